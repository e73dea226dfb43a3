/// Groups of people, made by what they are under the base.
struct PeopleGrouping {
  struct Group {
    let key: String
    let label: Bilingual
  }

  /// The key in JSON and CSV.
  let key: String
  let title: Bilingual
  /// What the groups are.
  let heading: Bilingual
  let groups: [Group]
  /// The place among the groups of someone by the place in the outcomes.
  let group: (Int) -> Int

  /// The most values of a column by which people are told apart.
  static let mostValues = PopulationDetail.mostGroups

  /// All groupings: by function, age, part-time work, and each column that was asked for.
  static func all(_ base: PopulationOutcomes) -> [PeopleGrouping] {
    [byFunction(base), byAge(base), byPartTime(base)]
      + base.columns.indices.map { byColumn(base, $0) }
  }

  private static func byFunction(_ base: PopulationOutcomes) -> PeopleGrouping {
    let functions = FunctionGroups(scheme: base.job.scheme)
    return PeopleGrouping(
      key: "function", title: Bilingual(nl: "Naar functie", en: "By function"),
      heading: Bilingual(nl: "Functie", en: "Function"),
      groups: (0..<functions.count).map { place in
        Group(key: functions.id(place), label: Bilingual { functions.label(place, $0) })
      }
    ) { base.people[$0].function }
  }

  // MARK: Age

  /// The ages at which a band begins; the first begins at birth.
  private static let ages = [0, 45, 50, 55, 60, 65]

  private static func byAge(_ base: PopulationOutcomes) -> PeopleGrouping {
    let today = MonthDay(base.job.asOf)
    let groups = ages.enumerated().map { place, first -> Group in
      if place == 0 {
        return Group(
          key: "under\(ages[1])",
          label: Bilingual(nl: "jonger dan \(ages[1])", en: "under \(ages[1])"))
      }
      guard place + 1 < ages.count else {
        return Group(
          key: "from\(first)", label: Bilingual(nl: "\(first) of ouder", en: "\(first) or over"))
      }
      let last = ages[place + 1] - 1
      return Group(
        key: "from\(first)to\(last)",
        label: Bilingual(nl: "\(first) tot en met \(last)", en: "\(first) to \(last)"))
    }
    return PeopleGrouping(
      key: "age",
      title: Bilingual(
        nl: "Naar leeftijd op de peildatum", en: "By age on the reference date"),
      heading: Bilingual(nl: "Leeftijd", en: "Age"), groups: groups
    ) { place in
      let born = base.people[place].bornDay
      let months = today.month - born.month - (today.day < born.day ? 1 : 0)
      return ages.lastIndex { $0 <= max(0, months) / 12 } ?? 0
    }
  }

  // MARK: Part-time work

  /// The bands of part-time factors; the last is for those who hold no work.
  static let partTime = [
    Group(key: "underHalf", label: Bilingual(nl: "minder dan 0,5", en: "under 0.5")),
    Group(key: "underFourFifths", label: Bilingual(nl: "0,5 tot 0,8", en: "0.5 to 0.8")),
    Group(key: "underFull", label: Bilingual(nl: "0,8 tot 1", en: "0.8 to 1")),
    Group(key: "full", label: Bilingual(nl: "voltijd", en: "full-time")),
    Group(key: "noWork", label: Bilingual(nl: "nog geen werk", en: "no work yet")),
  ]

  static func partTimeBand(_ factor: Int32) -> Int {
    switch factor {
    case ..<0: 4
    case ..<500_000: 0
    case ..<800_000: 1
    case ..<1_000_000: 2
    default: 3
    }
  }

  private static func byPartTime(_ base: PopulationOutcomes) -> PeopleGrouping {
    PeopleGrouping(
      key: "partTime",
      title: Bilingual(
        nl: "Naar deeltijdfactor op de peildatum",
        en: "By part-time factor on the reference date"),
      heading: Bilingual(nl: "Deeltijdfactor", en: "Part-time factor"), groups: partTime
    ) { partTimeBand(base.people[$0].factor) }
  }

  // MARK: Columns

  private static func byColumn(_ base: PopulationOutcomes, _ index: Int) -> PeopleGrouping {
    let column = base.columns[index]
    let order = column.values.indices.sorted { column.values[$0] < column.values[$1] }
    var places = [Int](repeating: 0, count: order.count)
    for (place, value) in order.enumerated() { places[value] = place }
    let name = column.name.shown
    return PeopleGrouping(
      key: "column\(index + 1)",
      title: Bilingual(nl: "Naar ‘\(name)’", en: "By ‘\(name)’"),
      heading: Bilingual(nl: name, en: name),
      groups: order.map { value in
        let text = column.values[value].shown
        return Group(
          key: column.values[value],
          label: text.isEmpty
            ? Bilingual(nl: "(leeg)", en: "(empty)") : Bilingual(nl: text, en: text))
      }
    ) { places[Int(column.places[$0])] }
  }
}
