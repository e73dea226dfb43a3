import HeavyWork
import Testing

@testable import hwserve

/// A workforce that is too large for one piece.
@Suite struct BulkUploadTests {
  private let service: Service
  private let scheme: Scheme

  init() throws {
    scheme = try Scheme.read(Array(TinyScheme.text().utf8))
    let good = SchemeSet.Good(
      listing: SchemeListing(scheme, ExampleCheck(scheme)), document: .init(bytes: [], tag: "")
    ) { nil }
    service = Service(
      SchemeSet([.init(file: "klein.jsonc", good: good, problems: nil)]), statutory: .shipped,
      allowedHosts: ["localhost"], maximumBody: 1 << 20, keepsLog: true,
      unixSeconds: 1_795_262_400)
  }

  /// More than the file's beginning, 1 MiB, and than two pieces: one person in four has a wrong row.
  private static let file: String = {
    var text = "id,born,function,from,to,note\n"
    let note = String(repeating: "n", count: 400)
    for number in 0..<2700 {
      let month = number % 4 == 3 ? 13 : 3
      text += "V\(number + 10_000),1961-02-14,machinist,1988-\(month)-01,,\(note)\n"
    }
    return text
  }()

  private static let after = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"

  /// Sends a request piece by piece and does its work, as loop and threads do; what follows is sent
  /// with the last piece.
  ///
  /// - Returns: what was sent before the last byte came, and what was sent then.
  private func post(_ query: String, _ body: String) -> (early: [UInt8], late: String) {
    let connection = ServerConnection(service, HTTPSettings()) { 1 }
    var early: [UInt8] = []
    func work() {
      while let piece = connection.takePiece() { connection.taken(piece()) }
    }
    connection.receive(
      Array(
        ("POST /api/v1/bulk\(query) HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n").utf8)[...])
    var rest = Array(body.utf8)[...]
    let last = rest.removeLast()
    while !rest.isEmpty {
      #expect(connection.wantsInput)
      connection.receive(rest.prefix(65_536))
      rest = rest.dropFirst(65_536)
      work()
      early += connection.output
      #expect(connection.takeWork() == nil)
    }
    connection.receive(([last] + Array(Self.after.utf8))[...])
    work()
    if let work = connection.takeWork() { connection.complete(work()) }
    var late: [UInt8] = []
    while connection.hasOutput {
      let part = connection.outbox.next.prefix(50_000)
      late += part
      connection.send(part.count)
    }
    return (early, text(late))
  }

  @Test(arguments: PopulationRequest.Output.allCases)
  func whileItComesNothingIsAnsweredAndThenTheSameBytes(
    _ output: PopulationRequest.Output
  ) throws {
    let wish = try PopulationRequest(
      [("output", output.rawValue), ("asOf", "2026-11-21")], among: [scheme], usual: scheme,
      today: service.today)
    let answers = try wish.answers(for: Array(Self.file.utf8), .nl, statutory: .shipped)
    let (early, late) = post("?output=\(output.rawValue)&asOf=2026-11-21", Self.file)
    #expect(early == [])
    let end = try #require(late.ranges(of: "HTTP/1.1 200 ").last?.lowerBound)
    let bytes = wish.bytes(answers, .nl)
    let isSame = Reply(String(late[..<end]))?.body == text(bytes)
    #expect(isSame)
    #expect(late.contains("\r\nContent-Length: \(bytes.count)\r\n"))
    // The request behind it is answered behind it.
    #expect(late[end...].contains("\"broken\""))
  }

  @Test(arguments: [("?asOf=never", 422), ("?asOf=2001-01-01", 422), ("", 422)])
  func whatIsWrongIsSaidAtTheEndAndTheConnectionGoesOn(_ query: String, _ status: Int) {
    // Someone of the first piece comes back in the last one.
    let body =
      Self.file + "V10000,1961-02-14,machinist,1988-03-01,,\nV1,1961-02-14,machinist,1988-03-01,,\n"
    let (early, late) = post(query, body)
    #expect(early == [])
    #expect(FakeConnection.statuses(late) == [status, 200])
    if query.isEmpty {
      #expect(late.contains("‘…’") && late.contains("op regel 2 en op regel 2702"))
    }
    #expect(!late.contains("V10000") && !late.contains("Connection: close"))
  }
}
