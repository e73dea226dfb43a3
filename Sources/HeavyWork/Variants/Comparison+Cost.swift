/// What the schemes of a comparison cost.
extension Comparison {
  /// Works out the cost of the base and of every variant; nothing where one of them has no amount.
  ///
  /// Counted are those of whom months can be said under every scheme, as in all other figures.
  public func cost(_ assumptions: CostAssumptions) -> CostReport? {
    payingGroups.flatMap { cost(assumptions, $0) }
  }

  /// For each scheme, those who can stop early by what they are paid; nothing where a scheme has no
  /// amount.
  var payingGroups: [[ExitGroup: Int]]? {
    let all = [people.base] + people.variants
    guard all.allSatisfy({ $0.job.scheme.benefit != nil }) else { return nil }
    return all.map { $0.exitGroups(people) }
  }

  func cost(_ assumptions: CostAssumptions, _ groups: [[ExitGroup: Int]]) -> CostReport? {
    var flows: [CashFlows] = []
    for (outcomes, groups) in zip([people.base] + people.variants, groups) {
      guard
        let one = CashFlows(
          outcomes.job.scheme, groups, assumptions, asOf: question.asOf, question.statutory)
      else { return nil }
      flows.append(one)
    }
    return CostReport(flows, assumptions, leavesOut: !people.openPlaces.isEmpty)
  }

  /// Adds the cost to the headlines, the sections and the receipt.
  public mutating func add(_ cost: CostReport) {
    headlines = headlines.enumerated().map { place, headline in
      Bilingual { "\(headline[$0]) \(cost.headline(place + 1, $0))" }
    }
    // Behind the table of all variants, before the details of each.
    sections.insert(contentsOf: CostTables(report: cost).sections, at: min(1, sections.count))
    receiptAdditions.append(
      (
        Bilingual(nl: "Aannames over kosten", en: "Assumptions about cost"), "assumptions",
        "\(cost.assumptions.id), SHA-256 \(cost.assumptions.sha256)"
      ))
  }

  /// Says that there is no cost, and why.
  ///
  /// - Parameter assumptions: whether assumptions were given.
  public mutating func addWithoutCost(hasAssumptions assumptions: Bool) {
    let why = assumptions ? CostNotes.withoutAmount : CostNotes.withoutAssumptions
    sections.insert(
      ComparisonSection("cost", Bilingual(nl: "Kosten", en: "Cost"), [why]),
      at: min(1, sections.count))
  }
}

extension Comparison {
  /// The cash flows as a workbook, with the receipt of the comparison.
  public func cashFlowWorkbook(_ cost: CostReport, _ language: Language) -> [UInt8] {
    let memory = WorkbookInMemory()
    CashFlowWorkbook(report: cost, language: language, receipt: receipt(language)).write(to: memory)
    return memory.bytes
  }
}

/// A workbook that is small enough to be kept until it is whole.
private final class WorkbookInMemory: ZipSink {
  private(set) var bytes: [UInt8] = []

  func append(_ bytes: [UInt8]) { self.bytes += bytes }

  func overwrite(_ bytes: [UInt8], at place: Int) {
    self.bytes.replaceSubrange(place..<(place + bytes.count), with: bytes)
  }
}

extension PopulationOutcomes {
  /// The people of a comparison who can stop early, by what they are paid.
  func exitGroups(_ people: ComparedPeople) -> [ExitGroup: Int] {
    let keepsDay = job.needsExitDays
    var groups: [ExitGroup: Int] = [:]
    for place in people.places {
      let person = self.people[place]
      guard person.exitMonths > 0, let plan = person.plan(keepsDay: keepsDay) else { continue }
      let group = ExitGroup(
        plan: plan, born: person.bornDay, exit: person.exitDay, share: share(of: person))
      groups[group, default: 0] += people.weight(place)
    }
    return groups
  }
}
