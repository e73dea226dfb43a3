import Testing

@testable import HeavyWork

/// From a panel's answers to weights, by hand and by a slow path.
@Suite struct PanelWeighingTests {
  static let day = Day("2026-11-21")!

  /// `watch` carries both elements, `guard` the first only, fully.
  static func scheme(_ changes: KeyValuePairs<String, String> = [:]) throws -> PlacedScheme {
    var text = SchemeText(changes)
    if text["functions"].contains("shunter"), !text["functions"].contains("watch") {
      text["functions"] = SchemeText.list(
        SchemeText.function("guard", #""exposure": { "night": "full" }"#),
        SchemeText.function("watch", #""exposure": { "night": "full", "lift": "some" }"#),
        SchemeText.function("shunter", #""pointsPerYear": 1.9"#))
    }
    return try PlacedScheme(Array(text.text.utf8))
  }

  static func weigh(
    _ csv: String, _ scheme: PlacedScheme, kind: PanelKind? = nil,
    _ change: (inout PanelWeighing.Request) -> Void = { _ in }
  ) throws -> PanelWeighing {
    var request = PanelWeighing.Request(asOf: day)
    request.replicates = 0
    change(&request)
    var wishes = Panel.Wishes()
    wishes.kind = kind
    let panel = try Panel.read(Array(csv.utf8), for: scheme.scheme, wishes)
    return try PanelWeighing(panel, of: scheme, request)
  }

  private func texts(_ weighing: PanelWeighing) -> [String] { weighing.weights.map(\.description) }

  /// Means 8 and 4: the watch has 8 + half of 4 = 10, and needs 57 / 30 = 1.9 a year. So 1.52 and
  /// 0.76; the watch then earns 1.52 + 0.38 = 1.9.
  @Test func meansBecomeWeights() throws {
    let weighing = try PanelWeighingTests.weigh(
      "respondent,night,lift\n1,7,3\n2,9,5\n", PanelWeighingTests.scheme())
    #expect(weighing.function.id == "watch")
    #expect(texts(weighing) == ["1.52", "0.76"])
    #expect(weighing.earned == Exact(19, over: 10))
    #expect(weighing.intervals == nil)
  }

  /// Answers 0, 5, 5, 5, 100 and 5 each: the median is 5 and 5, the mean 23 and 5.
  ///
  /// For the guard, who carries nights alone, any proportions give nights 1.9; lifting then is
  /// 1.9 × 5/5 by medians and 1.9 × 5/23 = 0.413 by means.
  @Test func statisticsDiffer() throws {
    let rows = [0, 5, 5, 5, 100].enumerated().map { "\($0),\($1),5\n" }.joined()
    for (statistic, lift) in [(PanelStatistic.mean, "0.41"), (.median, "1.9"), (.trimmed, "0.41")] {
      let weighing = try PanelWeighingTests.weigh(
        "respondent,night,lift\n" + rows, PanelWeighingTests.scheme()
      ) {
        $0.statistic = statistic
        $0.function = "guard"
      }
      #expect(texts(weighing) == ["1.9", lift])
    }
    // Of ten, the lowest and the highest are left out: 2 through 9 are 44 / 8.
    #expect(
      PanelStatistic.trimmed.value(of: [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) == Exact(44, over: 8))
    #expect(PanelStatistic.median.value(of: [4, 1, 2, 9]) == Exact(3))
  }

  /// Thirds: 1.9 × 2/3 = 1.2667 and half of it. Rounded to two decimals the watch would have
  /// 1.27 + 0.5 × 1.27 = 1.905; down by one unit 1.26 + 0.635 = 1.895 falls short, and so does
  /// lifting at 1.26: 1.27 + 0.63 = 1.90, which is just enough.
  @Test func roundingJustReachesThePoints() throws {
    let weighing = try PanelWeighingTests.weigh(
      "respondent,night,lift\n1,4,4\n", PanelWeighingTests.scheme())
    #expect(texts(weighing) == ["1.27", "1.26"])
    #expect(weighing.earned == Exact(19, over: 10))
    let whole = try PanelWeighingTests.weigh(
      "respondent,night,lift\n1,4,4\n", PanelWeighingTests.scheme()
    ) { $0.decimals = 0 }
    // 1 and 1 give 1.5, too few; 2 and 1 give 2.5; what lost most, both 0.27, goes up, the first first.
    #expect(texts(whole) == ["2", "1"])
  }

  /// What the panel did not weigh keeps its weight: lifting stays 0.5, so half of it is 0.25 and
  /// nights and driving bring 1.65 in proportions 2 : 1, which is 1.1 and 0.55.
  @Test func whatIsNotWeighedKeepsItsWeight() throws {
    let scheme = try PanelWeighingTests.scheme([
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", "1"), SchemeText.element("lift", "fysiek", "0.5"),
        SchemeText.element("drive", "psychisch", "1")),
      "functions": SchemeText.list(
        SchemeText.function(
          "watch", #""exposure": { "night": "full", "lift": "some", "drive": "full" }"#)),
    ])
    let weighing = try PanelWeighingTests.weigh("respondent,drive,night\n1,3,6\n", scheme)
    #expect(texts(weighing) == ["1.1", "0.55"])
    #expect(
      weighing.remarks.contains { $0.en.contains("Not weighed") && $0.en.contains("lift-en") })
  }

  /// Of an exclusive set only the heaviest counts: 1.9 for nights, and lifting 1.9 × 3/8.
  @Test func exclusiveElementsCountOnce() throws {
    let weighing = try PanelWeighingTests.weigh(
      "respondent,night,lift\n1,8,3\n",
      PanelWeighingTests.scheme(["exclusive": #"[["night", "lift"]]"#])
    ) { $0.function = "watch" }
    #expect(texts(weighing) == ["1.9", "0.71"])
  }

  @Test func theVariantIsOneThatTheSchemeTakes() throws {
    let base = try PanelWeighingTests.scheme()
    let rows = (1...12).map { "\($0),guards,\($0 % 3 + 5),\($0 % 4 + 1)\n" }.joined()
    let weighing = try PanelWeighingTests.weigh(
      "respondent,group,night,lift\n" + rows, base
    ) { $0.replicates = 100 }
    let bytes = try weighing.variant(of: "test")
    guard case .variant(let variant) = try SchemeFile.read(bytes) else {
      Issue.record("no variant")
      return
    }
    let made = try variant.applied(to: base).scheme
    #expect(made.elements.map { $0.weight.value(on: PanelWeighingTests.day) } == weighing.weights)
    #expect(made.about.panel?.count == 12)
    #expect(made.about.panel?.sha256 == weighing.panel.sha256)
    #expect(made.about.panel?.date == "2026-11-21")
    #expect(made.about.panel?.method?.isTranslated == true)
    // A full-time career of thirty years just reaches the points.
    let rate = RateMaker(made).rate(
      of: made.functions[weighing.scale.function], on: PanelWeighingTests.day)
    #expect(Exact(Int128(rate.total), over: Int128(made.scale.rateUnits)) == weighing.earned)
  }

  /// Random panels: weights by exact fractions from the rows, and the rule of rounding.
  @Test func weightsFollowFromTheRows() throws {
    var source = RandomSource(seed: 5)
    let base = try PanelWeighingTests.scheme()
    for _ in 0..<80 {
      let rows = (0..<source.whole(1...30)).map { _ in
        (0..<2).map { _ in source.chance(10) ? nil : source.whole(0...100) }
      }
      guard (0..<2).allSatisfy({ column in rows.contains { ($0[column] ?? 0) > 0 } }) else {
        continue
      }
      let csv =
        "respondent,night,lift\n"
        + rows.enumerated().map { index, row in
          "\(index),\(row.map { $0.map { "\($0 / 10).\($0 % 10)" } ?? "" }.joined(separator: ","))\n"
        }
        .joined()
      let decimals = source.whole(0...6)
      let weighing = try PanelWeighingTests.weigh(csv, base) {
        $0.decimals = decimals
        $0.function = "watch"
      }
      let means = (0..<2).map { column in
        let known = rows.compactMap { $0[column] }
        return ReferenceFraction(Int128(known.reduce(0, +)), over: Int128(known.count))
      }
      // 1.9 × mean / (first + half the second)
      let sum = means[0] + means[1] * ReferenceFraction(1, over: 2)
      let exact = means.map { mean in
        ReferenceFraction(
          19 * mean.numerator * sum.denominator, over: 10 * mean.denominator * sum.numerator)
      }
      let power = ReferenceFraction(Int(ExactDecimal.powerOfTen(decimals)))
      for (weight, exact) in zip(weighing.weights, exact) {
        let shown = ReferenceFraction(weight.units(ofDecimals: decimals).asInt)
        let apart = shown - exact * power
        // Half a unit of rounding, and at most one more to reach the points.
        let most = ReferenceFraction(3, over: 2)
        #expect(apart <= most && ReferenceFraction.zero - most <= apart)
      }
      #expect(!(weighing.earned < Exact(19, over: 10)))
      // One unit of nights, the larger step, is never to spare.
      let step = Exact(1, over: Int128(ExactDecimal.powerOfTen(decimals)))
      #expect(weighing.earned - Exact(19, over: 10) < step)
    }
  }

  // MARK: What cannot be

  @Test func whatCannotBeScaledIsSaid() throws {
    let scheme = try PanelWeighingTests.scheme()
    let csv = "respondent,night,lift\n1,7,3\n"
    for (name, code) in [
      ("gaurd", ProblemCode.unknownName), ("shunter", .incomplete), ("nobody at all", .unknownName),
    ] {
      let problems = #expect(throws: Problems.self) {
        _ = try PanelWeighingTests.weigh(csv, scheme) { $0.function = name }
      }
      let all = try #require(problems).all
      #expect(all.codes == [code])
      #expect(all[0].remedy?.isTranslated == true)
    }
    #expect(throws: Problems.self) {
      _ = try PanelWeighingTests.weigh("respondent,night,lift\n1,0,0\n", scheme)
    }
    #expect(throws: Problems.self) {
      _ = try PanelWeighingTests.weigh("respondent,night,lift\n1,0,3\n", scheme) {
        $0.function = "guard"
      }
    }
  }

  @Test func oneRespondentHasNoIntervals() throws {
    let weighing = try PanelWeighingTests.weigh(
      "respondent,night,lift\n1,7,3\n", PanelWeighingTests.scheme()
    ) { $0.replicates = 200 }
    #expect(weighing.intervals == nil)
    #expect(weighing.agreement.concordance == nil && weighing.agreement.alpha == nil)
    #expect(weighing.remarks.contains { $0.en.contains("one person's weights") })
  }

  @Test func anElementThatNobodyAnsweredAboutIsNamed() throws {
    let problems = #expect(throws: Problems.self) {
      try PanelWeighingTests.weigh(
        "respondent,night,lift\n1,7,\n", PanelWeighingTests.scheme())
    }
    #expect(problems?.all.first?.code == .incomplete)
    #expect(problems?.all.first?.message.en.hasPrefix("Nobody answered about ‘") == true)
    #expect(problems?.all.first?.message.en.contains("‘lift") == true)
  }

  @Test func constantAnswersHaveNoAgreement() throws {
    let rows = (1...20).map { "\($0),5,5\n" }.joined()
    let weighing = try PanelWeighingTests.weigh(
      "respondent,night,lift\n" + rows, PanelWeighingTests.scheme()
    ) { $0.replicates = 100 }
    #expect(weighing.agreement.concordance == nil && weighing.agreement.alpha == nil)
    #expect(weighing.remarks.contains { $0.en.contains("no order to agree on") })
    // Whoever is drawn, the weights are the same: the interval has no width.
    let intervals = try #require(weighing.intervals)
    #expect(intervals.allSatisfy { $0.lowerBound == $0.upperBound })
  }

  // MARK: Groups and remarks

  private func grouped(_ sizes: [(String, Int, Int)]) throws -> PanelWeighing {
    var rows = ""
    var number = 0
    for (name, count, night) in sizes {
      for _ in 0..<count {
        number += 1
        rows += "\(number),\(name),\(night + number % 3),\(5 - number % 2)\n"
      }
    }
    return try PanelWeighingTests.weigh(
      "respondent,group,night,lift\n" + rows, PanelWeighingTests.scheme()
    ) { $0.replicates = 200 }
  }

  @Test func smallGroupsAreHiddenWithAnother() throws {
    let weighing = try grouped([("Noordpost", 20, 2), ("Zuidpost", 12, 4), ("Eilandpost", 3, 9)])
    #expect(weighing.groups.map(\.name) == ["Noordpost"])
    #expect(weighing.hiddenGroups == 2)
    for text in [
      weighing.text(.nl), String(decoding: weighing.json(), as: UTF8.self),
      String(decoding: weighing.html(.en), as: UTF8.self),
    ] {
      #expect(!text.contains("Eilandpost") && !text.contains("Zuidpost"))
    }
  }

  @Test func aGroupThatDominatesIsNamed() throws {
    let weighing = try grouped([("large", 30, 1), ("other", 11, 9)])
    #expect(weighing.remarks.contains { $0.en.contains("‘large’ is 73% of the panel") })
    #expect(weighing.remarks.contains { $0.en.contains("Without the group ‘large’") })
    let even = try grouped([("one", 20, 3), ("two", 20, 3)])
    #expect(!even.remarks.contains { $0.en.contains("dominates") || $0.en.contains("Without") })
    // Who is too few to be shown is not named.
    let few = try grouped([("crew", 6, 3), ("rest", 2, 3)])
    #expect(few.remarks.contains { $0.en.contains("One group dominates: more than half") })
    #expect(!few.text(.en).contains("crew"))
  }

  @Test func twoCampsAreASplitAndABellIsNot() {
    func camps(_ low: Int, _ high: Int) -> [Double] {
      [Double](repeating: 1, count: low) + [Double](repeating: 9, count: high)
    }
    #expect(PanelRemarks.isSplit(camps(10, 10), range: 10))
    #expect(PanelRemarks.isSplit(camps(15, 5), range: 10))
    // Less than a quarter, or fewer than five, are no camp.
    #expect(!PanelRemarks.isSplit(camps(16, 4), range: 10))
    #expect(!PanelRemarks.isSplit(camps(4, 4), range: 10))
    // Spread evenly, or all between two scores that lie beside each other.
    #expect(!PanelRemarks.isSplit((0...10).flatMap { [Double($0), Double($0)] }, range: 10))
    #expect(!PanelRemarks.isSplit([3, 3, 3, 3, 3, 4, 4, 4, 4, 4], range: 10))
    #expect(!PanelRemarks.isSplit([Double](repeating: 5, count: 20), range: 10))
  }

  // MARK: The same for the same seed

  @Test func theSeedDecidesTheDraws() throws {
    let rows = (1...15).map { "\($0),\($0 * 7 % 11),\($0 * 5 % 7)\n" }.joined()
    func weighed(_ seed: UInt64) throws -> PanelWeighing {
      try PanelWeighingTests.weigh(
        "respondent,night,lift\n" + rows, PanelWeighingTests.scheme()
      ) {
        $0.replicates = 300
        $0.seed = seed
        $0.decimals = 4
      }
    }
    #expect(try weighed(7).json() == weighed(7).json())
    let (first, second) = try (weighed(7), weighed(8))
    #expect(first.weights == second.weights)
    #expect(first.intervals != nil && first.intervals != second.intervals)
    // The first numbers of SplitMix64 from seed 1234567, as published with its code.
    var source = ResamplingSource(seed: 1_234_567)
    #expect(source.next() == 6_457_827_717_110_365_317)
    #expect(source.next() == 3_203_168_211_198_807_973)
  }

  /// 400 panels of 40 drawn from a known distribution: the 95 % intervals hold the true weight of
  /// lifting in 95 % of them, give or take what 400 panels (σ = 1.1 %) and the method, which is
  /// slightly too narrow for means of 40, leave: 91 to 98 %.
  ///
  /// Nights score 4 to 8 (mean 6), lifting 0 to 6 (mean 3), each value as likely. The guard carries
  /// nights alone, so nights weigh 1.9 and lifting truly 1.9 × 3/6 = 0.95.
  @Test func intervalsHoldTheTruthAtTheirRate() throws {
    let scheme = try PanelWeighingTests.scheme().scheme
    let scale = PanelScale(
      function: 0, years: 30, points: 57, decimals: 6, day: PanelWeighingTests.day)
    let scaling = PanelScaling(scheme, [0, 1], scale)
    var source = RandomSource(seed: 2026)
    var held = 0
    for panel in 0..<400 {
      let respondents = (0..<40).map { _ in
        Panel.Respondent(
          group: nil,
          answers: [source.whole(4...8), source.whole(0...6)].map { Int64($0) * Panel.unit })
      }
      let bootstrap = PanelBootstrap(respondents, elements: 2, .mean)
      let drawn = bootstrap.weights(200, seed: UInt64(panel), scaling)
      let interval = try #require(
        PanelBootstrap.interval(drawn.map { $0[1].units(ofDecimals: 6) }))
      if interval.contains(950_000) { held += 1 }
    }
    #expect((364...392).contains(held), "\(held) of 400")
  }
}

extension Int64 {
  fileprivate var asInt: Int { Int(self) }
}
