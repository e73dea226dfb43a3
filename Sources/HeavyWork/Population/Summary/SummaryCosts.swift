/// What it costs by calendar year.
extension PopulationSummary {
  /// Benefit and levy by year; nothing where the scheme has no amount.
  var costs: SummaryTable? {
    guard let detail = tally.detail, let rules = job.scheme.benefit else { return nil }
    var costs = detail.costs
    var paid = detail.paid
    let first = job.asOf.year
    var withoutAmount = detail.withoutAmount
    if !job.paysByCareer {
      for (plan, people) in detail.exits {
        guard let payments = Payments(plan, rules, share: Exact(1), job.statutory) else {
          withoutAmount += people
          continue
        }
        for year in payments.years {
          costs[year.year, default: .init()].add(year, people: people)
        }
        paid.add(people, in: payments, from: first)
      }
    }
    let years = costs.sorted { $0.key < $1.key }
    // The same few people may be paid in many years, so different people are counted.
    func people(_ places: UInt64) -> Int {
      let bits = years.indices.filter { $0 < 64 && places & 1 << UInt64($0) != 0 }
        .reduce(UInt64(0)) { $0 | PeopleByYears.bit(years[$1].key, from: first) }
      return paid.own(in: bits)
    }
    let hidden = SmallGroups.hiddenYears(min(64, years.count), people)
    let rows = years.enumerated().map { place, entry in
      let (year, cost) = entry
      let isHidden =
        place < 64 ? hidden & 1 << UInt64(place) != 0 : SmallGroups.isSmall(cost.people)
      return SummaryTable.Row(
        key: String(year), label: .year(year),
        cells: [isHidden ? .hidden : .people(cost.people)]
          + [cost.benefit, cost.excess, cost.levy].map {
            isHidden ? .hidden : .money(PopulationSummary.money($0))
          })
    }
    return SummaryTable(
      key: "costs",
      title: Bilingual(nl: "Kosten per jaar", en: "Cost by year"),
      heading: Bilingual(nl: "Jaar", en: "Year"),
      columns: [
        PopulationSummary.people,
        .init(key: "benefit", heading: Bilingual(nl: "Uitkering", en: "Benefit")),
        .init(
          key: "excess",
          heading: Bilingual(nl: "Boven vrije grens", en: "Above exempt limit")),
        .init(key: "levy", heading: Bilingual(nl: "Heffing", en: "Levy")),
      ], rows: rows,
      total: total(years.map(\.value), isHidden: SmallGroups.isSmall(paid.own(in: .max))),
      notes: notes(years.compactMap(\.value.amountsOf).min(), withoutAmount: withoutAmount),
      drawn: 1)
  }

  /// The sums over all years; people are paid in more years than one and not added up.
  ///
  /// - Parameter isHidden: whether they are about a few people.
  private func total(_ costs: [PopulationDetail.Cost], isHidden: Bool) -> [SummaryTable.Cell?] {
    let sums = [
      costs.reduce(0) { $0 + $1.benefit }, costs.reduce(0) { $0 + $1.excess },
      costs.reduce(0) { $0 + $1.levy },
    ]
    return [nil] + sums.map { isHidden ? .hidden : .money(PopulationSummary.money($0)) }
  }

  private static func money(_ cents: Int128) -> Money { Money(cents: Int64(clamping: cents)) }

  /// What the figures suppose, and what they leave out.
  private func notes(_ amountsOf: Int?, withoutAmount: Int) -> [Bilingual] {
    var notes = [
      Bilingual(
        nl: "Aanname: iedereen met recht stopt op de eerste dag waarop dat kan, en krijgt dan alle "
          + "maanden tot de AOW of de dag die de regeling daarvoor noemt. Niemand werkt langer door, "
          + "gaat weg of overlijdt. In het echt zijn de kosten dus meestal lager.",
        en:
          "Assumption: everyone with a right stops on the first day on which that is possible, and "
          + "is paid all months until the state pension or the day that the scheme names instead. "
          + "Nobody works on, leaves or dies. So the real cost is mostly lower."),
      Bilingual(
        nl: "Bruto bedragen, per persoon op de cent berekend en dan opgeteld.",
        en: "Gross amounts, worked out to the cent for each person and then added up."),
    ]
    let (statutory, asOf) = (job.statutory, job.asOf)
    let outdated = Remarks.Warning.outdatedAmounts(job.scheme, statutory, asOf: asOf)
    let overdue = Remarks.Warning.overdue(statutory, asOf: asOf)
    notes += [outdated, overdue].compactMap { $0?.message }
    if let amountsOf, outdated == nil {
      notes.append(
        Bilingual(
          nl: "Bedragen die de wet nog niet heeft vastgesteld, zijn die van \(amountsOf).",
          en: "Amounts that the law has not set yet are those of \(amountsOf)."))
    }
    if withoutAmount > 0 {
      let count = SmallGroups.isSmall(withoutAmount) ? "" : "\(withoutAmount) "
      notes.append(
        Bilingual(
          nl: "Van \(count)mensen is geen bedrag bekend; zij staan niet in deze tabel.",
          en: "For \(count)people no amount is known; they are not in this table."))
    }
    return notes
  }
}
