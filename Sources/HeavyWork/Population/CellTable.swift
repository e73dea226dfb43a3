/// Whole numbers by the bytes of a cell: a value that a column repeats is understood once.
///
/// A value that was kept brings its length along, so that nothing looks for the end of its cell.
/// Each thread fills its own table. It holds at most `most` values; what comes after is understood
/// anew each time, so that a column of only different values takes no more memory.
@safe
final class CellTable {
  /// A value, with the byte that ends its cell: so no cell with more in it, were it zeros, is taken
  /// for a shorter one.
  struct Slot {
    /// The first eight bytes; of a shorter value all of it and nothing behind it.
    var first: UInt64 = 0
    /// The last seven bytes of a longer value and what ends it; none has those that stand here at
    /// first.
    var last: UInt64 = 1
    /// Where the words between the first and the last stand.
    var between: Int32 = 0
    var length: Int32 = 7
    /// The number, or `absent` where the slot is free.
    var value = CellTable.absent

    /// Where the word with the last bytes stands in the value; it may lie over others.
    @inline(__always) var lastOffset: Int { Int(length) &- 7 }
  }

  /// What was found in a cell.
  struct Found {
    /// The number that was kept, or `absent`.
    let value: Int32
    /// Where the cell ends; below 0 where the window does first.
    let end: Int
  }

  /// Where a table keeps what it holds, for whoever keeps the table itself.
  @unsafe struct Places: BitwiseCopyable {
    let slots: UnsafeMutablePointer<Slot>
    /// What stands between the first and the last word of longer values.
    let words: UnsafeMutablePointer<UInt64>
  }

  /// Says that a value is not in the table.
  static let absent = Int32.min
  private static let bits: UInt64 = 13
  private static let size = 1 << 13
  static let most = size / 2
  /// A longer value is not kept.
  static let longest = 256

  let places: Places
  private var wordCount = 0
  private(set) var count = 0

  init() {
    unsafe places = Places(
      slots: .allocate(capacity: CellTable.size),
      words: .allocate(capacity: CellTable.most * CellTable.longest / 8))
    unsafe places.slots.initialize(repeating: Slot(), count: CellTable.size)
  }

  deinit {
    unsafe places.slots.deallocate()
    unsafe places.words.deallocate()
  }

  /// Looks up the cell at a place.
  ///
  /// - Parameter ends: eight times the byte that ends the cell.
  @inline(__always)
  func look(_ window: ByteWindow, _ start: Int, until ends: UInt64) -> Found {
    unsafe CellTable.look(in: places, window, start, until: ends)
  }

  @inline(__always)
  static func look(
    in places: Places, _ window: ByteWindow, _ start: Int, until ends: UInt64
  ) -> Found {
    let word = window.word(at: start)
    let marks = marks(word, ends)
    if marks != 0 {
      let all = word & (marks ^ (marks &- 1))
      let slot = unsafe places.slots + place(all)
      if unsafe slot.pointee.first == all {
        return Found(
          value: unsafe slot.pointee.value, end: start &+ marks.trailingZeroBitCount &>> 3)
      }
    } else {
      let slot = unsafe places.slots + place(word)
      if unsafe slot.pointee.first == word, unsafe isRest(of: slot, places, window, start) {
        return Found(
          value: unsafe slot.pointee.value,
          end: unsafe start &+ Int(slot.pointee.length))
      }
    }
    return unsafe next(places, window, start, ends)
  }

  /// Looks up a cell that mostly has more than seven bytes.
  @inline(__always)
  static func lookLong(
    in places: Places, _ window: ByteWindow, _ start: Int, until ends: UInt64
  ) -> Found {
    let word = window.word(at: start)
    let slot = unsafe places.slots + place(word)
    // The rest of a shorter value is never found, whatever stands behind it.
    if unsafe slot.pointee.first == word, unsafe isRest(of: slot, places, window, start) {
      return Found(
        value: unsafe slot.pointee.value, end: unsafe start &+ Int(slot.pointee.length))
    }
    return unsafe look(in: places, window, start, until: ends)
  }

  /// Whether a cell goes on as the longer value of a slot does, and ends there.
  @inline(__always)
  private static func isRest(
    of slot: UnsafeMutablePointer<Slot>, _ places: Places, _ window: ByteWindow, _ start: Int
  ) -> Bool {
    let last = unsafe start &+ slot.pointee.lastOffset
    guard last <= window.count, unsafe window.word(at: last) == slot.pointee.last else {
      return false
    }
    var (place, between) = unsafe (start &+ 8, Int(slot.pointee.between))
    while place < last {
      if unsafe places.words[between] != window.word(at: place) { return false }
      (place, between) = (place &+ 8, between &+ 1)
    }
    return true
  }

  @inline(__always)
  private static func place(_ first: UInt64) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits))
  }

  /// Marks the first byte that ends a cell in its highest bit; what is marked above it says nothing.
  @inline(__always)
  private static func marks(_ word: UInt64, _ ends: UInt64) -> UInt64 {
    WordScan.firstZero(word ^ ends) & WordScan.high
  }

  /// What a cell begins with: its first eight bytes, or all of it and what ends it.
  private static func first(_ window: ByteWindow, _ start: Int, _ ends: UInt64) -> UInt64 {
    let word = window.word(at: start)
    let marks = marks(word, ends)
    return marks == 0 ? word : word & (marks ^ (marks &- 1))
  }

  /// Looks in the slots behind the one where the value should be: longer values that begin alike
  /// stand behind each other.
  @inline(never)
  private static func next(
    _ places: Places, _ window: ByteWindow, _ start: Int, _ ends: UInt64
  ) -> Found {
    let word = window.word(at: start)
    let found = marks(word, ends)
    let first = found == 0 ? word : word & (found ^ (found &- 1))
    var index = place(first)
    while unsafe places.slots[index].value != absent {
      let slot = unsafe places.slots + index
      if unsafe slot.pointee.first == first,
        unsafe found != 0 || isRest(of: slot, places, window, start)
      {
        return unsafe Found(value: slot.pointee.value, end: start &+ Int(slot.pointee.length))
      }
      index = (index &+ 1) & (size &- 1)
    }
    return Found(value: absent, end: end(window, start, ends))
  }

  /// Where a cell ends; below 0 where the window does first.
  private static func end(_ window: ByteWindow, _ start: Int, _ ends: UInt64) -> Int {
    var end = start
    while true {
      let found = marks(window.word(at: end), ends)
      if found != 0 { return end &+ found.trailingZeroBitCount &>> 3 }
      end &+= 8
      if end >= window.count { return -1 }
    }
  }

  /// Keeps a number, which is not `absent`, for a cell that was looked up, where there is room.
  func keep(_ value: Int32, _ window: ByteWindow, _ start: Int, _ end: Int, until ends: UInt64) {
    let length = end - start
    guard count < CellTable.most, length <= CellTable.longest else { return }
    var slot = Slot(first: CellTable.first(window, start, ends))
    (slot.length, slot.value) = (Int32(length), value)
    if length >= 8 {
      let last = start + slot.lastOffset
      slot.last = window.word(at: last)
      slot.between = Int32(wordCount)
      for place in stride(from: start + 8, to: last, by: 8) {
        unsafe (places.words + wordCount).initialize(to: window.word(at: place))
        wordCount += 1
      }
    }
    var index = CellTable.place(slot.first)
    while unsafe places.slots[index].value != CellTable.absent {
      index = (index + 1) & (CellTable.size - 1)
    }
    unsafe places.slots[index] = slot
    count += 1
  }
}
