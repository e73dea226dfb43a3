import Testing

@testable import hwserve

@Suite struct RequestParserTests {
  private static func request(
    _ path: String = "/", method: Method = .get, query: String = "", host: String? = "a",
    keepsAlive: Bool = true, body: String = ""
  ) -> Said {
    .request(
      method: method, path: path, query: query, host: host, keepsAlive: keepsAlive, body: body)
  }

  @Test(arguments: FramingRule.all)
  func refusesOnceAndReadsNothingAfter(_ rule: FramingRule) {
    #expect(said(rule.bytes) == [.refused(rule.refusal)])
  }

  @Test(arguments: FramingRule.all)
  func refusesAlikeHoweverItIsCut(_ rule: FramingRule) {
    let bytes = latin1(rule.bytes)
    for pieces in cuts(bytes) { #expect(said(pieces) == [.refused(rule.refusal)]) }
  }

  struct Sound: Sendable, CustomTestStringConvertible {
    let bytes: String
    let says: [Said]
    var testDescription: String { bytes }
  }

  static let sound: [Sound] = [
    Sound(bytes: "GET / HTTP/1.1\r\nHost: a\r\n\r\n", says: [request()]),
    Sound(bytes: "\r\n\r\nGET / HTTP/1.1\r\nhOsT:\ta \r\n\r\n", says: [request()]),
    Sound(
      bytes:
        "GET /a%20b/%c3%a9?c=%20&d HTTP/1.1\r\nHost: A:80\r\nX-Empty:\r\nX: a\tb\u{FF}\r\n\r\n",
      says: [request("/a b/é", query: "c=%20&d")]),
    Sound(
      bytes: "GET http://B:8080/x HTTP/1.1\r\nHost: other\r\n\r\n",
      says: [request("/x", host: "b")]),
    Sound(
      bytes: "OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
      says: [request("*", method: .options, host: "[::1]")]),
    Sound(bytes: "GET / HTTP/1.0\r\n\r\n", says: [request(host: nil, keepsAlive: false)]),
    Sound(
      bytes: "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", says: [request(host: nil)]),
    Sound(
      bytes: "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE ,y\r\n\r\n",
      says: [request(keepsAlive: false)]),
    Sound(
      bytes: "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 005\r\n\r\nhello"
        + "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
      says: [request("/p", method: .post, body: "hello"), request()]),
    // A length is decimal: 010 is ten, and never eight.
    Sound(
      bytes: "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 010\r\n\r\n0123456789",
      says: [request("/p", method: .post, body: "0123456789")]),
    Sound(
      bytes: "POST /p HTTP/1.1\r\nHost: a\r\ntRaNsFeR-eNcOdInG:\tChUnKeD\t\r\n\r\n"
        + "3;a=b ; c = \"d \\\" e\"\r\nhel\r\n0002\r\nlo\r\n00;x\r\nX-Sum: 1\r\n\r\n"
        + "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
      says: [request("/p", method: .post, body: "hello"), request()]),
    // A name with an underscore is another name.
    Sound(
      bytes: "POST /p HTTP/1.1\r\nHost: a\r\nContent_Length: 0\r\nContent-Length: 5\r\n\r\nhello",
      says: [request("/p", method: .post, body: "hello")]),
    Sound(
      bytes: "GET / HTTP/1.1\r\nHost: a\r\n\r\nInvalid\r\n\r\n",
      says: [request(), .refused(.requestLine)]),
  ]

  @Test(arguments: sound)
  func readsWhatIsSoundHoweverItIsCut(_ sound: Sound) {
    #expect(said(sound.bytes) == sound.says)
    for pieces in cuts(latin1(sound.bytes)) { #expect(said(pieces) == sound.says) }
  }

  @Test func isAmidARequestFromItsFirstByteToItsLast() {
    var parser = RequestParser()
    #expect(!parser.isAmidRequest)
    for byte in latin1("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n") {
      parser.feed([byte])
      _ = parser.next()
      #expect(parser.isAmidRequest)
    }
    parser.feed([UInt8(ascii: "x")])
    #expect(parser.next() == .body)
    #expect(!parser.isAmidRequest)
  }

  @Test func manyRequestsInPiecesOfManySizesAreTheSame() {
    let one =
      "POST /p HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "400\r\n" + String(repeating: "x", count: 1024) + "\r\n0\r\n\r\n"
    let bytes = latin1(String(repeating: one, count: 40))
    let whole = said([bytes[...]])
    #expect(whole.count == 40)
    for size in [7, 100, 1000, 4096, 16_384, 20_000] {
      let pieces = stride(from: 0, to: bytes.count, by: size).map {
        bytes[$0..<min($0 + size, bytes.count)]
      }
      #expect(said(pieces) == whole)
    }
  }
}
