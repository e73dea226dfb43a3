/// A place in a `ResultBuffer` to write at, in room that was made before.
///
/// Whoever writes a row keeps it until the row is done, so that it stays out of memory.
@safe
struct ResultCursor {
  private var place: UnsafeMutablePointer<UInt8>

  @inline(__always)
  init(_ place: UnsafeMutablePointer<UInt8>) { unsafe self.place = unsafe place }

  /// How far it is from the beginning of the bytes.
  @inline(__always)
  func distance(from start: UnsafeMutablePointer<UInt8>) -> Int { unsafe place - start }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    unsafe place.pointee = byte
    unsafe place += 1
  }

  /// The lowest bytes of a word; all eight are written.
  @inline(__always)
  mutating func put(_ word: UInt64, count length: Int) {
    unsafe UnsafeMutableRawPointer(place).storeBytes(of: word.littleEndian, as: UInt64.self)
    unsafe place += length
  }

  /// Part of a window.
  @inline(__always)
  mutating func put(_ window: ByteWindow, _ first: Int, _ length: Int) {
    var offset = 0
    while offset < length {
      unsafe UnsafeMutableRawPointer(place + offset).storeBytes(
        of: window.word(at: first &+ offset).littleEndian, as: UInt64.self)
      offset &+= 8
    }
    unsafe place += length
  }

  @inline(__always)
  mutating func put(_ phrase: Phrase) {
    let raw = unsafe UnsafeMutableRawPointer(place)
    unsafe raw.storeBytes(of: phrase.words.0, as: UInt64.self)
    unsafe raw.storeBytes(of: phrase.words.1, toByteOffset: 8, as: UInt64.self)
    unsafe raw.storeBytes(of: phrase.words.2, toByteOffset: 16, as: UInt64.self)
    unsafe raw.storeBytes(of: phrase.words.3, toByteOffset: 24, as: UInt64.self)
    unsafe place += phrase.length
  }

  /// A number in decimal digits.
  @inline(__always)
  mutating func put(number: UInt64) {
    if number < 10 { return put(UInt8(truncatingIfNeeded: 48 &+ number)) }
    if number < 100 { return put(UInt64(DecimalDigits.pair(number)), count: 2) }
    guard number < 10_000 else { return putLong(number) }
    let (first, last) = number.quotientAndRemainder(dividingBy: 100)
    let digits = UInt64(DecimalDigits.pair(first)) | UInt64(DecimalDigits.pair(last)) &<< 16
    if number < 1000 { put(digits &>> 8, count: 3) } else { put(digits, count: 4) }
  }

  @inline(never)
  private mutating func putLong(_ number: UInt64) {
    for digit in String(number).utf8 { put(digit) }
  }

  /// A mark and the digits behind it, without zeros at the end; nothing where all are zero.
  ///
  /// - Parameter digits: the values of at most seven digits, a byte each, the first one lowest.
  @inline(__always)
  mutating func put(_ mark: UInt8, fraction digits: UInt64) {
    guard digits != 0 else { return }
    // What comes behind the last digit that is not 0 is written over.
    let last = (63 &- digits.leadingZeroBitCount) &>> 3
    put((digits | 0x3030_3030_3030_3030) &<< 8 | UInt64(mark), count: last &+ 2)
  }
}

/// A short text that is written often.
struct Phrase: BitwiseCopyable {
  /// The longest there can be.
  static let longest = 32

  let words: (UInt64, UInt64, UInt64, UInt64)
  let length: Int

  /// Nothing where the text is too long.
  init?(_ text: String) {
    guard text.utf8.count <= Phrase.longest else { return nil }
    self.init(short: text)
  }

  /// Of a text that is known to be short; only the bytes that fit are taken.
  init(short text: String) {
    let bytes = Array(text.utf8.prefix(Phrase.longest))
    func word(_ index: Int) -> UInt64 {
      var word: UInt64 = 0
      for place in 0..<8 where index * 8 + place < bytes.count {
        word |= UInt64(bytes[index * 8 + place]) << UInt64(8 * place)
      }
      return word.littleEndian
    }
    words = (word(0), word(1), word(2), word(3))
    length = bytes.count
  }
}
