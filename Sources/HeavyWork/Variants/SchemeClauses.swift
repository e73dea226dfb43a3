/// The clauses in which two schemes differ as far as months go, and schemes that have only some of
/// them from the second.
///
/// Which of the two is the first does not matter: a scheme that has a set of clauses from the second
/// is the one that has all others from the first.
struct SchemeClauses {
  /// Places that belong together and change together.
  struct Clause {
    let differences: [ValueDifference]
    let words: Bilingual
  }

  /// How finely the difference is taken apart.
  enum Detail: Equatable {
    /// Each element, condition, route, function and number by itself.
    case places
    /// By the part of the file, because there are too many places.
    case parts
  }

  /// The most clauses that are looked at in every combination.
  static let most = 8

  let from: PlacedScheme
  let to: PlacedScheme
  let clauses: [Clause]
  let detail: Detail
  /// Whether some places were joined because one without the other is no valid scheme.
  let areJoined: Bool
  /// The schemes by the set of clauses they have from the second, as bits; none for the empty set and
  /// the whole one, which are the schemes themselves.
  let schemes: [Int: Scheme]

  /// What no months depend on.
  private static let silent = Set(
    [
      "heavywork", "id", "version", "status", "title", "sources", "examples", "benefit",
    ] + About.keys)

  init(from: PlacedScheme, to: PlacedScheme) {
    self.from = from
    self.to = to
    let differences = ValueDifference.all(from.root, to.root).filter { difference in
      let path = difference.path
      // The order of a list decides nothing but which of two equal routes is named.
      let isOrder = path.count == 1 && SchemePath.lists.contains(path[0])
      return !SchemeClauses.silent.contains(path[0]) && !path.contains("label") && !isOrder
    }
    var detail = Detail.places
    var groups = SchemeClauses.grouped(differences, by: 2)
    if groups.count > SchemeClauses.most {
      detail = .parts
      groups = SchemeClauses.grouped(differences, by: 1)
      while groups.count > SchemeClauses.most, let last = groups.popLast() {
        groups[groups.count - 1] += last
      }
    }
    let all = SchemeClauses.schemes(from, groups)
    let joined = SchemeClauses.joined(groups.indices.map { 1 << $0 }) { set in
      set == 0 || set == (1 << groups.count) - 1 || all[set] != nil
    }
    areJoined = joined.count < groups.count
    self.detail = detail
    let wording = ChangeWording(base: from)
    clauses = joined.map { set in
      let own = groups.indices.filter { set >> $0 & 1 == 1 }.flatMap { groups[$0] }
      return Clause(differences: own, words: SchemeClauses.words(own, wording))
    }
    var schemes: [Int: Scheme] = [:]
    for set in 1..<max(1, (1 << joined.count) - 1) {
      let old = joined.indices.filter { set >> $0 & 1 == 1 }.reduce(0) { $0 | joined[$1] }
      schemes[set] = all[old]
    }
    self.schemes = schemes
  }

  /// Differences by the first names of their paths, in their order.
  private static func grouped(
    _ differences: [ValueDifference], by depth: Int
  ) -> [[ValueDifference]] {
    var (places, groups): ([[String]: Int], [[ValueDifference]]) = ([:], [])
    for difference in differences {
      let key = Array(difference.path.prefix(depth))
      if let place = places[key] {
        groups[place].append(difference)
      } else {
        places[key] = groups.count
        groups.append([difference])
      }
    }
    return groups
  }

  /// The schemes with some of the groups, as far as these are valid.
  private static func schemes(
    _ from: PlacedScheme, _ groups: [[ValueDifference]]
  ) -> [Int: Scheme] {
    var schemes: [Int: Scheme] = [:]
    for set in 1..<max(1, (1 << groups.count) - 1) {
      var root = from.root.withoutProof
      for index in groups.indices where set >> index & 1 == 1 {
        for one in groups[index] { root = root.changed(one.path[...], to: one.to) }
      }
      let document = SchemeDocument(root) { Problem.Place(pointer: $0, line: 0, column: 0) }
      schemes[set] = try? document.scheme()
    }
    return schemes
  }

  /// Joins sets two by two until every union of them is valid, as few as can be.
  private static func joined(_ sets: [Int], isValid: (Int) -> Bool) -> [Int] {
    func invalid(_ sets: [Int]) -> Int {
      (0..<(1 << sets.count)).count { choice in
        !isValid(sets.indices.reduce(0) { choice >> $1 & 1 == 1 ? $0 | sets[$1] : $0 })
      }
    }
    var sets = sets
    while invalid(sets) > 0, sets.count > 1 {
      var best: (sets: [Int], invalid: Int)?
      for first in sets.indices {
        for second in sets.indices where first < second {
          var pair = sets
          pair[first] |= pair.remove(at: second)
          let count = invalid(pair)
          if count < best?.invalid ?? Int.max { best = (pair, count) }
        }
      }
      guard let best else { break }
      sets = best.sets
    }
    return sets
  }

  /// What changes, in words; only the first of many places.
  private static func words(_ differences: [ValueDifference], _ wording: ChangeWording) -> Bilingual
  {
    let most = 3
    let told = differences.prefix(most).map { difference in
      wording.words(
        SchemeChange(
          SchemePath(parts: difference.path), difference.to.map { .set($0) } ?? .remove))
    }
    let more = differences.count - most
    return Bilingual { language in
      told.map { $0[language] }.joined(separator: "; ")
        + (more > 0 ? language(nl: "; en nog \(more)", en: "; and \(more) more") : "")
    }
  }
}

extension JSONNode {
  /// A scheme's file as that of no agreed scheme, without the examples that prove it.
  fileprivate var withoutProof: JSONNode {
    let members = (members ?? []).filter { $0.key != "examples" }.map { member in
      guard member.key == "status", case .string("agreed") = member.value.content else {
        return member
      }
      var member = member
      member.value.content = .string(Scheme.Status.proposed.rawValue)
      return member
    }
    return JSONNode(content: .object(members), offset: offset)
  }

  /// The value with another one at a path of names and ids, or with none there.
  fileprivate func changed(_ path: ArraySlice<String>, to value: JSONNode?) -> JSONNode {
    guard let name = path.first else { return value ?? self }
    let rest = path.dropFirst()
    var node = self
    func changed(_ old: JSONNode?) -> JSONNode? {
      if rest.isEmpty { return value }
      let empty = JSONNode(content: .object([]), offset: offset)
      return (old ?? empty).changed(rest, to: value)
    }
    if case .array(var items) = content {
      let place = items.firstIndex { $0.id == name }
      let new = changed(place.map { items[$0] })
      if let place { items.remove(at: place) }
      if let new { items.insert(new, at: place ?? items.count) }
      node.content = .array(items)
    } else {
      var members = self.members ?? []
      let place = members.firstIndex { $0.key == name }
      let new = changed(place.map { members[$0].value })
      let keyOffset = place.map { members.remove(at: $0).keyOffset } ?? offset
      if let new {
        members.insert(
          Member(key: name, keyOffset: keyOffset, value: new), at: place ?? members.count)
      }
      node.content = .object(members)
    }
    return node
  }
}
