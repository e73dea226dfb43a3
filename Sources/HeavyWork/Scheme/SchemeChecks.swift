/// What is wrong or doubtful about a scheme as a whole, once its parts are read.
enum SchemeChecks {
  static func run(_ draft: SchemeDraft, _ object: ObjectReader, _ reading: SchemeReading) {
    let checks = DraftChecks(draft: draft, object: object, reading: reading)
    checks.refuseTooMuch()
    checks.refuseBlocksOfDays()
    checks.warnAboutDeadNames()
    checks.warnAboutRoutes()
    checks.warnAboutSources()
    checks.warnAboutWhatIsMissing()
    checks.warnAboutNamesInExamples()
  }
}

private struct DraftChecks {
  let draft: SchemeDraft
  let object: ObjectReader
  let reading: SchemeReading

  private var problems: ProblemCollector { reading.problems }

  private func warn(
    _ code: ProblemCode, at offset: Int, nl: String, en: String, remedy: Bilingual? = nil
  ) {
    problems.add(code, .warning, at: offset, Bilingual(nl: nl, en: en), remedy: remedy)
  }

  private func points(_ number: ExactDecimal, _ language: Language) -> String {
    Wording.points(Wording.number(number, language), language)
  }

  /// The bounds that keep every sum within 128 bits and every file quick to read.
  func refuseTooMuch() {
    var largest: Int128 = 0
    let scale = draft.scale
    let level = draft.levels.flatMap(\.factor.steps).map(\.value).max() ?? .zero
    for element in draft.elements {
      let weight = element.weight.steps.map(\.value).max() ?? .zero
      largest += Int128(scale.rate(weight, level))
    }
    if largest > Int128(RateTable.maximumPointsPerYear) * Int128(scale.rateUnits) {
      problems.add(
        .outOfRange, at: object.offset(of: "elements"),
        Bilingual(
          nl:
            "Alle gewichten samen geven meer dan \(RateTable.maximumPointsPerYear) punten per jaar.",
          en: "All weights together give more than \(RateTable.maximumPointsPerYear) points a year."
        ))
    }
    let multipliers = draft.points.multiplierByBirth?.steps.map(\.value)
    if let multiplier = multipliers?.max(), !scale.fits(multiplier: multiplier) {
      problems.add(
        .tooManyDecimals, at: object.offset(of: "points"),
        Bilingual(
          nl: "De getallen in dit bestand hebben samen te veel decimalen om exact te rekenen.",
          en: "The numbers of this file have too many decimals together to calculate exactly."),
        remedy: Bilingual(
          nl: "Geef ‘multiplierByBirth’, gewichten of grenzen minder decimalen.",
          en: "Give ‘multiplierByBirth’, weights or bounds fewer decimals."))
    }
    if !RateTable.fits(draft) {
      problems.add(
        .tooMany, at: object.offset(of: "functions"),
        Bilingual(
          nl: "Er zijn te veel functies met te veel waarden die op een datum veranderen.",
          en: "There are too many functions with too many values that change on a day."))
    }
  }

  /// A month of 365.25 / 12 days fits no calendar year a whole number of times.
  func refuseBlocksOfDays() {
    guard draft.points.blocks != nil, draft.time.measure != .months else { return }
    problems.add(
      .contradiction, at: offset("points", key: "blocks"),
      Bilingual(
        nl: "‘blocks’ telt hele maanden van de kalender; dat gaat niet samen met ‘days365’.",
        en: "‘blocks’ counts whole calendar months, which ‘days365’ does not measure."),
      remedy: Bilingual(
        nl: "Haal ‘blocks’ weg, of ‘measure’ bij ‘time’.",
        en: "Remove ‘blocks’, or ‘measure’ under ‘time’."))
  }

  private func offset(_ list: String, _ index: Int) -> Int {
    guard case .array(let items)? = object.optional(list)?.content, index < items.count else {
      return object.offset(of: list)
    }
    return items[index].offset
  }

  private func offset(_ map: String, key: String) -> Int {
    object.optional(map)?.members?.first { $0.key == key }?.keyOffset ?? object.offset(of: map)
  }

  func warnAboutDeadNames() {
    for (index, element) in draft.elements.enumerated() {
      let carriers = draft.functions.filter { $0.exposure.contains { $0.element == index } }
      if carriers.isEmpty {
        warn(
          .deadElement, at: offset("elements", index),
          nl: "Geen enkele functie heeft het element ‘\(element.id)’.",
          en: "No function carries the element ‘\(element.id)’.")
      } else if element.weight.steps.allSatisfy({ $0.value == .zero }) {
        warn(
          .deadElement, at: offset("elements", index),
          nl: "Het element ‘\(element.id)’ heeft gewicht 0 en telt dus nooit.",
          en: "The element ‘\(element.id)’ has weight 0, so it never counts.")
      }
    }
    for (index, level) in draft.levels.enumerated() where !reading.usedLevels.contains(index) {
      warn(
        .deadLevel, at: offset("levels", key: level.id),
        nl: "Het niveau ‘\(level.id)’ wordt nergens gebruikt.",
        en: "The level ‘\(level.id)’ is used nowhere.")
    }
    for (index, name) in reading.conditionNames.enumerated()
    where !reading.usedConditions.contains(index) {
      warn(
        .deadCondition, at: offset("conditions", key: name),
        nl: "Geen enkele route gebruikt de voorwaarde ‘\(name)’.",
        en: "No route uses the condition ‘\(name)’.")
    }
  }

  /// Steps above the maximum, and routes that an earlier one always beats.
  func warnAboutRoutes() {
    let most = draft.exit.maximumMonths.largest
    for (index, route) in draft.routes.enumerated() {
      if case .points = route.months.measure, case .steps(let dated, _) = route.months.shape,
        let maximum = draft.points.maximum, maximum.end == nil
      {
        let top = maximum.steps.map(\.value).max() ?? .zero
        for step in dated.steps.flatMap(\.value) where step.bound > top {
          warn(
            .unreachableStep, at: offset("routes", index),
            nl: "De stap vanaf \(points(step.bound, .nl)) ligt boven het maximum van "
              + "\(points(top, .nl)).",
            en: "The step from \(points(step.bound, .en)) lies above the maximum of "
              + "\(points(top, .en)).")
        }
      }
      if let largest = route.months.largestStated, largest > most {
        warn(
          .unreachableStep, at: offset("routes", index),
          nl: "De route ‘\(route.id)’ geeft tot \(Wording.months(largest, .nl)), maar het maximum "
            + "is \(most).",
          en:
            "The route ‘\(route.id)’ gives up to \(Wording.months(largest, .en)), but the maximum "
            + "is \(most).")
      }
      if let earlier = draft.routes[..<index].first(where: { $0.alwaysBeats(route) }) {
        warn(
          .deadRoute, at: offset("routes", index),
          nl:
            "De route ‘\(route.id)’ geeft nooit meer dan ‘\(earlier.id)’, die dezelfde voorwaarden heeft.",
          en:
            "The route ‘\(route.id)’ never gives more than ‘\(earlier.id)’ on the same conditions.")
      } else if route.months.shape.largest == 0 {
        warn(
          .deadRoute, at: offset("routes", index),
          nl: "De route ‘\(route.id)’ geeft nooit een maand.",
          en: "The route ‘\(route.id)’ never gives a month.")
      }
    }
  }

  func warnAboutSources() {
    for (index, route) in draft.routes.enumerated() where route.source == nil {
      warnSource("route", route.id, at: offset("routes", index))
    }
    for condition in draft.conditions where condition.source == nil {
      warnSource(
        "voorwaarde", condition.id, at: offset("conditions", key: condition.id), en: "condition")
    }
    for (index, element) in draft.elements.enumerated() where element.source == nil {
      warnSource("element", element.id, at: offset("elements", index))
    }
  }

  private func warnSource(_ what: String, _ id: String, at offset: Int, en: String? = nil) {
    warn(
      .missingSource, at: offset,
      nl: "Bij \(what) ‘\(id)’ staat geen bron.", en: "The \(en ?? what) ‘\(id)’ has no source.",
      remedy: Bilingual(
        nl: "Voeg \"source\" toe, met artikel en citaat.",
        en: "Add \"source\", with article and quotation."))
  }

  /// A file may call itself agreed only where it rests on the text of the agreement.
  private func warnAboutStanding() {
    guard draft.status == .agreed else { return }
    let weak = draft.ruleSources.first { draft.sources[$0.id]?.basis.map { $0 != .full } ?? false }
    guard let weak else { return }
    warn(
      .agreedWithoutText, at: object.offset(of: "status"),
      nl: "De status is ‘agreed’, maar bron ‘\(weak.id)’ is niet de tekst van de afspraak.",
      en: "The status is ‘agreed’, but the source ‘\(weak.id)’ is not the text of the agreement.",
      remedy: Bilingual(
        nl: "Kies de status ‘reported’, of leg de tekst ernaast en geef de bron basis ‘full’.",
        en: "Choose the status ‘reported’, or use the text and give the source the basis ‘full’."))
  }

  /// An employer or sector that is nearly one of the rules gives no right, in silence.
  func warnAboutNamesInExamples() {
    let names = WorkNames(draft.conditions, draft.routes, draft.time)
    guard !names.employers.isEmpty || !names.sectors.isEmpty else { return }
    for spell in draft.examples.flatMap(\.history.spells) {
      for slip in names.slips(in: spell) {
        problems.add(
          .nearName, .warning, at: slip.isSector ? spell.offsets.sector : spell.offsets.employer,
          slip.message, remedy: slip.remedy, suggestion: slip.known.shown)
      }
    }
  }

  func warnAboutWhatIsMissing() {
    warnAboutStanding()
    // A report of an agreement rarely tells all of it, so there this would say nothing.
    if draft.about.alongside.isEmpty, draft.status != .reported {
      warn(
        .nothingAlongside, at: object.node.offset,
        nl: "Er staat niet wat de afspraak doet om gezond door te werken (‘alongside’).",
        en: "Nothing is said about what the agreement does for staying in work (‘alongside’).")
    }
    if draft.examples.isEmpty {
      warn(
        .noExamples, at: object.node.offset,
        nl: "Er zijn geen voorbeelden (‘examples’) die laten zien dat het bestand klopt.",
        en: "There are no ‘examples’ to show that the file says what was agreed.")
    }
  }
}

extension Route {
  /// Whether another route, on the same conditions, never gives more than this one.
  fileprivate func alwaysBeats(_ other: Route) -> Bool {
    guard when == other.when, from == other.from, through == other.through else { return false }
    if case .maximum = months.shape { return true }
    guard case .fixed(let dated) = months.shape, let most = other.months.shape.largest else {
      return false
    }
    return (dated.steps.map(\.value).min() ?? 0) >= most
  }
}

extension MonthsRule {
  /// The most months that the file states for it; nothing where it states none.
  fileprivate var largestStated: Int? {
    if case .steps(let dated, _) = shape {
      return dated.steps.flatMap(\.value).map(\.months).max()
    }
    return shape.largest
  }
}
