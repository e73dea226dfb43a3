/// Bytes that stay where they are while they are looked at, for reading a file at speed.
///
/// Whoever makes a window holds the bytes alive and keeps `padding` bytes behind them, so that
/// eight bytes can be read at once anywhere in the window. Reading asks no more than that: every
/// place comes from a scan that ends at `count`. This file and `PopulationBlock` hold all
/// pointers to what was read.
@safe
struct ByteWindow {
  /// How many bytes of our own stand behind the last one.
  static let padding = 64

  private let start: UnsafePointer<UInt8>
  let count: Int

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = unsafe start
    self.count = count
  }

  @inline(__always)
  subscript(place: Int) -> UInt8 { unsafe start[place] }

  /// Eight bytes from a place on, the first one lowest.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self))
  }

  /// The same bytes up to a place.
  func prefix(_ end: Int) -> ByteWindow { unsafe ByteWindow(start, count: end) }

  /// Lends the bytes of a part.
  @inline(__always)
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    unsafe body(start + range.lowerBound, range.count)
  }

  /// A copy of a part.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  /// Whether two parts hold the same bytes.
  @inline(__always)
  func equal(_ left: Int, _ right: Int, count: Int) -> Bool {
    guard count >= 8 else {
      let mask = (UInt64(1) &<< UInt64(8 &* count)) &- 1
      return (word(at: left) ^ word(at: right)) & mask == 0
    }
    return equalWords(left, right, count: count)
  }

  /// Whether two parts of at least eight bytes are the same.
  @inline(__always)
  func equalWords(_ left: Int, _ right: Int, count: Int) -> Bool {
    // The last word may lie over the one before it.
    let last = count &- 8
    if count <= 16 {
      return (word(at: left) ^ word(at: right))
        | (word(at: left &+ last) ^ word(at: right &+ last)) == 0
    }
    if count <= 24 {
      return (word(at: left) ^ word(at: right))
        | (word(at: left &+ 8) ^ word(at: right &+ 8))
        | (word(at: left &+ last) ^ word(at: right &+ last)) == 0
    }
    var offset = 0
    while offset < last {
      if word(at: left &+ offset) != word(at: right &+ offset) { return false }
      offset &+= 8
    }
    return word(at: left &+ last) == word(at: right &+ last)
  }
}

extension ByteWindow {
  /// Whether one part comes before another of the same length, byte by byte.
  @inline(__always)
  func precedes(_ left: Int, _ right: Int, count: Int) -> Bool {
    var offset = 0
    while offset < count {
      var (first, second) = (word(at: left &+ offset), word(at: right &+ offset))
      let rest = count &- offset
      if rest < 8 {
        let mask = ~UInt64(0) &>> UInt64(64 &- 8 &* rest)
        (first, second) = (first & mask, second & mask)
      }
      if first != second { return first.byteSwapped < second.byteSwapped }
      offset &+= 8
    }
    return false
  }
}

/// Words of eight bytes, looked at all at once.
enum WordScan {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Eight times the same byte.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Eight bytes of a text from a place on, the first one lowest; behind its end stand zeros.
  @inline(__always)
  static func word(_ text: Span<UInt8>, at place: Int) -> UInt64 {
    guard text.count &- place >= 8 else { return lastWord(text, at: place) }
    // The span holds against its length where is read.
    return unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(never)
  private static func lastWord(_ text: Span<UInt8>, at place: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in stride(from: text.count - 1, through: place, by: -1) {
      word = word << 8 | UInt64(text[index])
    }
    return word
  }

  /// The same of a name of so many bytes: behind its end stand zeros too.
  @inline(__always)
  static func word(_ text: Span<UInt8>, at place: Int, until end: Int) -> UInt64 {
    let word = word(text, at: place)
    return end &- place >= 8 ? word : word & ~(~0 &<< UInt64(8 &* (end &- place)))
  }

  /// Whether a part of one text holds the same bytes as a part of another.
  static func isSame(
    _ text: Span<UInt8>, _ part: Range<Int>, _ other: Span<UInt8>, _ its: Range<Int>
  ) -> Bool {
    guard part.count == its.count else { return false }
    var offset = 0
    while offset < part.count {
      let word = word(text, at: part.lowerBound + offset, until: part.upperBound)
      let same = WordScan.word(other, at: its.lowerBound + offset, until: its.upperBound)
      guard word == same else { return false }
      offset += 8
    }
    return true
  }

  /// Marks every byte below a bound of at most 128 in its highest bit; the first mark is right, those
  /// above it may not be.
  @inline(__always)
  static func firstBelow(_ bound: UInt8, _ word: UInt64) -> UInt64 {
    (word &- pattern(bound)) & ~word & high
  }

  /// Not 0 where some byte is 0.
  @inline(__always)
  static func anyZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & ~low }

  /// Marks the first byte that is 0 in its highest bit; what is marked above it says nothing.
  @inline(__always)
  static func firstZero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// The bits in which bytes are marked.
  static let high: UInt64 = ~low

  /// The highest bit of every byte that is 0, and no other bit.
  @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 {
    ~(((word & low) &+ low) | word | low)
  }
}
