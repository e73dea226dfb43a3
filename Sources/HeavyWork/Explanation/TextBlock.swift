/// Plain text for a terminal or a letter: wrapped lines, headings and right-aligned figures.
struct TextBlock {
  /// The text as UTF-8, which is put together faster than a `String` is.
  private var bytes: [UInt8] = []
  let width: Int

  init(width: Int = 80) {
    self.width = width
    bytes.reserveCapacity(16_384)
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func blank() { bytes.append(UInt8(ascii: "\n")) }

  /// A line as it is.
  mutating func line(_ words: String) {
    bytes += words.utf8
    blank()
  }

  mutating func heading(_ title: String) {
    blank()
    line(title.uppercased())
  }

  /// A paragraph, wrapped; lines after the first are indented by `hanging`.
  mutating func paragraph(
    _ words: String, indent: Int = 0, hanging: Int? = nil, bullet: String = ""
  ) {
    // How far the line has come; counting what stands there again for every word is slow.
    var column = indent + bullet.count
    let later = hanging ?? column
    spaces(indent)
    bytes += bullet.utf8
    let all = Array(words.utf8)
    var isEmpty = true
    for (word, length) in words.measuredWords {
      if !isEmpty, column + 1 + length > width {
        blank()
        spaces(later)
        (column, isEmpty) = (later, true)
      }
      if !isEmpty {
        spaces(1)
        column += 1
      }
      bytes += all[word]
      column += length
      isEmpty = false
    }
    blank()
  }

  /// A label on the left and a figure on the right; on a line of its own where both do not fit.
  mutating func row(_ left: String, _ right: String, indent: Int = 0) {
    let rightWidth = right.columns
    var column = indent + left.columns
    if column + 2 + rightWidth > width {
      paragraph(left, indent: indent, hanging: indent + 2)
      column = 0
    } else {
      spaces(indent)
      bytes += left.utf8
    }
    spaces(max(2, width - column - rightWidth))
    line(right)
  }

  mutating func rule(indent: Int = 0, length: Int = 10) {
    spaces(max(indent, width - length))
    line(String(repeating: "─", count: length))
  }

  private mutating func spaces(_ count: Int) {
    bytes += repeatElement(UInt8(ascii: " "), count: count)
  }
}
