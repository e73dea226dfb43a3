/// Reads Base64 in pieces of any size.
///
/// Strict: only what `Base64.text` writes is read, so that no two texts stand for the same bytes.
struct Base64Reading {
  /// What was read so far.
  private(set) var bytes: [UInt8] = []
  /// The signs of a group that has not ended, and how many they are.
  private var group: (word: UInt32, count: Int) = (0, 0)
  private var fillers = 0
  private var isFaulty = false

  /// Makes room for so many bytes at once.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Takes the next piece.
  mutating func take(_ text: some Sequence<UInt8>) {
    let values = Base64.values
    for sign in text {
      guard sign != UInt8(ascii: "=") else {
        fillers += 1
        continue
      }
      let value = values[Int(sign)]
      guard value != 0xFF, fillers == 0 else {
        isFaulty = true
        return
      }
      group = (group.word << 6 | UInt32(value), group.count + 1)
      guard group.count == 4 else { continue }
      bytes.append(UInt8(group.word >> 16 & 0xFF))
      bytes.append(UInt8(group.word >> 8 & 0xFF))
      bytes.append(UInt8(group.word & 0xFF))
      group = (0, 0)
    }
  }

  /// Ends the text, and gives the bytes away; nothing where it was none.
  mutating func finish() -> [UInt8]? {
    guard !isFaulty else { return nil }
    let word = group.word
    // What is left over of the last group must be zero.
    switch (group.count, fillers) {
    case (0, 0): break
    case (2, 2) where word & 0xF == 0: bytes.append(UInt8(word >> 4))
    case (3, 1) where word & 0x3 == 0:
      bytes.append(UInt8(word >> 10))
      bytes.append(UInt8(word >> 2 & 0xFF))
    default: return nil
    }
    defer { bytes = [] }
    return bytes
  }
}
