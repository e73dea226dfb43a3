/// Text as the manual's markup (mdoc) wants it.
enum Mdoc {
  /// Lines of a paragraph: none long, each sentence on a line of its own, as mdoc asks for.
  static func paragraph(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" }).flatMap { sentences(String($0)) }
      .flatMap { wrapped($0) }.map { protected($0) + "\n" }.joined()
  }

  /// A word or words behind a macro: nothing in it is read as another macro.
  static func argument(_ text: String) -> String {
    let escaped = escaped(text)
    let quoted =
      escaped.contains(" ") || escaped.contains("\"")
      ? "\""
        + escaped.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\\(dq") + "\"" : escaped
    // Two letters may be the name of a macro, and punctuation by itself is moved.
    return text.count < 3 || text.allSatisfy({ !$0.isLetter && !$0.isNumber })
      ? "\\&" + quoted : quoted
  }

  private static func sentences(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      current += (current.isEmpty ? "" : " ") + word
      if let last = word.last, ".!?".contains(last) {
        parts.append(current)
        current = ""
      }
    }
    return current.isEmpty ? parts : parts + [current]
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      if !current.isEmpty, current.utf8.count + word.utf8.count > 70 {
        lines.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return current.isEmpty ? lines : lines + [current]
  }

  /// A line that does not begin as a request does.
  private static func protected(_ line: String) -> String {
    let escaped = escaped(line)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      default: result.append(character)
      }
    }
    // Two dashes are the beginning of an option, not a long dash.
    return result.replacing("--", with: "\\-\\-")
  }
}
