/// Completion for zsh, by its own `_arguments`.
struct ZshCompletion {
  private let program: ProgramManual
  private let language: Language

  init(_ program: ProgramManual, _ language: Language) {
    self.program = program
    self.language = language
  }

  private var function: String { "_" + program.name }

  var script: String {
    """
    #compdef \(program.name)
    # Completion of \(program.name) for zsh, made by the program itself.

    # The ids of schemes, and files.
    \(function)_schemes() {
      local -a ids
      ids=(${(f)"$(\(ids))"})
      _alternative 'schemes:scheme:compadd -a ids' 'files:file:_files'
    }

    \(commandNames)\(function)() {
    \(program.isSingle ? arguments(program.commands[0], shift: 0) : choosing)
    }

    if [[ $funcstack[1] == \(function) ]]; then
      \(function) "$@"
    elif (( $+functions[compdef] )); then
      compdef \(function) \(program.name)
    fi

    """
  }

  private var ids: String {
    program.schemeIDs.map { "_call_program schemes $service \($0) 2> /dev/null" } ?? ":"
  }

  /// Offering the names of commands.
  private var commandNames: String {
    guard !program.isSingle else { return "" }
    let lines = program.firstWords.map { word in
      let commands = program.commands(of: word)
      let isGroup = commands.contains { $0.name != word }
      let summary =
        isGroup
        ? commands.map(\.lastWord).joined(separator: ", ")
        : commands[0].summary[language].firstLine
      return "    " + "\(word):\(summary.escaping(":"))".quotedForShell + "\n"
    }
    return """
      # The commands.
      \(function)_commands() {
        local -a commands
        commands=(
      \(lines.joined())  )
        _describe -t commands command commands
      }


      """
  }

  /// Choosing among commands by what stands on the line.
  private var choosing: String {
    let groups = program.groups
    let singles = program.commands.filter { $0.name == $0.firstWord && !groups.contains($0.name) }
    var text = """
        if (( CURRENT == 2 )); then
          if [[ $words[2] == -* ]]; then
            _arguments \(program.options.map(specification).joined(separator: " \\\n        "))
          else
            \(function)_commands
          fi
          return
        fi
        case $words[2] in

      """
    for command in singles {
      text += "    (\(command.name))\n" + arguments(command, shift: 1) + "\n      ;;\n"
    }
    for group in groups {
      let commands = program.commands(of: group)
      let names = commands.map { command in
        "        "
          + "\(command.lastWord):\(command.summary[language].firstLine.escaping(":"))"
          .quotedForShell + "\n"
      }
      text += """
            (\(group))
              if (( CURRENT == 3 )); then
                local -a commands
                commands=(
        \(names.joined())        )
                _describe -t commands command commands
                return
              fi
              case $words[3] in

        """
      for command in commands {
        text += "      (\(command.lastWord))\n" + arguments(command, shift: 2) + "\n        ;;\n"
      }
      text += "      esac\n      ;;\n"
    }
    return text + "  esac"
  }

  /// The options and operands of a command, where its name is so many words.
  private func arguments(_ command: ProgramCommand, shift: Int) -> String {
    var text = ""
    if shift > 0 {
      text += "      shift \(shift) words\n      (( CURRENT -= \(shift) ))\n"
    }
    var parts = command.options.map(specification)
    for (index, operand) in command.operandList.enumerated() {
      let place = operand.repeats ? "*" : String(index + 1)
      let optional = !operand.repeats && index >= command.count.lowerBound ? ":" : ""
      parts.append(
        "\(place)\(optional):\(operand.placeholder.escaping(":")):\(action(operand.value))"
          .quotedForShell)
    }
    let separator = " \\\n        "
    return text + "      _arguments -s" + separator + parts.joined(separator: separator)
  }

  private func specification(_ option: ProgramOption) -> String {
    let help = "[\(option.help[language].firstLine.escaping("[]"))]"
    let value = option.value.map { value in
      ":\(value[language].escaping(":")):\(action(option.completion ?? .free))"
    }
    let long = "--\(option.name)" + (value == nil ? "" : "=")
    guard let short = option.short else { return "\(long)\(help)\(value ?? "")".quotedForShell }
    let exclusive = option.spellings.joined(separator: " ")
    return "(\(exclusive))".quotedForShell + "{-\(short)\(value == nil ? "" : "+"),\(long)}"
      + "\(help)\(value ?? "")".quotedForShell
  }

  private func action(_ value: ProgramValue) -> String {
    switch value {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .command: "\(function)_commands"
    case .file: "_files"
    case .folder: "_files -/"
    case .scheme: "\(function)_schemes"
    case .free: " "
    }
  }
}
