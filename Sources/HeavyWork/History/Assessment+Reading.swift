/// The answer for a career that stands in a text, with all that is wrong told at once.
extension Assessment {
  /// Reads a work history and works out the answer.
  ///
  /// - Parameters:
  ///   - bytes: a history file, or a result page that keeps one.
  ///   - scheme: the scheme.
  ///   - question: the reference date, and perhaps an exit day.
  ///   - statutory: the statutory figures.
  /// - Throws: all problems at once: what is wrong with the file, what the scheme does not know, and
  ///   what makes the question one without an answer.
  public static func reading(
    _ bytes: [UInt8], under scheme: Scheme, _ question: Question,
    statutory: StatutoryTables = .shipped
  ) throws(Problems) -> Assessment {
    if let plain = PlainHistory(bytes),
      let assessment = try? Assessment(
        of: Career(
          plain.history(of: bytes), ProblemCollector(valid: bytes), under: scheme,
          sha256: plain.sha256(of: bytes)),
        under: scheme, question, statutory: statutory)
    {
      return assessment
    }
    // What is wrong is told by the reader that knows all places.
    return try WorkHistory.document(bytes).assessment(
      under: scheme, question, statutory: statutory)
  }
}

extension WorkHistory.Document {
  /// Works out the answer; what is wrong is gathered, so whoever asks again forgets it first.
  ///
  /// - Parameter asked: the keys of the question that may stand in the same text.
  func assessment(
    under scheme: Scheme, _ question: Assessment.Question, statutory: StatutoryTables,
    asked: [String] = []
  ) throws(Problems) -> Assessment {
    do {
      return try Assessment(
        of: Career(history, problems, under: scheme, sha256: sha256), under: scheme, question,
        statutory: statutory)
    } catch {
      // A file with something wrong in it never came to its question.
      let (wrong, _) = question.judged(born: born, under: scheme, statutory)
      let elsewhere = wrong.filter { !place($0, asked) }
      throw Problems(problems.sorted + elsewhere)
    }
  }

  /// The birth date, where there is one and nothing else is wrong with it.
  private var born: Day? {
    guard object?.optional("born") != nil,
      !problems.problems.contains(where: { $0.place?.pointer == "/born" })
    else { return nil }
    return history?.born
  }

  /// Gathers a problem of the question at the place of what caused it.
  ///
  /// - Returns: whether that stands in this text.
  private func place(_ problem: Problem, _ asked: [String]) -> Bool {
    let key: String? =
      switch problem.code {
      case .outOfForce: "asOf"
      case .bornBeforeTable, .bornAfterReferenceDate: "born"
      case .exitOutOfRange: "exit"
      default: nil
      }
    guard let object, let key, key == "born" || asked.contains(key) else { return false }
    problems.add(problem, at: object.offset(of: key), pointer: "/" + key)
    return true
  }
}
