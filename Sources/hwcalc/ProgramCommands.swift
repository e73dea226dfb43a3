import HeavyWork

/// `hwcalc completions` and `hwcalc man`: the table of commands for shells and for `man`.
struct ProgramCommands {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func completions() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    let name = context.call.operands[0]
    guard let shell = CompletionShell(rawValue: name) else {
      let names = CompletionShell.allCases.map(\.rawValue)
      let (nearest, list) = (NearestName.of(name, among: names), names.joined(separator: ", "))
      throw .usage(
        .init(
          nl: "voor ‘\(name)’ is er geen aanvulling. "
            + (nearest.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Kies uit \(list).",
          en: "there is no completion for ‘\(name)’. "
            + (nearest.map { "Did you mean ‘\($0)’? " } ?? "") + "Choose from \(list)."))
    }
    let script = CommandTable.manual.completion(for: shell, context.language)
    try context.write(Array(script.utf8))
    return .done
  }

  func manual() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    try context.write(Array(CommandTable.manual.page(context.language).utf8))
    return .done
  }
}
