/// What to know beside the answer: warnings, what was filled in, and on what it rests.
public struct Remarks: Sendable {
  /// Something to know.
  public struct Warning: Sendable, Equatable {
    /// Which kind it is; stable, for programs.
    public let code: String
    /// The words.
    public let message: Bilingual
  }

  /// A value that was not entered and was filled in.
  public struct FilledIn: Sendable, Equatable {
    /// The spell's place in the history.
    public let spell: Int
    /// The key that was not entered.
    public let key: String
    /// The value that was taken.
    public let value: String
  }

  /// The warnings.
  public let warnings: [Warning]
  /// What was filled in.
  public let defaults: [FilledIn]
  /// The sources that the rules used rest on, each once.
  public let sources: [SourceReference]
  /// The weakest basis among them; nothing where one of them does not say.
  public let weakestBasis: Source.Basis?
  /// The share of the points that rests on the person's own statement; nothing without points.
  public let ownStatementShare: Exact?
}

extension Remarks {
  init(
    view: CareerView, ledger: Ledger, pension: StatePension, payments: Payments?,
    chosenExit: ExitOption?, asOf: Day, statutory: StatutoryTables
  ) {
    let scheme = view.scheme
    let used = Remarks.sourcesUsed(by: view, ledger)
    let bases = used.map { scheme.sources[$0.id]?.basis }
    let spells = view.career.spells
    var own = scheme.scale.points(0)
    for entry in ledger.entries where spells[entry.spell].entered.evidence == .own {
      own += entry.points
    }
    warnings =
      [
        Warning.status(of: scheme), Warning.variant(scheme), Warning.outOfForce(scheme, asOf: asOf),
        Warning.exitOutOfForce(scheme, chosenExit),
        Warning.provisional(pension, statutory),
        Warning.clamped(pension, view.career.born, scheme.exit.pensionName),
        Warning.overlap(ledger), Warning.plans(ledger),
        scheme.earnsPoints ? Warning.unlisted(ledger, view.career) : nil,
        payments.flatMap { Warning.amounts($0, scheme, statutory, asOf: asOf) },
        Warning.overdue(statutory, asOf: asOf),
      ].compactMap { $0 } + Warning.nearNames(view.career, scheme)
    defaults = Remarks.filledIn(spells)
    sources = used
    weakestBasis =
      bases.contains(nil) ? nil : bases.compactMap { $0 }.max { $0.weakness < $1.weakness }
    ownStatementShare =
      ledger.earned.isZero ? nil : own.divided(by: ledger.earned)
  }

  private static func filledIn(_ spells: [CareerSpell]) -> [FilledIn] {
    var filled: [FilledIn] = []
    filled.reserveCapacity(2 * spells.count)
    for (index, spell) in spells.enumerated() {
      if spell.entered.extent == nil { filled.append(.init(spell: index, key: "fte", value: "1")) }
      if spell.entered.kind == nil {
        filled.append(.init(spell: index, key: "kind", value: TimeRules.employment.id))
      }
    }
    return filled
  }

  /// The sources of the rules that decide, and of the functions and elements that brought points.
  private static func sourcesUsed(by view: CareerView, _ ledger: Ledger) -> [SourceReference] {
    let scheme = view.scheme
    var used = scheme.ruleSources
    func use(_ reference: SourceReference?) {
      if let reference, !used.contains(reference) { used.append(reference) }
    }
    let functions = view.career.spells.compactMap(\.function)
    for index in scheme.functions.indices where functions.contains(index) {
      use(scheme.functions[index].source)
    }
    for index in scheme.elements.indices where !ledger.byElement[index].isZero {
      use(scheme.elements[index].source)
    }
    return used
  }
}
