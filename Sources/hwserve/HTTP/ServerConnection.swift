/// One connection, without its socket: bytes that came go in, bytes to send come out.
///
/// Requests are answered in their order, one at a time. The clock is given, so that tests decide
/// what time it is.
final class ServerConnection {
  private enum Phase {
    /// Requests are read.
    case open
    /// An answer is being worked out elsewhere.
    case working
    /// The last answer is written; what still comes is thrown away, for an unread byte would make
    /// the system take that answer back.
    case draining
    case closed
  }

  let application: any Application
  let timeouts: Timeouts
  private let clock: () -> UInt64
  private var parser: RequestParser
  private var phase = Phase.open
  private var inputEnded = false
  private var isLast = false

  /// The bytes to send; those before `sent` are gone.
  private(set) var output: [UInt8] = []
  private(set) var sent = 0
  /// What is to be worked out elsewhere; taken by whoever does it.
  private(set) var work: Work?

  private var route = Endpoint.none
  /// The answer that was certain by the head alone, while the rest of the request comes.
  private var certainAnswer: Response?
  private var since: UInt64
  private var requestSince: UInt64?
  private var contentSince: UInt64?
  private var outputSince: UInt64 = 0
  private var outputSent = 0
  private var drained = 0
  /// The bytes of the content that is being worked on elsewhere.
  private var workedOn = 0

  init(_ application: any Application, _ settings: HTTPSettings, clock: @escaping () -> UInt64) {
    self.application = application
    self.clock = clock
    timeouts = settings.timeouts
    parser = RequestParser(settings.limits)
    since = clock()
  }

  /// What the request at hand asks for.
  var head: RequestHead { parser.head }
  /// Whether nothing more is to be done.
  var isClosed: Bool { if case .closed = phase { true } else { false } }
  var isDraining: Bool { if case .draining = phase { true } else { false } }
  var hasOutput: Bool { sent < output.count }
  /// The bytes of content that are kept for the request at hand.
  var heldContent: Int { contentSince == nil ? 0 : parser.received + workedOn }
  /// Whether bytes are wanted: not while an answer is owed, so that a client cannot pile up.
  var wantsInput: Bool {
    switch phase {
    case .open: !hasOutput
    case .draining: !inputEnded
    case .working, .closed: false
    }
  }
  /// Whether the sending side is to be shut: all is sent, and nothing will follow.
  var wantsShutdown: Bool { isDraining && !hasOutput }
  /// Whether the client could be told to go away without harm.
  var isIdle: Bool {
    if case .open = phase { !hasOutput && !parser.isAmidRequest } else { false }
  }

  private static let enoughOutput = 256 << 10
  private static let mostDrained = 16 << 20

  /// Takes bytes that came.
  func receive(_ bytes: ArraySlice<UInt8>) {
    switch phase {
    case .open:
      parser.feed(bytes)
      proceed()
    case .draining:
      drained += bytes.count
      if drained > ServerConnection.mostDrained { phase = .closed }
    case .working, .closed: break
    }
  }

  /// Takes note that the client sends nothing more.
  func receiveEnd() {
    inputEnded = true
    switch phase {
    case .open:
      // All that was complete is answered and sent, or no more would have been read.
      if parser.isAmidRequest { refuse(.incomplete) } else { phase = .closed }
    case .draining where !hasOutput: phase = .closed
    case .draining, .working, .closed: break
    }
  }

  /// Takes note that so many bytes were sent.
  func send(_ count: Int) {
    sent += count
    outputSent += count
    guard !hasOutput else { return }
    output.removeAll(keepingCapacity: output.capacity <= ServerConnection.enoughOutput)
    sent = 0
    outputSent = 0
    if isDraining, inputEnded { phase = .closed }
    if case .open = phase { proceed() }
  }

  /// Takes the answer that was worked out elsewhere.
  func complete(_ response: Response) {
    guard case .working = phase else { return }
    phase = .open
    reply(response)
    proceed()
  }

  /// Gives away the work, once.
  func takeWork() -> Work? {
    defer { work = nil }
    return work
  }

  /// Makes the next answer the last one; a client that is idle has a moment left to ask.
  func finishUp() {
    isLast = true
    since = clock()
  }
}

extension ServerConnection {
  /// Reads requests and answers them, as far as bytes and order allow.
  private func proceed() {
    while case .open = phase, output.count < ServerConnection.enoughOutput,
      let event = parser.next()
    {
      switch event {
      case .head: judge(parser.head)
      case .body: answer()
      case .refused(let refusal): refuse(refusal)
      }
    }
    guard case .open = phase else { return }
    if parser.isAmidRequest {
      requestSince = requestSince ?? clock()
    } else {
      since = clock()
    }
  }

  private func judge(_ head: RequestHead) {
    requestSince = requestSince ?? clock()
    contentSince = clock()
    switch application.admit(head) {
    case .take(let route, let maximumBody):
      self.route = route
      parser.maximumBody = maximumBody
      if case .length(let length) = head.framing, length > maximumBody { return }
      if head.expectsContinue, parser.waiting == 0 { write { $0 += ResponseWriter.goOn } }
    case .answer(let route, let response):
      self.route = route
      if head.hasContent {
        // An early answer: the content is not waited for, and never read as a request.
        reply(response, last: true)
      } else {
        certainAnswer = response
      }
    }
  }

  private func answer() {
    if let response = certainAnswer {
      certainAnswer = nil
      return reply(response)
    }
    let request = Request(head: parser.head, body: parser.takeBody())
    switch application.answer(route, request) {
    case .now(let response): reply(response)
    case .later(let work):
      self.work = work
      workedOn = request.body.count
      phase = .working
    }
  }

  private func refuse(_ refusal: Refusal) {
    // Until a head is judged, the one at hand is of the request before.
    let head = contentSince == nil ? nil : parser.head
    reply(application.refuse(refusal, of: head), to: head?.method, last: true)
  }

  /// Takes no more of the content, because all connections together hold too much.
  func refuseForRoom() {
    guard case .open = phase, contentSince != nil else { return }
    refuse(.noRoom)
  }

  private func reply(_ response: Response, last: Bool = false) {
    reply(response, to: parser.head.method, last: last)
  }

  private func reply(_ response: Response, to method: Method?, last: Bool) {
    let ends = last || isLast || !parser.head.keepsAlive
    let now = clock()
    let persistence: ResponseWriter.Persistence =
      ends ? .close : parser.head.isVersion10 ? .keepAlive : .implied
    let withBody = method != .head
    let writer = application.writer
    write { writer.write(response, withBody: withBody, persistence, to: &$0) }
    application.note(
      Exchange(
        route: route, method: method, status: response.status,
        bytes: withBody ? response.body.count : 0, nanoseconds: now - (requestSince ?? now)))
    route = .none
    workedOn = 0
    requestSince = nil
    contentSince = nil
    if ends {
      phase = .draining
      since = now
    }
  }

  private func write(_ body: (inout [UInt8]) -> Void) {
    if !hasOutput {
      outputSince = clock()
      outputSent = 0
    }
    body(&output)
  }
}

extension ServerConnection {
  /// When something must have happened, on the clock.
  var deadline: UInt64 {
    switch phase {
    case .closed: return 0
    case .working: return hasOutput ? outputDeadline : .max
    case .draining: return hasOutput ? outputDeadline : since + timeouts.drain
    case .open: break
    }
    if hasOutput { return outputDeadline }
    if let contentSince {
      return contentSince + timeouts.body + timeouts.extra(forBytes: parser.received)
    }
    if let requestSince { return requestSince + timeouts.headers }
    return since + (isLast ? min(timeouts.idle, timeouts.drain) : timeouts.idle)
  }

  private var outputDeadline: UInt64 {
    outputSince + timeouts.write + timeouts.extra(forBytes: outputSent)
  }

  /// Ends what has taken too long.
  func expire() {
    let now = clock()
    guard now >= deadline else { return }
    guard case .open = phase, !hasOutput else {
      phase = .closed
      return
    }
    if contentSince != nil {
      refuse(.bodyTooSlow)
    } else if requestSince != nil {
      refuse(.headersTooSlow)
    } else {
      phase = .closed
    }
  }
}
