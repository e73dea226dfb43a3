/// Reads rows that were sorted before, one at a time, from memory or from a temporary file.
@safe
final class RunCursor {
  private let file: TemporaryFile?
  /// The place in the file of what was not read yet, and its end.
  private var place: Int
  private let end: Int
  private var buffer: UnsafeMutableRawBufferPointer
  private var position = 0
  private var filled: Int
  private static let bufferSize = 1 << 15

  /// Reads from memory that it takes over.
  init(_ bytes: UnsafeMutableRawBufferPointer, filled: Int) {
    file = nil
    (place, end) = (0, 0)
    self.filled = filled
    unsafe buffer = bytes
  }

  /// Reads a part of a file.
  init(_ file: TemporaryFile, _ part: Range<Int>) {
    self.file = file
    (place, end, filled) = (part.lowerBound, part.upperBound, 0)
    unsafe buffer = .allocate(byteCount: RunCursor.bufferSize, alignment: 8)
  }

  deinit { unsafe buffer.deallocate() }

  /// The row it stands at; only after `settle` said that there is one.
  @unsafe var record: SortRecord {
    unsafe SortRecord(start: UnsafeRawPointer(pointer))
  }

  /// Where it stands; the buffer is never empty.
  private var pointer: UnsafeMutableRawPointer {
    guard let start = unsafe buffer.baseAddress else { fatalError("an empty buffer") }
    return unsafe start + position
  }

  /// Steps over the row it stands at.
  func skip() { unsafe position += record.length }

  /// Sees to it that the row it stands at is whole in memory; false at the end.
  func settle() throws(CommandFailure) -> Bool {
    let head = unsafe SortRecord.headLength
    if filled - position < head {
      guard try more(head) else { return false }
    }
    let length = unsafe record.length
    if filled - position < length { _ = try more(length) }
    return true
  }

  /// Reads on, so that at least so many bytes are here; false at the end.
  private func more(_ wanted: Int) throws(CommandFailure) -> Bool {
    guard let file, place < end else { return false }
    let rest = filled - position
    var target = unsafe buffer
    if unsafe wanted > buffer.count {
      unsafe target = .allocate(byteCount: wanted, alignment: 8)
    }
    if let start = target.baseAddress {
      unsafe start.copyMemory(from: pointer, byteCount: rest)
    }
    if unsafe wanted > buffer.count {
      unsafe buffer.deallocate()
      unsafe buffer = target
    }
    (position, filled) = (0, rest)
    let count = unsafe min(buffer.count - rest, end - place)
    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[rest..<rest + count])
    let read = try unsafe file.read(place, into: room)
    place += read
    filled += read
    return filled >= wanted
  }
}

/// Merges runs of sorted rows into one.
@safe
final class RowMerge {
  /// Runs that have a row, as a heap: none stands behind a later one.
  private var heap: [RunCursor] = []
  private var isStanding = false

  init(_ cursors: [RunCursor]) throws(CommandFailure) {
    for cursor in cursors where try cursor.settle() { heap.append(cursor) }
    for index in (0..<heap.count / 2).reversed() { sift(index) }
  }

  /// The next row, which lives until the one after it is asked for; nothing at the end.
  @unsafe
  func next() throws(CommandFailure) -> SortRecord? {
    if isStanding, let top = heap.first {
      top.skip()
      if try !top.settle() {
        let last = heap.removeLast()
        if !heap.isEmpty { heap[0] = last }
      }
      sift(0)
    }
    isStanding = true
    return unsafe current
  }

  /// The row that `next` gave, once more.
  @unsafe var current: SortRecord? { unsafe heap.first?.record }

  /// Moves a run down until none below it comes first.
  private func sift(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < heap.count {
        if unsafe heap[child].record.precedes(heap[least].record) { least = child }
      }
      if least == index { return }
      heap.swapAt(index, least)
      index = least
    }
  }
}
