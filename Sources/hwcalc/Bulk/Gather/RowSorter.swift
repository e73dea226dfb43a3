import HeavyWork

/// Sorts any number of rows in a fixed amount of memory: parts that fit are sorted and written to a
/// temporary file, and then merged.
@safe
final class RowSorter {
  /// How much memory it may take.
  struct Room {
    /// The bytes that are sorted at once.
    var part = 6 << 20
    /// How many parts are merged at once.
    var parts = 128
  }

  private struct Entry {
    let group: UInt64
    let place: UInt64
    let offset: Int
  }

  private let folder: String
  private let room: Room
  /// The rows of this part, as records; its own memory, so that it can be handed on.
  private var bytes: UnsafeMutableRawBufferPointer
  private var used = 0
  private var entries: [Entry] = []
  private var file: TemporaryFile?
  private var parts: [Range<Int>] = []
  /// How many bytes of rows were added.
  private(set) var size = 0

  init(in folder: String, _ room: Room = Room()) {
    self.folder = folder
    self.room = room
    unsafe bytes = .allocate(byteCount: room.part, alignment: 8)
  }

  deinit { unsafe bytes.deallocate() }

  /// Adds a row.
  func add(
    group: UInt64, place: UInt64, line: Int, name: [UInt8], row: UnsafeRawBufferPointer
  ) throws(CommandFailure) {
    let length = unsafe SortRecord.headLength + name.count + row.count
    if used + length > room.part, used > 0 { try spill() }
    if unsafe length > bytes.count {
      // One row that is larger than a part; there is nothing else here now.
      unsafe bytes.deallocate()
      unsafe bytes = .allocate(byteCount: length, alignment: 8)
    }
    guard let start = unsafe bytes.baseAddress else { return }
    unsafe SortRecord.write(
      group: group, place: place, line: line, name: name, row: row, to: start + used)
    entries.append(Entry(group: group, place: place, offset: used))
    used += length
    size += row.count + 1
  }

  @unsafe
  private func record(_ entry: Entry) -> SortRecord? {
    unsafe bytes.baseAddress.map { unsafe SortRecord(start: $0 + entry.offset) }
  }

  private func sort() {
    entries.sort { left, right in
      if left.group != right.group { return left.group < right.group }
      guard let one = unsafe record(left), let other = unsafe record(right) else { return false }
      return unsafe one.precedes(other)
    }
  }

  /// Writes the rows in memory to the temporary file, sorted.
  private func spill() throws(CommandFailure) {
    if file == nil { file = try TemporaryFile(in: folder) }
    guard let file else { return }
    let start = file.length
    sort()
    for entry in entries {
      guard let record = unsafe record(entry) else { continue }
      try unsafe file.append(UnsafeRawBufferPointer(start: record.start, count: record.length))
    }
    try file.flush()
    parts.append(start..<file.length)
    used = 0
    entries.removeAll(keepingCapacity: true)
  }

  /// All rows in order; nothing more can be added.
  func sorted() throws(CommandFailure) -> RowMerge {
    guard file != nil else { return try sortedInMemory() }
    if used > 0 { try spill() }
    letGo()
    while parts.count > room.parts, !Interruption.isAsked { try mergeOnce() }
    return try merge(parts)
  }

  /// Frees the memory of a part.
  private func letGo() {
    unsafe bytes.deallocate()
    unsafe bytes = .allocate(byteCount: 0, alignment: 8)
    (used, entries) = (0, [])
  }

  /// All fits, so nothing needs to be written.
  private func sortedInMemory() throws(CommandFailure) -> RowMerge {
    sort()
    let sorted = UnsafeMutableRawBufferPointer.allocate(byteCount: max(used, 1), alignment: 8)
    var filled = 0
    for entry in entries {
      guard let record = unsafe record(entry), let start = sorted.baseAddress else { continue }
      unsafe (start + filled).copyMemory(from: record.start, byteCount: record.length)
      unsafe filled += record.length
    }
    letGo()
    return try RowMerge([unsafe RunCursor(sorted, filled: filled)])
  }

  private func merge(_ parts: some Sequence<Range<Int>>) throws(CommandFailure) -> RowMerge {
    guard let file else { return try RowMerge([]) }
    var cursors: [RunCursor] = []
    for part in parts { cursors.append(RunCursor(file, part)) }
    return try RowMerge(cursors)
  }

  /// Merges the parts into fewer, in a new file.
  private func mergeOnce() throws(CommandFailure) {
    let longer = try TemporaryFile(in: folder)
    var merged: [Range<Int>] = []
    var first = 0
    while first < parts.count {
      let start = longer.length
      let rows = try merge(parts[first..<min(first + room.parts, parts.count)])
      while !Interruption.isAsked, let record = try unsafe rows.next() {
        try unsafe longer.append(UnsafeRawBufferPointer(start: record.start, count: record.length))
      }
      try longer.flush()
      merged.append(start..<longer.length)
      first += room.parts
    }
    (file, parts) = (longer, merged)
  }
}
