extension Ledger {
  /// What changes the points of all spells together.
  public struct Adjustment: Sendable, Equatable {
    /// Which rule of `points` makes the change.
    public enum Kind: String, Sendable, CaseIterable {
      /// Time outside whole blocks of a calendar year.
      case blocks
      /// The multiplier for the year of birth.
      case multiplier
      /// More than the maximum.
      case maximum
      /// Kept for other uses.
      case reserved
    }

    /// Which rule makes it.
    public let kind: Kind
    /// The points; below 0 where they are taken off.
    public let points: Exact
  }

  static func adjustments(_ totals: PointTotals, _ scale: PointScale) -> [Adjustment] {
    let grains: [(Adjustment.Kind, Int128)] = [
      (.blocks, -totals.outsideBlocks), (.multiplier, totals.multiplied),
      (.maximum, -totals.aboveMaximum), (.reserved, -totals.reserved),
    ]
    return grains.compactMap { kind, grains in
      grains == 0 ? nil : Adjustment(kind: kind, points: scale.points(grains))
    }
  }

  /// What one kind of adjustment adds, below 0 where it takes off; 0 where there is none.
  func adjustment(_ kind: Adjustment.Kind) -> Exact {
    adjustments.first { $0.kind == kind }?.points ?? .zero
  }

  /// Points after whole blocks and the multiplier, before the maximum.
  public var beforeMaximum: Exact {
    earned + adjustment(.blocks) + adjustment(.multiplier)
  }
}

extension Ledger.Adjustment.Kind {
  /// The words for its line.
  var words: Bilingual {
    switch self {
    case .blocks:
      Bilingual(
        nl: "buiten hele blokken, telt niet mee", en: "outside whole blocks, does not count")
    case .multiplier:
      Bilingual(nl: "vermenigvuldigd naar geboortejaar", en: "multiplied by year of birth")
    case .maximum:
      Bilingual(nl: "boven het maximum, telt niet mee", en: "above the maximum, does not count")
    case .reserved:
      Bilingual(
        nl: "bewaard voor iets anders, telt niet mee", en: "kept for other uses, does not count")
    }
  }
}
