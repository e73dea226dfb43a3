import Testing

@testable import HeavyWork

@Suite struct SampleNumbersTests {
  /// The first numbers of SplitMix64 after the state 1234567, as its authors' code gives them.
  @Test func theGeneratorIsTheOneItSays() {
    var numbers = SampleNumbers(state: 1_234_567)
    let first = (0..<5).map { _ in numbers.next() }
    #expect(
      first == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func peopleAndSeedsHaveNumbersOfTheirOwn() {
    var seen: Set<UInt64> = []
    for seed in [0, 1, 2, UInt64.max] {
      for person in 0..<500 {
        var numbers = SampleNumbers(seed: seed, person: person)
        seen.insert(numbers.next())
      }
    }
    #expect(seen.count == 2000)
  }

  /// Ten thousand draws below ten: each about a thousand times, give or take five standard
  /// deviations of sqrt(10 000 × 0.1 × 0.9) = 30.
  @Test func drawsAreSpreadEvenly() {
    var numbers = SampleNumbers(seed: 4, person: 9)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[numbers.below(10)] += 1 }
    for count in counts { #expect((850...1150).contains(count)) }
    for _ in 0..<1000 { #expect((3...5).contains(numbers.within(3...5))) }
    #expect(numbers.below(1) == 0)
    #expect(numbers.below(0) == 0)
  }

  /// With weights 0, 1, 3, the first is never taken and the third about three times as often as the
  /// second: 7500 of 10 000, give or take 5 × sqrt(10 000 × 0.75 × 0.25) = 217.
  @Test func placesAreAsLikelyAsTheirWeights() {
    var numbers = SampleNumbers(seed: 8, person: 1)
    var counts = [0, 0, 0]
    for _ in 0..<10_000 { counts[numbers.place([0, 1, 3])] += 1 }
    #expect(counts[0] == 0)
    #expect((7283...7717).contains(counts[2]))
    #expect(numbers.place([0, 0]) == 0)
  }
}
