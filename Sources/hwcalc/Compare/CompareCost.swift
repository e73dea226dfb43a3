import HeavyWork

/// `--assumptions` and `--cash-flows` of `hwcalc compare`.
struct CompareCost {
  private let context: CommandContext
  private let assumptions: CostAssumptions?
  /// Where cash flows go; nothing where they are not asked for.
  private let path: String?

  /// Reads the assumptions, so that what is wrong with them is told before a population is read.
  init(_ context: CommandContext) throws(CommandFailure) {
    self.context = context
    path = context.option("cash-flows")
    if let file = context.option("assumptions") {
      let bytes = try context.system.read(file)
      do { assumptions = try CostAssumptions.read(bytes) } catch {
        throw .problems([(file, error)])
      }
    } else {
      assumptions = nil
    }
    guard let path else { return }
    guard assumptions != nil else {
      throw .usage(
        .init(
          nl: "--cash-flows rust op aannames; geef ze met --assumptions BESTAND.",
          en: "--cash-flows rests on assumptions; give them with --assumptions FILE."))
    }
    guard CompareCost.isWorkbook(path) || path.lowercased().hasSuffix(".csv") else {
      throw .usage(
        .init(
          nl: "--cash-flows heeft een naam nodig die op .csv of .xlsx eindigt.",
          en: "--cash-flows needs a name that ends in .csv or .xlsx."))
    }
    guard path != context.option("output") else {
      throw .usage(
        .init(
          nl: "-o en --cash-flows noemen hetzelfde bestand; geef ze elk een naam.",
          en: "-o and --cash-flows name the same file; give each its own."))
    }
    try context.refuseExisting(path)
  }

  private static func isWorkbook(_ path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

  /// Adds the cost to a comparison, and writes the cash flows where they are asked for.
  func add(to comparison: inout Comparison) throws(CommandFailure) {
    guard let assumptions, let cost = comparison.cost(assumptions) else {
      comparison.addWithoutCost(hasAssumptions: assumptions != nil)
      guard path == nil else {
        throw .refused(
          .init(
            nl: "Er zijn geen kasstromen: niet elke regeling hier zegt hoeveel er wordt betaald.\n",
            en: "There are no cash flows: not every scheme here says what is paid.\n"))
      }
      return
    }
    comparison.add(cost)
    guard let path else { return }
    let language = context.language
    if CompareCost.isWorkbook(path) {
      try context.system.write(comparison.cashFlowWorkbook(cost, language), path)
    } else {
      let dialect: CSVDialect = context.option("dialect") == "nl" ? .nl : .en
      try context.system.write(cost.csv(dialect, language), path)
    }
  }
}
