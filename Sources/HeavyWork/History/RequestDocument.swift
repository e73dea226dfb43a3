/// A request of which all values are known with their places, as needed where it is not written
/// plainly or something is wrong with it.
struct RequestDocument {
  let explains: Bool
  private let document: WorkHistory.Document
  private let scheme: String?
  private let asOf: Day?
  private let exit: Day?
  private let anyway: Bool

  init(reading bytes: [UInt8]) {
    document = WorkHistory.document(bytes, beside: CalculationRequest.keys)
    let (object, problems) = (document.object, document.problems)
    scheme = object?.optional("scheme").flatMap { problems.text($0, maximumLength: 200) }
    asOf = object?.optional("asOf").flatMap { problems.day($0) }
    exit = object?.optional("exit").flatMap { problems.day($0) }
    anyway = object?.optional("anyway").flatMap { problems.bool($0) } ?? false
    explains = object?.optional("explain").flatMap { problems.bool($0) } ?? true
  }

  /// The history, the scheme and the question, as far as nothing is wrong with them yet.
  func parts(
    among schemes: [Scheme], usual: Scheme?, today: Day
  ) -> (history: WorkHistory, scheme: Scheme, question: Assessment.Question)? {
    // What is wrong is told once, by `assessment`.
    guard let history = document.history, document.problems.problems.isEmpty,
      let scheme = scheme.map({ name in schemes.first { $0.key == name } }) ?? usual
    else { return nil }
    return (history, scheme, question(today))
  }

  func assessment(
    among schemes: [Scheme], usual: Scheme?, today: Day, statutory: StatutoryTables
  ) throws(Problems) -> Assessment {
    let problems = document.problems
    // Whoever asks again is told the same once more, not twice.
    let known = problems.problems.count
    defer { problems.keep(first: known) }
    guard let object = document.object else { throw Problems(problems.sorted) }
    guard let scheme = chosen(object, schemes, usual) else { throw Problems(problems.sorted) }
    return try document.assessment(
      under: scheme, question(today), statutory: statutory, asked: CalculationRequest.keys)
  }

  private func question(_ today: Day) -> Assessment.Question {
    Assessment.Question(asOf: asOf ?? today, exit: exit, evenOutOfForce: anyway)
  }

  private func chosen(
    _ object: ObjectReader, _ schemes: [Scheme], _ usual: Scheme?
  ) -> Scheme? {
    let problems = document.problems
    if let scheme {
      if let found = schemes.first(where: { $0.key == scheme }) { return found }
      problems.unknownName(
        scheme, at: object.optional("scheme")?.offset ?? 0,
        what: Bilingual(nl: "regeling", en: "scheme"), among: schemes.map(\.key))
      return nil
    }
    // A scheme that was named wrongly is reported already.
    guard object.optional("scheme") == nil else { return nil }
    if usual == nil { problems.missingKey("scheme", in: object) }
    return usual
  }
}
