/// Completion for fish 3.
struct FishCompletion {
  private let program: ProgramManual
  private let language: Language

  init(_ program: ProgramManual, _ language: Language) {
    self.program = program
    self.language = language
  }

  private var prefix: String { "__" + program.name }

  var script: String {
    let head = """
      # Completion of \(program.name) for fish, made by the program itself.

      # Whether the words after the program begin with these.
      function \(prefix)_in
          set -l words (commandline -opc)
          set -e words[1]
          test (count $words) -ge (count $argv); or return 1
          for place in (seq (count $argv))
              test "$words[$place]" = "$argv[$place]"; or return 1
          end
      end

      # Whether the words after the program are these and no more.
      function \(prefix)_at
          set -l words (commandline -opc)
          test (count $words) -eq (math 1 + (count $argv)); or return 1
          test (count $argv) -eq 0; or \(prefix)_in $argv
      end

      # The ids of schemes, and files.
      function \(prefix)_schemes
          \(ids)
          __fish_complete_path (commandline -ct)
      end

      complete -c \(program.name) -f

      """
    let commands = program.isSingle ? "" : names
    return head + commands + program.commands.map(lines).joined()
  }

  private var ids: String {
    program.schemeIDs.map { ids in
      "set -l words (commandline -opc)\n    command $words[1] \(ids) 2> /dev/null"
    } ?? "true"
  }

  /// Offering the names of commands.
  private var names: String {
    var text = ""
    for word in program.firstWords {
      let commands = program.commands(of: word)
      let isGroup = commands.contains { $0.name != word }
      let summary =
        isGroup
        ? commands.map(\.lastWord).joined(separator: ", ")
        : commands[0].summary[language].firstLine
      text += line("\(prefix)_at", "-a \(quoted(word)) -d \(quoted(summary))")
      for command in commands where isGroup {
        text += line(
          "\(prefix)_at \(word)",
          "-a \(quoted(command.lastWord)) -d \(quoted(command.summary[language].firstLine))")
      }
    }
    for option in program.options { text += line("\(prefix)_at", description(option)) }
    return text
  }

  /// The options and operands of a command.
  private func lines(_ command: ProgramCommand) -> String {
    let condition = program.isSingle ? nil : "\(prefix)_in \(command.name)"
    var text = command.options.map { line(condition, description($0)) }.joined()
    var offered: [ProgramValue] = []
    for operand in command.operandList where !offered.contains(operand.value) {
      offered.append(operand.value)
      guard let action = action(operand.value) else { continue }
      text += line(condition, action)
    }
    return text
  }

  private func description(_ option: ProgramOption) -> String {
    var text = "-l \(option.name)" + (option.short.map { " -s \($0)" } ?? "")
    if let value = option.completion {
      switch action(value) {
      case "-F"?: text += " -r -F"
      case let action?: text += " -x \(action)"
      case nil: text += " -x"
      }
    }
    return text + " -d " + quoted(option.help[language].firstLine)
  }

  private func action(_ value: ProgramValue) -> String? {
    switch value {
    case .words(let words): "-a \(quoted(words.joined(separator: " ")))"
    case .command: "-a \(quoted(program.firstWords.joined(separator: " ")))"
    case .file: "-F"
    case .folder: "-a '(__fish_complete_directories)'"
    case .scheme: "-a '(\(prefix)_schemes)'"
    case .free: nil
    }
  }

  private func line(_ condition: String?, _ rest: String) -> String {
    "complete -c \(program.name)" + (condition.map { " -n \(quoted($0))" } ?? "") + " \(rest)\n"
  }

  /// The text in single quotes, as fish reads it.
  private func quoted(_ text: String) -> String { "'" + text.escaping("'") + "'" }
}
