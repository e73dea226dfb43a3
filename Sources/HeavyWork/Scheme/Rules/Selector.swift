/// Which spells a condition looks at (`of`): all that is named must hold.
public struct Selector: Sendable {
  /// Functions by their place in the scheme; nothing means any.
  public let functions: [Int]?
  /// The group a function must be in.
  public let group: String?
  /// The employer, compared without regard to case and surrounding space.
  public let employer: String?
  /// Whether it must be for the employer of the day before exit.
  public let sameEmployer: Bool
  /// The sector, compared like the employer.
  public let sector: String?
  /// Kinds by their place in the scheme; nothing means every kind that counts.
  public let kinds: [Int]?
  /// The smallest part-time factor that counts, as it was worked; nothing means any.
  public let fteAtLeast: ExactDecimal?
  /// The employer and sector, ready for comparing.
  let folded: (employer: String?, sector: String?)
}

extension Selector {
  /// All work that counts.
  static let any = Selector(
    functions: nil, group: nil, employer: nil, sameEmployer: false, sector: nil, kinds: nil,
    fteAtLeast: nil, folded: (nil, nil))

  static let keys = [
    "any", "functions", "group", "employer", "sameEmployer", "sector", "kinds", "fteAtLeast",
  ]

  static func read(_ node: JSONNode, _ reading: SchemeReading) -> Selector? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: keys, what: Bilingual(nl: "een keuze van werk", en: "a choice of work"),
        problems: problems)
    else { return nil }
    let any = object.optional("any").flatMap { problems.bool($0) }
    let others = object.present(Array(keys.dropFirst()))
    if any == true, !others.isEmpty {
      problems.add(
        .contradiction, at: object.offset(of: "any"),
        Bilingual(
          nl: "‘any’ is al het werk; ‘\(others[0])’ beperkt het juist.",
          en: "‘any’ is all work, which ‘\(others[0])’ then narrows."),
        remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
    }
    if any != true, others.isEmpty {
      problems.missingKey(
        "any", in: object,
        remedy: Bilingual(
          nl: "Schrijf { \"any\": true } voor al het werk.",
          en: "Write { \"any\": true } for all work."))
      return nil
    }
    let employer = object.optional("employer").flatMap { problems.text($0) }
    let sector = object.optional("sector").flatMap { problems.text($0) }
    let sameEmployer = object.optional("sameEmployer").flatMap { problems.bool($0) } ?? false
    if sameEmployer, employer != nil {
      problems.add(
        .contradiction, at: object.offset(of: "sameEmployer"),
        Bilingual(
          nl:
            "‘employer’ noemt al een werkgever; ‘sameEmployer’ is die van de dag voor het stoppen.",
          en: "‘employer’ names one already; ‘sameEmployer’ is that of the day before exit."),
        remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
    }
    return Selector(
      functions: object.optional("functions").flatMap { problems.nonEmptyList($0) }?
        .compactMap { reading.function($0) },
      group: object.optional("group").flatMap { reading.group($0) },
      employer: employer, sameEmployer: sameEmployer, sector: sector,
      kinds: object.optional("kinds").flatMap { problems.nonEmptyList($0) }?
        .compactMap { reading.kind($0) },
      fteAtLeast: object.optional("fteAtLeast").flatMap {
        problems.decimal($0, decimals: 4, in: 0...1)
      },
      folded: (employer?.folded, sector?.folded))
  }
}
