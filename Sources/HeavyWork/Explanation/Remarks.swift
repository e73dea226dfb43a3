/// What to know beside the answer: warnings, what was filled in, and on what it rests.
public struct Remarks: Sendable {
  /// Something to know before acting on the answer.
  public struct Warning: Sendable, Equatable {
    /// Which kind it is, such as `illustrative-scheme`; stable, for programs.
    public let code: String
    /// The warning in one sentence or a few.
    public let message: Bilingual
  }

  /// A value that was not entered and was filled in.
  public struct FilledIn: Sendable, Equatable {
    /// The spell's place in the history, from 0.
    public let spell: Int
    /// The key that was not entered, such as `fte`.
    public var key: String { what.rawValue }
    /// The value that was taken, as a file would state it.
    public var value: String { what.value }
    let what: What

    /// What is filled in where it was not entered.
    enum What: String, Sendable {
      case fte, kind

      var value: String {
        switch self {
        case .fte: "1"
        case .kind: TimeRules.employment.id
        }
      }
    }
  }

  /// The warnings; empty where there is nothing to know.
  public let warnings: [Warning]
  /// What was filled in because it was not entered; never anything else.
  public let defaults: [FilledIn]
  /// The sources that the rules used rest on, each once.
  public let sources: [SourceReference]
  /// Their places among all that the scheme refers to.
  let sourcePlaces: [Int]
  /// The weakest basis among them; nothing where one of them does not say.
  public let weakestBasis: Source.Basis?
  /// The share of the points that rests on the person's own statement, from 0 through 1; nothing
  /// without points.
  public let ownStatementShare: Exact?
}

extension Remarks {
  init(
    view: CareerView, ledger: Ledger, pension: StatePension, payments: Payments?,
    chosenExit: ExitOption?, asOf: Day, statutory: StatutoryTables
  ) {
    let scheme = view.scheme
    let used = Remarks.sourcesUsed(by: view, ledger)
    let spells = view.career.spells
    var own = scheme.scale.points(0)
    for entry in ledger.entries where spells[entry.spell].entered.evidence == .own {
      own += entry.points
    }
    var warnings: [Warning] = []
    warnings.reserveCapacity(4)
    func warn(_ warning: Warning?) { if let warning { warnings.append(warning) } }
    warn(Warning.status(of: scheme))
    warn(Warning.variant(scheme))
    warn(Warning.outOfForce(scheme, asOf: asOf))
    warn(Warning.exitOutOfForce(scheme, chosenExit))
    warn(Warning.provisional(pension, statutory))
    warn(Warning.clamped(pension, view.career.born, scheme.exit.pensionName))
    warn(Warning.overlap(ledger))
    warn(Warning.plans(ledger))
    if scheme.earnsPoints { warn(Warning.unlisted(ledger, view.career)) }
    if let payments { warn(Warning.amounts(payments, scheme, statutory, asOf: asOf)) }
    warn(Warning.overdue(statutory, asOf: asOf))
    warnings += Warning.nearNames(view.career, scheme)
    self.warnings = warnings
    defaults = Remarks.filledIn(spells)
    sources = used.map { scheme.references.all[$0] }
    sourcePlaces = used
    weakestBasis = Remarks.weakest(used, scheme.references)
    ownStatementShare =
      ledger.earned.isZero ? nil : own.divided(by: ledger.earned)
  }

  private static func filledIn(_ spells: [CareerSpell]) -> [FilledIn] {
    var filled: [FilledIn] = []
    filled.reserveCapacity(2 * spells.count)
    for (index, spell) in spells.enumerated() {
      if spell.entered.extent == nil { filled.append(.init(spell: index, what: .fte)) }
      if spell.entered.kind == nil { filled.append(.init(spell: index, what: .kind)) }
    }
    return filled
  }

  /// The sources of the rules that decide, and of the functions and elements that brought points, by
  /// their places among the scheme's references.
  private static func sourcesUsed(by view: CareerView, _ ledger: Ledger) -> [Int] {
    let references = view.scheme.references
    var used: [Int] = []
    used.reserveCapacity(references.all.count)
    used += 0..<references.ofRules
    let spells = view.career.spells
    for (index, place) in references.functions.enumerated() {
      guard let place, !used.contains(place), spells.contains(where: { $0.function == index })
      else { continue }
      used.append(place)
    }
    for (index, place) in references.elements.enumerated() {
      guard let place, !used.contains(place), !ledger.byElement[index].isZero else { continue }
      used.append(place)
    }
    return used
  }

  /// The weakest basis among some references; nothing where one of them does not say.
  private static func weakest(_ used: [Int], _ references: SourceTable) -> Source.Basis? {
    var weakest: Source.Basis?
    for place in used {
      guard let basis = references.bases[place] else { return nil }
      if basis.weakness > weakest?.weakness ?? -1 { weakest = basis }
    }
    return weakest
  }
}
