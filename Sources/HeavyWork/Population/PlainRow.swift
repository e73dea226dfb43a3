/// What a row says about the person and about time, as the fast reader takes it.
struct PlainRow: BitwiseCopyable {
  /// Where the name stands, and how long it is.
  var id = 0
  var idLength = 0
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
}

/// Reads rows where they stand, each in one go: what a cell means is looked up while its end is
/// looked for.
final class PlainRowReader {
  let layout: PlainLayout
  private let columns: PlainColumns
  /// What the row says of the work, as places among the values of `PlainColumns`: by content, and
  /// then its facts.
  ///
  /// What the file has no column for never changes.
  let values: PlainTable<Int32>
  /// Where the steady cells of the row before stand, with what ends them; no bytes where none was
  /// read.
  private let steady: PlainTable<Part>
  private let calendar = CalendarTable.shared

  private struct Part: BitwiseCopyable {
    var start = 0
    var length = 0
  }

  init(_ job: PopulationJob, _ lineEnd: PlainLayout.LineEnd, _ columns: PlainColumns) {
    layout = PlainLayout(job, lineEnd, columns)
    self.columns = columns
    let (empty, first) = (PlainColumns.empty, Int32(0))
    values = PlainTable(
      [first, empty, empty, first, first, first] + job.attributes.map { _ in empty })
    steady = PlainTable((0..<max(1, layout.count)).map { _ in Part() })
  }

  @inline(__always)
  func value(_ content: PlainLayout.Content) -> Int32 { values[known: Int(content.rawValue)] }

  /// The fact in a column of the job's.
  func fact(_ column: Int) -> Int32 { values[PlainLayout.Content.kept.count + column] }

  /// Makes it ready for another window.
  func begin() {
    for index in 0..<steady.count { steady[index].length = 0 }
  }

  /// Reads the cells from a column on.
  ///
  /// - Returns: where the next row begins; below 0 where anything is unusual.
  @inline(never)
  func read(
    _ window: ByteWindow, _ first: Int, from column: Int, _ row: inout PlainRow
  ) -> Int {
    var (place, index) = (first, column)
    while index < layout.count {
      var end = place
      switch layout[index].reading {
      case .kept:
        end = look(index, window, place)
      case .steady:
        let before = steady[known: index]
        if before.length > 0, window.equal(place, before.start, count: before.length) {
          end = place &+ before.length &- 1
        } else {
          end = look(index, window, place)
          steady[known: index] = Part(start: place, length: end &+ 1 &- place)
        }
      case .from:
        end = readFrom(window, place, index, &row)
        // The last day mostly stands beside the first.
        if end >= 0, index &+ 1 < layout.count, layout[index &+ 1].reading == .to {
          index &+= 1
          end = readTo(window, end &+ 1, index, &row)
        }
      case .to:
        end = readTo(window, place, index, &row)
      case .id:
        end = self.end(window, place, index)
        (row.id, row.idLength) = (place, end &- place)
      case .born:
        row.bornPlace = place
        if let found = layout.born.find(window, place) {
          end = place &+ PlainDates.length
          row.born = found.day
        } else {
          (row.born, end) = date(window, place, layout.bornOrder, index)
          if row.born == .never { return -1 }
        }
        row.bornEnd = end
      case .other: end = self.end(window, place, index)
      }
      if end < 0 { return -1 }
      place = end &+ 1
      index &+= 1
    }
    if layout.lineEnd == .carriageReturn {
      guard place < window.count, window[place] == 0x0A else { return -1 }
      place &+= 1
    }
    return place <= window.count ? place : -1
  }

  /// Reads the first day, and says where its cell ends; below 0 where it is unusual.
  @inline(__always)
  private func readFrom(
    _ window: ByteWindow, _ place: Int, _ index: Int, _ row: inout PlainRow
  ) -> Int {
    if let found = layout.from.find(window, place) {
      (row.from, row.start) = (found.day, found.tick)
      return place &+ PlainDates.length
    }
    let (day, end) = date(window, place, layout.fromOrder, index)
    if day == .never { return -1 }
    (row.from, row.start) = (day, calendar.tick(day))
    return end
  }

  /// Reads the last day, and says where its cell ends; below 0 where it is unusual.
  @inline(__always)
  private func readTo(
    _ window: ByteWindow, _ place: Int, _ index: Int, _ row: inout PlainRow
  ) -> Int {
    if window[place] == layout[index].end {
      (row.to, row.end) = (.never, QuickCareer.goesOn)
      return place
    }
    if let found = layout.to.find(window, place) {
      (row.to, row.end) = (found.day, found.tickAfter)
      return place &+ PlainDates.length
    }
    let (day, end) = date(window, place, layout.toOrder, index)
    (row.to, row.end) = (day, day == .never ? QuickCareer.goesOn : calendar.tickAfter(day))
    return end
  }

  /// Takes what a cell means, and says where it ends; below 0 where that is unusual.
  @inline(__always)
  private func look(_ index: Int, _ window: ByteWindow, _ place: Int) -> Int {
    let found = unsafe CellTable.look(
      in: layout[index].places, window, place, until: layout[index].ends)
    if found.value < 0 { return meet(index, window, place, found) }
    values[known: Int(layout[index].target)] = found.value
    return found.end
  }

  /// Finds out what a cell means that is met for the first time.
  @inline(never)
  private func meet(
    _ index: Int, _ window: ByteWindow, _ place: Int, _ found: CellTable.Found
  ) -> Int {
    guard found.end >= 0, found.value == CellTable.absent else { return -1 }
    let value = columns.find(layout[index], window, place, found.end)
    values[Int(layout[index].target)] = value
    return value < 0 ? -1 : found.end
  }

  /// A date in an uncommon form, and where it ends; below 0 where it is none.
  @inline(never)
  private func date(
    _ window: ByteWindow, _ place: Int, _ order: DateOrder, _ index: Int
  ) -> (MonthDay, Int) {
    let end = end(window, place, index)
    guard end >= 0 else { return (.never, -1) }
    let day = PlainDate.read(window, place, end &- place, order, calendar)
    return day == PlainDate.other ? (.never, -1) : (day, end)
  }

  /// Where the cell at a place ends; below 0 where something else does first.
  @inline(never)
  private func end(_ window: ByteWindow, _ start: Int, _ index: Int) -> Int {
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
        return end < window.count && window[end] == layout[index].end ? end : -1
      }
      place &+= 8
    }
    return -1
  }
}
