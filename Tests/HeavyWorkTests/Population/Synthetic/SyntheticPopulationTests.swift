import Testing

@testable import HeavyWork

/// An invented population: the same from the same seed, readable, and like people at work.
@Suite struct SyntheticPopulationTests {
  private static let asOf = day("2026-11-21")
  private static let rail = Result {
    try Scheme.read(ReportSamples.bytes("schemes/spoor-illustratief.jsonc"))
  }

  /// A scheme that asks for much: kinds, an employer with a comma, a sector, facts of every sort.
  private static func asking() throws -> Scheme {
    var text = SchemeText()
    text["time"] = #"""
      { "partTime": "proportional", "overlap": "fullTime",
        "kinds": { "agency": 1, "sickness": 1, "unpaidLeave": 0 } }
      """#
    text["conditions"] = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 5 }"#),
      ("here", #""employed": { "of": { "employer": "Werk, \"Zoon\" en Co" }, "on": "exit" }"#),
      ("branch", #""employed": { "of": { "sector": "rail" }, "on": "exit" }"#),
      ("wage", #""attribute": { "name": "loon, bruto", "atMost": 3897 }"#),
      ("scale", #""attribute": { "name": "schaal", "atLeast": 2.5 }"#),
      ("word", #""attribute": { "name": "rooster", "equals": "dag;nacht" }"#),
      ("yes", #""attribute": { "name": "ziek", "equals": false }"#))
    text["routes"] =
      #"[{ "id": "all", "when": { "any": ["lower", "here", "branch", "wage", "scale", "word", "yes"] }, "months": 12 }]"#
    return try text.read()
  }

  private static func text(
    _ people: Int, _ scheme: Scheme, seed: UInt64 = 1, _ dialect: CSVDialect = .en
  ) throws -> String {
    let sample = try SyntheticPopulation(under: scheme, seed: seed, asOf: asOf, dialect)
    return String(decoding: sample.head + sample.rows(of: 0..<people), as: UTF8.self)
  }

  private static func answers(_ text: String, _ scheme: Scheme) throws -> PopulationOutcome {
    try answerPopulation(Array(text.utf8), under: scheme, PopulationSetting())
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let scheme = try SchemeText().read()
    let text = try SyntheticPopulationTests.text(500, scheme, seed: 42)
    #expect(try SyntheticPopulationTests.text(500, scheme, seed: 42) == text)
    // Bytes that must never change without being said: they are named in other people's notes.
    #expect(
      SHA256.hex(Array(text.utf8))
        == "024b192f5185722b92ac25d456361109501dd59b3b2c2330e3fe5992f5af3d2b")
    #expect(try SyntheticPopulationTests.text(500, scheme, seed: 43) != text)
  }

  @Test func piecesAndSizesDoNotMatter() throws {
    let scheme = try SyntheticPopulationTests.rail.get()
    let sample = try SyntheticPopulation(
      under: scheme, seed: 7, asOf: SyntheticPopulationTests.asOf)
    let whole = sample.rows(of: 0..<300)
    #expect(sample.rows(of: 0..<1) + sample.rows(of: 1..<120) + sample.rows(of: 120..<300) == whole)
    #expect(whole.starts(with: sample.rows(of: 0..<100)))
  }

  @Test(arguments: CSVDialect.allCases)
  func everySizeIsReadWithoutAProblem(_ dialect: CSVDialect) throws {
    for scheme in [try SyntheticPopulationTests.asking(), try SyntheticPopulationTests.rail.get()] {
      for people in Array(1...12) + [400] {
        for seed in [UInt64(people), 900 + UInt64(people)] {
          let text = try SyntheticPopulationTests.text(people, scheme, seed: seed, dialect)
          let outcome = try SyntheticPopulationTests.answers(text, scheme)
          #expect(outcome.codes == [], "\(people) \(seed)")
          #expect(outcome.tally.calculated == people)
          #expect(outcome.tally.manyOpenEnds == 0)
          #expect(outcome.scattered == [])
        }
      }
    }
  }

  /// What is asked is there, in both dialects the same people.
  @Test func factsEmployersAndSectorsAreThoseOfTheRules() throws {
    let scheme = try SyntheticPopulationTests.asking()
    let text = try SyntheticPopulationTests.text(400, scheme)
    #expect(
      text.hasPrefix(
        #"id,born,function,from,to,fte,kind,employer,sector,"attr.loon, bruto",attr.schaal"#))
    for part in [
      #""Werk, ""Zoon"" en Co""#, "Verzonnen BV 1", "Elders BV", ",rail,", ",elders,", ",agency,",
      ",sickness,", ",dag;nacht,", ",anders,", ",yes", ",no",
    ] { #expect(text.contains(part), "\(part)") }
    let outcome = try SyntheticPopulationTests.answers(text, scheme)
    let dutch = try SyntheticPopulationTests.answers(
      SyntheticPopulationTests.text(400, scheme, .nl), scheme)
    #expect(dutch.text == outcome.text)
    // Every fact is met by some and not by others.
    for place in scheme.conditions.indices {
      let met = SyntheticPopulationTests.met(place, text, scheme)
      #expect(met > 20 && met < 380, "\(scheme.conditions[place].id): \(met)")
    }
  }

  /// How many people meet a condition, by the engine.
  private static func met(_ place: Int, _ text: String, _ scheme: Scheme) -> Int {
    let source = people(text, scheme)
    return source.count { rows in
      guard let born = rows.born else { return false }
      let career = Career(
        born: born, attributes: rows.attributes, spells: rows.spells, unknownPast: nil, sha256: nil)
      return CareerView(career, under: scheme).finding(place, on: asOf).outcome == .met
    }
  }

  /// The people of a file as they are read.
  private static func people(_ text: String, _ scheme: Scheme) -> [PersonRows] {
    let bytes = Array(text.utf8)
    guard let format = try? PopulationFormat.found(in: bytes, isWhole: true),
      let job = try? PopulationJob(scheme, asOf: asOf, format, .init())
    else { return [] }
    let (cutter, block) = (BlockCutter(format, begun: bytes), PopulationBlock())
    let reading = PersonReading(job)
    var people: [PersonRows] = []
    while unsafe cutter.fill(block, reading: { _ in 0 }) {
      block.seal()
      var place = 0
      while place < block.window.count {
        let person = reading.read(block.window, from: place, line: 0, record: 0, nil)
        people.append(person)
        place = person.end
      }
    }
    return people
  }

  @Test func careersAreLikeThoseOfPeopleAtWork() throws {
    let scheme = try SyntheticPopulationTests.rail.get()
    let asOf = SyntheticPopulationTests.asOf
    let people = SyntheticPopulationTests.people(
      try SyntheticPopulationTests.text(2000, scheme, seed: 11), scheme)
    #expect(people.count == 2000)
    var (partTime, moved, gaps, agency, older, early, late) = (0, 0, 0, 0, 0, 0, 0)
    for person in people {
      let born = try #require(person.born)
      // Everyone is eighteen, and has no pension yet.
      #expect(born.adding(months: 216) <= asOf)
      let pension = try #require(StatutoryTables.shipped.statePension(born: born))
      #expect(pension.date > asOf)
      let spells = person.spells
      let first = try #require(spells.map(\.entered.from.first).min())
      // Nobody worked before fifteen, and work began before the reference date.
      #expect(born.adding(months: 180) <= first && first < asOf)
      let starts = spells.map(\.entered.from.first)
      #expect(starts == starts.sorted())
      if spells.contains(where: { $0.factor < Exact(1) }) { partTime += 1 }
      if Set(spells.map(\.function)).count > 1 { moved += 1 }
      if spells.contains(where: { $0.entered.kind == "agency" }) { agency += 1 }
      if born.adding(months: 600) <= asOf { older += 1 }
      let age = born.wholeMonths(until: first) / 12
      if age < 19 { early += 1 }
      if age >= 28 { late += 1 }
      let ends = spells.dropLast().compactMap { $0.entered.to?.last }
      if zip(ends, starts.dropFirst()).contains(where: { $0.adding(days: 1) < $1 }) { gaps += 1 }
    }
    // Of 2000: neither nobody nor everybody, and more than half are past fifty-odd.
    for (what, count) in [
      ("part-time", partTime), ("moved", moved), ("gaps", gaps), ("agency", agency),
      ("begun early", early), ("begun late", late),
    ] { #expect((60...1900).contains(count), "\(what): \(count)") }
    #expect((700...1500).contains(older))
  }

  /// People stay in like functions, and from forty-five on move rather to lighter than to heavier
  /// work.
  @Test func withAgeWorkGrowsLighter() throws {
    let scheme = try SyntheticPopulationTests.rail.get()
    let heaviness = FunctionHeaviness(scheme, on: SyntheticPopulationTests.asOf).points
    let people = SyntheticPopulationTests.people(
      try SyntheticPopulationTests.text(4000, scheme, seed: 12), scheme)
    var (lighter, heavier) = ([0, 0], [0, 0])
    for person in people {
      for (one, next) in zip(person.spells, person.spells.dropFirst()) {
        guard let born = person.born, let before = one.function, let after = next.function,
          heaviness[before] != heaviness[after]
        else { continue }
        let isOlder = born.adding(months: 540) <= next.entered.from.first ? 1 : 0
        if heaviness[after] < heaviness[before] {
          lighter[isOlder] += 1
        } else {
          heavier[isOlder] += 1
        }
      }
    }
    #expect(heavier[0] > 100 && lighter[0] > 100 && heavier[1] > 20)
    // At least three times as many go to lighter work, and younger people not by far.
    #expect(lighter[1] > 3 * heavier[1])
    #expect(lighter[0] < 2 * heavier[0])
  }

  @Test func namesThatASpreadsheetWouldRunAreLeftOut() throws {
    var text = SchemeText()
    text["functions"] = SchemeText.list(
      SchemeText.function("-night", #""exposure": { "night": "full" }"#),
      SchemeText.function("guard", #""exposure": { "night": "full", "lift": "full" }"#))
    text["conditions"] = SchemeText.conditions(
      ("lower", #""employed": { "of": { "employer": "=cmd()" }, "on": "exit" }"#))
    let sample = try SyntheticPopulationTests.text(300, try text.read())
    #expect(!sample.contains("-night"))
    #expect(!sample.contains("=cmd"))
    #expect(sample.contains("Verzonnen BV"))
  }

  @Test func everyNameSaysThatItIsInvented() throws {
    let text = try SyntheticPopulationTests.text(50, try SchemeText().read())
    for line in text.split(separator: "\n").dropFirst() {
      #expect(line.hasPrefix("verzonnen-000000"))
    }
  }

  @Test(arguments: Language.allCases)
  func itSaysThatAllIsInventedAndHow(_ language: Language) throws {
    let scheme = try SchemeText().read()
    let sample = try SyntheticPopulation(
      under: scheme, seed: 42, asOf: SyntheticPopulationTests.asOf, .nl)
    let said = sample.explanation(500, language)
    #expect(said.contains(language(nl: "allemaal verzonnen", en: "all invented")))
    #expect(
      said.contains("hwcalc sample 500 --seed 42 --scheme test --as-of 2026-11-21 --dialect nl"))
    #expect(said.contains(scheme.sha256))
    #expect(said.contains("SplitMix64"))
  }

  /// Before the first row of the table nobody has a pension date; in 2199 nobody can be read.
  @Test(arguments: ["1930-01-01", "1900-01-01"])
  func aDayOnWhichNobodyCanBeAtWorkIsRefused(_ date: String) throws {
    let scheme = try SchemeText().read()
    #expect(throws: Problems.self) {
      try SyntheticPopulation(under: scheme, seed: 1, asOf: day(date))
    }
    do {
      _ = try SyntheticPopulation(under: scheme, seed: 1, asOf: day(date))
    } catch {
      #expect(error.all.map(\.code) == [.outOfRange])
    }
  }
}
