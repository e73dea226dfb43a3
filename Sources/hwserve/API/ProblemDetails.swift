import HeavyWork

/// Errors as `application/problem+json` (RFC 9457), with an entry for each problem.
enum ProblemDetails {
  private struct Entry {
    let code: String
    let message: String
    /// The place in the content that was sent (RFC 6901); nothing where it is not about that.
    var pointer: String?
    var suggestion: String?
  }

  static func response(_ rejection: Rejection, _ language: Language) -> Response {
    var response = response(
      rejection.status,
      [Entry(code: rejection.rawValue, message: rejection.message[language])])
    if rejection == .busy { response.fields.append(("Retry-After", "1")) }
    return response
  }

  /// - Parameter language: nothing where it could not be read; the message is then in both.
  static func response(_ refusal: Refusal, _ language: Language?) -> Response {
    let words = refusal.message
    var answer = response(
      refusal.status,
      [
        Entry(
          code: refusal.rawValue, message: language.map { words[$0] } ?? "\(words.nl) (\(words.en))"
        )
      ])
    if refusal == .noRoom { answer.fields.append(("Retry-After", "1")) }
    return answer
  }

  /// What is wrong with the content of a request, without repeating any of it.
  static func response(
    _ problems: Problems, with content: [UInt8], _ language: Language
  ) -> Response {
    let mask = InputMask(content)
    let unreadable = problems.all.contains { $0.code.isAboutText }
    let entries = problems.all.filter { $0.severity == .error }.map { problem in
      let message =
        problem.message[language]
        + (problem.remedyWithoutOptions.map { " " + $0[language] } ?? "")
      return Entry(
        code: problem.code.rawValue,
        message: problem.code.repeatsNothing
          ? message : mask.masked(message, keeping: problem.suggestion),
        pointer: problem.place?.pointer, suggestion: problem.suggestion)
    }
    return response(unreadable ? .badRequest : .unprocessable, entries)
  }

  private static func response(_ status: Status, _ entries: [Entry]) -> Response {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("errors") { writer in
        for entry in entries {
          writer.object { writer in
            writer.field("code", entry.code)
            writer.field("message", entry.message)
            writer.field("pointer", entry.pointer)
            writer.field("suggestion", entry.suggestion)
          }
        }
      }
      writer.field("status", status.rawValue)
      writer.field("title", "\(status.reason)")
      // No document stands behind the type: the status says it all (RFC 9457, 4.2.1).
      writer.field("type", "about:blank")
    }
    var response = Response(status, "application/problem+json", writer.finished())
    response.variesByLanguage = true
    return response
  }
}

extension ProblemCode {
  /// Whether its message holds no word of what was sent, but may quote others.
  fileprivate var repeatsNothing: Bool { self == .outOfForce || self == .notSeparatedValues }

  /// Whether the text could not be read as JSON at all.
  fileprivate var isAboutText: Bool {
    switch self {
    case .fileTooLarge, .notUTF8, .emptyFile, .cutOff, .notJSON, .tooDeep, .duplicateKey: true
    default: false
    }
  }
}
