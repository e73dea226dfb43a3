import HeavyWork

/// The words of `--help`, made from the table of commands.
enum Help {
  /// What the program is, and its commands.
  static func overview(_ language: Language) -> String {
    let commands = lines(CommandTable.all, language)
    return Bilingual(
      nl: "hwcalc rekent uit wat een regeling voor zwaar werk iemand geeft.\n\n"
        + "Probeer:\n  hwcalc calc samples/machinist-teammanager-planner.json\n\nOpdrachten:\n"
        + commands + "\nMeer over een opdracht: hwcalc help OPDRACHT\n",
      en: "hwcalc works out what a scheme for heavy work gives someone.\n\n"
        + "Try:\n  hwcalc calc samples/machinist-teammanager-planner.json\n\nCommands:\n"
        + commands + "\nMore about a command: hwcalc help COMMAND\n")[language]
  }

  private static func lines(_ commands: [Command], _ language: Language) -> String {
    commands.map { command in
      "  " + (command.name + " " + command.operands[language]).paddedForHelp
        + command.summary[language] + "\n"
    }
    .joined()
  }

  /// The commands whose first word is the same.
  static func commands(of group: Command, _ language: Language) -> String {
    let members = CommandTable.all.filter { $0.name.hasPrefix(group.name + " ") }
    let commands = lines(members, language)
    let example = members.first?.name ?? group.name
    return Bilingual(
      nl: "Opdrachten van \(group.name):\n\(commands)\nMeer over een opdracht, bijvoorbeeld: "
        + "hwcalc help \(example)\n",
      en: "Commands of \(group.name):\n\(commands)\nMore about a command, for example: "
        + "hwcalc help \(example)\n")[language]
  }

  /// What a command does, with examples first.
  static func text(for shown: Command, _ language: Language) -> String {
    let name = shown.name.replacingPrefix("help ", with: "")
    guard name != "help" else { return overview(language) }
    if let group = CommandTable.groups.first(where: { $0.name == name }) {
      return commands(of: group, language)
    }
    return shown.help("hwcalc " + name, language) + "\n" + exitStatus[language]
  }

  private static let exitStatus = Bilingual(
    nl: "Eindstatus: 0 gedaan, 1 fouten in de invoer, 2 verkeerd gebruik,\n"
      + "3 een bestand is niet te lezen of te schrijven.\n",
    en: "Exit status: 0 done, 1 the input had problems, 2 used wrongly,\n"
      + "3 a file cannot be read or written.\n")
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
