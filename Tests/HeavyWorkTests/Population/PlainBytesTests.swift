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

  @Test func tablesAreEmptiedIntoArrays() {
    let table = PlainTable([3, 5], capacity: 4)
    var array = [1]
    table.move(to: &array)
    #expect(array == [1, 3, 5] && table.isEmpty)
    table.append(7)
    table.move(to: &array)
    #expect(array == [1, 3, 5, 7])
  }

  @Test func quotesAreSeenWhereverTheyStand() {
    for length in 1...140 {
      let plain = [UInt8](repeating: 0x61, count: length)
      for place in 0..<length {
        var quoted = plain
        quoted[place] = 0x22
        let block = PlainBytesTests.block(quoted)
        block.note()
        #expect(block.hasQuotes)
      }
    }
    // A byte above 127 is no mark, though its lower bits are those of one.
    let high = PlainBytesTests.block([UInt8](repeating: 0xA2, count: 9) + [0x8D, 0x0D, 0x61])
    high.note()
    #expect(!high.hasQuotes)
  }

  /// Values of any length, and more of them than the table keeps.
  @Test(arguments: [",", "\r"]) func whatAColumnRepeatsIsKept(_ sign: String) {
    let table = CellTable()
    let end = Array(sign.utf8)[0]
    let ends = WordScan.pattern(end)
    var random = RandomSource(seed: 74)
    var known: [[UInt8]: Int32] = [:]
    for number in 0..<6000 {
      let length = random.pick([0, 1, 6, 7, 8, 9, 15, 16, 17, 23, 24, 25, 32, 33, 40, 256, 257])
      // Values that differ in one byte only, wherever it stands; some end in zeros.
      var bytes = [UInt8](repeating: 0x61, count: length)
      for _ in 0..<random.whole(0...2) where length > 0 {
        bytes[random.whole(0...(length - 1))] = UInt8(random.whole(97...122))
      }
      if length > 0, random.chance(10) { bytes[length - 1] = 0 }
      let before = [UInt8](repeating: 0x7A, count: random.whole(0...9))
      let block = PlainBytesTests.block(before + bytes + [end] + Array("rest".utf8))
      let found = withExtendedLifetime(block) {
        table.look(block.window, before.count, until: ends)
      }
      #expect(found.value == known[bytes] ?? CellTable.absent)
      #expect(found.end == before.count + length)
      if known[bytes] == nil {
        let count = table.count
        withExtendedLifetime(block) {
          table.keep(Int32(number), block.window, before.count, found.end, until: ends)
        }
        if table.count > count { known[bytes] = Int32(number) }
      }
    }
    #expect(table.count <= CellTable.most && known.count > 1000)
    #expect(known.keys.allSatisfy { $0.count <= CellTable.longest })
    // A cell that nothing ends, short and long.
    for length in [0, 3, 8, 30] {
      let block = PlainBytesTests.block([UInt8](repeating: 0x61, count: length))
      #expect(withExtendedLifetime(block) { table.look(block.window, 0, until: ends) }.end < 0)
    }
  }

  /// Every date there is, in the one form the tables know, and then with any byte changed.
  @Test(arguments: [DateOrder.yearMonthDay, .dayMonthYear, .monthDayYear])
  func datesAreFoundByTheirDigits(_ order: DateOrder) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func text(_ year: Int, _ month: Int, _ day: Int) -> [UInt8] {
      let parts =
        switch order {
        case .yearMonthDay: ["\(year)", two(month), two(day)]
        case .dayMonthYear: [two(day), two(month), "\(year)"]
        case .monthDayYear: [two(month), two(day), "\(year)"]
        }
      return Array((parts.joined(separator: "-") + ";").utf8)
    }
    let (dates, calendar) = (PlainDates(order, end: 0x3B), CalendarTable.shared)
    var random = RandomSource(seed: 75)
    for year in 1900..<2200 {
      for month in 1...12 {
        for day in 1...Day.length(ofMonth: month, year: year) {
          var bytes = text(year, month, day)
          let whole = PlainBytesTests.block(bytes)
          let found = withExtendedLifetime(whole) { dates.find(whole.window, 0) }
          // 29 February is left to the reader that knows leap years.
          guard (month, day) != (2, 29) else {
            #expect(found == nil)
            continue
          }
          let expected = MonthDay(Day(unchecked: year, month, day))
          #expect(found?.day == expected)
          #expect(found?.tick == calendar.tick(expected))
          #expect(found?.tickAfter == calendar.tickAfter(expected))
          guard day % 7 == 3 else { continue }
          let place = random.whole(0...10)
          bytes[place] = UInt8(random.whole(0...255))
          let block = PlainBytesTests.block(bytes)
          withExtendedLifetime(block) {
            let read = PlainDate.read(block.window, 0, 10, order, calendar)
            if let other = dates.find(block.window, 0) {
              #expect(other.day == read && bytes[10] == 0x3B)
            }
          }
        }
      }
    }
    // Years that look like those in the table in their last digits.
    for year in [1800, 2200, 2900, 9999] {
      let block = PlainBytesTests.block(text(year, 5, 6))
      #expect(withExtendedLifetime(block) { dates.find(block.window, 0) } == nil)
    }
  }

  /// The person stands where the row of names says, though nothing ends the last line.
  @Test func theNameInALineIsFoundWhereverItStands() throws {
    let format = try PopulationFormat.found(
      in: Array("born,function,from,id\n1960-01-31,guard,1990-01-01,E1\n".utf8), isWhole: true)
    for (line, name) in [
      ("1960-01-31,guard,1990-01-01, E1 ", "E1"), ("1960-01-31,guard,1990-01-01,E2\r\n", "E2"),
      ("1960-01-31,guard,1990-01-01, ", nil), ("1960-01-31,guard,1990-01-01\n", nil),
      ("1960-01-31,guard", nil),
    ] {
      let block = PlainBytesTests.block(Array(line.utf8))
      let found = withExtendedLifetime(block) {
        format.name(inLine: 0..<line.utf8.count, of: block.window).map { block.window.bytes($0) }
      }
      #expect(found == name.map { Array($0.utf8) }, "\(line)")
    }
  }

  @Test func plainNamesAreLettersDigitsAndFewSigns() {
    let signs = Array("-._/".utf8)
    func isPlain(_ name: [UInt8]) -> Bool {
      !name.isEmpty && name.count <= 64
        && name.enumerated().allSatisfy { place, byte in
          (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || place > 0 && signs.contains(byte)
        }
    }
    var random = RandomSource(seed: 76)
    let usual = Array("E0123456789azAZ".utf8)
    for _ in 0..<4000 {
      var name = (0..<random.whole(0...66)).map { _ in random.pick(usual) }
      if !name.isEmpty, random.chance(60) {
        name[random.whole(0...(name.count - 1))] = UInt8(random.whole(0...255))
      }
      let block = PlainBytesTests.block(name + [0x2C, 0xC3])
      let found = withExtendedLifetime(block) {
        PlainName(block.window, 0, name.count).isPlain(block.window)
      }
      #expect(found == isPlain(name), "\(name)")
    }
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
      digits.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
    }
    #expect(written { $0.put(0x2E, fraction: fraction([5, 0, 0, 0, 0, 0])) } == ".5")
    #expect(written { $0.put(0x2E, fraction: fraction([8, 1, 0, 0, 0, 0])) } == ".81")
    #expect(
      written { $0.put(0x2E, fraction: fraction([0, 0, 0, 0, 0, 1])) } == ".000001")
    #expect(written { $0.put(0x2C, fraction: fraction([0, 5])) } == ",05")
    #expect(written { $0.put(0x2E, fraction: fraction([0, 0])) } == "")
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
