import HeavyWork

/// `hwcalc solve`: the values of some numbers that meet a target.
struct SolveCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    if let path = context.option("output") { try context.refuseExisting(path) }
    let reader = try SweepReader(context)
    let name = context.call.operands[0]
    let folder = SchemeFolder(context)
    let base = try folder.placed(named: name)
    // What cannot be named is told before a population is read.
    var named = name
    if context.option("output") != nil {
      named = try context.variantBase(folder.schemeName(behind: name))
    }
    let ranges = try SweepCommand.ranges(context, base)
    guard !ranges.isEmpty, let wanted = context.option("target") else {
      throw .usage(
        .init(
          nl: "zoeken heeft een getal dat mag veranderen nodig (--vary) en een doel (--target).",
          en: "a search needs a number that may change (--vary) and a target (--target)."))
    }
    var near: SweepVariant?
    if let path = context.option("near") {
      near = try SweepCommand.variant(path, of: base, context)
    }
    let (asOf, statutory) = (try context.asOf(), try context.statutory())
    let question: SolveQuestion
    do {
      question = try SolveQuestion(
        base, ranges, try SolveTarget(wanted), near: near, asOf: asOf, statutory: statutory)
    } catch {
      throw .problems([("--target", error)])
    }
    let population = try reader.read(question.sweep)
    let answer: SolveAnswer
    do {
      answer = try question.answer(population.populations) { reader.crew($0) }
    } catch {
      throw .problems([(name, error)])
    }
    let bytes =
      context.option("format") == "json"
      ? answer.json() : Array(answer.text(base, context.language).utf8)
    try context.system.write(bytes, "-")
    if let path = context.option("output"), answer.isMet {
      try context.system.write(answer.file(of: named, from: base), path)
    }
    return answer.isMet && population.rejected == 0 ? .done : .problems
  }
}
