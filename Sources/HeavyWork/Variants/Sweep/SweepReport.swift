/// The outcome of a sweep, ready to be written: the scheme itself, every variant, the front, what a
/// tenth more or less of each number does, and cliffs.
public struct SweepReport: Sendable {
  /// A variant and what it gives.
  public struct Row: Sendable {
    /// The number of the variant, from 1.
    public let number: Int
    /// Its name, where it has one.
    public let title: Bilingual?
    /// What it sets each path to, in the order of `paths`; nothing where it leaves it.
    public let values: [ExactDecimal?]
    /// What it gives; nothing where it is no valid scheme.
    public let figures: SweepFigures?
    /// What is wrong with it.
    public let problems: Problems?
    /// What is shown of that.
    let shown: ShownSweepFigures?
    /// Whether no other variant, nor the scheme itself, beats it.
    public internal(set) var isOnFront = false
  }

  /// The scheme that is changed.
  public let base: PlacedScheme
  /// The reference date.
  public let asOf: Day
  /// The groups whose people were counted by themselves.
  public let groups: [String]
  /// The numbers that variants change.
  public let paths: [SchemePath]
  /// What the scheme itself gives.
  public let figures: SweepFigures
  /// Whether no variant beats the scheme itself.
  public let baseIsOnFront: Bool
  /// Every variant.
  public let rows: [Row]
  /// What a tenth does, the numbers that matter most first.
  public let tornado: [SweepTornado]
  /// Where a little more work brings most.
  public let cliffs: [SweepCliff]
  /// People who could not be worked out, because of a bad row.
  public let rejected: Int
  /// What the report was made with, line by line, beside the schemes.
  public let receipt: [(name: Bilingual, value: String)]
  let statutory: StatutoryTables
  /// What is shown of the scheme itself.
  let shown: ShownSweepFigures
}

/// A sweep with all that a report needs beside its variants.
public final class SweepQuestion: Sendable {
  /// The variants, and behind them the scheme itself and those of the tornado.
  public let sweep: Sweep
  private let asked: Int
  private let tenths: [(path: SchemePath, base: ExactDecimal, ends: [ExactDecimal])]

  /// Prepares a question about variants.
  ///
  /// - Throws: that there are too many, or that a group is not in the scheme.
  public init(
    _ base: PlacedScheme, _ variants: [SweepVariant], asOf: Day, groups: [String] = [],
    statutory: StatutoryTables = .shipped, tornado: Bool = true
  ) throws(Problems) {
    asked = variants.count
    tenths = tornado ? base.tenths : []
    let more = tenths.flatMap { tenth in
      tenth.ends.map { SweepVariant([SchemeChange(tenth.path, to: $0)]) }
    }
    sweep = try Sweep(
      base, variants + [SweepVariant([])] + more, asOf: asOf, groups: groups,
      statutory: statutory, asksBefore: tornado)
  }

  /// Works the report out.
  ///
  /// - Throws: that numbers have too many digits together, or that the scheme itself cannot be
  ///   worked out.
  public func report(
    _ populations: [ReducedPopulation], rejected: Int,
    receipt: [(name: Bilingual, value: String)],
    _ crew: (@escaping @Sendable () -> Void) -> Void
  ) throws(Problems) -> SweepReport {
    let figures = try sweep.figures(populations, crew)
    guard let base = figures[asked] else {
      throw sweep.problems(asked) ?? Problems([])
    }
    var paths: [SchemePath] = []
    for change in sweep.variants[..<asked].flatMap(\.changes) where !paths.contains(change.path) {
      paths.append(change.path)
    }
    // The scheme itself first, for all are held against it.
    var order = SweepOrder(sweep.base)
    let settings = sweep.variants.map { order.setting($0.changes) }
    var together = ShownSweep(order)
    let shownBase = together.show(base, settings[asked])
    var rows = (0..<asked).map { place in
      let variant = sweep.variants[place]
      return SweepReport.Row(
        number: place + 1, title: variant.title, values: paths.map { variant.value(at: $0) },
        figures: figures[place], problems: sweep.problems(place),
        shown: figures[place].map { together.show($0, settings[place]) })
    }
    let known = rows.indices.filter { rows[$0].figures != nil }
    let points = ([base] + known.compactMap { rows[$0].figures }).map { figures in
      (helped: figures.all.entitled, cost: figures.costs)
    }
    let front = SweepFront.places(points)
    for place in front where place > 0 { rows[known[place - 1]].isOnFront = true }
    let tornado = tornado(figures, base, settings, &together)
    return SweepReport(
      base: sweep.base, asOf: sweep.asOf, groups: sweep.groups, paths: paths, figures: base,
      baseIsOnFront: front.contains(0), rows: rows, tornado: tornado,
      cliffs: tenths.isEmpty ? [] : sweep.cliffs(populations[0]), rejected: rejected,
      receipt: receipt, statutory: sweep.statutory, shown: shownBase)
  }

  private func tornado(
    _ figures: [SweepFigures?], _ base: SweepFigures, _ settings: [SweepOrder.Setting],
    _ together: inout ShownSweep
  ) -> [SweepTornado] {
    var place = asked + 1
    let found = tenths.map { tenth in
      let ends = tenth.ends.map { value -> SweepTornado.End? in
        place += 1
        return figures[place - 1].map { found in
          SweepTornado.End(
            value: value, figures: found, shown: together.show(found, settings[place - 1]))
        }
      }
      return SweepTornado(
        path: tenth.path, base: tenth.base,
        lower: ends.compactMap { $0 }.first { $0.value < tenth.base },
        higher: ends.compactMap { $0 }.first { $0.value > tenth.base })
    }
    return found.enumerated().sorted { left, right in
      let (first, second) = (left.element.reach(base), right.element.reach(base))
      return first == second ? left.offset < right.offset : first > second
    }
    .map(\.element)
  }
}

extension SweepFigures {
  /// What variants are compared by: cents, or months where the scheme says no amount.
  var costs: Int128 { Int128(monthly?.cents ?? 1) * Int128(all.months) }
}

extension Sweep {
  /// The cliffs of the scheme itself.
  func cliffs(_ population: ReducedPopulation) -> [SweepCliff] {
    let scheme = base.scheme
    guard !population.groups.isEmpty,
      let units = VariantUnits(scheme.scale, decimals: String(scheme.scale.rateUnits).count - 1),
      let rules = VariantRules(scheme, plan, units, statutory)
    else { return [] }
    return population.cliffs(rules, units)
  }
}
