/// What the schemes of a comparison cost.
extension Comparison {
  /// Works out the cost of the base and of every variant; nothing where one of them has no amount.
  ///
  /// Counted are those of whom months can be said under every scheme, as in all other figures.
  public func cost(_ assumptions: CostAssumptions) -> CostReport? {
    var flows: [CashFlows] = []
    for outcomes in [people.base] + people.variants {
      guard
        let one = CashFlows(
          outcomes.job.scheme, outcomes.exitGroups(people), assumptions, asOf: question.asOf,
          question.statutory)
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
  /// Writes the cash flows as a workbook, with the receipt of the comparison.
  package func writeCashFlows(
    _ cost: CostReport, to sink: any ZipSink, _ language: Language
  ) {
    CashFlowWorkbook(report: cost, language: language, receipt: receipt(language)).write(to: sink)
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
