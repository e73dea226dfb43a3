/// An option of a program: the one table that reading arguments and help are made from.
package struct ProgramOption: Sendable {
  package let name: String
  /// What stands behind it, or nothing for a switch.
  package let value: Bilingual?
  package let help: Bilingual
  /// The words it may be, where they are few.
  package let choices: [String]
  /// A one-letter form.
  package let short: String?
  /// Whether it may be given more than once.
  package let repeats: Bool

  package init(
    name: String, value: Bilingual?, help: Bilingual, choices: [String] = [], short: String? = nil,
    repeats: Bool = false
  ) {
    self.repeats = repeats
    self.name = name
    self.value = value
    self.help = help
    self.choices = choices
    self.short = short
  }
}

/// A command of a program, or a program that has only one, and what it takes.
package struct ProgramCommand: Sendable {
  package let name: String
  package let operands: Bilingual
  /// The fewest and most operands.
  package let count: ClosedRange<Int>
  package let summary: Bilingual
  package let examples: [String]
  package let options: [ProgramOption]

  package init(
    name: String, operands: Bilingual, count: ClosedRange<Int>, summary: Bilingual,
    examples: [String], options: [ProgramOption]
  ) {
    self.name = name
    self.operands = operands
    self.count = count
    self.summary = summary
    self.examples = examples
    self.options = options
  }
}

/// A command with the options and operands that were given.
package struct ProgramCall: Sendable {
  package let command: ProgramCommand
  package var options: [String: String] = [:]
  package var operands: [String] = []

  package init(command: ProgramCommand, options: [String: String] = [:]) {
    self.command = command
    self.options = options
  }

  package func has(_ option: String) -> Bool { options[option] != nil }

  /// Every value of an option that may be given more than once.
  package func all(_ option: String) -> [String] {
    options[option].map { $0.split(separator: "\n").map(String.init) } ?? []
  }
}

/// Arguments that a program does not take: what is wrong, and what was probably meant.
package struct ProgramMisuse: Error {
  package let message: Bilingual

  package init(_ message: Bilingual) { self.message = message }
}
