/// Makes a scheme of a base and changes, and tells what is wrong by the change it comes from.
struct VariantMaker {
  let base: PlacedScheme
  let title: Bilingual
  let changes: [SchemeChange]
  /// The hash of the variant's file.
  let sha256: String
  /// Finds places in the variant's file.
  let problems: ProblemCollector
  /// What the variant's file says; nothing for changes made in memory.
  let file: JSONNode?

  /// What is wrong with a base's own part of the scheme is laid at a change by trying them one
  /// after the other; with more changes than this the whole variant is named.
  private static let maximumTried = 200

  /// The scheme with the changes made.
  ///
  /// - Throws: all problems at once.
  func made() throws(Problems) -> PlacedScheme {
    if base.scheme.variantOf != nil {
      problems.refuseVariantAsBase(at: file?["variantOf"]?.offset ?? 0)
      throw Problems(problems.sorted)
    }
    let tree = ChangeTree(changes) { index, earlier in reportConflict(index, earlier) }
    let changed = ChangedFile(start, changes, tree)
    for failure in changed.failures.sorted(by: { $0.change < $1.change }) { report(failure) }
    guard !problems.hasErrors else { throw Problems(problems.sorted) }
    let result = read(changed)
    switch result {
    case .success(let scheme):
      return PlacedScheme(variant: scheme, root: changed.root, changes: placed(changed))
    case .failure(let found):
      throw Problems(found.all.map { attributed($0, changed) })
    }
  }

  /// The base as it is changed: not agreed, under another title, and without the proof of what
  /// was agreed.
  private var start: JSONNode {
    let members = (base.root.members ?? []).filter { $0.key != "examples" }.map { member in
      var member = member
      switch member.key {
      case "status": member.value.content = .string(status.rawValue)
      case "title": member.value.content = title.node.content
      default: break
      }
      return member
    }
    return JSONNode(content: .object(members), offset: 0)
  }

  private var status: Scheme.Status {
    base.scheme.status == .illustrative ? .illustrative : .proposed
  }

  private func read(_ changed: ChangedFile) -> Result<Scheme, Problems> {
    let document = SchemeDocument(changed.root) { pointer in
      place(of: pointer, changed) ?? Problem.Place(pointer: pointer, line: 0, column: 0)
    }
    let mark = Scheme.Base(
      title: base.scheme.title, sha256: base.scheme.sha256, changes: changes)
    do {
      let known = Set(base.scheme.warnings.map { Said($0) })
      let scheme = try document.scheme(variant: (mark, sha256)) { warnings in
        // What is so without the changes too is no remark about them.
        warnings.filter { $0.code != .noExamples && !known.contains(Said($0)) }
          .map { attributed($0, changed) }
      }
      return .success(scheme)
    } catch {
      return .failure(error)
    }
  }

  // MARK: Places

  /// The place in the variant's file of what a change set.
  private func place(of pointer: String, _ changed: ChangedFile) -> Problem.Place? {
    let found = changed.pointers.first {
      pointer == $0.pointer || pointer.hasPrefix($0.pointer + "/")
    }
    guard let found, case .set(let value) = changes[found.change].action else { return nil }
    guard file != nil else {
      return Problem.Place(pointer: "/changes/\(found.change)/value", line: 0, column: 0)
    }
    let rest = String(pointer.dropFirst(found.pointer.count))
    let node = value.node(at: rest) ?? value
    return problems.place(at: node.offset, pointer: "/changes/\(found.change)/value" + rest)
  }

  private func placed(_ changed: ChangedFile) -> [PlacedScheme.PlacedChange] {
    guard file != nil else { return [] }
    return changed.pointers.map { pointer, change in
      .init(pointer: pointer, place: problems.place(at: changes[change].offset))
    }
  }

  // MARK: What is wrong with the outcome

  /// What a problem says, wherever it stands.
  private struct Said: Hashable {
    let code: ProblemCode
    let message: Bilingual

    init(_ problem: Problem) { (code, message) = (problem.code, problem.message) }
  }

  /// A problem of the changed scheme, by the change it comes from.
  private func attributed(_ problem: Problem, _ changed: ChangedFile) -> Problem {
    let pointer = problem.place?.pointer ?? ""
    if let index = changeNumber(in: pointer) {
      let place = file == nil ? nil : problem.place
      let path = changes[index].path
      return problem.with(
        place, Bilingual(nl: "\(path): \(problem.message.nl)", en: "\(path): \(problem.message.en)")
      )
    }
    let spot = pointer.isEmpty ? "/" : changed.root.named(pointer)
    guard let index = cause(of: Said(problem)) else {
      return problem.with(
        file.map { problems.place(at: $0["changes"]?.offset ?? 0) },
        Bilingual(
          nl: "Met deze wijzigingen, op \(spot): \(problem.message.nl)",
          en: "With these changes, at \(spot): \(problem.message.en)"))
    }
    let path = changes[index].path
    return problem.with(
      file == nil ? nil : problems.place(at: changes[index].offset),
      Bilingual(
        nl: "\(path): door deze wijziging, op \(spot): \(problem.message.nl)",
        en: "\(path): because of this change, at \(spot): \(problem.message.en)"))
  }

  private func changeNumber(in pointer: String) -> Int? {
    let parts = pointer.split(separator: "/")
    guard parts.count >= 3, parts[0] == "changes", parts[2] == "value" else { return nil }
    return Int(parts[1])
  }

  /// The first change with which a problem comes up.
  private func cause(of problem: Said) -> Int? {
    if changes.count == 1 { return 0 }
    guard changes.count <= VariantMaker.maximumTried else { return nil }
    return changes.indices.first { last in
      let part = Array(changes[...last])
      let changed = ChangedFile(start, part, ChangeTree(part) { _, _ in })
      let document = SchemeDocument(changed.root) { Problem.Place(pointer: $0, line: 0, column: 0) }
      do throws(Problems) {
        return try document.scheme().warnings.contains { Said($0) == problem }
      } catch {
        return error.all.contains { Said($0) == problem }
      }
    }
  }

  // MARK: What is wrong with the changes

  private func reportConflict(_ index: Int, _ earlier: Int) {
    let (path, other) = (changes[index].path, changes[earlier].path)
    problems.add(
      .contradiction, at: changes[index].offset,
      Bilingual(
        nl: "\(path): deze plek wordt twee keer gewijzigd; ook door \(other).",
        en: "\(path): this place is changed twice; \(other) does so too."),
      remedy: Bilingual(
        nl: "Haal een van de twee weg, of zet alles in een wijziging.",
        en: "Remove one of the two, or put all in one change."))
  }

  private func report(_ failure: ChangedFile.Failure) {
    let change = changes[failure.change]
    let path = change.path
    switch failure.reason {
    case .unknown(let name, let known):
      problems.unknownName(
        name, at: change.offset,
        what: Bilingual(
          nl: "plek in deze regeling (\(path))", en: "place in this scheme (\(path))"),
        among: known)
    case .noParts:
      problems.add(
        .badPath, at: change.offset,
        Bilingual(
          nl: "\(path): dit gaat verder dan er namen zijn.",
          en: "\(path): this goes on where there are no names."),
        remedy: Bilingual(
          nl: "Een getal, een lijst of een waarde met datums verandert u in zijn geheel.",
          en: "Change a number, a list or a dated value as a whole."))
    case .otherId:
      problems.add(
        .badPath, at: change.offset,
        Bilingual(
          nl: "\(path): de waarde heeft niet dezelfde ‘id’ als het pad.",
          en: "\(path): the value does not have the same ‘id’ as the path."),
        remedy: Bilingual(
          nl: "Geef de waarde een ‘id’ gelijk aan het laatste deel van het pad.",
          en: "Give the value an ‘id’ that equals the last part of the path."))
    case .fixed:
      problems.add(
        .badPath, at: change.offset,
        Bilingual(
          nl: "\(path): dit kan een variant niet wijzigen.",
          en: "\(path): a variant cannot change this."),
        remedy: Bilingual(
          nl:
            "Een variant houdt id en versie van de regeling en is nooit ‘agreed’; een nieuwe id is "
            + "een nieuw element, een nieuwe functie of route.",
          en: "A variant keeps the id and version of the scheme and is never ‘agreed’; a new id is "
            + "a new element, function or route."))
    }
  }
}

extension Problem {
  fileprivate func with(_ place: Place?, _ message: Bilingual) -> Problem {
    Problem(
      code, severity: severity, at: place, message, remedy: remedy, suggestion: suggestion)
  }
}

extension Bilingual {
  /// The text as it stands in a file.
  var node: JSONNode {
    func text(_ text: String) -> JSONNode { JSONNode(content: .string(text), offset: 0) }
    return JSONNode(
      content: .object([
        .init(key: "nl", keyOffset: 0, value: text(nl)),
        .init(key: "en", keyOffset: 0, value: text(en)),
      ]), offset: 0)
  }
}

extension PlacedScheme {
  /// A variant made in memory, without a file: for trying out many of them.
  ///
  /// - Parameters:
  ///   - changes: the changes; no two of one place.
  ///   - title: the name of the variant for people.
  /// - Throws: all problems at once, each with the path of the change.
  public func variant(
    _ changes: [SchemeChange], title: Bilingual
  ) throws(Problems) -> PlacedScheme {
    let list = JSONNode(content: .array(changes.map(\.node)), offset: 0)
    let sha256 = SHA256.hex(JSONWriter.canonical(list))
    do {
      return try VariantMaker(
        base: self, title: title, changes: changes, sha256: sha256,
        problems: ProblemCollector(bytes: [], root: nil), file: nil
      ).made()
    } catch {
      // There is no text for the problems to have a place in.
      throw Problems(
        error.all.map { problem in
          Problem(
            problem.code, severity: problem.severity, problem.message, remedy: problem.remedy,
            suggestion: problem.suggestion)
        })
    }
  }
}
