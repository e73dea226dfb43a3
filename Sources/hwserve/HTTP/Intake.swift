/// Takes the content of a request in pieces, while it comes, so that it is not held whole.
///
/// Threads that calculate call it, one at a time and in order.
protocol Intake: AnyObject, Sendable {
  /// Takes the next piece.
  ///
  /// - Returns: about how many bytes are held now.
  func take(_ piece: [UInt8]) -> IntakeHeld

  /// Answers, now that all of the content was taken, and holds nothing any more.
  func answer() -> Response
}

/// Work on a piece of content, away from the thread that reads and writes.
typealias PieceWork = @Sendable () -> IntakeHeld

/// How many bytes an intake holds.
struct IntakeHeld: Sendable {
  /// Of the content.
  var content = 0
  /// Of what was made of it.
  var results = 0
}

/// The content of one request on its way to its intake: while one piece is worked on, the next comes.
struct IntakeLine {
  /// After how many bytes a piece is given on; memory of this size goes back to the system at once.
  static let pieceSize = 256 << 10
  /// The most bytes that come at once.
  static let mostAtOnce = 64 << 10

  let intake: any Intake
  /// Whether a piece is being worked on, or waits for that.
  private(set) var isBusy = false
  /// Whether some of the content was taken.
  private(set) var hasBegun = false
  /// What the intake held last.
  private(set) var held = IntakeHeld()
  /// Since when the piece that follows is there as well, so that no more is read.
  private var fullSince: UInt64?

  init(_ intake: any Intake) { self.intake = intake }

  /// Whether no more is to be read.
  var isFull: Bool { fullSince != nil }

  /// Takes note of how much came; gives the work there is to be done with it.
  ///
  /// - Parameter piece: gives away what came.
  mutating func next(
    _ received: Int, at now: UInt64, _ piece: () -> [UInt8]
  ) -> PieceWork? {
    guard received >= IntakeLine.pieceSize else { return nil }
    guard !isBusy else {
      fullSince = fullSince ?? now
      return nil
    }
    isBusy = true
    let (intake, bytes) = (intake, piece())
    return { intake.take(bytes) }
  }

  /// Takes note that a piece was taken.
  ///
  /// - Returns: how long nothing was read meanwhile, which is no fault of the client.
  mutating func taken(_ held: IntakeHeld, at now: UInt64) -> UInt64 {
    isBusy = false
    hasBegun = true
    self.held = held
    defer { fullSince = nil }
    return fullSince.map { now - $0 } ?? 0
  }

  /// The work that is left to do once all of the content came.
  func last(_ piece: [UInt8]) -> Work {
    { [intake] in
      _ = intake.take(piece)
      // Pieces are worked on by any thread, each with memory of its own, of which little is left free
      // in a row.
      defer { LargeMemory.giveBack() }
      return intake.answer()
    }
  }
}
