import Testing

@testable import HeavyWork

/// The efficient front held against its definition, and the values of ranges.
@Suite struct SweepFrontTests {
  /// Whether the first beats the second: no worse in either, and better in one or earlier in the
  /// list.
  private static func beats(
    _ first: (place: Int, helped: Int, cost: Int128),
    _ second: (place: Int, helped: Int, cost: Int128)
  ) -> Bool {
    guard first.place != second.place, first.helped >= second.helped, first.cost <= second.cost
    else { return false }
    return first.helped > second.helped || first.cost < second.cost || first.place < second.place
  }

  @Test func theFrontIsWhatNoOtherBeats() {
    var random = RandomSource(seed: 31)
    for _ in 0..<200 {
      let points = (0..<random.whole(1...25)).map { place in
        (place: place, helped: random.whole(0...6), cost: Int128(random.whole(0...6)))
      }
      let slow = points.filter { point in !points.contains { Self.beats($0, point) } }.map(\.place)
      let front = SweepFront.places(points.map { (helped: $0.helped, cost: $0.cost) })
      #expect(Set(front) == Set(slow))
      #expect(front.map { points[$0].cost } == front.map { points[$0].cost }.sorted())
    }
  }

  private func base() throws -> PlacedScheme { try PlacedScheme(Array(SchemeText().text.utf8)) }

  @Test(arguments: [
    ("elements/night/weight=0.2..0.6/0.2", "0.2 0.4 0.6"),
    ("elements/night/weight=0.2..0.5/0.2", "0.2 0.4"),
    ("exit/maximumMonths=24,36,12", "12 24 36"),
    ("exit/maximumMonths=34..36", "34 35 36"),
    ("elements/night/weight=0.9..1", "0.9 1"),
    ("conditions/lower/points/atLeast=18.81..18.81/1", "18.81"),
  ])
  func rangesSayWhichValues(_ text: String, _ values: String) throws {
    let range = try SweepRange(text, of: base())
    #expect(range.values.map(\.description).joined(separator: " ") == values)
  }

  @Test(arguments: [
    "elements/night/weight", "elements/night/weight=", "elements/night/weight=1..0/0.1",
    "elements/night/weight=0..1/0", "elements/night/weight=0..1/-1",
    "elements/night/weight=a..b", "=1", "elements/night/weight=1,,2",
    // Brought to the same decimals these would not fit in 64 bits.
    "elements/night/weight=0..999999999999999/0.00000000000001",
    "elements/night/weight=0..1/0.0000001",
  ])
  func whatIsNoRangeIsRefused(_ text: String) throws {
    let base = try base()
    let problems = #expect(throws: Problems.self) { try SweepRange(text, of: base) }
    #expect(problems?.all.first?.code == .unknownValue)
  }

  @Test func moreValuesThanCanBeTriedAreRefused() throws {
    let base = try base()
    for text in ["0..1000/0.000001", "-99999999999..99999999999/0.000001"] {
      let problems = #expect(throws: Problems.self) {
        try SweepRange("elements/night/weight=\(text)", of: base)
      }
      #expect(problems?.all.first?.code == .tooMany)
    }
  }

  @Test func aRangeThatFallsIsToldSo() throws {
    let base = try base()
    let problems = #expect(throws: Problems.self) {
      try SweepRange("elements/night/weight=1..0/0.1", of: base)
    }
    #expect(problems?.all.first?.message.en.contains("begins higher than it ends") == true)
  }

  @Test func aNumberThatIsNotThereIsToldWithTheNearest() throws {
    let base = try base()
    let problems = #expect(throws: Problems.self) {
      try SweepRange("elements/nigth/weight=1,2", of: base)
    }
    #expect(problems?.all.first?.code == .badPath)
    #expect(problems?.all.first?.suggestion == "elements/night/weight")
  }

  @Test func aGridHasEveryCombinationAndChanceIsTheSameFromTheSameSeed() throws {
    let base = try base()
    let ranges = try [
      SweepRange("elements/night/weight=1,2", of: base),
      SweepRange("exit/maximumMonths=24,36,48", of: base),
    ]
    let grid = try SweepVariant.grid(ranges)
    func text(_ variants: [SweepVariant]) -> [String] {
      variants.map { variant in
        ranges.map { variant.value(at: $0.path)?.description ?? "" }.joined(separator: " ")
      }
    }
    #expect(text(grid) == ["1 24", "1 36", "1 48", "2 24", "2 36", "2 48"])
    let first = text(SweepVariant.random(ranges, 40, seed: 9))
    #expect(first == text(SweepVariant.random(ranges, 40, seed: 9)))
    #expect(first != text(SweepVariant.random(ranges, 40, seed: 10)))
    #expect(Set(first) == Set(text(grid)))
    let long = try SweepRange("elements/night/weight=0..9.999/0.001", of: base)
    #expect(throws: Problems.self) { try SweepVariant.grid([long, ranges[1], long]) }
  }
}
