/// What the names of columns mean.
struct HeaderReading {
  let names: [String]
  private let contents: PopulationFormat.Contents
  private(set) var columns: [ColumnRole: Int] = [:]
  private(set) var attributes: [Int: String] = [:]
  private var twice: [(name: String, first: String)] = []
  private var slips: [(name: String, near: ColumnRole)] = []
  private var citizenNumbers: [String] = []
  private var unknownMeanings: [String] = []

  /// - Parameter given: what someone said about columns, by their name.
  init(
    _ names: [String], _ given: [String: String], _ contents: PopulationFormat.Contents = .people
  ) {
    self.names = names
    self.contents = contents
    let given = Dictionary(
      given.map { ($0.key.folded, $0.value) }, uniquingKeysWith: { first, _ in first })
    var near: [(String, ColumnRole)] = []
    for (index, name) in names.enumerated() {
      var meaning = ColumnName.meaning(of: name)
      if meaning == .citizenNumber { citizenNumbers.append(name) }
      if let said = given[name.folded] {
        if said.isEmpty { continue }
        meaning = ColumnName.meaning(of: said)
        if case .unknown = meaning { unknownMeanings.append(said) }
      }
      switch meaning {
      case .role(let role):
        guard contents.roles.contains(role) else { continue }
        if let first = columns[role] {
          twice.append((name, names[first]))
        } else {
          columns[role] = index
        }
      case .attribute(let fact):
        guard contents == .people else { continue }
        if let first = attributes.first(where: { $0.value == fact }) {
          twice.append((name, names[first.key]))
        }
        attributes[index] = fact
      case .unknown(let role?): near.append((name, role))
      case .unknown, .citizenNumber: break
      }
    }
    // A name near that of a column that is there is another column, not a slip.
    slips = near.filter { columns[$0.1] == nil && contents.roles.contains($0.1) }
      .map { (name: $0.0, near: $0.1) }
  }

  /// The required columns that are not there.
  var missing: [ColumnRole] {
    let hasExtent = columns[.fte] != nil || columns[.hours] != nil
    return contents.required.filter { columns[$0] == nil && !($0 == .fte && hasExtent) }
  }

  /// Whether a row under the names holds names too: nothing in it is a date or a number where
  /// dates and numbers belong.
  func isLabels(_ cells: [String]) -> Bool {
    guard cells.count == names.count else { return false }
    let asked: [ColumnRole] = [.born, .from, .to, .fte, .hours]
    let values = asked.compactMap { columns[$0] }.map { cells[$0] }.filter { !$0.isEmpty }
    return values.count >= 2
      && values.allSatisfy { value in !value.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Everything that is wrong with the names.
  func problems(line: Int) -> [Problem] {
    let place = Problem.Place(pointer: "", line: line, column: 1)
    var problems: [Problem] = []
    for name in citizenNumbers { problems.append(.citizenNumber(name, at: place)) }
    for (name, near) in slips {
      problems.append(
        Problem(
          .unknownColumn, at: place,
          Bilingual(
            nl:
              "De kolom ‘\(name.shown)’ is niet bekend; het lijkt een vergissing voor ‘\(near.rawValue)’.",
            en:
              "The column ‘\(name.shown)’ is not known; it looks like a slip for ‘\(near.rawValue)’."
          ),
          remedy: Bilingual(
            nl: "Verbeter de naam, of zeg met --map wat de kolom is (niets: overslaan).",
            en: "Correct the name, or say with --map what it is (nothing: leave it out)."),
          withoutOptions: Bilingual(
            nl: "Verbeter de naam, of haal de kolom weg.",
            en: "Correct the name, or remove the column."),
          suggestion: near.rawValue))
    }
    for (name, first) in twice {
      problems.append(
        Problem(
          .duplicateColumn, at: place,
          Bilingual(
            nl: "De kolommen ‘\(first.shown)’ en ‘\(name.shown)’ betekenen hetzelfde.",
            en: "The columns ‘\(first.shown)’ and ‘\(name.shown)’ mean the same."),
          remedy: Bilingual(
            nl: "Haal er een weg, of zeg met --map welke moet worden overgeslagen.",
            en: "Remove one, or say with --map which is to be left out."),
          withoutOptions: Bilingual(nl: "Haal er een weg.", en: "Remove one.")))
    }
    for said in unknownMeanings {
      problems.append(
        Problem(
          .unknownColumn, at: place,
          Bilingual(
            nl: "--map noemt ‘\(said.shown)’, maar zo heet geen kolom van ons.",
            en: "--map names ‘\(said.shown)’, which is no column of ours."),
          remedy: Bilingual(
            nl: "Kies uit: \(HeaderReading.known).", en: "Choose from: \(HeaderReading.known).")))
    }
    for role in missing where !slips.contains(where: { $0.near == role }) {
      let near = ColumnName.nearest(to: role, among: names)
      problems.append(
        Problem(
          .missingColumn, at: place,
          Bilingual(
            nl: "De kolom ‘\(role.rawValue)’ ontbreekt."
              + (near.map { " Is dat ‘\($0.shown)’?" } ?? ""),
            en: "The column ‘\(role.rawValue)’ is missing."
              + (near.map { " Is that ‘\($0.shown)’?" } ?? "")),
          remedy: Bilingual(
            nl: "Voeg haar toe, noem haar bijvoorbeeld ‘\(role.otherNames[0])’, "
              + "of wijs haar aan met --map.",
            en: "Add it, call it ‘\(role.rawValue)’, or point it out with --map."),
          withoutOptions: Bilingual(
            nl: "Voeg haar toe, of noem haar bijvoorbeeld ‘\(role.otherNames[0])’.",
            en: "Add it, or call it ‘\(role.rawValue)’."),
          suggestion: near))
    }
    return problems
  }

  private static var known: String {
    ColumnRole.allCases.map(\.rawValue).joined(separator: ", ") + ", attr.…"
  }
}

extension Problem {
  static func citizenNumber(_ name: String, at place: Place?) -> Problem {
    Problem(
      .citizenNumber, at: place,
      Bilingual(
        nl: "De kolom ‘\(name.shown)’ bevat burgerservicenummers. Die mogen hiervoor niet worden "
          + "gebruikt (UAVG, artikel 46), en zijn niet nodig.",
        en: "The column ‘\(name.shown)’ holds citizen service numbers. These may not be used for "
          + "this (UAVG, article 46), and are not needed."),
      remedy: Bilingual(
        nl: "Haal de kolom uit de export; gebruik het personeelsnummer.",
        en: "Take the column out of the export; use the personnel number."))
  }
}
