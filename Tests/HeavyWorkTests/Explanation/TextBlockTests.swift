import Testing

@testable import HeavyWork

@Suite struct TextBlockTests {
  /// Wraps a text the plain way: a word goes on a new line where the line would get too long.
  private func wrapped(_ words: String, _ width: Int, _ indent: Int, _ later: Int) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in words.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: later)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line, ""]).joined(separator: "\n")
  }

  @Test(arguments: [
    "", " ", "een", "  twee   woorden ",
    "een langer woord dan de regel breed is: arbeidsongeschikt",
    "€ 2.657 – bruto per maand – in 2026, ‘vervroegd’ en één cent",
    // Characters of more than one code point, which take one column each.
    "cafe\u{301} met e\u{301}e\u{301}n 👩‍🔧 en 🇳🇱 erbij", "een \u{301}los accent na een spatie",
  ])
  func wordsAreWrappedAsTheyAreWide(words: String) {
    for width in [8, 12, 20, 80] {
      for (indent, later) in [(0, 0), (2, 4), (4, 0)] {
        var block = TextBlock(width: width)
        block.paragraph(words, indent: indent, hanging: later)
        #expect(Array(block.text.utf8) == Array(wrapped(words, width, indent, later).utf8))
      }
    }
  }

  @Test func figuresStandAtTheRightEdge() {
    var block = TextBlock(width: 20)
    block.row("Punten", "12,5", indent: 2)
    block.row("Een lange omschrijving", "€ 7", indent: 0)
    block.rule(length: 4)
    // 20 columns: 2 + 6 words, then blanks up to the 4 of the figure; the second does not fit in
    // 22 + 2 + 3, so it is wrapped with a figure on a line of its own.
    #expect(
      block.text == "  Punten        12,5\nEen lange\n  omschrijving\n"
        + "                 € 7\n                ────\n")
  }
}
