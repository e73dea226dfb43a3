/// What can stand for a placeholder, for whoever completes a line that is being typed.
///
/// It follows from the placeholder alone (`FILE`, `SCHEME`, `text|json`), so that a new command
/// needs no more than its line in the table. A placeholder that is not known here is a file: that
/// is what a shell would offer by itself.
package enum ProgramValue: Sendable, Equatable {
  /// One of a few words.
  case words([String])
  /// A file of any kind.
  case file
  /// A folder.
  case folder
  /// The id of a scheme, or a file of one.
  case scheme
  /// The name of a command of the program.
  case command
  /// Something that nobody can guess: a date, a number, a name.
  case free

  private static let schemes: Set<String> = ["SCHEME", "SCHEMES", "VARIANT", "FROM", "TO"]
  private static let unguessable: Set<String> = [
    "ADDRESS", "AMOUNT", "AMOUNTS", "BYTES", "CHANGE", "CHANGES", "COLUMN", "COLUMNS", "COUNT",
    "DATE", "DATES", "DAY", "ID", "KB", "LIST", "MONTHS", "NAME", "NAMES", "NUMBER", "NUMBERS",
    "PATH=VALUE", "PERCENT", "POINTS", "RANGE", "SECONDS", "SEED", "TEXT", "VALUE", "VALUES",
    "YEAR", "YEARS",
  ]

  /// What a placeholder stands for.
  ///
  /// - Parameters:
  ///   - placeholder: as it stands in the English help.
  ///   - choices: the words that the table allows, if it names them.
  init(_ placeholder: String, choices: [String] = []) {
    let word = placeholder.filter { !"[].…".contains($0) }
    if !choices.isEmpty {
      self = .words(choices)
    } else if word.contains("|") {
      self = .words(word.split(separator: "|").map(String.init))
    } else if word == "DIR" || word == "FOLDER" {
      self = .folder
    } else if word == "COMMAND" {
      self = .command
    } else if ProgramValue.schemes.contains(word) {
      self = .scheme
    } else {
      self = ProgramValue.unguessable.contains(word) ? .free : .file
    }
  }
}

extension ProgramOption {
  /// What stands behind it; nothing for a switch.
  package var completion: ProgramValue? { value.map { ProgramValue($0.en, choices: choices) } }

  /// Every way to write its name, the long one first.
  package var spellings: [String] { ["--" + name] + (short.map { ["-" + $0] } ?? []) }
}

extension ProgramCommand {
  /// An operand: its placeholder, and what can stand there.
  package struct Operand: Sendable {
    package let placeholder: String
    package let value: ProgramValue
    /// Whether there may be more of it.
    package let repeats: Bool
  }

  /// The operands, in order.
  package var operandList: [Operand] {
    operands.en.split(separator: " ").map { word in
      Operand(
        placeholder: word.filter { !"[].".contains($0) }, value: ProgramValue(String(word)),
        repeats: word.contains("..."))
    }
  }
}
