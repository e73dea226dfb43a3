/// Works blocks of a population out; each thread has its own.
public final class PopulationWorker {
  let job: PopulationJob
  private let people: PersonReading
  private let plain: PlainReader?
  private let rows: ResultRows
  private let held: HeldWork
  private let functions: FunctionGroups
  private let reasons: UndeterminedReason

  /// Where people are reduced, in place of being answered.
  private let reduction: ReductionPart?

  /// Makes a worker.
  ///
  /// - Parameters:
  ///   - job: what was asked.
  ///   - reduction: where people are reduced, in place of being answered.
  public init(_ job: PopulationJob, reducing reduction: ReductionPart? = nil) {
    self.job = job
    self.reduction = reduction
    people = PersonReading(job)
    held = HeldWork(asOf: job.asOf)
    functions = FunctionGroups(scheme: job.scheme)
    reasons = UndeterminedReason(job)
    rows = ResultRows(job.scheme, job.options.style)
    // Rows that stand for groups of people are few, and read one by one.
    let isPlain = job.options.usesPlainReader && job.format[.people] == nil
    plain = isPlain ? PlainReader(job, rows, reducing: reduction) : nil
  }

  /// Works out every person of a block.
  public func process(_ block: PopulationBlock, into result: BlockResult) {
    result.clear(for: job)
    result.number = block.number
    result.origins = block.origins
    block.seal()
    let window = block.window
    var position = 0
    while position < window.count, result.fatal == nil {
      if let plain {
        position = plain.read(window, from: position, hasQuotes: block.hasQuotes, into: result)
        if position >= window.count { break }
      }
      let person = people.read(
        window, from: position, line: result.lines, record: result.records, block.origins)
      take(person, window, result)
      position = person.end
    }
    withExtendedLifetime(block) {}
  }

  /// Works out a person read row by row.
  private func take(_ person: PersonRows, _ window: ByteWindow, _ result: BlockResult) {
    result.lines = person.endLine
    result.records = person.endRecord
    result.tally.rowsSkipped += person.blanks
    let own = person.rows.count { !$0.isOrphan }
    for row in person.rows where !row.problems.isEmpty {
      result.problems += row.problems
      result.tally.badRows += 1
    }
    for title in person.unlisted { result.tally.countUnlisted(title) }
    if let fatal = person.fatal {
      result.fatal = fatal
      return
    }
    if let id = person.id { result.marks.add(id) }
    if person.openEnds > 1 { result.tally.manyOpenEnds += 1 }
    let isRejected = person.hasProblems
    reject(person, all: isRejected, window, result)
    guard let id = person.id else { return }
    if let reduction, !isRejected, reduce(person, to: reduction) {
      result.tally.calculated += 1
      result.tally.rowsCalculated += own
      return
    }
    guard !isRejected, let worked = worked(person, id, result) else {
      result.tally.rejected += 1
      result.tally.rowsRejected += own
      result.outcomes?.append(.rejected())
      if !job.options.explains {
        let reasons = person.rows.filter { !$0.isOrphan }.flatMap(\.problems)
          .map { $0.reason(job.options.language) }
        let more = reasons.count > 3 ? "; …" : ""
        rows.append(
          failure: reasons.prefix(3).joined(separator: "; ") + more, name: id, to: result.output)
      } else {
        PersonJSON.append(failure: person, name: id, job.options.language, to: result.output)
      }
      return
    }
    result.tally.count(worked.answer, rows: own)
    if job.options.summarises { count(worked, person, window, &result.tally.detail) }
    if job.options.outcomes != .none { keep(worked, person, window, &result.outcomes) }
    guard !job.options.explains else { return }
    let isOpen = worked.answer.status == .undetermined
    rows.append(
      worked.answer, name: id, reason: isOpen ? reasons.text(worked, asOf: job.asOf) : "",
      to: result.output)
  }

  /// Hands a person over to be reduced; false where there is no career to work with.
  private func reduce(_ person: PersonRows, to reduction: ReductionPart) -> Bool {
    guard let career = career(person) else { return false }
    hold(person)
    reduction.take(
      career, held: held.held()?.function, weight: Int32(person.people ?? 1))
    return true
  }

  /// Counts what only a summary shows.
  private func count(
    _ worked: PersonAnswer.Worked, _ person: PersonRows, _ window: ByteWindow,
    _ detail: inout PopulationDetail?
  ) {
    hold(person)
    let work = held.held()
    detail?.count(worked.answer, function: work?.function ?? functions.none)
    if job.paysByCareer, worked.answer.exit < .never { detail?.count(worked.payments) }
    guard let column = job.groupColumn else { return }
    var group: [UInt8] = []
    if let work, person.rows.indices.contains(work.start) {
      let row = person.rows[work.start].range
      var records = RecordReader(
        window, separator: job.format.separator, from: row.lowerBound)
      if records.next(), column < records.cells.count {
        group = records.cells[column].bytes(in: window)
      }
    }
    detail?.count(worked.answer, group: PopulationDetail.groupName(group))
  }

  /// Keeps the outcome of a person.
  private func keep(
    _ worked: PersonAnswer.Worked, _ person: PersonRows, _ window: ByteWindow,
    _ rows: inout OutcomeRows?
  ) {
    guard let born = person.born else { return }
    var outcome = PersonOutcome(worked.answer, born: MonthDay(born))
    let search = ExitSearch(
      view: worked.view, pension: worked.answer.statePension.asDay, asOf: job.asOf)
    outcome.isExitOpen = search.mayGive(more: worked.answer.exitMonths)
    outcome.weight = Int32(person.people ?? 1)
    let share = job.paysByCareer ? worked.payments?.share : nil
    guard job.options.outcomes == .withWork else {
      rows?.append(outcome, share: share)
      return
    }
    hold(person)
    var work = held.held()
    // The spell knows its row by its place among those of the person.
    if let index = work?.start, person.rows.indices.contains(index) {
      work?.row = person.rows[index].range.lowerBound
    }
    rows?.append(outcome, share, work, held, none: functions.none, window, job)
  }

  /// Looks at the spells of a person.
  private func hold(_ person: PersonRows) {
    held.removeAll()
    for spell in person.spells {
      held.append(
        HeldSpell(
          first: MonthDay(spell.entered.from.first),
          last: spell.entered.to.map { MonthDay($0.last) } ?? .never,
          function: functions.place(of: spell), start: spell.entered.offsets.spell,
          factor: spell.factorMillionths))
    }
  }

  private func worked(
    _ person: PersonRows, _ id: [UInt8], _ result: BlockResult
  ) -> PersonAnswer.Worked? {
    let (scheme, statutory) = (job.scheme, job.statutory)
    guard let career = career(person),
      let pension = statutory.pension(born: career.born, scheme.exit.before)
    else { return nil }
    if job.options.explains {
      PersonJSON.append(career, job, name: id, to: result.output)
    }
    return PersonAnswer.worked(
      of: career, under: scheme, asOf: job.asOf, pension: pension, statutory)
  }

  private func career(_ person: PersonRows) -> Career? {
    guard let born = person.born else { return nil }
    let resolver = SpellResolver(
      scheme: job.scheme, problems: ProblemCollector(bytes: [], root: nil))
    return Career(
      born: born, attributes: person.attributes, spells: person.spells,
      unknownPast: job.options.knownFrom.flatMap { resolver.unknownPast(before: $0, born: born) },
      sha256: nil)
  }

  /// Writes rejected rows as they came, with the reason behind them.
  private func reject(
    _ person: PersonRows, all: Bool, _ window: ByteWindow, _ result: BlockResult
  ) {
    for row in person.rows where all || row.isOrphan {
      if row.isOrphan { result.tally.rowsRejected += 1 }
      let reason = row.problems.map { $0.reason(job.options.language) }.joined(separator: "; ")
      let separator = job.format(ofFile: row.file).separator
      let rejects = row.file == 0 ? result.rejects : result.joinedRejects
      rejects.append(window, row.range)
      rejects.append([separator])
      SpreadsheetCell.append(Array(reason.utf8), separator: separator, to: rejects)
      rejects.append([0x0A])
    }
  }
}

/// A person's result with its explanation, as one line of JSON.
enum PersonJSON {
  static func append(
    _ career: Career, _ job: PopulationJob, name: [UInt8], to output: ResultBuffer
  ) {
    let question = Assessment.Question(asOf: job.asOf, evenOutOfForce: true)
    guard
      let assessment = try? Assessment(
        of: career, under: job.scheme, question, statutory: job.statutory)
    else { return }
    var writer = JSONWriter()
    writer.object { writer in writer.field("id", String(decoding: name, as: UTF8.self)) }
    output.append(oneLine(writer.finished()).dropLast())
    output.append(",\"result\":")
    output.append(oneLine(ResultJSON.bytes(assessment, job.options.language)))
    output.append("}\n")
  }

  /// JSON without the space between its parts.
  private static func oneLine(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    var (isQuoted, isEscaped) = (false, false)
    for byte in json {
      if isQuoted {
        if !isEscaped, byte == UInt8(ascii: "\"") { isQuoted = false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte <= 0x20 {
        continue
      } else {
        isQuoted = byte == UInt8(ascii: "\"")
      }
      result.append(byte)
    }
    return result
  }

  static func append(
    failure person: PersonRows, name: [UInt8], _ language: Language, to output: ResultBuffer
  ) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("id", String(decoding: name, as: UTF8.self))
      writer.array("problems") { writer in
        for problem in person.rows.flatMap(\.problems) {
          writer.object { writer in
            writer.field("code", problem.problem.code.rawValue)
            writer.field("column", problem.column)
            writer.field("message", problem.problem.message[language])
            writer.field("remedy", problem.problem.remedy?[language])
            writer.field("value", problem.value)
          }
        }
      }
      writer.field("status", "error")
    }
    output.append(oneLine(writer.finished()))
    output.append("\n")
  }
}
