/// Puts places that differ into words: what it is, from what to what, and for whom.
struct DifferenceWording {
  typealias Change = SchemeDifference.Change
  let from: PlacedScheme
  let to: PlacedScheme
  let day: Day

  /// The changes, one for each thing that people would name.
  func changes(_ differences: [ValueDifference]) -> [Change] {
    var done: Set<[String]> = []
    return differences.compactMap { difference in
      let path = difference.path
      switch path[0] {
      case "conditions", "routes":
        // A rule is one sentence, however many of its parts differ.
        guard path.count > 1 else { break }
        guard done.insert(Array(path.prefix(2))).inserted else { return nil }
        return path[0] == "routes" ? route(path[1]) : condition(path[1])
      case "functions":
        if path.count == 4, path[2] == "label" {
          guard done.insert(Array(path.prefix(3))).inserted else { return nil }
        }
        return function(difference)
      case "elements", "exclusive": return element(difference)
      case "levels":
        return make(
          difference, .levels, what: named("niveau", "level", path.dropFirst().first),
          functions: carriers { levels, _ in levels.contains(path.dropFirst().first ?? "") })
      case "title", "sources":
        let depth = path[0] == "title" ? 1 : 2
        guard done.insert(Array(path.prefix(depth))).inserted else { return nil }
        return whole(difference, depth: depth)
      case "examples": return examples(difference)
      default: break
      }
      return make(
        difference.withoutShared, SchemeFields.group(of: path), what: SchemeFields.name(of: path))
    }
  }

  // MARK: Making

  /// The examples by their number, for they are proof, no rule.
  private func examples(_ difference: ValueDifference) -> Change {
    func counted(_ count: Int) -> Bilingual {
      Bilingual(
        nl: count == 1 ? "1 voorbeeld" : "\(count) voorbeelden",
        en: count == 1 ? "1 example" : "\(count) examples")
    }
    let rest = difference.withoutShared
    func other(_ node: JSONNode?) -> Bilingual {
      guard case .array(let items)? = node?.content else { return Bilingual(nl: "–", en: "–") }
      let names = items.compactMap { $0["name"]?.words }
      return Bilingual { language in names.map { "‘\($0[language])’" }.joined(separator: ", ")
      }
    }
    let (old, new) = (from.scheme.examples.count, to.scheme.examples.count)
    return make(
      difference, .other, what: SchemeFields.name(of: difference.path),
      from: old == new ? other(rest.from) : counted(old),
      to: old == new ? other(rest.to) : counted(new))
  }

  /// A thing told as a whole, however many of its parts differ.
  private func whole(_ difference: ValueDifference, depth: Int) -> Change {
    let path = Array(difference.path.prefix(depth))
    return make(
      ValueDifference(path: path, from: from.root.entry(path), to: to.root.entry(path)),
      SchemeFields.group(of: path),
      what: path.count > 1 ? named("bron", "source", path[1]) : SchemeFields.name(of: path))
  }

  func make(
    _ difference: ValueDifference, _ group: SchemeDifference.Group, what: Bilingual,
    from: Bilingual? = nil, to: Bilingual? = nil, functions: [String] = [], routes: [String] = []
  ) -> Change {
    Change(
      group: group,
      kind: difference.from == nil ? .added : difference.to == nil ? .removed : .changed,
      path: SchemePath(parts: difference.path).description, what: what,
      from: from ?? difference.from?.words(under: difference.path.last),
      to: to ?? difference.to?.words(under: difference.path.last), functions: functions,
      routes: routes)
  }

  func name(_ label: Bilingual, _ id: String) -> Bilingual {
    label.nl == id ? label : Bilingual(nl: "\(label.nl) (\(id))", en: "\(label.en) (\(id))")
  }

  private func named(_ nl: String, _ en: String, _ id: String?) -> Bilingual {
    Bilingual(nl: "\(nl) ‘\(id ?? "")’", en: "\(en) ‘\(id ?? "")’")
  }

  /// The functions of either scheme that carry what is asked, in the order of the second.
  func carriers(_ carries: (_ levels: Set<String>, _ elements: Set<String>) -> Bool)
    -> [String]
  {
    var found: [String] = []
    for scheme in [to.scheme, from.scheme] {
      for function in scheme.functions where !found.contains(function.id) {
        let elements = Set(function.exposure.map { scheme.elements[$0.element].id })
        let levels = function.exposure.flatMap(\.level.steps).map { scheme.levels[$0.value].id }
        if carries(Set(levels), elements) { found.append(function.id) }
      }
    }
    return found
  }
}

extension Bilingual {
  /// The text, in the other language where it is the same as another text in this one.
  func told(besides other: Bilingual?) -> Bilingual {
    guard let other else { return self }
    return Bilingual(nl: nl == other.nl ? en : nl, en: en == other.en ? nl : en)
  }

  func with(_ detail: Bilingual) -> Bilingual {
    Bilingual(nl: "\(nl), \(detail.nl)", en: "\(en), \(detail.en)")
  }
}

extension JSONNode {
  /// The value at a path of names and ids.
  func entry(_ path: [String]) -> JSONNode? {
    path.reduce(self) { node, part in
      if case .array(let items)? = node?.content { return items.first { $0.id == part } }
      return node?[part]
    }
  }
}
