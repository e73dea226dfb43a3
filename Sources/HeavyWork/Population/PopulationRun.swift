/// Puts the results of blocks together, in the order of the file.
public final class PopulationRun {
  let job: PopulationJob
  /// What was counted so far.
  public private(set) var tally: PopulationTally
  /// What makes the file unreadable; nothing as long as all is well.
  public private(set) var fatal: RowProblem?
  private var order = PersonOrder()
  private var line: Int
  private var record = 1

  /// Begins a run.
  public init(_ job: PopulationJob) {
    self.job = job
    tally = PopulationTally(job)
    line = job.format.firstLine
  }

  /// Takes the result of the next block.
  ///
  /// - Returns: what is wrong with its rows, at their places in the file.
  public func take(_ result: BlockResult) -> [RowProblem] {
    tally.add(result.tally)
    order.append(result.marks)
    func placed(_ problem: RowProblem) -> RowProblem {
      var problem = problem
      if let origins = result.origins {
        let row = problem.record
        problem.line = origins.lines[row]
        problem.record = origins.records[row]
        problem.file = Int(origins.files[row])
        return problem
      }
      problem.line += line
      problem.record += record
      return problem
    }
    if fatal == nil { fatal = result.fatal.map(placed) }
    let problems = result.problems.map(placed)
    line += result.lines
    record += result.records
    return problems
  }

  /// People whose rows stand in two places, by their places among all people, from 0.
  public func scattered() -> [PersonOrder.Twice] { order.twice() }
}

extension Problems {
  /// That rows of some people stand in two places.
  ///
  /// - Parameter people: the name and the two lines of each.
  public static func scattered(
    _ people: [(name: String, first: Int, second: Int)]
  ) -> Problems {
    Problems(
      people.map { person in
        Problem(
          .scatteredPerson, at: Problem.Place(pointer: "", line: person.second, column: 1),
          Bilingual(
            nl: "De rijen van ‘\(person.name.shown)’ staan niet bij elkaar: op regel "
              + "\(person.first) en op regel \(person.second).",
            en: "The rows of ‘\(person.name.shown)’ do not stand together: on line "
              + "\(person.first) and on line \(person.second)."),
          remedy: Bilingual(
            nl: "Sorteer het bestand op personeelsnummer, of laat dat doen met --unsorted.",
            en: "Sort the file by person, or have that done with --unsorted."),
          withoutOptions: Bilingual(
            nl: "Sorteer het bestand op personeelsnummer.", en: "Sort the file by person."))
      })
  }

  /// That the work was stopped because someone asked for it; there is nothing else to tell.
  public static let stopped = Problems([])

  /// That one person has more rows than can be held.
  public static func tooLarge() -> Problems {
    Problems([
      Problem(
        .tooMany,
        Bilingual(
          nl: "Een persoon heeft meer rijen dan er in 16 MB passen.",
          en: "One person has more rows than fit in 16 MB."),
        remedy: Bilingual(
          nl: "Controleer of de kolom met het personeelsnummer de goede is.",
          en: "Check that the column with the person is the right one."))
    ])
  }
}

/// Finds people again by their place in a file, to say on which lines they stand.
public final class PersonFinder {
  private let job: PopulationJob
  private var wanted: Set<Int>
  private var person = 0
  private var line: Int
  /// The name and first line of each that was found.
  public private(set) var found: [Int: (name: String, line: Int)] = [:]

  /// Begins at the first person of a file.
  ///
  /// - Parameters:
  ///   - job: what was asked, which says how the file is written.
  ///   - people: places among all people, from 0.
  public init(_ job: PopulationJob, _ people: [Int]) {
    self.job = job
    wanted = Set(people)
    line = job.format.firstLine
  }

  /// Whether all were found.
  public var isDone: Bool { wanted.isEmpty }

  /// Looks through the next block.
  public func take(_ block: PopulationBlock) {
    guard let column = job.format[.id] else { return }
    var records = RecordReader(block.window, separator: job.format.separator)
    var last: [UInt8]?
    while records.next() {
      defer { line += records.lines }
      guard column < records.cells.count else { continue }
      let name = records.cells[column].bytes(in: records.window)
      if name.isEmpty || name == last { continue }
      last = name
      if wanted.remove(person) != nil {
        found[person] = (String(decoding: name, as: UTF8.self), line)
      }
      person += 1
    }
    withExtendedLifetime(block) {}
  }
}
