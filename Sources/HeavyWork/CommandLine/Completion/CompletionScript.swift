/// A shell for which the programs can complete what is typed.
package enum CompletionShell: String, Sendable, CaseIterable {
  case bash
  case zsh
  case fish
}

extension ProgramManual {
  /// The script that completes this program's commands, options and values in a shell.
  package func completion(for shell: CompletionShell, _ language: Language) -> String {
    switch shell {
    case .bash: BashCompletion(self).script
    case .zsh: ZshCompletion(self, language).script
    case .fish: FishCompletion(self, language).script
    }
  }
}

extension String {
  /// The text in single quotes, as POSIX shells read it.
  var quotedForShell: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The text with a backslash before each of these characters, and before each backslash.
  func escaping(_ characters: String) -> String {
    var escaped = ""
    for character in self {
      if character == "\\" || characters.contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  /// The first line.
  var firstLine: String { String(prefix { $0 != "\n" }) }
}
