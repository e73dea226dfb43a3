/// What a variant changes, in words: the thing, and from what to what.
struct ChangeWording {
  let base: PlacedScheme

  /// One change, such as "De ondergrens: 20 → 22 punten".
  func words(_ change: SchemeChange) -> Bilingual {
    let path = change.path.parts
    let (name, key) = (name(of: path), path.last)
    let unit = unit(of: path)
    func told(_ node: JSONNode) -> Bilingual {
      let words = node.words(under: key)
      guard case .number = node.content else { return words }
      return Bilingual { unit.words(words[$0], $0) }
    }
    let old = base.root.entry(path).map(told)
    let new: Bilingual? = if case .set(let value) = change.action { told(value) } else { nil }
    return Bilingual { language in
      let now = new.map { short($0[language]) }
      let was = old.map { short($0[language]) }
      let what =
        switch (was, now) {
        case (let was?, let now?): Wording.change(from: was, to: now)
        case (nil, let now?): language(nl: "nieuw: \(now)", en: "new: \(now)")
        case (let was?, nil): language(nl: "vervalt; was: \(was)", en: "goes; was: \(was)")
        case (nil, nil): "–"
        }
      return "\(name[language].capitalizedFirst): \(what)"
    }
  }

  /// A value may be a whole list; the path behind it says where to look.
  private func short(_ text: String) -> String {
    text.count > 80 ? text.prefix(77) + "…" : text
  }

  // MARK: Names

  /// The name for people of the place at a path.
  func label(of path: SchemePath) -> Bilingual {
    let name = name(of: path.parts)
    return Bilingual { name[$0].capitalizedFirst }
  }

  /// The name of a place.
  func name(of path: [String]) -> Bilingual {
    guard path.count > 1, let label = label(of: path[0], path[1]) else {
      return SchemeFields.name(of: path)
    }
    var rest = Array(path.dropFirst(2))
    if path[0] == "functions", rest.first == "exposure", rest.count > 1,
      let element = self.label(of: "elements", rest[1])
    {
      return Bilingual { "\(label[$0]), \(element[$0])" }
    }
    // A bound says what it is by its unit.
    if ["weight", "pointsPerYear", "months", "atLeast"].contains(rest.last) { rest.removeLast() }
    if Condition.kinds.contains(rest.first ?? "") { rest.removeFirst() }
    guard !rest.isEmpty else { return label }
    let detail = SchemeFields.name(of: rest)
    return Bilingual { "\(label[$0]), \(detail[$0])" }
  }

  /// The name for people of something that has one.
  private func label(of group: String, _ id: String) -> Bilingual? {
    let scheme = base.scheme
    return switch group {
    case "elements": scheme.elements.first { $0.id == id }?.label
    case "functions": scheme.functions.first { $0.id == id }?.label
    case "conditions": scheme.conditions.first { $0.id == id }?.label
    case "routes":
      scheme.routes.first { $0.id == id }.map { route in
        Bilingual { "route ‘\(route.name($0))’" }
      }
    default: nil
    }
  }

  // MARK: Units

  /// A number at a place, with what it counts.
  func said(_ number: ExactDecimal, at path: [String]) -> Bilingual {
    let unit = unit(of: path)
    return Bilingual { unit.words(Wording.number(number, $0), $0) }
  }

  private enum Unit {
    case points, pointsPerYear, months, none

    func words(_ number: String, _ language: Language) -> String {
      switch self {
      case .points: Wording.points(number, language)
      case .pointsPerYear:
        Wording.points(number, language) + language(nl: " per jaar", en: " a year")
      case .months:
        number == "1"
          ? Wording.months(1, language) : language(nl: "\(number) maanden", en: "\(number) months")
      case .none: number
      }
    }
  }

  /// What a number at a place counts.
  private func unit(of path: [String]) -> Unit {
    switch (path[0], path.last ?? "") {
    case ("elements", "weight"), ("functions", "pointsPerYear"): .pointsPerYear
    case ("conditions", "atLeast"), ("conditions", "below"):
      path.dropLast().last == "points" ? .points : path.count == 3 ? .months : .none
    case ("routes", "months"): .months
    default: .none
    }
  }
}
