/// When a route is open: a condition, or `all`, `any` and `not` over such.
public indirect enum When: Sendable, Equatable {
  /// A condition, by its place in the scheme.
  case condition(Int)
  /// All of these hold.
  case all([When])
  /// At least one of these holds.
  case any([When])
  /// This does not hold.
  case not(When)
}

extension When {
  static func read(_ node: JSONNode, _ reading: SchemeReading) -> When? {
    if case .string = node.content { return reading.condition(node).map { .condition($0) } }
    guard
      let object = ObjectReader(
        node, keys: ["all", "any", "not"],
        what: Bilingual(nl: "‘all’, ‘any’ of ‘not’", en: "‘all’, ‘any’ or ‘not’"),
        or: Bilingual(nl: "de naam van een voorwaarde", en: "the name of a condition"),
        example: "{ \"all\": [\"…\", \"…\"] }", problems: reading.problems),
      let key = object.exactlyOne(of: ["all", "any", "not"]), let value = object.optional(key)
    else { return nil }
    if key == "not" { return read(value, reading).map { .not($0) } }
    guard let items = reading.problems.list(value) else { return nil }
    if items.isEmpty {
      reading.problems.add(
        .incomplete, at: value.offset,
        Bilingual(nl: "Deze lijst is leeg.", en: "This list is empty."),
        remedy: Bilingual(
          nl: "Noem minstens een voorwaarde.", en: "Name at least one condition."))
    }
    let parts = items.compactMap { read($0, reading) }
    return key == "all" ? .all(parts) : .any(parts)
  }

  /// Whether `not` stands anywhere in it.
  var negates: Bool {
    switch self {
    case .condition: false
    case .all(let parts), .any(let parts): parts.contains(where: \.negates)
    case .not: true
    }
  }
}
