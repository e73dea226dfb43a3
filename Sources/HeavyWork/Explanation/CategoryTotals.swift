/// Points by category and element as they are shown: figures that add up exactly.
///
/// Rounding goes from the total down, as in `ShownLedger`: the categories are rounded to add up to
/// the total, and the elements of each to add up to their category (largest remainder).
struct CategoryTotals {
  struct Element {
    let element: Int
    let points: ExactDecimal
  }

  struct Row {
    let category: Category
    let points: ExactDecimal
    let elements: [Element]
    /// What the category's maximum takes off, as a negative figure; nothing where it takes nothing.
    let cut: ExactDecimal?
  }

  /// Every category, also those without points.
  let rows: [Row]
  /// Points of published rates with no elements; nothing where there are none.
  let unattributed: ExactDecimal?
  /// What changes the points as a whole, in order.
  let adjustments: [(kind: Ledger.Adjustment.Kind, points: ExactDecimal)]
  let total: ExactDecimal

  init(_ ledger: Ledger, _ scheme: Scheme) {
    let decimals = scheme.points.decimals
    let cuts = ledger.categoryCuts.map { Exact.zero - $0 }
    let parts =
      ledger.byCategory + cuts + [ledger.unattributed] + ledger.adjustments.map(\.points)
    let shown = parts.roundedToAddUp(
      to: ledger.total.units(ofDecimals: decimals), decimals: decimals)
    func decimal(_ units: Int128) -> ExactDecimal {
      ExactDecimal(units: Int64(clamping: units), decimals: decimals)
    }
    let count = Category.allCases.count
    rows = Category.allCases.map { category in
      let places = scheme.elements.indices.filter {
        scheme.elements[$0].category == category && !ledger.byElement[$0].isZero
      }
      let units = shown[category.index]
      let elements = places.map { ledger.byElement[$0] }.roundedToAddUp(
        to: units, decimals: decimals)
      return Row(
        category: category, points: decimal(units),
        elements: zip(places, elements).map { Element(element: $0, points: decimal($1)) },
        cut: cuts[category.index].isZero ? nil : decimal(shown[count + category.index]))
    }
    unattributed = ledger.unattributed.isZero ? nil : decimal(shown[count * 2])
    adjustments = zip(ledger.adjustments, shown.dropFirst(count * 2 + 1)).map {
      ($0.kind, decimal($1))
    }
    total = ledger.total.rounded(toDecimals: decimals)
  }
}
