import HeavyWork

/// `hwcalc calc`: the answer for one person.
struct CalcCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    let scheme = try SchemeFolder(context).scheme()
    let path = context.call.operands[0]
    let bytes = try context.system.read(path)
    let question = Assessment.Question(
      asOf: try context.asOf(), exit: try context.day("exit"),
      evenOutOfForce: context.call.has("anyway"))
    let statutory = try context.statutory()
    context.noticeOverdue(statutory)
    let assessment: Assessment
    do {
      let career = try Career(reading: bytes, under: scheme)
      assessment = try Assessment(of: career, under: scheme, question, statutory: statutory)
    } catch {
      throw .problems([(path, error)])
    }
    switch context.option("format") {
    case "json": try context.write(ResultJSON.bytes(assessment, context.language))
    case "html":
      try context.write(
        ResultPage.html(assessment, context.language, keeping: KeptPage.history(in: bytes) ?? bytes)
      )
    default: try context.write(Array(ResultText.text(assessment, context.language).utf8))
    }
    return .done
  }
}
