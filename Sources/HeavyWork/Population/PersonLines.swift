/// On which line each person of a file begins, so that it can be told once the file is gone.
///
/// `PersonFinder` finds the same in a file that can be read again; tests hold them together.
struct PersonLines {
  private let format: PopulationFormat
  private var line: Int
  private var lines: [UInt32] = []

  /// Begins at the first person of a file.
  init(_ format: PopulationFormat) {
    self.format = format
    line = format.firstLine
  }

  /// The line a person begins on, by their place among all people, from 0.
  subscript(person: Int) -> Int? { lines.indices.contains(person) ? Int(lines[person]) : nil }

  /// Looks through the next block.
  mutating func take(_ block: PopulationBlock) {
    if block.hasQuotes || hasLoneReturns(block.window) {
      takeRecords(block)
    } else {
      takeLines(block)
    }
    withExtendedLifetime(block) {}
  }

  /// Whether there is a carriage return with no line feed behind it, which ends a record too.
  private func hasLoneReturns(_ window: ByteWindow) -> Bool {
    let (returns, lineEnds) = (WordScan.pattern(0x0D), WordScan.pattern(0x0A))
    var place = 0
    while place < window.count {
      let lone =
        WordScan.zeroBytes(window.word(at: place) ^ returns)
        & ~WordScan.zeroBytes(window.word(at: place + 1) ^ lineEnds)
      if lone != 0 { return true }
      place += 8
    }
    return false
  }

  /// Goes from line to line, which are records where there are no quotes and no lone returns.
  private mutating func takeLines(_ block: PopulationBlock) {
    let window = block.window
    var (start, last) = (0, 0..<0)
    while start < window.count {
      let end = lineEnd(window, from: start)
      if let name = format.name(inLine: start..<end, of: window),
        name.count != last.count
          || !window.equal(name.lowerBound, last.lowerBound, count: name.count)
      {
        lines.append(UInt32(clamping: line))
        last = name
      }
      line += 1
      start = end
    }
  }

  /// Where a line ends, its end included.
  private func lineEnd(_ window: ByteWindow, from start: Int) -> Int {
    let lineEnds = WordScan.pattern(0x0A)
    var place = start
    while place < window.count {
      let found = WordScan.firstZero(window.word(at: place) ^ lineEnds) & WordScan.high
      // Behind the last byte stand zeros, which end no line.
      if found != 0 { return place + found.trailingZeroBitCount &>> 3 + 1 }
      place += 8
    }
    return window.count
  }

  private mutating func takeRecords(_ block: PopulationBlock) {
    guard let column = format[.id] else { return }
    var records = RecordReader(block.window, separator: format.separator)
    var last: [UInt8] = []
    while records.next() {
      if column < records.cells.count {
        let name = records.cells[column].bytes(in: records.window)
        if !name.isEmpty, name != last {
          lines.append(UInt32(clamping: line))
          last = name
        }
      }
      line += records.lines
    }
  }
}

extension PopulationFormat {
  /// Where the person stands in a line without quotes; nothing where none does.
  func name(inLine line: Range<Int>, of window: ByteWindow) -> Range<Int>? {
    guard let column = self[.id] else { return nil }
    var (field, first) = (0, line.lowerBound)
    for place in line {
      let byte = window[place]
      guard byte == separator || byte == 0x0A || byte == 0x0D else { continue }
      if field == column { return CellSpace.named(first..<place, window) }
      guard byte == separator else { return nil }
      field += 1
      first = place + 1
    }
    // The last line of a file may have no end.
    return field == column ? CellSpace.named(first..<line.upperBound, window) : nil
  }
}

extension CellSpace {
  /// A part without space around it; nothing where no more than that stands there.
  fileprivate static func named(_ range: Range<Int>, _ window: ByteWindow) -> Range<Int>? {
    let trimmed = trimmed(range, window)
    return trimmed.isEmpty ? nil : trimmed
  }
}
