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
  private func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.initialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
  }

  @inline(__always)
  func append(_ byte: UInt8) {
    if count == capacity { reserve(1) }
    unsafe start[count] = byte
    count += 1
  }

  /// Appends a text as one run of bytes.
  func append(_ text: String) {
    var text = text
    text.withUTF8 { source in
      reserve(source.count)
      guard let base = source.baseAddress else { return }
      unsafe (start + count).initialize(from: base, count: source.count)
      count += source.count
    }
  }

  /// Appends a quoted text and a colon in one go, for keys that need no escaping.
  func appendKey(_ key: String) {
    var key = key
    key.withUTF8 { source in
      reserve(source.count + 3)
      unsafe start[count] = UInt8(ascii: "\"")
      if let base = source.baseAddress {
        unsafe (start + count + 1).initialize(from: base, count: source.count)
      }
      count += source.count + 3
      unsafe start[count - 2] = UInt8(ascii: "\"")
      unsafe start[count - 1] = UInt8(ascii: ":")
    }
  }

  /// Appends a text in quotes, unless it holds something that JSON escapes.
  ///
  /// - Returns: whether it was appended.
  func appendQuoted(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { source in
      reserve(source.count + 2)
      var special = false
      // Without a way out of the loop it looks at many bytes at once.
      for index in 0..<source.count {
        let byte = unsafe source[index]
        unsafe start[count + 1 + index] = byte
        special =
          special || byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
          || byte == 0x7F
      }
      if special { return false }
      unsafe start[count] = UInt8(ascii: "\"")
      unsafe start[count + 1 + source.count] = UInt8(ascii: "\"")
      count += source.count + 2
      return true
    }
  }

  /// Appends a number in decimal digits, with zeros before it up to a width of at most 20.
  func append(_ value: UInt64, atLeast width: Int) {
    reserve(20)
    var (digits, rest) = (1, value / 10)
    while rest > 0 { (digits, rest) = (digits + 1, rest / 10) }
    digits = max(digits, width)
    var (place, left) = (count + digits - 1, value)
    while place >= count {
      unsafe start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
      (place, left) = (place - 1, left / 10)
    }
    count += digits
  }
}
