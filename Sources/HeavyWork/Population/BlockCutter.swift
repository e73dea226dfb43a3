/// Cuts a population file into blocks, each with all rows of every person in it, or only with whole
/// rows.
///
/// It reads nothing itself: `fill` is given a way to read. One thread at a time may use it.
public final class BlockCutter {
  /// What is never cut in two.
  public enum Unit: Sendable {
    /// All rows of a person that stand together.
    case person
    /// A row, with whatever line ends stand inside quotes.
    case row
  }

  /// The most bytes one person may take; a file with more names the same person over and over.
  private static let largest = 16 << 20

  private let format: PopulationFormat
  private let blockSize: Int
  /// How many bytes are to be looked at before a place to cut is looked for.
  private var wanted: Int
  private let unit: Unit
  private var transcoder: Transcoder
  /// What was read before, as it came.
  private var begun: [UInt8]
  private var begunTaken = 0
  /// What stands behind the last block, as UTF-8.
  private let rest = PopulationBlock()
  /// How many bytes at the beginning are no rows.
  private var toDrop: Int
  private var isAtEnd = false
  private var blocks = 0
  private var raw: [UInt8] = []
  /// Whether a person was found with more rows than fit.
  public private(set) var isTooLarge = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - format: how the file is written.
  ///   - begun: the bytes of the file that were read to find out its format.
  ///   - blockSize: about how many bytes a block has, at least 64; one person's rows may take more.
  ///   - unit: what is never cut in two.
  public init(
    _ format: PopulationFormat, begun: [UInt8], blockSize: Int = 1 << 19, unit: Unit = .person
  ) {
    self.format = format
    self.unit = unit
    self.blockSize = max(64, blockSize)
    wanted = self.blockSize
    let mark = TextEncoding.mark(begun).map { $0.encoding == format.encoding ? $0.length : 0 } ?? 0
    self.begun = Array(begun.dropFirst(mark))
    transcoder = Transcoder(format.encoding)
    toDrop = format.headLength
  }

  /// Fills a block.
  ///
  /// - Parameters:
  ///   - block: the block to fill; what it held before is gone.
  ///   - read: puts more of the file into the buffer and says how many bytes; 0 at the end of the
  ///     file, below 0 where reading failed or nothing more came yet.
  /// - Returns: whether there is a block; false at the end, or where there was no more to read. What
  ///   was read by then is kept for the next time.
  public func fill(
    _ block: PopulationBlock, reading read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    block.count = 0
    block.bytesRead = 0
    rest.move(to: block)
    while true {
      while block.count < wanted + toDrop, !isAtEnd {
        guard unsafe take(wanted + toDrop - block.count, block, read) else {
          block.move(to: rest)
          return false
        }
      }
      drop(block)
      if block.count == 0, isAtEnd { return false }
      if block.count < wanted, !isAtEnd { continue }
      block.seal()
      block.note()
      let cut = isAtEnd ? block.count : self.cut(block)
      if cut > 0 {
        rest.append(block.window, cut..<block.count)
        block.count = cut
        block.number = blocks
        blocks += 1
        wanted = blockSize
        return true
      }
      guard wanted < BlockCutter.largest else {
        isTooLarge = true
        return false
      }
      wanted *= 2
    }
  }

  /// Reads some more; false where that failed.
  private func take(
    _ room: Int, _ block: PopulationBlock, _ read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Bool {
    if begunTaken < begun.count {
      // A large beginning is handed out in pieces, so that blocks do not grow by it.
      let part = begun[begunTaken...].prefix(max(room, 1))
      begunTaken += part.count
      if begunTaken == begun.count { (begun, begunTaken) = ([], 0) }
      block.bytesRead += part.count
      if format.encoding == .utf8 { block.append(part) } else { append(part, block) }
      return true
    }
    if format.encoding == .utf8 {
      let count = unsafe block.fill(max(room, 4096), read)
      if count > 0 { block.bytesRead += count }
      isAtEnd = count == 0
      return count >= 0
    }
    if raw.isEmpty { raw = [UInt8](repeating: 0, count: blockSize) }
    let count = unsafe raw.withUnsafeMutableBytes { unsafe read($0) }
    guard count >= 0 else { return false }
    block.bytesRead += count
    isAtEnd = count == 0
    if isAtEnd {
      var last: [UInt8] = []
      transcoder.finish(to: &last)
      block.append(last)
    } else {
      append(raw.prefix(count), block)
    }
    return true
  }

  private func append(_ bytes: ArraySlice<UInt8>, _ block: PopulationBlock) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    transcoder.append(bytes, to: &text)
    block.append(text)
  }

  /// Takes away the names of the columns and what stands before them.
  private func drop(_ block: PopulationBlock) {
    guard toDrop > 0 else { return }
    let dropped = min(toDrop, block.count)
    let kept = block.window.bytes(dropped..<block.count)
    block.count = 0
    block.append(kept)
    toDrop -= dropped
  }

  /// Where the last person whose rows are all here ends, or the last row; 0 where that cannot be
  /// seen.
  private func cut(_ block: PopulationBlock) -> Int {
    guard !block.hasQuotes else { return cutByRecords(block.window) }
    switch unit {
    case .person: return cutByLines(block.window)
    case .row: return lastLineEnd(block.window)
    }
  }

  private func lastLineEnd(_ window: ByteWindow) -> Int {
    var end = window.count
    while end > 0, window[end - 1] != 0x0A { end -= 1 }
    return end
  }

  /// Looks at whole lines from the end, which are records where there are no quotes and no lone
  /// carriage returns.
  private func cutByLines(_ window: ByteWindow) -> Int {
    var end = lastLineEnd(window)
    var last: Range<Int>?
    while end > 0 {
      var start = end - 1
      while start > 0, window[start - 1] != 0x0A {
        start -= 1
        if window[start] == 0x0D, window[start + 1] != 0x0A { return cutByRecords(window) }
      }
      if let name = format.name(inLine: start..<end, of: window) {
        if let last {
          if last.count != name.count
            || !window.equal(last.lowerBound, name.lowerBound, count: name.count)
          {
            return end
          }
        } else {
          last = name
        }
      }
      end = start
    }
    return 0
  }

  /// Reads records from the beginning.
  private func cutByRecords(_ window: ByteWindow) -> Int {
    guard let column = format[.id] else { return 0 }
    var records = RecordReader(window, separator: format.separator)
    var cut = 0
    var last: [UInt8]?
    while records.next() {
      // More may follow that changes what this record is.
      let isSure = records.position < window.count && !records.isOpen
      guard isSure || records.position + RecordReader.maximumField + 2 < window.count else { break }
      if unit == .row {
        cut = records.position
        continue
      }
      guard column < records.cells.count else { continue }
      let name = records.cells[column].bytes(in: window)
      if name.isEmpty { continue }
      if let last, last != name { cut = records.start }
      last = name
    }
    return cut
  }
}

extension RecordReader {
  /// Whether a quote was not closed.
  fileprivate var isOpen: Bool { if case .openQuote? = failure { true } else { false } }
}
