/// Bytes that grow at the end, for writing results.
///
/// An array checks at every byte whether it is shared and whether the place exists, which is
/// most of the cost of writing a result. Here the place is checked once for each run of bytes.
@safe
final class ByteSink {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Whether the bytes lie in memory that the sink took, and so gives back.
  private var isOwner: Bool

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = .allocate(capacity: capacity)
    isOwner = true
  }

  private init(in place: UnsafeMutableBufferPointer<UInt8>) {
    capacity = place.count
    unsafe start = place.baseAddress ?? .allocate(capacity: 0)
    isOwner = unsafe place.baseAddress == nil
  }

  deinit { if isOwner { unsafe start.deallocate() } }

  /// The bytes so far.
  var bytes: [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// The bytes so far as a text.
  var text: String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Gives the bytes that something writes, which are not copied if the expected room is enough.
  static func array(capacity: Int, _ body: (ByteSink) -> Void) -> [UInt8] {
    var outgrown: [UInt8]?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { place, count in
      let sink = unsafe ByteSink(in: place)
      body(sink)
      if sink.isOwner {
        outgrown = sink.bytes
      } else {
        count = sink.count
        // Whoever kept the sink has no room left there: what is appended goes elsewhere.
        (sink.count, sink.capacity) = (0, 0)
      }
    }
    return outgrown ?? bytes
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  private func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.initialize(from: start, count: count)
    if isOwner { unsafe start.deallocate() }
    unsafe start = larger
    isOwner = true
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    unsafe start[count] = byte
    count += 1
  }

  /// Appends a range of other bytes.
  func append(_ bytes: [UInt8], _ range: Range<Int>) {
    append(bytes.span.extracting(range))
  }

  /// Appends other bytes.
  func append(_ bytes: Span<UInt8>) {
    reserve(bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe ByteSink.copy(base, to: start + count, count: source.count)
    }
    count += bytes.count
  }

  /// Appends a text.
  func append(text: String) { append(text.utf8.span) }

  /// Appends bytes in quotes, of which none is one that JSON escapes.
  func append(quoted bytes: Span<UInt8>) {
    let length = bytes.count
    reserve(length + 2)
    let end = unsafe start + count
    unsafe end.pointee = UInt8(ascii: "\"")
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      unsafe ByteSink.copy(base, to: end + 1, count: length)
    }
    unsafe end[length + 1] = UInt8(ascii: "\"")
    count += length + 2
  }

  /// Bytes of ASCII as a text, whose bytes are not looked through again.
  static func text(ofASCII bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return "" }
      return unsafe String(unsafeUninitializedCapacity: source.count) { target in
        guard let place = target.baseAddress else { return 0 }
        unsafe ByteSink.copy(base, to: place, count: source.count)
        return source.count
      }
    }
  }

  /// Appends what another sink holds.
  func append(_ other: ByteSink) {
    reserve(other.count)
    unsafe (start + count).initialize(from: other.start, count: other.count)
    count += other.count
  }

  /// Appends a day as `yyyy-mm-dd`.
  func append(_ day: Day) {
    reserve(10)
    unsafe ByteSink.put(day, at: start + count)
    count += 10
  }

  /// Appends a day in quotes.
  func append(quoted day: Day) {
    reserve(12)
    let end = unsafe start + count
    unsafe end.pointee = UInt8(ascii: "\"")
    unsafe ByteSink.put(day, at: end + 1)
    unsafe end[11] = UInt8(ascii: "\"")
    count += 12
  }

  @inline(__always)
  private static func put(_ day: Day, at place: UnsafeMutablePointer<UInt8>) {
    let (year, month, day) = day.civil
    let (century, inCentury) = UInt64(truncatingIfNeeded: year)
      .quotientAndRemainder(dividingBy: 100)
    unsafe store(DecimalDigits.pair(century), at: place)
    unsafe store(DecimalDigits.pair(inCentury), at: place + 2)
    unsafe place[4] = UInt8(ascii: "-")
    unsafe store(DecimalDigits.pair(UInt64(truncatingIfNeeded: month)), at: place + 5)
    unsafe place[7] = UInt8(ascii: "-")
    unsafe store(DecimalDigits.pair(UInt64(truncatingIfNeeded: day)), at: place + 8)
  }

  /// Appends a text of ours as one run of bytes.
  @inline(__always)
  func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe ByteSink.copy(text.utf8Start, to: start + count, count: length)
    count += length
  }

  /// Appends what stands before a value in an object: comma, newline, the key in quotes, colon.
  ///
  /// The key is one that needs no escaping. Where it is known when this is compiled it is not even
  /// read: it becomes a few numbers in the instructions.
  @inline(__always)
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
    unsafe ByteSink.copy(key.utf8Start, to: end + 1, count: length)
    unsafe end += length + 3
    unsafe end[-2] = UInt8(ascii: "\"")
    unsafe end[-1] = UInt8(ascii: ":")
    unsafe count = end - start
  }

  /// Appends a text in quotes, unless it holds something that JSON escapes.
  ///
  /// - Returns: whether it was appended.
  func appendQuoted(_ text: String) -> Bool {
    let text = text.utf8.span
    return unsafe text.withUnsafeBufferPointer { source in
      unsafe appendQuoted(source.baseAddress ?? UnsafePointer(start), source.count)
    }
  }

  /// The same of a text that another sink holds.
  func appendQuoted(_ other: ByteSink) -> Bool {
    unsafe appendQuoted(UnsafePointer(other.start), other.count)
  }

  @inline(__always)
  private func appendQuoted(_ source: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    reserve(length + 2)
    let end = unsafe start + count
    guard unsafe ByteSink.copyMarking(source, to: end + 1, count: length) == 0 else { return false }
    unsafe end.pointee = UInt8(ascii: "\"")
    unsafe end[length + 1] = UInt8(ascii: "\"")
    count += length + 2
    return true
  }

  /// Copies bytes in words.
  ///
  /// What does not fill a word is copied as one that ends where the bytes end.
  @inline(__always)
  private static func copy(
    _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, count: Int
  ) {
    if count >= 16 {
      var index = 0
      repeat {
        _ = unsafe copyWord(source, target, at: index, SIMD2<UInt64>.self)
        index += 16
      } while index + 16 <= count
      _ = unsafe copyWord(source, target, at: count - 16, SIMD2<UInt64>.self)
    } else if count >= 8 {
      _ = unsafe copyWord(source, target, at: 0, UInt64.self)
      _ = unsafe copyWord(source, target, at: count - 8, UInt64.self)
    } else if count >= 4 {
      _ = unsafe copyWord(source, target, at: 0, UInt32.self)
      _ = unsafe copyWord(source, target, at: count - 4, UInt32.self)
    } else {
      for index in 0..<count { unsafe target[index] = source[index] }
    }
  }

  /// Copies bytes in the same way; some bit of the result is set where JSON escapes one of them.
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
    @inline(__always)
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

  /// Appends a whole number in decimal digits.
  @inline(__always)
  func append(number value: UInt64) {
    // Most numbers are small.
    if value < 10 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
    } else if value < 100 {
      reserve(2)
      unsafe ByteSink.store(DecimalDigits.pair(value), at: start + count)
      count += 2
    } else {
      append(large: value)
    }
  }

  @inline(never)
  private func append(large value: UInt64) {
    append(number: value, digits: DecimalDigits.count(of: value))
  }

  /// Appends a number in so many decimal digits (at most 20), which are enough; zeros first.
  @inline(__always)
  func append(number value: UInt64, digits: Int) {
    reserve(20)
    let first = unsafe start + count
    var end = unsafe first + digits
    count += digits
    var left = value
    while unsafe end - first >= 2 {
      let (rest, pair) = left.quotientAndRemainder(dividingBy: 100)
      unsafe end -= 2
      unsafe ByteSink.store(DecimalDigits.pair(pair), at: end)
      left = rest
    }
    if unsafe end > first {
      unsafe first.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left)
    }
  }

  /// Appends a number in decimal digits, the last `decimals` (at most 18) of them behind a point.
  func append(_ value: UInt64, decimals: Int) {
    guard decimals > 0 else { return append(number: value) }
    let (whole, part) = value.quotientAndRemainder(
      dividingBy: UInt64(ExactDecimal.powerOfTen(decimals)))
    append(number: whole)
    append(UInt8(ascii: "."))
    append(number: part, digits: decimals)
  }

  /// Appends a number of millionths as a decimal, without zeros at its end.
  func append(millionths: UInt64) {
    let (whole, part) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    append(number: whole)
    guard part > 0 else { return }
    reserve(8)
    let digits = DecimalDigits.six(part)
    // The highest byte that is not 0 is the last digit; behind it only zeros are left out.
    let length = 8 &- digits.leadingZeroBitCount / 8
    let text = (digits | 0x3030_3030_3030) &<< 8 | UInt64(UInt8(ascii: "."))
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: text, as: UInt64.self)
    count &+= length &+ 1
  }

  @inline(__always)
  private static func store(_ pair: UInt16, at place: UnsafeMutablePointer<UInt8>) {
    unsafe UnsafeMutableRawPointer(place).storeBytes(of: pair, as: UInt16.self)
  }
}
