import Testing

@testable import hwserve

/// Content that is taken while it comes.
@Suite struct IntakeTests {
  private static let piece = IntakeLine.pieceSize

  private static func head(_ framing: String) -> String {
    "POST /g HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n"
  }

  private static func length(_ count: Int) -> String { head("Content-Length: \(count)") }

  private static func connection() -> FakeConnection {
    let fake = FakeConnection()
    fake.application.gradual = ["/g"]
    fake.application.maximumBody = 10 << 20
    return fake
  }

  private static func content(_ count: Int) -> String { String(repeating: "x", count: count) }

  /// Does the work there is with pieces, as threads would.
  private static func work(_ fake: FakeConnection) {
    while let piece = fake.connection.takePiece() { fake.connection.taken(piece()) }
  }

  @Test func piecesAreTakenInOrderAndNothingIsSentBeforeTheLast() {
    let fake = Self.connection()
    let content = (0..<(3 * Self.piece + 5)).map { UInt8(truncatingIfNeeded: $0 / 1000) }
    fake.receive(Self.length(content.count))
    for start in stride(from: 0, to: content.count, by: 60_000) {
      #expect(fake.connection.wantsInput)
      fake.connection.receive(content[start..<min(start + 60_000, content.count)])
      Self.work(fake)
      #expect(fake.sent() == "")
    }
    let work = fake.connection.takeWork()
    #expect(fake.sent() == "" && !fake.connection.wantsInput)
    if let work { fake.connection.complete(work()) }
    let pieces = fake.application.intake.pieces
    // Five parts of 60,000 bytes fill a piece of 262,144, twice; the rest is the last.
    #expect(pieces.map(\.count) == [300_000, 300_000, 186_437])
    #expect(pieces.flatMap { $0 } == content)
    #expect(fake.sent().hasSuffix("\r\n\r\n3 pieces"))
    #expect(fake.connection.isIdle)
  }

  @Test func contentInChunksIsTakenInPiecesToo() {
    let fake = Self.connection()
    fake.receive(Self.head("Transfer-Encoding: chunked"))
    let chunk = Self.content(50_000)
    for _ in 0..<11 {
      fake.receive("c350\r\n\(chunk)\r\n")
      Self.work(fake)
    }
    fake.receive("0\r\n\r\n")
    if let work = fake.connection.takeWork() { fake.connection.complete(work()) }
    #expect(fake.statuses() == [200])
    // Six chunks of 50,000 bytes fill a piece of 262,144; five are left.
    #expect(fake.application.intake.pieces.map(\.count) == [300_000, 250_000])
  }

  @Test func allPiecesTogetherAreHeldAgainstTheLimit() {
    let fake = Self.connection()
    fake.application.maximumBody = 600_000
    fake.receive(Self.head("Transfer-Encoding: chunked"))
    for _ in 0..<12 {
      fake.receive("c350\r\n\(Self.content(50_000))\r\n")
      Self.work(fake)
    }
    #expect(fake.sent() == "")
    fake.receive("1\r\n")
    #expect(fake.statuses() == [413])
    #expect(fake.connection.isDraining)
    #expect(fake.connection.takeWork() == nil)
  }

  @Test func noMoreIsReadThanAPieceBehindTheOneThatIsWorkedOn() {
    let fake = Self.connection()
    fake.receive(Self.length(4 * Self.piece))
    fake.receive(Self.content(Self.piece))
    let piece = fake.connection.takePiece()
    #expect(piece != nil && fake.connection.wantsInput)
    fake.receive(Self.content(Self.piece))
    #expect(!fake.connection.wantsInput && fake.connection.takePiece() == nil)
    #expect(fake.connection.heldContent == Self.piece)
    // That it takes long is no fault of the client, now or later.
    fake.wait(1000)
    #expect(!fake.connection.isClosed && fake.sent() == "")
    if let piece { fake.connection.taken(piece()) }
    #expect(fake.connection.wantsInput && fake.connection.heldResults == 1)
    Self.work(fake)
    // Two pieces earn 32 seconds beside the ten there are.
    fake.wait(41)
    #expect(fake.sent() == "")
    fake.wait(2)
    #expect(fake.statuses() == [408])
  }

  @Test func theLastPieceWaitsForTheOneBeforeIt() {
    let fake = Self.connection()
    fake.receive(Self.length(Self.piece + 9))
    fake.receive(Self.content(Self.piece))
    let piece = fake.connection.takePiece()
    fake.receive(Self.content(9) + "GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(fake.connection.takeWork() == nil && !fake.connection.wantsInput)
    if let piece { fake.connection.taken(piece()) }
    if let work = fake.connection.takeWork() { fake.connection.complete(work()) }
    // What was sent behind it is answered behind it.
    let answers = fake.sent()
    #expect(FakeConnection.statuses(answers) == [200, 200])
    #expect(answers.contains("2 pieces") && answers.hasSuffix("/a ok"))
    #expect(fake.application.intake.pieces.map(\.count) == [Self.piece, 9])
  }

  @Test func smallContentIsTakenWhole() {
    let fake = Self.connection()
    fake.receive(Self.length(Self.piece) + Self.content(Self.piece))
    #expect(fake.statuses() == [200])
    #expect(fake.application.intake.pieces.isEmpty && fake.application.asked.count == 1)
  }

  @Test func aPieceThatIsTakenTooLateChangesNothing() {
    let fake = Self.connection()
    fake.receive(Self.length(3 * Self.piece) + Self.content(Self.piece))
    let piece = fake.connection.takePiece()
    fake.connection.refuseForRoom()
    #expect(fake.statuses() == [503])
    if let piece { fake.connection.taken(piece()) }
    #expect(fake.connection.takePiece() == nil && fake.connection.takeWork() == nil)
    #expect(fake.sent() == "" && fake.connection.isDraining)
    #expect(fake.connection.heldResults == 0)
  }

  @Test func whereThereIsNoRoomForTheFirstPieceTheClientIsToldAtOnce() {
    let fake = Self.connection()
    let busy = Response(.unavailable, "text/plain", Array("busy".utf8))
    fake.receive(Self.length(3 * Self.piece) + Self.content(Self.piece))
    _ = fake.connection.takePiece()
    #expect(!fake.connection.hasBegunWork)
    fake.connection.turnAway(busy)
    let answer = fake.sent()
    #expect(FakeConnection.statuses(answer) == [503])
    #expect(answer.contains("Connection: close\r\n") && fake.connection.isDraining)
    // Once all of it came, the connection may go on.
    let other = Self.connection()
    other.receive(Self.length(Self.piece + 1) + Self.content(Self.piece + 1))
    if let piece = other.connection.takePiece() { other.connection.taken(piece()) }
    #expect(other.connection.hasBegunWork == false)
    _ = other.connection.takeWork()
    other.connection.turnAway(busy)
    #expect(other.statuses() == [503] && other.connection.isIdle)
  }

  @Test func aLaterPieceIsGivenAgain() {
    let fake = Self.connection()
    fake.receive(Self.length(2 * Self.piece + 1) + Self.content(Self.piece))
    Self.work(fake)
    #expect(fake.connection.hasBegunWork)
    fake.receive(Self.content(Self.piece))
    if let piece = fake.connection.takePiece() { fake.connection.putBack(piece: piece) }
    #expect(fake.connection.isWaiting)
    Self.work(fake)
    #expect(!fake.connection.isWaiting)
    fake.receive(Self.content(1))
    if let work = fake.connection.takeWork() { fake.connection.putBack(work) }
    #expect(fake.connection.isWaiting)
    if let work = fake.connection.takeWork() { fake.connection.complete(work()) }
    #expect(fake.statuses() == [200])
    #expect(fake.application.intake.pieces.count == 3)
  }
}
