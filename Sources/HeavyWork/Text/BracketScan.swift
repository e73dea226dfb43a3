/// Finds the bracket that someone forgot to close, by how the lines are indented.
///
/// Where a closing bracket is forgotten, each one after it closes one too far in, and the text only
/// ends too early. A bracket that begins its line, further to the left than the line on which the
/// one it closes was opened, was most likely meant for another.
enum BracketScan {
  /// The byte of the first bracket that most likely lacks its other half.
  static func forgotten(in bytes: [UInt8]) -> Int? {
    var open: [(offset: Int, indent: Int)] = []
    var (position, indent, beginsLine) = (0, 0, true)
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x0A: (indent, beginsLine) = (-1, true)
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "\""):
        position = endOfText(in: bytes, from: position)
        beginsLine = false
      case UInt8(ascii: "/"):
        position = endOfComment(in: bytes, from: position)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append((position, indent))
        beginsLine = false
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let last = open.popLast() else { return nil }
        if beginsLine, indent < last.indent { return last.offset }
        beginsLine = false
      default: beginsLine = false
      }
      position += 1
      if beginsLine { indent += 1 }
    }
    return nil
  }

  /// The quote that ends the text beginning at a byte, or the last byte.
  private static func endOfText(in bytes: [UInt8], from start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return position
  }

  /// The first byte after the comment beginning at a byte.
  private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
    let isLong = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "*")
    var position = start + 1
    while position < bytes.count {
      if !isLong, bytes[position] == 0x0A { return position }
      if isLong, position > start + 2, bytes[position] == UInt8(ascii: "/"),
        bytes[position - 1] == UInt8(ascii: "*")
      {
        return position + 1
      }
      position += 1
    }
    return position
  }
}
