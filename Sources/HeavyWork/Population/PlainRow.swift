/// What a row says about the person and about time, as the fast reader takes it.
struct PlainRow: BitwiseCopyable {
  var name = PlainName()
  var born = PlainDate.other
  /// Where the birth date stands, and where it ends.
  var bornPlace = 0
  var bornEnd = 0
  var from = PlainDate.other
  /// The last day; `.never` while it goes on.
  var to = MonthDay.never
  /// The ticks at which the spell begins and ends.
  var start = 0
  var end = QuickCareer.goesOn
  /// Where all stands that is behind the last cell that was looked up.
  var rest = 0
  /// Whether a steady cell is other than in the row before; whoever takes that up says it is not.
  var hasNews = true
}

/// Reads rows where they stand, each in one go: what a cell means is looked up while its end is
/// looked for.
final class PlainRowReader {
  let layout: PlainLayout
  /// Reads most rows, where the file is so.
  let straight: PlainStraightRows?
  private let columns: PlainColumns
  /// What the row says of the work, as places among the values of `PlainColumns`: by content, and
  /// then its facts.
  ///
  /// What the file has no column for never changes.
  let values: PlainTable<Int32>
  private let calendar = CalendarTable.shared

  init(
    _ job: PopulationJob, _ lineEnd: PlainLayout.LineEnd, _ columns: PlainColumns,
    straight makes: (PlainLayout) -> PlainStraightRows?
  ) {
    layout = PlainLayout(job, lineEnd, columns)
    straight = makes(layout)
    self.columns = columns
    let (empty, first) = (PlainColumns.empty, Int32(0))
    values = PlainTable(
      [first, empty, empty, first, first, first] + job.attributes.map { _ in empty })
  }

  @inline(__always)
  func value(_ content: PlainLayout.Content) -> Int32 { values[known: Int(content.rawValue)] }

  /// The fact in a column of the job's.
  func fact(_ column: Int) -> Int32 { values[PlainLayout.Content.kept.count + column] }

  /// Reads the cells of some columns.
  ///
  /// - Returns: where the next column or row begins; below 0 where anything is unusual.
  @inline(never)
  func read(
    _ window: ByteWindow, _ first: Int, _ columns: Range<Int>, _ row: inout PlainRow
  ) -> Int {
    let layout = layout
    var place = first
    var walk = layout.walk(from: columns.lowerBound)
    let last = layout.walk(from: columns.upperBound)
    while walk.isBefore(last) {
      switch walk.reading {
      case .kept:
        guard look(walk, window, &place) else { return -1 }
        row.rest = place
      case .steady:
        let length = walk.length
        if length > 0, window.equal(place, walk.before, count: length) {
          place &+= length
        } else {
          let start = place
          guard look(walk, window, &place) else { return -1 }
          row.hasNews = true
          walk.keep(start, length: place &- start)
        }
      case .fromTo:
        guard readFrom(walk, window, &place, &row) else { return -1 }
        walk.go()
        guard readTo(walk, window, &place, &row) else { return -1 }
      case .from:
        guard readFrom(walk, window, &place, &row) else { return -1 }
      case .to:
        guard readTo(walk, window, &place, &row) else { return -1 }
      case .id:
        let end = nameEnd(walk.ends, window, place)
        if end < 0 { return -1 }
        row.name = PlainName(window, place, end &- place)
        place = end &+ 1
      case .born:
        row.bornPlace = place
        if let found = layout.born.find(window, place) {
          place &+= PlainDates.length &+ 1
          row.born = found.day
        } else {
          let (day, end) = date(walk, window, place, layout.bornOrder)
          if end < 0 || day == .never { return -1 }
          row.born = day
          place = end &+ 1
        }
        row.bornEnd = place &- 1
      case .other:
        let end = end(walk, window, place)
        if end < 0 { return -1 }
        place = end &+ 1
      }
      walk.go()
    }
    if layout.lineEnd == .carriageReturn, columns.upperBound == layout.count {
      guard place < window.count, window[place] == 0x0A else { return -1 }
      place &+= 1
    }
    return place <= window.count ? place : -1
  }

  // What follows reads a cell and goes to the place behind it; false where it is unusual.

  /// Reads the first day.
  @inline(__always)
  private func readFrom(
    _ walk: PlainLayout.Walk, _ window: ByteWindow, _ place: inout Int, _ row: inout PlainRow
  ) -> Bool {
    if let found = layout.from.find(window, place) {
      (row.from, row.start) = (found.day, found.tick)
      place &+= PlainDates.length &+ 1
      return true
    }
    let (day, end) = date(walk, window, place, layout.fromOrder)
    if end < 0 || day == .never { return false }
    (row.from, row.start) = (day, calendar.tick(day))
    place = end &+ 1
    return true
  }

  /// Reads the last day.
  @inline(__always)
  private func readTo(
    _ walk: PlainLayout.Walk, _ window: ByteWindow, _ place: inout Int, _ row: inout PlainRow
  ) -> Bool {
    if window[place] == walk.end {
      (row.to, row.end) = (.never, QuickCareer.goesOn)
      place &+= 1
      return true
    }
    if let found = layout.to.find(window, place) {
      (row.to, row.end) = (found.day, found.tickAfter)
      place &+= PlainDates.length &+ 1
      return true
    }
    let (day, end) = date(walk, window, place, layout.toOrder)
    if end < 0 { return false }
    place = end &+ 1
    (row.to, row.end) = (day, day == .never ? QuickCareer.goesOn : calendar.tickAfter(day))
    return true
  }

  /// Takes what a cell means.
  @inline(__always)
  private func look(
    _ walk: PlainLayout.Walk, _ window: ByteWindow, _ place: inout Int
  ) -> Bool {
    let found = unsafe CellTable.look(in: walk.places, window, place, until: walk.ends)
    if found.value >= 0 {
      values[known: walk.target] = found.value
      place = found.end &+ 1
      return true
    }
    place = meet(walk, window, place, found) &+ 1
    return place > 0
  }

  /// Finds out what a cell means that is met for the first time, and says where it ends; below 0
  /// where that is unusual.
  @inline(never)
  private func meet(
    _ walk: PlainLayout.Walk, _ window: ByteWindow, _ place: Int, _ found: CellTable.Found
  ) -> Int {
    guard found.end >= 0, found.value == CellTable.absent else { return -1 }
    let value = columns.find(walk.column, window, place, found.end)
    values[walk.target] = value
    return value < 0 ? -1 : found.end
  }

  /// A date in an uncommon form, and where it ends; below 0 where it is none.
  @inline(never)
  private func date(
    _ walk: PlainLayout.Walk, _ window: ByteWindow, _ place: Int, _ order: DateOrder
  ) -> (MonthDay, Int) {
    let end = end(walk, window, place)
    guard end >= 0 else { return (.never, -1) }
    let day = PlainDate.read(window, place, end &- place, order, calendar)
    return day == PlainDate.other ? (.never, -1) : (day, end)
  }

  /// Where the name at a place ends; below 0 where the window does first.
  ///
  /// What ends another cell or a row is no letter of a name, so that it is not plain then.
  @inline(__always)
  private func nameEnd(_ ends: UInt64, _ window: ByteWindow, _ start: Int) -> Int {
    var place = start
    while place < window.count {
      let marks = WordScan.firstZero(window.word(at: place) ^ ends) & WordScan.high
      if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    return -1
  }

  /// Where the cell at a place ends; below 0 where something else does first.
  @inline(never)
  private func end(_ walk: PlainLayout.Walk, _ window: ByteWindow, _ start: Int) -> Int {
    let (separators, lineEnds) = (WordScan.pattern(layout.separator), WordScan.pattern(0x0A))
    let returns = WordScan.pattern(0x0D)
    var place = start
    while place < window.count {
      let word = window.word(at: place)
      let marks =
        (WordScan.firstZero(word ^ returns) | WordScan.firstZero(word ^ separators)
          | WordScan.firstZero(word ^ lineEnds)) & WordScan.high
      if marks != 0 {
        let end = place &+ marks.trailingZeroBitCount &>> 3
        return end < window.count && window[end] == walk.end ? end : -1
      }
      place &+= 8
    }
    return -1
  }
}
