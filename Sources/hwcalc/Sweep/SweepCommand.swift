import HeavyWork

/// `hwcalc sweep`: many variants over one population.
struct SweepCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  private enum Format: String { case csv, json, html }

  func run() throws(CommandFailure) -> ExitStatus {
    let path = context.option("output") ?? "-"
    try context.refuseExisting(path)
    let reader = try SweepReader(context)
    let folder = SchemeFolder(context)
    let base = try folder.placed(named: context.call.operands[0])
    let (variants, ranges) = try variants(base, folder)
    let question: SweepQuestion
    do {
      question = try SweepQuestion(
        base, variants, asOf: try context.asOf(), groups: context.call.all("group"),
        statutory: try context.statutory(), tornado: !context.call.has("no-tornado"))
    } catch let failure as CommandFailure {
      throw failure
    } catch let problems as Problems {
      throw .problems([(context.call.operands[0], problems)])
    } catch {
      throw .refused(.init(nl: "\(error)", en: "\(error)"))
    }
    let population = try reader.read(question.sweep)
    let receipt = population.receipt + choices(ranges)
    let report: SweepReport
    do {
      report = try question.report(
        population.populations, rejected: population.rejected, receipt: receipt
      ) { reader.crew($0) }
    } catch {
      throw .problems([(context.call.operands[0], error)])
    }
    try context.write(bytes(report, path))
    let broken = report.rows.filter { $0.problems != nil }
    if let first = broken.first, let problem = first.problems?.all.first {
      reader.say(
        nl: "\(broken.count) varianten zijn geen geldige regeling; de eerste is \(first.number): "
          + problem.message.nl,
        en: "\(broken.count) variants are no valid scheme; the first is \(first.number): "
          + problem.message.en)
    }
    let kept = population.populations[0].keptPeople
    reader.say(
      nl: "\(report.rows.count) varianten over \(report.figures.all.people) mensen"
        + (kept > 0 ? ", van wie \(kept) met de hele loopbaan." : "."),
      en: "\(report.rows.count) variants over \(report.figures.all.people) people"
        + (kept > 0 ? ", \(kept) of them with their whole careers." : "."))
    return broken.isEmpty && population.rejected == 0 ? .done : .problems
  }

  /// The variants of the files, and those of the ranges.
  private func variants(
    _ base: PlacedScheme, _ folder: SchemeFolder
  ) throws(CommandFailure) -> ([SweepVariant], [SweepRange]) {
    var variants: [SweepVariant] = []
    for path in context.call.operands.dropFirst() {
      variants.append(try SweepCommand.variant(path, of: base, context))
    }
    let ranges = try SweepCommand.ranges(context, base)
    let options = BulkOptions(context: context)
    let count = try options.whole("random", in: 1...Sweep.mostVariants)
    let seed = try options.whole("seed", in: 0...Int.max) ?? 1
    if let count {
      guard !ranges.isEmpty else {
        throw .usage(
          .init(
            nl: "--random kiest uit de waarden van --vary; die ontbreekt.",
            en: "--random chooses from the values of --vary, which is missing."))
      }
      variants += SweepVariant.random(ranges, count, seed: UInt64(seed))
    } else if !ranges.isEmpty {
      do { variants += try SweepVariant.grid(ranges) } catch {
        throw .problems([("--vary", error)])
      }
    }
    guard !variants.isEmpty else {
      throw .usage(
        .init(
          nl: "er zijn geen varianten. Laat een getal lopen met --vary, of noem variantbestanden.",
          en: "there are no variants. Let a number run with --vary, or name variant files."))
    }
    return (variants, ranges)
  }

  private func choices(_ ranges: [SweepRange]) -> [(name: Bilingual, value: String)] {
    var lines = context.call.all("vary").map {
      (name: Bilingual(nl: "Loopt", en: "Varied"), value: $0)
    }
    if let count = context.option("random") {
      let seed = context.option("seed") ?? "1"
      lines.append((Bilingual(nl: "Willekeurig", en: "Random"), "\(count), seed \(seed)"))
    }
    return lines
  }

  private func bytes(_ report: SweepReport, _ path: String) -> [UInt8] {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let format =
      context.option("format").flatMap { Format(rawValue: $0) }
      ?? (ending == "htm" ? .html : Format(rawValue: ending)) ?? .csv
    let dialect = context.option("dialect").flatMap { CSVDialect(rawValue: $0) } ?? .en
    return switch format {
    case .csv: report.csv(dialect)
    case .json: report.json(context.language)
    case .html: report.html(context.language)
    }
  }
}

extension SweepCommand {
  /// The ranges of all `--vary`.
  static func ranges(
    _ context: CommandContext, _ base: PlacedScheme
  ) throws(CommandFailure) -> [SweepRange] {
    var ranges: [SweepRange] = []
    for text in context.call.all("vary") {
      let range: SweepRange
      do { range = try SweepRange(text, of: base) } catch { throw .problems([("--vary", error)]) }
      guard !ranges.contains(where: { $0.path == range.path }) else {
        throw .usage(
          .init(
            nl: "--vary \(range.path) staat er twee keer.",
            en: "--vary \(range.path) is given twice."))
      }
      ranges.append(range)
    }
    return ranges
  }

  /// What a variant file makes of its scheme, as changes of the base.
  static func variant(
    _ path: String, of base: PlacedScheme, _ context: CommandContext
  ) throws(CommandFailure) -> SweepVariant {
    let bytes = try context.system.read(path)
    do {
      let variant = try SchemeVariant(bytes)
      // What is wrong with it is told with its file and line.
      return SweepVariant(try base.changes(making: variant), title: variant.title)
    } catch {
      throw .problems([(path, error)])
    }
  }
}
