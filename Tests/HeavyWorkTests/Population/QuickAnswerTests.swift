import Testing

@testable import HeavyWork

/// What is asked of a scheme that was made ready for very many people.
@Suite struct QuickAnswerTests {
  /// 57.5 points are 57 500 000 millionths; half a millionth is rounded up, and what no number holds
  /// is the largest there is.
  @Test func grainsAreMillionthsOfAPointRoundedHalfUp() throws {
    let quick = try #require(QuickScheme(SchemeText(["time": SchemeText.kinds]).read()))
    let answers = QuickAnswer(quick)
    let perPoint = quick.grainsPerPoint
    #expect(answers.millionths(perPoint / 2 * 115) == 57_500_000)
    var random = RandomSource(seed: 91)
    var all: [Int64] = [0, 1, perPoint - 1, perPoint, .max, .max - 1, perPoint / 2_000_000]
    for _ in 0..<2000 {
      all.append(Int64(random.whole(0...(Int.max - 1))) >> Int64(random.whole(0...62)))
    }
    for grains in all {
      let (whole, part) = (Int128(grains) * 2_000_000 + Int128(perPoint)).quotientAndRemainder(
        dividingBy: 2 * Int128(perPoint))
      #expect(part >= 0 && answers.millionths(grains) == Int64(clamping: whole), "\(grains)")
    }
  }

  /// Points that are too few for so many months are all that is looked at; else it is the same as
  /// where everything is.
  @Test(arguments: PlainReaderTests.schemes.indices)
  func pointsAloneRuleOutOnlyWhatIsNotGiven(_ index: Int) throws {
    let scheme = try PlainReaderTests.schemes[index].read()
    let quick = try #require(QuickScheme(scheme))
    let (answers, calendar) = (QuickAnswer(quick), CalendarTable.shared)
    var random = RandomSource(seed: UInt64(920 + index))
    var (given, ruledOut) = (0, 0)
    for _ in 0..<300 {
      let person = SyntheticCareer(&random, quick, calendar)
      person.fill(answers)
      let exit = MonthDay(Day(unchecked: random.whole(2024...2032), random.whole(1...12), 5))
      let all = answers.entitlement(on: exit, ofAtLeast: 0)
      for months in 1...quick.mostMonths {
        let found = answers.entitlement(on: exit, ofAtLeast: months)
        #expect(found.grains == all.grains)
        if max(all.months, all.possibleMonths) >= months {
          #expect(found.months == all.months && found.possibleMonths == all.possibleMonths)
          #expect(found.route == all.route)
          given += 1
        } else {
          #expect(found.months < months && found.possibleMonths < months)
          if all.possibleMonths > 0, found.possibleMonths == 0 { ruledOut += 1 }
        }
      }
    }
    // Where the numbers begin later, points rule nothing out.
    let isLater = index == PlainReaderTests.schemes.count - 1
    #expect(given > 0 && ruledOut > 0 || isLater)
  }

  /// What was added up before is the same as what is added up when it is asked, on the day it was
  /// added up to, on days before and on days after.
  @Test(arguments: PlainReaderTests.schemes.indices)
  func whatWasAddedUpBeforeIsTheSame(_ index: Int) throws {
    let scheme = try PlainReaderTests.schemes[index].read()
    let quick = try #require(QuickScheme(scheme))
    let (answers, summed) = (QuickAnswer(quick), QuickAnswer(quick))
    let calendar = CalendarTable.shared
    var random = RandomSource(seed: UInt64(940 + index))
    for _ in 0..<300 {
      let person = SyntheticCareer(&random, quick, calendar)
      person.fill(answers)
      person.fill(summed)
      // Also the days on which a piece ends and the next one begins.
      let ends = (0..<answers.career.count).map { answers.career[$0].last }
      let days =
        (0..<6).map { _ in
          MonthDay(Day(unchecked: random.whole(1979...2040), random.whole(1...12), 5))
        } + ends + ends.map { calendar.dayAfter($0) }
      let slot = random.chance(50) ? summed.serviceSlot : 1 << UInt32(random.whole(0...3))
      summed.career.sum(to: calendar.tick(random.pick(days)), of: slot)
      for day in days {
        let (plain, quicker) = (answers.entitlement(on: day), summed.entitlement(on: day))
        #expect(plain.grains == quicker.grains && plain.months == quicker.months)
        #expect(plain.possibleMonths == quicker.possibleMonths && plain.route == quicker.route)
      }
    }
  }

  /// Three years of heavy work, 2018 through 2020. Two of them are asked in the last five years before
  /// exit, and from 2027 in the last one, in which there is none; or two are asked at all, and from
  /// 2027 four. It is the only number that changes, and so the first of those that do.
  @Test(arguments: [
    #"""
    "service": { "of": { "group": "heavy" }, "within": { "last": [
      { "from": null, "value": { "years": 5 } }, { "from": "2027-01-01", "value": { "years": 1 } } ] } },
    "atLeast": { "years": 2 }
    """#,
    #"""
    "service": { "of": { "group": "heavy" } }, "atLeast": [
      { "from": null, "value": { "years": 2 } }, { "from": "2027-01-01", "value": { "years": 4 } } ]
    """#,
  ])
  func aLengthOfServiceMayChange(_ condition: String) throws {
    let scheme = try SchemeText([
      "conditions": SchemeText.conditions(("lately", condition)),
      "routes": SchemeText.list(SchemeText.route("r", when: #""lately""#, months: "24")),
    ]).read()
    let text = HistoryText(spell("guard", "2018-01-01", "2020-12-31")).text
    let history = try #require(WorkHistory.document(Array(text.utf8)).history)
    #expect(QuickScheme(scheme)?.dated.count == 1)
    for (asOf, months) in [("2022-06-01", 24), ("2027-01-01", 0)] {
      let question = Assessment.Question(asOf: day(asOf))
      let quick = try #require(
        scheme.quickPeople.answer(history, under: scheme, question, .shipped))
      let full = try Assessment(of: Career(history, under: scheme), under: scheme, question)
      #expect(quick.now.months == months && full.now.months == months, "\(asOf)")
    }
  }

  /// Twelve months are sure and thirteen would be given if a fact were so. Thirteen before 15 January
  /// 2027 is 15 December 2025, which moves on to 1 January 2026: twelve whole months, no more than are
  /// sure; thirteen before 1 or 2 January are 1 December, which stays, and 2 December, which moves on.
  @Test(arguments: [
    ("any", "2027-01-15", true), ("firstOfMonth", "2027-01-15", false),
    ("firstOfMonth", "2027-01-01", true), ("firstOfMonth", "2027-01-02", false),
  ])
  func withFirstOfMonthTheMovedDayIsLookedAt(_ rule: String, _ pension: String, _ may: Bool) throws
  {
    let scheme = try SchemeText([
      "conditions": SchemeText.conditions(
        ("always", #""born": { "from": "1900-01-01" }"#),
        ("fit", #""attribute": { "name": "fit", "equals": true }"#)),
      "routes": SchemeText.list(
        SchemeText.route("sure", when: #""always""#, months: "12"),
        SchemeText.route("maybe", when: #""fit""#, months: "13")),
      "exit": #"{ "maximumMonths": 36, "day": "\#(rule)" }"#,
    ]).read()
    let answers = QuickAnswer(try #require(QuickScheme(scheme)))
    answers.settled = WhenCode.Outcomes(met: 0b01, possible: 0b11)
    let rules = QuickExitRules(scheme, asOf: day("2020-01-01"))
    #expect(answers.mayExit(more: 12, MonthDay(day(pension)), rules) == may)
    #expect(answers.mayExit(more: 11, MonthDay(day(pension)), rules))
    #expect(!answers.mayExit(more: 13, MonthDay(day(pension)), rules))
    answers.settled = WhenCode.Outcomes(met: 0b01, possible: 0b01)
    #expect(!answers.mayExit(more: 11, MonthDay(day(pension)), rules))
  }

  /// Pieces may come in any order; two on one day do not go together, and only the last goes on.
  @Test func piecesArePutInOrder() {
    func piece(_ from: Int, _ to: Int?) -> QuickCareer.Piece {
      let calendar = CalendarTable.shared
      let (first, last) = (
        MonthDay(month: 24_000, day: from), to.map { MonthDay(month: 24_000, day: $0) }
      )
      return QuickCareer.Piece(
        first: first, last: last ?? .never, start: calendar.tick(first),
        end: last.map { calendar.tickAfter($0) } ?? QuickCareer.goesOn, rate: 1, bits: .all)
    }
    func settled(_ pieces: [QuickCareer.Piece], implied: Bool = false) -> [Int]? {
      let career = QuickCareer()
      for piece in pieces { #expect(career.append(piece)) }
      if implied, !career.implyEnds(.shared) { return nil }
      return career.settle() ? (0..<career.count).map { career[$0].first.day } : nil
    }
    #expect(settled([]) == [])
    #expect(settled([piece(1, 4), piece(5, 9), piece(10, nil)]) == [1, 5, 10])
    #expect(settled([piece(10, nil), piece(5, 9), piece(1, 4)]) == [1, 5, 10])
    #expect(settled([piece(1, 5), piece(5, 9)]) == nil)
    #expect(settled([piece(5, 9), piece(1, 5)]) == nil)
    #expect(settled([piece(1, nil), piece(5, 9)]) == nil)
    #expect(settled([piece(1, nil), piece(5, 9)], implied: true) == [1, 5])
    #expect(settled([piece(5, nil), piece(1, nil)], implied: true) == [1, 5])
    #expect(settled([piece(1, 4), piece(5, nil)], implied: true) == [1, 5])
    #expect(settled([piece(5, nil), piece(5, nil)], implied: true) == nil)
    #expect(settled([piece(1, 6), piece(5, nil)], implied: true) == nil)
  }
}
