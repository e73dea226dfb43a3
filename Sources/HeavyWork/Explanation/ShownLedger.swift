/// The ledger as it is shown: figures rounded so that every column adds up exactly.
///
/// Rounding goes from the total down: the spells are rounded to add up to the total, and the
/// lines of each spell to add up to the spell (largest remainder). Where it is open which line of a
/// spell is rounded up, it is the one whose element has lost most by rounding so far, so that the
/// sums by element and category stay near the exact ones too.
struct ShownLedger {
  /// One line: an element, a published rate, or what a maximum takes off.
  struct Line {
    enum Kind {
      case element(Ledger.Line)
      case unattributed
      case categoryCut(Category)

      /// What the line is about, whatever its spell.
      var subject: Subject {
        switch self {
        case .element(let line): .element(line.element)
        case .unattributed: .unattributed
        case .categoryCut(let category): .categoryCut(category)
        }
      }
    }

    /// What lines of several spells are about alike.
    enum Subject: Hashable {
      case element(Int)
      case unattributed
      case categoryCut(Category)
    }

    let kind: Kind
    let points: ExactDecimal
  }

  struct Stretch {
    let stretch: Ledger.Stretch
    let lines: [Line]
  }

  struct Entry {
    let entry: Ledger.Entry
    let stretches: [Stretch]
    let points: ExactDecimal
  }

  let entries: [Entry]
  /// What changes the points of all spells together, in order.
  let adjustments: [(kind: Ledger.Adjustment.Kind, points: ExactDecimal)]
  let total: ExactDecimal
  let decimals: Int

  init(_ ledger: Ledger, decimals: Int) {
    let total = ledger.total.units(ofDecimals: decimals)
    let parts = ledger.entries.map(\.points) + ledger.adjustments.map(\.points)
    let shown = parts.roundedToAddUp(to: total, decimals: decimals)
    func decimal(_ units: Int128) -> ExactDecimal {
      ExactDecimal(units: Int64(clamping: units), decimals: decimals)
    }
    self.decimals = decimals
    self.total = decimal(total)
    adjustments = zip(ledger.adjustments, shown.dropFirst(ledger.entries.count)).map {
      ($0.kind, decimal($1))
    }
    var owed: [Line.Subject: Exact] = [:]
    entries = zip(ledger.entries, shown).map { entry, units in
      Entry(
        entry: entry, stretches: ShownLedger.stretches(entry, units, decimals, &owed),
        points: decimal(units))
    }
  }

  private static func stretches(
    _ entry: Ledger.Entry, _ units: Int128, _ decimals: Int,
    _ owed: inout [Line.Subject: Exact]
  ) -> [Stretch] {
    let exact: [[(Line.Kind, Exact)]] = entry.stretches.map { lines(of: $0) }
    let all = Array(exact.joined())
    let shown = all.map { $0.1 }.roundedToAddUp(
      to: units, decimals: decimals, owed: all.map { owed[$0.0.subject] ?? .zero })
    let power = Int128(ExactDecimal.powerOfTen(decimals))
    for (line, units) in zip(all, shown) {
      owed[line.0.subject, default: .zero] += line.1 - Exact(units, over: power)
    }
    var index = 0
    return zip(entry.stretches, exact).map { stretch, lines in
      let shownLines = lines.map { line in
        defer { index += 1 }
        return Line(
          kind: line.0,
          points: ExactDecimal(units: Int64(clamping: shown[index]), decimals: decimals))
      }
      return Stretch(stretch: stretch, lines: shownLines)
    }
  }

  private static func lines(of stretch: Ledger.Stretch) -> [(Line.Kind, Exact)] {
    var lines: [(Line.Kind, Exact)] = stretch.lines.filter { !$0.points.isZero }
      .map { (.element($0), $0.points) }
    if !stretch.unattributed.isZero { lines.append((.unattributed, stretch.unattributed)) }
    for (category, cut) in zip(Category.allCases, stretch.categoryCuts) where !cut.isZero {
      lines.append((.categoryCut(category), Exact.zero - cut))
    }
    return lines
  }
}

extension ShownLedger {
  /// The shown points of all spells, by what they are about.
  var bySubject: [Line.Subject: ExactDecimal] {
    var units: [Line.Subject: Int64] = [:]
    for line in entries.flatMap(\.stretches).flatMap(\.lines) {
      units[line.kind.subject, default: 0] += line.points.units(ofDecimals: decimals)
    }
    return units.mapValues { ExactDecimal(units: $0, decimals: decimals) }
  }
}
