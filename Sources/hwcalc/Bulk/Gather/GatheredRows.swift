import HeavyWork
import Synchronization

/// Rows of one or two files, brought together by person through temporary files: people in the
/// order in which they first appear, the rows of each as they stood.
///
/// One sort brings the rows of a person together, a second one puts people back in order, so that
/// memory does not grow with the file.
@safe
final class GatheredRows: @unchecked Sendable {
  /// The most bytes that the rows of one person may take.
  private static let largest = 16 << 20
  /// How the place of a row holds its file: above the number of its record.
  private static let fileShift: UInt64 = 56

  private let blockSize: Int
  private let rows: RowMerge
  private var blocks = 0
  /// Whether the row that the merge stands at belongs to the next block.
  private var isPending = false
  private var isDone = false
  private var group: UInt64 = 0
  /// How many bytes of rows there are.
  let size: Int
  private let count = Atomic(0)
  /// How many bytes were given; another thread may ask, to show how far the work is.
  var given: Int { count.load(ordering: .relaxed) }
  /// Why temporary files could not be read.
  private(set) var failure: CommandFailure?
  /// Whether a person was found with more rows than fit.
  private(set) var isTooLarge = false

  /// Reads and sorts all rows; where someone asks to stop, not all of them.
  ///
  /// - Parameter progress: called now and then while rows are read.
  init(
    _ inputs: [BulkInput], in folder: String, blockSize: Int, _ room: RowSorter.Room = .init(),
    progress: () -> Void
  ) throws(CommandFailure) {
    self.blockSize = blockSize
    let people = RowSorter(in: folder, room)
    for (index, input) in inputs.enumerated() {
      try GatheredRows.read(input, UInt64(index) << GatheredRows.fileShift, people, progress)
    }
    let order = RowSorter(in: folder, room)
    try GatheredRows.putInOrder(try people.sorted(), order)
    size = order.size
    rows = try order.sorted()
  }

  private static func read(
    _ input: BulkInput, _ file: UInt64, _ sorter: RowSorter, _ progress: () -> Void
  ) throws(CommandFailure) {
    let cutter = input.cutter(blockSize: 1 << 18, unit: .row)
    var scan = RowScan(input.format)
    let block = PopulationBlock()
    var failure: CommandFailure?
    while failure == nil, !Interruption.isAsked,
      unsafe cutter.fill(block, reading: { unsafe input.file.read($0) })
    {
      progress()
      unsafe scan.take(block) { row, bytes in
        guard failure == nil else { return }
        let place = file | UInt64(row.record)
        do throws(CommandFailure) {
          try unsafe sorter.add(
            group: row.mark, place: place, line: row.line, name: row.id, row: bytes)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    if cutter.isTooLarge { throw .problems([(input.file.path, .tooLarge())]) }
    if !Interruption.isAsked { try input.check() }
  }

  /// Puts the rows of each person at the place of the first; rows without a person stay by
  /// themselves.
  private static func putInOrder(
    _ people: RowMerge, _ sorter: RowSorter
  ) throws(CommandFailure) {
    var (name, mark, first): ([UInt8], UInt64, UInt64) = ([], 0, 0)
    while !Interruption.isAsked, let record = try unsafe people.next() {
      let isSame = unsafe !name.isEmpty && record.group == mark && record.name.elementsEqual(name)
      if !isSame {
        unsafe (name, mark, first) = ([UInt8](record.name), record.group, record.place)
      }
      try unsafe sorter.add(
        group: first, place: record.place, line: record.line, name: [], row: record.row)
    }
  }

  /// Fills a block with the next people; false at the end, or where that failed.
  func fill(_ block: PopulationBlock) -> Bool {
    block.beginRows(number: blocks)
    do throws(CommandFailure) {
      while !isDone {
        guard let record = try unsafe isPending ? rows.current : rows.next() else {
          isDone = true
          break
        }
        isPending = false
        if block.byteCount >= blockSize, unsafe record.group != group {
          isPending = true
          break
        }
        guard block.byteCount <= GatheredRows.largest + blockSize else {
          isTooLarge = true
          return false
        }
        unsafe take(record, block)
      }
    } catch {
      failure = error
      return false
    }
    guard block.byteCount > 0 else { return false }
    count.add(block.byteCount, ordering: .relaxed)
    blocks += 1
    block.endRows()
    return true
  }

  private func take(_ record: SortRecord, _ block: PopulationBlock) {
    unsafe group = record.group
    let place = unsafe record.place
    let number = place & (1 << GatheredRows.fileShift - 1)
    unsafe block.append(
      row: record.row, file: UInt8(place >> GatheredRows.fileShift), line: record.line,
      record: Int(number))
  }
}
