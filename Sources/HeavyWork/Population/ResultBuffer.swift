/// Bytes of results, written one run after another into memory that is used again.
///
/// Room for a whole row is made at once, so that writing its parts checks nothing.
@safe
public final class ResultBuffer {
  @unsafe private struct State {
    var start: UnsafeMutablePointer<UInt8>
    var capacity: Int
    var count = 0
  }

  /// Kept aside, so that nobody asks at every byte who else is looking.
  private let state: UnsafeMutablePointer<State>
  /// Room behind every run, because short texts are written eight bytes at a time.
  private static let slack = 64

  init(capacity: Int = 1 << 16) {
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(
      to: State(start: .allocate(capacity: capacity + ResultBuffer.slack), capacity: capacity))
  }

  deinit {
    unsafe start.deallocate()
    unsafe state.deallocate()
  }

  /// How many bytes there are.
  public internal(set) var count: Int {
    @inline(__always) get { unsafe state.pointee.count }
    @inline(__always) set { unsafe state.pointee.count = newValue }
  }

  private var start: UnsafeMutablePointer<UInt8> {
    @inline(__always) get { unsafe state.pointee.start }
  }

  func removeAll() { count = 0 }

  /// Lends all bytes.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    unsafe try body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// All bytes, as long as nothing is added.
  var window: ByteWindow {
    unsafe (start + count).initialize(repeating: 0, count: ResultBuffer.slack)
    return unsafe ByteWindow(start, count: count)
  }

  /// A copy of all bytes.
  public var bytes: [UInt8] { unsafe withBytes { unsafe [UInt8]($0) } }

  /// Makes room for so many bytes more.
  @inline(__always)
  func reserve(_ more: Int) {
    if unsafe count &+ more > state.pointee.capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    let larger = unsafe max(state.pointee.capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + ResultBuffer.slack)
    unsafe moved.initialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe state.pointee.start = moved
    unsafe state.pointee.capacity = larger
  }

  /// Lets someone write into room that was made before.
  @inline(__always)
  func write(_ body: (inout ResultCursor) -> Void) {
    var cursor = unsafe ResultCursor(start + count)
    body(&cursor)
    count = unsafe cursor.distance(from: start)
  }

  private func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count &+= 1
  }

  // What follows makes its own room.

  func append(_ bytes: some Collection<UInt8>) {
    reserve(bytes.count)
    for byte in bytes { put(byte) }
  }

  func append(_ text: String) { append(Array(text.utf8)) }

  func append(_ window: ByteWindow, _ range: Range<Int>) {
    reserve(range.count)
    unsafe window.withBytes(range) { source, length in
      unsafe (start + count).initialize(from: source, count: length)
    }
    count += range.count
  }
}
