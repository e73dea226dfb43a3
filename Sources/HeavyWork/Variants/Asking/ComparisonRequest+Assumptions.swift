/// What the cost of a request rests on: an assumptions file as an object, or its text as it stands.
extension ComparisonRequest {
  /// Reads assumptions about cost.
  ///
  /// - Parameter problems: where what is wrong with an object is told, by its places in the request.
  /// - Returns: the assumptions, and what is wrong with the text of a file.
  static func readAssumptions(
    _ node: JSONNode, _ problems: ProblemCollector
  ) -> (CostAssumptions?, [Problem]) {
    guard case .string(let text) = node.content else {
      return (CostAssumptions.read(node, problems), [])
    }
    // The text of a file keeps its hash, whatever stands between its values.
    let bytes = Array(text.utf8)
    do { return (try CostAssumptions.read(bytes), []) } catch {
      let mask = InputMask(bytes)
      return (nil, error.all.map { placed($0, mask) })
    }
  }

  /// A problem of the text of a file, without what someone typed: the line stands in the words, as the
  /// text is one value of the request.
  private static func placed(_ problem: Problem, _ mask: InputMask) -> Problem {
    let line = problem.place?.line ?? 0
    func told(_ words: Bilingual, line: Int = 0) -> Bilingual {
      Bilingual { language in
        (line > 0 ? language(nl: "Regel \(line): ", en: "Line \(line): ") : "")
          + mask.masked(words[language], keeping: problem.suggestion)
      }
    }
    return Problem(
      problem.code.isAboutJSON ? .wrongType : problem.code, severity: problem.severity,
      at: Problem.Place(pointer: "/assumptions", line: 0, column: 0),
      told(problem.message, line: line), remedy: problem.remedy.map { told($0) },
      suggestion: problem.suggestion)
  }
}

extension Problem {
  /// The same problem at another place of a request.
  func moved(to pointer: String) -> Problem {
    placed(Place(pointer: pointer, line: 0, column: 0))
  }
}
