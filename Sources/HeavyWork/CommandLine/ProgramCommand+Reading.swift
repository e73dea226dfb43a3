extension ProgramCommand {
  /// Reads the arguments of this command.
  ///
  /// The number of operands is not checked yet, for a call that asks for help need not have them.
  package func read(_ arguments: some Sequence<String>) throws(ProgramMisuse) -> ProgramCall {
    let arguments = Array(arguments)
    var call = ProgramCall(command: self)
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        call.operands += arguments[index...]
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        call.operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      let option = try option(parts[0])
      if call.has(option.name), !option.repeats {
        throw ProgramMisuse(
          .init(
            nl: "--\(option.name) staat er twee keer.", en: "--\(option.name) is given twice."))
      }
      guard let value = option.value else {
        if parts.count > 1 {
          throw ProgramMisuse(
            .init(
              nl: "--\(option.name) heeft geen waarde.", en: "--\(option.name) takes no value."))
        }
        call.options[option.name] = ""
        continue
      }
      if parts.count == 1, index >= arguments.count {
        throw ProgramMisuse(
          .init(
            nl: "na --\(option.name) ontbreekt \(value.nl).",
            en: "--\(option.name) needs \(value.en)."))
      }
      let given = parts.count > 1 ? parts[1] : arguments[index]
      if parts.count == 1 { index += 1 }
      try option.check(given)
      // No argument of a command line holds a line break that matters.
      call.options[option.name] = call.options[option.name].map { $0 + "\n" + given } ?? given
    }
    return call
  }

  private func option(_ typed: String) throws(ProgramMisuse) -> ProgramOption {
    let word = String(typed.drop { $0 == "-" })
    if let option = options.first(where: {
      typed.hasPrefix("--") ? $0.name == word : $0.short == word
    }) {
      return option
    }
    let names = options.map(\.name)
    let nearest = NearestName.of(word, among: names)
    let list = names.map { "--" + $0 }.joined(separator: ", ")
    throw ProgramMisuse(
      .init(
        nl: "‘\(typed)’ is geen optie van ‘\(name)’. "
          + (nearest.map { "Bedoelt u --\($0)?" } ?? "Er zijn: \(list)."),
        en: "‘\(typed)’ is not an option of ‘\(name)’. "
          + (nearest.map { "Did you mean --\($0)?" } ?? "There are: \(list).")))
  }
}

extension ProgramOption {
  fileprivate func check(_ value: String) throws(ProgramMisuse) {
    guard !choices.isEmpty, !choices.contains(value) else { return }
    let nearest = NearestName.of(value, among: choices)
    let list = choices.joined(separator: ", ")
    throw ProgramMisuse(
      .init(
        nl: "--\(name) kan niet ‘\(value)’ zijn. "
          + (nearest.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Kies uit \(list).",
        en: "--\(name) cannot be ‘\(value)’. "
          + (nearest.map { "Did you mean ‘\($0)’? " } ?? "") + "Choose from \(list)."))
  }
}

extension ProgramCall {
  /// Refuses too few or too many operands.
  ///
  /// - Parameter invocation: how the command is called, such as `hwcalc calc`.
  package func checkOperands(_ invocation: String) throws(ProgramMisuse) {
    guard !command.count.contains(operands.count) else { return }
    let few = operands.count < command.count.lowerBound
    throw ProgramMisuse(
      .init(
        nl: (few ? "er ontbreekt \(command.operands.nl). " : "er staat te veel. ")
          + "Gebruik: \(invocation) \(command.operands.nl)",
        en: (few ? "\(command.operands.en) is missing. " : "there is too much. ")
          + "Usage: \(invocation) \(command.operands.en)"))
  }
}
