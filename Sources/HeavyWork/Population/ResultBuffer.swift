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

  // What follows writes into room that was made before.

  @inline(__always)
  func put(_ byte: UInt8) {
    unsafe start[count] = byte
    count &+= 1
  }

  /// The lowest bytes of a word.
  @inline(__always)
  func put(_ word: UInt64, count length: Int) {
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    count &+= length
  }

  /// Part of a window.
  @inline(__always)
  func put(_ window: ByteWindow, _ first: Int, _ length: Int) {
    var offset = 0
    while offset < length {
      unsafe UnsafeMutableRawPointer(start + count + offset).storeBytes(
        of: window.word(at: first &+ offset).littleEndian, as: UInt64.self)
      offset &+= 8
    }
    count &+= length
  }

  @inline(__always)
  func put(_ phrase: Phrase) {
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: phrase.words.0, as: UInt64.self)
    unsafe UnsafeMutableRawPointer(start + count + 8).storeBytes(
      of: phrase.words.1, as: UInt64.self)
    unsafe UnsafeMutableRawPointer(start + count + 16).storeBytes(
      of: phrase.words.2, as: UInt64.self)
    unsafe UnsafeMutableRawPointer(start + count + 24).storeBytes(
      of: phrase.words.3, as: UInt64.self)
    count &+= phrase.length
  }

  /// A number in decimal digits.
  @inline(__always)
  func put(number: UInt64) {
    if number < 10 { return put(UInt8(48 &+ number)) }
    if number < 100 { return put(Digits.pair(Int(number)), count: 2) }
    var digits = 2
    var bound: UInt64 = 100
    while digits < 20, number >= bound {
      digits &+= 1
      bound = digits < 20 ? bound &* 10 : .max
    }
    var (place, rest) = (count &+ digits &- 1, number)
    while place >= count {
      unsafe start[place] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
      (place, rest) = (place &- 1, rest / 10)
    }
    count &+= digits
  }

  /// Takes back zeros at the end, and what stands before them where nothing else is left.
  @inline(__always)
  func dropZeros(after mark: Int) {
    while count > mark, unsafe start[count &- 1] == 48 { count &-= 1 }
    if count == mark { count &-= 1 }
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

/// A short text that is written often.
struct Phrase {
  /// The longest there can be.
  static let longest = 32

  let words: (UInt64, UInt64, UInt64, UInt64)
  let length: Int

  /// Nothing where the text is too long.
  init?(_ text: String) {
    guard text.utf8.count <= Phrase.longest else { return nil }
    self.init(short: text)
  }

  /// Of a text that is known to be short; only the bytes that fit are taken.
  init(short text: String) {
    let bytes = Array(text.utf8.prefix(Phrase.longest))
    func word(_ index: Int) -> UInt64 {
      var word: UInt64 = 0
      for place in 0..<8 where index * 8 + place < bytes.count {
        word |= UInt64(bytes[index * 8 + place]) << UInt64(8 * place)
      }
      return word.littleEndian
    }
    words = (word(0), word(1), word(2), word(3))
    length = bytes.count
  }
}

/// Decimal digits of small numbers.
enum Digits {
  /// The two digits of a number below 100, the first one lowest.
  @inline(__always)
  static func pair(_ number: Int) -> UInt64 {
    let tens = (number &* 103) &>> 10
    return UInt64(truncatingIfNeeded: 0x3030 &+ tens &+ (number &- tens &* 10) &<< 8)
  }
}
