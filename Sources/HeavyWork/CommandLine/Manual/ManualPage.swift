extension ProgramManual {
  /// The manual page in mdoc, as `man` shows it.
  ///
  /// The names of its sections are those that programs look for, in English in both languages.
  package func page(_ language: Language) -> String {
    let (year, month, day) = HeavyWork.versionDay.civil
    let date = "\(Wording.monthNames[month - 1].en.capitalizedFirst) \(day), \(year)"
    var page = """
      .Dd \(date)
      .Dt \(name.uppercased()) \(section)
      .Os
      .Sh NAME
      .Nm \(name)
      .Nd \(summary[language])
      .Sh SYNOPSIS

      """
    page += commands.map { synopsis($0, language) }.joined()
    if !isSingle {
      for option in options { page += ".Nm\n.Fl \(Self.flag("--" + option.name))\n" }
    }
    page += ".Sh DESCRIPTION\n"
    page += description.map { Mdoc.paragraph($0[language]) }.joined(separator: ".Pp\n")
    page += isSingle ? optionList(commands[0], language) : commandSections(language)
    page += list("ENVIRONMENT", environment, ".Ev", language)
    page += list("FILES", files, ".Pa", language)
    page += list("EXIT STATUS", exitStatus, "", language)
    return page + examples
  }

  private func synopsis(_ command: ProgramCommand, _ language: Language) -> String {
    var text = ".Nm\n"
    if !isSingle {
      text +=
        ".Cm "
        + command.name.split(separator: " ").map { Mdoc.argument(String($0)) }
        .joined(separator: " ") + "\n"
    }
    text += ".Op Ar " + language(nl: "opties", en: "options") + "\n"
    for operand in command.operands[language].split(separator: " ") {
      let word = String(operand.filter { !"[].".contains($0) })
      let more = operand.contains("...") ? " ..." : ""
      text +=
        operand.hasPrefix("[")
        ? ".Op Ar \(Mdoc.argument(word))\(more)\n" : ".Ar \(Mdoc.argument(word))\(more)\n"
    }
    return text
  }

  private func commandSections(_ language: Language) -> String {
    var text = ".Sh COMMANDS\n"
    for command in commands {
      text += ".Ss " + Mdoc.argument(command.name) + "\n"
      text += Mdoc.paragraph(command.summary[language])
      text += optionList(command, language)
    }
    return text
  }

  private func optionList(_ command: ProgramCommand, _ language: Language) -> String {
    guard !command.options.isEmpty else { return "" }
    let items = command.options.map { option in
      let names = option.spellings.reversed().map { "Fl " + Self.flag($0) }
        .joined(separator: " , ")
      let value = option.value.map { " Ar " + Mdoc.argument($0[language]) } ?? ""
      return ".It \(names)\(value)\n" + Mdoc.paragraph(option.help[language].asSentence)
    }
    return ".Bl -tag -width Ds\n" + items.joined() + ".El\n"
  }

  /// An option behind `Fl`, which puts the first dash.
  private static func flag(_ spelling: String) -> String {
    spelling.dropFirst().map { $0 == "-" ? "\\-" : String($0) }.joined()
  }

  private func list(
    _ section: String, _ entries: [Entry], _ macro: String, _ language: Language
  ) -> String {
    guard !entries.isEmpty else { return "" }
    let items = entries.map { entry in
      let name = Mdoc.argument(entry.name)
      return ".It \(macro.isEmpty ? "" : macro.dropFirst() + " ")\(name)\n"
        + Mdoc.paragraph(entry.meaning[language])
    }
    return ".Sh \(section)\n.Bl -tag -width Ds\n" + items.joined() + ".El\n"
  }

  private var examples: String {
    let lines = commands.flatMap(\.examples).map { ".Dl " + Mdoc.argument($0) + "\n" }
    return lines.isEmpty ? "" : ".Sh EXAMPLES\n" + lines.joined()
  }
}

extension String {
  /// The text with a capital in front and a full stop behind.
  fileprivate var asSentence: String {
    let text = capitalizedFirst
    return text.last.map { ".!?".contains($0) } ?? true ? text : text + "."
  }
}
