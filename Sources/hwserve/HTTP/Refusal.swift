/// Why a request is not taken, before any route has seen it.
///
/// After a refusal nothing more of the connection is read as a request.
enum Refusal: String, CaseIterable, Sendable {
  case requestLine = "request-line"
  case target = "request-target"
  case requestLineTooLong = "request-line-too-long"
  case version = "http-version"
  case unknownMethod = "unknown-method"
  case field = "header-field"
  case fieldsTooLarge = "headers-too-large"
  case tooManyFields = "too-many-headers"
  case repeatedField = "repeated-header"
  case host = "host"
  case contentLength = "content-length"
  case transferEncoding = "transfer-encoding"
  case unknownCoding = "unknown-transfer-coding"
  case chunk = "chunk"
  case trailer = "trailer"
  case bodyTooLarge = "body-too-large"
  case incomplete = "incomplete"
  case headersTooSlow = "headers-too-slow"
  case bodyTooSlow = "body-too-slow"
  case noRoom = "no-room"

  var status: Status {
    switch self {
    case .requestLine, .target, .field, .repeatedField, .host, .contentLength, .transferEncoding,
      .chunk, .trailer, .incomplete:
      .badRequest
    case .requestLineTooLong: .uriTooLong
    case .version: .versionNotSupported
    case .unknownMethod, .unknownCoding: .notImplemented
    case .fieldsTooLarge, .tooManyFields: .fieldsTooLarge
    case .bodyTooLarge: .contentTooLarge
    case .headersTooSlow, .bodyTooSlow: .requestTimeout
    case .noRoom: .unavailable
    }
  }
}
