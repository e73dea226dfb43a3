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
  /// Where numbers go that are not known yet (see `JSONPattern`), as the number of bytes before each.
  private(set) var places: [Int] = []

  package init() {}

  /// Begins a text that will stand somewhere inside another.
  ///
  /// - Parameter inside: whether it does; the outermost object is then another text's.
  init(inside: Bool) { depth = inside ? 2 : 0 }

  /// The text so far.
  var bytes: [UInt8] { sink.bytes }

  /// Ends the text with a newline and gives it.
  package func finished() -> [UInt8] {
    sink.append(0x0A)
    return sink.bytes
  }

  package mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  package mutating func field(_ key: StaticString, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  mutating func field(_ key: StaticString, _ value: Day?) {
    self.key(key)
    guard let value else { return null() }
    begin()
    sink.append(UInt8(ascii: "\""))
    sink.append(value)
    sink.append(UInt8(ascii: "\""))
  }

  package mutating func field(_ key: StaticString, _ value: Int?) {
    self.key(key)
    if let value { number(ExactDecimal(units: Int64(value))) } else { null() }
  }

  package mutating func field(_ key: StaticString, _ value: Bool) {
    self.key(key)
    raw(value ? "true" : "false")
  }

  mutating func field(_ key: StaticString, _ value: ExactDecimal?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  /// A figure of a calculation, rounded half up to 6 decimals.
  mutating func field(_ key: StaticString, _ value: Exact?) {
    field(key, value?.rounded(toDecimals: 6))
  }

  /// A figure of a calculation under an id of the scheme.
  mutating func field(id: String, _ value: Exact) {
    key(id: id)
    number(value.rounded(toDecimals: 6))
  }

  /// Writes a key whose number is not known yet.
  mutating func place(_ key: StaticString) {
    self.key(key)
    begin()
    places.append(sink.count)
  }

  mutating func field(_ key: StaticString, _ value: Money?) { field(key, value?.decimal) }

  /// Writes a key of ours, none of which holds anything that JSON escapes.
  mutating func key(_ key: StaticString) {
    sink.appendKey(key, comma: !first, newline: depth == 1)
    first = false
    afterKey = true
  }

  /// Writes a name out of a file as a key.
  mutating func key(id: String) {
    separate()
    quoted(id)
    sink.append(UInt8(ascii: ":"))
    afterKey = true
  }

  package mutating func string(_ value: String) {
    begin()
    quoted(value)
  }

  mutating func decimal(_ value: ExactDecimal) { number(value) }

  mutating func null() { raw("null") }

  mutating func raw(_ text: StaticString) {
    begin()
    sink.append(text)
  }

  private mutating func nested(
    _ key: StaticString?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    if let key { self.key(key) }
    beginNested(open)
    body(&self)
    endNested(close)
  }

  private mutating func beginNested(_ open: UInt8) {
    begin()
    sink.append(open)
    depth += 1
    first = true
  }

  private mutating func endNested(_ close: UInt8) {
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
    append(value)
  }

  private mutating func append(_ value: ExactDecimal) {
    if value.units < 0 { sink.append(UInt8(ascii: "-")) }
    sink.append(value.units.magnitude, decimals: value.decimals)
  }

  /// Writes the value that a pattern stands for, with a number in each of its places.
  mutating func pattern(
    _ pattern: JSONPattern, _ number: (Int) -> ExactDecimal = { _ in .zero }
  ) {
    begin()
    var written = 0
    for index in pattern.places.indices {
      let place = pattern.places[index]
      sink.append(pattern.bytes, written..<place)
      append(number(index))
      written = place
    }
    sink.append(pattern.bytes, written..<pattern.bytes.count)
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
    case .array(let items):
      beginNested(UInt8(ascii: "["))
      for item in items { write(item) }
      endNested(UInt8(ascii: "]"))
    case .object(let members):
      beginNested(UInt8(ascii: "{"))
      for place in members.placesByKey {
        key(id: members[place].key)
        write(members[place].value)
      }
      endNested(UInt8(ascii: "}"))
    }
  }
}
