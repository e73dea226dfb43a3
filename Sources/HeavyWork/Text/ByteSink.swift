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
    _ = unsafe ByteSink.copyMarking(key.utf8Start, to: end + 1, count: length)
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
    let source = text.utf8.span
    let length = source.count
    reserve(length + 2)
    let end = unsafe start + count
    let marks = unsafe source.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return UInt64(0) }
      return unsafe ByteSink.copyMarking(base, to: end + 1, count: length)
    }
    guard marks == 0 else { return false }
    unsafe end.pointee = UInt8(ascii: "\"")
    unsafe end[length + 1] = UInt8(ascii: "\"")
    count += length + 2
    return true
  }

  /// Copies bytes; some bit of the result is set where JSON escapes one of them.
  ///
  /// What does not fill a word is copied as one that ends where the bytes end.
  @inline(__always)
  private static func copyMarking(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int
  ) -> UInt64 {
    if count >= 16 {
      var marks = SIMD2<UInt64>.zero
      var index = 0
      repeat {
        unsafe marks |= escapeMarks(copyWord(source, target, at: index, SIMD2<UInt64>.self))
        index += 16
      } while index + 16 <= count
      unsafe marks |= escapeMarks(copyWord(source, target, at: count - 16, SIMD2<UInt64>.self))
      return marks[0] | marks[1]
    }
    var words = SIMD2<UInt64>(repeating: 0x2020_2020_2020_2020)
    if count >= 8 {
      unsafe words[0] = copyWord(source, target, at: 0, UInt64.self)
      unsafe words[1] = copyWord(source, target, at: count - 8, UInt64.self)
    } else if count >= 4 {
      let first = unsafe copyWord(source, target, at: 0, UInt32.self)
      let last = unsafe copyWord(source, target, at: count - 4, UInt32.self)
      words[0] = UInt64(first) | UInt64(last) << 32
    } else {
      // Behind spaces, which need no escaping.
      for index in 0..<count {
        let byte = unsafe copyWord(source, target, at: index, UInt8.self)
        words[0] = words[0] << 8 | UInt64(byte)
      }
    }
    let marks = escapeMarks(words)
    return marks[0] | marks[1]
  }

  @inline(__always)
  private static func copyWord<Word: BitwiseCopyable>(
    _ source: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>, at index: Int,
    _ type: Word.Type
  ) -> Word {
    let word = unsafe UnsafeRawPointer(source + index).loadUnaligned(as: type)
    unsafe UnsafeMutableRawPointer(target + index).storeBytes(of: word, as: type)
    return word
  }

  /// Sixteen bytes at once: not 0 where JSON escapes one of them, that is a control character, a
  /// quote or a backslash.
  @inline(__always)
  private static func escapeMarks(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    /// Marks the highest bit of a byte that is 0.
    func zero(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
      (words &- SIMD2(repeating: 0x0101_0101_0101_0101)) & ~words
    }
    let control = (words &- SIMD2(repeating: 0x2020_2020_2020_2020)) & ~words
    let marks =
      control | zero(words ^ SIMD2(repeating: 0x2222_2222_2222_2222))
      | zero(words ^ SIMD2(repeating: 0x5C5C_5C5C_5C5C_5C5C))
      | zero(words ^ SIMD2(repeating: 0x7F7F_7F7F_7F7F_7F7F))
    return marks & SIMD2(repeating: 0x8080_8080_8080_8080)
  }

  /// Appends a number in decimal digits, the last `decimals` (at most 18) of them behind a point.
  func append(_ value: UInt64, decimals: Int = 0) {
    reserve(21)
    let digits = max(ByteSink.digits(of: value), decimals + 1)
    let begin = unsafe start + count
    // All digits one place on where there is a point, and then those before it one place back.
    var end = unsafe begin + digits + (decimals > 0 ? 1 : 0)
    unsafe count = end - start
    let first = unsafe end - digits
    var left = value
    while left >= 10 {
      let (rest, pair) = left.quotientAndRemainder(dividingBy: 100)
      unsafe end -= 2
      unsafe UnsafeMutableRawPointer(end).storeBytes(of: ByteSink.pair(pair), as: UInt16.self)
      left = rest
    }
    if left > 0 {
      unsafe end -= 1
      unsafe end.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left)
    }
    while unsafe end > first {
      unsafe end -= 1
      unsafe end.pointee = UInt8(ascii: "0")
    }
    guard decimals > 0 else { return }
    for place in 0..<(digits - decimals) { unsafe begin[place] = begin[place + 1] }
    unsafe begin[digits - decimals] = UInt8(ascii: ".")
  }

  /// How many decimal digits a number has; 0 has one.
  @inline(__always)
  private static func digits(of value: UInt64) -> Int {
    // 1233 / 4096 is just above the logarithm of 2, which is near enough for 64 bits.
    let guess = ((64 - (value | 1).leadingZeroBitCount) * 1233) >> 12
    let power =
      guess == 19 ? 10_000_000_000_000_000_000 : UInt64(ExactDecimal.powerOfTen(guess))
    return value >= power ? guess + 1 : guess
  }

  /// Two digits as they stand in memory.
  @inline(__always)
  private static func pair(_ value: UInt64) -> UInt16 {
    let word = UInt16(truncatingIfNeeded: value)
    return 0x3030 + word / 10 + (word % 10) << 8
  }
}
