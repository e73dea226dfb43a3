/// Writes JSON: UTF-8, each key of the outermost object on a line of its own, the rest compact.
///
/// Keys are written in the order they are given, which callers keep sorted; the tests read every
/// result back and hold them to it.
package struct JSONWriter {
  private let sink: ByteSink
  private var depth = 0
  /// Whether the next value is the first in its list or object.
  private var first = true
  /// Whether a key has just been written.
  private var afterKey = false
  /// Where numbers go that are not known yet (see `JSONPattern`), as the number of bytes before each.
  private(set) var places: [Int] = []

  /// Room for nearly every result.
  private static let room = 32_768

  package init() { self.init(to: ByteSink(capacity: JSONWriter.room)) }

  private init(to sink: ByteSink) { self.sink = sink }

  /// Begins a text that will stand somewhere inside another.
  ///
  /// - Parameter inside: whether it does; the outermost object is then another text's.
  init(inside: Bool) {
    self.init()
    depth = inside ? 2 : 0
  }

  /// Gives a text of one object, ended by a newline.
  ///
  /// It is written where it stays, so this is the faster way where a text is all that is wanted.
  ///
  /// - Parameter capacity: about how much room it takes; as much as nearly every result unless given.
  static func object(
    capacity: Int = room, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    bytes(capacity: capacity) { writer in
      writer.object { body(&$0) }
      writer.sink.append(0x0A)
    }
  }

  /// Gives a text that something writes, where it takes about so much room.
  @inline(__always)
  static func bytes(capacity: Int, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    ByteSink.array(capacity: capacity) { sink in
      var writer = JSONWriter(to: sink)
      body(&writer)
    }
  }

  /// The text so far.
  var bytes: [UInt8] { sink.bytes }

  /// Ends the text with a newline and gives it.
  package func finished() -> [UInt8] {
    sink.append(0x0A)
    return sink.bytes
  }

  @inline(__always)
  package mutating func object(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  @inline(__always)
  package mutating func array(_ key: StaticString? = nil, _ body: (inout JSONWriter) -> Void) {
    nested(key, UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  @inline(__always)
  package mutating func field(_ key: StaticString, _ value: String?) {
    lead(key)
    if let value { quoted(value) } else { sink.append("null") }
  }

  /// A text in bytes that holds nothing that JSON escapes.
  mutating func field(_ key: StaticString, plain value: Span<UInt8>) {
    lead(key)
    sink.append(quoted: value)
  }

  /// A sentence that is written from where it was put together.
  mutating func field(_ key: StaticString, _ value: Sentence) {
    lead(key)
    if !sink.appendQuoted(value.sink) { escaped(value.sink.bytes) }
  }

  @inline(__always)
  mutating func field(_ key: StaticString, _ value: Day?) {
    lead(key)
    if let value { quoted(value) } else { sink.append("null") }
  }

  /// A date as it was entered.
  @inline(__always)
  mutating func field(_ key: StaticString, _ value: EnteredDay?) {
    lead(key)
    guard let value else { return sink.append("null") }
    if value.isExact { quoted(value.first) } else { quoted(value.text) }
  }

  @inline(__always)
  package mutating func field(_ key: StaticString, _ value: Int?) {
    lead(key)
    if let value { append(Int64(value)) } else { sink.append("null") }
  }

  @inline(__always)
  package mutating func field(_ key: StaticString, _ value: Bool) {
    lead(key)
    sink.append(value ? "true" : "false")
  }

  @inline(__always)
  mutating func field(_ key: StaticString, _ value: ExactDecimal?) {
    lead(key)
    if let value { append(value) } else { sink.append("null") }
  }

  /// A figure of a calculation, rounded half up to 6 decimals.
  @inline(__always)
  mutating func field(_ key: StaticString, _ value: Exact?) {
    lead(key)
    if let value { append(value) } else { sink.append("null") }
  }

  /// A figure of a calculation under an id of the scheme.
  mutating func field(id: String, _ value: Exact) {
    key(id: id)
    begin()
    append(value)
  }

  /// Writes a key whose number is not known yet.
  mutating func place(_ key: StaticString) {
    self.key(key)
    place()
  }

  /// Writes a key out of a file whose number is not known yet.
  mutating func place(id: String) {
    key(id: id)
    place()
  }

  private mutating func place() {
    begin()
    places.append(sink.count)
  }

  @inline(__always)
  mutating func field(_ key: StaticString, _ value: Money?) { field(key, value?.decimal) }

  /// Writes a key of ours, none of which holds anything that JSON escapes.
  mutating func key(_ key: StaticString) {
    lead(key)
    afterKey = true
  }

  /// Writes a key of ours, behind which its value follows at once.
  @inline(__always)
  private mutating func lead(_ key: StaticString) {
    sink.appendKey(key, comma: !first, newline: depth == 1)
    first = false
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

  @inline(__always)
  private mutating func nested(
    _ key: StaticString?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    if let key { lead(key) } else { begin() }
    descend(open)
    body(&self)
    endNested(close)
  }

  private mutating func beginNested(_ open: UInt8) {
    begin()
    descend(open)
  }

  @inline(__always)
  private mutating func descend(_ open: UInt8) {
    sink.append(open)
    depth += 1
    first = true
  }

  @inline(__always)
  private mutating func endNested(_ close: UInt8) {
    depth -= 1
    if depth == 0, !first { sink.append(0x0A) }
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

  private func append(_ value: Int64) {
    if value < 0 { sink.append(UInt8(ascii: "-")) }
    sink.append(number: value.magnitude)
  }

  private func append(_ value: ExactDecimal) {
    guard value.decimals > 0 else { return append(value.units) }
    if value.units < 0 { sink.append(UInt8(ascii: "-")) }
    sink.append(value.units.magnitude, decimals: value.decimals)
  }

  /// Writes a figure, rounded half up to 6 decimals.
  private func append(_ value: Exact) {
    if let millionths = value.millionths {
      sink.append(millionths: millionths)
    } else {
      append(value.rounded(toDecimals: 6))
    }
  }

  /// Writes the value that a pattern stands for, with a figure in each of its places.
  ///
  /// Where the pattern begins with a key it stands for the first values of an object.
  @inline(__always)
  mutating func pattern(_ pattern: JSONPattern, _ figure: (Int) -> Exact) {
    begin()
    var written = 0
    for index in pattern.places.indices {
      let place = pattern.places[index]
      sink.append(pattern.bytes, written..<place)
      append(figure(index))
      written = place
    }
    sink.append(pattern.bytes, written..<pattern.bytes.count)
  }

  /// Writes the value that a pattern with one place stands for, with a whole number there.
  mutating func pattern(_ pattern: JSONPattern, number: Int) {
    begin()
    let place = pattern.places[0]
    sink.append(pattern.bytes, 0..<place)
    append(Int64(number))
    sink.append(pattern.bytes, place..<pattern.bytes.count)
  }

  /// Writes the value that a pattern without places stands for.
  mutating func pattern(_ pattern: JSONPattern) {
    begin()
    sink.append(pattern.bytes, 0..<pattern.bytes.count)
  }

  private func quoted(_ day: Day) {
    sink.append(quoted: day)
  }

  private func quoted(_ text: String) {
    if !sink.appendQuoted(text) { escaped(text.utf8) }
  }

  private func escaped(_ text: some Sequence<UInt8>) {
    sink.append(UInt8(ascii: "\""))
    for byte in text { escaped(byte) }
    sink.append(UInt8(ascii: "\""))
  }

  private func escaped(_ byte: UInt8) {
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
