import Testing

@testable import HeavyWork

/// Members found by the places of their keys, held against looking for each of them.
@Suite struct MemberPlaceTests {
  private static let names = (0..<20).map { "\(UnicodeScalar(UInt8(97 + $0)))-key" }

  /// An object with some of the keys in any order, a few of them unknown or null.
  private func object(_ random: inout RandomSource, atMost: Int) throws -> JSONNode {
    let known = random.shuffled(Self.names).prefix(random.whole(0...atMost))
    let keys = random.shuffled(
      known + ["x-remark", "keys", "é-key"].filter { _ in random.chance(30) })
    let members = keys.map { "\"\($0)\": \(random.pick(["null", "1", "\"text\"", "[2]", "{}"]))" }
    return try JSONReader.read(
      Array("{ \(members.joined(separator: ", ")) }".utf8), options: .init(maximumBytes: 10_000)
    ).root
  }

  @Test func aPlaceFindsWhatTheKeyFinds() throws {
    var random = RandomSource(seed: 4117)
    var found = 0
    for _ in 0..<400 {
      let node = try object(&random, atMost: 20)
      let problems = ProblemCollector(bytes: [], root: nil)
      let what = Bilingual(nl: "iets", en: "something")
      let reader = try #require(
        ObjectReader(node, keys: Self.names, what: what, problems: problems))
      for place in 0..<16 {
        let value = reader.optional(Self.names[place])
        #expect(reader.optional(at: place)?.offset == value?.offset)
        #expect(reader.has(at: place) == reader.has(Self.names[place]))
        if value != nil { found += 1 }
      }
      // Whatever the order, what is not known is told and nothing else.
      let unknown = node.members?.filter { !Self.names.contains($0.key) && $0.key != "x-remark" }
      #expect(problems.problems.map(\.code) == (unknown ?? []).map { _ in .unknownKey })
    }
    #expect(found > 1000)
  }

  @Test func thePlacesOfAPeriodAreThoseOfItsKeys() {
    #expect(Spell.Key.allCases.map { "\($0)" } == Spell.keys)
    #expect(Spell.keys.count <= 16)
  }

  @Test func fewAndManyMembersAreSortedAlike() throws {
    var random = RandomSource(seed: 4118)
    for _ in 0..<300 {
      let members = try #require(object(&random, atMost: 20).members)
      let sorted = members.indices.sorted { members[$0].key < members[$1].key }
      #expect(members.placesByKey == sorted)
    }
    #expect([JSONNode.Member]().placesByKey == [])
  }
}
