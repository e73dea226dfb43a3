/// Takes the chunks of a message apart (RFC 9112, 7.1), exactly by its grammar.
struct ChunkDecoder: Sendable {
  enum Step: Equatable {
    /// More bytes are needed.
    case more
    /// The last chunk and the trailers are read.
    case done
    case refused(Refusal)
  }

  private enum State {
    case size
    case data(Int)
    case dataEnd
    case trailers
  }

  private let limits: HTTPLimits
  private var state = State.size
  private var lines = LineScanner()
  private var extensionBytes = 0
  private var trailerBytes = 0
  private var trailerLines = 0

  /// Begins a message whose first chunk begins at a place in the bytes.
  init(_ limits: HTTPLimits, at position: Int) {
    self.limits = limits
    lines.begin(at: position)
  }

  /// Decodes as far as the bytes go.
  ///
  /// - Parameters:
  ///   - position: the first byte not used yet; moved to the next one.
  ///   - body: what the chunks held is added to it, to at most `maximum` bytes.
  mutating func decode(
    _ bytes: [UInt8], from position: inout Int, into body: inout [UInt8], maximum: Int
  ) -> Step {
    while true {
      switch state {
      case .size:
        switch lines.next(
          in: bytes, maximum: 16 + limits.chunkExtensions - extensionBytes, tabs: true)
        {
        case .nothing: return .more
        case .malformed, .tooLong: return .refused(.chunk)
        case .line(let range):
          guard let size = size(bytes[range]) else { return .refused(.chunk) }
          guard size <= maximum - body.count else { return .refused(.bodyTooLarge) }
          position = lines.start
          state = size == 0 ? .trailers : .data(size)
        }
      case .data(let rest):
        let count = min(rest, bytes.count - position)
        guard count > 0 else { return .more }
        body.makeRoom(for: count, atMost: maximum)
        body += bytes[position..<(position + count)]
        position += count
        state = rest == count ? .dataEnd : .data(rest - count)
      case .dataEnd:
        // A wrong first byte is refused before the second is there, whole or in pieces alike.
        guard position < bytes.count else { return .more }
        guard bytes[position] == .carriageReturn else { return .refused(.chunk) }
        guard position + 1 < bytes.count else { return .more }
        guard bytes[position + 1] == .lineFeed else { return .refused(.chunk) }
        position += 2
        lines.begin(at: position)
        state = .size
      case .trailers:
        let step = trailer(bytes, &position)
        guard step == nil else { return step ?? .more }
      }
    }
  }

  /// Moves to the front, where the bytes that are not used now begin.
  mutating func dropUsed() {
    // A line that is being read is kept whole, so it begins where the unused bytes begin.
    lines.begin(at: 0)
  }

  /// The size at the beginning of a chunk; nothing where the line breaks the grammar.
  private mutating func size(_ line: ArraySlice<UInt8>) -> Int? {
    var size: UInt64 = 0
    var index = line.startIndex
    while index < line.endIndex, let digit = line[index].hexDigit {
      size = size << 4 | UInt64(digit)
      index += 1
      guard index - line.startIndex <= 16 else { return nil }
    }
    let rest = line[index...]
    guard index > line.startIndex, ChunkDecoder.areExtensions(rest) else { return nil }
    extensionBytes += rest.count
    return Int(clamping: size)
  }

  /// Whether this is `*( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )`.
  private static func areExtensions(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func skipBlanks() { rest = rest.drop { $0.isBlank } }
    func skipToken() -> Bool {
      let before = rest.count
      rest = rest.drop { ByteSet.token.contains($0) }
      return rest.count < before
    }
    while !rest.isEmpty {
      skipBlanks()
      guard rest.first == UInt8(ascii: ";") else { return false }
      rest = rest.dropFirst()
      skipBlanks()
      guard skipToken() else { return false }
      let afterName = rest
      skipBlanks()
      guard rest.first == UInt8(ascii: "=") else {
        rest = afterName
        continue
      }
      rest = rest.dropFirst()
      skipBlanks()
      if rest.first == UInt8(ascii: "\"") {
        guard let after = afterQuotedString(rest) else { return false }
        rest = after
      } else if !skipToken() {
        return false
      }
    }
    return true
  }

  private static func afterQuotedString(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var index = text.startIndex + 1
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\""): return text[(index + 1)...]
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Reads a line after the last chunk: checked like a header, and dropped.
  private mutating func trailer(_ bytes: [UInt8], _ position: inout Int) -> Step? {
    switch lines.next(in: bytes, maximum: limits.trailers - trailerBytes, tabs: true) {
    case .nothing: return .more
    case .malformed: return .refused(.trailer)
    case .tooLong: return .refused(.fieldsTooLarge)
    case .line(let range):
      position = lines.start
      if range.isEmpty { return .done }
      trailerBytes = min(limits.trailers, trailerBytes + range.count + 2)
      trailerLines += 1
      guard trailerLines <= limits.trailerLines else { return .refused(.tooManyFields) }
      guard let line = FieldLine(bytes[range]),
        FieldName(line.name)?.isForbiddenInTrailers != true
      else { return .refused(.trailer) }
      return nil
    }
  }
}

extension [UInt8] {
  /// Makes room for more bytes: twice as much as there was, but no more than can come.
  fileprivate mutating func makeRoom(for more: Int, atMost most: Int) {
    guard count + more > capacity else { return }
    reserveCapacity(Swift.min(most, Swift.max(count + more, 2 * capacity)))
  }
}
