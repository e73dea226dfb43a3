/// Counts over a population: what was read and what came out.
public struct PopulationTally: Sendable {
  /// People who were calculated.
  public internal(set) var calculated = 0
  /// People who were not, because of a bad row.
  public internal(set) var rejected = 0
  /// Rows of people who were calculated.
  public internal(set) var rowsCalculated = 0
  /// Rows of people who were not, and rows without a person.
  public internal(set) var rowsRejected = 0
  /// Rows with nothing in them.
  public internal(set) var rowsSkipped = 0
  /// Rows that are wrong themselves.
  public internal(set) var badRows = 0
  /// People with a right on the reference date.
  public internal(set) var entitled = 0
  /// People without a right on the reference date.
  public internal(set) var notEntitled = 0
  /// People for whom it cannot be said.
  public internal(set) var undetermined = 0
  /// People whose state pension date is not set by law yet.
  public internal(set) var provisional = 0
  /// People with more than one spell that goes on.
  public internal(set) var manyOpenEnds = 0
  /// People by their months on the reference date.
  public internal(set) var byMonths = [Int](repeating: 0, count: ExitRules.months.upperBound + 1)
  /// People by the months of their earliest exit; those without one at 0.
  public internal(set) var byExitMonths = [Int](
    repeating: 0, count: ExitRules.months.upperBound + 1)
  /// People by the year of their earliest exit, from 1900.
  var byExitYear = [Int](repeating: 0, count: 600)
  /// People by title that the scheme does not list.
  public internal(set) var unlisted: [String: Int] = [:]

  /// The most different titles that are kept apart.
  static let mostTitles = 10_000
  /// The name under which further ones are counted.
  static let otherTitles = "…"

  /// What only a summary shows; nothing where none is wanted.
  var detail: PopulationDetail?

  init() {}

  /// Begins to count for a job.
  init(_ job: PopulationJob) {
    if job.options.summarises { detail = PopulationDetail(job) }
  }

  /// People in all.
  public var people: Int { calculated + rejected }
  /// Rows in all.
  public var rows: Int { rowsCalculated + rowsRejected + rowsSkipped }
  /// People by the year of their earliest exit.
  public var exitYears: [(year: Int, people: Int)] {
    byExitYear.enumerated().filter { $0.element > 0 }.map { ($0.offset + 1900, $0.element) }
  }

  /// Counts an answer.
  @inline(__always)
  mutating func count(_ answer: PersonAnswer, rows: Int) {
    calculated &+= 1
    rowsCalculated &+= rows
    switch answer.status {
    case .entitled: entitled &+= 1
    case .notEntitled: notEntitled &+= 1
    case .undetermined: undetermined &+= 1
    }
    if answer.provisional { provisional &+= 1 }
    byMonths[answer.months] &+= 1
    byExitMonths[answer.exitMonths] &+= 1
    if answer.exit < .never { byExitYear[answer.exit.year &- 1900] &+= 1 }
  }

  mutating func countUnlisted(_ title: String, _ people: Int = 1) {
    let isRoom = unlisted.count < PopulationTally.mostTitles || unlisted[title] != nil
    unlisted[isRoom ? title : PopulationTally.otherTitles, default: 0] += people
  }

  /// Adds the counts of another part of the population.
  mutating func add(_ other: PopulationTally) {
    calculated += other.calculated
    rejected += other.rejected
    rowsCalculated += other.rowsCalculated
    rowsRejected += other.rowsRejected
    rowsSkipped += other.rowsSkipped
    badRows += other.badRows
    entitled += other.entitled
    notEntitled += other.notEntitled
    undetermined += other.undetermined
    provisional += other.provisional
    manyOpenEnds += other.manyOpenEnds
    for index in byMonths.indices { byMonths[index] += other.byMonths[index] }
    for index in byExitMonths.indices { byExitMonths[index] += other.byExitMonths[index] }
    for index in byExitYear.indices { byExitYear[index] += other.byExitYear[index] }
    for (title, people) in other.unlisted { countUnlisted(title, people) }
    if let more = other.detail { detail?.add(more) }
  }
}
