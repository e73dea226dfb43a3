/// Writes JSON: UTF-8, each key of the outermost object on a line of its own, the rest compact.
///
/// Keys are written in the order they are given, which callers keep sorted; the tests read every
/// result back and hold them to it.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the next value is the first in its list or object.
  private var first = true
  /// Whether a key has just been written.
  private var afterKey = false

  init() { bytes.reserveCapacity(32_768) }

  /// Ends the text with a newline and gives it.
  consuming func finished() -> [UInt8] {
    bytes.append(0x0A)
    return bytes
  }

  mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  mutating func field(_ key: String, _ value: Day?) {
    self.key(key)
    guard let value else { return null() }
    begin()
    let (year, month, day) = value.civil
    bytes.append(UInt8(ascii: "\""))
    digits(UInt64(year), atLeast: 4)
    bytes.append(UInt8(ascii: "-"))
    digits(UInt64(month), atLeast: 2)
    bytes.append(UInt8(ascii: "-"))
    digits(UInt64(day), atLeast: 2)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func field(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(ExactDecimal(units: Int64(value))) } else { null() }
  }

  mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    raw(value ? "true" : "false")
  }

  mutating func field(_ key: String, _ value: ExactDecimal?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// A figure of a calculation, rounded half up to 6 decimals.
  mutating func field(_ key: String, _ value: Exact?) {
    field(key, value?.rounded(toDecimals: 6))
  }

  mutating func field(_ key: String, _ value: Money?) { field(key, value?.decimal) }

  /// Writes a key of ours, or an id of a scheme: neither holds anything that JSON escapes.
  mutating func key(_ key: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    afterKey = true
  }

  mutating func string(_ value: String) {
    begin()
    quoted(value)
  }

  mutating func null() { raw("null") }

  mutating func raw(_ text: String) {
    begin()
    append(text)
  }

  private mutating func nested(
    _ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    if let key { self.key(key) }
    begin()
    bytes.append(open)
    depth += 1
    first = true
    body(&self)
    depth -= 1
    if !first, depth == 0 { bytes.append(0x0A) }
    bytes.append(close)
    first = false
  }

  /// Prepares the place for a value: behind its key, or on a line of its own in a list.
  private mutating func begin() {
    if afterKey { afterKey = false } else if depth > 0 { separate() }
  }

  private mutating func separate() {
    if !first { bytes.append(UInt8(ascii: ",")) }
    first = false
    if depth == 1 { bytes.append(0x0A) }
  }

  private mutating func number(_ value: ExactDecimal) {
    begin()
    if value.units < 0 { bytes.append(UInt8(ascii: "-")) }
    let power = UInt64(ExactDecimal.powerOfTen(value.decimals))
    let (whole, rest) = value.units.magnitude.quotientAndRemainder(dividingBy: power)
    digits(whole, atLeast: 1)
    guard value.decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    digits(rest, atLeast: value.decimals)
  }

  private mutating func digits(_ value: UInt64, atLeast width: Int) {
    var (count, rest) = (1, value / 10)
    while rest > 0 { (count, rest) = (count + 1, rest / 10) }
    let end = bytes.count + max(count, width)
    for _ in bytes.count..<end { bytes.append(UInt8(ascii: "0")) }
    var (place, left) = (end - 1, value)
    while left > 0 {
      bytes[place] += UInt8(left % 10)
      (place, left) = (place - 1, left / 10)
    }
  }

  /// Appends a text as one run of bytes.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONWriter.isPlain(text) {
      append(text)
    } else {
      for byte in text.utf8 { escaped(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text can be written as it is, as nearly all can.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
        return false
      }
    }
    return true
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case ..<0x20, 0x7F:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  /// A value in one fixed form, keys sorted, so that its hash depends only on what it says.
  static func canonical(_ node: JSONNode) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(node)
    return writer.bytes
  }

  private mutating func write(_ node: JSONNode) {
    switch node.content {
    case .null: null()
    case .bool(let value): raw(value ? "true" : "false")
    case .number(let value): number(value)
    // Only a file that is refused holds these outside `x-` keys.
    case .hugeNumber, .longNumber: null()
    case .string(let text): string(text)
    case .array(let items): array { writer in for item in items { writer.write(item) } }
    case .object(let members):
      object { writer in
        for member in members.sorted(by: { $0.key < $1.key }) {
          writer.separate()
          writer.quoted(member.key)
          writer.bytes.append(UInt8(ascii: ":"))
          writer.afterKey = true
          writer.write(member.value)
        }
      }
    }
  }
}
