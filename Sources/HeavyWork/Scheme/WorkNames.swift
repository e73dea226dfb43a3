/// The employers and sectors that the rules of a scheme name.
///
/// A history may name any other; one that is nearly the same is most likely meant to be that one, and
/// would bring nothing in silence.
struct WorkNames {
  /// The employers, each once.
  let employers: [String]
  /// The sectors, each once.
  let sectors: [String]

  init(_ selectors: [Selector], _ time: TimeRules) {
    employers = ((time.employers ?? []) + selectors.compactMap(\.employer)).uniqued
    sectors = selectors.compactMap(\.sector).uniqued
  }

  init(_ conditions: [Condition], _ routes: [Route], _ time: TimeRules) {
    self.init(WorkNames.selectors(conditions, routes), time)
  }

  /// Every choice of work that a condition or route looks at.
  static func selectors(_ conditions: [Condition], _ routes: [Route]) -> [Selector] {
    let tested = conditions.compactMap { condition -> Selector? in
      switch condition.test {
      case .service(let rule, _): rule.of
      case .continuous(let rule, _): rule.of
      case .employed(let rule): rule.of
      case .points, .born, .age, .attribute, .undecided: nil
      }
    }
    let measured = routes.compactMap { route -> Selector? in
      if case .service(let rule) = route.months.measure { rule.of } else { nil }
    }
    return tested + measured
  }
}

extension WorkNames {
  /// A name in a period that is nearly, but not quite, one that the rules name.
  struct Slip: Hashable {
    let isSector: Bool
    let typed: String
    let known: String

    /// What is wrong.
    var message: Bilingual {
      let what =
        isSector
        ? Bilingual(nl: "De sector", en: "The sector")
        : Bilingual(nl: "De werkgever", en: "The employer")
      return Bilingual(
        nl: "\(what.nl) ‘\(typed.shown)’ lijkt op ‘\(known.shown)’ in de regeling, maar is niet "
          + "hetzelfde en telt daarvoor niet.",
        en: "\(what.en) ‘\(typed.shown)’ is like ‘\(known.shown)’ in the scheme, but not the same, "
          + "and does not count as that.")
    }

    /// What to do about it.
    var remedy: Bilingual {
      Bilingual(
        nl: "Bedoelt u ‘\(known.shown)’? Schrijf de naam dan precies zo.",
        en: "Did you mean ‘\(known.shown)’? Then write the name just so.")
    }
  }

  /// The slips in what a period names.
  func slips(in spell: Spell) -> [Slip] { slips(employer: spell.employer, sector: spell.sector) }

  /// The slips in an employer and a sector.
  func slips(employer: String?, sector: String?) -> [Slip] {
    func slip(_ typed: String?, _ known: [String], isSector: Bool) -> Slip? {
      guard let typed, let nearest = WorkNames.nearest(to: typed, among: known) else { return nil }
      return Slip(isSector: isSector, typed: typed, known: nearest)
    }
    var slips: [Slip] = []
    if let slip = slip(employer, employers, isSector: false) { slips.append(slip) }
    if let slip = slip(sector, sectors, isSector: true) { slips.append(slip) }
    return slips
  }

  /// The known name that another one most likely means; nothing where it is one of them, or like
  /// none: hyphens, a longer form and a few slips make names alike.
  static func nearest(to typed: String, among known: [String]) -> String? {
    guard !known.contains(typed) else { return nil }
    let folded = typed.folded
    guard !known.contains(where: { $0.folded == folded }) else { return nil }
    let own = letters(typed)
    let begins = known.first { name in
      let other = letters(name)
      let shorter = min(own.count, other.count)
      return shorter >= 5 && own.prefix(shorter) == other.prefix(shorter)
    }
    if let begins { return begins }
    let slips = known.map { name -> (name: String, count: Int) in
      let other = letters(name)
      let count = NearestName.distance(Array(own), Array(other))
      // Names of firms are often alike; one slip in six letters is less than a table would allow.
      return (name, count <= min(own.count, other.count) / 6 ? count : Int.max)
    }
    return slips.filter { $0.count < Int.max }.min { $0.count < $1.count }?.name
  }

  private static func letters(_ name: String) -> String {
    name.prefix(64).lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
