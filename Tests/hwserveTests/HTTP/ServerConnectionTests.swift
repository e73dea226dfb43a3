import Testing

@testable import hwserve

@Suite struct ServerConnectionTests {
  private static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
  private static let post = "POST /p HTTP/1.1\r\nHost: a\r\n"

  @Test func answersWithEveryFieldOnceAndGoesOn() {
    let fake = FakeConnection()
    fake.receive(Self.get)
    let answer = fake.sent()
    #expect(
      answer == """
        HTTP/1.1 200 OK\r
        Date: Sun, 06 Nov 1994 08:49:37 GMT\r
        Content-Type: text/plain\r
        Content-Length: 5\r
        X-Content-Type-Options: nosniff\r
        X-Frame-Options: DENY\r
        Referrer-Policy: no-referrer\r
        Cross-Origin-Resource-Policy: same-origin\r
        Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; \
        frame-ancestors 'none'\r
        Cache-Control: no-store\r
        \r
        /a ok
        """)
    #expect(fake.connection.isIdle && fake.connection.wantsInput)
  }

  @Test func answersPipelinedRequestsInTheirOrder() {
    let fake = FakeConnection()
    fake.application.slow = ["/slow"]
    fake.receive(
      "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get
        + Self.post + "Content-Length: 2\r\n\r\nhi")
    // The second waits for the first, which is worked out elsewhere.
    #expect(fake.sent() == "")
    #expect(!fake.connection.wantsInput)
    let work = fake.connection.takeWork()
    #expect(fake.connection.takeWork() == nil)
    if let work { fake.connection.complete(work()) }
    let answers = fake.sent()
    #expect(FakeConnection.statuses(answers) == [200, 200, 200])
    let order = ["/slow ok", "/a ok", "/p ok"].map { answers.firstRange(of: $0)?.lowerBound }
    #expect(order[0] ?? answers.endIndex < order[1] ?? answers.startIndex)
    #expect(order[1] ?? answers.endIndex < order[2] ?? answers.startIndex)
    #expect(fake.application.asked == ["GET /slow ", "GET /a ", "POST /p hi"])
  }

  @Test func readsNoFurtherThanAnAnswerThatIsNotTaken() {
    let fake = FakeConnection()
    fake.application.content = String(repeating: "x", count: 300 << 10)
    fake.receive(Self.get + Self.get)
    #expect(fake.application.asked.count == 1)
    #expect(!fake.connection.wantsInput)
    _ = fake.sent()
    #expect(fake.application.asked.count == 2)
    #expect(fake.connection.wantsInput)
  }

  @Test func headHasTheFieldsAlone() {
    let fake = FakeConnection()
    fake.receive("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get)
    let answers = fake.sent()
    #expect(FakeConnection.statuses(answers) == [200, 200])
    #expect(answers.components(of: "Content-Length: 5") == 2)
    #expect(answers.components(of: "/a ok") == 1)
    #expect(fake.application.noted.map(\.bytes) == [0, 5])
  }

  @Test func tellsAClientThatWaitsToGoOn() {
    let fake = FakeConnection()
    fake.receive(Self.post + "Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n")
    #expect(fake.sent() == "HTTP/1.1 100 Continue\r\n\r\n")
    fake.receive("hi")
    #expect(fake.statuses() == [200])
    // Content that is there already needs no go-ahead, nor does content that is none.
    fake.receive(Self.post + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\nhi")
    #expect(fake.statuses() == [200])
    fake.receive(Self.post + "Content-Length: 0\r\nExpect: 100-continue\r\n\r\n")
    #expect(fake.statuses() == [200])
  }

  @Test func neverTellsAClientToSendWhatIsTooLarge() {
    let fake = FakeConnection()
    fake.receive(Self.post + "Content-Length: 101\r\nExpect: 100-continue\r\n\r\n")
    #expect(fake.statuses() == [413])
    #expect(fake.connection.isDraining)
  }

  @Test func answersEarlyThenReadsNothingAsARequest() {
    let fake = FakeConnection()
    fake.application.certain = ["/p"]
    fake.receive(Self.post + "Content-Length: 200\r\n\r\n" + Self.get + Self.get)
    let answer = fake.sent()
    #expect(FakeConnection.statuses(answer) == [404])
    #expect(answer.contains("Connection: close\r\n"))
    #expect(fake.connection.wantsShutdown && fake.connection.wantsInput)
    fake.receive(Self.get)
    #expect(fake.application.asked == [])
    #expect(fake.sent() == "")
    fake.connection.receiveEnd()
    #expect(fake.connection.isClosed)
  }

  @Test func anAnswerThatIsCertainWithoutContentKeepsTheConnection() {
    let fake = FakeConnection()
    fake.application.certain = ["/a"]
    fake.receive(Self.get + "GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(fake.statuses() == [404, 200])
    #expect(fake.application.asked == ["GET /b "])
  }

  @Test func aRefusalIsTheLastAnswer() {
    let fake = FakeConnection()
    fake.receive(Self.get + "GET /b HTTP/1.1\r\nHost : a\r\n\r\n" + Self.get)
    let answers = fake.sent()
    #expect(FakeConnection.statuses(answers) == [200, 400])
    #expect(answers.components(of: "Connection: close") == 1)
    #expect(fake.application.asked.count == 1)
    #expect(fake.application.noted.map(\.method) == [.get, nil])
  }

  @Test func aRefusalAfterHeadHasItsContent() {
    let fake = FakeConnection()
    fake.receive("HEAD /a HTTP/1.1\r\nHost: a\r\n\r\nGET\r\n\r\n")
    #expect(fake.sent().hasSuffix("\r\n\r\nrequest-line"))
  }

  @Test func aClientOf10IsToldWhetherItMayGoOn() {
    let kept = FakeConnection()
    kept.receive("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    #expect(kept.sent().contains("Connection: keep-alive\r\n"))
    #expect(kept.connection.isIdle)
    let closed = FakeConnection()
    closed.receive("GET /a HTTP/1.0\r\n\r\n")
    #expect(closed.sent().contains("Connection: close\r\n"))
    #expect(closed.connection.wantsShutdown)
  }

  @Test func anEndAmidARequestIsRefusedAndNeverAnswered() {
    let fake = FakeConnection()
    fake.receive(Self.post + "Content-Length: 5\r\n\r\nhell")
    fake.connection.receiveEnd()
    #expect(fake.statuses() == [400])
    #expect(fake.connection.isClosed)
    #expect(fake.application.asked == [])
  }

  @Test func aClientThatOnlyEndsItsSideStillGetsItsAnswer() {
    let fake = FakeConnection()
    fake.application.slow = ["/a"]
    fake.receive(Self.get)
    if let work = fake.connection.takeWork() { fake.connection.complete(work()) }
    #expect(fake.statuses() == [200])
    fake.connection.receiveEnd()
    #expect(fake.connection.isClosed)
  }

  @Test func theLastAnswerSaysSo() {
    let fake = FakeConnection()
    fake.receive(Self.post + "Content-Length: 2\r\n\r\n")
    fake.connection.finishUp()
    fake.receive("hi" + Self.get)
    let answer = fake.sent()
    #expect(FakeConnection.statuses(answer) == [200])
    #expect(answer.contains("Connection: close\r\n"))
  }

  @Test func drainsNoMoreThanSoMuch() {
    let fake = FakeConnection()
    fake.receive("GET\r\n\r\n")
    _ = fake.sent()
    let piece = String(repeating: "x", count: 1 << 20)
    for _ in 0..<16 { fake.receive(piece) }
    #expect(!fake.connection.isClosed)
    fake.receive("x")
    #expect(fake.connection.isClosed)
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of part: String) -> Int { ranges(of: part).count }
}
