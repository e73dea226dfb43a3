import HeavyWork

/// `hwcalc calc`: the answer for one person.
struct CalcCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let explains = !context.call.has("no-explain")
    guard explains || context.option("format") == "json" else {
      throw .usage(
        .init(
          nl: "--no-explain hoort bij --format json: tekst en pagina leggen altijd uit.",
          en: "--no-explain goes with --format json: text and page always explain."))
    }
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
      assessment = try Assessment.reading(bytes, under: scheme, question, statutory: statutory)
    } catch {
      throw .problems([(path, error)])
    }
    switch context.option("format") {
    case "json":
      try context.write(
        explains
          ? ResultJSON.bytes(assessment, context.language)
          : BareAnswerJSON.bytes(BareAnswer(assessment), context.language))
    case "html":
      try context.write(
        ResultPage.html(assessment, context.language, keeping: KeptPage.history(in: bytes) ?? bytes)
      )
    default: try context.write(Array(ResultText.text(assessment, context.language).utf8))
    }
    return .done
  }
}
