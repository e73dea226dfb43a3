import Testing

@testable import HeavyWork

/// The same people written in every way give the same results.
@Suite struct DialectTests {
  struct Writing: Sendable, CustomTestStringConvertible {
    var separator = ","
    var order = DateOrder.yearMonthDay
    var dateSign = "-"
    var percent = 0
    var comma = false
    var lineEnd = "\n"
    var encoding = TextEncoding.utf8
    var mark = false
    var quotes = false
    var dutchNames = false
    var openEnd = ""

    var testDescription: String {
      "\(separator) \(order.rawValue) \(dateSign) \(percent) \(comma) \(encoding.rawValue) "
        + "\(mark) \(quotes) \(dutchNames) \(openEnd)"
    }
  }

  /// Every separator, order of dates, encoding and way of writing numbers beside every other; what
  /// else differs takes turns.
  static let writings: [Writing] = {
    var all: [Writing] = []
    let dates: [(DateOrder, String)] = [
      (.yearMonthDay, "-"), (.dayMonthYear, "-"), (.dayMonthYear, "/"), (.monthDayYear, "/"),
    ]
    let encodings: [(TextEncoding, Bool)] = [
      (.utf8, false), (.utf8, true), (.windows1252, false), (.utf16LittleEndian, true),
      (.utf16BigEndian, true),
    ]
    let numbers: [(percent: Int, comma: Bool)] = [(0, false), (0, true), (1, false), (2, false)]
    var turn = 0
    for separator in [",", ";", "\t", "|"] {
      for (order, sign) in dates {
        for (encoding, mark) in encodings {
          for (percent, comma) in numbers {
            turn += 1
            all.append(
              Writing(
                separator: separator, order: order, dateSign: sign, percent: percent,
                comma: comma, lineEnd: ["\n", "\r\n", "\r"][turn % 3], encoding: encoding,
                mark: mark, quotes: turn % 7 == 1, dutchNames: turn % 5 < 2,
                openEnd: ["", "9999", "0000"][turn / 3 % 3]))
          }
        }
      }
    }
    return all
  }()

  /// The ways that are tried: all with `HW_LONG` in the environment; else each three beside each
  /// other with one of the ways of writing numbers, in turns.
  static let tried: [Writing] = {
    if LongRun.isAsked { return writings }
    return writings.enumerated().filter { index, _ in
      let (rest, number) = index.quotientAndRemainder(dividingBy: 4)
      return (rest + rest / 5 + rest / 20) % 4 == number
    }.map(\.element)
  }()

  private struct Row {
    let id: String
    let born: Day
    let function: String
    let from: Day
    let to: Day?
    /// Hundredths.
    let factor: Int
  }

  private static let people: [Row] = {
    var random = RandomSource(seed: 7)
    var rows: [Row] = []
    for person in 0..<200 {
      let born = Day(
        unchecked: random.whole(1957...1975), random.whole(1...12), random.whole(1...28))
      var from = born.adding(days: random.whole(6600...9000))
      let count = random.whole(1...4)
      for index in 0..<count {
        let to = from.adding(days: random.whole(30...4000))
        let isOpen = index == count - 1 && random.chance(60)
        rows.append(
          Row(
            id: "00\(person)-é", born: born,
            function: random.pick(["guard", "loader", "clerk", "shunter", "Guard-nl", "LOADER"]),
            from: from, to: isOpen ? nil : to, factor: random.pick([100, 80, 50, 90, 0, 75])))
        from = to.adding(days: random.pick([1, 1, 40, 400]))
      }
    }
    return rows
  }()

  private static func written(_ day: Day?, _ way: Writing) -> String {
    guard let day else {
      switch way.openEnd {
      case "9999": return way.order == .yearMonthDay ? "9999-12-31" : "31-12-9999"
      case "0000": return way.order == .yearMonthDay ? "0000-00-00" : "00-00-0000"
      default: return ""
      }
    }
    let (year, month, number) = day.civil
    func two(_ value: Int) -> String {
      way.dateSign == "/" ? "\(value)" : value < 10 ? "0\(value)" : "\(value)"
    }
    switch way.order {
    case .yearMonthDay: return day.description
    case .dayMonthYear: return [two(number), two(month), "\(year)"].joined(separator: way.dateSign)
    case .monthDayYear: return [two(month), two(number), "\(year)"].joined(separator: way.dateSign)
    }
  }

  private static func written(_ hundredths: Int, _ way: Writing) -> String {
    switch way.percent {
    case 1: return "\(hundredths)"
    case 2: return "\(hundredths)%"
    default:
      let rest = hundredths % 100
      return "\(hundredths / 100)" + (way.comma ? "," : ".") + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
  }

  private static func file(_ way: Writing) -> [UInt8] {
    let names =
      way.dutchNames
      ? [
        "Deeltijd%", "Einddatum", "Personeelsnummer", "Geboortedatum", "Functie", "Begindatum",
        "Opmerking",
      ]
      : ["fte", "to", "id", "born", "function", "from", "remark"]
    var text = way.separator == "|" ? "sep=|" + way.lineEnd : ""
    text += names.joined(separator: way.separator) + way.lineEnd
    for row in people {
      var cells = [
        written(row.factor, way), written(row.to, way), row.id, written(row.born, way),
        row.function,
        written(row.from, way), "ok",
      ]
      if way.quotes || cells.contains(where: { $0.contains(way.separator) }) {
        cells = cells.map { "\"\($0)\"" }
        cells[6] = "\"twee \"\"regels\"\"" + way.lineEnd + "hier\""
      }
      text += cells.joined(separator: way.separator) + way.lineEnd
    }
    return encoded(text, way)
  }

  private static func encoded(_ text: String, _ way: Writing) -> [UInt8] {
    switch way.encoding {
    case .utf8: return (way.mark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    case .windows1252: return text.unicodeScalars.map { UInt8($0.value) }
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  private static let expected: [UInt8] = {
    let scheme = try? SchemeText().read()
    return scheme.flatMap { try? answerPopulation(file(Writing()), under: $0).output } ?? []
  }()

  @Test(arguments: tried)
  func everyWayOfWritingGivesTheSameResults(_ way: Writing) throws {
    let scheme = try SchemeText().read()
    var setting = PopulationSetting()
    setting.blockSize = 1 << 12
    let outcome = try answerPopulation(DialectTests.file(way), under: scheme, setting)
    #expect(outcome.problems.count == 0)
    #expect(outcome.tally.people == 200)
    #expect(outcome.output == DialectTests.expected)
  }

  @Test func noWayOfWritingIsForgotten() {
    #expect(DialectTests.writings.count == 4 * 4 * 5 * 4)
    #expect(DialectTests.tried.count >= 4 * 4 * 5)
  }

  @Test func aSecondRowOfNamesIsSkipped() throws {
    let outcome = try answerPopulation(
      "user-id;dob;jobtitle;start-date;end-date;fte\nNummer;Geboren;Functie;Begin;Einde;Deeltijd\n"
        + "1;1960-01-15;guard;1990-01-01;;1\n")
    #expect(outcome.lines.count == 2)
    #expect(outcome.tally.rows == 1)
    // The names we know may also stand in the second row.
    let other = try answerPopulation(
      "F01;F02;F03;F04\nid;born;function;from\n1;1960-01-15;guard;1990-01-01\n")
    #expect(other.lines.count == 2)
  }

  @Test func columnsCanBePointedOut() throws {
    var setting = PopulationSetting()
    setting.wishes.columns = ["code": "function", "functie": ""]
    let outcome = try answerPopulation(
      "id,born,functie,code,from\n1,1960-01-15,x,guard,1990-01-01\n", setting)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.tally.calculated == 1)
  }
}
