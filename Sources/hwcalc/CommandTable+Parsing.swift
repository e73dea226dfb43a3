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
      if let command = (all + [schemeGroup]).first(where: { $0.name == name }) {
        call = CommandCall(command: command, options: ["help": ""])
      }
      return helpCall(call)
    }
    if words[0] == schemeGroup.name, words.count == 1 || words[1].hasPrefix("-") {
      return try schemeCall(rest.dropFirst())
    }
    let command = try command(named: words)
    rest = rest.dropFirst(command.name.split(separator: " ").count)
    do {
      let call = try command.read(rest)
      if call.has("help") { return helpCall(call) }
      try call.checkOperands("hwcalc " + command.name)
      return call
    } catch { throw .usage(error.message) }
  }

  /// `scheme` without one of its commands: help where it is asked for, else what there is.
  private static func schemeCall(
    _ rest: ArraySlice<String>
  ) throws(CommandFailure) -> CommandCall {
    let call: CommandCall
    do { call = try schemeGroup.read(rest) } catch { throw .usage(error.message) }
    if call.has("help") { return helpCall(call) }
    throw .usage(
      .init(
        nl: "er ontbreekt een opdracht.\n\n" + Help.schemeCommands(.nl),
        en: "a command is missing.\n\n" + Help.schemeCommands(.en)))
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
    // Of what has two words, the second is what was mistyped.
    let isGroup = names.contains { $0.hasPrefix(words[0] + " ") }
    let typed = isGroup ? two : words[0]
    let firsts = isGroup ? names : names.map { String($0.prefix { $0 != " " }) }
    let nearest = NearestName.of(typed, among: firsts)
    let list = names.joined(separator: ", ")
    throw .usage(
      .init(
        nl: "‘\(typed)’ is geen opdracht. "
          + (nearest.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Er zijn: \(list).",
        en: "‘\(typed)’ is not a command. "
          + (nearest.map { "Did you mean ‘\($0)’? " } ?? "") + "There are: \(list)."))
  }
}
