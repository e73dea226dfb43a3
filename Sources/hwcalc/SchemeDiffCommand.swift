import HeavyWork

/// `hwcalc scheme diff`: what differs between two schemes, and for whom.
struct SchemeDiffCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    let folder = SchemeFolder(context)
    let from = try folder.placed(named: context.call.operands[0])
    let to = try folder.placed(named: context.call.operands[1])
    let difference = SchemeDifference(from: from, to: to, on: try context.asOf())
    let language = context.language
    try context.write(
      context.option("format") == "json"
        ? difference.json(language) : Array(difference.text(language).utf8))
    return .done
  }
}
