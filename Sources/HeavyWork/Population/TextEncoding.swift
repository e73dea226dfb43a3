/// How the characters of a file are written as bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "utf-8"
  /// UTF-16, lowest byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, highest byte first.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, what Excel writes as CSV in western Europe.
  case windows1252 = "windows-1252"

  /// The encoding that a byte order mark names, and the bytes of the mark.
  static func mark(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The encoding of a file that begins with these bytes.
  ///
  /// - Parameter isWhole: whether these are all bytes; else a character may be cut at the end.
  static func detected(_ bytes: [UInt8], isWhole: Bool) -> TextEncoding {
    if let mark = mark(bytes) { return mark.encoding }
    var end = bytes.count
    if !isWhole {
      // At most three bytes of a character that goes on.
      while end > 0, end > bytes.count - 3, bytes[end - 1] >= 0x80 { end -= 1 }
      if end > 0, bytes[end - 1] >= 0xC0 { end -= 1 }
    }
    return UTF8Check.isValid(bytes[..<end]) ? .utf8 : .windows1252
  }
}

/// Whether bytes are UTF-8.
enum UTF8Check {
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    // All bytes are looked at, so that many can be at once.
    if bytes.reduce(0, |) < 0x80 { return true }
    return String(validating: bytes, as: UTF8.self) != nil
  }
}

/// Turns the bytes of a file into UTF-8 as they come.
///
/// Nothing is dropped: what has no character becomes U+FFFD, which the readers of values refuse.
struct Transcoder {
  let encoding: TextEncoding
  /// The bytes of a character that is not complete yet.
  private var rest: [UInt8] = []
  private var high: UInt16?

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// Appends bytes as UTF-8.
  mutating func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    switch encoding {
    case .utf8: output.append(contentsOf: bytes)
    case .windows1252:
      for byte in bytes {
        Transcoder.put(Transcoder.windows1252(byte), &output)
      }
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in bytes {
        guard let first = rest.popLast() else {
          rest.append(byte)
          continue
        }
        let (low, top) = encoding == .utf16LittleEndian ? (first, byte) : (byte, first)
        unit(UInt16(top) << 8 | UInt16(low), &output)
      }
    }
  }

  /// What is left over at the end of the file, which is half a character.
  mutating func finish(to output: inout [UInt8]) {
    if !rest.isEmpty || high != nil { Transcoder.put(0xFFFD, &output) }
    rest = []
    high = nil
  }

  private mutating func unit(_ unit: UInt16, _ output: inout [UInt8]) {
    switch unit {
    case 0xD800...0xDBFF:
      if high != nil { Transcoder.put(0xFFFD, &output) }
      high = unit
    case 0xDC00...0xDFFF:
      guard let first = high else { return Transcoder.put(0xFFFD, &output) }
      high = nil
      Transcoder.put(0x10000 + (UInt32(first - 0xD800) << 10 | UInt32(unit - 0xDC00)), &output)
    default:
      if high != nil { Transcoder.put(0xFFFD, &output) }
      high = nil
      Transcoder.put(UInt32(unit), &output)
    }
  }

  private static func put(_ scalar: UInt32, _ output: inout [UInt8]) {
    switch scalar {
    case ..<0x80: output.append(UInt8(scalar))
    case ..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      output.append(UInt8(0xE0 | scalar >> 12))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xF0 | scalar >> 18))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// Windows-1252 is Latin-1 but for these places; five of them have no character.
  private static let special: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
  }
}
