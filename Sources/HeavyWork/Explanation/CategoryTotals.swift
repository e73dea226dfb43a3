/// Points by category and element as they are shown: the sums of what the ledger shows, so that no
/// figure of one contradicts the other.
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

  init(_ shown: ShownLedger, _ scheme: Scheme) {
    let points = shown.bySubject
    func sum(_ figures: [ExactDecimal]) -> ExactDecimal {
      ExactDecimal(
        units: figures.reduce(0) { $0 + $1.units(ofDecimals: shown.decimals) },
        decimals: shown.decimals)
    }
    rows = Category.allCases.map { category in
      let elements = scheme.elements.indices.compactMap { place -> Element? in
        guard scheme.elements[place].category == category else { return nil }
        return points[.element(place)].map { Element(element: place, points: $0) }
      }
      return Row(
        category: category, points: sum(elements.map(\.points)), elements: elements,
        cut: points[.categoryCut(category)])
    }
    unattributed = points[.unattributed]
    adjustments = shown.adjustments
    total = shown.total
  }
}
