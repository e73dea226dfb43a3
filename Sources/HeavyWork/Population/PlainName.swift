/// Names that can be written as they stand: letters and digits, and signs that mean nothing to a
/// spreadsheet or a separated file.
enum PlainName {
  @inline(__always)
  static func isPlain(_ window: ByteWindow, _ start: Int, _ length: Int) -> Bool {
    guard length > 0, length <= 64 else { return false }
    var place = start
    while place < start &+ length {
      let byte = window[place]
      let letter = byte | 0x20
      let isFine =
        (byte &- 48 < 10) || (letter &- 97 < 26)
        || (place > start && (byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x2F))
      if !isFine { return false }
      place &+= 1
    }
    return true
  }
}
