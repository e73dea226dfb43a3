/// Elements and functions that differ.
extension DifferenceWording {
  func element(_ difference: ValueDifference) -> Change {
    let path = difference.path
    guard path.count > 1 else {
      return make(difference, .weights, what: SchemeFields.name(of: path))
    }
    let label = (element(path[1], to.scheme) ?? element(path[1], from.scheme))?.label
    let what = label.map { name($0, path[1]) } ?? Bilingual(nl: path[1], en: path[1])
    let functions = carriers { _, elements in elements.contains(path[1]) }
    if path.count == 2 {
      return make(
        difference, .weights, what: what,
        from: element(path[1], from.scheme).map { weight(of: $0) },
        to: element(path[1], to.scheme).map { weight(of: $0) }, functions: functions)
    }
    if path == ["elements", path[1], "weight"] {
      return make(
        difference, .weights, what: what,
        from: difference.from.map { pointsPerYear($0.words) },
        to: difference.to.map { pointsPerYear($0.words) }, functions: functions)
    }
    return make(
      difference, .weights, what: what.with(SchemeFields.name(of: Array(path.dropFirst(2)))),
      functions: path[2] == "category" ? functions : [])
  }

  func function(_ difference: ValueDifference) -> Change {
    let path = difference.path
    guard path.count > 1 else {
      return make(difference, .functions, what: SchemeFields.name(of: path))
    }
    let (old, new) = (function(path[1], from.scheme), function(path[1], to.scheme))
    let label = (new ?? old)?.label ?? Bilingual(nl: path[1], en: path[1])
    let what = name(label, path[1])
    func exposed(_ placed: PlacedScheme, _ function: JobFunction) -> Bilingual {
      Bilingual { exposure(of: function, placed.scheme, $0) }
    }
    switch path.count {
    case 2:
      return make(
        difference, .functions, what: what, from: old.map { exposed(from, $0) },
        to: new.map { exposed(to, $0) }, functions: [path[1]])
    case 4 where path[2] == "exposure":
      let carried = (element(path[3], to.scheme) ?? element(path[3], from.scheme))?.label
      let element = carried.map { name($0, path[3]) } ?? Bilingual(nl: path[3], en: path[3])
      let none = Bilingual(nl: "niet", en: "not")
      return make(
        difference, .exposures, what: what.with(element),
        from: difference.from?.words ?? none, to: difference.to?.words ?? none,
        functions: [path[1]])
    case _ where path[2] == "label":
      return make(
        difference, .functions, what: what.with(SchemeFields.name(of: ["label"])),
        from: old?.label.told(besides: new?.label), to: new?.label.told(besides: old?.label),
        functions: [path[1]])
    case _ where path[2] == "pointsPerYear":
      return make(
        difference, .exposures, what: what, from: difference.from.map { pointsPerYear($0.words) },
        to: difference.to.map { pointsPerYear($0.words) }, functions: [path[1]])
    default:
      let group: SchemeDifference.Group = path[2] == "exposure" ? .exposures : .functions
      return make(
        difference, group, what: what.with(SchemeFields.name(of: Array(path.dropFirst(2)))),
        functions: [path[1]])
    }
  }

  private func weight(of element: Element) -> Bilingual {
    pointsPerYear(
      Bilingual { language in
        element.weight.words(on: day, language) { Wording.number($0, language) }
      })
  }

  private func pointsPerYear(_ words: Bilingual) -> Bilingual {
    Bilingual(
      nl: Wording.points(words.nl, .nl) + " per jaar", en: Wording.points(words.en, .en) + " a year"
    )
  }

  /// What a function carries, and what that makes a year.
  private func exposure(of function: JobFunction, _ scheme: Scheme, _ language: Language) -> String
  {
    var parts = function.exposure.map { part in
      scheme.elements[part.element].id + " "
        + part.level.words(on: day, language) { scheme.levels[$0].id }
    }
    if let index = scheme.functions.firstIndex(where: { $0.id == function.id }), scheme.earnsPoints
    {
      let points = scheme.pointsPerYear(of: index, on: day)
      let number = Wording.number(points, language, decimals: scheme.points.decimals)
      let words = Bilingual(nl: number, en: number)
      parts.insert(pointsPerYear(words)[language], at: 0)
    }
    let nothing = language(nl: "zonder elementen", en: "without elements")
    return parts.isEmpty ? nothing : parts.joined(separator: ", ")
  }

  private func element(_ id: String, _ scheme: Scheme) -> Element? {
    scheme.elements.first { $0.id == id }
  }

  private func function(_ id: String, _ scheme: Scheme) -> JobFunction? {
    scheme.functions.first { $0.id == id }
  }
}
