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
      quick.changes.isEmpty || !options.impliedEnds
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
    columns = PlainColumns(job, quick)
    short = PlainRowReader(job, .lineFeed, columns)
    long = PlainRowReader(job, .carriageReturn, columns)
    answers = QuickAnswer(quick)
    exitRules = QuickExitRules(scheme, asOf: job.asOf)
    pensions = PensionDates(scheme, job.statutory, asOf: job.asOf)
    asOf = MonthDay(job.asOf)
    serviceBits = quick.selection.service
    namesKinds = quick.selection.namesKinds
    changes = PlainTable(quick.changes)
    ratesChange = !quick.changes.isEmpty || reduction != nil
    context = PlainTable([PlainContext()])
    rates = PlainTable(Array(quick.rates.joined()))
    functionCount = quick.selection.functions.count
    impliesEnds = options.impliedEnds
    fullTime = columns.fullTime()
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
  }

  /// Reads people from a place on.
  ///
  /// - Returns: where it stopped, which is where a person begins, or the end.
  func read(
    _ window: ByteWindow, from first: Int, hasQuotes: Bool, into result: BlockResult
  ) -> Int {
    var before: (start: Int, length: Int)?
    // Borrowed once: asking at every row whether another part of the program uses them is slow.
    let end = read(
      window, from: first, hasQuotes: hasQuotes, &before, &result.tally, &result.marks, result)
    if let before {
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
    _ before: inout (start: Int, length: Int)?, _ tally: inout PopulationTally,
    _ marks: inout PersonOrder.Marks, _ result: BlockResult
  ) -> Int {
    let output = result.output
    let reader = PlainReader.endsInReturn(window, first) ? long : short
    reader.begin()
    let asksForQuotes = hasQuotes && reader.layout.hasOthers
    var isFirst = marks.high.isEmpty
    var person = first
    var place = first
    var (count, openEnds) = (0, 0)
    var (id, idLength, bornPlace) = (0, 0, 0)
    // The name and birth date of the person with what stands behind them, where the file has these
    // first: the next row mostly begins with the same bytes.
    var shared = 0
    var row = PlainRow()
    var answer = PersonAnswer.empty
    while true {
      let isEnd = place >= window.count
      var next = place
      var isSame = false
      var isOther = false
      if !isEnd {
        if asksForQuotes, PlainReader.mayHaveQuote(window, place) { return person }
        isSame = count > 0 && shared > 0 && window.equal(place, person, count: shared)
        if isSame {
          next = reader.read(window, place &+ shared, from: 2, &row)
          guard next >= 0 else { return person }
        } else {
          next = reader.read(window, place, from: 0, &row)
          if next < 0 {
            guard count > 0, startsAnother(window, place, id, idLength, reader.layout) else {
              return person
            }
            isOther = true
          } else {
            isSame =
              count > 0 && row.idLength == idLength
              && window.equal(row.id, id, count: idLength)
            if isSame {
              guard isSameBirth(window, row.bornPlace, bornPlace, reader.layout) else {
                return person
              }
            } else if !PlainName.isPlain(window, row.id, row.idLength) {
              return person
            }
          }
        }
      }
      if !isSame {
        if count > 0 {
          guard find(&answer) else { return person }
          if reduction != nil {
            reduce()
          } else if answer.status == .undetermined {
            guard appendUndetermined(answer, window, id, idLength, to: output) else {
              return person
            }
          } else {
            rows.append(answer, plainName: window, id, idLength, to: output)
          }
          if summarises { worked.summarise(answer, window, &tally.detail) }
          if keepsOutcomes {
            worked.keep(
              answer, answers.born,
              isExitOpen: answers.mayExit(
                more: answer.exitMonths, answer.statePension, exitRules), window,
              &result.outcomes)
          }
          for index in 0..<unlisted.count {
            tally.countUnlisted(columns.unlisted[unlisted[index]])
          }
          counts.count(answer, rows: count, openEnds: openEnds)
          marks.compare(window, id, idLength, after: before, isFirst: isFirst)
          isFirst = false
          counts.add(NameMark(window, id, idLength), to: &marks)
          before = (id, idLength)
        }
        if isEnd || isOther { return place }
        begin()
        (person, count, openEnds) = (place, 0, 0)
        (id, idLength, bornPlace) = (row.id, row.idLength, row.bornPlace)
        answers.born = row.born
        shared =
          reader.layout.beginsWithPerson
          ? row.bornEnd &+ 1 &- place : 0
      }
      guard count < WorkHistory.maximumSpells, take(&row, at: place, reader, window) else {
        return person
      }
      if row.to == .never { openEnds &+= 1 }
      count &+= 1
      place = next
    }
  }

  /// Whether the row at a place ends in a carriage return and a line feed.
  private static func endsInReturn(_ window: ByteWindow, _ start: Int) -> Bool {
    var place = start
    while place < window.count, window[place] != 0x0A { place &+= 1 }
    return place > start && place < window.count && window[place &- 1] == 0x0D
  }

  /// Whether there is a quote in the row at a place, or shortly behind it.
  private static func mayHaveQuote(_ window: ByteWindow, _ row: Int) -> Bool {
    let (quotes, lineEnds) = (WordScan.pattern(0x22), WordScan.pattern(0x0A))
    var place = row
    while place < window.count {
      let word = window.word(at: place)
      if WordScan.anyZero(word ^ quotes) != 0 { return true }
      if WordScan.anyZero(word ^ lineEnds) != 0 { return false }
      place &+= 8
    }
    return false
  }

  /// Whether a row that is unusual surely belongs to another person than the one before.
  @inline(never)
  private func startsAnother(
    _ window: ByteWindow, _ place: Int, _ id: Int, _ idLength: Int, _ layout: PlainLayout
  ) -> Bool {
    guard layout.beginsWithPerson else { return false }
    var end = place
    while end < window.count, window[end] != layout.separator { end += 1 }
    return PlainName.isPlain(window, place, end - place)
      && !(end - place == idLength && window.equal(place, id, count: idLength))
  }

  private func begin() {
    answers.career.removeAll()
    for index in 0..<facts.count { facts[index] = PlainColumns.empty }
    unlisted.removeAll()
    if keepsSpells { held.removeAll() }
  }

  /// Whether two birth dates are the same, byte for byte.
  private func isSameBirth(
    _ window: ByteWindow, _ left: Int, _ right: Int, _ layout: PlainLayout
  ) -> Bool {
    var offset = 0
    while window[left &+ offset] == window[right &+ offset] {
      let byte = window[left &+ offset]
      if byte == layout.separator || byte == layout.lineEnd.rawValue { return true }
      offset &+= 1
    }
    return false
  }

  /// Takes the spell of a row; false where something is unusual.
  @inline(__always)
  private func take(
    _ row: inout PlainRow, at place: Int, _ reader: PlainRowReader, _ window: ByteWindow
  ) -> Bool {
    guard answers.born <= row.from, row.from <= row.to else { return false }
    var factor = reader.value(.factor)
    if reader.layout.hasHours, reader.value(.hours) != PlainColumns.empty {
      guard factor == PlainColumns.empty else { return false }
      factor = reader.value(.hours)
    }
    let amount = columns.factors[known: Int(factor == PlainColumns.empty ? fullTime : factor)]
    let function = Int(reader.value(.function))
    let work = columns.functions[known: min(function, functionCount)]
    if !context[known: 0].isOf(reader) { meetContext(reader) }
    if !facts.isEmpty, !takeFacts(reader) { return false }
    if function > functionCount {
      note(unlisted: function - functionCount - 1)
    }
    if keepsSpells { hold(row, at: place, reader, function, amount.millionths, window) }
    // Nothing is worked where the share or the factor is nothing.
    let worth = context[known: 0].share &* amount.units
    var bits = work.bits & context[known: 0].bits
    if worth == 0 { bits = bits & context[known: 0].unpaid }
    let piece = QuickCareer.Piece(
      first: row.from, last: row.to, start: row.start, end: row.end,
      rate: work.rate &* worth, bits: bits)
    if ratesChange { return append(piece, function, worth) }
    return append(piece)
  }

  /// Takes up another employer, kind or sector than the row before had.
  @inline(never)
  private func meetContext(_ reader: PlainRowReader) {
    context[0] = PlainContext(reader, columns, service: serviceBits, namesKinds: namesKinds)
  }

  /// Keeps a spell to be looked at with the person's others.
  @inline(never)
  private func hold(
    _ row: PlainRow, at place: Int, _ reader: PlainRowReader, _ function: Int, _ factor: Int32,
    _ window: ByteWindow
  ) {
    let group = groupColumn.map { reader.layout.cell($0, of: place, window) }
    held.append(
      HeldSpell(
        first: row.from, last: row.to, function: min(function, functionCount + 1),
        start: group?.lowerBound ?? row.id, length: group?.count ?? row.idLength, row: place,
        factor: factor))
  }

  /// Takes the facts of the row; false where two rows of a person say different things.
  @inline(never)
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
    guard piece.rate != 0 || piece.bits.possible != 0 || impliesEnds else { return true }
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
