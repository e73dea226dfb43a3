import Testing

@testable import HeavyWork

/// The parts of a comparison by themselves, worked out by hand.
@Suite struct ComparisonPartsTests {
  @Test func monthsAreMeasuredExactly() throws {
    var months = MonthsDistribution()
    #expect(months.median == nil)
    #expect(months.gini == nil)
    #expect(months.deciles == nil)
    for (count, people) in [(0, 2), (12, 1), (36, 1)] { months.add(count, people: people) }
    // 0, 0, 12, 36: the middle lies between 0 and 12.
    #expect(months.median == Exact(6))
    #expect(months.mean == Exact(12))
    // 10, 20, 30, 40 and 50 % of four are at most two people; 60 and 70 % three; then all four.
    #expect(months.deciles == [0, 0, 0, 0, 0, 12, 12, 36, 36])
    // Differences of pairs: 0, 12, 36, 12, 36, 24 = 120; x 2 over 2 x 4 x 48: 240 / 384 = 0.625.
    #expect(months.gini == Exact(5, over: 8))
    var equal = MonthsDistribution()
    equal.add(7, people: 5)
    #expect(equal.gini == Exact(0))
  }

  @Test func binsEndWhereTheySay() {
    let wanted: [(Int, MonthsBin)] = [
      (6, .muchMore), (5, .more), (1, .more), (0, .same), (-1, .fewer), (-5, .fewer),
      (-6, .muchFewer),
    ]
    for (difference, bin) in wanted { #expect(MonthsBin(difference) == bin) }
  }

  @Test func partTimeBandsAreExactAtTheirBounds() {
    // A third of 24 hours is below a half, 28.8 of 36 is 0.8 exactly.
    #expect(PeopleGrouping.partTimeBand(499_999) == 0)
    #expect(PeopleGrouping.partTimeBand(500_000) == 1)
    #expect(PeopleGrouping.partTimeBand(800_000) == 2)
    #expect(PeopleGrouping.partTimeBand(1_000_000) == 3)
    #expect(PeopleGrouping.partTimeBand(-1) == 4)
  }

  @Test func sharesOfCausesAreThoseOfAllOrders() {
    // Alone 10 and 20, together 60: each gets half of the 30 that only both bring.
    let shares = ShapleyShares.shares(2) { [0, 10, 20, 60][$0] }
    #expect(shares == [Exact(25), Exact(35)])
    // Three alike of which any two bring 7: 7 / 3 each, shown as 3, 2, 2.
    let thirds = ShapleyShares.shares(3) { $0.nonzeroBitCount >= 2 ? 7 : 0 }
    #expect(thirds == [Exact(7, over: 3), Exact(7, over: 3), Exact(7, over: 3)])
    #expect(ShapleyShares.rounded(thirds) == [3, 2, 2])
    #expect(ShapleyShares.rounded(thirds.map { Exact(-$0.numerator, over: 3) }).reduce(0, +) == -7)
    #expect(ShapleyShares.shares(0) { _ in 5 }.isEmpty)
  }

  @Test func aSumThatWouldTellASmallOneIsNotShown() throws {
    // 20 people: 12, 5 and 3. The 5 and the 3 are secret, and so are the 8 that they are together.
    // 17 beside 20 would tell the 3, and 12 beside 20 the 8, of which each would be one of nine.
    var sums = PublishedSums([12, 5, 3], sums: [[0, 1, 2], [0], [1], [2], [0, 1]])
    var shown: [Bool] = []
    for sum in [[0, 1, 2], [1], [0, 1], [0], [1, 2], []] { shown.append(sums.show(sum)) }
    #expect(shown == [true, false, false, false, false, true])
    // With 14 in the third, 12 beside 31 leaves the 5 anything up to 19.
    sums = PublishedSums([12, 5, 14], sums: [[0, 1, 2], [0], [1], [2], [0, 1]])
    shown = [[0, 1, 2], [0], [2], [0, 1]].map { sums.show($0) }
    #expect(shown == [true, true, false, false])
  }

  @Test func placesThatOnlyWorkTogetherAreOneClause() throws {
    // A new element means nothing without the function that carries it, and the other way round.
    let text = VariantText(
      change("elements/cold", SchemeText.element("cold", "werkomgeving", "0.4")),
      change("functions/clerk/exposure", #"{ "cold": "full" }"#),
      change("exit/minimumMonths", "3"))
    let base = try ComparisonCase.base()
    let clauses = SchemeClauses(from: base, to: try text.applied())
    #expect(clauses.areJoined)
    #expect(clauses.clauses.count == 2)
    #expect(clauses.detail == .places)
    #expect(clauses.schemes.count == 2)
  }

  @Test func manyPlacesAreTakenByPart() throws {
    var text = VariantText()
    text.changes = (1...9).map {
      change(
        "functions/f\($0)", SchemeText.function("f\($0)", #""groups": [], "pointsPerYear": 1"#))
    }
    text.changes.append(change("exit/minimumMonths", "3"))
    let clauses = SchemeClauses(
      from: try ComparisonCase.base(), to: try text.applied())
    #expect(clauses.detail == .parts)
    #expect(clauses.clauses.count == 2)
    #expect(clauses.clauses[0].words.en.hasSuffix("; and 6 more"))
  }

  @Test func namesAndBenefitTouchNoMonths() throws {
    let text = VariantText(
      change("elements/night/label", SchemeText.label("nacht", "nights")),
      change("benefit", #"{ "perMonth": 2000, "partTime": "none" }"#))
    let clauses = SchemeClauses(from: try ComparisonCase.base(), to: try text.applied())
    #expect(clauses.clauses.isEmpty)
    #expect(clauses.schemes.isEmpty)
  }
}
