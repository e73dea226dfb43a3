/// Reads and answers people whose rows hold nothing unusual, without making a single object.
///
/// It stops before the first person it is not sure of: a quote, a name or date in an uncommon form,
/// anything wrong, spells that overlap. `PersonReading` then takes that person. So it never has
/// to say what is wrong, and both give the same bytes, which tests hold.
final class PlainReader {
  private let job: PopulationJob
  let rows: ResultRows
  let columns: PlainColumns
  let answers: QuickAnswer
  let exitRules: QuickExitRules
  let benefit: QuickBenefit
  let pensions: PensionDates
  let calendar = CalendarTable.shared
  let asOf: MonthDay
  let asOfTick: Int
  /// Rows that end in a line feed alone, and those with a carriage return before it.
  private let short, long: PlainRowReader
  /// The conditions that count the time of a spell only where it takes part.
  private let serviceBits: UInt32
  private let namesKinds: UInt32
  private let changes: PlainTable<MonthDay>
  /// Rate units a year, function after function, period after period.
  private let rates: PlainTable<Int64>
  private let functionCount: Int
  /// Whether a spell is more than one piece with one rate.
  private let ratesChange: Bool
  let impliesEnds: Bool
  private let fullTime: Int32
  /// Whether a row has hours or facts, or its spell is kept.
  private let takesMore: Bool
  private let functions: PlainTable<PlainColumns.Function>
  private let factors: PlainTable<PlainColumns.Factor>
  let settled: PlainConditions
  /// The fact that was read in each column for this person.
  let facts: PlainTable<Int32>
  /// The titles of this person that the scheme does not list.
  private let unlisted = PlainTable<Int>([], capacity: WorkHistory.maximumSpells + 1)
  private let counts = PlainCounts()
  /// What the row before said of where and how the work was.
  private let context: PlainTable<PlainContext>
  /// Whether a summary is wanted, and what it counts people by.
  private let summarises: Bool
  /// Whether the spells of a person are kept to be looked at together.
  let keepsSpells: Bool
  private let groupColumn: Int?
  /// Whether something is kept of every person.
  private let keepsOutcomes: Bool
  private let worked: PlainHeldWork
  let held: HeldWork
  let reasons: QuickReasons
  /// Where people are reduced, in place of being answered.
  let reduction: ReductionPart?

  /// Nothing where scheme or question ask for more than it knows.
  init?(_ job: PopulationJob, _ rows: ResultRows, reducing reduction: ReductionPart? = nil) {
    let (scheme, format, options) = (job.scheme, job.format, job.options)
    guard options.knownFrom == nil, !options.explains, job.join == nil,
      format.names.count < PlainLayout.widest,
      format[.employer] != nil || scheme.time.employers == nil,
      let quick = QuickScheme(scheme), let benefit = QuickBenefit(scheme, job.statutory),
      quick.changes.isEmpty || !options.impliedEnds,
      case let columns = PlainColumns(job, quick), case let fullTime = columns.fullTime(),
      fullTime >= 0
    else { return nil }
    if let reduction {
      let kind = scheme.time.kinds.map { scheme.scale.kind($0.share.steps[0].value) }.max() ?? 0
      guard reduction.plan.columns <= 1 << 16,
        Int128(kind) * Int128(scheme.scale.factorUnits) < Int128(ReductionPart.mostWorth)
      else { return nil }
    }
    self.reduction = reduction
    self.job = job
    self.rows = rows
    self.benefit = benefit
    self.columns = columns
    answers = QuickAnswer(quick)
    exitRules = QuickExitRules(scheme, asOf: job.asOf)
    pensions = PensionDates(scheme, job.statutory, asOf: job.asOf)
    asOf = MonthDay(job.asOf)
    asOfTick = calendar.tick(asOf)
    serviceBits = quick.selection.service
    namesKinds = quick.selection.namesKinds
    changes = PlainTable(quick.changes)
    ratesChange = !quick.changes.isEmpty || reduction != nil
    context = PlainTable([PlainContext()])
    rates = PlainTable(Array(quick.rates.joined()))
    functionCount = quick.selection.functions.count
    impliesEnds = options.impliedEnds
    self.fullTime = fullTime
    functions = columns.functions
    factors = columns.factors
    settled = PlainConditions(quick, without: job.attributes.map(\.name))
    facts = PlainTable(job.attributes.map { _ in PlainColumns.empty })
    summarises = options.summarises
    groupColumn = job.groupColumn
    held = HeldWork(asOf: job.asOf)
    reasons = QuickReasons(job)
    keepsOutcomes = options.outcomes != .none
    worked = PlainHeldWork(job, held)
    keepsSpells =
      summarises || options.outcomes == .withWork || reasons.lacksAll
      || reduction?.plan.asksForGroups ?? false
    let takesMore = keepsSpells || format[.hours] != nil || !job.attributes.isEmpty
    self.takesMore = takesMore
    let isStraight = !takesMore && !ratesChange
    let straight = { (layout: PlainLayout) in
      isStraight ? PlainStraightRows(layout, columns, keepsAll: options.impliedEnds) : nil
    }
    short = PlainRowReader(job, .lineFeed, columns, straight: straight)
    long = PlainRowReader(job, .carriageReturn, columns, straight: straight)
  }

  /// Reads people from a place on.
  ///
  /// - Returns: where it stopped, which is where a person begins, or the end.
  func read(
    _ window: ByteWindow, from first: Int, hasQuotes: Bool, into result: BlockResult
  ) -> Int {
    var before = PlainName()
    // Borrowed once: asking at every row whether another part of the program uses them is slow.
    let end = read(
      window, from: first, hasQuotes: hasQuotes, &before, &result.tally, &result.marks, result)
    if before.length > 0 {
      result.marks.last = window.bytes(before.start..<(before.start + before.length))
    }
    result.lines += counts.rows
    result.records += counts.rows
    counts.move(to: &result.tally, &result.marks)
    return end
  }

  /// - Parameter before: the name of the last person who was answered.
  @inline(__always)
  private func read(
    _ window: ByteWindow, from first: Int, hasQuotes: Bool,
    _ before: inout PlainName, _ tally: inout PopulationTally,
    _ marks: inout PersonOrder.Marks, _ result: BlockResult
  ) -> Int {
    let reader = PlainLayout.endsInReturn(window, first) ? long : short
    let (layout, straight) = (reader.layout, reader.straight)
    layout.begin()
    straight?.begin()
    let asksForQuotes = hasQuotes && layout.hasOthers
    // What is read of a person's first row before the rest of it is read as that of any other.
    let head = 0..<(straight == nil ? layout.count : PlainStraightRows.head)
    let rest = PlainStraightRows.head..<layout.count
    var person = first
    var place = first
    var count = PlainStraightRows.Count()
    var name = PlainName()
    var bornPlace = 0
    var born = MonthDay.never
    // The name and birth date of the person with what stands behind them, where the file has these
    // first: the next row mostly begins with the same bytes.
    var shared = 0
    var row = PlainRow()
    while place < window.count {
      if asksForQuotes, PlainLayout.mayHaveQuote(window, place) { return person }
      var next = -1
      if shared == 0 || !window.equalWords(place, person, count: shared) {
        if let straight { next = straight.readHead(window, place, &row) }
        if next < 0 { next = reader.read(window, place, head, &row) }
        let isOther = next < 0
        if isOther {
          guard count.rows > 0, layout.startsAnother(window, place, name) else {
            return person
          }
        }
        if !isOther, count.rows > 0, row.name.isSame(as: name, window) {
          guard layout.isSameBirth(window, row.bornPlace, bornPlace) else { return person }
        } else {
          guard isOther || row.name.isPlain(window) else { return person }
          if count.rows > 0 {
            guard finish(window, name, born, count, &before, &tally, &marks, result) else {
              return person
            }
          }
          if isOther { return place }
          begin()
          (person, count) = (place, PlainStraightRows.Count())
          (name, bornPlace, born) = (row.name, row.bornPlace, row.born)
          shared = layout.beginsWithPerson ? row.bornEnd &+ 1 &- place : 0
        }
        if straight != nil { next = -1 }
      }
      if let straight {
        let end = straight.read(
          window, from: place, person, shared: shared, born: born, into: answers.career, &count)
        if end > place {
          place = end
          continue
        }
      }
      if next < 0 {
        next = reader.read(window, place &+ shared, rest, &row)
        guard next >= 0 else { return person }
      }
      guard count.rows < WorkHistory.maximumSpells, take(&row, at: place, reader, window, born)
      else { return person }
      straight?.follow(row.rest, length: next &- row.rest, context[known: 0])
      if row.to == .never { count.open &+= 1 }
      count.rows &+= 1
      place = next
    }
    if count.rows > 0 {
      guard finish(window, name, born, count, &before, &tally, &marks, result) else {
        return person
      }
    }
    return place
  }

  /// Answers the person whose rows were taken and writes the answer; false where that takes the
  /// other way.
  @inline(never)
  private func finish(
    _ window: ByteWindow, _ name: PlainName, _ born: MonthDay,
    _ count: PlainStraightRows.Count, _ before: inout PlainName,
    _ tally: inout PopulationTally, _ marks: inout PersonOrder.Marks, _ result: BlockResult
  ) -> Bool {
    answers.born = born
    var answer = PersonAnswer.empty
    guard find(&answer) else { return false }
    if reduction != nil {
      reduce()
    } else if answer.status == .undetermined {
      guard appendUndetermined(answer, window, name, to: result.output) else {
        return false
      }
    } else {
      rows.append(answer, plainName: name, window, to: result.output)
    }
    if summarises { worked.summarise(answer, window, &tally.detail) }
    if keepsOutcomes {
      let isOpen = answers.mayExit(more: answer.exitMonths, answer.statePension, exitRules)
      worked.keep(answer, born, isExitOpen: isOpen, window, &result.outcomes)
    }
    if !unlisted.isEmpty { countUnlisted(&tally) }
    counts.count(answer, rows: count.rows, openEnds: count.open)
    marks.compare(name, after: before, window, isFirst: marks.high.isEmpty)
    counts.add(NameMark(name, window), to: &marks)
    before = name
    return true
  }

  @inline(never)
  private func countUnlisted(_ tally: inout PopulationTally) {
    for index in 0..<unlisted.count { tally.countUnlisted(columns.unlisted[unlisted[index]]) }
  }

  private func begin() {
    answers.career.removeAll()
    for index in 0..<facts.count { facts[index] = PlainColumns.empty }
    unlisted.removeAll()
    if keepsSpells { held.removeAll() }
  }

  /// Takes the spell of a row; false where something is unusual.
  @inline(__always)
  private func take(
    _ row: inout PlainRow, at place: Int, _ reader: PlainRowReader, _ window: ByteWindow,
    _ born: MonthDay
  ) -> Bool {
    guard born <= row.from, row.from <= row.to else { return false }
    if takesMore, !takeMore(row, at: place, reader, window) { return false }
    if row.hasNews {
      row.hasNews = false
      meetContext(reader)
    }
    let function = Int(reader.value(.function))
    if function > functionCount { note(unlisted: function - functionCount - 1) }
    let factor = factors[known: factor(reader)].units
    let piece = context[known: 0].piece(
      functions[known: min(function, functionCount)], factor, first: row.from, last: row.to,
      start: row.start, end: row.end)
    if ratesChange { return append(piece, function, context[known: 0].share &* factor) }
    return append(piece)
  }

  /// The place of the part-time factor of a row.
  @inline(__always)
  private func factor(_ reader: PlainRowReader) -> Int {
    let factor = reader.value(.factor)
    if factor != PlainColumns.empty { return Int(factor) }
    let hours = reader.value(.hours)
    return Int(hours == PlainColumns.empty ? fullTime : hours)
  }

  /// Takes what few files or questions have; false where something is unusual.
  @inline(never)
  private func takeMore(
    _ row: PlainRow, at place: Int, _ reader: PlainRowReader, _ window: ByteWindow
  ) -> Bool {
    if reader.value(.factor) != PlainColumns.empty, reader.value(.hours) != PlainColumns.empty {
      return false
    }
    if !takeFacts(reader) { return false }
    if keepsSpells {
      let millionths = factors[known: factor(reader)].millionths
      hold(row, at: place, reader, Int(reader.value(.function)), millionths, window)
    }
    return true
  }

  /// Takes up the employer, kind and sector where the row before may have had others.
  @inline(never)
  private func meetContext(_ reader: PlainRowReader) {
    context[0] = PlainContext(reader, columns, service: serviceBits, namesKinds: namesKinds)
  }

  /// Keeps a spell to be looked at with the person's others.
  private func hold(
    _ row: PlainRow, at place: Int, _ reader: PlainRowReader, _ function: Int, _ factor: Int32,
    _ window: ByteWindow
  ) {
    let group = groupColumn.map { reader.layout.cell($0, of: place, window) }
    held.append(
      HeldSpell(
        first: row.from, last: row.to, function: min(function, functionCount + 1),
        start: group?.lowerBound ?? row.name.start, length: group?.count ?? row.name.length,
        row: place,
        factor: factor))
  }

  /// Takes the facts of the row; false where two rows of a person say different things.
  private func takeFacts(_ reader: PlainRowReader) -> Bool {
    for column in 0..<facts.count {
      let fact = reader.fact(column)
      guard fact != PlainColumns.empty else { continue }
      guard facts[column] == PlainColumns.empty || facts[column] == fact else { return false }
      facts[column] = fact
    }
    return true
  }

  private func note(unlisted title: Int) {
    for index in 0..<unlisted.count where unlisted[index] == title { return }
    unlisted.append(title)
  }

  /// Appends a piece, unless nothing looks at it.
  @inline(__always)
  private func append(_ piece: QuickCareer.Piece) -> Bool {
    guard piece.counts || impliesEnds else { return true }
    return answers.career.append(piece)
  }

  /// Appends a spell, cut where rates change.
  @inline(never)
  private func append(_ spell: QuickCareer.Piece, _ function: Int, _ worth: Int64) -> Bool {
    var piece = spell
    var period = 0
    while period < changes.count, changes[period] <= spell.first { period &+= 1 }
    while true {
      if function < functionCount {
        let column = period &* functionCount &+ function
        piece.rate =
          reduction == nil
          ? rates[column] &* worth : ReductionPart.packed(worth: worth, column: column)
      }
      let isCut = period < changes.count && changes[period] <= spell.last
      var part = piece
      if isCut {
        part.last = calendar.dayBefore(changes[period])
        part.end = calendar.tick(changes[period])
      }
      guard append(part) else { return false }
      guard isCut else { return true }
      piece.first = changes[period]
      piece.start = part.end
      period &+= 1
    }
  }
}
