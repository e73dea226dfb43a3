/// Makes requests of bytes, by the rules of RFC 9112 and no others.
///
/// It holds no socket and knows no time: bytes go in by `feed`, in whatever pieces they came, and
/// `next` tells what they say. Whole, one at a time or cut anywhere, they say the same.
struct RequestParser: Sendable {
  enum Event: Equatable {
    /// The fields are read: `head` is complete. What the content may measure is set now.
    case head
    /// The content is read: `body` is complete, and so is the request.
    case body
    /// What came is no request; nothing after it is read.
    case refused(Refusal)
  }

  private enum State {
    case leading
    case requestLine
    case fields
    case content
    case chunks(ChunkDecoder)
    case refused
  }

  let limits: HTTPLimits
  private(set) var head = RequestHead()
  private(set) var body: [UInt8] = []
  /// The most bytes the content may have; set anew with each head.
  var maximumBody: Int
  /// For how many bytes of content room is made at once; set anew with each head.
  var room = Int.max
  /// The bytes of content that were given away in pieces.
  private var taken = 0

  private var bytes: [UInt8] = []
  private var position = 0
  private var lines = LineScanner()
  private var state = State.leading
  private var leadingLines = 0
  private var fieldLines = 0
  private var fieldBytes = 0

  init(_ limits: HTTPLimits = HTTPLimits()) {
    self.limits = limits
    maximumBody = limits.body
  }

  /// Bytes that came and are not used yet.
  var waiting: Int { bytes.count - position }

  /// The bytes of the content that came so far.
  var received: Int { taken + body.count }

  /// Those of them that are held.
  var held: Int { body.count }

  /// Whether a request has begun and is not complete.
  var isAmidRequest: Bool {
    switch state {
    case .leading: waiting > 0
    case .refused: false
    default: true
    }
  }

  /// Adds bytes that came.
  mutating func feed(_ more: ArraySlice<UInt8>) {
    if case .refused = state { return }
    dropUsed()
    bytes += more
  }

  /// What the bytes say next; nothing where more are needed.
  mutating func next() -> Event? {
    while true {
      switch state {
      case .leading:
        if let event = skipLeadingLines() { return event }
        if case .leading = state { return nil }
      case .requestLine:
        switch lines.next(in: bytes, maximum: limits.requestLine, tabs: false) {
        case .nothing: return nil
        case .malformed: return refuse(.requestLine)
        case .tooLong: return refuse(.requestLineTooLong)
        case .line(let range):
          if let refusal = readRequestLine(bytes[range]) { return refuse(refusal) }
          position = lines.start
          state = .fields
        }
      case .fields:
        switch lines.next(in: bytes, maximum: limits.fields - fieldBytes, tabs: true) {
        case .nothing: return nil
        case .malformed: return refuse(.field)
        case .tooLong: return refuse(.fieldsTooLarge)
        case .line(let range):
          position = lines.start
          guard range.isEmpty else {
            if let refusal = readField(bytes[range]) { return refuse(refusal) }
            continue
          }
          if let refusal = head.settle() { return refuse(refusal) }
          maximumBody = limits.body
          room = .max
          taken = 0
          state = .content
          if head.framing == .chunked { state = .chunks(ChunkDecoder(limits, at: position)) }
          return .head
        }
      case .content, .chunks: return readContent()
      case .refused: return nil
      }
    }
  }

  /// Gives the content away, so that it need not be copied.
  mutating func takeBody() -> [UInt8] {
    let taken = body
    body = []
    return taken
  }

  /// Gives away what came of the content, before all of it has.
  mutating func takePiece() -> [UInt8] {
    taken += body.count
    return takeBody()
  }

  private mutating func refuse(_ refusal: Refusal) -> Event {
    state = .refused
    bytes = []
    body = []
    position = 0
    return .refused(refusal)
  }

  /// Forgets bytes that are used, once they are many or all.
  private mutating func dropUsed() {
    guard position > 0, position == bytes.count || position >= 16_384 else { return }
    let count = position
    if count == bytes.count {
      bytes.removeAll(keepingCapacity: bytes.capacity <= 65_536)
    } else {
      bytes.removeSubrange(..<count)
    }
    position = 0
    lines.begin(at: 0)
    if case .chunks(var decoder) = state {
      decoder.dropUsed()
      state = .chunks(decoder)
    }
  }
}

extension RequestParser {
  /// Skips empty lines before a request, as some clients send after the one before.
  private mutating func skipLeadingLines() -> Event? {
    while position < bytes.count {
      guard bytes[position] == .carriageReturn else {
        leadingLines = 0
        fieldLines = 0
        fieldBytes = 0
        head.fields.removeAll()
        body.removeAll(keepingCapacity: body.capacity <= 65_536)
        lines.begin(at: position)
        state = .requestLine
        return nil
      }
      guard position + 1 < bytes.count else { return nil }
      leadingLines += 1
      guard bytes[position + 1] == .lineFeed, leadingLines <= limits.leadingLines else {
        return refuse(.requestLine)
      }
      position += 2
    }
    return nil
  }

  /// Reads `method SP target SP HTTP/1.x`.
  private mutating func readRequestLine(_ line: ArraySlice<UInt8>) -> Refusal? {
    guard let first = line.firstIndex(of: .space),
      let second = line[(first + 1)...].firstIndex(of: .space)
    else { return .requestLine }
    let (name, asked) = (line[..<first], line[(first + 1)..<second])
    guard !name.isEmpty, !asked.isEmpty, name.allSatisfy({ ByteSet.token.contains($0) }) else {
      return .requestLine
    }
    let version = line[(second + 1)...]
    guard version.count == 8, version.starts(with: "HTTP/".utf8),
      let major = version[version.startIndex + 5].digit,
      version[version.startIndex + 6] == UInt8(ascii: "."),
      let minor = version[version.startIndex + 7].digit
    else { return .requestLine }
    guard major == 1 else { return .version }
    guard let method = Method(name) else { return .unknownMethod }
    guard let target = RequestTarget.read(asked, of: method) else { return .target }
    // The fields' storage is kept for the request that follows.
    var fields = HeaderFields()
    swap(&fields, &head.fields)
    head = RequestHead()
    swap(&fields, &head.fields)
    head.method = method
    head.target = target
    head.isVersion10 = minor == 0
    return nil
  }

  private mutating func readField(_ line: ArraySlice<UInt8>) -> Refusal? {
    fieldLines += 1
    fieldBytes = min(limits.fields, fieldBytes + line.count + 2)
    guard fieldLines <= limits.fieldLines else { return .tooManyFields }
    guard let field = FieldLine(line) else { return .field }
    guard let name = FieldName(field.name) else { return nil }
    guard !(name.standsOnce && head.fields.has(name)) else { return .repeatedField }
    head.fields.add(name, field.value)
    return nil
  }

  private mutating func readContent() -> Event? {
    switch state {
    case .chunks(var decoder):
      let step = decoder.decode(bytes, from: &position, into: &body, maximum: maximumBody - taken)
      state = .chunks(decoder)
      switch step {
      case .more: return nil
      case .refused(let refusal): return refuse(refusal)
      case .done: break
      }
    default:
      if case .length(let length) = head.framing {
        guard length <= maximumBody else { return refuse(.bodyTooLarge) }
        let missing = length - received
        // Growing would copy it, and hold it twice; room that no byte is written to costs nothing.
        if body.isEmpty, missing > 65_536 { body.reserveCapacity(min(missing, room)) }
        let count = min(missing, waiting)
        body += bytes[position..<(position + count)]
        position += count
        guard count == missing else { return nil }
      }
    }
    state = .leading
    return .body
  }
}
