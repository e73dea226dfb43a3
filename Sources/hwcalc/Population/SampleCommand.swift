import HeavyWork

/// `hwcalc sample`: an invented population, to try a scheme on.
struct SampleCommand {
  let context: CommandContext

  /// How many people are written at a time.
  private static let piece = 2000

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let people = try self.people()
    let seed = try self.seed()
    let dialect = context.option("dialect").flatMap { CSVDialect(rawValue: $0) } ?? .en
    let scheme = try SchemeFolder(context).scheme()
    let (asOf, statutory) = (try context.asOf(), try context.statutory())
    let sample: SyntheticPopulation
    do {
      sample = try SyntheticPopulation(
        under: scheme, seed: seed, asOf: asOf, dialect, statutory: statutory)
    } catch {
      throw .problems([(scheme.id, error)])
    }
    let path = context.option("output") ?? "-"
    try context.refuseExisting(path)
    Interruption.watch()
    let output = try OutputFile(path)
    output.write(sample.head)
    for start in stride(from: 0, to: people, by: SampleCommand.piece) {
      if Interruption.isAsked { break }
      guard output.write(sample.rows(of: start..<min(people, start + SampleCommand.piece))) else {
        break
      }
    }
    if output.isClosedByReader { return .done }
    if Interruption.isAsked {
      output.discard()
      throw .interrupted
    }
    try output.finish()
    if !context.call.has("quiet") {
      context.system.report(sample.explanation(people, context.language))
    }
    return .done
  }

  private func people() throws(CommandFailure) -> Int {
    let text = context.call.operands[0]
    let sizes = SyntheticPopulation.sizes
    if let people = Int(text), sizes.contains(people) { return people }
    throw .usage(
      .init(
        nl: "‘\(text)’ is geen aantal mensen: geef een geheel getal van \(sizes.lowerBound) tot en "
          + "met \(sizes.upperBound), bijvoorbeeld 1000.",
        en: "‘\(text)’ is not a number of people: give a whole number from \(sizes.lowerBound) "
          + "through \(sizes.upperBound), such as 1000."))
  }

  private func seed() throws(CommandFailure) -> UInt64 {
    guard let text = context.option("seed") else { return 1 }
    if let seed = UInt64(text) { return seed }
    throw .usage(
      .init(
        nl: "--seed ‘\(text)’ moet een geheel getal zijn van 0 tot en met \(UInt64.max).",
        en: "--seed ‘\(text)’ must be a whole number from 0 through \(UInt64.max)."))
  }
}
