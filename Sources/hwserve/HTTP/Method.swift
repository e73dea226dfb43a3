/// A method that is known; the names of others are not kept, for someone typed them.
enum Method: String, CaseIterable, Sendable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case delete = "DELETE"
  case patch = "PATCH"
  case options = "OPTIONS"
  case trace = "TRACE"
  case connect = "CONNECT"
  case query = "QUERY"

  /// The method of this name; capitals matter (RFC 9110, 9.1).
  init?(_ name: ArraySlice<UInt8>) {
    // The two that nearly all requests have, without looking through the list.
    if name.elementsEqual([0x47, 0x45, 0x54]) {
      self = .get
      return
    }
    if name.elementsEqual([0x50, 0x4F, 0x53, 0x54]) {
      self = .post
      return
    }
    guard let method = Method.allCases.first(where: { name.elementsEqual($0.rawValue.utf8) })
    else { return nil }
    self = method
  }
}
