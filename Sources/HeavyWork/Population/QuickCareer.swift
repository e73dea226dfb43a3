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
    private var startTick: Int32
    private var endTick: Int32
    /// Grains of points for each tick.
    var rate: Int64
    /// The conditions it surely counts for, and those it may count for.
    var bits: QuickSelection.Bits

    /// The tick at which it begins.
    var start: Int {
      @inline(__always) get { Int(startTick) }
      @inline(__always) set { startTick = Int32(truncatingIfNeeded: newValue) }
    }

    /// The tick at which it ends.
    var end: Int {
      @inline(__always) get { Int(endTick) }
      @inline(__always) set { endTick = Int32(truncatingIfNeeded: newValue) }
    }

    /// - Parameters:
    ///   - start: the tick at which it begins, of the calendar's.
    ///   - end: the tick at which it ends, of the calendar's or `goesOn`.
    @inline(__always)
    init(
      first: MonthDay, last: MonthDay, start: Int, end: Int, rate: Int64,
      bits: QuickSelection.Bits
    ) {
      (self.first, self.last, self.rate, self.bits) = (first, last, rate, bits)
      startTick = Int32(truncatingIfNeeded: start)
      endTick = Int32(truncatingIfNeeded: end)
    }

    /// Whether it brings points, or a condition looks at it.
    @inline(__always) var counts: Bool { rate != 0 || bits.possible != 0 }
  }

  /// The most pieces a career has; one with more is left to `CareerView`.
  static let most = 512
  /// The end of a spell that goes on: no tick of the calendar is later.
  static let goesOn = Int(Int32.max)

  /// What is known of all pieces.
  private struct State: BitwiseCopyable {
    var count = 0
    /// Whether each was seen to begin after the one before it ended.
    var isInOrder = true
    var sums = Sums()
  }

  /// What the first pieces come to: who asks about a day on which they are over need not look at
  /// them again.
  private struct Sums: BitwiseCopyable {
    /// A tick on which they are over, and how many they are.
    var tick = Int.max
    var pieces = 0
    var grains: Int64 = 0
    /// The bit of a condition, and the time that surely counts for it, and that may count.
    var slot: UInt32 = 0
    var least = 0
    var most = 0
  }

  private let pieces: UnsafeMutablePointer<Piece>
  /// Kept beside the pieces, so that nobody asks at every change who else is looking.
  private let state: UnsafeMutablePointer<State>

  init() {
    unsafe pieces = .allocate(capacity: QuickCareer.most)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State())
  }

  deinit {
    unsafe pieces.deallocate()
    unsafe state.deallocate()
  }

  private(set) var count: Int {
    @inline(__always) get { unsafe state.pointee.count }
    @inline(__always) set { unsafe state.pointee.count = newValue }
  }

  private var sums: Sums {
    @inline(__always) get { unsafe state.pointee.sums }
    @inline(__always) set { unsafe state.pointee.sums = newValue }
  }

  private var isInOrder: Bool {
    @inline(__always) get { unsafe state.pointee.isInOrder }
    @inline(__always) set { unsafe state.pointee.isInOrder = newValue }
  }

  @inline(__always)
  subscript(index: Int) -> Piece { unsafe pieces[index] }

  @inline(__always)
  func removeAll() {
    count = 0
    isInOrder = true
    unsafe state.pointee.sums.tick = Int.max
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
    if count > 0, unsafe pieces[count &- 1].last >= piece.first { isInOrder = false }
    unsafe (pieces + count).initialize(to: piece)
    count &+= 1
    return true
  }

  /// Puts the pieces in order; false where two overlap.
  @inline(__always)
  func settle() -> Bool { isInOrder || sortAll() }

  @inline(never)
  private func sortAll() -> Bool {
    sort()
    var index = 1
    while index < count {
      if unsafe pieces[index].first <= pieces[index &- 1].last { return false }
      index &+= 1
    }
    return true
  }

  /// Ends every piece that goes on the day before the next begins; false where two begin at once.
  func implyEnds(_ calendar: CalendarTable) -> Bool {
    // Only the last piece can go on then.
    if isInOrder { return true }
    sort()
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
  }
}

extension QuickCareer {
  /// Adds up what is over on a tick, of pieces that were settled.
  ///
  /// - Parameter slot: the bit of a condition whose service is added up too; 0 for none.
  @inline(__always)
  func sum(to now: Int, of slot: UInt32) {
    var index = 0
    var grains: Int64 = 0
    var (least, most) = (0, 0)
    while index < count {
      let piece = self[index]
      if piece.end > now { break }
      let time = piece.end &- piece.start
      grains &+= piece.rate &* Int64(time)
      least &+= piece.bits.certain & slot != 0 ? time : 0
      most &+= piece.bits.possible & slot != 0 ? time : 0
      index &+= 1
    }
    sums = Sums(tick: now, pieces: index, grains: grains, slot: slot, least: least, most: most)
  }

  /// Whether all was over on the tick to which it was added up.
  @inline(__always) var isOver: Bool { sums.tick != Int.max && sums.pieces == count }

  /// The grains of all work before a tick.
  @inline(__always)
  func grains(to now: Int) -> Int64 {
    var (index, grains) = now >= sums.tick ? (sums.pieces, sums.grains) : (0, 0)
    while index < count {
      let piece = self[index]
      if piece.start >= now { break }
      grains &+= piece.rate &* Int64(min(piece.end, now) &- piece.start)
      index &+= 1
    }
    return grains
  }

  /// The time before a tick that surely counts for a condition, and that may count.
  @inline(__always)
  func service(of slot: UInt32, to now: Int) -> (least: Int, most: Int) {
    var (index, least, most) =
      now >= sums.tick && slot == sums.slot ? (sums.pieces, sums.least, sums.most) : (0, 0, 0)
    while index < count {
      let piece = self[index]
      if piece.start >= now { break }
      let time = min(piece.end, now) &- piece.start
      least &+= piece.bits.certain & slot != 0 ? time : 0
      most &+= piece.bits.possible & slot != 0 ? time : 0
      index &+= 1
    }
    return (least, most)
  }
}
