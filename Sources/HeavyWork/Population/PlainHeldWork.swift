/// What the fast reader counts and keeps of a person by the work that is held.
final class PlainHeldWork {
  private let job: PopulationJob
  private let held: HeldWork
  private let impliesEnds: Bool
  /// The place in `FunctionGroups` of those who hold none.
  private let none: Int
  private let calendar = CalendarTable.shared

  /// - Parameter held: the spells of the person whose rows were taken.
  init(_ job: PopulationJob, _ held: HeldWork) {
    self.job = job
    self.held = held
    impliesEnds = job.options.impliedEnds
    none = FunctionGroups(scheme: job.scheme).none
  }

  /// Counts what only a summary shows.
  @inline(never)
  func summarise(
    _ answer: PersonAnswer, _ window: ByteWindow, _ detail: inout PopulationDetail?
  ) {
    if impliesEnds { held.implyEnds(calendar) }
    let work = held.held()
    detail?.count(answer, function: work?.function ?? none)
    guard job.groupColumn != nil else { return }
    let cell = work.map { Cell(range: $0.start..<($0.start + $0.length)).bytes(in: window) }
    detail?.count(answer, group: PopulationDetail.groupName(cell ?? []))
  }

  /// Keeps the outcome of the person.
  @inline(never)
  func keep(
    _ answer: PersonAnswer, _ born: MonthDay, isExitOpen: Bool, _ window: ByteWindow,
    _ rows: inout OutcomeRows?
  ) {
    var outcome = PersonOutcome(answer, born: born)
    outcome.isExitOpen = isExitOpen
    guard job.options.outcomes == .withWork else {
      rows?.append(outcome)
      return
    }
    if impliesEnds { held.implyEnds(calendar) }
    rows?.append(outcome, nil, held.held(), held, none: none, window, job)
  }
}
