import Testing

@testable import hwserve

/// Each thing has its time, counted from its beginning and not from the byte before.
@Suite struct DeadlineTests {
  private static let post = "POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 90\r\n\r\n"

  @Test func aConnectionWithoutAByteIsClosedInSilence() {
    let fake = FakeConnection()
    fake.wait(14.9)
    #expect(!fake.connection.isClosed)
    fake.wait(0.1)
    #expect(fake.connection.isClosed)
    #expect(fake.sent() == "")
  }

  @Test func idleTimeCountsFromTheLastAnswer() {
    let fake = FakeConnection()
    fake.wait(10)
    fake.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(fake.statuses() == [200])
    fake.wait(14.9)
    #expect(!fake.connection.isClosed)
    fake.wait(0.1)
    #expect(fake.connection.isClosed)
  }

  @Test func headersThatTrickleEndAtTenSeconds() {
    let fake = FakeConnection()
    fake.receive("GET / HTTP/1.1\r\n")
    for _ in 0..<9 {
      fake.wait(1)
      fake.receive("X-a: b\r\n")
    }
    #expect(fake.sent() == "")
    fake.wait(1)
    #expect(fake.statuses() == [408])
    #expect(fake.connection.isDraining)
  }

  @Test func contentThatTricklesEndsAtTenSecondsAndWhatItsSizeEarns() {
    let fake = FakeConnection()
    fake.receive(Self.post)
    for _ in 0..<9 {
      fake.wait(1)
      fake.receive("x")
    }
    #expect(fake.sent() == "")
    // Nine bytes earn 9/16,384 of a second.
    fake.wait(1)
    #expect(fake.sent() == "")
    fake.wait(0.001)
    #expect(fake.statuses() == [408])
  }

  @Test func contentThatKeepsItsRateMayTakeLong() {
    let fake = FakeConnection()
    fake.application.maximumBody = 1 << 20
    fake.receive("POST /p HTTP/1.1\r\nHost: a\r\nContent-Length: 655360\r\n\r\n")
    let second = String(repeating: "x", count: 16_384)
    for _ in 0..<40 {
      fake.wait(1)
      fake.receive(second)
    }
    #expect(fake.statuses() == [200])
  }

  @Test func anAnswerThatIsNotTakenEndsAtTwentySeconds() {
    let fake = FakeConnection()
    fake.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
    fake.wait(19.9)
    #expect(!fake.connection.isClosed)
    fake.wait(0.1)
    #expect(fake.connection.isClosed)
  }

  @Test func aByteNowAndThenDoesNotKeepAnAnswerAlive() {
    let fake = FakeConnection()
    fake.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
    for _ in 0..<4 {
      fake.wait(5)
      if !fake.connection.isClosed { fake.connection.send(1) }
    }
    fake.wait(0.01)
    #expect(fake.connection.isClosed)
  }

  @Test func whatIsWorkedOutElsewhereHasNoDeadlineOfItsOwn() {
    let fake = FakeConnection()
    fake.application.slow = ["/a"]
    fake.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
    fake.wait(100)
    #expect(!fake.connection.isClosed)
    if let work = fake.connection.takeWork() { fake.connection.complete(work()) }
    #expect(fake.statuses() == [200])
    #expect(fake.application.noted.map(\.nanoseconds) == [100_000_000_000])
  }

  @Test func drainingEndsAfterASecond() {
    let fake = FakeConnection()
    fake.receive("GET\r\n\r\n")
    _ = fake.sent()
    fake.wait(0.9)
    fake.receive("x")
    #expect(!fake.connection.isClosed)
    fake.wait(0.1)
    #expect(fake.connection.isClosed)
  }

  @Test func anIdleClientHasASecondLeftOnceTheServiceStops() {
    let fake = FakeConnection()
    fake.wait(5)
    fake.connection.finishUp()
    fake.wait(0.9)
    #expect(!fake.connection.isClosed)
    fake.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(fake.sent().contains("Connection: close\r\n"))
    let other = FakeConnection()
    other.connection.finishUp()
    other.wait(1)
    #expect(other.connection.isClosed)
  }
}
