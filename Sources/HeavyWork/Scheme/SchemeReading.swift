/// What is known of a scheme while it is read, for resolving the names that rules use.
final class SchemeReading {
  let problems: ProblemCollector
  var sources: [String: Source] = [:]
  var levels: [Level] = []
  var elements: [Element] = []
  var functions: [JobFunction] = []
  var groups: Set<String> = []
  var kinds: [TimeRules.Kind] = [TimeRules.employment]
  var conditionNames: [String] = []
  private(set) var usedLevels: Set<Int> = []
  private(set) var usedGroups: Set<String> = []
  private(set) var usedConditions: Set<Int> = []

  init(problems: ProblemCollector) { self.problems = problems }

  /// An id: letters, digits, hyphens, dots and underscores.
  func name(_ node: JSONNode) -> String? {
    guard let name = problems.text(node, maximumLength: 80) else { return nil }
    let fits = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "."
    }
    if fits { return name }
    problems.add(
      .badName, at: node.offset,
      Bilingual(
        nl: "‘\(name.shown)’ kan geen naam in een regeling zijn.",
        en: "‘\(name.shown)’ cannot be a name in a scheme."),
      remedy: Bilingual(
        nl: "Gebruik letters, cijfers, - _ en punten, zonder spaties.",
        en: "Use letters, digits, - _ and dots, without spaces."))
    return nil
  }

  func element(_ name: String, at offset: Int) -> Int? {
    if let index = elements.firstIndex(where: { $0.id == name }) { return index }
    problems.unknownName(
      name, at: offset, what: Bilingual(nl: "element", en: "element"), among: elements.map(\.id))
    return nil
  }

  func level(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = levels.firstIndex(where: { $0.id == name }) {
      usedLevels.insert(index)
      return index
    }
    problems.unknownName(
      name, at: node.offset, what: Bilingual(nl: "niveau", en: "level"), among: levels.map(\.id))
    return nil
  }

  func function(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = functions.firstIndex(where: { $0.id == name }) { return index }
    problems.unknownName(
      name, at: node.offset, what: Bilingual(nl: "functie", en: "function"),
      among: functions.map(\.id))
    return nil
  }

  func group(_ node: JSONNode) -> String? {
    guard let name = problems.text(node) else { return nil }
    usedGroups.insert(name)
    if groups.contains(name) { return name }
    problems.unknownName(
      name, at: node.offset, what: Bilingual(nl: "groep van functies", en: "group of functions"),
      among: groups.sorted())
    return nil
  }

  func kind(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = kinds.firstIndex(where: { $0.id == name }) { return index }
    problems.unknownName(
      name, at: node.offset, what: Bilingual(nl: "soort werk", en: "kind of work"),
      among: kinds.map(\.id))
    return nil
  }

  func condition(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = conditionNames.firstIndex(of: name) {
      usedConditions.insert(index)
      return index
    }
    problems.unknownName(
      name, at: node.offset, what: Bilingual(nl: "voorwaarde", en: "condition"),
      among: conditionNames)
    return nil
  }

  /// The `source` of a rule: the id of a source, or an object with article and quotation.
  func source(in object: ObjectReader) -> SourceReference? {
    guard let node = object.optional("source") else { return nil }
    if case .string(let id) = node.content {
      return known(id, at: node.offset).map { SourceReference(id: $0, article: nil, quote: nil) }
    }
    guard
      let object = ObjectReader(
        node, keys: ["id", "article", "quote"],
        what: Bilingual(nl: "een bron", en: "a source"), problems: problems),
      let idNode = object.required("id"), let id = problems.text(idNode),
      let known = known(id, at: idNode.offset)
    else { return nil }
    return SourceReference(
      id: known, article: object.optional("article").flatMap { problems.text($0) },
      quote: object.optional("quote").flatMap { problems.text($0) })
  }

  private func known(_ id: String, at offset: Int) -> String? {
    if sources[id] != nil { return id }
    problems.unknownName(
      id, at: offset, what: Bilingual(nl: "bron", en: "source"), among: sources.keys.sorted())
    return nil
  }

  /// Reports the second of two equal names in a list.
  func refuseDuplicates(_ names: [(name: String, offset: Int)]) {
    var seen: Set<String> = []
    for (name, offset) in names where !seen.insert(name.lowercased()).inserted {
      problems.add(
        .duplicateName, at: offset,
        Bilingual(
          nl: "De naam ‘\(name.shown)’ komt hier twee keer voor.",
          en: "The name ‘\(name.shown)’ is used twice here."),
        remedy: Bilingual(nl: "Geef elk een eigen naam.", en: "Give each a name of its own."))
    }
  }
}
