/// The file of a shared population: cells in an order that tells nothing, numbered from 1.
struct SharedFile {
  let bytes: [UInt8]
  /// How many people each cell has, in the order of the file.
  let sizes: [Int]

  init(_ cells: [CellCareer], facts: [String]) {
    let sorted = cells.map { (cell: $0, text: SharedFile.cells($0)) }.sorted {
      $0.text.joined().lexicographicallyPrecedes($1.text.joined())
    }
    let works = cells.flatMap(\.rows).map(\.work)
    let hasKinds = works.contains { $0.kind != "employment" }
    let hasEmployers = works.contains { !$0.employer.isEmpty }
    let hasSectors = works.contains { !$0.sector.isEmpty }
    var names = ["id", "born", "function", "from", "to", "fte", "people"]
    if hasKinds { names.append("kind") }
    if hasEmployers { names.append("employer") }
    if hasSectors { names.append("sector") }
    names += facts.map { "attr." + $0 }
    var writer = SharedRows()
    writer.row(names)
    let digits = max(4, String(sorted.count).utf8.count)
    for (place, (cell, _)) in sorted.enumerated() {
      let number = String(place + 1)
      // What comes from the population is text, also for a spreadsheet.
      let id = "cel-" + String(repeating: "0", count: digits - number.utf8.count) + number
      for row in cell.rows {
        var values = [
          id, SharedFile.day(cell.born).description, defused(row.work.function),
          SharedFile.day(row.from).description,
          row.to.map { SharedFile.day($0).adding(days: -1).description } ?? "",
          ExactDecimal(units: Int64(row.factor), decimals: 2).description, String(cell.people),
        ]
        if hasKinds { values.append(defused(row.work.kind)) }
        if hasEmployers { values.append(defused(row.work.employer)) }
        if hasSectors { values.append(defused(row.work.sector)) }
        values += cell.facts.map { $0.cell }
        writer.row(values)
      }
    }
    bytes = writer.bytes
    sizes = sorted.map(\.cell.people)
  }

  /// The first day of a quarter of a year, counted from year 0.
  static func day(_ quarter: Int) -> Day { Day(unchecked: quarter / 4, quarter % 4 * 3 + 1, 1) }

  /// All that is told of a cell but its number.
  private static func cells(_ cell: CellCareer) -> [String] {
    ["\(day(cell.born)) "]
      + cell.rows.map { row in
        "\(day(row.from)) \(row.to.map { day($0).description } ?? "") \(row.work.function) "
          + "\(row.work.kind) \(row.work.employer) \(row.work.sector) \(row.factor) "
      } + cell.facts.map { $0.cell + " " } + [String(cell.people)]
  }
}

extension String {
  fileprivate func lexicographicallyPrecedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// The text with an apostrophe in front where a spreadsheet would run it.
private func defused(_ text: String) -> String {
  text.first.map(CSVWriter.startsFormula) ?? false ? "'" + text : text
}

extension AttributeValue? {
  /// The fact as it stands in a population file.
  fileprivate var cell: String {
    switch self {
    case nil: ""
    case .number(let number): number.description
    case .text(let text): defused(text)
    case .bool(let value): value ? "yes" : "no"
    }
  }
}

/// Rows of a file for programs: commas, points, quotes where they are needed.
private struct SharedRows {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ values: [String]) {
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(0x2C) }
      let text = Array(value.utf8)
      if text.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) {
        bytes.append(0x22)
        bytes += text.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
        bytes.append(0x22)
      } else {
        bytes += text
      }
    }
    bytes.append(0x0A)
  }
}
