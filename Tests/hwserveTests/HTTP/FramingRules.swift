import Testing

@testable import hwserve

/// Bytes that are no request, and the reason they are refused for.
struct FramingRule: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: String
  let refusal: Refusal

  init(_ name: String, _ bytes: String, _ refusal: Refusal) {
    self.name = name
    self.bytes = bytes
    self.refusal = refusal
  }

  var testDescription: String { name }

  private static let host = "Host: a\r\n"
  /// What would be answered as well, if the rule were broken.
  static let hidden = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"

  private static func line(_ name: String, _ line: String, _ refusal: Refusal) -> FramingRule {
    FramingRule(name, line + "\r\n" + host + "\r\n", refusal)
  }

  private static func field(_ name: String, _ fields: String, _ refusal: Refusal) -> FramingRule {
    FramingRule(name, "GET / HTTP/1.1\r\n" + host + fields + "\r\n\r\n", refusal)
  }

  private static func chunked(_ name: String, _ body: String, _ refusal: Refusal) -> FramingRule {
    FramingRule(
      name,
      "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n" + body + hidden, refusal)
  }

  static let requestLines: [FramingRule] = [
    line("two spaces before the version", "GET /  HTTP/1.1", .requestLine),
    line("two spaces before the target", "GET  / HTTP/1.1", .requestLine),
    line("a space first", " GET / HTTP/1.1", .requestLine),
    line("a space last", "GET / HTTP/1.1 ", .requestLine),
    line("a tab between", "GET\t/ HTTP/1.1", .requestLine),
    line("no version", "GET /", .requestLine),
    line("a method alone", "GET", .requestLine),
    line("a space in the target", "GET /a b HTTP/1.1", .requestLine),
    line("a method that is no token", "G=\"T / HTTP/1.1", .requestLine),
    line("NUL in the method", "G\u{0}ET / HTTP/1.1", .requestLine),
    line("NUL in the target", "GET /\u{0} HTTP/1.1", .requestLine),
    line("DEL in the target", "GET /\u{7F} HTTP/1.1", .requestLine),
    line("a bare CR", "GET /\r HTTP/1.1", .requestLine),
    line("a version of one digit", "GET / HTTP/1", .requestLine),
    line("a version of three", "GET / HTTP/1.10", .requestLine),
    line("a version in small letters", "GET / http/1.1", .requestLine),
    line("a comma in the version", "GET / HTTP/1,1", .requestLine),
    line("HTTP/2.0", "GET / HTTP/2.0", .version),
    line("HTTP/0.9", "GET / HTTP/0.9", .version),
    line("an unknown method", "FOO / HTTP/1.1", .unknownMethod),
    line("a method in small letters", "get / HTTP/1.1", .unknownMethod),
    line("no path", "GET a HTTP/1.1", .target),
    line("a star for GET", "GET * HTTP/1.1", .target),
    line("a target of 8 bits", "GET /\u{E9} HTTP/1.1", .target),
    line("a backslash", "GET /a\\b HTTP/1.1", .target),
    line("a fragment", "GET /#a HTTP/1.1", .target),
    line("a broken escape", "GET /%zz HTTP/1.1", .target),
    line("an escape that is cut off", "GET /%4 HTTP/1.1", .target),
    line("an escape of NUL", "GET /%00 HTTP/1.1", .target),
    line("a broken escape in the query", "GET /?a=%zz HTTP/1.1", .target),
    line("a host in front of CONNECT", "CONNECT a:443 HTTP/1.1", .target),
    line("another scheme", "GET ftp://a/ HTTP/1.1", .target),
    line("a user in the target", "GET http://u:p@a/ HTTP/1.1", .target),
    line("a target without a host", "GET http:/// HTTP/1.1", .target),
    FramingRule("a bare LF", "GET / HTTP/1.1\nHost: a\r\n\r\n", .requestLine),
    FramingRule("five empty lines", String(repeating: "\r\n", count: 5) + hidden, .requestLine),
    FramingRule("a CR alone before it", "\rGET / HTTP/1.1\r\nHost: a\r\n\r\n", .requestLine),
    FramingRule("the greeting of TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\r\n\r\n", .requestLine),
  ]

  static let fields: [FramingRule] = [
    field("a line that goes on the one before", "X: a\r\n b", .field),
    field("a tab that does", "X:\r\n\ta", .field),
    field("a blank before the first field", " X: a", .field),
    field("a blank before the colon", "X : a", .field),
    field("no colon", "Content-Length 5", .field),
    field("no name", ": a", .field),
    field("a name that is no token", "(a): b", .field),
    field("NUL in a name", "X\u{0}: a", .field),
    field("8 bits in a name", "Content-Length\u{85}: 5", .field),
    field("NUL in a value", "X: a\u{0}b", .field),
    field("a control character in a value", "X: \u{1}", .field),
    field("DEL in a value", "X: \u{7F}", .field),
    field("a bare CR in a value", "X: a\rb", .field),
    field("a bare LF in a value", "X: a\nTransfer-Encoding: chunked", .field),
    field("two hosts", "Host: a", .repeatedField),
    field("two lengths that differ", "Content-Length: 1\r\nContent-Length: 2", .repeatedField),
    field("two codings", "Transfer-Encoding: x\r\nTransfer-Encoding: chunked", .repeatedField),
    field("CR LF CR", "X: a\r\n\rX: b", .field),
    FramingRule("no host", "GET / HTTP/1.1\r\n\r\n", .host),
    FramingRule("an empty host", "GET / HTTP/1.1\r\nHost: \r\n\r\n", .host),
    FramingRule("two hosts in one", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", .host),
    FramingRule("a user in the host", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", .host),
    FramingRule("a path in the host", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", .host),
    FramingRule("a port that is none", "GET / HTTP/1.1\r\nHost: a:8o\r\n\r\n", .host),
    FramingRule("a port too high", "GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", .host),
    FramingRule("two ports", "GET / HTTP/1.1\r\nHost: a:80:80\r\n\r\n", .host),
    FramingRule("dots for a host", "GET / HTTP/1.1\r\nHost: ..\r\n\r\n", .host),
    FramingRule("IPv6 without brackets", "GET / HTTP/1.1\r\nHost: 4714::ab:1\r\n\r\n", .host),
  ]

  static let framing: [FramingRule] =
    [
      "+5", "-0", "1_0", "0x5", "0o5", "4 2", "5, 5", "5;5", "", "18446744073709551621",
      "99999999999999999999", "1e1", "\u{B2}", "1Z", "\"5\"",
    ].map { length in
      FramingRule(
        "Content-Length: \(length)",
        "POST / HTTP/1.1\r\n" + host + "Content-Length: \(length)\r\n\r\nhello" + hidden,
        .contentLength)
    }
    + [
      "", "chunked,", ",chunked", "chunked, gzip", "chunked, chunked", "chunked;a=b", "identity",
      "\u{A0}chunked", "chunkedchunked",
    ].map { coding in
      FramingRule(
        "Transfer-Encoding: \(coding)",
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: \(coding)\r\n\r\n0\r\n\r\n" + hidden,
        .transferEncoding)
    } + [
      FramingRule(
        "a coding that is not known",
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n" + hidden,
        .unknownCoding),
      FramingRule(
        "length, then coding",
        "POST / HTTP/1.1\r\n" + host
          + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        .transferEncoding),
      FramingRule(
        "coding, then length",
        "POST / HTTP/1.1\r\n" + host
          + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + hidden,
        .transferEncoding),
      FramingRule(
        "a coding in HTTP/1.0",
        "POST / HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        .transferEncoding),
    ]

  static let chunks: [FramingRule] =
    [
      "0x5", "+5", "-0", "1_0", " 5", "5 ", "", ";a=b", "G", "5;bad[=x", "5;a=\"b", "5;a=", "5;",
      "5;a\u{0}", "FFFFFFFFFFFFFFFF0", "10000000000000005",
      String(repeating: "0", count: 17) + "5",
    ].map { size in
      chunked("chunk size ‘\(size)’", size + "\r\nhello\r\n0\r\n\r\n", .chunk)
    } + [
      chunked("LF after the size", "5\nhello\r\n0\r\n\r\n", .chunk),
      chunked("CR after the size", "5\rhello\r\n0\r\n\r\n", .chunk),
      chunked("no end of a chunk", "5\r\nhello0\r\n\r\n", .chunk),
      chunked("LF at the end of a chunk", "5\r\nhello\n0\r\n\r\n", .chunk),
      chunked("a chunk that is longer than it says", "5\r\nhello!!\r\n0\r\n\r\n", .chunk),
      chunked("LF after the trailers", "5\r\nhello\r\n0\r\n\n", .trailer),
      chunked("a trailer with a blank", "5\r\nhello\r\n0\r\nX : y\r\n\r\n", .trailer),
      chunked("a length for a trailer", "0\r\nContent-Length: 9\r\n\r\n", .trailer),
      chunked("a coding for a trailer", "0\r\nTransfer-Encoding: chunked\r\n\r\n", .trailer),
      chunked("a host for a trailer", "0\r\nHost: b\r\n\r\n", .trailer),
      chunked("a chunk that is too large", "7fffffff\r\n", .bodyTooLarge),
      chunked("the largest chunk there can be", "ffffffffffffffff\r\n", .bodyTooLarge),
    ]

  static let all = requestLines + fields + framing + chunks
}
