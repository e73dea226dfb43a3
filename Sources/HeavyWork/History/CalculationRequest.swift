/// A question in one object: a work history, the scheme it is asked about, and the days.
///
/// It is a history file with the keys `scheme`, `asOf`, `exit`, `anyway` and `explain` beside those of
/// the file, for programs that send one text.
public struct CalculationRequest {
  /// The keys beside those of a history.
  static let keys = ["scheme", "asOf", "exit", "anyway", "explain"]

  /// A request as it was read: without a tree of values where it is written plainly.
  private enum Content {
    case plain(PlainHistory, of: [UInt8])
    case document(RequestDocument)
  }

  private let content: Content

  /// Whether the answer is to be explained: unless `explain` says that it is not.
  public var explains: Bool {
    switch content {
    case .plain(let plain, _): plain.asked.explain ?? true
    case .document(let document): document.explains
    }
  }

  /// Reads a request; what is wrong with it is told with what is wrong with its answer.
  public init(reading bytes: [UInt8]) {
    if let plain = PlainHistory(bytes, asking: true) {
      content = .plain(plain, of: bytes)
    } else {
      content = .document(RequestDocument(reading: bytes))
    }
  }

  /// Works out the answer.
  ///
  /// - Parameters:
  ///   - schemes: the schemes there are.
  ///   - usual: the scheme to take where the request names none.
  ///   - today: the reference date where the request names none.
  ///   - statutory: the statutory figures.
  /// - Throws: all problems of the request at once.
  public func assessment(
    among schemes: [Scheme], usual: Scheme?, today: Day, statutory: StatutoryTables
  ) throws(Problems) -> Assessment {
    switch content {
    case .document(let document):
      return try document.assessment(
        among: schemes, usual: usual, today: today, statutory: statutory)
    case .plain(let plain, let bytes):
      if let scheme = scheme(plain, schemes, usual) {
        do {
          let career = try Career(
            plain.history(of: bytes), ProblemCollector(valid: bytes), under: scheme,
            sha256: plain.sha256(of: bytes))
          return try Assessment(
            of: career, under: scheme, question(plain, today), statutory: statutory)
        } catch {
          // What is wrong is told by the reader that knows all places.
        }
      }
      return try RequestDocument(reading: bytes)
        .assessment(among: schemes, usual: usual, today: today, statutory: statutory)
    }
  }

  /// Works out the answer without what explains it.
  ///
  /// - Throws: all problems of the request at once, as `assessment` does.
  public func answer(
    among schemes: [Scheme], usual: Scheme?, today: Day, statutory: StatutoryTables
  ) throws(Problems) -> BareAnswer {
    if let quick = quickAnswer(schemes, usual, today, statutory) { return quick }
    return BareAnswer(
      try assessment(among: schemes, usual: usual, today: today, statutory: statutory))
  }

  /// The answer from the tables of the fast path; nothing where it takes the full calculation.
  private func quickAnswer(
    _ schemes: [Scheme], _ usual: Scheme?, _ today: Day, _ statutory: StatutoryTables
  ) -> BareAnswer? {
    switch content {
    case .document(let document):
      guard let parts = document.parts(among: schemes, usual: usual, today: today) else {
        return nil
      }
      return parts.scheme.quickPeople.answer(
        parts.history, under: parts.scheme, parts.question, statutory)
    case .plain(let plain, let bytes):
      guard let scheme = scheme(plain, schemes, usual) else { return nil }
      return scheme.quickPeople.answer(
        plain, of: bytes, under: scheme, question(plain, today), statutory)
    }
  }

  /// Works out the answer and gives it as JSON: with its explanation, or without where the request
  /// says so.
  ///
  /// - Throws: all problems of the request at once.
  public func json(
    among schemes: [Scheme], usual: Scheme?, today: Day, statutory: StatutoryTables,
    _ language: Language
  ) throws(Problems) -> [UInt8] {
    guard explains else {
      return BareAnswerJSON.bytes(
        try answer(among: schemes, usual: usual, today: today, statutory: statutory), language)
    }
    return ResultJSON.bytes(
      try assessment(among: schemes, usual: usual, today: today, statutory: statutory), language)
  }

  private func scheme(_ plain: PlainHistory, _ schemes: [Scheme], _ usual: Scheme?) -> Scheme? {
    guard let name = plain.asked.scheme else { return usual }
    // Names of another length are nearly all that are another.
    let length = name.utf8.count
    return schemes.first { $0.key.utf8.count == length && $0.key == name }
  }

  private func question(_ plain: PlainHistory, _ today: Day) -> Assessment.Question {
    Assessment.Question(
      asOf: plain.asked.asOf ?? today, exit: plain.asked.exit,
      evenOutOfForce: plain.asked.anyway ?? false)
  }
}
