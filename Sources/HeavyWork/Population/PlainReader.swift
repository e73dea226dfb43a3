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
  private let width: Int
  private let places: PlainPlaces
  private let kindShares: PlainTable<Int64>
  /// The conditions that each function counts for, and last those that work without one does.
  private let functionBits: PlainTable<QuickSelection.Bits>
  private let kindBits: PlainTable<QuickSelection.Bits>
  private let noEmployer: QuickSelection.Bits
  private let noSector: QuickSelection.Bits
  /// The conditions that count the time of a spell only where it takes part.
  private let serviceBits: UInt32
  private let namesKinds: UInt32
  private let changes: PlainTable<MonthDay>
  /// Rate units a year, function after function, period after period.
  private let rates: PlainTable<Int64>
  private let functionCount: Int
  let impliesEnds: Bool
  private let fullTime: Int32
  private let needsEmployer: Bool
  let settled: PlainConditions
  /// The fields of the row that was scanned.
  private let fields: PlainFields
  /// The fact that was read in each column for this person.
  let facts: PlainTable<Int32>
  /// The titles of this person that the scheme does not list.
  private let unlisted = PlainTable<Int>([], capacity: WorkHistory.maximumSpells + 1)
  private let factColumns: PlainTable<Int>
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
      format.names.count < PlainFields.widest,
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
    answers = QuickAnswer(quick)
    exitRules = QuickExitRules(scheme, asOf: job.asOf)
    pensions = PensionDates(scheme, job.statutory)
    asOf = MonthDay(job.asOf)
    width = format.names.count
    places = PlainPlaces(format)
    kindShares = PlainTable(scheme.time.kinds.map { scheme.scale.kind($0.share.steps[0].value) })
    functionBits = PlainTable(quick.selection.functions + [quick.selection.noFunction])
    kindBits = PlainTable(quick.selection.kinds)
    noEmployer = quick.selection.noEmployer
    noSector = quick.selection.noSector
    serviceBits = quick.selection.service
    namesKinds = quick.selection.namesKinds
    changes = PlainTable(quick.changes)
    rates = PlainTable(Array(quick.rates.joined()))
    functionCount = quick.selection.functions.count
    impliesEnds = options.impliedEnds
    fullTime = columns.fullTime()
    needsEmployer = scheme.time.employers != nil
    settled = PlainConditions(quick, job)
    facts = PlainTable(job.attributes.map { _ in PlainColumns.empty })
    factColumns = PlainTable(job.attributes.map(\.column))
    summarises = options.summarises
    groupColumn = job.groupColumn
    held = HeldWork(asOf: job.asOf)
    reasons = QuickReasons(job)
    keepsOutcomes = options.outcomes != .none
    worked = PlainHeldWork(job, held)
    keepsSpells =
      summarises || options.outcomes == .withWork || reasons.lacksAll
      || reduction?.plan.asksForGroups ?? false
    fields = PlainFields(format)
  }

  @inline(__always)
  private func start(_ column: Int) -> Int { fields.start(column) }

  @inline(__always)
  private func length(_ column: Int) -> Int { fields.length(column) }

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
    let separator = job.format.separator
    var rowsDone = 0
    defer {
      result.lines += rowsDone
      result.records += rowsDone
    }
    var person = first
    var place = first
    var (count, openEnds) = (0, 0)
    var (id, idLength, bornPlace) = (0, 0, 0)
    // The name and birth date of the person with what stands behind them, where the file has these
    // first: the next row mostly begins with the same bytes.
    var shared = 0
    let beginsWithPerson = places.beginWithPerson && width > 2
    while true {
      let isEnd = place >= window.count
      var next = place
      var isSame = false
      if !isEnd {
        let known =
          count > 0 && shared > 0 && window.equal(place, person, count: shared) ? shared : 0
        next = fields.scan(window, place, known: known, idLength, hasQuotes: hasQuotes)
        guard next >= 0 else { return person }
        if known > 0 {
          guard count < WorkHistory.maximumSpells, take(window, &openEnds) else {
            return person
          }
          count &+= 1
          place = next
          continue
        }
        let (start, length) = (start(places.id), length(places.id))
        isSame =
          count > 0 && length == idLength && window.equal(start, id, count: length)
        if !isSame, !PlainName.isPlain(window, start, length) { return person }
      }
      if !isSame {
        if count > 0 {
          guard let answer = answer() else { return person }
          if reduction != nil {
            reduce()
          } else if answer.status == .undetermined {
            guard appendUndetermined(answer, window, id, idLength, to: output) else {
              return person
            }
          } else {
            rows.append(answer, plainName: window, id, idLength, to: output)
          }
          if openEnds > 1 { tally.manyOpenEnds &+= 1 }
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
          tally.count(answer, rows: count)
          marks.add(window, id, idLength, after: before)
          rowsDone &+= count
          before = (id, idLength)
        }
        if isEnd { return place }
        begin()
        (person, count, openEnds) = (place, 0, 0)
        (id, idLength) = (start(places.id), length(places.id))
        let born = PlainDate.read(
          window, start(places.born), length(places.born), places.bornOrder, calendar)
        guard born != PlainDate.other, born != .never else { return person }
        answers.born = born
        bornPlace = start(places.born)
        shared = beginsWithPerson ? start(2) &- place : 0
      } else if !isSameBirth(window, bornPlace, separator) {
        return person
      }
      guard count < WorkHistory.maximumSpells, take(window, &openEnds) else {
        return person
      }
      count &+= 1
      place = next
    }
  }

  private func begin() {
    answers.career.removeAll()
    for index in 0..<facts.count { facts[index] = PlainColumns.empty }
    unlisted.removeAll()
    if keepsSpells { held.removeAll() }
  }

  /// Whether this row has the birth date of the one before, byte for byte.
  @inline(__always)
  private func isSameBirth(_ window: ByteWindow, _ before: Int, _ separator: UInt8) -> Bool {
    let (start, length) = (start(places.born), length(places.born))
    let end = window[before &+ length]
    return window.equal(start, before, count: length)
      && (end == separator || end == 0x0A || end == 0x0D)
  }

  /// Takes the spell of the row that was scanned; false where something is unusual.
  ///
  /// - Parameter openEnds: how many spells of the person go on.
  @inline(__always)
  private func take(_ window: ByteWindow, _ openEnds: inout Int) -> Bool {
    let from = PlainDate.read(
      window, start(places.from), length(places.from), places.fromOrder, calendar)
    guard from != PlainDate.other, from != .never, answers.born <= from else { return false }
    var to = MonthDay.never
    if places.to >= 0, length(places.to) > 0 {
      to = PlainDate.read(window, start(places.to), length(places.to), places.toOrder, calendar)
      guard to != PlainDate.other, from <= to else { return false }
    }
    if to == .never { openEnds &+= 1 }
    let function = Int(
      columns.function(window, start(places.function), length(places.function)))
    guard function >= 0 else { return false }
    var factor = PlainColumns.empty
    if places.fte >= 0 {
      factor = columns.factor(window, start(places.fte), length(places.fte))
      guard factor >= 0 else { return false }
    }
    if places.hours >= 0 {
      let hours = columns.hours(window, start(places.hours), length(places.hours))
      guard hours >= 0, hours == PlainColumns.empty || factor == PlainColumns.empty else {
        return false
      }
      if hours != PlainColumns.empty { factor = hours }
    }
    if factor == PlainColumns.empty { factor = fullTime }
    var kind = 0
    if places.kind >= 0, length(places.kind) > 0 {
      kind = Int(columns.kind(window, start(places.kind), length(places.kind)))
      guard kind >= 0 else { return false }
    }
    var bits = functionBits[min(function, functionCount)] & kindBits[kind]
    var employerCounts = true
    if places.employer >= 0, length(places.employer) > 0 {
      let employer = Int(
        columns.employer(window, start(places.employer), length(places.employer)))
      guard employer >= 0 else { return false }
      bits = bits & columns.employerBits[employer]
      employerCounts = columns.employerCounts[employer]
    } else {
      guard !needsEmployer else { return false }
      bits = bits & noEmployer
    }
    if places.sector >= 0, length(places.sector) > 0 {
      let sector = Int(columns.sector(window, start(places.sector), length(places.sector)))
      guard sector >= 0 else { return false }
      bits = bits & columns.sectorBits[sector]
    } else {
      bits = bits & noSector
    }
    for column in 0..<facts.count {
      let place = factColumns[column]
      let fact = columns.fact(column, window, start(place), length(place))
      guard fact >= 0 else { return false }
      guard fact != PlainColumns.empty else { continue }
      guard facts[column] == PlainColumns.empty || facts[column] == fact else { return false }
      facts[column] = fact
    }
    if function > functionCount {
      note(unlisted: function - functionCount - 1)
    }
    if keepsSpells {
      let group = groupColumn ?? places.id
      held.append(
        HeldSpell(
          first: from, last: to, function: min(function, functionCount + 1),
          start: start(group), length: length(group), row: start(0),
          factor: columns.factorMillionths[Int(factor)]))
    }
    let units = columns.factorUnits[Int(factor)]
    let share = kindShares[kind]
    let earns = employerCounts && units > 0 && share > 0
    if !earns {
      let kept = employerCounts ? ~serviceBits | namesKinds : ~serviceBits
      bits = bits & QuickSelection.Bits(certain: kept, possible: kept)
    }
    let worth = earns ? share &* units : 0
    return append(from, to, function, worth, bits)
  }

  private func note(unlisted title: Int) {
    for index in 0..<unlisted.count where unlisted[index] == title { return }
    unlisted.append(title)
  }

  /// Appends a spell, cut where rates change.
  @inline(__always)
  private func append(
    _ from: MonthDay, _ to: MonthDay, _ function: Int, _ worth: Int64,
    _ bits: QuickSelection.Bits
  ) -> Bool {
    let isListed = function < functionCount
    var piece = QuickCareer.Piece(
      first: from, last: to, start: calendar.tick(from),
      end: to == .never ? QuickCareer.goesOn : calendar.tickAfter(to), rate: 0, bits: bits)
    var period = 0
    while period < changes.count, changes[period] <= from { period &+= 1 }
    while true {
      let column = period &* functionCount &+ function
      if isListed {
        piece.rate =
          reduction == nil
          ? rates[column] &* worth : ReductionPart.packed(worth: worth, column: column)
      }
      let isCut = period < changes.count && changes[period] <= to
      var part = piece
      if isCut {
        part.last = calendar.dayBefore(changes[period])
        part.end = calendar.tick(changes[period])
      }
      if part.rate != 0 || bits.possible != 0 || impliesEnds {
        guard answers.career.append(part) else { return false }
      }
      guard isCut else { return true }
      piece.first = changes[period]
      piece.start = part.end
      period &+= 1
    }
  }
}
