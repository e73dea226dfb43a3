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
      let names = arguments.dropFirst().filter {
        !$0.hasPrefix("-") && Language(rawValue: $0) == nil
      }
      guard !names.isEmpty else { return helpCall(CommandCall(command: helpCommand)) }
      if names.count == 1, let group = groups.first(where: { $0.name == names[0] }) {
        return helpCall(CommandCall(command: group))
      }
      return helpCall(CommandCall(command: try command(named: names)))
    }
    if let group = groups.first(where: { $0.name == words[0] }),
      words.count == 1 || words[1].hasPrefix("-")
    {
      return try call(of: group, rest.dropFirst())
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

  /// What commands of two words have in common, such as `scheme`; none is a command by itself.
  static let groups: [Command] = {
    var groups: [Command] = []
    for command in all where command.name != command.firstWord {
      let name = command.firstWord
      guard !groups.contains(where: { $0.name == name }), !all.contains(where: { $0.name == name })
      else { continue }
      groups.append(
        Command(
          name: name, operands: .init(nl: "OPDRACHT", en: "COMMAND"), count: 1...1,
          summary: .init(nl: "", en: ""), examples: [], options: [language, help]))
    }
    return groups
  }()

  /// A group without one of its commands: help where it is asked for, else what there is.
  private static func call(
    of group: Command, _ rest: ArraySlice<String>
  ) throws(CommandFailure) -> CommandCall {
    let call: CommandCall
    do { call = try group.read(rest) } catch { throw .usage(error.message) }
    if call.has("help") { return helpCall(call) }
    throw .usage(
      .init(
        nl: "er ontbreekt een opdracht.\n\n" + Help.commands(of: group, .nl),
        en: "a command is missing.\n\n" + Help.commands(of: group, .en)))
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
    let two = words.prefix(2).joined(separator: " ")
    if let command = all.first(where: { $0.name == two })
      ?? all.first(where: { $0.name == words[0] })
    {
      return command
    }
    let names = all.map(\.name)
    let isGroup = groups.contains { $0.name == words[0] }
    let typed = isGroup ? two : words[0]
    let firsts = names.map { isGroup ? $0 : String($0.prefix { $0 != " " }) }
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
