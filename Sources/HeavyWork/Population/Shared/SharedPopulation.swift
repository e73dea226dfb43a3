/// A population without persons, that both sides of a table can hold and calculate with.
///
/// People with like careers are merged into cells of at least ten. A cell is an ordinary person of a
/// population file, whose name is a number, with one more column: for how many people it stands. All
/// in it is a mean over its people, dates lie on quarters of a year, and no row is about fewer people
/// than a cell has at least. How far its figures are from those of the population as it was is
/// measured by reading the file again.
public struct SharedPopulation: Sendable {
  /// How many people a cell may be asked to have at least.
  public static let cellSizes = SmallGroups.smallest...10_000

  /// How far the figures under a scheme are from those of the population as it was.
  public struct Measurement: Sendable {
    /// The scheme and reference date.
    public let job: PopulationJob
    /// The figures.
    public let figures: [MeasuredFigure]
  }

  /// The file.
  public let bytes: [UInt8]
  /// How many people each cell has, in the order of the file.
  public let cells: [Int]
  /// The people in it.
  public let people: Int
  /// People who are not in it, because a row of theirs is wrong.
  public let rejected: Int
  /// How many people a cell has at least.
  public let least: Int
  /// How far its figures are from those of the population as it was, by scheme.
  public let measurements: [Measurement]

  /// The SHA-256 by which both sides name the file.
  public var sha256: String { SHA256.hex(bytes) }

  /// Merges the people of a population.
  ///
  /// - Parameters:
  ///   - source: the people, as they were read.
  ///   - least: how many people a cell has at least, of `cellSizes`.
  /// - Throws: that there are fewer people than a cell has.
  public init(_ source: SharedSource, least: Int = cellSizes.lowerBound) throws(Problems) {
    let (people, works) = source.ordered()
    guard people.count >= max(least, SharedPopulation.cellSizes.lowerBound) else {
      throw Problems([.fewPeople(people.count, least: least)])
    }
    let setting = CellCareer.Setting(source.jobs[0], works, least: least)
    let careers = CellDivision.cells(people, source, works: works, least: least)
      .map { CellCareer($0.map { people[$0] }, works, setting) }
    let file = SharedFile(careers, facts: source.facts)
    self.least = least
    self.people = people.count
    rejected = source.rejected
    bytes = file.bytes
    cells = file.sizes
    measurements = try SharedPopulation.measurements(file.bytes, source, least: least)
  }

  /// Reads the file as anyone will, and holds what it adds up to against the people it was made from.
  private static func measurements(
    _ bytes: [UInt8], _ source: SharedSource, least: Int
  ) throws(Problems) -> [Measurement] {
    let start = Array(bytes.prefix(PopulationFormat.startLength))
    let format = try PopulationFormat.found(in: start, isWhole: start.count == bytes.count)
    var jobs: [PopulationJob] = []
    for job in source.jobs { jobs.append(try job.again(for: format)) }
    let again = SharedSource(jobs)
    let cutter = BlockCutter(format, begun: bytes)
    let block = PopulationBlock()
    while unsafe cutter.fill(block, reading: { _ in 0 }) { again.take(block) }
    return jobs.indices.map { place in
      let job = source.jobs[place]
      func figures(_ people: [SharedPerson]) -> SharedFigures {
        SharedFigures(
          people.lazy.map { (outcome: $0.outcomes[place], people: $0.people) },
          maximum: job.mostMonths)
      }
      return Measurement(
        job: job, figures: figures(source.people).measured(figures(again.people), least: least))
    }
  }
}

extension PopulationJob {
  /// The most months that the scheme gives on the reference date.
  var mostMonths: Int {
    scheme.exit.maximumMonths.value(on: asOf) ?? scheme.exit.maximumMonths.largest
  }

  /// The same question about a shared population.
  fileprivate func again(for format: PopulationFormat) throws(Problems) -> PopulationJob {
    var options = Options()
    options.knownFrom = self.options.knownFrom
    options.takesGroups = true
    return try PopulationJob(
      scheme, asOf: asOf, format, options, statutory: statutory, evenOutOfForce: true)
  }
}

extension Problem {
  fileprivate static func fewPeople(_ people: Int, least: Int) -> Problem {
    Problem(
      .tooFewPeople,
      Bilingual(
        nl:
          "Er zijn \(people) mensen zonder fouten; een gedeelde populatie heeft er minstens \(least) "
          + "nodig.",
        en: "There are \(people) people without mistakes; a shared population needs at least "
          + "\(least)."),
      remedy: Bilingual(
        nl: "Deel geen gegevens over zo weinig mensen; neem een grotere groep.",
        en: "Do not share data about so few people; take a larger group."))
  }
}
