/// Finds lines in bytes that come in pieces, looking at each byte once.
///
/// What is wrong is found at the same byte however the bytes were cut: a control character at its
/// place, a line that is too long at the first byte over.
struct LineScanner: Sendable {
  enum Found {
    /// The end has not come yet.
    case nothing
    /// A line without its CR LF.
    case line(Range<Int>)
    /// A control character, a bare CR or a bare LF.
    case malformed
    case tooLong
  }

  /// Where the line begins.
  private(set) var start = 0
  private var position = 0

  /// Begins a line at a place in the bytes.
  mutating func begin(at place: Int) {
    start = place
    position = place
  }

  /// Looks further for the end of the line.
  ///
  /// - Parameters:
  ///   - maximum: the most bytes the line may have without its end.
  ///   - tabs: whether a tab may stand in it.
  mutating func next(in bytes: [UInt8], maximum: Int, tabs: Bool) -> Found {
    // Nearly all bytes are no control characters, so these are passed first.
    var place = position
    let end = min(bytes.count, start + maximum)
    while place < end, !bytes[place].isControl { place += 1 }
    position = place
    while position < bytes.count {
      let byte = bytes[position]
      guard byte.isControl, !(tabs && byte == .tab) else {
        guard position - start < maximum else { return .tooLong }
        position += 1
        continue
      }
      guard byte == .carriageReturn else { return .malformed }
      guard position + 1 < bytes.count else { return .nothing }
      guard bytes[position + 1] == .lineFeed else { return .malformed }
      let line = start..<position
      begin(at: position + 2)
      return .line(line)
    }
    return .nothing
  }
}
