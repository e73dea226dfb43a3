/// Reading the parts of a scheme file that are lists or maps of things.
extension SchemeDraft {
  static func readIdentity(
    _ object: ObjectReader, _ reading: SchemeReading
  ) -> (String, String, Scheme.Status, Bilingual)? {
    let problems = reading.problems
    problems.refuseOtherFormat(object)
    let id = object.required("id").flatMap { reading.name($0) }
    let version = object.required("version").flatMap { problems.text($0, maximumLength: 40) }
    let status = object.required("status").flatMap { problems.choice($0, Scheme.Status.self) }
    let title = object.required("title").flatMap { problems.bilingual($0) }
    guard let id, let version, let status, let title else { return nil }
    return (id, version, status, title)
  }

  static func readInForce(
    _ object: ObjectReader, _ problems: ProblemCollector
  ) -> (from: Day, through: Day?)? {
    guard let node = object.required("inForce"),
      let force = ObjectReader(
        node, keys: ["from", "through"],
        what: Bilingual(nl: "een geldigheid", en: "a validity"), problems: problems)
    else { return nil }
    let from = force.required("from").flatMap { problems.day($0) }
    let through = force.optional("through").flatMap { problems.day($0) }
    guard let from else { return nil }
    if let through, through < from {
      problems.add(
        .wrongOrder, at: force.offset(of: "through"),
        Bilingual(
          nl: "De regeling eindigt (\(through)) voor zij begint (\(from)).",
          en: "The scheme ends (\(through)) before it begins (\(from))."))
    }
    return (from, through)
  }

  /// The members of a map such as `sources`, `levels` or `conditions`.
  private static func map(
    _ node: JSONNode?, _ reading: SchemeReading, _ list: SchemeReading.List
  ) -> [JSONNode.Member] {
    guard let node else { return [] }
    guard let members = node.members else {
      reading.unreadable.insert(list)
      reading.problems.wrongType(
        node, expected: Bilingual(nl: "{ naam: …, … }", en: "{ name: …, … }"),
        example: list.example)
      return []
    }
    reading.refuseDuplicates(members.map { ($0.key, $0.keyOffset) })
    for member in members {
      _ = reading.name(JSONNode(content: .string(member.key), offset: member.keyOffset))
    }
    return members
  }

  static func readSources(_ object: ObjectReader, _ reading: SchemeReading) -> [String: Source] {
    for member in map(object.required("sources"), reading, .sources) {
      // Known even where it is wrong: what refers to it is not wrong itself.
      reading.sources[member.key] =
        Source.read(member.value, id: member.key, reading.problems)
        ?? Source(id: member.key, title: "", url: nil, read: nil, basis: nil)
    }
    return reading.sources
  }

  static func readLevels(_ object: ObjectReader, _ reading: SchemeReading) -> [Level] {
    for member in map(object.optional("levels"), reading, .levels) {
      // Known even where it is wrong: what refers to it is not wrong itself.
      reading.levels.append(
        Level.read(member.value, id: member.key, reading.problems)
          ?? Level(id: member.key, factor: Dated(.zero), label: nil))
    }
    return reading.levels
  }

  static func readAttributes(_ object: ObjectReader, _ reading: SchemeReading) -> [PersonFact] {
    for member in map(object.optional("attributes"), reading, .attributes) {
      reading.attributes.append(
        PersonFact.read(member.value, name: member.key, reading.problems)
          ?? PersonFact(name: member.key, label: Bilingual(nl: "", en: ""), note: nil))
    }
    return reading.attributes
  }

  /// The entries of a list such as `elements`, each with its id where that can be read.
  private static func entries(
    _ object: ObjectReader, _ list: SchemeReading.List, _ reading: SchemeReading, maximum: Int
  ) -> [(node: JSONNode, id: String?)] {
    guard let node = object.optional(list.rawValue) else { return [] }
    guard let nodes = reading.problems.list(node, maximum: maximum) else {
      reading.unreadable.insert(list)
      return []
    }
    return nodes.map { node in
      if case .string(let id)? = node["id"]?.content { return (node, id) }
      reading.unreadable.insert(list)
      return (node, nil)
    }
  }

  static func readElements(_ object: ObjectReader, _ reading: SchemeReading) -> [Element] {
    var names: [(String, Int)] = []
    for (node, id) in entries(object, .elements, reading, maximum: 500) {
      let element = Element.read(node, reading)
      guard let element = element ?? id.map({ Element(unreadable: $0) }) else { continue }
      names.append((element.id, node["id"]?.offset ?? node.offset))
      reading.elements.append(element)
    }
    reading.refuseDuplicates(names)
    return reading.elements
  }

  static func readFunctions(_ object: ObjectReader, _ reading: SchemeReading) -> [JobFunction] {
    var names: [(String, Int)] = []
    for (node, id) in entries(object, .functions, reading, maximum: 5000) {
      let function = JobFunction.read(node, reading)
      guard let function = function ?? id.map({ JobFunction(unreadable: $0, node) }) else {
        continue
      }
      // A label may equal its own function's id or alias; another function's it may not.
      let own = Set(
        ([function.id, function.label.nl, function.label.en] + function.aliases)
          .map { FunctionNames.folded($0) }.filter { !$0.isEmpty })
      names += own.sorted().map { ($0, node["id"]?.offset ?? node.offset) }
      reading.functions.append(function)
      reading.groups.formUnion(function.groups)
    }
    reading.refuseDuplicates(names)
    return reading.functions
  }

  static func readExclusive(_ object: ObjectReader, _ reading: SchemeReading) -> [[Int]] {
    let problems = reading.problems
    var taken: Set<Int> = []
    return (object.optional("exclusive").flatMap { problems.list($0) } ?? []).compactMap { node in
      guard let items = problems.list(node) else { return nil }
      let set = items.compactMap { item in
        problems.text(item).flatMap { reading.element($0, at: item.offset) }
      }
      if items.count < 2 {
        problems.add(
          .incomplete, at: node.offset,
          Bilingual(
            nl: "Een groep van elkaar uitsluitende elementen heeft er minstens twee.",
            en: "A set of elements that exclude each other has at least two."))
      }
      for (element, item) in zip(set, items) where !taken.insert(element).inserted {
        problems.add(
          .contradiction, at: item.offset,
          Bilingual(
            nl: "‘\(reading.elements[element].id)’ staat al in een groep van ‘exclusive’.",
            en: "‘\(reading.elements[element].id)’ is in a set of ‘exclusive’ already."))
      }
      return set
    }
  }

  static func readConditions(_ object: ObjectReader, _ reading: SchemeReading) -> [Condition] {
    let members = map(object.optional("conditions"), reading, .conditions)
    if members.count > WhenCode.maximumConditions {
      reading.problems.add(
        .tooMany, at: object.offset(of: "conditions"),
        Bilingual(
          nl: "Er zijn \(members.count) voorwaarden; het mogen er hoogstens "
            + "\(WhenCode.maximumConditions) zijn.",
          en:
            "There are \(members.count) conditions; at most \(WhenCode.maximumConditions) are allowed."
        ))
      return []
    }
    let conditions = members.map { Condition.read($0.value, id: $0.key, reading) }
    reading.conditionNames = members.map(\.key)
    // Where one could not be read the file is refused, and the places no longer matter.
    return conditions.compactMap { $0 }
  }

  static func readRoutes(_ object: ObjectReader, _ reading: SchemeReading) -> [Route] {
    guard let node = object.required("routes"), let nodes = reading.problems.list(node) else {
      return []
    }
    if nodes.isEmpty {
      reading.problems.add(
        .incomplete, at: node.offset,
        Bilingual(
          nl: "Een regeling heeft minstens een route.", en: "A scheme has at least one route."))
    }
    let routes = nodes.compactMap { node in
      Route.read(node, reading).map { ($0, node["id"]?.offset ?? node.offset) }
    }
    reading.refuseDuplicates(routes.map { ($0.0.id, $0.1) })
    return routes.map(\.0)
  }

  static func readExamples(_ object: ObjectReader, _ reading: SchemeReading) -> [SchemeExample] {
    (object.optional("examples").flatMap { reading.problems.list($0) } ?? [])
      .compactMap { SchemeExample.read($0, reading.problems) }
  }
}

extension SchemeReading.List {
  /// What may stand in it, as it is written in a file.
  fileprivate var example: String {
    switch self {
    case .sources: "{ \"cao\": { \"title\": \"…\" } }"
    case .levels: "{ \"full\": 1 }"
    case .attributes: "{ \"…\": { \"label\": { \"nl\": \"…\", \"en\": \"…\" } } }"
    case .conditions: "{ \"…\": { \"points\": { \"atLeast\": 15 } } }"
    case .elements, .functions, .kinds: "{ … }"
    }
  }
}
