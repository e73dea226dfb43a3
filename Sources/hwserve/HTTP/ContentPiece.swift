/// A piece of the content of an answer, after the first.
enum ContentPiece: Sendable {
  case bytes([UInt8])
  /// Bytes that are sent as Base64, which is written as they are sent: a file that a page carries is
  /// then held once, and not a second time as text.
  case base64([UInt8])

  /// How many bytes are sent.
  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .base64(let bytes): Base64.length(of: bytes.count)
    }
  }
}
