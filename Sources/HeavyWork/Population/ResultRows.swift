/// Writes a row of results for each person.
final class ResultRows {
  static let names = [
    "id", "status", "points", "months", "route", "state_pension_date", "provisional", "exit_date",
    "exit_months", "benefit_month", "reason",
  ]

  private struct Amount: BitwiseCopyable {
    var cents: Int64 = -1
    var text = Phrase(short: "")
  }

  /// The form of the rows.
  let style: PopulationJob.Style
  private let separator: UInt8
  private let mark: UInt8
  /// What stands in a row as it is, each between its separators.
  private let statuses: PlainTable<Phrase>
  private let provisional: PlainTable<Phrase>
  /// Nothing where some name is too long to be written quickly.
  private let routes: PlainTable<Phrase>?
  private let routeNames: [[UInt8]]
  private let dates: DateTexts
  /// The amount that was written before.
  private let amount: PlainTable<Amount>
  private static let carriageReturn: UInt8 = 0x0D
  private static let lineFeed: UInt8 = 0x0A
  /// The room a row needs beside the id and the reason.
  private let room: Int

  init(_ scheme: Scheme, _ style: PopulationJob.Style) {
    self.style = style
    separator = UInt8(ascii: style == .dutch ? ";" : ",")
    mark = UInt8(ascii: style == .dutch ? "," : ".")
    let names: [EntitlementStatus] = [.entitled, .notEntitled, .undetermined]
    let between = String(style == .dutch ? ";" : ",")
    statuses = PlainTable(names.map { Phrase(short: between + $0.rawValue + between) })
    provisional = PlainTable(["false", "true"].map { Phrase(short: between + $0 + between) })
    dates = DateTexts(dayFirst: style == .dutch)
    amount = PlainTable([Amount()])
    routeNames = scheme.routes.map { Array($0.id.utf8) }
    room = 256 + (routeNames.map(\.count).max() ?? 0)
    let phrases = scheme.routes.compactMap { Phrase($0.id) }
    routes = phrases.count == scheme.routes.count ? PlainTable(phrases) : nil
  }

  /// What stands before the first row.
  var head: [UInt8] {
    let row = Array(ResultRows.names.joined(separator: style == .dutch ? ";" : ",").utf8)
    return style == .dutch ? [0xEF, 0xBB, 0xBF] + row + [0x0D, 0x0A] : row + [0x0A]
  }

  /// Appends the row of a person whose name is plain: letters, digits and hyphens only.
  @inline(__always)
  func append(
    _ answer: PersonAnswer, plainName name: PlainName, _ window: ByteWindow,
    to output: ResultBuffer
  ) {
    output.reserve(name.length &+ room)
    output.write { cursor in
      cursor.put(window, name.start, name.length)
      put(answer, &cursor)
      endRow(&cursor)
    }
  }

  /// Appends the row of a person with any name.
  ///
  /// - Parameter reason: why it cannot be said what the person has.
  func append(
    _ answer: PersonAnswer, name: [UInt8], reason: String = "", to output: ResultBuffer
  ) {
    append(cell: name, to: output)
    output.reserve(room)
    output.write { put(answer, &$0) }
    append(cell: Array(reason.utf8), to: output)
    output.reserve(room)
    output.write { endRow(&$0) }
  }

  /// Appends the row of a person who could not be calculated.
  func append(failure reason: String, name: [UInt8], to output: ResultBuffer) {
    append(cell: name, to: output)
    output.append([separator])
    output.append("error")
    output.append([UInt8](repeating: separator, count: 9))
    append(cell: Array(reason.utf8), to: output)
    output.reserve(room)
    output.write { endRow(&$0) }
  }

  /// All between the name and the reason.
  @inline(__always)
  private func put(_ answer: PersonAnswer, _ output: inout ResultCursor) {
    switch answer.status {
    case .entitled: output.put(statuses[known: 0])
    case .notEntitled: output.put(statuses[known: 1])
    case .undetermined: output.put(statuses[known: 2])
    }
    put(millionths: answer.points, &output)
    output.put(separator)
    output.put(number: UInt64(truncatingIfNeeded: answer.months))
    output.put(separator)
    if answer.route >= 0 {
      if let routes {
        output.put(routes[answer.route])
      } else {
        for byte in routeNames[answer.route] { output.put(byte) }
      }
    }
    output.put(separator)
    dates.put(answer.statePension, &output)
    output.put(provisional[known: answer.provisional ? 1 : 0])
    if answer.exit < .never {
      dates.put(answer.exit, &output)
      output.put(separator)
      output.put(number: UInt64(truncatingIfNeeded: answer.exitMonths))
      output.put(separator)
      if answer.benefit >= 0 { put(benefit: answer.benefit, &output) }
    } else {
      output.put(separator)
      output.put(separator)
    }
    output.put(separator)
  }

  @inline(__always)
  private func endRow(_ output: inout ResultCursor) {
    if style == .dutch { output.put(ResultRows.carriageReturn) }
    output.put(ResultRows.lineFeed)
  }

  /// Points with at most six decimals, as JSON has them.
  @inline(__always)
  private func put(millionths: Int64, _ output: inout ResultCursor) {
    let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    output.put(number: whole)
    output.put(mark, fraction: DecimalDigits.six(rest))
  }

  /// What is paid, which is the same for all who stop in one year.
  @inline(__always)
  private func put(benefit cents: Int64, _ output: inout ResultCursor) {
    var before = amount[known: 0]
    if before.cents != cents {
      before = Amount(cents: cents, text: text(cents: cents))
      amount[known: 0] = before
    }
    output.put(before.text)
  }

  @inline(never)
  private func text(cents: Int64) -> Phrase {
    let buffer = ResultBuffer(capacity: Phrase.longest)
    buffer.write { put(cents: cents, &$0) }
    return Phrase(short: String(decoding: buffer.bytes, as: UTF8.self))
  }

  private func put(cents: Int64, _ output: inout ResultCursor) {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    output.put(number: whole)
    output.put(mark, fraction: UInt64(DecimalDigits.pair(rest) ^ 0x3030))
  }

  private func append(cell: [UInt8], to output: ResultBuffer) {
    SpreadsheetCell.append(
      cell, separator: separator, defused: style != .workbook, to: output)
  }
}

/// A value in a file that a spreadsheet may open.
enum SpreadsheetCell {
  /// Appends a value, in quotes where it needs them.
  ///
  /// One that a spreadsheet would take for a formula gets an apostrophe in front, which makes it
  /// text.
  ///
  /// - Parameter defused: whether that is done.
  static func append(
    _ cell: [UInt8], separator: UInt8, defused: Bool = true, to output: ResultBuffer
  ) {
    let formula: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]
    let isFormula = defused && cell.first.map { formula.contains($0) } == true
    let cell = isFormula ? [0x27] + cell : cell
    guard cell.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return output.append(cell)
    }
    output.append([0x22])
    for byte in cell { output.append(byte == 0x22 ? [0x22, 0x22] : [byte]) }
    output.append([0x22])
  }
}
