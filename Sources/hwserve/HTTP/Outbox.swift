/// What a connection has to send, in order.
///
/// Heads and small contents are written one behind the other, so that they go with one call. Large
/// contents stay in the memory they were handed over in: a copy would hold them twice for as long
/// as a client takes to read them. What was sent is freed at once.
struct Outbox {
  private enum Part {
    case bytes([UInt8])
    /// Bytes to be written as Base64, from a place on.
    case base64([UInt8], from: Int)
  }

  /// What comes first: large contents, and what was written before them.
  ///
  /// The first of them is bytes always.
  private var closed: [Part] = []
  /// What is written now; it comes last.
  private var open: [UInt8] = []
  /// How many bytes of the first of them are sent.
  private var sent = 0
  /// The bytes that are not sent yet.
  private(set) var count = 0

  /// From how many bytes on a content is not copied.
  static let large = 64 << 10
  /// How many bytes are written as Base64 at once; a multiple of three.
  private static let unfolded = 48 << 10
  /// How much room is kept for what is written next.
  private static let mostKept = 256 << 10

  var isEmpty: Bool { count == 0 }

  /// The bytes to send next.
  var next: ArraySlice<UInt8> {
    if case .bytes(let bytes)? = closed.first { bytes[sent...] } else { open[sent...] }
  }

  /// Whether others follow those.
  var hasMore: Bool { closed.count > 1 || closed.count == 1 && !open.isEmpty }

  /// Writes behind what there is.
  mutating func write(_ body: (inout [UInt8]) -> Void) {
    let before = open.count
    body(&open)
    count += open.count - before
  }

  /// Takes a content over.
  mutating func add(_ content: consuming [UInt8]) {
    count += content.count
    guard content.count >= Outbox.large else {
      open += content
      return
    }
    close()
    closed.append(.bytes(content))
  }

  /// Takes a piece of a content over.
  mutating func add(_ piece: ContentPiece) {
    switch piece {
    case .bytes(let bytes): add(bytes)
    case .base64(let bytes):
      guard !bytes.isEmpty else { return }
      count += piece.count
      close()
      closed.append(.base64(bytes, from: 0))
      unfold()
    }
  }

  /// Ends what is written, so that something else can follow it.
  private mutating func close() {
    guard !open.isEmpty else { return }
    closed.append(.bytes(open))
    open = []
  }

  /// Writes the next part of what comes first, where that is not bytes yet.
  private mutating func unfold() {
    guard case .base64(let bytes, let start)? = closed.first else { return }
    let end = min(bytes.count, start + Outbox.unfolded)
    let text = Base64.bytes(of: bytes[start..<end])
    if end < bytes.count {
      closed[0] = .base64(bytes, from: end)
      closed.insert(.bytes(text), at: 0)
    } else {
      closed[0] = .bytes(text)
    }
  }

  /// Forgets so many of the bytes that are next.
  mutating func drop(_ number: Int) {
    sent += number
    count -= number
    if closed.isEmpty {
      guard sent == open.count else { return }
      open.removeAll(keepingCapacity: open.capacity <= Outbox.mostKept)
    } else {
      guard case .bytes(let first)? = closed.first, sent == first.count else { return }
      closed.removeFirst()
      unfold()
    }
    sent = 0
  }
}
