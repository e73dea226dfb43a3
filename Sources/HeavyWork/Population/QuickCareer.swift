/// The spells of one person in the form that `QuickScheme` asks about, filled anew for each.
///
/// Only spells that bring points or that a condition looks at are kept, in order of time; where
/// two of them overlap, `CareerView` has to say what counts.
@safe
final class QuickCareer {
  /// A spell, or the part of one in which its rate stays the same.
  struct Piece: BitwiseCopyable {
    /// The first and the last day.
    var first: MonthDay
    var last: MonthDay
    /// The ticks at which it begins and ends.
    var start: Int
    var end: Int
    /// Grains of points for each tick.
    var rate: Int64
    /// The conditions it surely counts for, and those it may count for.
    var bits: QuickSelection.Bits
  }

  /// The most pieces a career has; one with more is left to `CareerView`.
  static let most = 512
  /// The end of a spell that goes on: no tick of the calendar is later.
  static let goesOn = Int(Int32.max)

  private let pieces: UnsafeMutablePointer<Piece>
  /// How many there are, and whether they rise: kept beside the pieces, so that nobody asks at
  /// every change who else is looking.
  private let state: UnsafeMutablePointer<(count: Int, isSorted: Bool)>

  init() {
    unsafe pieces = .allocate(capacity: QuickCareer.most)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: (0, true))
  }

  deinit {
    unsafe pieces.deallocate()
    unsafe state.deallocate()
  }

  private(set) var count: Int {
    @inline(__always) get { unsafe state.pointee.count }
    @inline(__always) set { unsafe state.pointee.count = newValue }
  }

  private var isSorted: Bool {
    @inline(__always) get { unsafe state.pointee.isSorted }
    @inline(__always) set { unsafe state.pointee.isSorted = newValue }
  }

  @inline(__always)
  subscript(index: Int) -> Piece { unsafe pieces[index] }

  @inline(__always)
  func removeAll() {
    count = 0
    isSorted = true
  }

  /// Takes the pieces out and overwrites them, so that nothing of a person is left.
  func forget() {
    for index in 0..<count {
      unsafe pieces[index] = Piece(
        first: .never, last: .never, start: 0, end: 0, rate: 0, bits: .all)
    }
    removeAll()
  }

  /// Adds a piece; false where there are too many.
  @inline(__always)
  func append(_ piece: Piece) -> Bool {
    guard count < QuickCareer.most else { return false }
    if count > 0, unsafe pieces[count &- 1].first >= piece.first { isSorted = false }
    unsafe (pieces + count).initialize(to: piece)
    count &+= 1
    return true
  }

  /// Puts the pieces in order; false where two overlap.
  @inline(__always)
  func settle() -> Bool {
    if !isSorted { sort() }
    var index = 1
    while index < count {
      if unsafe pieces[index].first <= pieces[index &- 1].last { return false }
      index &+= 1
    }
    return true
  }

  /// Ends every piece that goes on the day before the next begins; false where two begin at once.
  func implyEnds(_ calendar: CalendarTable) -> Bool {
    if !isSorted { sort() }
    var index = 1
    while index < count {
      let next = unsafe pieces[index]
      if unsafe pieces[index - 1].first == next.first { return false }
      if unsafe pieces[index - 1].last == .never {
        unsafe pieces[index - 1].last = calendar.dayBefore(next.first)
        unsafe pieces[index - 1].end = next.start
      }
      index += 1
    }
    return true
  }

  private func sort() {
    var index = 1
    while index < count {
      let piece = unsafe pieces[index]
      var place = index
      while place > 0, unsafe pieces[place - 1].first > piece.first {
        unsafe pieces[place] = pieces[place - 1]
        place -= 1
      }
      unsafe pieces[place] = piece
      index += 1
    }
    isSorted = true
  }
}
