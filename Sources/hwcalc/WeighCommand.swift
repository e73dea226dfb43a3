import HeavyWork

/// `hwcalc weigh`: a panel's answers become weights, a report, and a variant.
struct WeighCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    if let name = context.option("template") { return try template(name) }
    guard let file = context.call.operands.first else {
      throw .usage(
        .init(
          nl:
            "er ontbreekt een bestand met antwoorden. Een formulier: hwcalc weigh --template REGELING",
          en: "a file of answers is missing. For a form: hwcalc weigh --template SCHEME"))
    }
    try refuseReadingWithoutPeople()
    let request = try request()
    let output = context.option("output")
    let report = context.option("report")
    for path in [output, report].compactMap({ $0 }) { try context.refuseExisting(path) }
    let folder = SchemeFolder(context)
    let name = try folder.chosenName()
    let placed = try folder.placed(named: name)
    if placed.scheme.variantOf != nil, output != nil {
      throw .usage(
        .init(
          nl: "-o maakt een variant van een regeling, niet van een variant.",
          en: "-o makes a variant of a scheme, not of a variant."))
    }
    let panel = try panel(file, placed.scheme)
    var weighing: PanelWeighing
    do { weighing = try PanelWeighing(panel, of: placed, request) } catch {
      throw .problems([(file, error)])
    }
    if context.option("population") != nil { weighing.effects = try effects(weighing) }
    if let output {
      let base = try context.variantBase(name)
      do { try context.system.write(weighing.variant(of: base), output) } catch {
        throw failure(error, file)
      }
      if output != "-" {
        context.system.report(
          Bilingual(
            nl: "\(output) staat klaar: een variant met \(weighing.changes.count) wijzigingen.\n",
            en: "\(output) is ready: a variant with \(weighing.changes.count) changes.\n")[
              context.language])
      }
    }
    try show(weighing, report, isTaken: output == "-")
    return .done
  }

  /// Writes the report where it was asked for, and the answer to standard output.
  private func show(
    _ weighing: PanelWeighing, _ report: String?, isTaken: Bool
  ) throws(CommandFailure) {
    if let report {
      let bytes =
        report.hasSuffix(".html")
        ? weighing.html(context.language)
        : report.hasSuffix(".json")
          ? weighing.json() : Array(weighing.text(context.language).utf8)
      try context.system.write(bytes, report)
    }
    guard !isTaken else { return }
    let bytes =
      switch context.option("format") {
      case "json": weighing.json()
      case "html": weighing.html(context.language)
      default: Array(weighing.text(context.language).utf8)
      }
    try context.system.write(bytes, "-")
  }

  /// What the weights mean for a population; how far it is is told, for it is gone through often.
  private func effects(_ weighing: PanelWeighing) throws(CommandFailure) -> PanelEffects {
    let variants = try whole("variants", 40...10_000) ?? 200
    let population = try ComparedPopulation(context)
    var question = ComparisonQuestion(
      base: weighing.base, variants: [], asOf: try context.asOf(), population.format)
    question.options.knownFrom = try context.day("known-from")
    question.options.impliedEnds = context.call.has("implied-ends")
    question.options.language = context.language
    question.statutory = try context.statutory()
    question.evenOutOfForce = context.call.has("anyway")
    question.files = population.files
    if let path = context.option("titles") {
      question.titles = try titles(path, weighing.base.scheme)
      question.files.append(.init(.titles, sha256: FileHash.hex(question.titles ?? [])))
    }
    let all = min(variants, weighing.replicates)
    do {
      return try weighing.effects(
        variants: variants, files: question.files, progress: { told($0, of: all) }
      ) { scheme, kept throws(Problems) in
        try population.outcomes(question.job(under: scheme, kept))
      }
    } catch {
      if Interruption.isAsked { throw .interrupted }
      throw .problems([(population.path, error)])
    }
  }

  /// Says how far it is, as a population is gone through often.
  private func told(_ done: Int, of all: Int) {
    guard done.isMultiple(of: max(1, all / 10)), !context.call.has("quiet") else { return }
    context.system.report(
      Bilingual(
        nl: "\(done) van \(all) trekkingen gedaan\n", en: "\(done) of \(all) draws done\n")[
          context.language])
  }

  /// The file of job titles, which must be one for the scheme.
  private func titles(_ path: String, _ scheme: Scheme) throws(CommandFailure) -> [UInt8] {
    let bytes = try context.system.read(path)
    do { _ = try JobTitles.read(bytes, under: scheme) } catch {
      throw .problems([(path, error)])
    }
    return bytes
  }

  /// Refuses what is about a population where there is none.
  private func refuseReadingWithoutPeople() throws(CommandFailure) {
    guard context.option("population") == nil else { return }
    for option in CommandTable.weighReading where context.call.has(option.name) {
      throw .usage(
        .init(
          nl: "--\(option.name) gaat over mensen; zeg ook --population BESTAND.",
          en: "--\(option.name) is about people; also say --population FILE."))
    }
  }

  private func failure(_ error: any Error, _ file: String) -> CommandFailure {
    if let problems = error as? Problems { return .problems([(file, problems)]) }
    return error as? CommandFailure ?? .refused(Bilingual(nl: "\(error)", en: "\(error)"))
  }

  private func panel(_ file: String, _ scheme: Scheme) throws(CommandFailure) -> Panel {
    let bytes = try context.system.read(file)
    var wishes = Panel.Wishes()
    wishes.kind = context.option("kind").flatMap { PanelKind(rawValue: $0) }
    if let total = try decimal("total") { wishes.total = total }
    let panel: Panel
    do { panel = try Panel.read(bytes, for: scheme, wishes) } catch {
      throw .problems([(file, error)])
    }
    for remark in panel.remarks {
      context.system.report(remark.text(file: file, context.language))
    }
    return panel
  }

  private func template(_ name: String) throws(CommandFailure) -> ExitStatus {
    let scheme = try SchemeFolder(context).scheme(named: name)
    let path = context.option("output") ?? "-"
    try context.refuseExisting(path)
    let kind = context.option("kind").flatMap { PanelKind(rawValue: $0) } ?? .scores
    let dialect = context.option("dialect").flatMap { CSVDialect(rawValue: $0) } ?? .en
    try context.write(Panel.template(for: scheme, kind, dialect, context.language))
    return .done
  }

  // MARK: Options

  private func request() throws(CommandFailure) -> PanelWeighing.Request {
    var request = PanelWeighing.Request(asOf: try context.asOf())
    if let name = context.option("statistic"), let statistic = PanelStatistic(rawValue: name) {
      request.statistic = statistic
    }
    request.function = context.option("function")
    request.points = try decimal("points")
    request.date = context.option("date")
    request.years = try whole("years", 1...60) ?? request.years
    request.decimals = try whole("decimals", 0...6) ?? request.decimals
    if let text = context.option("replicates") {
      // Fewer than forty have no middle 95 %.
      request.replicates = text == "0" ? 0 : try whole("replicates", 40...100_000) ?? 0
    }
    if let text = context.option("seed") {
      guard let seed = UInt64(text) else { throw unreadable("seed", text, "0 – 2⁶⁴ - 1") }
      request.seed = seed
    }
    return request
  }

  private func whole(_ name: String, _ range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let text = context.option(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw unreadable(name, text, "\(range.lowerBound) – \(range.upperBound)")
    }
    return number
  }

  private func decimal(_ name: String) throws(CommandFailure) -> ExactDecimal? {
    guard let text = context.option(name) else { return nil }
    guard let number = ExactDecimal(text, decimals: 6), number > 0, number <= 1_000_000 else {
      throw unreadable(name, text, "0.000001 – 1000000")
    }
    return number
  }

  private func unreadable(_ name: String, _ text: String, _ range: String) -> CommandFailure {
    .usage(
      .init(
        nl: "--\(name) ‘\(text)’ gaat niet: geef een getal van \(range).",
        en: "--\(name) ‘\(text)’ will not do: give a number of \(range)."))
  }
}
