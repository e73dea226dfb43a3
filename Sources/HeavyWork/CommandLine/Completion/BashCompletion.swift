/// Completion for bash 4 and later, without the package bash-completion.
struct BashCompletion {
  private let program: ProgramManual

  init(_ program: ProgramManual) { self.program = program }

  private var function: String { "_" + program.name }

  var script: String {
    """
    # shellcheck shell=bash
    # Completion of \(program.name) for bash, made by the program itself.

    \(function)() {
      local current previous command options valued values i seen first
      COMPREPLY=()
      current=${COMP_WORDS[COMP_CWORD]}
      previous=${COMP_WORDS[COMP_CWORD - 1]}
      # Bash cuts --option=value into three words.
      if [[ $current == '=' ]]; then
        current=''
      elif [[ $previous == '=' ]] && ((COMP_CWORD > 1)); then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
    \(finding)
      options='' valued=' ' values=()
      case $command in
    \(program.commands.map(description).joined())  *) return ;;
      esac
      if [[ $valued == *" $previous "* ]]; then
        case "$command $previous" in
    \(program.commands.map(optionValues).joined())    esac
        return
      fi
      if [[ $current == -* ]]; then
        \(function)_words "$options"
        return
      fi
      seen=0
      for ((i = first; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} == '=' || $valued == *" ${COMP_WORDS[i]} "* ]]; then
          ((++i))
        elif [[ ${COMP_WORDS[i]} != -?* ]]; then
          ((++seen))
        fi
      done
      if ((${#values[@]} > 0 && seen >= ${#values[@]})) && [[ ${values[-1]} == *... ]]; then
        seen=$((${#values[@]} - 1))
      fi
      \(function)_operand "${values[seen]:-}"
    }

    # Offers the words that begin with what was typed.
    \(function)_words() {
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
    }

    # Offers files, or folders alone with -d.
    \(function)_files() {
      compopt -o filenames 2> /dev/null
      mapfile -t COMPREPLY < <(compgen "${1:--f}" -- "$current")
    }

    # Offers the ids of schemes, and files.
    \(function)_schemes() {
      compopt -o filenames 2> /dev/null
      mapfile -t COMPREPLY < <(
        compgen -W "$(\(ids))" -- "$current"
        compgen -f -- "$current"
      )
    }

    # Offers what can stand for an operand.
    \(function)_operand() {
      case ${1%...} in
      file) \(function)_files ;;
      folder) \(function)_files -d ;;
      scheme) \(function)_schemes ;;
      words:*) \(function)_words "${1#words:}" ;;
      *) \(function)_words "$options" ;;
      esac
    }

    complete -F \(function) \(program.name)

    """
  }

  /// How the ids of schemes are found.
  private var ids: String {
    program.schemeIDs.map { "\"${COMP_WORDS[0]}\" \($0) 2> /dev/null" } ?? ":"
  }

  /// Finding which command it is, and offering commands where it is not there yet.
  private var finding: String {
    if program.isSingle { return "  command=\(program.name) first=1" }
    let groups = program.groups
    var lines = """
        if ((COMP_CWORD == 1)); then
          \(function)_words \(topWords.joined(separator: " ").quotedForShell)
          return
        fi
        command=${COMP_WORDS[1]} first=2
      """
    guard !groups.isEmpty else { return lines }
    lines += """

        case $command in
        \(groups.joined(separator: " | ")))
          command="$command ${COMP_WORDS[2]}" first=3
          ;;
        esac
        if ((COMP_CWORD < first)); then
          case ${COMP_WORDS[1]} in
      \(groups.map(groupLine).joined())    esac
          return
        fi
      """
    return lines
  }

  private var topWords: [String] {
    program.firstWords + program.options.flatMap(\.spellings)
  }

  private func groupLine(_ group: String) -> String {
    let words = program.commands(of: group).map(\.lastWord).joined(separator: " ")
    return "    \(group)) \(function)_words \(words.quotedForShell) ;;\n"
  }

  /// The options and operands of a command.
  private func description(_ command: ProgramCommand) -> String {
    let options = command.options.flatMap(\.spellings).joined(separator: " ")
    let valued = command.options.filter { $0.value != nil }.flatMap(\.spellings)
      .joined(separator: " ")
    let operands = command.operandList.map { (word($0.value) + ($0.repeats ? "..." : "")) }
    return """
        \(command.name.quotedForShell))
          options=\(options.quotedForShell)
          valued=\(" \(valued) ".quotedForShell)
          values=(\(operands.map(\.quotedForShell).joined(separator: " ")))
          ;;

      """
  }

  /// What can stand behind each option of a command that has a value.
  private func optionValues(_ command: ProgramCommand) -> String {
    command.options.map { option in
      guard let value = option.completion, value != .free else { return "" }
      let names = option.spellings.map { "\(command.name) \($0)".quotedForShell }
      return "    \(names.joined(separator: " | "))) \(offer(value)) ;;\n"
    }
    .joined()
  }

  private func offer(_ value: ProgramValue) -> String {
    switch value {
    case .words(let words): "\(function)_words \(words.joined(separator: " ").quotedForShell)"
    case .command: "\(function)_words \(program.firstWords.joined(separator: " ").quotedForShell)"
    case .file: "\(function)_files"
    case .folder: "\(function)_files -d"
    case .scheme: "\(function)_schemes"
    case .free: ":"
    }
  }

  /// An operand as a word that the script tells from others.
  private func word(_ value: ProgramValue) -> String {
    switch value {
    case .words(let words): "words:" + words.joined(separator: " ")
    case .command: "words:" + program.firstWords.joined(separator: " ")
    case .file: "file"
    case .folder: "folder"
    case .scheme: "scheme"
    case .free: "free"
    }
  }
}
