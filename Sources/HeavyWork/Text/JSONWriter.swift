/// Writes JSON: UTF-8, two spaces of indentation, one value a line.
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

  init() { bytes.reserveCapacity(16_384) }

  /// The text, ended by a newline.
  var finished: [UInt8] { bytes + [0x0A] }

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
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: value.isoBytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func field(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { raw(String(value)) } else { null() }
  }

  mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    raw(value ? "true" : "false")
  }

  mutating func field(_ key: String, _ value: ExactDecimal?) {
    self.key(key)
    if let value { raw(value.description) } else { null() }
  }

  /// A figure of a calculation, rounded half up to 6 decimals.
  mutating func field(_ key: String, _ value: Exact?) {
    field(key, value?.rounded(toDecimals: 6))
  }

  mutating func field(_ key: String, _ value: Money?) { field(key, value?.decimal) }

  mutating func key(_ key: String) {
    separate()
    quoted(key)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    afterKey = true
  }

  mutating func string(_ value: String) {
    begin()
    quoted(value)
  }

  mutating func null() { raw("null") }

  mutating func raw(_ text: String) {
    begin()
    bytes.append(contentsOf: text.utf8)
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
    if !first { newline() }
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
    newline()
  }

  private mutating func newline() {
    bytes.append(0x0A)
    for _ in 0..<(depth * 2) { bytes.append(0x20) }
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
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
    bytes.append(UInt8(ascii: "\""))
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
    case .number(let value): raw(value.description)
    case .hugeNumber: raw("0")
    case .string(let text): string(text)
    case .array(let items): array { writer in for item in items { writer.write(item) } }
    case .object(let members):
      object { writer in
        for member in members.sorted(by: { $0.key < $1.key }) {
          writer.key(member.key)
          writer.write(member.value)
        }
      }
    }
  }
}
