import HeavyWork

/// What a terminal is shown beside plain text: colour, and how far the work is.
///
/// Both only on standard error and only where a person looks: results are the same bytes wherever
/// they go. Colour never says anything that the words do not.
enum Terminal {
  /// Whether a line may be drawn over and over.
  ///
  /// Who asks for no colour asks for a plain stream, so `NO_COLOR` takes this away too.
  static func showsProgress(_ system: System) -> Bool {
    system.errorIsTerminal() && isCapable(system) && !isSet("NO_COLOR", system)
  }

  /// Whether messages are coloured: `NO_COLOR` beats `CLICOLOR_FORCE`, which beats the terminal.
  static func showsColour(_ system: System) -> Bool {
    if isSet("NO_COLOR", system) { return false }
    if isSet("CLICOLOR_FORCE", system), system.variable("CLICOLOR_FORCE") != "0" { return true }
    return system.errorIsTerminal() && isCapable(system)
  }

  private static func isCapable(_ system: System) -> Bool {
    isSet("TERM", system) && system.variable("TERM") != "dumb"
  }

  /// Whether a variable has a value; an empty one says nothing.
  private static func isSet(_ name: String, _ system: System) -> Bool {
    !(system.variable(name) ?? "").isEmpty
  }

  /// The same machine, whose messages are coloured where that is wanted.
  static func coloured(_ system: System) -> System {
    guard showsColour(system) else { return system }
    var coloured = system
    let report = system.report
    coloured.report = { text in report(painted(text)) }
    return coloured
  }

  /// The words that say what kind of message a line is, and their colours of the usual sixteen.
  private static let kinds: [(word: String, colour: String)] = [
    ("fout", "1;31"), ("error", "1;31"), ("let op", "1;33"), ("warning", "1;33"),
    ("oplossing", "1;36"), ("remedy", "1;36"),
  ]

  /// The text with the kind of each message in its colour: the first that a line names.
  static func painted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { painted(line: $0) }
      .joined(separator: "\n")
  }

  private static func painted(line: Substring) -> String {
    var before = ""
    var rest = line
    // A kind stands at the beginning of a line, or after the name of a file and its place.
    while !rest.isEmpty {
      let start = rest.prefix { $0 == " " }
      let word = rest.dropFirst(start.count)
      if let kind = kinds.first(where: { word.hasPrefix($0.word + ": ") }) {
        return before + start + "\u{1B}[\(kind.colour)m\(kind.word)\u{1B}[0m"
          + word.dropFirst(kind.word.count)
      }
      guard let colon = rest.firstIndex(of: ":") else { break }
      before += rest[...colon]
      rest = rest[rest.index(after: colon)...]
    }
    return String(line)
  }
}
