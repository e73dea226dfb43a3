/// A base held against variants, over one population: who wins, who loses, by how much, and why.
///
/// All is told of groups; figures about fewer than ten people are hidden with what would reveal
/// them. `sections` can be added to: every rendering shows what stands there.
public struct Comparison: Sendable {
  /// What was asked.
  public let question: ComparisonQuestion
  /// Everyone's outcomes.
  public let people: ComparedPeople
  /// The parts of the report, in order.
  public var sections: [ComparisonSection] = []
  /// One sentence for each variant.
  public internal(set) var headlines: [Bilingual] = []
  /// Names and values that others add to the receipt, such as an assumptions file.
  public var receiptAdditions: [(name: Bilingual, key: String, value: String)] = []
  let figures: [Figures]

  /// What was found about one variant.
  struct Figures: Sendable {
    let exit: VariantFigures
    let now: VariantFigures
    let clauses: SchemeClauses
    let types: CareerTypes
    let causes: DifferenceCauses
  }

  /// Compares.
  ///
  /// - Parameter run: works out the outcomes that a job asks for, of the whole population.
  /// - Throws: everything that keeps the file from being read, or a scheme from being used.
  public init(
    _ question: ComparisonQuestion,
    run: (PopulationJob) throws(Problems) -> PopulationOutcomes
  ) throws(Problems) {
    self.question = question
    let base = try run(question.job(under: question.base.scheme))
    for column in base.columns where column.values.count > PeopleGrouping.mostValues {
      throw Problems([.tooManyValues(column.name)])
    }
    var variants: [PopulationOutcomes] = []
    for variant in question.variants {
      variants.append(try run(question.job(under: variant.scheme, .answers)))
    }
    people = ComparedPeople(base: base, variants: variants)
    var figures: [Figures] = []
    for index in variants.indices {
      let clauses = SchemeClauses(from: question.base, to: question.variants[index])
      let types = CareerTypes(people, variant: index)
      let causes = try DifferenceCauses(
        clauses, people, variant: index, types: types.types.count,
        type: { types.place(base.people[$0]) }
      ) { scheme throws(Problems) in try run(question.job(under: scheme, .answers)) }
      figures.append(
        Figures(
          exit: VariantFigures(people, variant: index, .earliestExit),
          now: VariantFigures(people, variant: index, .referenceDate), clauses: clauses,
          types: types, causes: causes))
    }
    self.figures = figures
    let report = ComparisonReport(self)
    headlines = report.headlines
    sections = report.sections
  }

  /// Compares over a population file that is wholly in memory, with one thread.
  public init(_ question: ComparisonQuestion, over file: [UInt8]) throws(Problems) {
    try self.init(question) { job throws(Problems) in try PopulationOutcomes(of: file, job) }
  }

  /// Whether someone was left out because something is wrong with the rows.
  public var hasRejections: Bool {
    people.rejected > 0 || people.base.tally.rowsRejected > 0
  }
}

extension Problem {
  fileprivate static func tooManyValues(_ column: String) -> Problem {
    Problem(
      .tooMany,
      Bilingual(
        nl: "De kolom ‘\(column.shown)’ heeft meer dan \(PeopleGrouping.mostValues) verschillende "
          + "waarden, en maakt dus geen groepen.",
        en: "The column ‘\(column.shown)’ has more than \(PeopleGrouping.mostValues) different "
          + "values, so it makes no groups."),
      remedy: Bilingual(
        nl: "Kies een kolom met minder waarden, zoals een afdeling.",
        en: "Choose a column with fewer values, such as a department."))
  }
}
