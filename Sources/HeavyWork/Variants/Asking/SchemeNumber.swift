/// A number of a scheme that can be changed by itself: a weight, a bound, a number of months.
public struct SchemeNumber: Sendable {
  /// The name by which a page knows it: letters and digits, the same as long as its place is.
  public let id: String
  /// The part of the scheme it belongs to.
  public let group: SchemeDifference.Group
  /// What it is called.
  public let name: Bilingual
  /// What the file says, with what it counts.
  public let said: Bilingual
  /// What the file says.
  public let value: ExactDecimal
  /// The place that a change can name.
  let path: [String]
  /// The keys and places that lead from there to the number, where that is part of a larger value.
  let inner: [String]
}

extension PlacedScheme {
  /// The numbers that decide about months and can be changed by themselves, in the order of the file.
  ///
  /// What functions carry is no number, and what is paid brings no months: neither is among them.
  public var numbers: [SchemeNumber] {
    var walk = SchemeNumberWalk(scheme: self)
    for part in SchemeNumberWalk.parts {
      if let node = root[part] { walk.go(node, [part]) }
    }
    return walk.found
  }
}

/// Gathers the numbers of a scheme file.
private struct SchemeNumberWalk {
  static let parts = [
    "elements", "functions", "levels", "points", "conditions", "routes", "exit",
  ]
  /// What of an element and a function is looked at; of the other parts all is.
  private static let kept = ["elements": "weight", "functions": "pointsPerYear"]
  /// Keys under which no rule stands.
  private static let silent: Set<String> = ["label", "source", "note", "decimals", "name"]

  private let scheme: PlacedScheme
  private let wording: ChangeWording
  private(set) var found: [SchemeNumber] = []

  init(scheme: PlacedScheme) {
    self.scheme = scheme
    wording = ChangeWording(base: scheme)
  }

  mutating func go(
    _ node: JSONNode, _ path: [String], _ inner: [String] = [], _ details: [Bilingual] = []
  ) {
    switch node.content {
    case .number(let value): add(value, path, inner, details)
    case .object(let members):
      for member in members where !skips(member.key, path) {
        if inner.isEmpty {
          go(member.value, path + [member.key])
        } else {
          let name = SchemeFields.name(ofKey: member.key)
          go(member.value, path, inner + [member.key], details + [name].compactMap { $0 })
        }
      }
    case .array(let items):
      if path.count == 1, SchemePath.lists.contains(path[0]) {
        for item in items { if let id = item.id { go(item, path + [id]) } }
      } else {
        go(items, path, inner, details)
      }
    default: break
    }
  }

  /// Entries of a list that a path cannot name: dated values, steps, choices.
  private mutating func go(
    _ items: [JSONNode], _ path: [String], _ inner: [String], _ details: [Bilingual]
  ) {
    for (place, item) in items.enumerated() {
      let number = place + 1
      if let from = item["from"], let value = item["value"] {
        go(value, path, inner + ["\(place)", "value"], details + [SchemeNumberWalk.since(from)])
      } else if case .array(let pair) = item.content {
        let step = Bilingual(nl: "trede \(number)", en: "step \(number)")
        let names = [
          Bilingual(nl: "vanaf", en: "from"), Bilingual(nl: "maanden", en: "months"),
        ]
        for (index, value) in pair.enumerated().prefix(names.count) {
          go(value, path, inner + ["\(place)", "\(index)"], details + [step, names[index]])
        }
      } else {
        let choice = Bilingual(nl: "keuze \(number)", en: "choice \(number)")
        go(item, path, inner + ["\(place)"], details + [choice])
      }
    }
  }

  private static func since(_ from: JSONNode) -> Bilingual {
    guard case .string(let text) = from.content, let day = Day(text) else {
      return Bilingual(nl: "eerst", en: "at first")
    }
    return Bilingual(
      nl: "vanaf \(Wording.date(day, .nl))", en: "from \(Wording.date(day, .en))")
  }

  private func skips(_ key: String, _ path: [String]) -> Bool {
    if key.hasPrefix("x-") || SchemeNumberWalk.silent.contains(key) { return true }
    guard path.count == 2, let kept = SchemeNumberWalk.kept[path[0]] else { return false }
    return key != kept
  }

  /// The name of a number of a route or a level, where the keys that lead there say too much.
  private static func plainName(of path: [String], _ scheme: Scheme) -> Bilingual? {
    switch (path[0], path.count) {
    case ("levels", 2...):
      return scheme.levels.first { $0.id == path[1] }.map { level in
        Bilingual(nl: "niveau ‘\(level.name(.nl))’", en: "level ‘\(level.name(.en))’")
      }
    case ("routes", 3...):
      let around = ["linear", "steps", "table", "rows"]
      let keys = path.dropFirst(path[2] == "months" ? 3 : 2).filter { !around.contains($0) }
      let names = keys.compactMap { key in
        SchemeFields.name(ofKey: key == "maximum" ? "maximumMonths" : key)
      }
      return scheme.routes.first { $0.id == path[1] }.map { route in
        Bilingual { language in
          (["route ‘\(route.name(language))’"] + names.map { $0[language] }).joined(separator: ", ")
        }
      }
    default: return nil
    }
  }

  private mutating func add(
    _ value: ExactDecimal, _ path: [String], _ inner: [String], _ details: [Bilingual]
  ) {
    let own = SchemeNumberWalk.plainName(of: path, scheme.scheme) ?? wording.name(of: path)
    let name = Bilingual { language in
      ([own[language].capitalizedFirst] + details.map { $0[language] }).joined(separator: ", ")
    }
    let place = ([scheme.scheme.key] + path + [""] + inner)
      .map { JSONNode.escapedForPointer($0) }.joined(separator: "/")
    let isWhole = inner.isEmpty || inner.last == "value"
    found.append(
      SchemeNumber(
        id: String(SHA256.hex(Array(place.utf8)).prefix(12)), group: SchemeFields.group(of: path),
        name: name,
        said: isWhole
          ? wording.said(value, at: path) : Bilingual { Wording.number(value, $0) },
        value: value, path: path, inner: inner))
  }
}
