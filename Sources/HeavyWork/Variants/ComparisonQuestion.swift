/// What is compared: a base with variants of it, over the same people.
public struct ComparisonQuestion: Sendable {
  /// The scheme that all others are held against.
  public var base: PlacedScheme
  /// The others; they need not be variants of the base.
  public var variants: [PlacedScheme]
  /// The reference date.
  public var asOf: Day
  /// How the population file is written.
  public var format: PopulationFormat
  /// What is asked beside scheme and reference date; titles are those of `titles`.
  public var options = PopulationJob.Options()
  /// The columns by whose values people are told apart.
  public var groupBy: [String] = []
  /// What local job titles mean, as a file; it is read under every scheme.
  public var titles: [UInt8]?
  /// The statutory figures.
  public var statutory = StatutoryTables.shipped
  /// Whether to go on where a scheme is not in force on the reference date.
  public var evenOutOfForce = false
  /// The hashes of the files that were used, the population among them.
  public var files: [PopulationSummary.UsedFile] = []

  /// Asks about a population file.
  public init(
    base: PlacedScheme, variants: [PlacedScheme], asOf: Day, _ format: PopulationFormat
  ) {
    self.base = base
    self.variants = variants
    self.asOf = asOf
    self.format = format
  }

  /// What is to be worked out under one of the schemes.
  ///
  /// - Throws: that the scheme cannot be used for it.
  public func job(
    under scheme: Scheme, _ outcomes: PopulationJob.Outcomes = .withWork
  ) throws(Problems) -> PopulationJob {
    var options = options
    options.outcomes = outcomes
    options.outcomeColumns = outcomes == .withWork ? groupBy : []
    if let titles { options.titles = try JobTitles.read(titles, under: scheme) }
    return try PopulationJob(
      scheme, asOf: asOf, format, options, statutory: statutory, evenOutOfForce: evenOutOfForce)
  }
}
