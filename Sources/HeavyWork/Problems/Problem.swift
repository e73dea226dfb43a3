/// Something wrong with an input: what, where, and how to mend it.
public struct Problem: Error, Hashable, Sendable {
  /// How much a problem matters.
  public enum Severity: String, Sendable {
    /// The input cannot be used.
    case error
    /// The input can be used, but probably does not say what was meant.
    case warning
  }

  /// Where in a text a problem lies.
  public struct Place: Hashable, Sendable {
    /// The JSON pointer of the value (RFC 6901), such as `/history/0/from`.
    public let pointer: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
  }

  /// Which kind of problem this is; stable, for programs.
  public let code: ProblemCode
  /// Whether the input can still be used.
  public let severity: Severity
  /// Where it lies, if it lies in a text.
  public let place: Place?
  /// What is wrong.
  public let message: Bilingual
  /// What to do about it.
  public let remedy: Bilingual?
  /// The same for those who cannot give an option to a command: on a page, or through a service.
  public let remedyWithoutOptions: Bilingual?
  /// The known name that was probably meant.
  public let suggestion: String?

  /// What to do about it, for those who can give options to a command, or for those who cannot.
  func remedy(namingOptions: Bool) -> Bilingual? { namingOptions ? remedy : remedyWithoutOptions }

  init(
    _ code: ProblemCode, severity: Severity = .error, at place: Place? = nil,
    _ message: Bilingual, remedy: Bilingual? = nil, withoutOptions: Bilingual? = nil,
    suggestion: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
    remedyWithoutOptions = withoutOptions ?? remedy
    self.suggestion = suggestion
  }

  /// The same problem at another place; nothing where there is no text for it to lie in.
  func placed(_ place: Place?) -> Problem {
    Problem(
      code, severity: severity, at: place, message, remedy: remedy,
      withoutOptions: remedyWithoutOptions, suggestion: suggestion)
  }
}

/// All the problems of an input, in the order of their places.
public struct Problems: Error, Sendable {
  /// The problems; at least one of them is an error.
  public let all: [Problem]

  init(_ all: [Problem]) { self.all = all }
}
