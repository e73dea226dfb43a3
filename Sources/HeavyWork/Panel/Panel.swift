/// The answers of a panel that weighed elements: what a file of answers says.
///
/// Nobody is named in it: a respondent is a place in a list.
public struct Panel: Sendable {
  /// What cannot be seen from the file itself.
  public struct Wishes: Sendable {
    /// How the panel was asked, where the columns do not say so.
    public var kind: PanelKind?
    /// The points that each respondent had to divide; more than 0, at most 6 decimals.
    public var total: ExactDecimal = 100

    /// Says nothing, and takes 100 points to divide.
    public init() {}
  }

  /// One choice between two elements, by their places in `elements`.
  struct Choice: Sendable, Equatable {
    let first: Int
    let second: Int
    /// How many times heavier the first is; nothing for a bare choice.
    let strength: Exact?
  }

  /// Someone who answered.
  struct Respondent: Sendable {
    /// The place of the group, where one is given.
    var group: Int?
    /// By element, the figure in billionths; nothing for a gap.
    var answers: [Int64?]
    /// What was chosen between two.
    var choices: [Choice] = []
  }

  /// The unit of answers: a billionth.
  static let unit: Int64 = 1_000_000_000

  /// How the panel was asked.
  public let kind: PanelKind
  /// Whether choices between two have a strength.
  public let hasStrength: Bool
  /// The elements that the panel was asked about, by their places in the scheme, rising.
  public let elements: [Int]
  /// The names of groups, in the order in which they come.
  public let groups: [String]
  let respondents: [Respondent]
  /// The hash of the file.
  public let sha256: String
  /// How its characters are written.
  public let encoding: TextEncoding
  /// Remarks on the file that do not keep it from being used.
  public let remarks: [Problem]

  /// How many people answered.
  public var count: Int { respondents.count }
}
