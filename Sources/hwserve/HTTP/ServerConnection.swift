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

  /// The bytes to send.
  private(set) var outbox = Outbox()
  /// What is to be worked out elsewhere; taken by whoever does it.
  private var work: Work?
  /// A piece of content to be taken elsewhere, and how it is on its way there.
  private var piece: PieceWork?
  private var line: IntakeLine?

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
  var hasOutput: Bool { !outbox.isEmpty }
  /// The bytes of content that are kept for the request at hand.
  var heldContent: Int {
    contentSince == nil ? 0 : parser.held + workedOn + (line?.held.content ?? 0)
  }
  /// The bytes that were made of content that is gone.
  var heldResults: Int { line?.held.results ?? 0 }
  /// Whether some of the content was worked on, so that the rest of it may wait for its turn.
  var hasBegunWork: Bool { line?.hasBegun ?? false }
  /// Whether there is work that no one took.
  var isWaiting: Bool { work != nil || piece != nil }
  /// Whether bytes are wanted: not while an answer is owed, so that a client cannot pile up.
  var wantsInput: Bool {
    switch phase {
    case .open: !hasOutput && line?.isFull != true
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
    outbox.drop(count)
    outputSent += count
    guard !hasOutput else { return }
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

  /// Takes note that a piece of content was taken elsewhere.
  ///
  /// - Parameter held: what is held for it there.
  func taken(_ held: IntakeHeld) {
    // Its request may have been refused since.
    guard let waited = line?.taken(held, at: clock()) else { return }
    if case .working = phase {
      workedOn = parser.held
      work = line?.last(parser.takeBody())
    } else {
      contentSince = contentSince.map { $0 + waited }
      passOn()
    }
  }

  /// Gives away the work, once.
  func takeWork() -> Work? {
    defer { work = nil }
    return work
  }

  /// Gives away the piece, once.
  func takePiece() -> PieceWork? {
    defer { piece = nil }
    return piece
  }

  /// Takes back work that there was no room for.
  func putBack(_ work: @escaping Work) { self.work = work }

  /// Takes back a piece that there was no room for.
  func putBack(piece: @escaping PieceWork) { self.piece = piece }

  /// Makes the next answer the last one; a client that is idle has a moment left to ask.
  func finishUp() {
    isLast = true
    since = clock()
  }
}

extension ServerConnection {
  /// Reads requests and answers them, as far as bytes and order allow.
  private func proceed() {
    while case .open = phase, outbox.count < ServerConnection.enoughOutput,
      let event = parser.next()
    {
      switch event {
      case .head: judge(parser.head)
      case .body: answer()
      case .refused(let refusal): refuse(refusal)
      }
    }
    guard case .open = phase else { return }
    passOn()
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
      if head.mayHaveContent(over: IntakeLine.pieceSize) {
        line = application.intake(route, head).map { IntakeLine($0) }
        if line != nil { parser.room = IntakeLine.pieceSize + IntakeLine.mostAtOnce }
      }
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
    if let line {
      phase = .working
      // A piece before it may not be taken yet.
      guard !line.isBusy else { return }
      workedOn = parser.held
      work = line.last(parser.takeBody())
      return
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

  /// Gives a piece of content on, where enough of it came.
  private func passOn() {
    guard contentSince != nil else { return }
    if let next = line?.next(parser.held, at: clock(), { parser.takePiece() }) { piece = next }
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

  /// Answers that there is no room for work, whether or not all of the content came.
  func turnAway(_ response: Response) {
    guard case .open = phase else { return complete(response) }
    reply(response, last: true)
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
    write { writer.writeHead(of: response, persistence, to: &$0) }
    if withBody {
      outbox.add(response.body)
      for piece in response.more { outbox.add(piece) }
    }
    application.note(
      Exchange(
        route: route, method: method, status: response.status,
        bytes: withBody ? response.length : 0, nanoseconds: now - (requestSince ?? now)))
    route = .none
    workedOn = 0
    line = nil
    piece = nil
    work = nil
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
    outbox.write(body)
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
    // Whoever may not send need not.
    if line?.isFull == true { return .max }
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
