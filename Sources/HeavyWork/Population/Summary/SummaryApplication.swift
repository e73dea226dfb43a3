/// Who must have applied before when.
extension PopulationSummary {
  /// The months that are shown one by one, and the months after that in quarters; then years.
  private static let (singleMonths, quarterMonths) = (24, 60)

  /// People by the last day to apply for their earliest exit; nothing where the scheme has none.
  var applyBefore: SummaryTable? {
    guard let detail = tally.detail, let latest = job.scheme.about.apply?.latest else { return nil }
    let now = MonthDay(job.asOf).month
    var people: [Int: Int] = [:]
    for (plan, count) in detail.exits {
      let month = MonthDay(latest.before(plan.first.asDay)).month
      people[start(of: month, now), default: 0] += count
    }
    var table = table(
      "applyBefore",
      Bilingual(nl: "Wanneer moet de aanvraag er zijn?", en: "When must people have applied?"),
      Bilingual(nl: "Laatste dag in", en: "Last day in"),
      people.sorted { $0.key < $1.key }.map { month, count in
        let (key, label) = period(month, now)
        return (key, label, count)
      })
    let length = latest.words
    table.notes = [
      Bilingual(
        nl: "De regeling vraagt een aanvraag uiterlijk \(length.nl) voor de stopdag. Wie later "
          + "aanvraagt, stopt later.",
        en:
          "The scheme asks for an application at the latest \(length.en) before the exit. Whoever "
          + "applies later stops later."),
      PopulationSummary.goesOn,
    ]
    return table
  }

  /// The first month of the period that a month is counted in; one before the reference date where
  /// the last day lies before it.
  private func start(of month: Int, _ now: Int) -> Int {
    if month < now { return now - 1 }
    if month < now + PopulationSummary.singleMonths { return month }
    let (quarter, year) = (month / 3 * 3, month / 12 * 12)
    // A quarter or year may begin in what is shown more finely.
    if month < now + PopulationSummary.quarterMonths {
      return max(quarter, now + PopulationSummary.singleMonths)
    }
    return max(year, now + PopulationSummary.quarterMonths)
  }

  private func period(_ start: Int, _ now: Int) -> (key: String, label: Bilingual) {
    let first = MonthDay(month: start, day: 1).asDay
    if start < now {
      let month = MonthDay(month: now, day: 1).asDay
      return (
        "earlier",
        Bilingual { language in
          language(nl: "vóór ", en: "before ") + Wording.month(month, language)
        }
      )
    }
    let length: Int
    if start < now + PopulationSummary.singleMonths {
      length = 1
    } else if start < now + PopulationSummary.quarterMonths {
      length = min(start / 3 * 3 + 3, now + PopulationSummary.quarterMonths) - start
    } else {
      length = start / 12 * 12 + 12 - start
    }
    let last = MonthDay(month: start + length - 1, day: 1).asDay
    func key(_ day: Day) -> String { String(day.description.prefix(7)) }
    if length == 1 { return (key(first), Bilingual { Wording.month(first, $0) }) }
    return (
      key(first) + "/" + key(last),
      Bilingual { language in
        Wording.month(first, language) + " – " + Wording.month(last, language)
      }
    )
  }
}
