import Testing

@testable import hwserve

/// Each limit holds at its last byte and no further.
@Suite struct LimitTests {
  private func repeated(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test func theRequestLine() {
    var limits = HTTPLimits()
    limits.requestLine = 40
    // "GET /" and " HTTP/1.1" are 14 bytes.
    let fits = "GET /" + repeated(26) + " HTTP/1.1\r\nHost: a\r\n\r\n"
    let over = "GET /" + repeated(27) + " HTTP/1.1\r\nHost: a\r\n\r\n"
    #expect(said(fits, limits).count == 1)
    #expect(said(fits, limits) != [.refused(.requestLineTooLong)])
    for pieces in cuts(latin1(over)) {
      #expect(said(pieces, limits) == [.refused(.requestLineTooLong)])
    }
    // Without an end it is refused at the first byte over, and not kept.
    #expect(said(repeated(1 << 20)) == [.refused(.requestLineTooLong)])
  }

  @Test func theSizeOfFields() {
    var limits = HTTPLimits()
    limits.fields = 60
    // "Host: a" and its end are 9, so "X: " with a value may have 51 without its end.
    let fits = "GET / HTTP/1.1\r\nHost: a\r\nX: " + repeated(48) + "\r\n\r\n"
    let over = "GET / HTTP/1.1\r\nHost: a\r\nX: " + repeated(49) + "\r\n\r\n"
    #expect(said(fits, limits) != [.refused(.fieldsTooLarge)])
    for pieces in cuts(latin1(over)) {
      #expect(said(pieces, limits) == [.refused(.fieldsTooLarge)])
    }
  }

  @Test func theNumberOfFields() {
    let lines = { (count: Int) in
      "GET / HTTP/1.1\r\nHost: a\r\n" + (1..<count).map { "X-\($0): v\r\n" }.joined() + "\r\n"
    }
    #expect(said(lines(100)) != [.refused(.tooManyFields)])
    #expect(said(lines(101)) == [.refused(.tooManyFields)])
  }

  @Test func theContentByItsLengthBeforeAByteOfIt() {
    let head = { (count: Int) in
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(count)\r\n\r\n"
    }
    #expect(said(head(1 << 20)) == [])
    #expect(said(head(1 << 20 + 1)) == [.refused(.bodyTooLarge)])
  }

  @Test func theContentInChunks() {
    var limits = HTTPLimits()
    limits.body = 8
    let chunks = { (sizes: [Int]) in
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        + sizes.map { "\($0)\r\n" + String(repeating: "x", count: $0) + "\r\n" }.joined()
        + "0\r\n\r\n"
    }
    #expect(said(chunks([5, 3]), limits) != [.refused(.bodyTooLarge)])
    #expect(said(chunks([5, 4]), limits) == [.refused(.bodyTooLarge)])
  }

  @Test func extensionsOfAllChunksTogether() {
    let chunk = "1;a=" + String(repeating: "b", count: 1000) + "\r\nx\r\n"
    let message = { (count: Int) in
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        + String(repeating: chunk, count: count) + "0\r\n\r\n"
    }
    // Each has 1,003 bytes of extension; 4,096 hold four of them.
    #expect(said(message(4)) != [.refused(.chunk)])
    #expect(said(message(5)) == [.refused(.chunk)])
  }

  @Test func trailers() {
    let message = { (count: Int) in
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
        + (0..<count).map { "X-\($0): v\r\n" }.joined() + "\r\n"
    }
    #expect(said(message(20)) != [.refused(.tooManyFields)])
    #expect(said(message(21)) == [.refused(.tooManyFields)])
    let large =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: "
      + repeated(8200) + "\r\n\r\n"
    #expect(said(large) == [.refused(.fieldsTooLarge)])
  }

  @Test func aConnectionSaysHowMuchItHoldsAndCanBeTurnedAway() {
    let connection = FakeConnection()
    connection.application.slow = ["/b"]
    connection.receive("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\n1234567890")
    #expect(connection.connection.heldContent == 10)
    connection.connection.refuseForRoom()
    #expect(connection.sent().hasPrefix("HTTP/1.1 503 "))
    #expect(connection.connection.heldContent == 0)
    // What is being worked on is held too, and not taken away.
    let other = FakeConnection()
    other.application.slow = ["/b"]
    other.receive("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\n12345")
    #expect(other.connection.heldContent == 5)
    other.connection.refuseForRoom()
    #expect(other.sent() == "")
  }
}
