import Testing

@testable import HeavyWork

/// A file with one problem: which piece of it is replaced, by what, and what that must give.
///
/// `§` in the value marks where the problem lies; without a mark it is the beginning of the file. An
/// empty value takes the piece away.
struct ProblemCase: Sendable, CustomTestStringConvertible {
  let code: ProblemCode
  let piece: String
  let value: String
  /// The known name that must be suggested.
  let suggestion: String?

  init(
    _ code: ProblemCode, _ piece: String, _ value: String, suggesting suggestion: String? = nil
  ) {
    self.code = code
    self.piece = piece
    self.value = value
    self.suggestion = suggestion
  }

  var testDescription: String { "\(code.rawValue): \(piece) \(value.prefix(60))" }

  /// Holds the problems of a file against this case.
  func expect(_ found: [Problem], in marked: MarkedText) {
    #expect(found.codes == [code])
    guard let problem = found.first else { return }
    #expect(problem.place?.line == marked.line)
    #expect(problem.place?.column == marked.column)
    #expect(problem.message.isTranslated)
    if let remedy = problem.remedy { #expect(remedy.isTranslated) }
    if let suggestion { #expect(problem.suggestion == suggestion) }
    if let suggested = problem.suggestion {
      // Whoever reads only the remedy must find the name there too.
      #expect(problem.remedy?.nl.contains(suggested) == true)
      #expect(problem.remedy?.en.contains(suggested) == true)
    }
  }
}
