/// What is to be worked out for every person of a population.
public final class PopulationJob: Sendable {
  /// How rows of results are written.
  public enum Style: String, Sendable, CaseIterable {
    /// Separated by commas, with decimal points: for programs.
    case plain
    /// Separated by semicolons, with decimal commas and days first: for a Dutch spreadsheet.
    case dutch = "nl"
    /// As `plain`, but with formula-like text as it is, for a workbook, where text is never run.
    case workbook
  }

  /// What is kept of every person, for comparing schemes.
  public enum Outcomes: Sendable {
    /// Nothing.
    case none
    /// What the scheme gives.
    case answers
    /// That, and the work that is held, with the values of the columns that are asked for.
    case withWork
  }

  /// What is asked beside scheme and reference date.
  public struct Options: Sendable {
    /// The day before which nothing is known of anyone.
    public var knownFrom: Day?
    /// Whether a spell without an end lasts until the person's next one begins.
    public var impliedEnds = false
    /// What local job titles mean.
    public var titles: JobTitles?
    /// How rows of results are written.
    public var style = Style.plain
    /// Whether each person's whole explanation is written, as JSON.
    public var explains = false
    /// Whether a summary is wanted, and so what only a summary shows is counted.
    public var summarises = false
    /// The column by whose values people are counted in the summary.
    public var groupBy: String?
    /// Whether rows may stand for more than one person, so that whoever asks counts by people; where
    /// outcomes are kept they may.
    public var takesGroups = false
    /// What is kept of every person, for comparing schemes.
    public var outcomes = Outcomes.none
    /// The columns whose values are kept with outcomes.
    public var outcomeColumns: [String] = []
    /// The language of reasons.
    public var language = Language.nl
    /// Whether whoever reads what stands out can give options to a command; on a page, or through a
    /// service, there is none to give them to.
    public var namesCommandOptions = true
    /// Whether plain rows may be read the fast way; tests turn it off.
    var usesPlainReader = true

    /// Asks for nothing more.
    public init() {}
  }

  /// The scheme.
  public let scheme: Scheme
  /// The statutory figures.
  public let statutory: StatutoryTables
  /// The reference date.
  public let asOf: Day
  /// How the file is written.
  public let format: PopulationFormat
  /// How the file with part-time factors is written that is joined to it, if there is one.
  public let join: PopulationFormat?
  /// What else is asked.
  public let options: Options
  /// The facts of a person that some condition asks for, by column.
  let attributes: [(column: Int, name: String, kind: AttributeKind)]
  /// The place of the column by whose values people are counted.
  let groupColumn: Int?
  /// The places of the columns whose values are kept with outcomes.
  let outcomeColumns: [Int]

  /// How the population is written, or the file that is joined to it.
  func format(ofFile file: UInt8) -> PopulationFormat { file == 0 ? format : join ?? format }

  /// Whether the facts of a column are numbers, yes or no, or words.
  enum AttributeKind: Sendable { case number, bool, text }

  /// Makes a job.
  ///
  /// - Parameters:
  ///   - scheme: the scheme.
  ///   - asOf: the reference date: what was worked before it counts.
  ///   - format: how the population is written.
  ///   - join: how the file with part-time factors is written that is joined to the population.
  ///   - options: what else is asked.
  ///   - statutory: the statutory figures.
  ///   - evenOutOfForce: whether to go on where the scheme is not in force.
  /// - Throws: that the scheme is not in force on the reference date, that both files have part-time
  ///   factors, that there is no column to count by, or that the rows stand for groups of people where
  ///   each person is asked for.
  public init(
    _ scheme: Scheme, asOf: Day, _ format: PopulationFormat, join: PopulationFormat? = nil,
    _ options: Options, statutory: StatutoryTables = .shipped, evenOutOfForce: Bool = false
  ) throws(Problems) {
    guard evenOutOfForce || scheme.isInForce(on: asOf) else {
      throw Problems([.outOfForce(scheme, asOf: asOf)])
    }
    if join != nil, let column = format[.fte] ?? format[.hours] {
      throw Problems([.factorsTwice(format.names[column])])
    }
    if !options.takesGroups, options.outcomes == .none, let column = format[.people] {
      throw Problems([.groupsOfPeople(format.names[column])])
    }
    groupColumn = try options.groupBy.map { name throws(Problems) in try format.place(of: name) }
    var places: [Int] = []
    for name in options.outcomeColumns { places.append(try format.place(of: name)) }
    outcomeColumns = options.outcomes == .withWork ? places : []
    self.scheme = scheme
    self.statutory = statutory
    self.asOf = asOf
    self.format = format
    self.join = join
    self.options = options
    attributes = format.attributes.sorted { $0.key < $1.key }.compactMap { column, name in
      scheme.kind(ofAttribute: name).map { (column, name, $0) }
    }
  }
}

extension Problem {
  fileprivate static func groupsOfPeople(_ column: String) -> Problem {
    Problem(
      .groupsOfPeople, at: Place(pointer: "", line: 1, column: 1),
      Bilingual(
        nl: "De kolom ‘\(column.shown)’ zegt voor hoeveel mensen een rij staat. Dit is dus een "
          + "gedeelde populatie zonder personen, en hier krijgt iedere persoon een antwoord.",
        en:
          "The column ‘\(column.shown)’ says for how many people a row stands. So this is a shared "
          + "population without persons, and here every person gets an answer."),
      remedy: Bilingual(
        nl: "Reken ermee in vergelijkingen van varianten, die wegen naar aantal. Is het een gewone "
          + "export, noem de kolom dan anders of haal haar weg.",
        en:
          "Use it to compare variants, which weighs by people. If it is an ordinary export, rename "
          + "the column or remove it."))
  }

  fileprivate static func factorsTwice(_ column: String) -> Problem {
    Problem(
      .duplicateColumn, at: Place(pointer: "", line: 1, column: 1),
      Bilingual(
        nl: "De kolom ‘\(column.shown)’ geeft de deeltijd al, en --join doet dat ook.",
        en: "The column ‘\(column.shown)’ already gives the part-time factor, and so does --join."),
      remedy: Bilingual(
        nl: "Laat --join weg, of sla de kolom over met --map.",
        en: "Do without --join, or leave the column out with --map."))
  }
}

extension Scheme {
  /// What conditions and routes take a fact for; nothing where none asks for it.
  fileprivate func kind(ofAttribute name: String) -> PopulationJob.AttributeKind? {
    for route in routes {
      if case .attribute(name) = route.months.measure { return .number }
    }
    for condition in conditions {
      guard case .attribute(let rule) = condition.test, rule.name == name else { continue }
      switch rule.bound {
      case .atMost, .atLeast: return .number
      case .equals(let values):
        switch values.steps[0].value {
        case .number: return .number
        case .bool: return .bool
        case .text: return .text
        }
      }
    }
    return nil
  }
}

extension PopulationFormat {
  /// The place of a column that someone named.
  fileprivate func place(of name: String) throws(Problems) -> Int {
    if let place = names.firstIndex(where: { $0.folded == name.folded }) { return place }
    let near = NearestName.of(name, among: names)
    let list = names.map { "‘\($0.shown)’" }.joined(separator: ", ")
    throw Problems([
      Problem(
        .unknownColumn,
        Bilingual(
          nl: "De kolom ‘\(name.shown)’ om op te groeperen is er niet.",
          en: "The column ‘\(name.shown)’ to group by does not exist."),
        remedy: Bilingual(
          nl: (near.map { "Bedoelt u ‘\($0.shown)’? " } ?? "") + "Er zijn: \(list).",
          en: (near.map { "Did you mean ‘\($0.shown)’? " } ?? "") + "There are: \(list)."),
        suggestion: near)
    ])
  }
}
