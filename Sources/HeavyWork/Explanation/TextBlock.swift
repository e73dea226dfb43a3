/// Plain text for a terminal or a letter: wrapped lines, headings and right-aligned figures.
struct TextBlock {
  private(set) var text = ""
  let width: Int

  init(width: Int = 80) { self.width = width }

  mutating func blank() { text += "\n" }

  /// A line as it is.
  mutating func line(_ words: String) { text += words + "\n" }

  mutating func heading(_ title: String) {
    text += "\n" + title.uppercased() + "\n"
  }

  /// A paragraph, wrapped; lines after the first are indented by `hanging`.
  mutating func paragraph(
    _ words: String, indent: Int = 0, hanging: Int? = nil, bullet: String = ""
  ) {
    let later = String(repeating: " ", count: hanging ?? indent + bullet.count)
    text += String(repeating: " ", count: indent) + bullet
    // How far the line has come; counting what stands there again for every word is slow.
    var column = indent + bullet.count
    var isEmpty = true
    for (word, length) in words.measuredWords {
      if !isEmpty, column + 1 + length > width {
        text += "\n" + later
        (column, isEmpty) = (later.count, true)
      }
      if !isEmpty {
        text += " "
        column += 1
      }
      text += word
      column += length
      isEmpty = false
    }
    text += "\n"
  }

  /// A label on the left and a figure on the right; on a line of its own where both do not fit.
  mutating func row(_ left: String, _ right: String, indent: Int = 0) {
    var start = String(repeating: " ", count: indent) + left
    let rightWidth = right.columns
    if start.columns + 2 + rightWidth > width {
      paragraph(left, indent: indent, hanging: indent + 2)
      start = ""
    }
    let space = max(2, width - start.columns - rightWidth)
    text += start + String(repeating: " ", count: space) + right + "\n"
  }

  mutating func rule(indent: Int = 0, length: Int = 10) {
    text +=
      String(repeating: " ", count: max(indent, width - length))
      + String(repeating: "─", count: length) + "\n"
  }
}
