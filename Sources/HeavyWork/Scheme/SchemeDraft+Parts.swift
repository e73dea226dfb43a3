/// Reading the parts of a scheme file that are lists or maps of things.
extension SchemeDraft {
  static func readIdentity(
    _ object: ObjectReader, _ reading: SchemeReading
  ) -> (String, String, Scheme.Status, Bilingual)? {
    let problems = reading.problems
    if let node = object.required("heavywork"), let format = problems.whole(node, in: 0...1000),
      format != 1
    {
      problems.add(
        .wrongVersion, at: node.offset,
        Bilingual(
          nl: "Dit bestand heeft formaat \(format); dit programma kent formaat 1.",
          en: "This file has format \(format); this program knows format 1."),
        remedy: Bilingual(
          nl: "Gebruik een nieuwere versie van het programma.",
          en: "Use a newer version of the program."))
    }
    let id = object.required("id").flatMap { reading.name($0) }
    let version = object.required("version").flatMap { problems.text($0, maximumLength: 40) }
    let status = object.required("status").flatMap { problems.choice($0, Scheme.Status.self) }
    let title = object.required("title").flatMap { problems.bilingual($0) }
    guard let id, let version, let status, let title else { return nil }
    return (id, version, status, title)
  }

  mutating func readInForce(_ object: ObjectReader, _ problems: ProblemCollector) -> Bool {
    guard let node = object.required("inForce"),
      let force = ObjectReader(
        node, keys: ["from", "through"],
        what: Bilingual(nl: "een geldigheid", en: "a validity"), problems: problems)
    else { return false }
    guard let from = force.required("from").flatMap({ problems.day($0) }) else { return false }
    inForceFrom = from
    inForceThrough = force.optional("through").flatMap { problems.day($0) }
    if let through = inForceThrough, through < from {
      problems.add(
        .wrongOrder, at: force.offset(of: "through"),
        Bilingual(
          nl: "De regeling eindigt (\(through)) voor zij begint (\(from)).",
          en: "The scheme ends (\(through)) before it begins (\(from))."))
    }
    return true
  }

  /// The members of a map such as `sources`, `levels` or `conditions`.
  private static func map(_ node: JSONNode?, _ reading: SchemeReading) -> [JSONNode.Member] {
    guard let node else { return [] }
    guard let members = node.members else {
      reading.problems.wrongType(
        node, expected: Bilingual(nl: "{ naam: …, … }", en: "{ name: …, … }"))
      return []
    }
    reading.refuseDuplicates(members.map { ($0.key, $0.keyOffset) })
    for member in members {
      _ = reading.name(JSONNode(content: .string(member.key), offset: member.keyOffset))
    }
    return members
  }

  static func readSources(_ object: ObjectReader, _ reading: SchemeReading) -> [String: Source] {
    for member in map(object.required("sources"), reading) {
      reading.sources[member.key] = Source.read(member.value, id: member.key, reading.problems)
    }
    return reading.sources
  }

  static func readLevels(_ object: ObjectReader, _ reading: SchemeReading) -> [Level] {
    for member in map(object.optional("levels"), reading) {
      let factor = reading.problems.dated(member.value) {
        reading.problems.decimal($0, decimals: 4, in: 0...10)
      }
      reading.levels.append(Level(id: member.key, factor: factor ?? Dated(.zero)))
    }
    return reading.levels
  }

  static func readElements(_ object: ObjectReader, _ reading: SchemeReading) -> [Element] {
    let nodes =
      object.optional("elements").flatMap { reading.problems.list($0, maximum: 500) } ?? []
    var names: [(String, Int)] = []
    for node in nodes {
      guard let element = Element.read(node, reading) else { continue }
      names.append((element.id, node["id"]?.offset ?? node.offset))
      reading.elements.append(element)
    }
    reading.refuseDuplicates(names)
    return reading.elements
  }

  static func readFunctions(_ object: ObjectReader, _ reading: SchemeReading) -> [JobFunction] {
    let nodes =
      object.optional("functions").flatMap { reading.problems.list($0, maximum: 5000) } ?? []
    var names: [(String, Int)] = []
    for node in nodes {
      guard let function = JobFunction.read(node, reading) else { continue }
      // A label may equal its own function's id or alias; another function's it may not.
      let own = Set(
        ([function.id, function.label.nl, function.label.en] + function.aliases)
          .map { FunctionNames.folded($0) })
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
    let members = map(object.optional("conditions"), reading)
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
