#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A piece of a population file as UTF-8, cut where one person ends and the next begins.
///
/// A block belongs to one thread; it is filled by `BlockCutter` and read by `PopulationWorker`, and
/// then filled again.
@safe
public final class PopulationBlock {
  private var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// The bytes that belong to the block.
  var count = 0
  /// Its place in the file, from 0.
  public internal(set) var number = 0
  /// How many bytes of the file, as they came, were read for this block.
  public internal(set) var bytesRead = 0

  /// Where its rows came from, where they were brought together.
  var origins: RowOrigins?

  /// Makes room for a block; it grows where one person takes more.
  public init() {
    capacity = 1 << 16
    unsafe start = .allocate(capacity: capacity + ByteWindow.padding)
  }

  deinit { unsafe start.deallocate() }

  /// The bytes so far.
  var window: ByteWindow { unsafe ByteWindow(start, count: count) }

  /// Makes room for at least so many bytes in all.
  func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted + ByteWindow.padding)
    unsafe larger.initialize(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = larger
    capacity = wanted
  }

  func append(_ bytes: [UInt8]) { append(bytes[...]) }

  func append(_ bytes: ArraySlice<UInt8>) {
    reserve(count + bytes.count)
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      unsafe (start + count).initialize(from: first, count: source.count)
    }
    count += bytes.count
  }

  /// Appends part of a window.
  func append(_ window: ByteWindow, _ range: Range<Int>) {
    reserve(count + range.count)
    unsafe window.withBytes(range) { source, length in
      unsafe (start + count).initialize(from: source, count: length)
    }
    count += range.count
  }

  /// Gives all bytes to another block, which has none, and has none then.
  func move(to other: PopulationBlock) {
    if count > other.capacity {
      unsafe swap(&start, &other.start)
      swap(&capacity, &other.capacity)
      other.count = count
    } else {
      other.append(window, 0..<count)
    }
    count = 0
  }

  /// Appends a line.
  func append(line: UnsafeRawBufferPointer) {
    let wanted = count + line.count + 1
    // By half at least, so that many short lines do not move it again and again.
    if wanted > capacity { reserve(max(wanted, capacity + capacity / 2)) }
    unsafe UnsafeMutableRawBufferPointer(start: start + count, count: line.count)
      .copyMemory(from: line)
    unsafe start[wanted - 1] = 0x0A
    count = wanted
  }

  /// Lets `read` write at most so many bytes behind the last one, and takes as many as it says.
  ///
  /// - Returns: what `read` said: bytes written, 0 at the end, negative where it failed.
  func fill(
    _ room: Int, _ read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Int {
    reserve(count + room)
    let taken = unsafe read(UnsafeMutableRawBufferPointer(start: start + count, count: room))
    if taken > 0 { count += min(taken, room) }
    return taken
  }

  /// Whether there is a quote in it.
  private(set) var hasQuotes = false
  /// Looks whether there is a quote, which makes lines other than records.
  func note() {
    hasQuotes = unsafe memchr(start, 0x22, count) != nil
  }

  /// Puts zeros behind the bytes, so that reading eight at once sees nothing that was there before.
  func seal() {
    unsafe (start + count).initialize(repeating: 0, count: ByteWindow.padding)
  }
}
