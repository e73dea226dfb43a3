/// Conditions and routes that differ.
extension DifferenceWording {
  func condition(_ id: String) -> Change {
    func found(_ placed: PlacedScheme) -> Condition? {
      placed.scheme.conditions.first { $0.id == id }
    }
    let (old, new) = (found(from), found(to))
    let isRenamed = old != nil && new != nil && old?.label != new?.label
    func sentence(_ placed: PlacedScheme, _ condition: Condition, on day: Day) -> Bilingual {
      Bilingual { language in
        let other = placed.scheme === from.scheme ? new?.label : old?.label
        return (isRenamed ? condition.label.told(besides: other)[language] + ": " : "")
          + condition.sentence(placed.scheme, on: day, language)
      }
    }
    let label = (new ?? old)?.label ?? Bilingual(nl: id, en: id)
    let using = Set([from, to].flatMap { $0.scheme.routes(using: id) })
    return rule(
      .conditions, ["conditions", id], what: name(label, id),
      from: { day in old.map { sentence(from, $0, on: day) } },
      to: { day in new.map { sentence(to, $0, on: day) } }, routes: using.sorted())
  }

  func route(_ id: String) -> Change {
    func found(_ placed: PlacedScheme) -> Route? { placed.scheme.routes.first { $0.id == id } }
    func sentence(_ placed: PlacedScheme, _ route: Route, on day: Day) -> Bilingual {
      Bilingual { language in
        let open = language(nl: "als ", en: "if ")
        return open + route.when.words(placed.scheme, language) + ". "
          + route.months.sentence(placed.scheme, on: day, language) + route.force(language)
      }
    }
    let (old, new) = (found(from), found(to))
    let label = (new ?? old)?.label ?? Bilingual(nl: id, en: id)
    return rule(
      .routes, ["routes", id], what: name(label, id),
      from: { day in old.map { sentence(from, $0, on: day) } },
      to: { day in new.map { sentence(to, $0, on: day) } }, routes: [id])
  }

  /// A rule from sentence to sentence, told of another day where the sentences of this day agree,
  /// and else by what stands in the files.
  private func rule(
    _ group: SchemeDifference.Group, _ path: [String], what: Bilingual,
    from old: (Day) -> Bilingual?, to new: (Day) -> Bilingual?, routes: [String]
  ) -> Change {
    for day in [day, Day.first] where old(day) != new(day) {
      return make(
        ValueDifference(
          path: path, from: from.root.entry(path), to: to.root.entry(path)), group, what: what,
        from: old(day), to: new(day), routes: routes)
    }
    let inner = [from, to].map { $0.root.entry(path) ?? JSONNode(content: .null, offset: 0) }
    let parts = ValueDifference.all(inner[0], inner[1])
    func words(_ side: (ValueDifference) -> JSONNode?) -> Bilingual {
      Bilingual { language in
        parts.map { part in
          "\(SchemeFields.name(of: part.path)[language]): \(side(part)?.words(under: part.path.last)[language] ?? "–")"
        }
        .joined(separator: "; ")
      }
    }
    return make(
      ValueDifference(path: path, from: inner[0], to: inner[1]), group, what: what,
      from: words(\.from), to: words(\.to), routes: routes)
  }
}

extension Scheme {
  /// The routes that ask for a condition, by id.
  func routes(using condition: String) -> [String] {
    guard let place = conditions.firstIndex(where: { $0.id == condition }) else { return [] }
    return routes.filter { $0.when.conditions.contains(place) }.map(\.id)
  }
}

extension When {
  /// The conditions it asks for, by place.
  var conditions: Set<Int> {
    switch self {
    case .condition(let place): [place]
    case .all(let parts), .any(let parts): Set(parts.flatMap(\.conditions))
    case .not(let part): part.conditions
    }
  }
}
