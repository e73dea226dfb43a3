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
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    try reader.skipBlanks()
    guard reader.position < bytes.count else { throw .empty }
    let root = try reader.readValue(depth: 0)
    try reader.skipBlanks()
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

  var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func readValue(depth: Int) throws(Failure) -> JSONNode {
    let offset = position
    guard let first = current else { throw cutOff() }
    let opens = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if opens, depth >= options.maximumDepth {
      throw .tooDeep(at: offset, maximum: options.maximumDepth)
    }
    switch first {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""):
      return JSONNode(content: .string(try readString()), offset: offset)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(content: try readNumber(), offset: offset)
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

  private mutating func readObject(depth: Int) throws(Failure) -> JSONNode {
    let offset = position
    var members: [JSONNode.Member] = []
    members.reserveCapacity(8)
    var keys: [String: Int] = [:]  // used only once an object is large
    open.append(offset)
    position += 1
    try skipBlanks()
    while current != UInt8(ascii: "}") {
      guard let quote = current else { throw cutOff() }
      guard quote == UInt8(ascii: "\"") else {
        throw decimalComma(at: position) ?? unexpected(at: position, expected: .key)
      }
      let keyOffset = position
      let key = try readString()
      try skipBlanks()
      try expect(UInt8(ascii: ":"), .colon)
      try skipBlanks()
      let value = try readValue(depth: depth + 1)
      if let first = firstOffset(of: key, in: members, keys) {
        duplicates.append(.init(key: key, offset: keyOffset, firstOffset: first))
      } else {
        members.append(.init(key: key, keyOffset: keyOffset, value: value))
        if members.count >= JSONReader.large { note(members, in: &keys) }
      }
      try skipBlanks()
      if try !readComma(before: UInt8(ascii: "}"), .commaOrBrace) { break }
    }
    try expect(UInt8(ascii: "}"), .commaOrBrace)
    open.removeLast()
    return JSONNode(content: .object(members), offset: offset)
  }

  /// How many members an object has before looking through them all would take too long.
  private static let large = 24

  private func firstOffset(
    of key: String, in members: [JSONNode.Member], _ keys: [String: Int]
  ) -> Int? {
    members.count < JSONReader.large
      ? members.first { $0.key == key }?.keyOffset : keys[key]
  }

  private func note(_ members: [JSONNode.Member], in keys: inout [String: Int]) {
    for member in keys.isEmpty ? members[...] : members.suffix(1) {
      keys[member.key] = member.keyOffset
    }
  }

  private mutating func readArray(depth: Int) throws(Failure) -> JSONNode {
    let offset = position
    var items: [JSONNode] = []
    open.append(offset)
    position += 1
    try skipBlanks()
    while current != UInt8(ascii: "]") {
      items.append(try readValue(depth: depth + 1))
      try skipBlanks()
      if try !readComma(before: UInt8(ascii: "]"), .commaOrBracket) { break }
    }
    try expect(UInt8(ascii: "]"), .commaOrBracket)
    open.removeLast()
    return JSONNode(content: .array(items), offset: offset)
  }

  /// Reads a comma and what is blank behind it; tells whether there was one.
  private mutating func readComma(
    before end: UInt8, _ expected: Expected
  ) throws(Failure) -> Bool {
    guard current == UInt8(ascii: ",") else { return false }
    let comma = position
    position += 1
    try skipBlanks()
    if current == end, !options.comments {
      throw unexpected(at: comma, expected: expected)
    }
    return true
  }

  private mutating func expect(_ byte: UInt8, _ expected: Expected) throws(Failure) {
    guard let found = current else { throw cutOff() }
    guard found == byte else { throw unexpected(at: position, expected: expected) }
    position += 1
  }

  private mutating func skipBlanks() throws(Failure) {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/") where options.comments: try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(Failure) {
    let start = position
    guard position + 1 < bytes.count else { throw cutOff() }
    switch bytes[position + 1] {
    case UInt8(ascii: "/"):
      while let byte = current, byte != 0x0A { position += 1 }
    case UInt8(ascii: "*"):
      position += 2
      while position + 1 < bytes.count,
        bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != UInt8(ascii: "/")
      { position += 1 }
      guard position + 1 < bytes.count else { throw .openComment(at: start) }
      position += 2
    default: throw unexpected(at: start, expected: .value)
    }
  }
}
