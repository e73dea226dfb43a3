/// Writes JSON: UTF-8, each key of the outermost object on a line of its own, the rest compact.
///
/// Keys are written in the order they are given, which callers keep sorted; the tests read every
/// result back and hold them to it.
package struct JSONWriter {
  private let sink = ByteSink(capacity: 32_768)
  private var depth = 0
  /// Whether the next value is the first in its list or object.
  private var first = true
  /// Whether a key has just been written.
  private var afterKey = false

  package init() {}

  /// The text so far.
  var bytes: [UInt8] { sink.bytes }

  /// Ends the text with a newline and gives it.
  package func finished() -> [UInt8] {
    sink.append(0x0A)
    return sink.bytes
  }

  package mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  package mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  mutating func field(_ key: String, _ value: Day?) {
    self.key(key)
    guard let value else { return null() }
    begin()
    let (year, month, day) = value.civil
    sink.append(UInt8(ascii: "\""))
    sink.append(UInt64(year), atLeast: 4)
    sink.append(UInt8(ascii: "-"))
    sink.append(UInt64(month), atLeast: 2)
    sink.append(UInt8(ascii: "-"))
    sink.append(UInt64(day), atLeast: 2)
    sink.append(UInt8(ascii: "\""))
  }

  package mutating func field(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(ExactDecimal(units: Int64(value))) } else { null() }
  }

  package mutating func field(_ key: String, _ value: Bool) {
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
    sink.appendKey(key)
    afterKey = true
  }

  /// Writes a key that someone typed.
  mutating func key(typed key: String) {
    separate()
    quoted(key)
    sink.append(UInt8(ascii: ":"))
    afterKey = true
  }

  package mutating func string(_ value: String) {
    begin()
    quoted(value)
  }

  mutating func null() { raw("null") }

  mutating func raw(_ text: String) {
    begin()
    sink.append(text)
  }

  private mutating func nested(
    _ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    if let key { self.key(key) }
    begin()
    sink.append(open)
    depth += 1
    first = true
    body(&self)
    depth -= 1
    if !first, depth == 0 { sink.append(0x0A) }
    sink.append(close)
    first = false
  }

  /// Prepares the place for a value: behind its key, or on a line of its own in a list.
  private mutating func begin() {
    if afterKey { afterKey = false } else if depth > 0 { separate() }
  }

  private mutating func separate() {
    if !first { sink.append(UInt8(ascii: ",")) }
    first = false
    if depth == 1 { sink.append(0x0A) }
  }

  private mutating func number(_ value: ExactDecimal) {
    begin()
    if value.units < 0 { sink.append(UInt8(ascii: "-")) }
    let power = UInt64(ExactDecimal.powerOfTen(value.decimals))
    let (whole, rest) = value.units.magnitude.quotientAndRemainder(dividingBy: power)
    sink.append(whole, atLeast: 1)
    guard value.decimals > 0 else { return }
    sink.append(UInt8(ascii: "."))
    sink.append(rest, atLeast: value.decimals)
  }

  private mutating func quoted(_ text: String) {
    if sink.appendQuoted(text) { return }
    sink.append(UInt8(ascii: "\""))
    for byte in text.utf8 { escaped(byte) }
    sink.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      sink.append(UInt8(ascii: "\\"))
      sink.append(byte)
    case 0x0A: sink.append("\\n")
    case 0x09: sink.append("\\t")
    case ..<0x20, 0x7F:
      let digits = Array("0123456789abcdef".utf8)
      sink.append("\\u00")
      sink.append(digits[Int(byte >> 4)])
      sink.append(digits[Int(byte & 15)])
    default: sink.append(byte)
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
          writer.key(typed: member.key)
          writer.write(member.value)
        }
      }
    }
  }
}
