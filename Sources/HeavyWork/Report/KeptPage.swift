/// A history inside a result page: how it is put there, and how it is found again.
///
/// It stands at the end of the page as text that people can read too. So one file serves both the
/// person, who reads and prints it, and the program, which goes on where the person was.
package enum KeptPage {
  static let id = "heavywork-history"
  private static let opening = Array("<pre id=\"\(id)\"".utf8)
  private static let closing = Array("</pre>".utf8)

  /// Whether a text begins as a page does.
  static func isPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// The history that a page keeps; nothing where it is no page, or keeps none.
  package static func history(in page: [UInt8]) -> [UInt8]? {
    guard isPage(page), let start = find(opening, in: page[...]),
      let end = page[start...].firstIndex(of: UInt8(ascii: ">")),
      let close = find(closing, in: page[(end + 1)...])
    else { return nil }
    return unescaped(page[(end + 1)..<close])
  }

  private static func find(_ text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= text.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - text.count)).first { start in
      bytes[start] == text[0] && bytes[start...].starts(with: text)
    }
  }

  private static let escapes: [(name: [UInt8], character: [UInt8])] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    // What a browser writes for a space that does not break when it saves a page itself.
    ("&nbsp;", "\u{A0}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "&"),
        let escape = escapes.first(where: { bytes[place...].starts(with: $0.name) })
      {
        result += escape.character
        place += escape.name.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// A history as a page can hold it: characters that a page may not show are written as JSON
  /// writes them, `\u202e`, which means the same.
  package static func text(_ history: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: history, as: UTF8.self).unicodeScalars {
      // A line feed between values is as good as a carriage return, which pages do not keep.
      if scalar.isAllowedInHTML || scalar == "\r" {
        text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return text
  }
}

extension Report {
  /// The history that the result was made of, for going on later.
  func keptPart(_ history: [UInt8]) -> [Markup] {
    section("kept", words("Uw gegevens, om later verder te gaan", "Your data, to go on later")) {
      tag(.p) {
        words(
          "Bewaar deze pagina als bestand. U kunt het later openen in de rekenhulp. Dan staat alles "
            + "er weer. Hieronder staat wat u heeft ingevuld, zoals het programma het leest.",
          "Keep this page as a file. You can open it in the calculator later. Then everything is "
            + "there again. Below is what you entered, as the program reads it.")
      }
      tag(.pre, .id(KeptPage.id), .set(.tabindex, "0")) { KeptPage.text(history) }
    }
  }
}
