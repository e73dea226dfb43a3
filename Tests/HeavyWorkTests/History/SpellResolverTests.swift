import Testing

@testable import HeavyWork

/// What the names of a period mean, whatever the periods before it.
@Suite struct SpellResolverTests {
  @Test func employersAreFoldedWhateverStandsBeforeThem() throws {
    let names = [nil, "Spoor BV", "Spoor BV", " SPOOR bv ", "Ander", nil, "Spoor BV", "Ander"]
    let scheme = try SchemeText().read()
    let spells = names.enumerated().map { index, name in
      Spell(
        function: "other", from: EnteredDay(day("200\(index)-01-01")),
        to: EnteredDay(day("200\(index)-12-31")), extent: nil, kind: nil, employer: name,
        sector: nil,
        overrides: [], reason: nil, evidence: .own)
    }
    let career = try Career(WorkHistory(born: day("1960-05-05"), spells: spells), under: scheme)
    #expect(career.spells.map(\.employer) == names.map { $0?.folded })
  }
}
