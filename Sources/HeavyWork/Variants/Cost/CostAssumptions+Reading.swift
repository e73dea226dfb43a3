extension CostAssumptions {
  /// The largest file, in bytes.
  package static let maximumBytes = 1 << 20
  /// The most years whose cost is shown.
  static let mostYears = 50
  static let keys = [
    "heavywork", "id", "title", "sources", "population", "horizon", "indexation", "leaving",
    "takeUp",
    "discount", "replacementCost", "avoidedAbsence", "wageBill",
  ]
  static let takeUpKeys = [
    "fromAge", "throughAge", "fromMonths", "throughMonths", "low", "middle", "high",
  ]
  /// The keys within those, which are no one's words.
  static let innerKeys =
    takeUpKeys + [
      "kind", "from", "through", "benefit", "threshold", "fromYear", "percent", "perLeaver",
      "perMonth", "perYear", "source", "why", "id", "article", "quote", "title", "url", "read",
      "basis", "note", "nl", "en",
    ]

  /// Reads a file of assumptions: JSON with comments.
  ///
  /// - Throws: all problems of the file at once.
  public static func read(_ bytes: [UInt8]) throws(Problems) -> CostAssumptions {
    let (root, problems) = ProblemCollector.readJSON(
      bytes, options: .init(maximumBytes: maximumBytes))
    let read = root.flatMap { CostReading(problems).assumptions($0, sha256: SHA256.hex(bytes)) }
    guard let read, !problems.hasErrors else { throw Problems(problems.sorted) }
    return read
  }

  /// Reads assumptions that stand as an object in another text.
  ///
  /// - Parameter problems: where what is wrong with them is told, by its place in that text.
  /// - Returns: the assumptions with the hash of the file that the object stands for, as JSON without
  ///   spaces; nothing where too much is wrong.
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> CostAssumptions? {
    CostReading(problems).assumptions(node, sha256: SHA256.hex(JSONWriter.canonical(node)))
  }
}

/// Reads the parts of a file of assumptions.
private struct CostReading {
  typealias Stated = CostAssumptions.Stated

  let problems: ProblemCollector
  let scheme: SchemeReading

  init(_ problems: ProblemCollector) {
    self.problems = problems
    scheme = SchemeReading(problems: problems)
  }

  func assumptions(_ root: JSONNode, sha256: String) -> CostAssumptions? {
    let what = Bilingual(nl: "aannames over kosten", en: "assumptions about cost")
    guard
      let object = ObjectReader(
        root, keys: CostAssumptions.keys, what: what, problems: problems)
    else { return nil }
    problems.refuseOtherFormat(object)
    let sources = SchemeDraft.readSources(object, scheme)
    let id = object.required("id").flatMap { scheme.name($0) }
    let title = object.required("title").flatMap { problems.bilingual($0) }
    let population = object.required("population").flatMap { readPopulation($0) }
    let horizon = object.required("horizon").flatMap { readHorizon($0) }
    let indexation = object.required("indexation").flatMap { readIndexation($0) }
    let leaving = rows(object, "leaving", ["fromAge", "percent"], readLeaving)
    refuseDisorder(leaving.map(\.value.fromAge), in: object, "leaving")
    refuseLateStart(leaving, in: object)
    let takeUp = object.required("takeUp").map { readTakeUp($0) }
    let discount = amount(object, "discount", "percent", decimals: 4, in: -5...20)
    let replacement = amount(object, "replacementCost", "perLeaver", in: 0...10_000_000)
    let absence = amount(object, "avoidedAbsence", "perMonth", in: 0...100_000)
    let wages =
      object.optional("wageBill") == nil
      ? [] : rows(object, "wageBill", ["fromYear", "perYear"], readWages)
    refuseDisorder(wages.map(\.value.fromYear), in: object, "wageBill")
    guard let id, let title, let population, let horizon, let indexation, let takeUp else {
      return nil
    }
    return CostAssumptions(
      id: id, title: title, sources: sources, population: population, horizon: horizon,
      benefitIndexation: indexation.benefit, thresholdIndexation: indexation.threshold,
      leaving: leaving, takeUp: takeUp, discount: discount, replacementCost: replacement,
      avoidedAbsence: absence, wageBill: wages, sha256: sha256)
  }

  /// An object whose values may have a source and a reason.
  private func object(_ node: JSONNode, _ keys: [String], _ what: Bilingual) -> ObjectReader? {
    ObjectReader(node, keys: keys + ["source", "why"], what: what, problems: problems)
  }

  private func basis(_ object: ObjectReader) -> CostAssumptions.Basis {
    let why = object.optional("why").flatMap { node -> Bilingual? in
      if node.members != nil { return problems.bilingual(node) }
      return problems.text(node).map { Bilingual(nl: $0, en: $0) }
    }
    return .init(source: scheme.source(in: object), why: why)
  }

  private func rows<Row: Sendable>(
    _ parent: ObjectReader, _ key: String, _ keys: [String], _ read: (ObjectReader) -> Row?
  ) -> [Stated<Row>] {
    guard let items = parent.required(key).flatMap({ problems.nonEmptyList($0) }) else {
      return []
    }
    return items.compactMap { item in
      guard
        let row = object(
          item, keys, Bilingual(nl: "een regel van een lijst", en: "a row of a list"))
      else { return nil }
      let basis = basis(row)
      return read(row).map { Stated(value: $0, basis: basis) }
    }
  }

  /// One amount or percentage with its source.
  private func amount(
    _ parent: ObjectReader, _ key: String, _ name: String, decimals: Int = 2,
    in range: ClosedRange<ExactDecimal>
  ) -> Stated<ExactDecimal>? {
    guard let node = parent.optional(key),
      let object = object(node, [name], Bilingual(nl: "een bedrag", en: "an amount"))
    else { return nil }
    let basis = basis(object)
    return object.required(name).flatMap {
      problems.decimal($0, decimals: decimals, in: range)
    }.map { Stated(value: $0, basis: basis) }
  }

  private func percent(
    _ row: ObjectReader, _ key: String = "percent", in range: ClosedRange<ExactDecimal> = 0...100
  ) -> ExactDecimal? {
    row.required(key).flatMap { problems.decimal($0, decimals: 4, in: range) }
  }

  private func readPopulation(_ node: JSONNode) -> Stated<CostAssumptions.Population>? {
    let what = Bilingual(nl: "de soort populatie", en: "the kind of population")
    guard let object = object(node, ["kind"], what) else { return nil }
    let basis = basis(object)
    return object.required("kind").flatMap {
      problems.choice($0, CostAssumptions.Population.self)
    }.map { Stated(value: $0, basis: basis) }
  }

  private func readHorizon(_ node: JSONNode) -> Stated<ClosedRange<Int>>? {
    let what = Bilingual(nl: "het eerste en het laatste jaar", en: "the first and the last year")
    guard let object = object(node, ["from", "through"], what) else { return nil }
    let basis = basis(object)
    let from = object.required("from").flatMap { problems.whole($0, in: Day.years) }
    let through = object.required("through").flatMap { problems.whole($0, in: Day.years) }
    guard let from, let through else { return nil }
    guard from <= through else {
      problems.add(
        .wrongOrder, at: object.offset(of: "through"),
        Bilingual(
          nl: "Het laatste jaar ligt voor het eerste jaar.",
          en: "The last year lies before the first."))
      return nil
    }
    guard through - from < CostAssumptions.mostYears else {
      problems.add(
        .outOfRange, at: object.offset(of: "through"),
        Bilingual(
          nl: "Van het eerste tot en met het laatste jaar zijn het meer dan "
            + "\(CostAssumptions.mostYears) jaren.",
          en: "From the first through the last year there are more than "
            + "\(CostAssumptions.mostYears) years."))
      return nil
    }
    return Stated(value: from...through, basis: basis)
  }

  private func readIndexation(
    _ node: JSONNode
  ) -> (benefit: [Stated<CostAssumptions.Rate>], threshold: [Stated<CostAssumptions.Rate>])? {
    let what = Bilingual(nl: "hoe bedragen stijgen", en: "how amounts rise")
    guard
      let object = ObjectReader(
        node, keys: ["benefit", "threshold"], what: what, problems: problems)
    else { return nil }
    func rates(_ key: String) -> [Stated<CostAssumptions.Rate>] {
      let rates = rows(object, key, ["fromYear", "percent"]) { row -> CostAssumptions.Rate? in
        let year = row.required("fromYear").flatMap { problems.whole($0, in: Day.years) }
        let percent = percent(row, in: -20...20)
        guard let year, let percent else { return nil }
        return .init(fromYear: year, percent: percent)
      }
      refuseDisorder(rates.map(\.value.fromYear), in: object, key)
      return rates
    }
    return (rates("benefit"), rates("threshold"))
  }

  private func readLeaving(_ row: ObjectReader) -> CostAssumptions.LeavingRate? {
    let age = row.required("fromAge").flatMap { problems.whole($0, in: 0...120) }
    guard let percent = percent(row), let age else { return nil }
    return .init(fromAge: age, percent: percent)
  }

  private func readWages(_ row: ObjectReader) -> CostAssumptions.WageBill? {
    let year = row.required("fromYear").flatMap { problems.whole($0, in: Day.years) }
    let amount = row.required("perYear").flatMap {
      problems.decimal($0, decimals: 2, in: 1...1_000_000_000_000)
    }
    guard let year, let amount else { return nil }
    return .init(fromYear: year, perYear: amount)
  }
}

/// Who takes what they can.
extension CostReading {
  fileprivate func readTakeUp(_ node: JSONNode) -> [Stated<CostAssumptions.TakeUp>] {
    guard let items = problems.nonEmptyList(node) else { return [] }
    var read: [Stated<CostAssumptions.TakeUp>] = []
    var isForAll = false
    for (place, item) in items.enumerated() {
      let what = Bilingual(nl: "hoeveel mensen meedoen", en: "how many people take part")
      guard let row = object(item, CostAssumptions.takeUpKeys, what) else { continue }
      if isForAll {
        problems.add(
          .wrongOrder, at: item.offset,
          Bilingual(
            nl: "Deze regel komt nooit aan de beurt: een eerdere geldt al voor iedereen.",
            en: "This row never has its turn: one before it already holds for everyone."),
          remedy: Bilingual(
            nl: "Zet de regel zonder leeftijd en maanden als laatste.",
            en: "Put the row without ages and months last."))
      }
      let isBounded = !row.present(Array(CostAssumptions.takeUpKeys.prefix(4))).isEmpty
      isForAll = isForAll || !isBounded
      if place == items.count - 1, !isForAll {
        problems.add(
          .incomplete, at: item.offset,
          Bilingual(
            nl: "Er is geen regel voor alle anderen.", en: "There is no row for all others."),
          remedy: Bilingual(
            nl: "Zet onderaan een regel zonder leeftijd en maanden.",
            en: "Put a row without ages and months at the end."))
      }
      let basis = basis(row)
      if let takeUp = readTakeUpRow(row) { read.append(Stated(value: takeUp, basis: basis)) }
    }
    return read
  }

  private func readTakeUpRow(_ row: ObjectReader) -> CostAssumptions.TakeUp? {
    func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
      row.optional(key).flatMap { problems.whole($0, in: range) }
    }
    let (fromAge, throughAge) = (whole("fromAge", 0...120), whole("throughAge", 0...120))
    let (fromMonths, throughMonths) = (
      whole("fromMonths", 0...ExitRules.months.upperBound),
      whole("throughMonths", 0...ExitRules.months.upperBound)
    )
    for (from, through, key) in [
      (fromAge, throughAge, "throughAge"), (fromMonths, throughMonths, "throughMonths"),
    ] {
      guard let from, let through, through < from else { continue }
      problems.add(
        .wrongOrder, at: row.offset(of: key),
        Bilingual(
          nl: "‘\(key)’ is \(through); dat is minder dan het begin, \(from).",
          en: "‘\(key)’ is \(through), less than where it begins, \(from)."))
    }
    let (low, middle, high) = (percent(row, "low"), percent(row, "middle"), percent(row, "high"))
    guard let low, let middle, let high else { return nil }
    if low > middle || middle > high {
      problems.add(
        .wrongOrder, at: row.offset(of: low > middle ? "middle" : "high"),
        Bilingual(
          nl: "‘low’, ‘middle’ en ‘high’ lopen niet op.",
          en: "‘low’, ‘middle’ and ‘high’ do not rise."))
    }
    return .init(
      fromAge: fromAge, throughAge: throughAge, fromMonths: fromMonths,
      throughMonths: throughMonths, low: low, middle: middle, high: high)
  }

  fileprivate func refuseDisorder(_ values: [Int], in object: ObjectReader, _ key: String) {
    guard !zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
    problems.add(
      .wrongOrder, at: object.offset(of: key),
      Bilingual(
        nl: "De regels van ‘\(key)’ staan niet op volgorde, of twee beginnen op hetzelfde punt.",
        en: "The rows of ‘\(key)’ are out of order, or two begin at the same point."))
  }

  fileprivate func refuseLateStart(
    _ leaving: [Stated<CostAssumptions.LeavingRate>], in object: ObjectReader
  ) {
    guard let first = leaving.first, first.value.fromAge > 0 else { return }
    problems.add(
      .incomplete, at: object.offset(of: "leaving"),
      Bilingual(
        nl: "Voor mensen jonger dan \(first.value.fromAge) staat er niet hoeveel er weggaan.",
        en: "It is not said how many leave of those younger than \(first.value.fromAge)."),
      remedy: Bilingual(
        nl: "Begin met een regel vanaf leeftijd 0.", en: "Begin with a row from age 0."))
  }
}
