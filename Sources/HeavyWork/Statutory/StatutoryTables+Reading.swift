extension StatutoryTables {
  /// The figures that ship with the library.
  public static let shipped: StatutoryTables = {
    switch Result(catching: { () throws(Problems) in try read(Array(StatutoryData.text.utf8)) }) {
    case .success(let tables): return tables
    case .failure(let problems): preconditionFailure("the shipped figures: \(problems.all)")
    }
  }()

  /// Reads a file of statutory figures.
  ///
  /// - Throws: all problems of the file at once.
  public static func read(_ bytes: [UInt8]) throws(Problems) -> StatutoryTables {
    let (root, problems) = ProblemCollector.readJSON(bytes, options: .init(maximumBytes: 1 << 20))
    let tables = root.flatMap { StatutoryReading(problems).tables($0, hash: HashOnce { bytes }) }
    guard let tables, !problems.hasErrors else { throw Problems(problems.sorted) }
    return tables
  }
}

/// Reads the parts of a file of statutory figures.
private struct StatutoryReading {
  let problems: ProblemCollector
  let scheme: SchemeReading

  init(_ problems: ProblemCollector) {
    self.problems = problems
    scheme = SchemeReading(problems: problems)
  }

  func tables(_ root: JSONNode, hash: HashOnce) -> StatutoryTables? {
    let keys = [
      "heavywork", "version", "checkedOn", "sources", "statePensionAge", "exemptThreshold", "levy",
      "statePensionSingle", "upkeep",
    ]
    let what = Bilingual(nl: "wettelijke cijfers", en: "statutory figures")
    guard let object = ObjectReader(root, keys: keys, what: what, problems: problems) else {
      return nil
    }
    problems.refuseOtherFormat(object)
    let sources = SchemeDraft.readSources(object, scheme)
    let version = object.required("version").flatMap { problems.text($0) }
    let checkedOn = object.required("checkedOn").flatMap { problems.day($0) }
    let ages = object.required("statePensionAge").flatMap { readAges($0) }
    let thresholds = rows(object, "exemptThreshold", ["year", "perMonth", "extra"], readThreshold)
    let levy = rows(object, "levy", ["fromYear", "percent"], readLevy)
    let pension = rows(object, "statePensionSingle", ["from", "perMonth"], readPension)
    refuseDisorder(thresholds.map(\.year), in: object, "exemptThreshold")
    refuseHoles(thresholds.map(\.year), in: object, "exemptThreshold")
    refuseDisorder(levy.map(\.fromYear), in: object, "levy")
    refuseDisorder(pension.map(\.from), in: object, "statePensionSingle")
    let upkeep = object.optional("upkeep").map { UpkeepReading(problems).upkeep($0, checkedOn) }
    guard let version, let checkedOn, let ages else { return nil }
    return StatutoryTables(
      version: version, checkedOn: checkedOn, sources: sources, pensionAges: ages.rows,
      pensionAgeSetThrough: ages.setThrough, thresholds: thresholds, levyRates: levy,
      statePensionSingle: pension, upkeep: upkeep ?? [], hash: hash)
  }

  private func readAges(
    _ node: JSONNode
  ) -> (rows: [StatutoryTables.PensionAge], setThrough: Day)? {
    let what = Bilingual(nl: "AOW-leeftijden", en: "state pension ages")
    guard
      let object = ObjectReader(
        node, keys: ["rows", "setThrough", "setThroughSources"], what: what, problems: problems)
    else { return nil }
    let read = rows(object, "rows", ["bornFrom", "years", "months"], readAge)
    refuseDisorder(read.map(\.bornFrom), in: object, "rows")
    _ = object.optional("setThroughSources").flatMap { problems.texts($0) }
    return object.required("setThrough").flatMap { problems.day($0) }.map { (read, $0) }
  }

  /// The rows of a table, each with its source.
  private func rows<Row>(
    _ object: ObjectReader, _ key: String, _ keys: [String],
    _ read: (ObjectReader, String) -> Row?
  ) -> [Row] {
    guard let node = object.required(key), let items = problems.list(node) else { return [] }
    if items.isEmpty {
      problems.add(
        .incomplete, at: node.offset,
        Bilingual(nl: "Deze lijst is leeg.", en: "This list is empty."))
    }
    let what = Bilingual(nl: "een regel van een tabel", en: "a row of a table")
    return items.compactMap { item in
      guard
        let object = ObjectReader(item, keys: keys + ["source"], what: what, problems: problems),
        object.required("source") != nil, let source = scheme.source(in: object)
      else { return nil }
      return read(object, source.id)
    }
  }

  private func refuseDisorder<Value: Comparable>(
    _ values: [Value], in object: ObjectReader, _ key: String
  ) {
    guard !zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
    problems.add(
      .wrongOrder, at: object.offset(of: key),
      Bilingual(
        nl: "De regels van ‘\(key)’ staan niet op volgorde, of twee gelden vanaf hetzelfde moment.",
        en: "The rows of ‘\(key)’ are out of order, or two hold from the same moment."))
  }

  private func refuseHoles(_ years: [Int], in object: ObjectReader, _ key: String) {
    guard let hole = zip(years, years.dropFirst()).first(where: { $1 > $0 + 1 }) else { return }
    problems.add(
      .incomplete, at: object.offset(of: key),
      Bilingual(
        nl: "Tussen \(hole.0) en \(hole.1) ontbreekt een jaar.",
        en: "A year is missing between \(hole.0) and \(hole.1)."))
  }

  private func money(_ object: ObjectReader, _ key: String) -> Money? {
    object.required(key).flatMap { problems.decimal($0, decimals: 2, in: 0...100_000) }
      .map { Money($0) }
  }

  private func readAge(_ row: ObjectReader, _ source: String) -> StatutoryTables.PensionAge? {
    let from = row.required("bornFrom").flatMap { problems.day($0) }
    let years = row.required("years").flatMap { problems.whole($0, in: 50...90) }
    let months = row.required("months").flatMap { problems.whole($0, in: 0...11) }
    guard let from, let years, let months else { return nil }
    return .init(bornFrom: from, months: years * 12 + months, source: source)
  }

  private func readThreshold(_ row: ObjectReader, _ source: String) -> StatutoryTables.Threshold? {
    let year = row.required("year").flatMap { problems.whole($0, in: Day.years) }
    let extra = row.optional("extra").flatMap { problems.decimal($0, decimals: 2, in: 0...10_000) }
    guard let year, let amount = money(row, "perMonth") else { return nil }
    return .init(
      year: year, perMonth: amount, extra: extra.map { Money($0) } ?? .zero, source: source)
  }

  private func readLevy(_ row: ObjectReader, _ source: String) -> StatutoryTables.LevyRate? {
    let year = row.required("fromYear").flatMap { problems.whole($0, in: Day.years) }
    let percent = row.required("percent").flatMap { problems.decimal($0, decimals: 4, in: 0...100) }
    guard let year, let percent else { return nil }
    return .init(fromYear: year, percent: percent, source: source)
  }

  private func readPension(
    _ row: ObjectReader, _ source: String
  ) -> StatutoryTables.PensionAmount? {
    let from = row.required("from").flatMap { problems.day($0) }
    guard let from, let amount = money(row, "perMonth") else { return nil }
    return .init(from: from, perMonth: amount, source: source)
  }
}
