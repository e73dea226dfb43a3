/// What a request asks for: the path, decoded once, and the query as it was sent.
struct RequestTarget: Equatable, Sendable {
  var path: [UInt8] = []
  var query: [UInt8] = []
  /// The host and port, where the target names them itself.
  var authority: [UInt8]?

  /// Reads the target of a request line (RFC 9112, 3.2).
  static func read(_ text: ArraySlice<UInt8>, of method: Method) -> RequestTarget? {
    guard let first = text.first, text.allSatisfy({ ByteSet.target.contains($0) }) else {
      return nil
    }
    if first == UInt8(ascii: "/") { return RequestTarget(origin: text) }
    if method == .options, text.elementsEqual("*".utf8) { return RequestTarget(path: Array(text)) }
    return RequestTarget(absolute: text)
  }

  init(path: [UInt8] = []) { self.path = path }

  private init?(origin text: ArraySlice<UInt8>) {
    let mark = text.firstIndex(of: UInt8(ascii: "?")) ?? text.endIndex
    guard let path = RequestTarget.decoded(text[..<mark]) else { return nil }
    self.path = path
    query = Array(text[mark...].dropFirst())
    // The query is decoded by whoever reads it, and must be fit for that.
    guard query.contains(UInt8(ascii: "%")) else { return }
    guard RequestTarget.decoded(query[...]) != nil else { return nil }
  }

  /// The form that proxies get, which every server must take: `http://host/path`.
  private init?(absolute text: ArraySlice<UInt8>) {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
      text[..<colon].isWord("http") || text[..<colon].isWord("https"),
      text[(colon + 1)...].starts(with: "//".utf8)
    else { return nil }
    let rest = text[(colon + 3)...]
    let slash = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
    guard let slash, rest[slash] == UInt8(ascii: "/") else { return nil }
    self.init(origin: rest[slash...])
    authority = Array(rest[..<slash])
  }

  /// Bytes without percent-encoding; nothing where it is broken or hides a NUL.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
    var bytes: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard text.endIndex - index >= 2, let high = text[index].hexDigit,
        let low = text[index + 1].hexDigit, high + low > 0
      else { return nil }
      bytes.append(UInt8(high << 4 | low))
      index += 2
    }
    return bytes
  }

  /// The value of a key of the query; nothing where it is not there.
  func value(_ key: StaticString) -> String? {
    guard !query.isEmpty else { return nil }
    for (name, value) in pairs where name.isWord(key) { return RequestTarget.text(value) }
    return nil
  }

  /// Every key of the query with its value, decoded, in their order.
  var parameters: [(name: String, value: String)] {
    pairs.map { (RequestTarget.text($0) ?? "", RequestTarget.text($1) ?? "") }
  }

  private var pairs: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] {
    query.split(separator: UInt8(ascii: "&")).map { pair in
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      return (parts[0], parts.count > 1 ? parts[1] : [])
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    decoded(bytes).map { String(decoding: $0, as: UTF8.self) }
  }
}
