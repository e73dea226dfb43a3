import HeavyWork
import Synchronization

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
  /// Paths whose content is taken while it comes.
  var gradual: Set<String> = []
  let intake = FakeIntake()
  var maximumBody = 100
  /// The content of every answer.
  var content = "ok"

  init() { writer.set(unixSeconds: 784_111_777) }

  func admit(_ head: RequestHead) -> Admission {
    certain.contains(text(head.target.path))
      ? .answer(.none, Response(.notFound, "text/plain", Array("no".utf8)))
      : .take(.none, maximumBody: maximumBody)
  }

  func intake(_ route: Endpoint, _ head: RequestHead) -> (any Intake)? {
    gradual.contains(text(head.target.path)) ? intake : nil
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

/// Notes the pieces it takes, and answers with how many there were.
final class FakeIntake: Intake {
  private let taken = Mutex<[[UInt8]]>([])
  var pieces: [[UInt8]] { taken.withLock { $0 } }

  func take(_ piece: [UInt8]) -> IntakeHeld {
    taken.withLock {
      $0.append(piece)
      return IntakeHeld(content: 0, results: $0.count)
    }
  }

  func answer() -> Response { Response(.ok, "text/plain", Array("\(pieces.count) pieces".utf8)) }
}

extension Response {
  /// All of the content.
  var content: [UInt8] {
    body
      + more.flatMap { piece in
        switch piece {
        case .bytes(let bytes): bytes
        case .base64(let bytes): Array(Base64.text(bytes).utf8)
        }
      }
  }
}

extension ServerConnection {
  /// All that is to be sent.
  var output: [UInt8] {
    var (all, rest): ([UInt8], Outbox) = ([], outbox)
    while !rest.isEmpty {
      all += rest.next
      rest.drop(rest.next.count)
    }
    return all
  }
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
    var all: [UInt8] = []
    while connection.hasOutput {
      all += connection.outbox.next
      connection.send(connection.outbox.next.count)
    }
    return text(all)
  }

  /// The statuses of what is sent now.
  func statuses() -> [Int] { FakeConnection.statuses(sent()) }

  static func statuses(_ text: String) -> [Int] {
    text.ranges(of: "HTTP/1.1 ").compactMap { Int(text[$0.upperBound...].prefix(3)) }
  }
}
