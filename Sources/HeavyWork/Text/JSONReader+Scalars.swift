extension JSONReader {
  /// Reads a text between quotes.
  mutating func readString(_ text: Span<UInt8>) throws(Failure) -> String {
    let start = position
    position += 1
    let begin = position
    position = endOfPlainText(text, from: begin)
    if current(text) == UInt8(ascii: "\"") {
      defer { position += 1 }
      return string(text, begin..<position)
    }
    var unescaped = Array(bytes[begin..<position])
    while let byte = current(text) {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"): unescaped.append(contentsOf: String(try readEscape(text)).utf8)
      case ..<0x20: throw controlCharacter(inTextFrom: start)
      default:
        unescaped.append(byte)
        position += 1
      }
    }
    throw .openText(at: start)
  }

  /// Bytes as a text; all of them were found to be UTF-8 before.
  private func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    do {
      return String(copying: try UTF8Span(validating: text.extracting(range)))
    } catch {
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// The first byte from `begin` on that ends a text, or begins an escape, or may not stand there.
  private func endOfPlainText(_ text: Span<UInt8>, from begin: Int) -> Int {
    var end = begin
    while end < text.count {
      let byte = text[end]
      // Nearly all are above the quote, so that one comparison passes them.
      if byte <= UInt8(ascii: "\""), byte == UInt8(ascii: "\"") || byte < 0x20 { break }
      if byte == UInt8(ascii: "\\") { break }
      end += 1
    }
    return end
  }

  private mutating func readEscape(_ text: Span<UInt8>) throws(Failure) -> Unicode.Scalar {
    let start = position
    position += 1
    guard let letter = current(text) else { throw cutOff() }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape(text, at: start)
    default: throw .badEscape(at: start)
    }
  }

  private mutating func readUnicodeEscape(
    _ text: Span<UInt8>, at start: Int
  ) throws(Failure) -> Unicode.Scalar {
    let first = try readHex(text, at: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // What is no character by itself must be the first half of a surrogate pair.
    guard (0xD800..<0xDC00).contains(first), current(text) == UInt8(ascii: "\\"),
      position + 1 < text.count, text[position + 1] == UInt8(ascii: "u")
    else { throw .badEscape(at: start) }
    position += 2
    let second = try readHex(text, at: start)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw .badEscape(at: start) }
    return scalar
  }

  private mutating func readHex(_ text: Span<UInt8>, at start: Int) throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current(text), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
      else {
        throw .badEscape(at: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Reads a number by the grammar of RFC 8259, exactly.
  mutating func readNumber(_ text: Span<UInt8>) throws(Failure) -> JSONNode.Content {
    let start = position
    let negative = current(text) == UInt8(ascii: "-")
    if negative { position += 1 }
    var digits = Digits()
    let leading = current(text)
    var count = readDigits(text, into: &digits)
    guard count > 0, count == 1 || leading != UInt8(ascii: "0") else {
      throw decimalComma(at: start) ?? .badNumber(at: start)
    }
    let hugeBeforePoint = digits.overflow
    var decimals = 0
    if current(text) == UInt8(ascii: ".") {
      position += 1
      decimals = readDigits(text, into: &digits)
      guard decimals > 0 else { throw .badNumber(at: start) }
    }
    if current(text) == UInt8(ascii: "e") || current(text) == UInt8(ascii: "E") {
      position += 1
      let down = current(text) == UInt8(ascii: "-")
      if down || current(text) == UInt8(ascii: "+") { position += 1 }
      var exponent = Digits()
      count = readDigits(text, into: &exponent)
      guard count > 0 else { throw .badNumber(at: start) }
      guard !exponent.overflow, exponent.value <= 30 else { return .hugeNumber }
      decimals += down ? Int(exponent.value) : -Int(exponent.value)
    }
    guard !digits.overflow else { return hugeBeforePoint ? .hugeNumber : .longNumber }
    return digits.decimal(decimals: decimals, negative: negative).map { .number($0) }
      ?? .hugeNumber
  }

  private struct Digits {
    var value: Int64 = 0
    var overflow = false

    /// The number these digits mean, or nothing where 18 digits cannot hold it.
    func decimal(decimals: Int, negative: Bool) -> ExactDecimal? {
      var (value, decimals) = (negative ? -value : value, decimals)
      while decimals > 0, value % 10 == 0, value != 0 {
        (value, decimals) = (value / 10, decimals - 1)
      }
      if value == 0 { return .zero }
      while decimals < 0 {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        (value, decimals) = (product, decimals + 1)
      }
      guard decimals <= 18, value.magnitude < 1_000_000_000_000_000_000 else { return nil }
      return ExactDecimal(units: value, decimals: decimals)
    }
  }

  private mutating func readDigits(
    _ text: Span<UInt8>, into digits: inout Digits
  ) -> Int {
    let begin = position
    while let byte = current(text), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      if digits.value >= 100_000_000_000_000_000 {
        digits.overflow = true
      } else {
        digits.value = digits.value * 10 + Int64(byte - UInt8(ascii: "0"))
      }
      position += 1
    }
    return position - begin
  }
}
