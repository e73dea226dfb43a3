/// A field of a request that this server acts on; all others are checked and dropped.
enum FieldName: UInt8, CaseIterable, Sendable {
  case host
  case accept
  case expect
  case origin
  case referer
  case connection
  case contentType
  case ifNoneMatch
  case authorization
  case contentLength
  case secFetchSite
  case acceptLanguage
  case transferEncoding

  private var name: StaticString {
    switch self {
    case .host: "host"
    case .accept: "accept"
    case .expect: "expect"
    case .origin: "origin"
    case .referer: "referer"
    case .connection: "connection"
    case .contentType: "content-type"
    case .ifNoneMatch: "if-none-match"
    case .authorization: "authorization"
    case .contentLength: "content-length"
    case .secFetchSite: "sec-fetch-site"
    case .acceptLanguage: "accept-language"
    case .transferEncoding: "transfer-encoding"
    }
  }

  /// Whether a second line with it makes a request ambiguous.
  var standsOnce: Bool {
    switch self {
    case .accept, .expect, .connection, .ifNoneMatch, .acceptLanguage: false
    default: true
    }
  }

  /// Whether it decides how a message is framed or routed, and so cannot come after the content.
  var isForbiddenInTrailers: Bool { self != .accept && self != .acceptLanguage }

  init?(_ name: ArraySlice<UInt8>) {
    let candidates: (FieldName, FieldName?)
    switch name.count {
    case 4: candidates = (.host, nil)
    case 6: candidates = (.accept, .expect)
    case 7: candidates = (.referer, nil)
    case 10: candidates = (.connection, nil)
    case 12: candidates = (.contentType, nil)
    case 13: candidates = (.ifNoneMatch, .authorization)
    case 14: candidates = (.contentLength, .secFetchSite)
    case 15: candidates = (.acceptLanguage, nil)
    case 17: candidates = (.transferEncoding, nil)
    default: return nil
    }
    if name.isWord(candidates.0.name) {
      self = candidates.0
    } else if let second = candidates.1, name.isWord(second.name) {
      self = second
    } else if name.isWord(FieldName.origin.name) {
      self = .origin
    } else {
      return nil
    }
  }
}

/// The fields of a request that are known, by name.
struct HeaderFields: Sendable {
  private struct Entry {
    let name: FieldName
    let value: Range<Int>
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  /// The values of all lines with a name, in order, without blanks around them.
  func values(_ name: FieldName) -> [ArraySlice<UInt8>] {
    entries.lazy.filter { $0.name == name }.map { bytes[$0.value] }
  }

  /// The value of the first line with a name.
  subscript(name: FieldName) -> ArraySlice<UInt8>? {
    for entry in entries where entry.name == name { return bytes[entry.value] }
    return nil
  }

  func has(_ name: FieldName) -> Bool { entries.contains { $0.name == name } }

  mutating func add(_ name: FieldName, _ value: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += value
    entries.append(Entry(name: name, value: start..<bytes.count))
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
  }
}

/// A line of a header or trailer section.
struct FieldLine {
  let name: ArraySlice<UInt8>
  let value: ArraySlice<UInt8>

  /// Reads a line that is known to hold no control character but the tab.
  ///
  /// A name is a token directly before the colon; so a line that begins with a blank, which once
  /// continued the line before it, is refused like any other name that is none.
  init?(_ line: ArraySlice<UInt8>) {
    var colon = line.startIndex
    while colon < line.endIndex, line[colon] != UInt8(ascii: ":") {
      guard ByteSet.token.contains(line[colon]) else { return nil }
      colon += 1
    }
    guard colon > line.startIndex, colon < line.endIndex else { return nil }
    name = line[line.startIndex..<colon]
    value = line[(colon + 1)...].trimmed
  }
}
