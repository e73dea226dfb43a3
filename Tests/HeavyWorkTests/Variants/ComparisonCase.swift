@testable import HeavyWork

/// Invented people and changes for comparing schemes, the same from the same seed.
struct ComparisonCase {
  /// A person with spells one after the other.
  struct Person {
    let id: String
    let born: Day
    let spells: [(function: String, from: Day, to: Day?, fte: String, team: String)]
  }

  static let asOf = day("2026-11-21")

  let people: [Person]

  init(_ random: inout RandomSource, people count: Int) {
    people = (0..<count).map { index in
      let born = Day(
        unchecked: random.whole(1958...1985), random.whole(1...12), random.whole(1...28))
      var from = born.adding(days: random.whole(7000...10_000))
      var spells: [(function: String, from: Day, to: Day?, fte: String, team: String)] = []
      for last in [random.chance(50), random.chance(50), true] {
        let to = from.adding(days: random.whole(200...4000))
        let isOpen = last || to >= ComparisonCase.asOf
        spells.append(
          (
            random.pick(["guard", "guard", "loader", "clerk", "shunter", "other"]), from,
            isOpen ? nil : to, random.pick(["1", "1", "0.8", "0.5", "0.25"]),
            random.pick(["north", "south", "=sum"])
          ))
        if isOpen { break }
        from = to.adding(days: random.pick([1, 1, 1, 60]))
      }
      return Person(id: "P\(index)", born: born, spells: spells)
    }
  }

  /// The population file.
  var file: [UInt8] {
    var text = "id,born,function,from,to,fte,team\n"
    for person in people {
      for spell in person.spells {
        text +=
          "\(person.id),\(person.born),\(spell.function),\(spell.from),"
          + "\(spell.to?.description ?? ""),\(spell.fte),\(spell.team)\n"
      }
    }
    return Array(text.utf8)
  }

  /// The months of a person, worked out as for one person alone.
  static func assessment(_ person: Person, _ scheme: Scheme) throws -> Assessment {
    let spells = person.spells.map { own in
      let end = own.to.map { #", "to": "\#($0)""# } ?? ""
      return
        #"{ "function": "\#(own.function)", "from": "\#(own.from)"\#(end), "fte": \#(own.fte) }"#
    }
    let text =
      #"{ "born": "\#(person.born)", "history": [\#(spells.joined(separator: ", "))] }"#
    let career = try Career(reading: Array(text.utf8), under: scheme)
    return try Assessment(
      of: career, under: scheme, .init(asOf: asOf, evenOutOfForce: true), statutory: .shipped)
  }

  /// Changes of which any may be made together.
  private static let changes: [[String]] = [
    [change("elements/night/weight", "1.3"), change("elements/night/weight", "0.7")],
    [
      change("conditions/lower/points/atLeast", "15"),
      change("conditions/lower/points/atLeast", "24"),
    ],
    [change("exit/minimumMonths", "6"), change("exit/minimumMonths", "12")],
    [change("exit/maximumMonths", "24")],
    [
      change("routes/pro-rata/months", #"{ "linear": { "full": 40, "maximum": 36 } }"#),
      change("routes/pro-rata/months", "14"),
    ],
    [change("functions/clerk/exposure", #"{ "night": "some" }"#)],
    [change("functions/shunter/pointsPerYear", "1.1")],
    [change("time/partTime", #""full""#)],
    [change("points/maximum", "30")],
  ]

  /// A variant of the scheme of the tests.
  static func variant(_ random: inout RandomSource, changes count: Int) throws -> PlacedScheme {
    var text = VariantText()
    text.changes = random.shuffled(changes).prefix(count).map { random.pick($0) }
    return try text.applied()
  }

  static func base() throws -> PlacedScheme {
    try PlacedScheme(Array(SchemeText().text.utf8))
  }

  /// Compares over these people.
  func comparison(
    _ base: PlacedScheme, _ variants: PlacedScheme..., groupBy: [String] = ["team"]
  ) throws(Problems) -> Comparison {
    try ComparisonCase.comparison(file, base, variants, groupBy: groupBy)
  }

  static func comparison(
    _ file: [UInt8], _ base: PlacedScheme, _ variants: [PlacedScheme], groupBy: [String] = []
  ) throws(Problems) -> Comparison {
    let format = try PopulationFormat.found(in: file, isWhole: true)
    var question = ComparisonQuestion(base: base, variants: variants, asOf: asOf, format)
    question.groupBy = groupBy
    question.files = [.init(.population, sha256: FileHash.hex(file))]
    return try Comparison(question, over: file)
  }
}

extension Comparison {
  /// A table by its key.
  func table(_ key: String) -> ComparisonTable? {
    sections.flatMap(\.tables).first { $0.key == key }
  }

  /// A figure by table, row and column.
  func cell(_ table: String, _ row: String, _ column: String) -> ComparisonTable.Cell? {
    guard let table = self.table(table),
      let place = table.columns.firstIndex(where: { $0.key == column })
    else { return nil }
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    return rows.first { $0.key == row }?.cells[place]
  }
}
