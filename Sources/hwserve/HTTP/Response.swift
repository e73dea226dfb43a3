/// What a request is answered with.
struct Response: Sendable {
  var status: Status
  /// The media type of the content; nothing where there is none.
  var type: StaticString?
  var body: [UInt8]
  /// What follows `body`, where the content comes in pieces: each is freed once it is sent.
  var more: [ContentPiece] = []
  /// How long it may be kept: not at all, unless it says the same to everyone.
  var cacheControl: StaticString = "no-store"
  /// What a browser may load, run and do with it: nothing, unless it is a page.
  var safety = ResponseWriter.Safety.data
  /// Fields beside those every answer has; values are ours and hold no line end.
  var fields: [(name: StaticString, value: String)] = []
  /// Whether the language asked for decided what it says.
  var variesByLanguage = false

  init(_ status: Status, _ type: StaticString?, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// The bytes of the content.
  var length: Int { more.reduce(body.count) { $0 + $1.count } }

  static func json(_ body: [UInt8]) -> Response { Response(.ok, "application/json", body) }

  /// An answer that a client may keep and ask about again by its tag.
  static func tagged(_ response: Response, _ tag: String, for request: Request) -> Response {
    var answer = response.tagged(tag, for: request)
    answer.cacheControl = "no-cache"
    return answer
  }

  /// The answer with its tag; without its content where the client has that already.
  func tagged(_ tag: String, for request: Request) -> Response {
    var answer = EntityTag.matches(request.head.fields, tag) ? notModified : self
    answer.fields.append(("ETag", tag))
    return answer
  }

  /// The answer without its content, which the client has already.
  var notModified: Response {
    var answer = self
    answer.status = .notModified
    answer.type = nil
    answer.body = []
    answer.more = []
    return answer
  }
}

/// A complete request, as routes see it.
struct Request {
  let head: RequestHead
  let body: [UInt8]
  /// What stands in the path where its template has a name in braces.
  var parameter = ""
}

/// The comparison of If-None-Match (RFC 9110, 13.1.2).
enum EntityTag {
  static func matches(_ fields: HeaderFields, _ tag: String) -> Bool {
    contains(fields) { candidate in
      candidate.elementsEqual("*".utf8)
        || candidate.starts(with: "W/".utf8) && candidate.dropFirst(2).elementsEqual(tag.utf8)
        || candidate.elementsEqual(tag.utf8)
    }
  }

  /// Whether any content is one that the client has, whatever its tag.
  static func matchesAny(_ fields: HeaderFields) -> Bool {
    contains(fields) { $0.elementsEqual("*".utf8) }
  }

  private static func contains(
    _ fields: HeaderFields, _ holds: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    guard fields.has(.ifNoneMatch) else { return false }
    return fields.values(.ifNoneMatch).contains { list in
      // Tags of ours hold no comma, so a list may be cut at every one.
      list.split(separator: UInt8(ascii: ",")).map(\.trimmed).contains(where: holds)
    }
  }
}
