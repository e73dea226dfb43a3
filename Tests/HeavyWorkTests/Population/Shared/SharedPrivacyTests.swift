import Testing

@testable import HeavyWork

/// What a shared population must not tell: anything that is about fewer people than a cell has.
@Suite struct SharedPrivacyTests {
  /// Dates, factors and names that only one person has.
  @Test func nothingOfOnePersonSurvives() throws {
    let scheme = try SharedText.asking()
    for seed in 1...4 {
      let source = try SharedText.sample(200, scheme, seed: UInt64(seed))
      let odd =
        "odd,1967-05-23,shunter,1991-08-17,2003-10-29,0.7777,employment,Jansen Eenmanszaak,4321,x7\n"
        + "odd,1967-05-23,loader,2003-10-30,,0.3333,leave,Jansen Eenmanszaak,4321,x7\n"
      let made = try SharedText(source + odd, under: scheme)
      #expect(made.shared.people == 201)
      for part in ["odd", "05-23", "08-17", "10-29", "0.7777", "0.3333", "Jansen", "4321", "x7"] {
        #expect(!made.text.contains(part), "\(part)")
      }
      for row in made.rows {
        #expect(SharedPrivacyTests.isQuarter(row[1]) && SharedPrivacyTests.isQuarter(row[3]))
        let end = row[4].isEmpty ? nil : Day(row[4])
        #expect(end.map { SharedPrivacyTests.isQuarter($0.adding(days: 1).description) } ?? true)
        #expect(row[5].count <= 4)
        #expect(row[0].hasPrefix("cel-"))
      }
    }
  }

  private static func isQuarter(_ date: String) -> Bool {
    ["-01-01", "-04-01", "-07-01", "-10-01"].contains { date.hasSuffix($0) }
  }

  /// Eleven people, all of them guards, nine of them shunters for as long: the nine are not named, and
  /// their time goes to the guards, whose rate (1 a year) is below theirs (1.9), so whole.
  @Test func workThatFewDidIsNotNamed() throws {
    let scheme = try SchemeText().read()
    func rows(_ shunters: Int) -> String {
      "id,born,function,from,to,fte\n"
        + (0..<11).map { person in
          "p\(person),1965-01-01,guard,1990-01-01,1999-12-31,1\n"
            + (person < shunters
              ? "p\(person),1965-01-01,shunter,2000-01-01,,1\n"
              : "p\(person),1965-01-01,guard,2000-01-01,,1\n")
        }
        .joined()
    }
    let few = try SharedText(rows(9), under: scheme)
    #expect(Set(few.rows.map { $0[2] }) == ["guard"])
    let many = try SharedText(rows(10), under: scheme)
    #expect(Set(many.rows.map { $0[2] }) == ["guard", "shunter"])
  }

  /// Everyone has work that nobody else has: what is shown is work of the scheme that is as heavy, or
  /// none, whoever had it.
  @Test func rareWorkTogetherIsShownAsOne() throws {
    var text = SchemeText()
    text["functions"] = SchemeText.list(
      SchemeText.function("usual", #""pointsPerYear": 0.455"#),
      (0..<12).map {
        SchemeText.function("rare\($0)", #""pointsPerYear": 0.\#(400 + 10 * $0)"#)
      }.joined(separator: ","))
    let scheme = try text.read()
    // The mean rate of rare0 to rare11, 0.40 to 0.51, is 0.455: that of usual, which nobody had.
    let rows = (0..<12).map { "p\($0),1965-01-01,rare\($0),1990-01-01,,1\n" }.joined()
    let made = try SharedText("id,born,function,from,to,fte\n" + rows, under: scheme)
    #expect(made.rows.map { $0[2] } == ["usual"])
  }

  @Test func factsAreKeptWhereTheyAreTheSameAndNumbersAreMeans() throws {
    let scheme = try SharedText.asking()
    func made(_ facts: (Int) -> String) throws -> [[String]] {
      let rows = (0..<12).map {
        "p\($0),1965-01-01,guard,1990-01-01,,1,Ons,\(facts($0))\n"
      }
      return try SharedText(
        "id,born,function,from,to,fte,employer,attr.roster,attr.wage\n" + rows.joined(),
        under: scheme
      ).rows
    }
    // 3000 to 3011: 3005.5, rounded down.
    #expect(try made { "night,\(3000 + $0)" }[0].suffix(3) == ["Ons", "night", "3005"])
    #expect(try made { "\($0 == 3 ? "day" : "night"),3000" }[0].suffix(2) == ["", "3000"])
    #expect(try made { "night,\($0 == 3 ? "" : "3000")" }[0].suffix(2) == ["night", ""])
  }

  /// Changing one person of a cell within what the cell keeps changes no more than a mean can: ten
  /// people who differ by a day each are the same cell as ten who do not.
  @Test func oneDayOfOnePersonIsNotSeen() throws {
    let scheme = try SchemeText().read()
    func text(_ day: Int) -> String {
      "id,born,function,from,to,fte\n"
        + (0..<20).map {
          "p\($0),1965-02-1\($0 == 4 ? day : 3),guard,1990-02-0\($0 == 4 ? day : 3),,0.8\n"
        }.joined()
    }
    let plain = try SharedText(text(3), under: scheme)
    for day in 1...9 {
      #expect(try SharedText(text(day), under: scheme).shared.bytes == plain.shared.bytes)
    }
  }

  /// 25 people, of whom 3 have a right: how many is not told, nor what follows from it. The others'
  /// months are those of the three.
  @Test func theReportHidesWhatIsAboutFew() throws {
    let scheme = try SchemeText().read()
    let rows = (0..<25).map {
      "p\($0),1965-01-01,\($0 < 3 ? "guard" : "clerk"),1996-01-01,,1\n"
    }
    let made = try SharedText("id,born,function,from,to,fte\n" + rows.joined(), under: scheme)
    let figures = made.shared.measurements[0].figures
    for figure in [SharedFigures.Figure.entitled, .months, .withExit, .exitMonths] {
      let measured = try #require(figures.first { $0.figure == figure })
      #expect(measured.was == nil && measured.error == nil && measured.perMille == nil)
    }
    #expect(figures.first { $0.figure == .people }?.was == 25)
    for language in Language.allCases {
      let report = made.shared.report(language)
      #expect(
        report.contains(
          language(nl: "minder dan 10 mensen, en staat", en: "fewer than 10 people, and so")))
      #expect(report.contains(made.shared.sha256))
    }
    let json = String(decoding: made.shared.json(), as: UTF8.self)
    #expect(json.contains("\"was\":null") || json.contains("\"was\": null"))
    // The hash of the source is nowhere: with it guesses could be tested.
    let hash = SHA256.hex(Array(made.source.utf8))
    #expect(!json.contains(hash) && !made.shared.report(.en).contains(hash))
  }

  @Test func namesThatASpreadsheetWouldRunAreText() throws {
    let scheme = try SharedText.asking()
    let rows = (0..<12).map { "p\($0),1965-01-01,guard,1990-01-01,,1,=cmd(),+1x,3000\n" }
    let made = try SharedText(
      "id,born,function,from,to,fte,employer,attr.roster,attr.wage\n" + rows.joined(),
      under: scheme)
    #expect(made.rows[0].suffix(3) == ["'=cmd()", "'+1x", "3000"])
  }
}
