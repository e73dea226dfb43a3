@testable import HeavyWork

/// A history: it is refused with places, or its answer comes out again from what is kept of it.
struct HistoryTarget: FuzzTarget {
  static let name = "history"
  private let question = Assessment.Question(asOf: Day(unchecked: 2026, 11, 21))

  func check(_ input: [UInt8]) {
    var numbers = choices(for: input)
    let scheme = FuzzSchemes.quick(&numbers)
    checkRequest(input, scheme)
    let career: Career
    do { career = try Career(reading: input, under: scheme) } catch {
      InputLines(input).holdRefusal(error)
      return
    }
    guard let answer = try? Assessment(of: career, under: scheme, question) else { return }
    require(!ResultText.text(answer, .en).isEmpty, "no text")
    verify(answer, input, scheme)
    checkKept(input, answer, scheme)
  }

  /// The result says of itself how to get it again.
  private func verify(_ answer: Assessment, _ input: [UInt8], _ scheme: Scheme) {
    do {
      let claim = try ClaimedResult(reading: ResultJSON.bytes(answer, .nl))
      let verification = try Verification(claim, input: input, under: scheme)
      require(verification.isSame, "not verified: \(verification.text("-", .en))")
    } catch {
      fatalError("the result is no result: \(error)")
    }
  }

  /// A request says the same whether it is read with a tree of values or without, and its answer alone
  /// says what the explained answer says.
  private func checkRequest(_ input: [UInt8], _ scheme: Scheme) {
    func told(_ answer: () throws(Problems) -> BareAnswer) -> String {
      do { return shown(BareAnswerJSON.bytes(try answer(), .en)) } catch { return "\(error.all)" }
    }
    let request = CalculationRequest(reading: input)
    let today = question.asOf
    let full = told { () throws(Problems) -> BareAnswer in
      BareAnswer(
        try request.assessment(
          among: [scheme], usual: scheme, today: today, statutory: .shipped))
    }
    let alone = told { () throws(Problems) -> BareAnswer in
      try request.answer(among: [scheme], usual: scheme, today: today, statutory: .shipped)
    }
    let document = told { () throws(Problems) -> BareAnswer in
      BareAnswer(
        try RequestDocument(reading: input).assessment(
          among: [scheme], usual: scheme, today: today, statutory: .shipped))
    }
    requireSame(alone, full, "the answer alone is another")
    requireSame(document, full, "the request says something else with a tree of values")
    require(RequestDocument(reading: input).explains == request.explains, "explains or not")
  }

  /// What a form keeps of the history gives the same answer.
  private func checkKept(_ input: [UInt8], _ answer: Assessment, _ scheme: Scheme) {
    // Remarks (`x-…`) may say what only a form looks at.
    guard let kept = try? KeptCareer(reading: input) else {
      return require(shown(input).contains("x-"), "read as a history, not as a kept one")
    }
    let bytes = kept.bytes(includingTyped: false)
    do {
      let again = try KeptCareer(reading: bytes)
      requireSame(shown(again.bytes(includingTyped: false)), shown(bytes), "kept twice")
      let career = try Career(reading: bytes, under: scheme)
      let other = try Assessment(of: career, under: scheme, question)
      requireSame(figures(other), figures(answer), "the kept career has another answer")
    } catch {
      fatalError("what was kept is not read: \(error) \(shown(bytes))")
    }
  }

  private func figures(_ answer: Assessment) -> [String] {
    [
      "\(answer.ledger.total)", "\(answer.now.months)", "\(answer.now.possibleMonths)",
      "\(answer.earliestExit.map { "\($0.date)" } ?? "-")",
      "\(answer.conditions.map { $0.outcome })",
    ]
  }
}
