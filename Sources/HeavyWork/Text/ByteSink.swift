/// Bytes that grow at the end, for writing results.
///
/// An array checks at every byte whether it is shared and whether the place exists, which is
/// most of the cost of writing a result. Here the place is checked once for each run of bytes.
/// This is one of the two files of the library with unsafe code.
@safe
final class ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity)
  }

  deinit { unsafe start.deallocate() }

  /// The bytes so far.
  var bytes: [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.initialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[count] = byte
    count += 1
  }

  /// Appends a text of ours as one run of bytes.
  func append(_ text: StaticString) {
    reserve(text.utf8CodeUnitCount)
    unsafe (start + count).initialize(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
  }

  /// Appends what stands before a value in an object: comma, newline, the key in quotes, colon.
  ///
  /// The key is one that needs no escaping.
  func appendKey(_ key: StaticString, comma: Bool, newline: Bool) {
    let length = key.utf8CodeUnitCount
    reserve(length + 5)
    var end = unsafe start + count
    if comma {
      unsafe end.pointee = UInt8(ascii: ",")
      unsafe end += 1
    }
    if newline {
      unsafe end.pointee = 0x0A
      unsafe end += 1
    }
    unsafe end.pointee = UInt8(ascii: "\"")
    unsafe (end + 1).initialize(from: key.utf8Start, count: length)
    unsafe end += length + 3
    unsafe end[-2] = UInt8(ascii: "\"")
    unsafe end[-1] = UInt8(ascii: ":")
    unsafe count = end - start
  }

  /// Appends a text in quotes, unless it holds something that JSON escapes, or does not lie in
  /// memory as one run of bytes.
  ///
  /// - Returns: whether it was appended.
  func appendQuoted(_ text: String) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { source in
      reserve(source.count + 2)
      let end = unsafe start + count
      unsafe end.pointee = UInt8(ascii: "\"")
      if let base = source.baseAddress,
        unsafe !ByteSink.copiesPlain(base, to: end + 1, count: source.count)
      {
        return false
      }
      unsafe end[source.count + 1] = UInt8(ascii: "\"")
      count += source.count + 2
      return true
    } ?? false
  }

  /// Copies bytes, and tells whether JSON escapes none of them.
  private static func copiesPlain(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int
  ) -> Bool {
    var index = 0
    var marks: UInt64 = 0
    while index + 8 <= count {
      let word = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      unsafe UnsafeMutableRawPointer(target + index).storeBytes(of: word, as: UInt64.self)
      marks |= escapeMarks(word)
      index += 8
    }
    // The last bytes as a word too, behind spaces.
    var last: UInt64 = 0x2020_2020_2020_2020
    while index < count {
      let byte = unsafe source[index]
      unsafe target[index] = byte
      last = last << 8 | UInt64(byte)
      index += 1
    }
    marks |= escapeMarks(last)
    return marks & 0x8080_8080_8080_8080 == 0
  }

  /// Eight bytes at once: some highest bit of a byte is set where JSON escapes one of them, that
  /// is a control character, a quote or a backslash.
  @inline(__always)
  private static func escapeMarks(_ word: UInt64) -> UInt64 {
    /// Marks where a byte is 0.
    func zero(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
    let control = (word &- 0x2020_2020_2020_2020) & ~word
    return control | zero(word ^ 0x2222_2222_2222_2222) | zero(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      | zero(word ^ 0x7F7F_7F7F_7F7F_7F7F)
  }

  /// Appends a number in decimal digits, the last `decimals` of them behind a point, with zeros
  /// before it up to a width of at most 20 digits.
  func append(_ value: UInt64, decimals: Int = 0, atLeast width: Int = 1) {
    reserve(21)
    var (digits, bound) = (1, UInt64(10))
    while value >= bound, digits < 19 { (digits, bound) = (digits + 1, bound * 10) }
    if value >= bound { digits += 1 }
    digits = max(digits, width, decimals + 1)
    let first = unsafe start + count
    var (place, left) = (decimals > 0 ? digits : digits - 1, value)
    count += place + 1
    let point = decimals > 0 ? digits - decimals : -1
    while place >= 0 {
      if place == point {
        unsafe first[place] = UInt8(ascii: ".")
      } else {
        unsafe first[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
        left /= 10
      }
      place -= 1
    }
  }
}
