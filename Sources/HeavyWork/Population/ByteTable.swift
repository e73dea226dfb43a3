/// Whole numbers by the bytes of a value: a value that a column repeats is understood once.
///
/// Each thread fills its own. It holds at most `most` values; what comes after is understood anew
/// each time, so that a column of only different values takes no more memory.
@safe
final class ByteTable {
  private struct Slot {
    var first: UInt64
    var last: UInt64
    /// Below 0 where the slot is free.
    var length: Int32
    var value: Int32
    /// Where the words between the ends stand, for values that two words do not hold.
    var place: Int32
  }

  /// Says that a value is not in the table.
  static let absent = Int32.min
  private static let size = 8192
  static let most = size / 2
  /// A longer value is not kept.
  private static let longest = 256

  private let slots: UnsafeMutablePointer<Slot>
  /// What lies between the ends of long values, eight bytes at a time.
  private let middles = PlainTable<UInt64>([], capacity: ByteTable.most * ByteTable.longest / 8)
  private(set) var count = 0

  init() {
    unsafe slots = .allocate(capacity: ByteTable.size)
    unsafe slots.initialize(
      repeating: Slot(first: 0, last: 0, length: -1, value: 0, place: 0), count: ByteTable.size)
  }

  deinit { unsafe slots.deallocate() }

  /// The first and last eight bytes of a value; of a shorter one all of it.
  @inline(__always)
  private static func ends(
    _ window: ByteWindow, _ start: Int, _ length: Int
  ) -> (first: UInt64, last: UInt64) {
    let word = window.word(at: start)
    if length >= 8 { return (word, window.word(at: start &+ length &- 8)) }
    let kept = length == 0 ? 0 : word & (~UInt64(0) >> UInt64(64 &- 8 &* length))
    return (kept, kept)
  }

  @inline(__always)
  private static func slot(_ first: UInt64, _ last: UInt64, _ length: Int) -> Int {
    var mixed = (first ^ (last &<< 29 | last &>> 35)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed &>> 32
    return Int(truncatingIfNeeded: mixed &+ UInt64(length)) & (size &- 1)
  }

  /// The number that was kept for a value, or `absent`.
  @inline(never)
  func value(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    let (first, last) = ByteTable.ends(window, start, length)
    var place = ByteTable.slot(first, last, length)
    while true {
      let slot = unsafe slots[place]
      if slot.length < 0 { return ByteTable.absent }
      if slot.first == first, slot.last == last, Int(slot.length) == length,
        length <= 16 || isSame(slot.place, window, start, length)
      {
        return slot.value
      }
      place = (place &+ 1) & (ByteTable.size &- 1)
    }
  }

  /// Whether what lies between the ends is the same.
  private func isSame(_ place: Int32, _ window: ByteWindow, _ start: Int, _ length: Int) -> Bool {
    var (place, offset) = (Int(place), 8)
    while offset < length &- 8 {
      if middles[place] != window.word(at: start &+ offset) { return false }
      (place, offset) = (place &+ 1, offset &+ 8)
    }
    return true
  }

  /// Keeps a number for a value, where there is room.
  func keep(_ value: Int32, _ window: ByteWindow, _ start: Int, _ length: Int) {
    guard count < ByteTable.most, length <= ByteTable.longest else { return }
    let (first, last) = ByteTable.ends(window, start, length)
    var place = ByteTable.slot(first, last, length)
    while unsafe slots[place].length >= 0 { place = (place + 1) & (ByteTable.size - 1) }
    unsafe slots[place] = Slot(
      first: first, last: last, length: Int32(length), value: value, place: Int32(middles.count))
    for offset in stride(from: 8, to: length - 8, by: 8) {
      middles.append(window.word(at: start + offset))
    }
    count += 1
  }
}
