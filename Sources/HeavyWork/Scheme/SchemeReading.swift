/// What is known of a scheme while it is read, for resolving the names that rules use.
final class SchemeReading {
  let problems: ProblemCollector
  var sources: [String: Source] = [:]
  var levels: [Level] = []
  /// The facts of a person that the file declares; empty where it declares none.
  var attributes: [PersonFact] = []
  var elements: [Element] = []
  var functions: [JobFunction] = []
  var groups: Set<String> = []
  var kinds: [TimeRules.Kind] = [TimeRules.employment]
  var conditionNames: [String] = []
  /// Lists of names of which some could not be read: a name not found in them may be one of those.
  var unreadable: Set<List> = []
  private(set) var usedLevels: Set<Int> = []
  private(set) var usedConditions: Set<Int> = []

  /// A list of names that rules refer to.
  enum List: String {
    case sources, levels, elements, functions, kinds, conditions, attributes
  }

  init(problems: ProblemCollector) { self.problems = problems }

  private func unknown(
    _ name: String, at offset: Int, in list: List, what: Bilingual, among known: [String]
  ) {
    guard !unreadable.contains(list) else { return }
    problems.unknownName(name, at: offset, what: what, among: known)
  }

  /// An id: letters, digits, hyphens, dots and underscores.
  func name(_ node: JSONNode) -> String? {
    guard let name = problems.text(node, maximumLength: 80) else { return nil }
    if SchemeReading.isName(name) { return name }
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

  /// Whether a text has only what a name may have.
  static func isName(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_" || $0 == "."
        || $0.properties.isAlphabetic
    }
  }

  func element(_ name: String, at offset: Int) -> Int? {
    if let index = elements.firstIndex(where: { $0.id == name }) { return index }
    unknown(
      name, at: offset, in: .elements, what: Bilingual(nl: "element", en: "element"),
      among: elements.map(\.id))
    return nil
  }

  func level(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = levels.firstIndex(where: { $0.id == name }) {
      usedLevels.insert(index)
      return index
    }
    unknown(
      name, at: node.offset, in: .levels, what: Bilingual(nl: "niveau", en: "level"),
      among: levels.map(\.id))
    return nil
  }

  func function(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = functions.firstIndex(where: { $0.id == name }) { return index }
    unknown(
      name, at: node.offset, in: .functions, what: Bilingual(nl: "functie", en: "function"),
      among: functions.map(\.id))
    return nil
  }

  /// A group of functions.
  ///
  /// One that no function is in is dead, but may be meant for a function still to come; one that is
  /// nearly the name of another is a slip.
  func group(_ node: JSONNode) -> String? {
    guard let name = problems.text(node) else { return nil }
    if groups.contains(name) || unreadable.contains(.functions) { return name }
    let what = Bilingual(nl: "groep van functies", en: "group of functions")
    if NearestName.of(name, among: groups.sorted()) != nil {
      unknown(name, at: node.offset, in: .functions, what: what, among: groups.sorted())
      return nil
    }
    problems.add(
      .deadGroup, .warning, at: node.offset,
      Bilingual(
        nl: "Geen enkele functie hoort bij de groep ‘\(name.shown)’.",
        en: "No function is in the group ‘\(name.shown)’."),
      remedy: Bilingual(
        nl: "Zet de groep bij de functies die erbij horen (‘groups’).",
        en: "Name the group at the functions that belong to it (‘groups’)."))
    return name
  }

  func kind(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = kinds.firstIndex(where: { $0.id == name }) { return index }
    unknown(
      name, at: node.offset, in: .kinds, what: Bilingual(nl: "soort werk", en: "kind of work"),
      among: kinds.map(\.id))
    return nil
  }

  /// The name of a fact; where the file declares any, it must be one of those.
  func attribute(_ node: JSONNode) -> String? {
    guard let name = problems.text(node) else { return nil }
    if attributes.isEmpty || attributes.contains(where: { $0.name == name }) { return name }
    unknown(
      name, at: node.offset, in: .attributes, what: Bilingual(nl: "gegeven", en: "fact"),
      among: attributes.map(\.name))
    return nil
  }

  func condition(_ node: JSONNode) -> Int? {
    guard let name = problems.text(node) else { return nil }
    if let index = conditionNames.firstIndex(of: name) {
      usedConditions.insert(index)
      return index
    }
    unknown(
      name, at: node.offset, in: .conditions, what: Bilingual(nl: "voorwaarde", en: "condition"),
      among: conditionNames)
    return nil
  }

  /// The `source` of a rule: the id of a source, or an object with article and quotation.
  func source(in object: ObjectReader) -> SourceReference? {
    object.optional("source").flatMap { source($0) }
  }

  /// A reference to a source.
  func source(_ node: JSONNode) -> SourceReference? {
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
    unknown(
      id, at: offset, in: .sources, what: Bilingual(nl: "bron", en: "source"),
      among: sources.keys.sorted())
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
