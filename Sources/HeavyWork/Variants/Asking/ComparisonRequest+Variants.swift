/// The variants of a request: changes, variant files as objects, or variant files as they stand.
extension ComparisonRequest {
  /// Reads and makes the variants.
  ///
  /// - Parameter base: the scheme they change; nothing where that is wrong, and so only their shape
  ///   can be looked at.
  /// - Returns: the variants, and what is wrong with them, by their places in the request.
  func variants(
    of base: PlacedScheme?, _ object: ObjectReader
  ) -> (variants: [PlacedScheme], problems: [Problem]) {
    guard let node = object.required("variants"),
      let items = problems.list(node, maximum: ComparisonRequest.maximumVariants)
    else { return ([], []) }
    if items.isEmpty {
      problems.add(
        .incomplete, at: node.offset,
        Bilingual(nl: "Deze lijst is leeg.", en: "This list is empty."),
        remedy: Bilingual(nl: "Geef minstens een variant.", en: "Give at least one variant."))
    }
    var (variants, wrong): ([PlacedScheme], [Problem]) = ([], [])
    for (index, item) in items.enumerated() {
      let typed = TypedWords(item, base)
      do throws(Problems) {
        let variant = try read(item, base)
        guard let base else { continue }
        try check(variant, base)
        variants.append(try variant.applied(to: base))
      } catch {
        wrong += error.all.map { placed($0, index, item, typed) }
      }
    }
    return (variants, wrong)
  }

  private func read(_ item: JSONNode, _ base: PlacedScheme?) throws(Problems) -> SchemeVariant {
    // So many changes could be wrong in so many ways that telling them would take long.
    if case .array(let changes)? = item.variantFile["changes"]?.content,
      changes.count > ComparisonRequest.maximumChanges
    {
      throw Problems([.tooManyChanges(changes.count)])
    }
    // The text of a file keeps its hash, whatever stands between its values.
    if case .string(let text) = item.content { return try SchemeVariant(Array(text.utf8)) }
    let node = item.asVariantFile(of: base?.scheme.key ?? "?")
    let problems = ProblemCollector(bytes: bytes, root: node)
    let variant = try SchemeVariant(JSONWriter.canonical(node), node, problems)
    return variant
  }

  /// Refuses a variant file of another scheme.
  private func check(_ variant: SchemeVariant, _ base: PlacedScheme) throws(Problems) {
    let id = SchemeInspection.id(variant.base)
    guard id != base.scheme.key, id != base.scheme.id else { return }
    throw Problems([
      Problem(
        .badBase, at: Problem.Place(pointer: "/variantOf", line: 0, column: 0),
        Bilingual(
          nl: "Dit is een variant van een andere regeling dan ‘scheme’ noemt.",
          en: "This is a variant of another scheme than ‘scheme’ names."),
        remedy: Bilingual(
          nl: "Noem bij allebei dezelfde regeling.", en: "Name the same scheme in both."))
    ])
  }

  /// A problem of a variant, by its place in the request, without what someone typed.
  private func placed(
    _ problem: Problem, _ index: Int, _ item: JSONNode, _ typed: TypedWords
  ) -> Problem {
    var (pointer, before) = ("/variants/\(index)", Bilingual(nl: "", en: ""))
    if item.members != nil {
      pointer += problem.place?.pointer ?? ""
    } else if let line = problem.place?.line, line > 0 {
      before = Bilingual(nl: "Regel \(line): ", en: "Line \(line): ")
    }
    return Problem(
      problem.code.isAboutJSON ? .wrongType : problem.code,
      severity: problem.severity, at: Problem.Place(pointer: pointer, line: 0, column: 0),
      Bilingual { before[$0] + typed.masked(problem.message[$0]) },
      remedy: problem.remedy.map { remedy in Bilingual { typed.masked(remedy[$0]) } },
      suggestion: problem.suggestion)
  }
}

extension Problem {
  fileprivate static func tooManyChanges(_ count: Int) -> Problem {
    let most = ComparisonRequest.maximumChanges
    return Problem(
      .tooMany, at: Place(pointer: "/changes", line: 0, column: 0),
      Bilingual(
        nl: "Deze lijst heeft \(count) regels; er mogen er hoogstens \(most) zijn.",
        en: "This list has \(count) entries; at most \(most) are allowed."),
      remedy: Bilingual(
        nl: "Gebruik hwcalc compare voor een variant met meer wijzigingen.",
        en: "Use hwcalc compare for a variant with more changes."))
  }
}

extension JSONNode {
  /// What the text of a variant file says; the value itself where it is no such text.
  fileprivate var variantFile: JSONNode {
    guard case .string(let text) = content else { return self }
    let options = JSONReader.Options(maximumBytes: SchemeVariant.maximumBytes)
    return (try? JSONReader.read(Array(text.utf8), options: options).root) ?? self
  }

  /// An object with a title and changes as the variant file it stands for.
  fileprivate func asVariantFile(of base: String) -> JSONNode {
    guard let members, self["variantOf"] == nil, self["heavywork"] == nil else { return self }
    func added(_ key: String, _ content: Content) -> Member {
      Member(key: key, keyOffset: offset, value: JSONNode(content: content, offset: offset))
    }
    let others = members.map { member -> Member in
      guard member.key == "title", case .string = member.value.content else { return member }
      let both = ["nl", "en"].map {
        Member(key: $0, keyOffset: member.value.offset, value: member.value)
      }
      return Member(
        key: member.key, keyOffset: member.keyOffset,
        value: JSONNode(content: .object(both), offset: member.value.offset))
    }
    return JSONNode(
      content: .object(
        [added("heavywork", .number(1)), added("variantOf", .string(base))] + others),
      offset: offset)
  }
}

/// The names and texts of a variant that stand nowhere in the scheme or in its format.
private struct TypedWords {
  private let words: [String]
  /// Shorter ones are parts of ordinary words.
  private static let shortest = 3

  init(_ item: JSONNode, _ base: PlacedScheme?) {
    var typed: Set<String> = []
    TypedWords.gather(item, &typed)
    TypedWords.gather(item.variantFile, &typed)
    var known = Set(SchemeVariant.keys + SchemeVariant.changeKeys)
    known.formUnion(SchemeFields.names.keys)
    if let base { TypedWords.gather(base.root, &known) }
    words = typed.subtracting(known).filter { $0.count >= TypedWords.shortest }
      .sorted { ($0.count, $0) > ($1.count, $1) }
  }

  private static func gather(_ node: JSONNode, _ found: inout Set<String>) {
    switch node.content {
    case .string(let text):
      found.insert(text)
      found.insert(text.shown)
      if text.utf8.count <= 2000 { found.formUnion(text.split(separator: "/").map(String.init)) }
    case .array(let items): for item in items { gather(item, &found) }
    case .object(let members):
      for member in members {
        found.insert(member.key)
        found.insert(member.key.shown)
        gather(member.value, &found)
      }
    default: break
    }
  }

  func masked(_ text: String) -> String {
    words.reduce(text) { text, word in
      var (result, rest) = ("", text[...])
      while let range = rest.firstRange(of: word) {
        let before = rest[..<range.lowerBound].last ?? result.last
        let after = rest[range.upperBound...].first
        let isPart = [before, after].contains { $0?.isLetter == true || $0?.isNumber == true }
        result += rest[..<range.lowerBound] + (isPart ? word : "…")
        rest = rest[range.upperBound...]
      }
      return result + rest
    }
  }
}

extension ProblemCode {
  /// Whether a text could not be read as JSON; within a request that is a value of the wrong kind.
  var isAboutJSON: Bool {
    switch self {
    case .fileTooLarge, .notUTF8, .emptyFile, .cutOff, .notJSON, .tooDeep, .duplicateKey: true
    default: false
    }
  }
}
