/// Reads JSON strictly, with comments and trailing commas where a file may have them.
///
/// Foundation's decoder takes the first of two equal keys in silence and gives no position;
/// a scheme file must not be read that way. Everything but a duplicate key ends the reading:
/// after a broken bracket no further message would be true.
struct JSONReader {
  /// What kind of JSON is accepted.
  struct Options: Sendable {
    /// Whether `//` and `/* */` comments and trailing commas are allowed.
    var comments = true
    /// The largest text that is read, in bytes.
    var maximumBytes: Int
    /// How deep lists and objects may be nested.
    var maximumDepth = 48
  }

  /// Why the reading ended, and where.
  struct Failure: Error {
    let offset: Int
    let code: ProblemCode
    let message: Bilingual
    let remedy: Bilingual
  }

  /// A key that an object holds twice.
  struct DuplicateKey {
    let key: String
    let offset: Int
    let firstOffset: Int
  }

  let bytes: [UInt8]
  let options: Options
  var position = 0
  var duplicates: [DuplicateKey] = []
  /// Where the brackets stand that are still open, the innermost last.
  var open: [Int] = []

  private init(_ bytes: [UInt8], _ options: Options) {
    self.bytes = bytes
    self.options = options
  }

  /// Reads one JSON value that fills the whole text.
  static func read(
    _ bytes: [UInt8], options: Options
  ) throws(Failure) -> (root: JSONNode, duplicates: [DuplicateKey]) {
    guard bytes.count <= options.maximumBytes else {
      throw .tooLarge(bytes.count, maximum: options.maximumBytes)
    }
    if let offset = firstInvalidUTF8(bytes) { throw .notUTF8(at: offset) }
    var reader = JSONReader(bytes, options)
    let text = bytes.span
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    try reader.skipBlanks(text)
    guard reader.position < text.count else { throw .empty }
    let root = try reader.readValue(text, depth: 0)
    try reader.skipBlanks(text)
    guard reader.position == bytes.count else { throw .afterEnd(at: reader.position) }
    return (root, reader.duplicates)
  }

  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The byte that comes next; nothing at the end.
  ///
  /// - Parameter text: all of `bytes`. What reads on has it at hand, which saves finding it again
  ///   at every byte.
  @inline(__always)
  func current(_ text: Span<UInt8>) -> UInt8? { position < text.count ? text[position] : nil }

  private mutating func readValue(_ text: Span<UInt8>, depth: Int) throws(Failure) -> JSONNode {
    let offset = position
    guard let first = current(text) else { throw cutOff() }
    let opens = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if opens, depth >= options.maximumDepth {
      throw .tooDeep(at: offset, maximum: options.maximumDepth)
    }
    switch first {
    case UInt8(ascii: "{"): return try readObject(text, depth: depth)
    case UInt8(ascii: "["): return try readArray(text, depth: depth)
    case UInt8(ascii: "\""):
      return JSONNode(content: .string(try readString(text)), offset: offset)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(content: try readNumber(text), offset: offset)
    default:
      for (word, content) in JSONReader.words where bytes[position...].starts(with: word) {
        position += word.count
        return JSONNode(content: content, offset: offset)
      }
      throw unexpected(at: offset, expected: .value)
    }
  }

  private static let words: [([UInt8], JSONNode.Content)] = [
    (Array("true".utf8), .bool(true)), (Array("false".utf8), .bool(false)),
    (Array("null".utf8), .null),
  ]

  private mutating func readObject(_ text: Span<UInt8>, depth: Int) throws(Failure) -> JSONNode {
    let offset = position
    var members: [JSONNode.Member] = []
    members.reserveCapacity(8)
    var keys: [String: Int] = [:]  // used only once an object is large
    open.append(offset)
    position += 1
    try skipBlanks(text)
    while current(text) != UInt8(ascii: "}") {
      guard let quote = current(text) else { throw cutOff() }
      guard quote == UInt8(ascii: "\"") else {
        throw decimalComma(at: position) ?? unexpected(at: position, expected: .key)
      }
      let keyOffset = position
      let key = try readString(text)
      try skipBlanks(text)
      try expect(text, UInt8(ascii: ":"), .colon)
      try skipBlanks(text)
      let value = try readValue(text, depth: depth + 1)
      if let first = firstOffset(of: key, in: members, keys) {
        duplicates.append(.init(key: key, offset: keyOffset, firstOffset: first))
      } else {
        members.append(.init(key: key, keyOffset: keyOffset, value: value))
        if members.count >= JSONReader.large { note(members, in: &keys) }
      }
      try skipBlanks(text)
      if try !readComma(text, before: UInt8(ascii: "}"), .commaOrBrace) { break }
    }
    try expect(text, UInt8(ascii: "}"), .commaOrBrace)
    open.removeLast()
    return JSONNode(content: .object(members), offset: offset)
  }

  /// How many members an object has before looking through them all would take too long.
  private static let large = 24

  private func firstOffset(
    of key: String, in members: [JSONNode.Member], _ keys: [String: Int]
  ) -> Int? {
    members.count < JSONReader.large
      ? members.first { $0.isNamed(key) }?.keyOffset : keys[key]
  }

  private func note(_ members: [JSONNode.Member], in keys: inout [String: Int]) {
    for member in keys.isEmpty ? members[...] : members.suffix(1) {
      keys[member.key] = member.keyOffset
    }
  }

  private mutating func readArray(_ text: Span<UInt8>, depth: Int) throws(Failure) -> JSONNode {
    let offset = position
    var items: [JSONNode] = []
    items.reserveCapacity(8)
    open.append(offset)
    position += 1
    try skipBlanks(text)
    while current(text) != UInt8(ascii: "]") {
      items.append(try readValue(text, depth: depth + 1))
      try skipBlanks(text)
      if try !readComma(text, before: UInt8(ascii: "]"), .commaOrBracket) { break }
    }
    try expect(text, UInt8(ascii: "]"), .commaOrBracket)
    open.removeLast()
    return JSONNode(content: .array(items), offset: offset)
  }

  /// Reads a comma and what is blank behind it; tells whether there was one.
  private mutating func readComma(
    _ text: Span<UInt8>, before end: UInt8, _ expected: Expected
  ) throws(Failure) -> Bool {
    guard current(text) == UInt8(ascii: ",") else { return false }
    let comma = position
    position += 1
    try skipBlanks(text)
    if current(text) == end, !options.comments {
      throw unexpected(at: comma, expected: expected)
    }
    return true
  }

  private mutating func expect(
    _ text: Span<UInt8>, _ byte: UInt8, _ expected: Expected
  ) throws(Failure) {
    guard let found = current(text) else { throw cutOff() }
    guard found == byte else { throw unexpected(at: position, expected: expected) }
    position += 1
  }

  @inline(__always)
  private mutating func skipBlanks(_ text: Span<UInt8>) throws(Failure) {
    while let byte = current(text) {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/") where options.comments: try skipComment(text)
      default: return
      }
    }
  }

  private mutating func skipComment(_ text: Span<UInt8>) throws(Failure) {
    let start = position
    guard position + 1 < text.count else { throw cutOff() }
    switch text[position + 1] {
    case UInt8(ascii: "/"):
      while let byte = current(text), byte != 0x0A { position += 1 }
    case UInt8(ascii: "*"):
      position += 2
      while position + 1 < text.count,
        text[position] != UInt8(ascii: "*") || text[position + 1] != UInt8(ascii: "/")
      { position += 1 }
      guard position + 1 < text.count else { throw .openComment(at: start) }
      position += 2
    default: throw unexpected(at: start, expected: .value)
    }
  }
}
