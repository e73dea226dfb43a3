import Glibc

/// A row on its way through a sort, as bytes: numbers, the name of the person, the row itself.
///
/// Whoever makes one keeps the bytes alive; records lie one behind the other, so that nothing says
/// that their numbers are aligned.
@unsafe
struct SortRecord {
  /// The bytes of the numbers before the name.
  static let headLength = 32

  let start: UnsafeRawPointer

  /// Rows of different groups are sorted by this number.
  var group: UInt64 { unsafe number(0) }
  /// Where the row stands: file and record; within a group rows are sorted by it.
  var place: UInt64 { unsafe number(8) }
  /// The line the row begins on.
  var line: Int { unsafe Int(truncatingIfNeeded: number(16)) }
  private var nameLength: Int { unsafe Int(number(24) & 0xFFFF_FFFF) }
  private var rowLength: Int { unsafe Int(number(24) >> 32) }
  /// The length in all.
  var length: Int { unsafe SortRecord.headLength + nameLength + rowLength }

  /// The name of the person.
  var name: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start + SortRecord.headLength, count: nameLength)
  }
  /// The row.
  var row: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(
      start: start + SortRecord.headLength + nameLength, count: rowLength)
  }

  private func number(_ offset: Int) -> UInt64 {
    unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Writes a record where there is room for it.
  static func write(
    group: UInt64, place: UInt64, line: Int, name: [UInt8], row: UnsafeRawBufferPointer,
    to start: UnsafeMutableRawPointer
  ) {
    unsafe start.storeBytes(of: group, as: UInt64.self)
    unsafe start.storeBytes(of: place, toByteOffset: 8, as: UInt64.self)
    unsafe start.storeBytes(of: UInt64(line), toByteOffset: 16, as: UInt64.self)
    unsafe start.storeBytes(
      of: UInt64(name.count) | UInt64(row.count) << 32, toByteOffset: 24, as: UInt64.self)
    let texts = unsafe UnsafeMutableRawBufferPointer(
      start: start + headLength, count: name.count + row.count)
    unsafe texts.copyBytes(from: name)
    unsafe UnsafeMutableRawBufferPointer(rebasing: texts[name.count...]).copyMemory(from: row)
  }

  /// Whether one comes before another: by group, name and place.
  func precedes(_ other: SortRecord) -> Bool {
    let (left, right) = unsafe (group, other.group)
    if left != right { return left < right }
    if unsafe !hasName(of: other) {
      return unsafe name.lexicographicallyPrecedes(other.name)
    }
    return unsafe place < other.place
  }

  /// Whether both are of the same person.
  func hasName(of other: SortRecord) -> Bool {
    unsafe nameLength == other.nameLength
      && memcmp(
        start + SortRecord.headLength, other.start + SortRecord.headLength, nameLength) == 0
  }
}
