import Testing

@testable import HeavyWork

/// The small steps of the fast reader and writer, each against the plain way of doing it.
@Suite struct PlainBytesTests {
  static func block(_ bytes: [UInt8]) -> PopulationBlock {
    let block = PopulationBlock()
    block.append(bytes)
    block.seal()
    return block
  }

  @Test func partsOfAnyLengthAreTheSameWhereTheirBytesAre() {
    var random = RandomSource(seed: 71)
    for _ in 0..<2000 {
      let length = random.whole(0...40)
      let left = (0..<length).map { _ in UInt8(random.whole(97...98)) }
      var right = left
      if length > 0, random.chance(50) { right[random.whole(0...(length - 1))] ^= 3 }
      let block = PlainBytesTests.block(left + [0x2C] + right + [0x0A])
      #expect(block.window.equal(0, length + 1, count: length) == (left == right))
    }
  }

  @Test func quotesAndLoneReturnsAreSeenWhereverTheyStand() {
    for length in 1...70 {
      let plain = [UInt8](repeating: 0x61, count: length)
      for place in 0..<length {
        var quoted = plain
        quoted[place] = 0x22
        var returned = plain
        returned[place] = 0x0D
        let (with, lone) = (PlainBytesTests.block(quoted), PlainBytesTests.block(returned))
        for block in [with, lone] { block.note() }
        #expect(with.hasQuotes && !with.hasLoneReturns)
        // What follows the last byte is not known yet.
        #expect(!lone.hasQuotes && lone.hasLoneReturns == (place < length - 1))
        if place < length - 1 {
          returned[place + 1] = 0x0A
          let ended = PlainBytesTests.block(returned)
          ended.note()
          #expect(!ended.hasLoneReturns)
        }
      }
    }
    // A byte above 127 is no mark, though its lower bits are those of one.
    let high = PlainBytesTests.block([UInt8](repeating: 0xA2, count: 9) + [0x8D, 0x61])
    high.note()
    #expect(!high.hasQuotes && !high.hasLoneReturns)
  }

  @Test func fieldsAreFoundWhateverStandsInThem() throws {
    let format = try PopulationFormat.found(
      in: Array("id,born,from,to,function,note\nE1,1960-01-31,1980-02-01,,guard,x\n".utf8),
      isWhole: true)
    let fields = PlainFields(format)
    var random = RandomSource(seed: 72)
    let cells = [
      "", "1988-03-01", "1988-03", "31-12-1999", "1-3-1988", "x", "twenty characters ..", "-",
      "2-2-,", "12345678", "1234-67890", "1234-6789",
    ]
    for _ in 0..<4000 {
      let row = (0..<random.whole(4...8)).map { _ in random.pick(cells) }
      let end = random.pick(["\n", "\r\n"])
      let text = Array((row.joined(separator: ",") + end + "E2,1961-01-31,1981-02-01\n").utf8)
      let block = PlainBytesTests.block(text)
      let next = fields.scan(block.window, 0, known: 0, 0, hasQuotes: false)
      // The plain way: the line, cut at every separator.
      let line = Array(text.prefix { $0 != 0x0A }.filter { $0 != 0x0D })
      let parts = line.split(separator: 0x2C, omittingEmptySubsequences: false)
      guard next >= 0 else {
        // It may stop at a date column that does not hold a date, which the other reader takes.
        #expect(parts.count != 6 || row.contains("2-2-,") || PlainBytesTests.isOdd(parts))
        continue
      }
      let found = (0..<6).map { column in
        block.window.bytes(
          fields.start(column)..<(fields.start(column) + fields.length(column)))
      }
      let isRead = found == parts.map { Array($0) }
      // Where it was misled, a date column holds what no reader of dates takes.
      let dates = [1, 2, 3].map { found[$0] }
      let isRefused = dates.contains { bytes in
        let block = PlainBytesTests.block(bytes)
        return PlainDate.read(block.window, 0, bytes.count, .yearMonthDay, .shared)
          == PlainDate.other && !bytes.isEmpty
      }
      #expect(isRead || isRefused, "\(row)")
    }
  }

  private static func isOdd(_ parts: [ArraySlice<UInt8>]) -> Bool {
    parts[1...3].contains { !$0.isEmpty && $0.count != 10 }
  }

  /// Values of any length, and more of them than the table keeps.
  @Test func whatAColumnRepeatsIsKept() {
    let table = ByteTable()
    var random = RandomSource(seed: 74)
    var known: [[UInt8]: Int32] = [:]
    for number in 0..<6000 {
      let length = random.pick([0, 1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 32, 33, 40, 256, 257])
      // Values that differ in one byte only, wherever it stands.
      var bytes = [UInt8](repeating: 0x61, count: length)
      for _ in 0..<random.whole(0...2) where length > 0 {
        bytes[random.whole(0...(length - 1))] = UInt8(random.whole(97...122))
      }
      let block = PlainBytesTests.block(bytes + Array("rest".utf8))
      let found = table.value(block.window, 0, length)
      #expect(found == known[bytes] ?? ByteTable.absent)
      if known[bytes] == nil {
        let before = table.count
        table.keep(Int32(number), block.window, 0, length)
        if table.count > before { known[bytes] = Int32(number) }
      }
    }
    #expect(table.count <= ByteTable.most && known.count > 1000)
    #expect(known.keys.allSatisfy { $0.count <= 256 })
  }

  @Test func numbersAreWrittenAsTheyAreReadAloud() {
    // 57.5 points, 18.81, 0.000001 and whole ones, then any; cents the same with two decimals.
    func written(_ body: (inout ResultCursor) -> Void) -> String {
      let buffer = ResultBuffer()
      buffer.reserve(64)
      buffer.write(body)
      return String(decoding: buffer.bytes, as: UTF8.self)
    }
    for number: UInt64 in [0, 7, 10, 99, 100, 105, 999, 1000, 9999, 10_000, 123_456_789] {
      #expect(written { $0.put(number: number) } == String(number))
    }
    func fraction(_ digits: [Int]) -> UInt64 {
      digits.enumerated().reduce(0) { $0 | UInt64(48 + $1.element) << UInt64(8 * $1.offset) }
    }
    #expect(written { $0.put(0x2E, fraction: fraction([5, 0, 0, 0, 0, 0]), count: 6) } == ".5")
    #expect(written { $0.put(0x2E, fraction: fraction([8, 1, 0, 0, 0, 0]), count: 6) } == ".81")
    #expect(
      written { $0.put(0x2E, fraction: fraction([0, 0, 0, 0, 0, 1]), count: 6) } == ".000001")
    #expect(written { $0.put(0x2C, fraction: fraction([0, 5]), count: 2) } == ",05")
    #expect(written { $0.put(0x2E, fraction: fraction([0, 0]), count: 2) } == "")
  }

  @Test func datesInEveryOrderAreThoseThatTheyAre() {
    func read(_ text: String, _ order: DateOrder) -> MonthDay {
      let block = PlainBytesTests.block(Array(text.utf8))
      return PlainDate.read(block.window, 0, text.utf8.count, order, .shared)
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var random = RandomSource(seed: 73)
    for _ in 0..<500 {
      let (year, month, day) = (
        random.whole(1900...2199), random.whole(1...12), random.whole(1...28)
      )
      let expected = MonthDay(Day(unchecked: year, month, day))
      #expect(read("\(year)-\(two(month))-\(two(day))", .yearMonthDay) == expected)
      // With and without the zeros, with every sign between them.
      for sign in ["-", "/", "."] {
        for (month, day) in [("\(month)", "\(day)"), (two(month), two(day))] {
          #expect(read([day, month, "\(year)"].joined(separator: sign), .dayMonthYear) == expected)
          #expect(read([month, day, "\(year)"].joined(separator: sign), .monthDayYear) == expected)
        }
      }
    }
    for text in [
      "1-3-88", "1-3-19880", "-3-1988-", "1-3-1988-", "100-3-1988", "1-x-1988", "1--31988",
      "1/3/198",
      "13131988", "1-3 1988", "31-2-1988",
    ] {
      #expect(read(text, .dayMonthYear) == PlainDate.other, "\(text)")
    }
  }
}
