/// Finds out how each variant of a sweep can be answered.
struct SweepReading {
  let base: PlacedScheme
  let asOf: Day
  /// What decides how careers are read under the base.
  let frame: String

  init(_ base: PlacedScheme, asOf: Day) {
    self.base = base
    self.asOf = asOf
    frame = SweepReading.frame(base, since: base.scheme)
  }

  func source(_ variant: SweepVariant) -> Sweep.Source {
    var knobs: [(knob: SweepKnob, value: ExactDecimal)] = []
    for change in variant.changes {
      guard let value = SweepVariant.number(change), let knob = SweepKnob(change.path, of: base),
        knob.takes(value), !knobs.contains(where: { $0.knob == knob })
      else { return read(variant) }
      knobs.append((knob, value))
    }
    // Weights that are too heavy together are refused.
    guard fits(knobs) else { return read(variant) }
    return .knobs(knobs)
  }

  private func read(_ variant: SweepVariant) -> Sweep.Source {
    let title = variant.title ?? Bilingual(nl: "variant", en: "variant")
    do {
      let placed = try base.variant(variant.changes, title: title)
      return .scheme(placed.scheme, frame: SweepReading.frame(placed, since: base.scheme))
    } catch {
      return .broken(error)
    }
  }

  /// Whether all weights together are surely no more than a scheme may have.
  private func fits(_ knobs: [(knob: SweepKnob, value: ExactDecimal)]) -> Bool {
    var turned: [Int: ExactDecimal] = [:]
    for case (.weight(let element), let value) in knobs { turned[element] = value }
    guard !turned.isEmpty else { return true }
    let level = base.scheme.levels.flatMap(\.factor.steps).map(\.value).max() ?? .zero
    let sum = base.scheme.elements.enumerated().reduce(Int128(0)) { sum, element in
      let weight =
        turned[element.offset] ?? element.element.weight.steps.map(\.value).max() ?? .zero
      return sum + Int128(weight.units(ofDecimals: 6)) * Int128(level.units(ofDecimals: 4))
    }
    return sum <= Int128(RateTable.maximumPointsPerYear) * 10_000_000_000
  }

  /// Adds the lengths of time that a variant asks.
  func note(_ source: Sweep.Source, _ lengths: inout [Int: Set<Int>]) {
    switch source {
    case .broken: break
    case .knobs(let knobs):
      for case (.length(let condition, let each), let value) in knobs {
        lengths[condition, default: []].insert(Int(value.units) * each)
      }
    case .scheme(let scheme, _):
      for (index, condition) in scheme.conditions.enumerated() {
        switch condition.test {
        case .service(_, let atLeast), .continuous(_, let atLeast): note(index, atLeast, &lengths)
        case .age(let rule): note(index, rule.atLeast, &lengths)
        case .points, .employed, .born, .attribute, .undecided: break
        }
      }
    }
  }

  /// Adds a month less than each length of service of the base, to see who is near it.
  func noteBefore(_ lengths: inout [Int: Set<Int>]) {
    for (index, condition) in base.scheme.conditions.enumerated() {
      switch condition.test {
      case .service(_, let atLeast), .continuous(_, let atLeast):
        if let length = atLeast.value(on: asOf)?.wholeMonths, length > 0 {
          lengths[index, default: []].insert(length - 1)
        }
      case .points, .age, .employed, .born, .attribute, .undecided: break
      }
    }
  }

  private func note(_ index: Int, _ atLeast: Dated<Duration>, _ lengths: inout [Int: Set<Int>]) {
    guard base.scheme.conditions.indices.contains(index), let length = atLeast.value(on: asOf)
    else { return }
    lengths[index, default: []].insert(length.wholeMonths)
  }
}

// MARK: What decides how careers are read

extension SweepReading {
  /// Everything of a scheme that decides how a career is read, and what is asked of it beside
  /// points: variants that are alike in this can be answered from the same reduced population.
  static func frame(_ placed: PlacedScheme, since base: Scheme) -> String {
    let root = placed.root
    var parts = ["functions", "conditions", "routes", "points", "exit", "levels", "elements"]
      .compactMap { key in root[key].flatMap { part(key, $0, placed.scheme) } }
    for key in ["unlistedFunction", "fullTimeHours", "time", "attributes"] {
      if let value = root[key] { parts.append(text(key, value)) }
    }
    // Rates that change on other days need other columns; where how much a spell counts changes too,
    // it is kept by those days.
    let days = placed.scheme.rates.changes
    let isKnown =
      base.countedShareChanges
      ? days == base.rates.changes : days.allSatisfy(base.rates.changes.contains)
    if !isKnown { parts.append("\(days)") }
    return parts.joined(separator: "\n")
  }

  private static func text(_ key: String, _ node: JSONNode) -> String {
    key + " " + String(decoding: JSONWriter.canonical(node), as: UTF8.self)
  }

  private static func part(_ key: String, _ node: JSONNode, _ scheme: Scheme) -> String? {
    switch key {
    case "functions":
      guard case .array(let items) = node.content else { return nil }
      return items.map { text(key, $0.without(["exposure", "pointsPerYear", "source", "note"])) }
        .joined()
    case "conditions":
      return (node.members ?? []).map { text($0.key, condition($0.value)) }.joined()
    case "routes":
      guard case .array(let items) = node.content else { return nil }
      return zip(items, scheme.routes).compactMap { item, route in
        if case .points = route.months.measure { return nil }
        return item["months"].map { text(key, $0) }
      }
      .joined()
    case "points":
      return ["blocks", "multiplierByBirth", "reservedByBirth"].compactMap { name in
        node[name].map { text(name, $0) }
      }
      .joined()
    case "exit": return node["before"].map { text("before", $0) }
    case "levels": return (node.members ?? []).map(\.key).joined(separator: " ")
    default: return scheme.elements.map(\.id).joined(separator: " ")
    }
  }

  /// A condition without what a bound on it may be.
  private static func condition(_ node: JSONNode) -> JSONNode {
    let node = node.without(["label", "source", "note"])
    func isDated(_ value: JSONNode?) -> Bool {
      if case .array? = value?.content { true } else { false }
    }
    if node["points"] != nil {
      return JSONNode(content: .string("points"), offset: 0)
    }
    if let age = node["age"], !isDated(age["atLeast"]) {
      return JSONNode(content: .string("age"), offset: 0)
    }
    return isDated(node["atLeast"]) ? node : node.without(["atLeast"])
  }
}
