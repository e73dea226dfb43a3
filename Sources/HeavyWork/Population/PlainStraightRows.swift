/// Reads the rows of a person straight through, where a file has its columns in the order of the
/// template: name, birth date, function, from, to and part-time factor, and behind these only what
/// rows that follow each other mostly share.
///
/// It asks for no column what it holds, and looks at all behind the factor in one go. It stops
/// before the first row it is not sure of, which `PlainRowReader` then reads, column by column.
@safe
final class PlainStraightRows {
  /// How many columns the name and the birth date are.
  static let head = 2
  private static let order: [PlainLayout.Content] = [
    .id, .born, .function, .from, .to, .factor,
  ]

  private let functionPlaces, factorPlaces: CellTable.Places
  private let functionEnds, factorEnds: UInt64
  private let separator: UInt8
  private let born, from, to: PlainDates
  private let functions: PlainTable<PlainColumns.Function>
  private let factors: PlainTable<PlainColumns.Factor>
  /// The place of the first function that the scheme does not list.
  private let unlisted: UInt32
  private let keepsAll: Bool
  private let state = PlainTable([State()])

  private struct State: BitwiseCopyable {
    /// Where all stands that is behind the factor in the row that was read last, to the end of its
    /// line; below 0 where none was read in this window.
    var tail = -1
    var tailLength = 0
    var context = PlainContext()
  }

  /// What is known of a person's rows.
  struct Count: BitwiseCopyable {
    var rows = 0
    /// Those without an end.
    var open = 0
  }

  /// Nothing for a file with another order.
  ///
  /// - Parameter keepsAll: whether spells are kept that bring nothing and that no condition looks at.
  init?(_ layout: PlainLayout, _ columns: PlainColumns, keepsAll: Bool) {
    let order = PlainStraightRows.order
    guard layout.count >= order.count,
      order.indices.allSatisfy({ layout[$0].content == order[$0] }),
      (order.count..<layout.count).allSatisfy({ layout[$0].reading == .steady })
    else { return nil }
    unsafe functionPlaces = layout[2].places
    functionEnds = layout[2].ends
    unsafe factorPlaces = layout[5].places
    factorEnds = layout[5].ends
    separator = layout.separator
    (born, from, to) = (layout.born, layout.from, layout.to)
    (functions, factors) = (columns.functions, columns.factors)
    unlisted = UInt32(columns.functions.count - 1)
    self.keepsAll = keepsAll
  }

  /// Makes it ready for another window.
  func begin() { state[known: 0].tail = -1 }

  /// Takes from a row that was read column by column what the next ones may share.
  ///
  /// - Parameters:
  ///   - tail: where all stands that is behind the factor, to the end of the line.
  ///   - context: what kind, employer and sector come to.
  @inline(__always)
  func follow(_ tail: Int, length: Int, _ context: PlainContext) {
    state[known: 0] = State(tail: tail, tailLength: length, context: context)
  }

  /// Reads the name and birth date of a row.
  ///
  /// - Returns: where the next column begins; below 0 where the name is long, or the date unusual.
  @inline(__always)
  func readHead(_ window: ByteWindow, _ place: Int, _ row: inout PlainRow) -> Int {
    let ends = WordScan.pattern(separator)
    var (first, second) = (window.word(at: place), UInt64(0))
    var length = 0
    var marks = WordScan.firstZero(first ^ ends) & WordScan.high
    if marks == 0 {
      length = 8
      second = window.word(at: place &+ 8)
      marks = WordScan.firstZero(second ^ ends) & WordScan.high
      if marks == 0 { return -1 }
      second &= (marks ^ (marks &- 1)) &>> 8
    } else {
      first &= (marks ^ (marks &- 1)) &>> 8
    }
    length &+= marks.trailingZeroBitCount &>> 3
    let bornPlace = place &+ length &+ 1
    guard let found = born.find(window, bornPlace) else { return -1 }
    row.name = PlainName(place, length, first, second)
    row.born = found.day
    row.bornPlace = bornPlace
    row.bornEnd = bornPlace &+ PlainDates.length
    return bornPlace &+ PlainDates.length &+ 1
  }

  /// Appends rows to a career.
  ///
  /// - Parameters:
  ///   - person: where the person's name and birth date stand, which every row begins with.
  ///   - shared: how long these are, with what stands behind them.
  ///   - count: the rows of the person so far.
  /// - Returns: where the first row stands that was not taken.
  @inline(never)
  func read(
    _ window: ByteWindow, from first: Int, _ person: Int, shared: Int, born: MonthDay,
    into career: QuickCareer, _ count: inout Count
  ) -> Int {
    let known = state[known: 0]
    guard known.tail >= 0 else { return first }
    let (context, tail, tailLength) = (known.context, known.tail, known.tailLength)
    var (row, taken) = (first, count)
    repeat {
      guard taken.rows < WorkHistory.maximumSpells else { break }
      var place = row &+ shared
      let function = unsafe CellTable.lookLong(
        in: functionPlaces, window, place, until: functionEnds)
      guard UInt32(bitPattern: function.value) < unlisted else { break }
      place = function.end &+ 1
      guard let begin = from.find(window, place), born <= begin.day else { break }
      place &+= PlainDates.length &+ 1
      var (last, end) = (MonthDay.never, QuickCareer.goesOn)
      if window[place] == separator {
        place &+= 1
      } else {
        guard let found = to.find(window, place), begin.day <= found.day else { break }
        (last, end) = (found.day, found.tickAfter)
        place &+= PlainDates.length &+ 1
      }
      let factor = unsafe CellTable.look(in: factorPlaces, window, place, until: factorEnds)
      guard factor.value >= 0, factor.value != PlainColumns.empty else { break }
      place = factor.end &+ 1
      guard place &+ tailLength <= window.count, window.equal(place, tail, count: tailLength) else {
        break
      }
      let piece = context.piece(
        functions[known: Int(function.value)], factors[known: Int(factor.value)].units,
        first: begin.day, last: last, start: begin.tick, end: end)
      if keepsAll || piece.counts, !career.append(piece) { break }
      taken.rows &+= 1
      taken.open &+= last == .never ? 1 : 0
      row = place &+ tailLength
    } while row < window.count && window.equalWords(row, person, count: shared)
    count = taken
    return row
  }
}
