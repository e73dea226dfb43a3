import Testing

@testable import HeavyWork

@Suite struct NearestNameTests {
  private let known: [String] = [
    "machinist", "rangeerder", "conducteur", "monteur", "schoonmaker-treinen", "hr",
  ]

  @Test func slipsAreForgiven() {
    let cases: [(typed: String, meant: String)] = [
      ("machinst", "machinist"), ("machinisst", "machinist"), ("machinsit", "machinist"),
      ("maxhinist", "machinist"), ("MACHINIST", "machinist"), ("Rangeeder", "rangeerder"),
      ("condukteur", "conducteur"), ("schoonmaker", "schoonmaker-treinen"), ("hf", "hr"),
    ]
    for (typed, meant) in cases {
      #expect(NearestName.of(typed, among: known) == meant, "\(typed)")
    }
  }

  @Test func whatIsFarAwayIsNotSuggested() {
    for typed in ["", "timmerman", "x", "machine", "piloot", "zzzzzzzzz"] {
      #expect(NearestName.of(typed, among: known) == nil, "\(typed)")
    }
    #expect(NearestName.of("machinist", among: [String]()) == nil)
  }

  @Test func theNearestComesFirstAndAtMostThree() {
    let names: [String] = ["niveau-1", "niveau-2", "niveau-3", "niveau-4"]
    #expect(NearestName.ranked("niveau-2", among: names).first == "niveau-2")
    #expect(NearestName.ranked("niveau-5", among: names) == ["niveau-1", "niveau-2", "niveau-3"])
  }

  @Test func distanceCountsASwapAsOne() {
    func distance(_ first: String, _ second: String) -> Int {
      NearestName.distance(Array(first), Array(second))
    }
    #expect(distance("", "") == 0)
    #expect(distance("abc", "") == 3)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "acb") == 1)
    #expect(distance("abc", "abcd") == 1)
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("ca", "abc") == 3)  // optimal string alignment, as published
  }

  @Test func aVeryLongNameIsHandled() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearestName.of(long, among: known) == nil)
  }
}
