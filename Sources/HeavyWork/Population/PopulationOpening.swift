/// Finds out how a population file is written, from its beginning.
struct PopulationOpening {
  /// How much of a file is looked at.
  static let length = 1 << 20
  /// How many rows are looked at where that settles everything.
  private static let enoughRows = 2000

  let bytes: [UInt8]
  let isWhole: Bool
  let wishes: PopulationFormat.Wishes
  let contents: PopulationFormat.Contents
  private(set) var problems: [Problem] = []
  private(set) var format: PopulationFormat

  init(
    _ bytes: [UInt8], isWhole: Bool, _ wishes: PopulationFormat.Wishes,
    _ contents: PopulationFormat.Contents
  ) {
    self.bytes = bytes
    self.isWhole = isWhole
    self.wishes = wishes
    self.contents = contents
    format = PopulationFormat(separator: 0x2C, encoding: .utf8, names: [])
  }

  /// The format.
  ///
  /// - Throws: everything that keeps the file from being read, at once.
  mutating func read() throws(Problems) -> PopulationFormat {
    if let problem = OtherFile.problem(bytes) { throw Problems([problem]) }
    format.encoding = wishes.encoding ?? TextEncoding.detected(bytes, isWhole: isWhole)
    let block = text()
    let start = separatorLine(block.window)
    format.separator =
      wishes.separator ?? start.separator ?? Separator.detected(block.window, from: start.end)
    var records = RecordReader(block.window, separator: format.separator, from: start.end)
    var line = start.lines + 1
    guard header(&records, &line) else { throw Problems(problems) }
    let survey = survey(records, line)
    settle(survey)
    guard problems.isEmpty else { throw Problems(problems) }
    return format
  }

  /// The beginning as UTF-8, without a byte order mark.
  private mutating func text() -> PopulationBlock {
    var transcoder = Transcoder(format.encoding)
    var text: [UInt8] = []
    let mark = TextEncoding.mark(bytes).map { $0.encoding == format.encoding ? $0.length : 0 } ?? 0
    transcoder.append(bytes.dropFirst(mark), to: &text)
    if isWhole { transcoder.finish(to: &text) }
    let block = PopulationBlock()
    block.append(text)
    block.seal()
    return block
  }

  /// `sep=;` on the first line, which Excel understands.
  private func separatorLine(_ window: ByteWindow) -> (end: Int, separator: UInt8?, lines: Int) {
    guard window.count >= 5,
      String(decoding: window.bytes(0..<4), as: UTF8.self).lowercased() == "sep="
    else { return (0, nil, 0) }
    let separator = window[4]
    var place = 5
    if place < window.count, window[place] == 0x0D { place += 1 }
    if place < window.count, window[place] == 0x0A { place += 1 }
    return (place, separator, 1)
  }

  /// Reads the row of names, or the second where only that one has names we know.
  private mutating func header(_ records: inout RecordReader, _ line: inout Int) -> Bool {
    var rows: [(names: [String], line: Int, range: Range<Int>, next: RecordReader, after: Int)] = []
    while rows.count < 2, records.next() {
      let here = line
      line += records.lines
      if records.isBlank { continue }
      let names = records.cells.map { $0.text(in: records.window) ?? "" }
      rows.append((names, here, records.start..<records.end, records, line))
    }
    guard let first = rows.first else {
      problems.append(
        Problem(
          .emptyFile, Bilingual(nl: "Het bestand is leeg.", en: "The file is empty."),
          remedy: Bilingual(
            nl: "Begin met een regel kolomnamen: \(contents.example).",
            en: "Begin with a row of names: \(contents.example).")))
      return false
    }
    var chosen = first
    let header = HeaderReading(first.names, wishes.columns, contents)
    if rows.count > 1, !header.missing.isEmpty,
      HeaderReading(rows[1].names, wishes.columns, contents).missing.isEmpty
    {
      chosen = rows[1]
      format.hasLabelRow = true
    } else if rows.count > 1, header.missing.isEmpty, header.isLabels(rows[1].names) {
      format.hasLabelRow = true
      records = rows[1].next
      line = rows[1].after
      return take(header, first.range, records, line, first.line)
    }
    records = chosen.next
    line = chosen.after
    return take(
      HeaderReading(chosen.names, wishes.columns, contents), chosen.range, records, line,
      chosen.line)
  }

  private mutating func take(
    _ header: HeaderReading, _ range: Range<Int>, _ records: RecordReader, _ line: Int,
    _ headerLine: Int
  ) -> Bool {
    format.names = header.names
    format.columns = header.columns
    format.attributes = header.attributes
    format.firstLine = line
    format.headLength = records.position
    format.header = records.window.bytes(range)
    problems += header.problems(line: headerLine)
    return problems.isEmpty
  }

  /// Looks at the values of every column.
  private func survey(_ records: RecordReader, _ first: Int) -> [ColumnSurvey] {
    var survey = format.names.map { _ in ColumnSurvey() }
    var (records, line, rows) = (records, first, 0)
    var above: [Cell] = []
    while records.next() {
      // The last row may be cut.
      if !isWhole, records.position >= records.window.count { break }
      defer { line += records.lines }
      guard records.failure == nil, records.cells.count == survey.count else { continue }
      for (index, cell) in records.cells.enumerated() {
        // What the row above had too says nothing more.
        if !above.isEmpty, above[index].isSame(as: cell, in: records.window) { continue }
        survey[index].note(cell.bytes(in: records.window), line: line)
      }
      above = records.cells
      rows += 1
      if rows >= PopulationOpening.enoughRows, rows % 500 == 0, isSettled(survey) { break }
    }
    return survey
  }

  /// Whether looking further cannot tell more.
  private func isSettled(_ survey: [ColumnSurvey]) -> Bool {
    for (role, column) in format.columns {
      if role.isDate, survey[column].provenOrder == nil, survey[column].dates > 0 { return false }
      if role == .fte || role == .hours, survey[column].style.mark == nil { return false }
    }
    return format.attributes.keys.allSatisfy {
      survey[$0].numbers == 0 || survey[$0].style.mark != nil
    }
  }

  private mutating func settle(_ survey: [ColumnSurvey]) {
    var settling = ColumnSettling(format: format, wishes: wishes)
    settling.settle(survey)
    format = settling.format
    problems += settling.problems
  }
}

/// Finds the character between values.
enum Separator {
  private static let candidates: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]

  /// The one that gives the most names we know, and then the most rows alike.
  static func detected(_ window: ByteWindow, from start: Int) -> UInt8 {
    var best: (separator: UInt8, score: Int) = (0x2C, -1)
    for separator in candidates {
      var records = RecordReader(window, separator: separator, from: start)
      var (known, alike, width) = (0, 0, 0)
      var rows = 0
      while rows < 20, records.next() {
        if records.isBlank { continue }
        if rows < 2 {
          let names = records.cells.compactMap { $0.text(in: window) }
          known = max(
            known,
            names.count { ColumnName.role(of: $0) != nil })
        }
        if rows == 0 {
          width = records.cells.count
        } else if records.cells.count == width {
          alike += 1
        }
        rows += 1
      }
      let score = known * 1000 + (width > 1 ? alike + 1 : 0)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }
}
