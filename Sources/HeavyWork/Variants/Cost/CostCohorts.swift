/// Cohorts of one or more schemes, put together so that each is ten people or more.
///
/// Within a year of birth, neighbouring numbers of months are put together; years of birth that have
/// too few people are put together with the next. So every euro stands in some cohort, and the cohorts
/// of a year add up to the year.
struct CostCohorts: Sendable {
  /// Years of birth and months to the state pension that are shown as one.
  struct Span: Equatable, Sendable {
    var birthYears: ClosedRange<Int>
    var months: ClosedRange<Int>

    func holds(_ cohort: CashFlows.Cohort) -> Bool {
      birthYears.contains(cohort.birthYear) && months.contains(cohort.months)
    }
  }

  /// The cohorts in order.
  let spans: [Span]

  init(_ flows: [CashFlows]) {
    // A cohort is large enough where it is so under each scheme that has it at all; what still is not
    // is not shown.
    var people: [CashFlows.Cohort: [Int: Int]] = [:]
    for (place, one) in flows.enumerated() {
      for part in one.parts where part.years.all != 0 {
        people[part.cohort, default: [:]][place, default: 0] += part.people
      }
    }
    let counts = people.mapValues { $0.values.min() ?? 0 }
    let byYear = Dictionary(grouping: counts.keys, by: \.birthYear)
    var spans: [Span] = []
    var open: (span: Span, count: Int)?
    for year in byYear.keys.sorted() {
      let cohorts = (byYear[year] ?? []).sorted()
      let total = cohorts.reduce(0) { $0 + (counts[$1] ?? 0) }
      if open == nil, total >= SmallGroups.smallest {
        spans += CostCohorts.spans(of: cohorts, counts)
        continue
      }
      let months = cohorts[0].months...cohorts[cohorts.count - 1].months
      open =
        open.map { ($0.span.joined(year, months), $0.count + total) }
        ?? (Span(birthYears: year...year, months: months), total)
      if let done = open, done.count >= SmallGroups.smallest {
        spans.append(done.span)
        open = nil
      }
    }
    // What is left over at the end goes with the years before it.
    if let rest = open?.span {
      if let last = spans.last?.birthYears {
        let joined = spans.filter { $0.birthYears == last }
        spans.removeAll { $0.birthYears == last }
        let months = joined.map(\.months) + [rest.months]
        spans.append(
          Span(
            birthYears: last.lowerBound...rest.birthYears.upperBound,
            months: (months.map(\.lowerBound).min() ?? 0)...(months.map(\.upperBound).max() ?? 0)))
      } else {
        spans.append(rest)
      }
    }
    self.spans = spans
  }

  /// The cohorts of one year of birth that has enough people.
  private static func spans(
    of cohorts: [CashFlows.Cohort], _ counts: [CashFlows.Cohort: Int]
  ) -> [Span] {
    var spans: [Span] = []
    var (first, sum) = (cohorts[0].months, 0)
    var isOpen = false
    for cohort in cohorts {
      if !isOpen { (first, sum, isOpen) = (cohort.months, 0, true) }
      sum += counts[cohort] ?? 0
      if sum >= SmallGroups.smallest {
        spans.append(
          Span(
            birthYears: cohort.birthYear...cohort.birthYear, months: first...cohort.months))
        isOpen = false
      }
    }
    if isOpen, let last = spans.popLast() {
      spans.append(
        Span(
          birthYears: last.birthYears,
          months: last.months.lowerBound...cohorts[cohorts.count - 1].months))
    }
    return spans
  }
}

extension CostCohorts.Span {
  fileprivate func joined(_ year: Int, _ months: ClosedRange<Int>) -> CostCohorts.Span {
    .init(
      birthYears: birthYears.lowerBound...year,
      months: min(
        self.months.lowerBound, months.lowerBound)...max(
          self.months.upperBound, months.upperBound))
  }
}
