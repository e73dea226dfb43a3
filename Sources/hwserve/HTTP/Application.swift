/// What a connection asks about requests: which to take, and how to answer.
protocol Application: AnyObject {
  /// Writes answers, with the time of now.
  var writer: ResponseWriter { get }

  /// Judges a request by its head.
  func admit(_ head: RequestHead) -> Admission

  /// What takes the content of a request while it comes; nothing where the route wants it whole.
  func intake(_ route: Endpoint, _ head: RequestHead) -> (any Intake)?

  /// Answers a request that was taken and is complete.
  func answer(_ route: Endpoint, _ request: Request) -> Answer

  /// Says why what came is not taken.
  ///
  /// - Parameter head: what was asked for; nothing where that could not be read.
  func refuse(_ refusal: Refusal, of head: RequestHead?) -> Response

  /// Takes note of an answer that was given.
  func note(_ exchange: Exchange)
}

/// What becomes of a request by its head.
enum Admission {
  /// It is taken; its content may have so many bytes.
  case take(Endpoint, maximumBody: Int)
  /// The answer is certain.
  case answer(Endpoint, Response)
}

/// An answer, or the work that gives it.
enum Answer {
  case now(Response)
  case later(Work)
}

/// Work that takes too long for the thread that reads and writes.
typealias Work = @Sendable () -> Response

/// What is noted about an answer: nothing that anyone typed.
struct Exchange: Sendable {
  let route: Endpoint
  /// The method; nothing where no request line was read.
  let method: Method?
  let status: Status
  /// The bytes of the content sent.
  let bytes: Int
  /// From the first byte of the request to the answer.
  let nanoseconds: UInt64
}

/// How long things may take, in nanoseconds.
struct Timeouts: Sendable {
  var headers: UInt64 = 10_000_000_000
  /// The content, beside what its size adds.
  var body: UInt64 = 10_000_000_000
  /// The least bytes a second once the fixed time is over.
  var leastRate: UInt64 = 16_384
  var idle: UInt64 = 15_000_000_000
  var write: UInt64 = 20_000_000_000
  /// Reading on after the last answer, and waiting for a last request while stopping.
  var drain: UInt64 = 1_000_000_000

  /// The time that bytes earn.
  func extra(forBytes count: Int) -> UInt64 { UInt64(count) * 1_000_000_000 / leastRate }
}

/// The bounds of a connection.
struct HTTPSettings: Sendable {
  var limits = HTTPLimits()
  var timeouts = Timeouts()
}
