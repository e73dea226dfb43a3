/// What anyone can reach under a scheme in a full career, and which bounds lie beyond it.
struct Reach {
  let scheme: Scheme
  /// From the fourteenth birthday to the latest state pension age, in months.
  private let career: Int
  /// The age from which months are counted back, at the latest, in months.
  private let pensionAge: Int

  /// Nobody works before this age.
  private static let firstAge = 14 * 12

  init(_ scheme: Scheme, _ statutory: StatutoryTables) {
    self.scheme = scheme
    let age =
      switch scheme.exit.before {
      case .statePension: statutory.pensionAges.map(\.months).max() ?? 0
      case .age(let byBirth, _): byBirth.largest
      }
    pensionAge = age
    // A month more: time in days can count a little more than time in months.
    career = max(0, age - Reach.firstAge) + 1
  }

  /// The bounds that nobody can reach.
  var unreachable: [SchemeLint.Finding] {
    scheme.conditions.enumerated().compactMap { finding($0.element) }
      + scheme.routes.enumerated().compactMap { finding($0.element, $0.offset) }
  }

  // MARK: Conditions

  private func finding(_ condition: Condition) -> SchemeLint.Finding? {
    let place = "/conditions/" + JSONNode.escapedForPointer(condition.id)
    let name = Bilingual { "‘\(condition.label[$0])’" }
    switch condition.test {
    case .points(let rule):
      guard case .atLeast(let bound) = rule.bound else { return nil }
      let most = bound.steps.map(\.value).max() ?? .zero
      guard let limit = limit(of: most) else { return nil }
      return report(place + "/points/atLeast", name, points(most), limit)
    case .service(let rule, let atLeast):
      let whole = rule.per == nil ? 0 : 12
      let window = rule.within?.length.map(\.wholeMonths).largest
      return finding(
        place + "/atLeast", name, atLeast.map(\.wholeMonths).largest,
        most: min(career + whole, window ?? .max), isWindow: (window ?? .max) < career)
    case .continuous(_, let atLeast):
      return finding(place + "/atLeast", name, atLeast.map(\.wholeMonths).largest, most: career)
    case .age(let rule):
      let age = rule.atLeast.map(\.wholeMonths).largest
      let latest = pensionAge - max(1, scheme.exit.minimumMonths.steps.map(\.value).min() ?? 1)
      guard age > latest else { return nil }
      return report(
        place + "/age/atLeast", name, Wording.length(age),
        Bilingual(
          nl: "eerder stoppen kan op zijn laatst op de leeftijd van \(Wording.length(latest).nl)",
          en: "stopping early is possible up to the age of \(Wording.length(latest).en)"))
    case .employed, .born, .attribute, .undecided: return nil
    }
  }

  private func finding(
    _ pointer: String, _ name: Bilingual, _ months: Int, most: Int, isWindow: Bool = false
  ) -> SchemeLint.Finding? {
    guard months > most else { return nil }
    let length = Wording.length(isWindow ? most : career - 1)
    return report(
      pointer, name, Wording.length(months),
      isWindow
        ? Bilingual(
          nl: "er wordt maar over \(length.nl) geteld", en: "only \(length.en) are looked at")
        : fullCareer(length))
  }

  private func fullCareer(_ length: Bilingual) -> Bilingual {
    Bilingual(
      nl: "een loopbaan van de veertiende verjaardag tot de AOW duurt \(length.nl)",
      en: "a career from the fourteenth birthday to the state pension lasts \(length.en)")
  }

  // MARK: Routes

  private func finding(_ route: Route, _ index: Int) -> SchemeLint.Finding? {
    let name = Bilingual { language in
      language(nl: "het meeste van route ", en: "the most of route ") + "‘\(route.name(language))’"
    }
    guard let most = route.months.shape.bounds.max(), !route.months.shape.isOpen else { return nil }
    let place = "/routes/\(index)/months"
    switch route.months.measure {
    case .points:
      // A step above the maximum is told as an unreachable step.
      let isStep = if case .steps = route.months.shape { true } else { false }
      guard let limit = limit(of: most, besidesMaximum: isStep) else { return nil }
      return report(place, name, points(most), limit)
    case .service(let rule):
      let whole = rule.per == nil ? 0 : 12
      let window = rule.within?.length.map(\.wholeMonths).largest
      return finding(
        place, name, Int(most.units), most: min(career + whole, window ?? .max),
        isWindow: (window ?? .max) < career)
    case .attribute: return nil
    }
  }

  // MARK: Points

  private func points(_ number: ExactDecimal) -> Bilingual {
    Bilingual { Wording.number(number, $0) + $0(nl: " punten", en: " points") }
  }

  /// Why so many points cannot be reached; nothing where they can, or it is not known.
  private func limit(of points: ExactDecimal, besidesMaximum: Bool = false) -> Bilingual? {
    if !besidesMaximum, let maximum = scheme.points.maximum, maximum.end == nil,
      maximum.steps.first?.from == nil, let top = maximum.steps.map(\.value).max(), points > top
    {
      let most = self.points(top)
      return Bilingual(
        nl: "meer dan \(most.nl) tellen er niet (‘points.maximum’)",
        en: "no more than \(most.en) count (‘points.maximum’)")
    }
    // Jobs at one time that all count have no bound, and neither has what a history itself says.
    guard scheme.time.overlap != .sum, scheme.earnsPoints else { return nil }
    let rates = scheme.functions.indices.flatMap { function in
      (0...scheme.rates.changes.count).map { (function, scheme.rates[$0, function].total) }
    }
    guard let heaviest = rates.max(by: { $0.1 < $1.1 }) else { return nil }
    let multiplier = scheme.points.multiplierByBirth?.steps.map(\.value).max() ?? .one
    let most = Exact(Int128(heaviest.1) * Int128(career), over: Int128(scheme.scale.rateUnits) * 12)
      .multiplied(by: Exact(max(multiplier, .one)))
    guard Exact(points) > most else { return nil }
    let function = scheme.functions[heaviest.0].label
    return Bilingual { language in
      let number = Wording.number(most, language, decimals: 2)
      return language(
        nl: "de zwaarste functie (‘\(function.nl)’) geeft van de veertiende verjaardag tot de AOW "
          + "\(number) punten",
        en: "the heaviest function (‘\(function.en)’) brings \(number) points from the fourteenth "
          + "birthday to the state pension")
    }
  }

  private func report(
    _ pointer: String, _ name: Bilingual, _ asked: Bilingual, _ limit: Bilingual
  ) -> SchemeLint.Finding {
    SchemeLint.Finding(
      code: .unreachableThreshold, pointer: pointer,
      message: Bilingual(
        nl: "Niemand haalt \(name.nl): gevraagd: \(asked.nl), en \(limit.nl).",
        en: "Nobody can reach \(name.en): asked for: \(asked.en), and \(limit.en)."),
      remedy: Bilingual(
        nl: "Verlaag de grens, of haal haar weg.", en: "Lower the bound, or remove it."))
  }
}

extension MonthsRule.Shape {
  /// Whether there is no highest bound, as every further amount brings more.
  fileprivate var isOpen: Bool { if case .steps(_, .some) = self { true } else { false } }
}
