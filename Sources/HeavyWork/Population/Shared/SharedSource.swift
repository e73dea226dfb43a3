/// Reads a population person by person under some schemes at once, for sharing it.
///
/// It keeps no name of a person.
public final class SharedSource {
  /// What is asked under each scheme, the first of which decides what is shared.
  public let jobs: [PopulationJob]
  private let readings: [PersonReading]
  private var order = PersonOrder()
  private var line: Int
  private var record = 1
  private(set) var people: [SharedPerson] = []
  private(set) var works: [SharedWork] = []
  private var places: [SharedWork: Int32] = [:]
  /// How employers and sectors are written, by their folded form: as a scheme does, or else the first
  /// way in the alphabet.
  private var spellings: [String: String] = [:]
  private let known: Set<String>
  private let asksForEmployer: Bool
  private let asksForSector: Bool
  /// The facts that are shared.
  let facts: [String]
  private let factPlaces: [String: Int]
  /// People with a row that is wrong under some scheme.
  public private(set) var rejected = 0
  /// The first things that are wrong with rows.
  public private(set) var problems: [RowProblem] = []
  /// How many things are wrong with rows.
  public private(set) var problemCount = 0
  /// What makes the file unreadable; nothing as long as all is well.
  public private(set) var fatal: RowProblem?

  /// The most problems that are kept.
  private static let mostProblems = 20

  /// Begins to read.
  ///
  /// - Parameter jobs: one for each scheme, all for the same file; at least one.
  public init(_ jobs: [PopulationJob]) {
    self.jobs = jobs
    readings = jobs.map { PersonReading($0) }
    line = jobs[0].format.firstLine
    let questions = jobs.map { SchemeQuestions($0.scheme) }
    asksForEmployer = questions.contains(where: \.asksForEmployer)
    asksForSector = questions.contains { !$0.sectors.isEmpty }
    facts = jobs.flatMap { $0.attributes.map(\.name) }.uniqued.sorted()
    factPlaces = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1, $0) })
    let names = questions.flatMap { $0.employers + $0.sectors }
    known = Set(names.map(\.folded))
    for name in names { spellings[name.folded] = name }
  }

  /// Reads the people of the next block.
  public func take(_ block: PopulationBlock) {
    block.seal()
    let window = block.window
    var (position, lines, records) = (0, 0, 0)
    var marks = PersonOrder.Marks()
    while position < window.count, fatal == nil {
      let read = readings.map {
        $0.read(window, from: position, line: lines, record: records, nil)
      }
      for person in read { note(person) }
      if let id = read[0].id {
        marks.add(id)
        let isWrong = read.contains(where: \.hasProblems)
        if !isWrong, let person = person(read) { people.append(person) } else { rejected += 1 }
      }
      (position, lines, records) = (read[0].end, read[0].endLine, read[0].endRecord)
    }
    order.append(marks)
    line += lines
    record += records
    withExtendedLifetime(block) {}
  }

  /// People whose rows stand in two places, by their places among all people, from 0.
  public func scattered() -> [PersonOrder.Twice] { order.twice() }

  /// Keeps what is wrong with the rows of a person, each thing once.
  private func note(_ person: PersonRows) {
    for problem in person.rows.flatMap(\.problems) {
      var problem = problem
      problem.line += line
      problem.record += record
      if problem.isFatal { fatal = fatal ?? problem }
      let isKnown = problems.contains {
        $0.line == problem.line && $0.column == problem.column
          && $0.problem.code == problem.problem.code
      }
      if isKnown { continue }
      problemCount += 1
      if problems.count < SharedSource.mostProblems { problems.append(problem) }
    }
  }

  private func person(_ read: [PersonRows]) -> SharedPerson? {
    guard let born = read[0].born else { return nil }
    var outcomes: [SharedOutcome] = []
    for (job, rows) in zip(jobs, read) {
      guard let outcome = job.outcome(of: rows) else { return nil }
      outcomes.append(outcome)
    }
    var facts = [AttributeValue?](repeating: nil, count: self.facts.count)
    for rows in read {
      for (name, value) in rows.attributes {
        if let place = factPlaces[name] { facts[place] = facts[place] ?? value }
      }
    }
    return SharedPerson(
      born: born, periods: periods(read), facts: facts, outcomes: outcomes,
      people: read[0].people ?? 1)
  }

  /// The periods before the reference date, in the order of their days.
  private func periods(_ read: [PersonRows]) -> [SharedPerson.Period] {
    let asOf = jobs[0].asOf
    var periods: [SharedPerson.Period] = []
    for (place, spell) in read[0].spells.enumerated() {
      let entered = spell.entered
      let end = entered.to.map { $0.last.adding(days: 1) } ?? .never
      guard entered.from.first < asOf, entered.from.first < end else { continue }
      let others = read.dropFirst().enumerated().compactMap { scheme, rows in
        rows.spells.indices.contains(place)
          ? rows.spells[place].function.map { jobs[scheme + 1].scheme.functions[$0].id } : nil
      }
      periods.append(
        SharedPerson.Period(
          work: self.place(of: work(spell, others.first)), first: entered.from.first.number,
          end: min(end, asOf).number,
          factor: Int32(clamping: spell.ownFactor.units * 10_000 / max(1, spell.ownFactor.in)),
          isOpen: end > asOf))
    }
    return periods.sorted { ($0.first, $0.end, $0.work) < ($1.first, $1.end, $1.work) }
  }

  /// - Parameter other: the function under a further scheme, where the first does not list it.
  private func work(_ spell: CareerSpell, _ other: String?) -> SharedWork {
    let scheme = jobs[0].scheme
    let isUnknown = spell.entered.function == nil
    return SharedWork(
      function: spell.function.map { scheme.functions[$0].id } ?? other
        ?? (isUnknown ? SharedWork.unknown : SharedWork.other),
      kind: scheme.time.kinds[spell.kind].id,
      employer: asksForEmployer ? folded(spell.entered.employer) : "",
      sector: asksForSector ? folded(spell.entered.sector) : "")
  }

  /// A name without regard to how it was written.
  private func folded(_ name: String?) -> String {
    guard let name else { return "" }
    let folded = name.folded
    if !known.contains(folded) { spellings[folded] = min(spellings[folded] ?? name, name) }
    return folded
  }

  private func spelled(_ work: SharedWork) -> SharedWork {
    var work = work
    work.employer = spellings[work.employer] ?? work.employer
    work.sector = spellings[work.sector] ?? work.sector
    return work
  }

  private func place(of work: SharedWork) -> Int32 {
    if let place = places[work] { return place }
    let place = Int32(works.count)
    works.append(work)
    places[work] = place
    return place
  }

  /// The people in an order that is not that of the file, with their work by its place among all
  /// work in order.
  func ordered() -> (people: [SharedPerson], works: [SharedWork]) {
    let order = works.indices.sorted { works[$0] < works[$1] }
    var ranks = [Int32](repeating: 0, count: works.count)
    for (rank, place) in order.enumerated() { ranks[place] = Int32(rank) }
    let ranked = people.map { person in
      var person = person
      for place in person.periods.indices {
        person.periods[place].work = ranks[Int(person.periods[place].work)]
      }
      person.periods.sort { ($0.first, $0.end, $0.work) < ($1.first, $1.end, $1.work) }
      return (content: person.content, facts: person.facts.map(\.sortKey), person)
    }
    .sorted { left, right in
      if left.content != right.content {
        return left.content.lexicographicallyPrecedes(right.content)
      }
      return left.facts.lexicographicallyPrecedes(right.facts)
    }
    return (ranked.map(\.2), order.map { spelled(works[$0]) })
  }
}

extension AttributeValue? {
  /// A text by which facts can be put in an order.
  var sortKey: String {
    switch self {
    case nil: ""
    case .number(let number): "n" + number.description
    case .text(let text): "t" + text
    case .bool(let value): value ? "yes" : "no"
    }
  }
}

extension PopulationJob {
  /// What the scheme gives someone; nothing where no pension date is known.
  func outcome(of rows: PersonRows) -> SharedOutcome? {
    guard let born = rows.born, let pension = statutory.pension(born: born, scheme.exit.before)
    else { return nil }
    let resolver = SpellResolver(
      scheme: scheme, problems: ProblemCollector(bytes: [], root: nil))
    let career = Career(
      born: born, attributes: rows.attributes, spells: rows.spells,
      unknownPast: options.knownFrom.flatMap { resolver.unknownPast(before: $0, born: born) },
      sha256: nil)
    let worked = PersonAnswer.worked(
      of: career, under: scheme, asOf: asOf, pension: pension, statutory)
    return SharedOutcome(
      status: worked.answer.status, points: worked.answer.points, months: worked.answer.months,
      exitMonths: worked.answer.exitMonths, paid: worked.payments?.total ?? .zero,
      levy: worked.payments?.levy ?? .zero)
  }
}
