/// Bytes that grow at the end, for writing results.
///
/// An array checks at every byte whether it is shared and whether the place exists, which is
/// most of the cost of writing a result. Here the place is checked once for each run of bytes.
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

  /// Appends a range of other bytes.
  func append(_ bytes: [UInt8], _ range: Range<Int>) {
    reserve(range.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      let run = unsafe UnsafeBufferPointer(rebasing: source[range])
      if let base = run.baseAddress {
        unsafe (start + count).initialize(from: base, count: run.count)
      }
    }
    count += range.count
  }

  /// Appends a day as `yyyy-mm-dd`.
  func append(_ day: Day) {
    reserve(10)
    let (year, month, day) = day.civil
    let end = unsafe start + count
    func put(_ value: Int, at place: Int) {
      unsafe end[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10 % 10)
      unsafe end[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
    }
    put(year / 100, at: 0)
    put(year, at: 2)
    unsafe end[4] = UInt8(ascii: "-")
    put(month, at: 5)
    unsafe end[7] = UInt8(ascii: "-")
    put(day, at: 8)
    count += 10
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
    if count < 8 { return unsafe copiesFewPlain(source, to: target, count: count) }
    var index = 0
    var pairs = SIMD2<UInt64>.zero
    while index + 16 <= count {
      let words = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: SIMD2<UInt64>.self)
      unsafe UnsafeMutableRawPointer(target + index).storeBytes(
        of: words, as: SIMD2<UInt64>.self)
      pairs |= escapeMarks(words)
      index += 16
    }
    var marks = pairs[0] | pairs[1]
    if index + 8 <= count {
      let word = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self)
      unsafe UnsafeMutableRawPointer(target + index).storeBytes(of: word, as: UInt64.self)
      marks |= escapeMarks(word)
      index += 8
    }
    // The last bytes as a word that ends where they end; some of it was copied before.
    let last = unsafe UnsafeRawPointer(source + count - 8).loadUnaligned(as: UInt64.self)
    unsafe UnsafeMutableRawPointer(target + count - 8).storeBytes(of: last, as: UInt64.self)
    marks |= escapeMarks(last)
    return marks & 0x8080_8080_8080_8080 == 0
  }

  /// The same for fewer bytes than a word has: as one word, behind spaces.
  private static func copiesFewPlain(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int
  ) -> Bool {
    var word: UInt64 = 0x2020_2020_2020_2020
    for index in 0..<count {
      let byte = unsafe source[index]
      unsafe target[index] = byte
      word = word << 8 | UInt64(byte)
    }
    return escapeMarks(word) & 0x8080_8080_8080_8080 == 0
  }

  /// Eight bytes at once: some highest bit of a byte is set where JSON escapes one of them, that
  /// is a control character, a quote or a backslash.
  @inline(__always)
  private static func escapeMarks(_ word: UInt64) -> UInt64 {
    let marks = escapeMarks(SIMD2(word, 0x2020_2020_2020_2020))
    return marks[0]
  }

  /// Twice eight bytes at once.
  @inline(__always)
  private static func escapeMarks(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    /// Marks where a byte is 0.
    func zero(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
      (words &- SIMD2(repeating: 0x0101_0101_0101_0101)) & ~words
    }
    let control = (words &- SIMD2(repeating: 0x2020_2020_2020_2020)) & ~words
    return control | zero(words ^ SIMD2(repeating: 0x2222_2222_2222_2222))
      | zero(words ^ SIMD2(repeating: 0x5C5C_5C5C_5C5C_5C5C))
      | zero(words ^ SIMD2(repeating: 0x7F7F_7F7F_7F7F_7F7F))
  }

  /// Appends a number in decimal digits, the last `decimals` of them behind a point.
  func append(_ value: UInt64, decimals: Int = 0) {
    reserve(21)
    var (digits, bound) = (1, UInt64(10))
    while value >= bound, digits < 19 { (digits, bound) = (digits + 1, bound * 10) }
    if value >= bound { digits += 1 }
    digits = max(digits, decimals + 1)
    var end = unsafe start + count + digits
    count += digits
    var left = value
    func put(_ digits: Int) {
      for _ in 0..<digits {
        unsafe end -= 1
        unsafe end.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
        left /= 10
      }
    }
    if decimals > 0 {
      count += 1
      unsafe end += 1
      put(decimals)
      unsafe end -= 1
      unsafe end.pointee = UInt8(ascii: ".")
    }
    put(digits - decimals)
  }
}
