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
  /// The name of that file; nothing where it has none.
  var name: String?

  /// What is wrong with a base's own part of the scheme is laid at a change by trying them one
  /// after the other; with more changes than this the whole variant is named.
  private static let maximumTried = 100

  /// The scheme with the changes made.
  ///
  /// - Throws: all problems at once.
  func made() throws(Problems) -> PlacedScheme {
    // A file says what it changes of a scheme; in memory changes can go on top of a variant's.
    if base.scheme.variantOf != nil, file != nil {
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
      throw Problems(attributed(found.all, changed))
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
    let original = base.original
    let mark = Scheme.Base(
      title: original.scheme.title, sha256: original.scheme.sha256,
      changes: base.together(changes, making: changed.root), file: name, placed: original)
    do {
      let known = Set(base.scheme.warnings.map { Said($0) })
      let scheme = try document.scheme(variant: (mark, sha256)) { warnings in
        // What is so without the changes too is no remark about them.
        attributed(
          warnings.filter { $0.code != .noExamples && !known.contains(Said($0)) }, changed)
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

  /// Problems of the changed scheme, each by the change it comes from.
  private func attributed(_ found: [Problem], _ changed: ChangedFile) -> [Problem] {
    let elsewhere = found.filter { changeNumber(in: $0.place?.pointer ?? "") == nil }
    let causes = causes(of: Set(elsewhere.map { Said($0) }))
    return found.map { problem in
      let pointer = problem.place?.pointer ?? ""
      let spot = pointer.isEmpty ? "/" : changed.root.named(pointer)
      if let index = changeNumber(in: pointer) {
        let path = changes[index].path
        return problem.with(
          file == nil ? nil : problem.place,
          Bilingual { language in "\(path): \(problem.message[language])" }
        ).meaning(base.root.pathMeant(by: path))
      }
      guard let index = causes[Said(problem)] else {
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
          en: "\(path): because of this change, at \(spot): \(problem.message.en)")
      ).meaning(base.root.pathMeant(by: path))
    }
  }

  private func changeNumber(in pointer: String) -> Int? {
    let parts = pointer.split(separator: "/")
    guard parts.count >= 3, parts[0] == "changes", parts[2] == "value" else { return nil }
    return Int(parts[1])
  }

  /// For each problem the first change with which it comes up, trying them one after the other.
  private func causes(of wanted: Set<Said>) -> [Said: Int] {
    var found: [Said: Int] = [:]
    guard changes.count > 1 else {
      for problem in wanted where !changes.isEmpty { found[problem] = 0 }
      return found
    }
    guard changes.count <= VariantMaker.maximumTried else { return found }
    for last in changes.indices where found.count < wanted.count {
      let part = Array(changes[...last])
      let changed = ChangedFile(start, part, ChangeTree(part) { _, _ in })
      let document = SchemeDocument(changed.root) { Problem.Place(pointer: $0, line: 0, column: 0) }
      let told: [Problem]
      do throws(Problems) { told = try document.scheme().warnings } catch { told = error.all }
      for problem in told.map({ Said($0) }) where wanted.contains(problem) && found[problem] == nil
      {
        found[problem] = last
      }
    }
    return found
  }
}

extension Problem {
  /// The problem, with the place that was most likely meant.
  fileprivate func meaning(_ path: SchemePath?) -> Problem {
    guard let path else { return self }
    return Problem(
      code, severity: severity, at: place, message,
      remedy: Bilingual(nl: "Bedoelt u \(path)?", en: "Did you mean \(path)?"),
      suggestion: path.description)
  }

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
