/// A Content-Type: the type in small letters, and its parameters.
struct MediaType: Equatable {
  let name: String
  var parameters: [String: String] = [:]

  /// Reads a Content-Type; nothing where it breaks its grammar (RFC 9110, 8.3.1).
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func skipSpace() { rest = rest.drop { $0 == 0x20 || $0 == 0x09 } }
    func token() -> String? {
      let word = rest.prefix { MediaType.isTokenByte($0) }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }
    func takes(_ sign: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: sign) else { return false }
      rest = rest.dropFirst()
      return true
    }
    skipSpace()
    guard let type = token(), takes("/"), let subtype = token() else { return nil }
    name = "\(type)/\(subtype)".lowercased()
    while true {
      skipSpace()
      if rest.isEmpty { return }
      guard takes(";") else { return nil }
      skipSpace()
      guard let key = token()?.lowercased(), takes("=") else { return nil }
      let value: String?
      if takes("\"") {
        let quoted = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        rest = rest[quoted.endIndex...]
        value = takes("\"") ? String(decoding: quoted, as: UTF8.self) : nil
      } else {
        value = token()
      }
      guard let value, parameters.updateValue(value, forKey: key) == nil else { return nil }
    }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool { ByteSet.token.contains(byte) }
}
