/// A program as its manual page and its completions show it, made from the same table that reads
/// its arguments and prints its help.
package struct ProgramManual: Sendable {
  /// Something by a name, and what it is.
  package struct Entry: Sendable {
    package let name: String
    package let meaning: Bilingual

    package init(_ name: String, nl: String, en: String) {
      self.name = name
      meaning = Bilingual(nl: nl, en: en)
    }
  }

  /// The name by which it is called.
  package let name: String
  /// The section of the manual: 1 for commands, 8 for services.
  package let section: Int
  /// What it is, in a few words without a full stop.
  package let summary: Bilingual
  /// What it does, one paragraph each.
  package let description: [Bilingual]
  /// The commands; a program with one only has a command of its own name.
  package let commands: [ProgramCommand]
  /// The options that stand without a command.
  package let options: [ProgramOption]
  /// How it ends.
  package let exitStatus: [Entry]
  /// The variables of the environment that it reads.
  package let environment: [Entry]
  /// The files that it reads without being told.
  package let files: [Entry]
  /// The arguments with which it prints the ids of schemes; nothing where it cannot.
  package let schemeIDs: String?

  package init(
    name: String, section: Int, summary: Bilingual, description: [Bilingual],
    commands: [ProgramCommand], options: [ProgramOption] = [], exitStatus: [Entry],
    environment: [Entry], files: [Entry], schemeIDs: String? = nil
  ) {
    self.name = name
    self.section = section
    self.summary = summary
    self.description = description
    self.commands = commands
    self.options = options
    self.exitStatus = exitStatus
    self.environment = environment
    self.files = files
    self.schemeIDs = schemeIDs
  }
}

extension ProgramManual {
  /// Whether there is no command to name: all options are the program's own.
  var isSingle: Bool { commands.count == 1 && commands[0].name == name }

  /// The first words of the commands, each once, in order.
  var firstWords: [String] {
    var words: [String] = []
    for command in commands where !words.contains(command.firstWord) {
      words.append(command.firstWord)
    }
    return words
  }

  /// The first words behind which another must stand.
  var groups: [String] {
    firstWords.filter { word in commands.contains { $0.name.hasPrefix(word + " ") } }
  }

  /// The commands whose first word this is.
  func commands(of group: String) -> [ProgramCommand] {
    commands.filter { $0.firstWord == group }
  }
}

extension ProgramCommand {
  /// The first word of its name, such as `scheme` of `scheme check`.
  package var firstWord: String { String(name.prefix { $0 != " " }) }

  /// The last word of its name.
  var lastWord: String { name.split(separator: " ").last.map(String.init) ?? name }
}
