/// What people call the places of a scheme file.
enum SchemeFields {
  private static let groups: [String: SchemeDifference.Group] = [
    "title": .identity, "id": .identity, "version": .identity, "status": .identity,
    "inForce": .inForce, "sources": .sources, "levels": .levels, "attributes": .conditions,
    "elements": .weights,
    "exclusive": .weights, "functions": .functions, "unlistedFunction": .functions,
    "fullTimeHours": .time, "time": .time, "points": .points, "conditions": .conditions,
    "routes": .routes, "exit": .exit, "benefit": .benefit,
  ]

  static func group(of path: [String]) -> SchemeDifference.Group { groups[path[0]] ?? .other }

  /// The lists of which a change as a whole is one of their order.
  private static let orders: [String: Bilingual] = [
    "elements": Bilingual(nl: "volgorde van de elementen", en: "order of the elements"),
    "functions": Bilingual(nl: "volgorde van de functies", en: "order of the functions"),
    "routes": Bilingual(nl: "volgorde van de routes", en: "order of the routes"),
  ]

  /// Groups that a heading names already, or whose keys say by themselves what they are about.
  private static let told: Set<String> = ["points", "time", "exit", "benefit", "inForce"]
  /// Keys of other groups that say by themselves what they are about.
  private static let plain: Set<String> = ["earliest", "latest"]
  /// Groups in which each key is a name that the file or a category gives.
  private static let naming: Set<String> = [
    "kinds", "attributes", "levels", "sources", "conditions", "categoryMaximumPerYear", "exposure",
  ]

  /// The name of a key wherever it stands; nothing for one that is not of the format.
  static func name(ofKey key: String) -> Bilingual? { names[key] }

  /// The name of a place: those of the keys that lead to it, and the names within it.
  static func name(of path: [String]) -> Bilingual {
    if path.count == 1, let order = orders[path[0]] { return order }
    var parts: [Bilingual] = []
    for (index, key) in path.enumerated() {
      if index > 0, naming.contains(path[index - 1]), let last = parts.last {
        let own = Category(rawValue: key)?.label ?? Bilingual(nl: key, en: key)
        parts[parts.count - 1] = Bilingual(
          nl: "\(last.nl) ‘\(own.nl)’", en: "\(last.en) ‘\(own.en)’")
      } else if index + 1 < path.count, index == 0,
        told.contains(key) || plain.contains(path[index + 1])
      {
        continue
      } else {
        parts.append(names[key] ?? Bilingual(nl: "‘\(key)’", en: "‘\(key)’"))
      }
    }
    return Bilingual { language in parts.map { $0[language] }.joined(separator: ", ") }
  }
}
