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

  func append(_ bytes: some Collection<UInt8>) {
    reserve(count + bytes.count)
    for byte in bytes {
      unsafe start[count] = byte
      count += 1
    }
  }

  /// Appends part of a window.
  func append(_ window: ByteWindow, _ range: Range<Int>) {
    reserve(count + range.count)
    unsafe window.withBytes(range) { source, length in
      unsafe (start + count).initialize(from: source, count: length)
    }
    count += range.count
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
  /// Whether there is a carriage return that is no part of a line end of two characters.
  private(set) var hasLoneReturns = false

  /// Looks for what makes rows other than plain ones.
  func note() {
    let (window, end) = (self.window, count)
    let quotes = SIMD4(repeating: WordScan.pattern(0x22))
    let returns = SIMD4(repeating: WordScan.pattern(0x0D))
    let ones = SIMD4(repeating: WordScan.ones)
    var (anyQuote, anyReturn) = (SIMD4<UInt64>.zero, SIMD4<UInt64>.zero)
    var place = 0
    while place < end {
      let words = window.words(at: place)
      let (quote, back) = (words ^ quotes, words ^ returns)
      anyQuote |= (quote &- ones) & ~quote
      anyReturn |= (back &- ones) & ~back
      place &+= 32
    }
    func holds(_ marks: SIMD4<UInt64>) -> Bool {
      (marks[0] | marks[1] | marks[2] | marks[3]) & WordScan.high != 0
    }
    hasQuotes = holds(anyQuote)
    hasLoneReturns = holds(anyReturn) && hasLoneReturn(before: end - 1)
  }

  /// What follows the last byte is not known yet, so it is not looked at.
  private func hasLoneReturn(before end: Int) -> Bool {
    let window = self.window
    let (returns, lineEnds) = (WordScan.pattern(0x0D), WordScan.pattern(0x0A))
    var place = 0
    while place < end {
      let lone =
        WordScan.zeroBytes(window.word(at: place) ^ returns)
        & ~WordScan.zeroBytes(window.word(at: place &+ 1) ^ lineEnds)
      if lone != 0, place &+ lone.trailingZeroBitCount &>> 3 < end { return true }
      place &+= 8
    }
    return false
  }

  /// Puts zeros behind the bytes, so that reading eight at once sees nothing that was there before.
  func seal() {
    unsafe (start + count).initialize(repeating: 0, count: ByteWindow.padding)
  }
}
