import HeavyWork

@testable import hwserve

/// An application of the test's own making, which keeps what it was asked.
final class FakeApplication: Application {
  var writer = ResponseWriter()
  private(set) var asked: [String] = []
  private(set) var noted: [Exchange] = []
  /// Paths whose answer is certain by their head.
  var certain: Set<String> = []
  /// Paths that are worked out elsewhere.
  var slow: Set<String> = []
  var maximumBody = 100
  /// The content of every answer.
  var content = "ok"

  init() { writer.set(unixSeconds: 784_111_777) }

  func admit(_ head: RequestHead) -> Admission {
    certain.contains(text(head.target.path))
      ? .answer(.none, Response(.notFound, "text/plain", Array("no".utf8)))
      : .take(.none, maximumBody: maximumBody)
  }

  func answer(_ route: Endpoint, _ request: Request) -> Answer {
    let path = text(request.head.target.path)
    asked.append("\(request.head.method.rawValue) \(path) \(text(request.body))")
    let response = Response(.ok, "text/plain", Array((path + " " + content).utf8))
    return slow.contains(path) ? .later { response } : .now(response)
  }

  func refuse(_ refusal: Refusal, of head: RequestHead?) -> Response {
    Response(refusal.status, "text/plain", Array(refusal.rawValue.utf8))
  }

  func note(_ exchange: Exchange) { noted.append(exchange) }
}

/// A connection on a clock of the test's own.
final class FakeConnection {
  final class Clock { var now: UInt64 = 1_000_000_000_000 }

  let application = FakeApplication()
  let connection: ServerConnection
  private let clock = Clock()
  private var received = ""

  init(_ settings: HTTPSettings = HTTPSettings()) {
    let clock = clock
    connection = ServerConnection(application, settings) { clock.now }
  }

  func receive(_ text: String) { connection.receive(latin1(text)[...]) }

  /// Lets time go by, in seconds; deadlines that pass are acted on.
  func wait(_ seconds: Double) {
    clock.now += UInt64(seconds * 1_000_000_000)
    connection.expire()
  }

  /// Sends all there is to send, and gives it.
  func sent() -> String {
    var all = ""
    while connection.hasOutput {
      all += text(connection.output[connection.sent...])
      connection.send(connection.output.count - connection.sent)
    }
    return all
  }

  /// The statuses of what is sent now.
  func statuses() -> [Int] { FakeConnection.statuses(sent()) }

  static func statuses(_ text: String) -> [Int] {
    text.ranges(of: "HTTP/1.1 ").compactMap { Int(text[$0.upperBound...].prefix(3)) }
  }
}
