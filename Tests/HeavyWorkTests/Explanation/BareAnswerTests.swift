import Foundation
import Testing

@testable import HeavyWork

/// The answer without what explains it.
@Suite struct BareAnswerTests {
  private static let samples = [
    "bijsturing-hoofdkantoor", "conducteur-hele-loopbaan", "deeltijd-en-overlap",
    "dertig-jaar-op-de-dag", "gaten-en-uitzendwerk", "machinist-teammanager-planner",
    "monteur-met-fysieke-elementen", "monteur-zonder-fysieke-elementen",
    "nachtdienst-vrij-vanaf-60", "net-onder-de-ondergrens", "onbekende-jaren",
    "plan-minder-werken", "precies-op-de-ondergrens",
  ]

  /// Every scheme that ships, read once: there are many, and they are long.
  private static let schemes: [Scheme] =
    SchemePlaces.schemeFiles(
      (try? FileManager.default.contentsOfDirectory(
        atPath: ReportSamples.root.appendingPathComponent("schemes").path)) ?? []
    )
    .sorted().compactMap { file in
      (try? ReportSamples.bytes("schemes/" + file)).flatMap { try? Scheme.read($0) }
    }

  private static func spoor() throws -> Scheme {
    try #require(schemes.first { $0.id == "spoor-illustratief" })
  }

  private static func answered(
    _ text: String, _ scheme: Scheme, _ language: Language = .en
  ) throws -> String {
    String(
      decoding: try CalculationRequest(reading: Array(text.utf8)).json(
        among: [scheme], usual: scheme, today: day("2026-11-21"), statutory: .shipped, language),
      as: UTF8.self)
  }

  @Test func thereAreSchemes() { #expect(Self.schemes.count > 20) }

  @Test(arguments: samples)
  func everySampleIsAnsweredAlikeUnderEveryScheme(_ sample: String) throws {
    let bytes = try ReportSamples.bytes("samples/\(sample).json")
    for (place, scheme) in Self.schemes.enumerated() {
      let exit = place % 3 == 0 ? day("2027-05-14") : nil
      let held = HeldAnswer(
        bytes, under: scheme, asOf: day("2026-11-21"), exit: exit, anyway: true,
        [place % 2 == 0 ? .nl : .en])
      #expect(held.differences == [], "\(sample) \(scheme.id)")
    }
  }

  /// Each scheme's own examples; most are plain enough for the quick way, where the scheme is.
  @Test func everyExampleOfEverySchemeIsAnsweredAlike() throws {
    var (quick, all) = (0, 0)
    for scheme in Self.schemes {
      for example in scheme.examples.prefix(2) {
        var question = Assessment.Question(asOf: example.asOf, evenOutOfForce: true)
        for exit in [nil, example.asOf] {
          question.exit = exit
          guard let career = try? Career(example.history, under: scheme),
            let full = try? Assessment(of: career, under: scheme, question)
          else { continue }
          all += 1
          guard
            let found = scheme.quickPeople.answer(
              example.history, under: scheme, question, .shipped)
          else { continue }
          quick += 1
          for language in [Language.nl, .en] {
            #expect(
              BareAnswerJSON.bytes(found, language)
                == BareAnswerJSON.bytes(BareAnswer(full), language), "\(scheme.id) \(example.asOf)")
          }
        }
      }
    }
    #expect(quick > all / 4, "\(quick) of \(all)")
  }

  private static let career = """
    { "scheme": "spoor-illustratief", "asOf": "2026-11-21", "explain": EXPLAIN, "born": "1961-02-14",
      "history": [
        { "function": "machinist", "from": "1988-03-01", "to": "2009-08-31", "employer": "Voorbeeldspoor" },
        { "function": "planner", "from": "2009-09-01", "employer": "Voorbeeldspoor" } ] }
    """

  /// 21.5 years as driver at 1.8 points, 38.7; 17 months before 14 May 2028 is the first day left.
  @Test func holdsTheFigureAndWhatMustNotBeMissed() throws {
    let scheme = try Self.spoor()
    let text = try Self.answered(Self.career.replacing("EXPLAIN", with: "false"), scheme)
    let keys = text.split(separator: "\n").dropFirst().dropLast()
      .map { String($0.dropFirst().prefix { $0 != "\"" }) }
    #expect(
      keys == [
        "asOf", "benefit", "earliestExit", "now", "receipt", "scheme", "statePension", "warnings",
      ])
    #expect(text.contains(#""points":38.7,"#))
    #expect(text.contains(#""earliestExit":{"date":"2026-12-14","#))
    #expect(text.contains(#""status":"illustrative""#))
    #expect(text.contains(#""provisional":false"#))
    // It is paid through May 2028, by the amounts of 2026.
    #expect(text.contains(#"{"code":"illustrative-scheme"},{"code":"amounts-of-earlier-year"}]"#))
    #expect(!text.contains("sentence") && !text.contains("message"))
    #expect(text.utf8.count < 1400)
  }

  @Test func explainsUnlessItIsToldNotTo() throws {
    let scheme = try Self.spoor()
    let full = try Self.answered(Self.career.replacing("EXPLAIN", with: "true"), scheme)
    #expect(full.contains("\"sentence\""))
    for other in ["null", "true // so\n"] {
      #expect(try Self.answered(Self.career.replacing("EXPLAIN", with: other), scheme) == full)
    }
    let without = Self.career.replacing(#""explain": EXPLAIN, "#, with: "")
    #expect(try Self.answered(without, scheme) == full)
    for wrong in ["1", #""no""#, "{}"] {
      let problems = problemsOf {
        try Self.answered(Self.career.replacing("EXPLAIN", with: wrong), scheme)
      }
      #expect(problems.map(\.code) == [.wrongType], "\(wrong)")
      #expect(problems.map { $0.place?.pointer } == ["/explain"])
    }
  }

  private func problemsOf(_ body: () throws -> String) -> [Problem] {
    do {
      _ = try body()
      return []
    } catch {
      return (error as? Problems)?.all ?? []
    }
  }

  /// What would settle an answer that is not certain is told in words too: a code does not say it.
  @Test func saysWhatWouldSettleIt() throws {
    let scheme = try Self.spoor()
    let text = try Self.answered(
      #"""
      { "explain": false, "asOf": "2026-11-21", "born": "1961-02-14", "history": [
        { "function": null, "from": "1988-03-01", "employer": "Voorbeeldspoor" } ] }
      """#, scheme)
    #expect(text.contains(#""status":"undetermined""#))
    #expect(text.contains("\n\"range\":{\"least\":0,\"most\":"))
    #expect(text.contains(#""settledBy":[{"code":"function","message":""#))
  }

  /// The next to be asked finds nothing of who was asked before.
  @Test func nothingOfAPersonIsKept() throws {
    let scheme = try SchemeText(["time": SchemeText.kinds]).read()
    func history(_ spells: String...) throws -> WorkHistory {
      let text = #"{ "born": "1960-01-15", "history": [\#(spells.joined(separator: ","))] }"#
      return try #require(WorkHistory.document(Array(text.utf8)).history)
    }
    let question = Assessment.Question(asOf: day("2026-01-01"))
    let person = try #require(QuickPerson(scheme, .shipped))
    let long = try history(spell("guard", "1980-01-01", "2009-12-31"))
    let short = try history(spell("guard", "2020-01-01", "2020-12-31"))
    let odd = try history(
      spell("guard", "1980-01-01", "2009-12-31"), spell("guard", "2000-01-01", "2019-12-31"))
    #expect(person.answer(long, question)?.points == exact("30"))
    #expect(person.answer(odd, question) == nil)
    #expect(person.answer(short, question)?.points == exact("1"))
    #expect(
      person.answer(try history(spell("clerk", "2020-01-01")), question)?.points == exact("0"))
  }

  /// What answers is handed from one thread to another, and used by one at a time.
  @Test func threadsThatAskAtOnceAreAnsweredAsOneThatAsksAlone() async throws {
    let scheme = try Self.spoor()
    let text = Self.career.replacing("EXPLAIN", with: "false")
    let questions = (1988...2003).map { text.replacing("1988-03-01", with: "\($0)-03-01") }
    let alone = try questions.map { try Self.answered($0, scheme) }
    #expect(Set(alone).count > 8)
    await withTaskGroup(of: Bool.self) { group in
      for turn in 0..<8 {
        group.addTask { @concurrent in
          questions.indices.allSatisfy { place in
            let index = (place + turn) % questions.count
            return (try? Self.answered(questions[index], scheme)) == alone[index]
          }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  struct Unusual: Sendable {
    let what: String
    let spells: [String]
    var scheme = SchemeText(["time": SchemeText.kinds])
  }

  static let unusual: [Unusual] = {
    func one(_ what: String, _ spells: String..., scheme: SchemeText? = nil) -> Unusual {
      Unusual(what: what, spells: spells, scheme: scheme ?? SchemeText(["time": SchemeText.kinds]))
    }
    var ours = SchemeText(["time": SchemeText.kinds])
    ours["time"] =
      #"{ "measure": "months", "partTime": "proportional", "overlap": "fullTime", "employers": ["Ons Bedrijf"] }"#
    var years = SchemeText()
    years["time"] = #"{ "measure": "days365", "partTime": "proportional", "overlap": "fullTime" }"#
    return [
      one("a plan", spell("guard", "2027-01-01")),
      one("a month", spell("guard", "1990-05")),
      one("no function", #"{ "function": null, "from": "1990-01-01" }"#),
      one(
        "an exposure",
        spell("guard", "1990-01-01", nil, #""exposure": { "lift": "full" }, "reason": "x""#)),
      one("two at once", spell("guard", "1990-01-01"), spell("clerk", "2000-01-01")),
      one(
        "two at once, out of order", spell("clerk", "2000-01-01"),
        spell("guard", "1990-01-01", "2000-01-01")),
      one(
        "nearly a name of the rules",
        spell("guard", "1990-01-01", nil, #""employer": "Ons-Bedrijf""#), scheme: ours),
      one("a measure in days", spell("guard", "1990-01-01"), scheme: years),
      one("no such function", spell("gaurd", "1990-01-01")),
      one("no employer where one must be", spell("guard", "1990-01-01"), scheme: ours),
      one("no such kind", spell("guard", "1990-01-01", nil, #""kind": "nights""#)),
      one(
        "hours of no known week", #"{ "function": "guard", "from": "1990-01-01", "hours": 36 }"#),
    ]
  }()

  @Test(arguments: unusual.indices)
  func whatIsUnusualIsLeftToTheFullCalculation(_ index: Int) throws {
    let unusual = Self.unusual[index]
    let text = #"{ "born": "1960-01-15", "history": [\#(unusual.spells.joined(separator: ","))] }"#
    let scheme = try unusual.scheme.read()
    let held = HeldAnswer(Array(text.utf8), under: scheme, asOf: day("2026-01-01"))
    #expect(!held.isQuick, "\(unusual.what)")
    #expect(held.differences == [], "\(unusual.what)")
  }

  static let usual: [Unusual] = [
    Unusual(
      what: "kinds and hours",
      spells: [
        spell("guard", "1985-01-01", "1989-12-31", #""kind": "agency""#),
        spell("guard", "1990-01-01", "1990-12-31", #""kind": "unpaidLeave""#),
        spell("loader", "1991-01-01", "1999-12-31", fte: "0.5"),
        spell("other", "2000-01-01", "2000-12-31"), spell("Guard-nl", "2001-01-01"),
      ]),
    Unusual(
      what: "out of order",
      spells: [spell("guard", "2000-01-01"), spell("clerk", "1990-01-01", "1999-12-31")]),
    Unusual(
      what: "many kinds of condition",
      spells: [
        spell("guard", "1985-01-01", "2005-12-31", #""employer": "Ons""#),
        spell("loader", "2006-01-01", nil, #""employer": "ons", "sector": "x""#),
      ], scheme: SchemeText.rich),
    Unusual(
      what: "only work for some counts",
      spells: [
        spell("guard", "1985-01-01", "2005-12-31", #""employer": "Ons Bedrijf""#),
        spell("guard", "2006-01-01", nil, #""employer": "Elders""#),
      ],
      scheme: {
        var scheme = SchemeText(["time": SchemeText.kinds])
        scheme["time"] =
          #"{ "measure": "months", "partTime": "proportional", "overlap": "fullTime", "employers": ["Ons Bedrijf"] }"#
        return scheme
      }()),
  ]

  /// Dates that may move or are no day, amounts and figures that are out of date, rules that end.
  @Test(arguments: [
    ("1960-02-29", "2026-03-01", nil, "pension-day-of-month"),
    ("1972-05-31", "2036-11-21", nil, "provisional-pension-date"),
    ("1972-05-31", "2036-11-21", nil, "statutory-amounts-overdue"),
    ("1972-05-31", "2036-11-21", nil, "statutory-figures-overdue"),
    ("1961-01-15", "2026-03-01", "2027-02-01", "exit-out-of-force"),
  ])
  func warnsByCodesWhateverTheWay(
    _ born: String, _ asOf: String, _ exit: String?, _ code: String
  ) throws {
    var scheme = PlainReaderTests.schemes[2]
    if exit != nil {
      scheme["inForce"] = #"{ "from": "1900-01-01", "through": "2026-12-31" }"#
    }
    let read = try scheme.read()
    let text = #"""
      { "born": "\#(born)", "history": [
        \#(spell("guard", "1990-01-01", "2010-12-31", #""employer": "Ons""#)),
        \#(spell("loader", "2011-01-01", nil, #""employer": "Ons""#)) ] }
      """#
    let held = HeldAnswer(
      Array(text.utf8), under: read, asOf: day(asOf), exit: exit.map { day($0) })
    #expect(held.isQuick)
    #expect(held.differences == [])
    #expect(held.warnings.contains(code), "\(held.warnings)")
  }

  /// The rules end before the earliest day on which one could stop.
  @Test func saysWhatGoingOnWouldGive() throws {
    var scheme = SchemeText(["time": SchemeText.kinds])
    scheme["inForce"] = #"{ "from": "1900-01-01", "through": "2026-06-30" }"#
    // 18.81 points are reached in October 2026, after the last day.
    let text = #"{ "born": "1961-01-15", "history": [\#(spell("guard", "2008-01-01"))] }"#
    let held = HeldAnswer(Array(text.utf8), under: try scheme.read(), asOf: day("2026-01-01"))
    #expect(held.isQuick)
    #expect(held.differences == [])
    #expect(held.bare.contains("\n\"ifContinued\":{"))
    #expect(held.bare.contains("\n\"earliestExit\":null"))
  }

  @Test(arguments: usual.indices)
  func whatIsUsualIsWorkedOutTheQuickWay(_ index: Int) throws {
    let usual = Self.usual[index]
    let text = #"{ "born": "1960-01-15", "history": [\#(usual.spells.joined(separator: ","))] }"#
    let scheme = try usual.scheme.read()
    for (asOf, exit) in [("2026-01-01", nil), ("2025-03-31", "2026-02-14")] {
      let held = HeldAnswer(
        Array(text.utf8), under: scheme, asOf: day(asOf), exit: exit.map { day($0) })
      #expect(held.isQuick, "\(usual.what)")
      #expect(held.differences == [], "\(usual.what)")
    }
  }
}
