import Glibc
import Testing

@testable import hwserve

/// The service as a process: sockets, signals and files as they are.
@Suite struct ServiceTests {
  private static let get = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"

  private static let lastGet =
    "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

  private static let question = TinyScheme.question

  private static func post(_ body: String, _ fields: String = "") -> String {
    "POST /api/v1/calculate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + fields + "Content-Length: \(body.utf8.count)\r\n\r\n"
  }

  /// A service with one tiny scheme, for one test.
  private func serve(
    _ more: [String] = [], descriptors: Int? = nil,
    _ body: (ServiceProcess, TemporaryFolder) throws -> Void
  ) rethrows {
    let folder = TemporaryFolder(["klein.jsonc": TinyScheme.text()])
    let process = ServiceProcess.serve(folder.path, more, descriptors: descriptors)
    defer {
      process.end()
      folder.remove()
    }
    try body(process, folder)
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() {
    serve { service, _ in
      let client = Client(service.port)
      let many = 50
      let pair = Self.post(Self.question) + Self.question + Self.get
      client?.send(String(repeating: pair, count: many))
      #expect(client?.statuses(2 * many) == Array(repeating: 200, count: 2 * many))
      let bodies = client?.received ?? ""
      // Calculations and cheap answers alternate as they were asked.
      let marks = bodies.ranges(of: "\n\"sentence\"").map(\.lowerBound)
      let healths = bodies.ranges(of: "\"broken\"").map(\.lowerBound)
      #expect(marks.count == many && healths.count == many)
      #expect(zip(marks, healths).allSatisfy { $0 < $1 })
      #expect(zip(healths, marks.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func aClientThatWaitsIsToldToGoOn() {
    serve { service, _ in
      let client = Client(service.port)
      client?.send(Self.post(Self.question, "Expect: 100-continue\r\n"))
      client?.read { $0.contains("100 Continue\r\n\r\n") }
      client?.send(Self.question)
      #expect(client?.statuses(2) == [100, 200])
    }
  }

  @Test func anEarlyAnswerArrivesThoughItsContentIsNotRead() {
    serve { service, _ in
      let client = Client(service.port)
      // More than the system keeps for a socket, so the rest is sent while the answer is there.
      let large = String(repeating: "x", count: 8 << 20)
      client?.send(Self.post(large) + large)
      let answer = client?.readToEnd() ?? ""
      #expect(FakeConnection.statuses(answer) == [413])
      #expect(answer.contains("Connection: close\r\n"))
    }
  }

  @Test func onSIGTERMItAnswersWhatHasBegunAndEndsWell() {
    serve { service, _ in
      let begun = Client(service.port)
      let idle = Client(service.port)
      idle?.send(Self.get)
      #expect(idle?.statuses(1) == [200])
      begun?.send(Self.post(Self.question) + String(Self.question.prefix(20)))
      usleep(200_000)
      service.send(SIGTERM)
      service.waitUntil { Client(service.port) == nil }
      #expect(Client(service.port) == nil)
      // An idle client has a moment left to ask.
      idle?.send(Self.get)
      #expect(idle?.statuses(2) == [200, 200])
      begun?.send(String(Self.question.dropFirst(20)))
      let answer = begun?.readToEnd() ?? ""
      #expect(FakeConnection.statuses(answer) == [200])
      #expect(answer.contains("Connection: close\r\n"))
      #expect(service.status(within: 5) == 0)
      #expect(service.printed.contains(" POST /api/v1/calculate 200 "))
    }
  }

  @Test func stoppingDoesNotWaitForEver() {
    serve(["--drain", "1"]) { service, _ in
      let begun = Client(service.port)
      begun?.send("GET / HTTP/1.1\r\n")
      usleep(200_000)
      service.send(SIGTERM)
      #expect(service.status(within: 5) == 0)
    }
  }

  @Test func onSIGHUPItReadsSchemesAgainAndKeepsAGoodOneForABrokenOne() {
    serve { service, folder in
      let before = service.ask("GET", "/api/v1/schemes/klein")
      #expect(before?.status == 200)
      folder.write("klein.jsonc", "{ \"heavywork\": 1, ")
      folder.write("nieuw.jsonc", TinyScheme.text("nieuw"))
      service.send(SIGHUP)
      service.waitUntil { service.said.components(of: "schemes from") == 2 }
      #expect(service.said.contains("klein.jsonc:1:"))
      let after = service.ask("GET", "/api/v1/schemes/klein")
      #expect(after?.body == before?.body)
      #expect(service.ask("GET", "/api/v1/schemes/nieuw")?.status == 200)
      #expect(service.calculate(Self.question)?.status == 200)
      let health = service.ask("GET", "/health")
      #expect(health?.status == 200)
      let broken =
        #"{"file":"klein.jsonc","problems":1,"servesLastGood":true}"#
      #expect(health?.body.contains(broken) == true)
      #expect(
        service.ask("GET", "/metrics")?.body.contains("hwserve_schemes{state=\"broken\"} 1") == true
      )
      // A file that is gone is served no longer.
      unsafe unlink(folder.path + "/klein.jsonc")
      service.send(SIGHUP)
      service.waitUntil { service.said.components(of: "schemes from") == 3 }
      #expect(service.ask("GET", "/api/v1/schemes/klein")?.status == 404)
    }
  }

  @Test func readingSchemesAgainFailsNoRequest() {
    serve { service, folder in
      let client = Client(service.port)
      for round in 1...20 {
        if round % 5 == 0 {
          folder.write("klein.jsonc", TinyScheme.text() + String(repeating: " ", count: round))
          service.send(SIGHUP)
        }
        client?.send(Self.post(Self.question) + Self.question)
        #expect(client?.statuses(round) == Array(repeating: 200, count: round))
      }
    }
  }

  @Test func atItsMostConnectionsOthersWaitTheirTurn() {
    serve(["--connections", "2"]) { service, _ in
      let held = (0..<2).map { _ in Client(service.port) }
      for client in held { #expect(client?.send(Self.get).statuses(1) == [200]) }
      let third = Client(service.port)
      third?.send(Self.get)
      #expect(third?.read(0.5) { !$0.isEmpty } == "")
      held[0]?.endSending()
      #expect(third?.statuses(1) == [200])
    }
  }

  @Test func whereNoMoreMayWaitItSaysWhenToComeAgain() {
    serve(["--queue", "1", "--workers", "1"]) { service, _ in
      let clients = (0..<40).compactMap { _ in Client(service.port) }
      for client in clients { client.send(Self.post(Self.question) + Self.question) }
      let answers = clients.map { client in
        client.read { $0.hasSuffix("}\n") }
      }
      let statuses = answers.flatMap { FakeConnection.statuses($0) }
      #expect(statuses.count == 40)
      #expect(statuses.contains(200) && statuses.contains(503))
      for answer in answers where answer.contains(" 503 ") {
        #expect(answer.contains("Retry-After: 1\r\n"))
        #expect(!answer.contains("Connection: close"))
      }
    }
  }

  /// Large answers that are read late, with a request behind each.
  @Test func largeFilesAtOnceAreEachAnsweredWholeAndInOrder() {
    serve(["--workers", "2"]) { service, _ in
      // Long rows, all of them wrong, so that they come back with a reason.
      let (people, note) = (1500, String(repeating: "n", count: 500))
      let rows = (0..<people).map {
        "V\($0 + 10_000),1961-02-14,machinist,1988-13-01,\(note)\n"
      }
      let file = "id,born,function,from,note\n" + rows.joined()
      let head =
        "POST /api/v1/bulk?output=rejects HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
        + "Content-Length: \(file.utf8.count)\r\n\r\n"
      let clients = (0..<3).compactMap { _ in Client(service.port) }
      #expect(clients.count == 3)
      for client in clients { client.send(head + file + Self.lastGet) }
      for client in clients {
        client.read(60) { _ in false }
        #expect(FakeConnection.statuses(client.received) == [200, 200])
        let lines = client.received.utf8.split(separator: 10)
        #expect(lines.count { $0.starts(with: "V1".utf8) } == people)
        #expect(lines.contains { $0.starts(with: "V11499,".utf8) })
        #expect(client.received.hasSuffix("}\n"))
      }
    }
  }

  /// A queue without room turns new files away, but never one that it has begun with.
  @Test func aFileThatIsBegunIsEndedHoweverBusyItIs() {
    serve(["--queue", "1", "--workers", "1"]) { service, _ in
      let note = String(repeating: "n", count: 500)
      let rows = (0..<2000).map { "V\($0 + 10_000),1961-02-14,machinist,1988-03-01,\(note)\n" }
      let file = "id,born,function,from,note\n" + rows.joined()
      let clients = (0..<6).compactMap { _ in Client(service.port) }
      for client in clients {
        client.send(
          "POST /api/v1/bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
            + "Connection: close\r\nContent-Length: \(file.utf8.count)\r\n\r\n" + file)
      }
      var answered = 0
      for client in clients {
        client.read(60) { _ in false }
        let statuses = FakeConnection.statuses(client.received)
        #expect(statuses == [200] || statuses == [503])
        if statuses == [200] {
          answered += 1
          let lines = client.received.utf8.split(separator: 10)
          #expect(lines.count { $0.starts(with: "V".utf8) && $0.contains(0x2C) } == 2000)
        }
      }
      #expect(answered > 0)
      #expect(service.ask("GET", "/health")?.status == 200)
    }
  }

  /// The form of a page with a file in it that comes in many pieces.
  @Test func aLargeFormIsReadAsItComes() {
    serve { service, _ in
      let note = String(repeating: "n", count: 500)
      let rows = (0..<800).map { "V\($0 + 10_000),1961-02-14,machinist,1988-03-01,\(note)\n" }
      func part(_ name: String, _ content: String) -> String {
        "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(content)\r\n"
      }
      let form =
        part("file", "id,born,function,from,note\n" + rows.joined()) + part("scheme", "klein")
        + part("asof", "2026-11-21") + part("lang", "en") + part("go", "result") + "--b--\r\n"
      let reply = service.ask(
        "POST", "/hr", ["Content-Type: multipart/form-data; boundary=b"], body: form)
      #expect(reply?.status == 200)
      // A spreadsheet is what comes back: a row for everyone.
      #expect(reply?.body.split(separator: "\n").count { $0.hasPrefix("V1") } == 800)
    }
  }

  @Test func resetsAndEndsHarmNobody() {
    serve { service, _ in
      for round in 0..<50 {
        let client = Client(service.port)
        client?.send(round % 2 == 0 ? Self.get : Self.post(Self.question) + Self.question)
        if round % 3 == 0 { client?.reset() }
      }
      #expect(service.ask("GET", "/health")?.status == 200)
    }
  }

  @Test func withoutDescriptorsLeftItStaysAlive() {
    serve(descriptors: 16) { service, _ in
      do {
        let many = (0..<40).map { _ in Client(service.port) }
        for client in many { client?.send("GET /health HTTP/1.1\r\nHost: localhost\r\n") }
        usleep(300_000)
        // Those there was room for are served on.
        #expect(many[0]?.send("\r\n").statuses(1) == [200])
      }
      usleep(200_000)
      #expect(service.ask("GET", "/health")?.status == 200)
    }
  }
}
