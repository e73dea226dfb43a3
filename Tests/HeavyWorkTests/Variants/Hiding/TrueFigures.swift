@testable import HeavyWork

/// The numbers of people of a comparison's tables, each counted by itself over a list of people.
///
/// This shares nothing with the way in which a comparison counts: one list, one question for each cell.
struct TrueFigures {
  /// What one scheme gives someone.
  struct Outcome {
    /// Months of the earliest exit, and the most that the scheme gives then; nothing where it cannot
    /// be said.
    var exit: (months: Int, most: Int)?
    /// The year of the earliest exit.
    var year: Int?
    /// Months on the reference date, and the most that the scheme gives then.
    var now: (months: Int, most: Int) = (0, 0)
  }

  /// Someone, or people who are alike.
  struct Record {
    /// The row of each table by group, by the end of the table's key.
    var groups: [String: String] = [:]
    var base = Outcome()
    var variants: [Outcome] = []
    var weight = 1

    fileprivate var isKnown: Bool { ([base] + variants).allSatisfy { $0.exit != nil } }
  }

  let records: [Record]

  /// The number of a cell; nothing where it is no number of people of these tables.
  func count(_ table: String, _ row: String, _ column: String) -> Int? {
    guard let holds = holds(table, row, column) else { return nil }
    return records.reduce(0) { holds($1) ? $0 + $1.weight : $0 }
  }

  /// The same by a name as `TableAttack` gives it.
  func count(_ name: String) -> Int? {
    let parts = name.split(separator: " ").map(String.init)
    if parts.count == 2, parts[1] == "window" {
      return records.reduce(0) { sum, record in
        guard record.isKnown, let year = outcome(record, parts[0])?.year else { return sum }
        return (2026...2030).contains(year) ? sum + record.weight : sum
      }
    }
    guard parts.count >= 3 else { return nil }
    return count(
      parts[0], parts[1..<(parts.count - 1)].joined(separator: " "), parts[parts.count - 1])
  }

  // MARK: What a cell asks

  private func outcome(_ record: Record, _ scheme: String) -> Outcome? {
    if scheme == "base" { return record.base }
    guard scheme.hasPrefix("variant"), let place = Int(scheme.dropFirst(7)) else { return nil }
    return record.variants[place - 1]
  }

  private func state(_ months: (months: Int, most: Int)) -> String {
    months.months <= 0 ? "none" : months.months >= months.most ? "full" : "some"
  }

  private func band(_ months: (months: Int, most: Int)) -> String {
    if state(months) != "some" { return state(months) }
    return months.months < 12
      ? "under12"
      : months.months < 24 ? "from12to23" : months.months < 36 ? "from24to35" : "from36"
  }

  private func bin(_ change: Int) -> String {
    if change >= 6 { return "sixOrMoreMore" }
    if change <= -6 { return "sixOrMoreFewer" }
    return change > 0 ? "oneToFiveMore" : change < 0 ? "oneToFiveFewer" : "same"
  }

  private func bin(_ record: Record, _ scheme: String) -> String {
    guard record.isKnown, let before = record.base.exit, let after = outcome(record, scheme)?.exit
    else { return "undetermined" }
    return bin(after.months - before.months)
  }

  private func holds(_ table: String, _ row: String, _ column: String) -> ((Record) -> Bool)? {
    switch table {
    case "bands":
      return { record in
        if row == "total" { return true }
        guard record.isKnown, let exit = outcome(record, column)?.exit else {
          return row == "undetermined"
        }
        return band(exit) == row
      }
    case "open":
      return { outcome($0, row)?.exit == nil }
    case "exitYears":
      return { $0.isKnown && outcome($0, column)?.year.map { String($0) } == row }
    case "referenceDate":
      return { record in
        guard record.isKnown, let own = outcome(record, row) else {
          return column == "undetermined"
        }
        return state(own.now) == column
      }
    case "referenceDateBins":
      return { record in
        guard record.isKnown, let own = outcome(record, row) else {
          return column == "undetermined"
        }
        return bin(own.now.months - record.base.now.months) == column
      }
    case "overview":
      return overview(row, column)
    default:
      return ofVariant(table, row, column)
    }
  }

  private func overview(_ row: String, _ column: String) -> ((Record) -> Bool)? {
    func states(_ record: Record) -> (String, String)? {
      guard record.isKnown, let before = record.base.exit, let after = outcome(record, row)?.exit
      else { return nil }
      return (state(before), state(after))
    }
    switch column {
    case "newlyEntitled": return { states($0).map { $0 == "none" && $1 != "none" } ?? false }
    case "noLongerEntitled": return { states($0).map { $0 != "none" && $1 == "none" } ?? false }
    case "reachingFull": return { states($0).map { $0 != "full" && $1 == "full" } ?? false }
    case "losingFull": return { states($0).map { $0 == "full" && $1 != "full" } ?? false }
    case "more": return { ["sixOrMoreMore", "oneToFiveMore"].contains(bin($0, row)) }
    case "fewer": return { ["sixOrMoreFewer", "oneToFiveFewer"].contains(bin($0, row)) }
    case "same", "undetermined": return { bin($0, row) == column }
    default: return nil
    }
  }

  private func ofVariant(_ table: String, _ row: String, _ column: String) -> ((Record) -> Bool)? {
    let parts = table.split(separator: "-")
    guard parts.count == 2, parts[0].hasPrefix("variant") else { return nil }
    let (variant, kind) = (String(parts[0]), String(parts[1]))
    if ["changes", "causes", "movers"].contains(kind) { return nil }
    if kind == "states" {
      return { record in
        guard record.isKnown, let before = record.base.exit,
          let after = outcome(record, variant)?.exit
        else { return false }
        return (row == "total" || state(before) == row)
          && (column == "total" || state(after) == column)
      }
    }
    return { record in
      (row == "total" || record.groups[kind] == row)
        && (column == "total" || bin(record, variant) == column)
    }
  }
}

extension TrueFigures {
  /// The list of the people of a comparison, as their outcomes have them.
  init(_ people: ComparedPeople) {
    let groupings = PeopleGrouping.all(people.base)
    func outcome(_ outcomes: PopulationOutcomes, _ place: Int) -> Outcome {
      let person = outcomes.people[place]
      let asOf = outcomes.job.asOf
      func most(_ day: Day) -> Int { outcomes.job.scheme.exit.maximumMonths.value(on: day) ?? 99 }
      return Outcome(
        exit: person.isKnown ? (person.exitMonths, most(person.exit ?? asOf)) : nil,
        year: person.exit?.year, now: (person.months, most(asOf)))
    }
    records = (people.places + people.openPlaces).map { place in
      Record(
        groups: Dictionary(
          uniqueKeysWithValues: groupings.map { ($0.key, $0.groups[$0.group(place)].key) }),
        base: outcome(people.base, place), variants: people.variants.map { outcome($0, place) },
        weight: people.weight(place))
    }
  }
}
