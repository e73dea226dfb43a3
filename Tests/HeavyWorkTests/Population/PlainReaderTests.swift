import Testing

@testable import HeavyWork

/// The fast reader held against the one that knows everything, on files of any kind.
@Suite struct PlainReaderTests {
  /// A file of people, most of them plain, some of them odd or wrong.
  ///
  /// - Parameters:
  ///   - shuffles: whether its columns may stand in any order, and days before months.
  ///   - returns: whether some rows end in a carriage return alone.
  ///   - straight: whether its columns are those of the template, in its order, and people mostly
  ///     stay where they are.
  static func file(
    _ random: inout RandomSource, shuffles: Bool = false, returns: Bool = false,
    straight: Bool = false
  ) -> String {
    let end = random.pick(["\n", "\n", "\r\n"])
    let names = ["id", "born", "function", "from", "to", "fte", "kind", "employer", "note"]
    let columns = straight ? random.pick([6, 7, 8]) : names.count
    let order =
      shuffles ? names.indices.sorted { _, _ in random.chance(50) } : Array(0..<columns)
    let sign = shuffles ? random.pick(["-", "/", ".", ""]) : ""
    func written(_ day: Day) -> String {
      let (year, month, number) = day.civil
      return sign.isEmpty ? day.description : "\(number)\(sign)\(month)\(sign)\(year)"
    }
    var text = order.map { names[$0] }.joined(separator: ",") + end
    for person in 0..<random.whole(1...40) {
      let id = random.pick([
        "E\(person)", "E\(person)", "E\(person)", "0\(person)-x", "=\(person)", "é\(person)",
        "\"q\(person)\"", " s\(person)", "E1234567\(person)", "E12345678901234567\(person)",
      ])
      let born = Day(
        unchecked: random.whole(1954...1980), random.whole(1...12), random.whole(1...28))
      var from = born.adding(days: random.whole(5000...9000))
      for _ in 0..<random.whole(1...5) {
        let to = from.adding(days: random.whole(0...3000))
        let isOdd = random.chance(3)
        var cells = [
          random.chance(2) ? id + " " : id, written(born),
          random.pick(["guard", "loader", "clerk", "shunter", "Guard-nl", "other", "unknown"]),
          written(from),
          random.pick([written(to), written(to), written(to), "", "9999-12-31"]),
          random.pick(["1", "1.0", "0.8", "", "0", "0.3333", "0.5 "]),
          random.pick(["", "employment", "agency", "unpaidLeave", "Agency"]),
          random.pick(["", "Ons", "ONS", "Ander", "\"A, B\""]),
          random.pick(["", "x", "\"a\"\"b\""]),
        ]
        if straight, random.chance(90) {
          cells[5] = "0.8"
          cells[6] = "employment"
          cells[7] = "Ons spoor"
        }
        if isOdd {
          let column = random.whole(0...8)
          cells[column] = random.pick(["", "x", "2020-02-30", "-1", "1988-03", "\"", "0.12345"])
        }
        cells = order.map { cells[$0] }
        if random.chance(1) { cells.removeLast() }
        if random.chance(1) { text += random.pick(["", ",,,,,,,,", "   "]) + end }
        text += cells.joined(separator: ",") + (random.chance(1) ? (returns ? "\r" : "\n") : end)
        from =
          random.chance(10)
          ? from.adding(days: 40) : to.adding(days: random.pick([1, 1, 1, 2, 300]))
      }
    }
    if random.chance(20) { text.removeLast() }
    return text
  }

  /// Ids of routes of up to 32 bytes have room set aside; a longer one is written all the same.
  @Test(arguments: [32, 33, 60])
  func theIDOfARouteIsWrittenWhateverItsLength(_ length: Int) throws {
    let id = "r" + String(repeating: "-x", count: 30).prefix(length - 1)
    let scheme = SchemeText([
      "routes": "[" + SchemeText.route(id, when: #""lower""#, months: "12") + "]"
    ])
    let file = "id,born,function,from\nE1,1960-01-15,guard,1990-01-01\n"
    var setting = PopulationSetting()
    let plain = try answerPopulation(file, under: scheme, setting)
    setting.usesPlainReader = false
    #expect(plain.text.contains(",12,\(id),"))
    #expect(try answerPopulation(file, under: scheme, setting).text == plain.text)
  }

  static let schemes: [SchemeText] = {
    let rich = SchemeText.rich
    var moving = rich
    moving["exit"] = #"{ "maximumMonths": 30, "minimumMonths": 2, "day": "firstOfMonth" }"#
    moving["benefit"] = #"{ "perMonth": "statePensionSingle", "partTime": "none" }"#
    moving["elements"] = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": null, "value": 1 }, { "from": "2001-03-15", "value": 1.5 }, { "from": "2027-02-01", "value": 0.25 }]"#
      ),
      SchemeText.element("lift", "fysiek", "0.5"))
    var choosing = SchemeText([
      "time": SchemeText.kinds, "exit": #"{ "maximumMonths": 36, "choices": [6, 12, 36] }"#,
    ])
    choosing["benefit"] = #"{ "perMonth": "rvuThresholdWithExtra", "partTime": "none" }"#
    // Numbers that are not in force yet, or no longer.
    var later = SchemeText([
      "time": SchemeText.kinds,
      "exit": #"{ "maximumMonths": [{ "from": "2027-06-01", "value": 36 }] }"#,
    ])
    later["routes"] = SchemeText.list(
      SchemeText.route(
        "fixed", when: #""lower""#, months: #"[{ "from": "2027-01-01", "value": 24 }]"#),
      SchemeText.route("most", when: #""lower""#, months: #""maximum""#),
      SchemeText.route(
        "rata", when: #""lower""#,
        months: #"{ "linear": { "full": [{ "from": "2027-09-01", "value": 57 }], "maximum": 30 } }"#
      ))
    return [SchemeText(["time": SchemeText.kinds]), rich, moving, choosing, later]
  }()

  @Test(arguments: schemes.indices)
  func bothReadersGiveTheSameBytes(_ index: Int) throws {
    let scheme = try PlainReaderTests.schemes[index].read()
    var random = RandomSource(seed: UInt64(4000 + index))
    var plainPeople = 0
    for round in 0..<80 {
      let file = Array(
        PlainReaderTests.file(
          &random, shuffles: round % 4 == 1, returns: round % 5 == 4, straight: round % 4 > 1
        ).utf8)
      var setting = PopulationSetting()
      setting.options.impliedEnds = random.chance(20)
      setting.options.summarises = round % 4 < 2 && random.chance(80)
      if setting.options.summarises { setting.options.groupBy = "note" }
      setting.usesPlainReader = false
      // Some files are refused from their beginning on, before any reader.
      guard let full = try? answerPopulation(file, under: scheme, setting) else { continue }
      setting.usesPlainReader = true
      setting.blockSize = random.pick([64, 300, 4096, 1 << 19])
      let plain = try answerPopulation(file, under: scheme, setting)
      #expect(plain.fatal?.line == full.fatal?.line)
      if full.fatal != nil { continue }
      #expect(plain.text == full.text, "round \(round), block \(setting.blockSize)")
      #expect(plain.rejects == full.rejects)
      #expect(plain.problems.map(\.line) == full.problems.map(\.line))
      #expect(plain.codes == full.codes)
      #expect(plain.tally.rows == full.tally.rows)
      #expect(plain.tally.byExitMonths == full.tally.byExitMonths)
      #expect(plain.tally.unlisted == full.tally.unlisted)
      let isSameSummary = plain.summary?.json() == full.summary?.json()
      #expect(isSameSummary)
      #expect(plain.tally.manyOpenEnds == full.tally.manyOpenEnds)
      #expect(plain.tally.detail == full.tally.detail)
      #expect(plain.scattered == full.scattered)
      plainPeople += plain.tally.calculated
      if plain.text != full.text { return }
    }
    #expect(plainPeople > 60)
  }

  /// More different work than is kept, and cells that are too long to be kept.
  @Test func bothGiveTheSameWhereHardlyAnythingIsRepeated() throws {
    let scheme = try PlainReaderTests.schemes[1].read()
    let long = String(repeating: "very long name ", count: 20)
    var text = "id,born,function,from,fte,employer\n"
    for person in 0..<4200 {
      let employer = person % 100 == 7 ? "\(long)\(person)" : "E\(person)"
      text += "P\(person),1960-01-15,guard,1990-01-01,0.8,\(employer)\n"
    }
    var setting = PopulationSetting()
    let plain = try answerPopulation(Array(text.utf8), under: scheme, setting)
    setting.usesPlainReader = false
    let full = try answerPopulation(Array(text.utf8), under: scheme, setting)
    // Names that are too long are refused by both.
    #expect(plain.tally.calculated == 4158 && plain.tally.rejected == 42)
    #expect(plain.output == full.output)
  }

  /// A person with another birth date in a later row is left to the full way, wherever it stands.
  @Test(arguments: [
    ("id,born,function,from", "A,1960-01-15,guard,1990-01-01", "B,1961-01-15,clerk,1990-01-01", 2),
    ("id,born,function,from", "A,1960-01-15,guard,1990-01-01", "A,1961-01-15,clerk,1995-01-01", 0),
    ("born,id,function,from", "1960-01-15,A,guard,1990-01-01", "1961-01-15,A,clerk,1995-01-01", 0),
  ])
  func theFastWayIsTakenForPlainRows(
    _ head: String, _ first: String, _ second: String, _ people: Int
  ) throws {
    let scheme = try PlainReaderTests.schemes[1].read()
    let format = try PopulationFormat.found(in: Array((head + "\n").utf8), isWhole: true)
    let job = try PopulationJob(scheme, asOf: day("2026-11-21"), format, .init())
    let reader = try #require(PlainReader(job, ResultRows(scheme, .plain)))
    let block = PopulationBlock()
    block.append(Array("\(first)\n\(second)\n".utf8))
    block.seal()
    let result = BlockResult()
    let end = reader.read(block.window, from: 0, hasQuotes: false, into: result)
    #expect(end == (people == 0 ? 0 : block.count))
    #expect(result.tally.calculated == people)
  }

  private static func records(_ bytes: [UInt8], _ separator: UInt8 = 0x2C) -> Int {
    let block = PopulationBlock()
    block.append(bytes)
    block.seal()
    var records = RecordReader(block.window, separator: separator)
    var count = 0
    while records.next() { count += 1 }
    return count
  }

  @Test func randomBytesNeverEndTheProgram() throws {
    let scheme = try SchemeText().read()
    var random = RandomSource(seed: 99)
    let pieces = [
      "id", "born", "function", "from", ",", ";", "\"", "\n", "\r", "1960-01-15", "guard", "\u{0}",
      "é", "0,8", "9", "-", " ",
    ]
    var compared = 0
    for _ in 0..<400 {
      var bytes: [UInt8] = random.chance(70) ? Array("id,born,function,from\n".utf8) : []
      for _ in 0..<random.whole(0...120) {
        bytes += random.chance(5) ? [UInt8(random.whole(0...255))] : Array(random.pick(pieces).utf8)
      }
      var setting = PopulationSetting()
      setting.blockSize = 64
      guard let outcome = try? answerPopulation(bytes, under: scheme, setting) else { continue }
      #expect(outcome.tally.people == outcome.tally.calculated + outcome.tally.rejected)
      if outcome.fatal != nil { continue }
      #expect(PlainReaderTests.records(outcome.output) == outcome.tally.people + 1)
      // No row is dropped: as many are counted as the file has behind its names.
      let format = try PopulationFormat.found(in: bytes, isWhole: true)
      guard format.encoding == .utf8 else { continue }
      let body = Array(bytes.dropFirst(TextEncoding.mark(bytes)?.length ?? 0))
      let rows = PlainReaderTests.records(
        Array(body.dropFirst(format.headLength)), format.separator)
      #expect(outcome.tally.rows == rows)
      compared += 1
    }
    #expect(compared > 60)
  }
}
