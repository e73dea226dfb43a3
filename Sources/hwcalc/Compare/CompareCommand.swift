import Glibc
import HeavyWork

/// `hwcalc compare`: a scheme and variants of it held against each other, over one population.
struct CompareCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let form = try CompareForm(context)
    if let path = context.option("output") { try context.refuseExisting(path) }
    let cost = try CompareCost(context)
    let population = try ComparedPopulation(context)
    let (question, names) = try question(population)
    try check(question, names)
    var comparison: Comparison
    do {
      comparison = try Comparison(question) { job throws(Problems) in
        try population.outcomes(job)
      }
    } catch {
      if Interruption.isAsked { throw .interrupted }
      throw .problems([(population.path, error)])
    }
    if Interruption.isAsked { throw .interrupted }
    try cost.add(to: &comparison)
    try context.write(form.bytes(comparison))
    if !context.call.has("quiet") {
      context.system.report(comparison.counts(context.language) + "\n")
    }
    return comparison.hasRejections ? .problems : .done
  }

  /// What is asked, and the names by which the schemes were given.
  private func question(
    _ population: ComparedPopulation
  ) throws(CommandFailure) -> (ComparisonQuestion, [String]) {
    let folder = SchemeFolder(context)
    let names = context.call.operands
    let base = try folder.placed(named: names[0])
    var variants: [PlacedScheme] = []
    for name in names.dropFirst() { variants.append(try folder.placed(named: name)) }
    var question = ComparisonQuestion(
      base: base, variants: variants, asOf: try context.asOf(), population.format)
    question.options.knownFrom = try context.day("known-from")
    question.options.impliedEnds = context.call.has("implied-ends")
    question.options.language = context.language
    question.statutory = try context.statutory()
    question.evenOutOfForce = context.call.has("anyway")
    question.groupBy = groupBy(population.format)
    question.files = population.files
    if let path = context.option("titles") {
      let bytes = try context.system.read(path)
      do { _ = try JobTitles.read(bytes, under: base.scheme) } catch {
        throw .problems([(path, error)])
      }
      question.titles = bytes
      question.files.append(.init(.titles, sha256: FileHash.hex(bytes)))
    }
    return (question, names)
  }

  /// The columns to divide by; a comma may also stand in the name of one.
  private func groupBy(_ format: PopulationFormat) -> [String] {
    guard let given = context.option("group-by") else { return [] }
    if format.names.contains(given) { return [given] }
    return given.split(separator: ",").map(String.init)
  }

  /// Refuses a scheme that cannot be used on the reference date, by its name.
  private func check(
    _ question: ComparisonQuestion, _ names: [String]
  ) throws(CommandFailure) {
    for (name, scheme) in zip(names, [question.base] + question.variants) {
      do { _ = try question.job(under: scheme.scheme, .answers) } catch {
        throw .problems([(name, error)])
      }
    }
  }
}

/// The form in which a comparison is written.
struct CompareForm {
  private let context: CommandContext
  private let format: String

  init(_ context: CommandContext) throws(CommandFailure) {
    self.context = context
    let ending = context.option("output")?.split(separator: ".").last.map { $0.lowercased() }
    let named = ["json": "json", "html": "html", "htm": "html", "csv": "csv"][ending ?? ""]
    format = context.option("format") ?? named ?? "text"
    let hasFlows = context.option("cash-flows")?.lowercased().hasSuffix(".csv") ?? false
    if context.option("dialect") != nil, format != "csv", !hasFlows {
      throw .usage(
        .init(
          nl: "--dialect is de vorm van csv; zeg ook --format csv.",
          en: "--dialect is the form of csv; also say --format csv."))
    }
  }

  func bytes(_ comparison: Comparison) -> [UInt8] {
    let language = context.language
    return switch format {
    case "json": comparison.json()
    case "html": comparison.html(language)
    case "csv":
      comparison.csv(context.option("dialect") == "nl" ? .nl : .en, language)
    default: Array(comparison.text(language).utf8)
    }
  }
}
