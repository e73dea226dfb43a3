import Testing

@testable import HeavyWork

/// Sentences of an answer that are only true when they are said with care.
@Suite struct AnswerWordsTests {
  private static let glass = SchemeText.testing(
    #""service": { "of": { "sector": "Glas en keramiek" } }, "atLeast": { "years": 10 }"#)

  private func details(
    _ scheme: SchemeText, _ history: HistoryText, asOf: String = "2020-01-01",
    _ language: Language
  ) throws -> String {
    try assess(scheme, history, asOf: asOf, evenOutOfForce: true).details(language)
      .joined(separator: " ")
  }

  // MARK: What is not known

  @Test func onlyWhatIsAskedIsAskedFor() throws {
    let history = HistoryText(spell("guard", "2000-01-01"))
    let answer = try assess(Self.glass, history, asOf: "2020-01-01")
    let fact = try #require(answer.range?.settledBy.first)
    #expect(
      answer.question(about: fact)
        == Bilingual(
          nl: "Vul de sector (‘Glas en keramiek’) in van de periode 1 januari 2000 – nu.",
          en: "Enter the sector (‘Glas en keramiek’) of the period 1 January 2000 – now."))
  }

  @Test func bothAreAskedForWhereBothAre() throws {
    let scheme = SchemeText.testing(
      #""service": { "of": { "employer": "A", "sector": "B" } }, "atLeast": { "years": 10 }"#)
    let none = try assess(scheme, HistoryText(spell("guard", "2000-01-01")), asOf: "2020-01-01")
    #expect(
      none.missingSentences(.nl) == [
        "Vul de werkgever (‘A’) en de sector (‘B’) in van de periode 1 januari 2000 – nu."
      ])
    let one = HistoryText(spell("guard", "2000-01-01", nil, #""sector": "B""#))
    #expect(
      try assess(scheme, one, asOf: "2020-01-01").missingSentences(.en) == [
        "Enter the employer (‘A’) of the period 1 January 2000 – now."
      ])
  }

  @Test func thatNothingIsCertainIsSaidOnce() throws {
    let history = HistoryText(spell("guard", "2000-01-01"))
    let dutch = try details(Self.glass, history, .nl)
    #expect(
      dutch.contains("dan staat nog niets vast; het kunnen er 12 maanden worden, want niet alles"))
    #expect(dutch.lowercased().split(separator: "niet alles is bekend").count == 2)
    #expect(!dutch.contains("0 maanden"))
    let english = try details(Self.glass, history, .en)
    #expect(
      english.contains("nothing is certain yet; it may become 12 months, because not everyth"))
    #expect(!english.contains("at least 0"))
  }

  @Test func whatIsCertainIsNamed() throws {
    // The other route gives 6 months for the points in any case: 20 x 1 is above 18.81.
    var scheme = Self.glass
    scheme["conditions"] = SchemeText.conditions(
      ("tested", #""service": { "of": { "sector": "Glas" } }, "atLeast": { "years": 10 }"#),
      ("lower", #""points": { "atLeast": 18.81 }"#))
    scheme["routes"] = SchemeText.list(
      SchemeText.route("a", when: #""tested""#, months: "12"),
      SchemeText.route("b", when: #""lower""#, months: "1"))
    let text = try details(scheme, HistoryText(spell("guard", "2000-01-01")), .nl)
    #expect(text.contains("dan staat 1 maand vast; het kunnen er 12 maanden worden"))
  }

  // MARK: Days before the scheme

  private static let young = SchemeText([
    "inForce": #"{ "from": "2020-01-01" }"#, "exit": #"{ "maximumMonths": 12 }"#,
  ])

  @Test func nobodyHadARightBeforeTheSchemeBegan() throws {
    // 12 of 36 months are worth 19 points: ten years at 1.9, on 1 January 2010.
    let history = HistoryText(spell("shunter", "2000-01-01"))
    let dutch = try details(Self.young, history, asOf: "2021-01-01", .nl)
    #expect(!dutch.contains("heeft u sinds"))
    #expect(
      dutch.contains("al goed voor het maximum van 12 maanden; de regeling zelf geldt vanaf 1"))
    let english = try details(Self.young, history, asOf: "2021-01-01", .en)
    #expect(!english.contains("You have had"))
    #expect(english.contains("the scheme itself holds from 1 January 2020."))
    let before = try details(Self.young, history, asOf: "2005-01-01", .nl)
    #expect(before.contains("Gaat het werk zo door, dan is deze loopbaan met deze regels op"))
  }

  @Test func aDayInForceIsSaidAsBefore() throws {
    // From 2015 on the 18.81 points are there in the course of 2024.
    let history = HistoryText(spell("shunter", "2015-01-01"))
    let text = try details(Self.young, history, asOf: "2026-01-01", .nl)
    #expect(text.contains("Het maximum van 12 maanden heeft u sinds"))
  }

  // MARK: One point

  @Test func onePointIsOnePoint() throws {
    #expect(Wording.points("1", .nl) == "1 punt")
    #expect(Wording.points("1", .en) == "1 point")
    #expect(Wording.points("1,5", .nl) == "1,5 punten")
    #expect(Wording.points("0", .en) == "0 points")
    let scheme = SchemeText.testing(
      #""points": { "atLeast": 1 }"#, ["points": #"{ "decimals": 0 }"#])
    let history = HistoryText(spell("guard", "2000-01-01", "2000-12-31"))
    let answer = try assess(scheme, history, asOf: "2020-01-01")
    #expect(
      answer.sentence(forCondition: 0, .nl)
        == "Minstens 1 punt. U heeft 1 punt.")
    #expect(answer.details(.en).contains { $0.hasPrefix("You now have 1 point. ") })
  }

  // MARK: Sources

  @Test func articlesStandInTheirOrderAndAsRuns() {
    func text(_ articles: String...) -> String? { ArticleList.text(articles, .nl) }
    #expect(text("7.5", "7.4", "7.7", "7.6", "7.1", "7.5") == "artikel 7.1, 7.4 – 7.7")
    #expect(text("7.10", "7.9") == "artikel 7.9, 7.10")
    #expect(text("artikel 12", "art. 3", "Bijlage 2") == "artikel 3, 12, Bijlage 2")
    // A letter or a member is no step of a run.
    #expect(text("7.1", "7.2", "7.3a", "7.3") == "artikel 7.1 – 7.3, 7.3a")
    #expect(text("§ 37d", "§ 4") == "§ 37d, § 4")
    #expect(text() == nil)
    #expect(ArticleList.text(["7.2"], .en) == "article 7.2")
  }

  @Test func aSourceIsNamedOnce() throws {
    func source(_ article: String) -> String {
      #""source": { "id": "cao", "article": "\#(article)", "quote": "q" }"#
    }
    var scheme = SchemeText()
    scheme["conditions"] = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 1 }, \#(source("7.3"))"#),
      ("years", #""age": { "atLeast": 12 }, \#(source("7.2"))"#))
    scheme["routes"] = #"""
      [{ "id": "r", "when": { "all": ["lower", "years"] }, "months": 12, \#(source("7.1")) }]
      """#
    let answer = try assess(
      scheme, HistoryText(spell("guard", "2000-01-01")), asOf: "2020-01-01")
    #expect(
      Fixed.sources(answer.remarks.sources, answer.scheme, .nl) == [
        "De cao, artikel 7.1 – 7.3, “q”"
      ])
    let text = ResultText.text(answer, .en)
    #expect(text.contains("- De cao, article 7.1 – 7.3, “q”\n"))
  }

  // MARK: Applying

  @Test(arguments: [
    (
      #""earliest": { "years": 1 }, "latest": { "months": 6 }"#,
      "Aanvragen kan bij het fonds van 15 januari 2024 tot en met 15 juli 2024.",
      "You can apply at the fund from 15 January 2024 through 15 July 2024."
    ),
    (
      #""latest": { "months": 6 }"#, "Vraag het uiterlijk 15 juli 2024 aan bij het fonds.",
      "Apply at the fund by 15 July 2024."
    ),
    (
      #""earliest": { "years": 1 }"#, "Aanvragen kan bij het fonds vanaf 15 januari 2024.",
      "You can apply at the fund from 15 January 2024."
    ),
    (
      #""papers": [{ "nl": "loonstroken", "en": "payslips" }]"#, "Aanvragen kan bij het fonds.",
      "You can apply at the fund."
    ),
  ])
  func whenToApplyIsSaidAsFarAsTheSchemeSaysIt(
    _ days: String, _ dutch: String, _ english: String
  ) throws {
    // 24 months before 15 January 2027 is 15 January 2025; a year and six months before that.
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(("always", #""born": { "from": "1900-01-01" }"#)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""always""#, months: "24")),
      "apply": #"{ "where": { "nl": "het fonds", "en": "the fund" }, \#(days) }"#,
    ])
    let history = HistoryText(spell("guard", "2000-01-01"))
    #expect(try details(scheme, history, .nl).contains(dutch))
    #expect(try details(scheme, history, .en).contains(english))
    // After the last day it is said that it has passed.
    let late = try details(scheme, history, asOf: "2024-12-01", .en)
    #expect(late.contains("That day has passed.") == days.contains("latest"))
  }

  // MARK: What is asked to settle it

  @Test func aFunctionAndDatesThatAreNotKnownAreAskedFor() throws {
    let history = HistoryText(
      #"{ "function": null, "from": "2000-01-01", "to": "2009-12-31" }"#,
      spell("guard", "2010"), born: "1960-01-15")
    let answer = try assess(SchemeText(), history, asOf: "2020-01-01")
    let questions = (answer.range?.settledBy ?? []).map { answer.question(about: $0) }
    #expect(
      questions.contains {
        $0.en == "Find out which function it was in the period 1 January 2000 – 31 December 2009."
          && $0.nl
            == "Zoek uit welke functie het was in de periode 1 januari 2000 – 31 december 2009."
      })
  }
}
