import HeavyWork

/// Reading the arguments by the table.
extension CommandTable {
  /// Finds the command and its options.
  ///
  /// - Parameter language: set as soon as `--lang` is seen, so that even the messages about
  ///   other arguments are in it.
  static func parse(
    _ arguments: [String], language: inout Language
  ) throws(CommandFailure) -> CommandCall {
    if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count {
      language = Language(rawValue: arguments[place + 1]) ?? language
    }
    if arguments.contains("--lang=en") { language = .en }
    if arguments.contains("--lang=nl") { language = .nl }
    if arguments.isEmpty {
      throw .usage(
        .init(
          nl: "geen opdracht gegeven.\n\n" + Help.overview(.nl),
          en: "no command given.\n\n" + Help.overview(.en)))
    }
    if arguments[0] == "--version" { return CommandCall(command: version) }
    var rest = arguments[...]
    let words = Array(rest.prefix(2))
    let wantsHelp = words[0] == "help" || words[0] == "--help" || words[0] == "-h"
    if wantsHelp {
      var call = CommandCall(command: helpCommand)
      let name = arguments.dropFirst().filter {
        !$0.hasPrefix("-") && Language(rawValue: $0) == nil
      }
      .joined(separator: " ")
      if let command = all.first(where: { $0.name == name }) {
        call = CommandCall(command: command, options: ["help": ""])
      }
      return helpCall(call)
    }
    let command = try command(named: words)
    rest = rest.dropFirst(command.name.split(separator: " ").count)
    let call = try options(Array(rest), of: command)
    if call.has("help") { return helpCall(call) }
    guard command.count.contains(call.operands.count) else {
      throw wrongCount(call)
    }
    return call
  }

  /// A call that prints help: its command is not one that runs.
  private static func helpCall(_ call: CommandCall) -> CommandCall {
    let shown = call.command
    return CommandCall(
      command: Command(
        name: "help " + shown.name, operands: shown.operands, count: shown.count,
        summary: shown.summary, examples: shown.examples, options: shown.options))
  }

  private static func command(named words: [String]) throws(CommandFailure) -> Command {
    let two = words.joined(separator: " ")
    if let command = all.first(where: { $0.name == two || $0.name == words[0] }) { return command }
    let names = all.map(\.name)
    let typed = words[0] == "scheme" ? two : words[0]
    let firsts = words[0] == "scheme" ? names : names.map { String($0.prefix { $0 != " " }) }
    let nearest = NearestName.of(typed, among: firsts)
    let list = names.joined(separator: ", ")
    throw .usage(
      .init(
        nl: "‘\(typed)’ is geen opdracht. "
          + (nearest.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Er zijn: \(list).",
        en: "‘\(typed)’ is not a command. "
          + (nearest.map { "Did you mean ‘\($0)’? " } ?? "") + "There are: \(list)."))
  }

  private static func options(
    _ arguments: [String], of command: Command
  ) throws(CommandFailure) -> CommandCall {
    var call = CommandCall(command: command)
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
      let option = try option(parts[0], of: command)
      if call.has(option.name) {
        throw .usage(
          .init(
            nl: "--\(option.name) staat er twee keer.", en: "--\(option.name) is given twice."))
      }
      guard let value = option.value else {
        if parts.count > 1 {
          throw .usage(
            .init(
              nl: "--\(option.name) heeft geen waarde.", en: "--\(option.name) takes no value."))
        }
        call.options[option.name] = ""
        continue
      }
      if parts.count == 1, index >= arguments.count {
        throw .usage(
          .init(
            nl: "na --\(option.name) ontbreekt \(value.nl).",
            en: "--\(option.name) needs \(value.en)."))
      }
      let given = parts.count > 1 ? parts[1] : arguments[index]
      if parts.count == 1 { index += 1 }
      try check(given, option)
      call.options[option.name] = given
    }
    return call
  }

  private static func option(
    _ typed: String, of command: Command
  ) throws(CommandFailure) -> Option {
    let name = String(typed.drop { $0 == "-" })
    if let option = command.options.first(where: {
      typed.hasPrefix("--") ? $0.name == name : $0.short == name
    }) {
      return option
    }
    let names = command.options.map(\.name)
    let nearest = NearestName.of(name, among: names)
    let list = names.map { "--" + $0 }.joined(separator: ", ")
    throw .usage(
      .init(
        nl: "‘\(typed)’ is geen optie van ‘\(command.name)’. "
          + (nearest.map { "Bedoelt u --\($0)?" } ?? "Er zijn: \(list)."),
        en: "‘\(typed)’ is not an option of ‘\(command.name)’. "
          + (nearest.map { "Did you mean --\($0)?" } ?? "There are: \(list).")))
  }

  private static func check(_ value: String, _ option: Option) throws(CommandFailure) {
    guard !option.choices.isEmpty, !option.choices.contains(value) else { return }
    let nearest = NearestName.of(value, among: option.choices)
    let list = option.choices.joined(separator: ", ")
    throw .usage(
      .init(
        nl: "--\(option.name) kan niet ‘\(value)’ zijn. "
          + (nearest.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Kies uit \(list).",
        en: "--\(option.name) cannot be ‘\(value)’. "
          + (nearest.map { "Did you mean ‘\($0)’? " } ?? "") + "Choose from \(list)."))
  }

  private static func wrongCount(_ call: CommandCall) -> CommandFailure {
    let command = call.command
    let few = call.operands.count < command.count.lowerBound
    return .usage(
      .init(
        nl: (few ? "er ontbreekt \(command.operands.nl). " : "er staat te veel. ")
          + "Gebruik: hwcalc \(command.name) \(command.operands.nl)",
        en: (few ? "\(command.operands.en) is missing. " : "there is too much. ")
          + "Usage: hwcalc \(command.name) \(command.operands.en)"))
  }
}
