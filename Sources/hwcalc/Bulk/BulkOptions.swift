import HeavyWork

/// The options of `hwcalc bulk`, understood.
struct BulkOptions {
  let context: CommandContext

  /// What is said about the file, and the files that say it.
  func wishes() throws(CommandFailure) -> (PopulationFormat.Wishes, [PopulationSummary.UsedFile]) {
    var wishes = PopulationFormat.Wishes()
    if let given = context.option("separator") {
      let named: [String: UInt8] = ["comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "pipe": 0x7C]
      wishes.separator = named[given]
    }
    wishes.encoding = context.option("encoding").flatMap { TextEncoding(rawValue: $0) }
    wishes.dates = context.option("dates").flatMap { DateOrder(rawValue: $0) }
    wishes.decimals = context.option("decimals").flatMap { NumberStyle.Mark(rawValue: $0) }
    guard let path = context.option("map") else { return (wishes, []) }
    let bytes = try context.system.read(path)
    do {
      wishes.columns = try PopulationFormat.Wishes.columns(bytes)
    } catch {
      throw .problems([(path, error)])
    }
    return (wishes, [.init(.map, sha256: FileHash.hex(bytes))])
  }

  func questions(_ scheme: Scheme) throws(CommandFailure) -> PopulationJob.Options {
    var options = PopulationJob.Options()
    options.knownFrom = try context.day("known-from")
    options.impliedEnds = context.call.has("implied-ends")
    options.style = context.option("dialect") == "nl" ? .dutch : .plain
    options.explains = context.option("format") == "ndjson"
    if try isWorkbook() { options.style = .workbook }
    options.language = context.language
    options.summarises = context.option("summary") != nil
    options.groupBy = context.option("group-by")
    if options.groupBy != nil, !options.summarises {
      throw .usage(
        .init(
          nl: "--group-by verdeelt het overzicht in groepen; zeg ook --summary BESTAND.",
          en: "--group-by divides the summary into groups; also say --summary FILE."))
    }
    if let path = context.option("titles") {
      let bytes = try context.system.read(path)
      do { options.titles = try JobTitles.read(bytes, under: scheme) } catch {
        throw .problems([(path, error)])
      }
    }
    return options
  }

  /// Whether results are to be a workbook, by the format or by the name of the file.
  private func isWorkbook() throws(CommandFailure) -> Bool {
    let isNamed = context.option("output")?.lowercased().hasSuffix(".xlsx") ?? false
    guard let format = context.option("format"), isNamed != (format == "xlsx") else {
      return isNamed
    }
    throw .usage(
      isNamed
        ? .init(
          nl: "-o noemt een xlsx-bestand, maar --format vraagt om \(format).",
          en: "-o names an xlsx file, but --format asks for \(format).")
        : .init(
          nl: "--format xlsx heeft een bestand nodig: -o BESTAND.xlsx.",
          en: "--format xlsx needs a file: -o FILE.xlsx."))
  }

  /// A whole number from an option.
  func whole(_ name: String, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let text = context.option(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .usage(
        .init(
          nl: "--\(name) ‘\(text)’ moet een getal zijn van \(range.lowerBound) tot en met "
            + "\(range.upperBound).",
          en: "--\(name) ‘\(text)’ must be a number from \(range.lowerBound) through "
            + "\(range.upperBound)."))
    }
    return number
  }
}
