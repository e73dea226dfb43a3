extension SchemeMatrix {
  /// The changes that an edited table makes: only what differs.
  ///
  /// - Parameter csv: the table, as `csv` writes it, in either dialect and language.
  /// - Throws: all problems of the table at once, each with its row and column.
  public func changes(reading csv: [UInt8]) throws(Problems) -> [SchemeChange] {
    let problems = ProblemCollector(bytes: csv, root: nil)
    guard let table = CSVTable(csv, problems: problems) else { throw Problems(problems.sorted) }
    var reader = MatrixReader(matrix: self, table: table, problems: problems)
    let changes = reader.changes()
    guard !problems.hasErrors else { throw Problems(problems.sorted) }
    return changes
  }
}

/// Reads an edited table against the scheme it was made from.
struct MatrixReader {
  let matrix: SchemeMatrix
  let table: CSVTable
  let problems: ProblemCollector
  /// By column of the file, the element it is about.
  private var elements: [Int: Int] = [:]
  private var rateColumn: Int?

  init(matrix: SchemeMatrix, table: CSVTable, problems: ProblemCollector) {
    self.matrix = matrix
    self.table = table
    self.problems = problems
  }

  mutating func changes() -> [SchemeChange] {
    guard readHeader() else { return [] }
    var found: [SchemeChange] = []
    var seen: Set<Int> = []
    for (number, cells) in table.rows.dropFirst() {
      let name = cells[0].text
      if SchemeMatrix.Heading.labels.isNamed(name) {
        checkElementLabels(cells, number)
      } else if SchemeMatrix.Heading.weights.isNamed(name) {
        found += weights(cells, number)
      } else if let index = function(cells[0], number, &seen) {
        found += changes(of: matrix.rows[index], cells, number)
      }
    }
    let missing = matrix.rows.indices.filter { !seen.contains($0) }.map { matrix.rows[$0].id }
    reportMissing(missing, Bilingual(nl: "de functie", en: "the function"), at: 0)
    return found
  }

  // MARK: The first row

  private mutating func readHeader() -> Bool {
    guard let header = table.rows.first, header.cells.count >= 2,
      SchemeMatrix.Heading.function.isNamed(header.cells[0].text),
      SchemeMatrix.Heading.label.isNamed(header.cells[1].text)
    else {
      problems.add(
        .missingKey, at: 0,
        Bilingual(
          nl: "De eerste rij begint niet met ‘functie’ en ‘naam’.",
          en: "The first row does not begin with ‘function’ and ‘label’."),
        remedy: Bilingual(
          nl: "Begin met een tabel die ‘hwcalc scheme matrix’ heeft geschreven.",
          en: "Begin with a table that ‘hwcalc scheme matrix’ has written."))
      return false
    }
    var seen: Set<Int> = []
    for (column, cell) in header.cells.enumerated().dropFirst(2) where !cell.text.isEmpty {
      if SchemeMatrix.Heading.rate.isNamed(cell.text) {
        rateColumn = column
        continue
      }
      guard let index = matrix.columns.firstIndex(where: { $0.id == cell.text }) else {
        let what = Bilingual(nl: "element", en: "element")
        problems.unknownName(
          cell.text, at: cell.offset, what: what, among: matrix.columns.map(\.id))
        continue
      }
      if seen.insert(index).inserted {
        elements[column] = index
      } else {
        reportTwice(cell)
      }
    }
    let missing = matrix.columns.indices.filter { !seen.contains($0) }
    reportMissing(
      missing.map { matrix.columns[$0].id }, Bilingual(nl: "het element", en: "the element"),
      at: header.cells[0].offset)
    return true
  }

  // MARK: Rows

  private func function(
    _ cell: CSVTable.Cell, _ number: Int, _ seen: inout Set<Int>
  ) -> Int? {
    guard let index = matrix.rows.firstIndex(where: { $0.id == cell.text }) else {
      let what = Bilingual(nl: "functie (rij \(number))", en: "function (row \(number))")
      problems.unknownName(cell.text, at: cell.offset, what: what, among: matrix.rows.map(\.id))
      return nil
    }
    guard seen.insert(index).inserted else {
      reportTwice(cell)
      return nil
    }
    return index
  }

  private func checkElementLabels(_ cells: [CSVTable.Cell], _ number: Int) {
    for (column, index) in elements where column < cells.count {
      checkLabel(matrix.columns[index].label, cells[column], Spot(number, column, nil))
    }
  }

  func checkLabel(_ label: Bilingual, _ cell: CSVTable.Cell, _ spot: Spot) {
    guard !cell.text.isEmpty, ![label.nl.folded, label.en.folded].contains(cell.text.folded) else {
      return
    }
    problems.add(
      .contradiction, at: cell.offset,
      spot.told(
        nl: "de naam is hier ‘\(cell.text.shown)’, in de regeling ‘\(label.nl.shown)’.",
        en: "the name is ‘\(cell.text.shown)’ here, and ‘\(label.en.shown)’ in the scheme."),
      remedy: Bilingual(
        nl: "Zet de naam terug. Een andere naam geeft u in het bestand met de variant.",
        en: "Put the name back. Give another name in the file with the variant."))
  }

  private func weights(_ cells: [CSVTable.Cell], _ number: Int) -> [SchemeChange] {
    elements.sorted { $0.key < $1.key }.compactMap { column, index in
      let element = matrix.columns[index]
      return change(
        of: element.weight, to: cells.at(column), Spot(number, column, element.id),
        path: ["elements", element.id, "weight"])
    }
  }

  private func changes(
    of function: SchemeMatrix.Row, _ cells: [CSVTable.Cell], _ number: Int
  ) -> [SchemeChange] {
    if let label = cells.at(1) { checkLabel(function.label, label, Spot(number, 1, nil)) }
    var found: [SchemeChange] = []
    if let column = rateColumn {
      let spot = Spot(number, column, SchemeMatrix.Heading.rate.words.en)
      if let rate = function.pointsPerYear {
        let path = ["functions", function.id, "pointsPerYear"]
        if let change = change(of: rate, to: cells.at(column), spot, path: path) {
          found.append(change)
        }
      } else if let cell = cells.at(column), !cell.text.isEmpty {
        reportBoth(cell, spot)
      }
    }
    for (column, index) in elements.sorted(by: { $0.key < $1.key }) {
      let spot = Spot(number, column, matrix.columns[index].id)
      let path = SchemePath(parts: ["functions", function.id, "exposure", matrix.columns[index].id])
      let old = function.exposure[index]
      guard let cell = cells.at(column), !cell.text.isEmpty else {
        if old != nil { found.append(.removing(path)) }
        continue
      }
      if function.pointsPerYear != nil {
        reportBoth(cell, spot)
      } else if old.map({ !$0.isWritten(cell.text) }) ?? true, let level = level(cell, spot) {
        if case .string(level)? = old?.content { continue }
        if level.isEmpty {
          if old != nil { found.append(.removing(path)) }
        } else {
          found.append(SchemeChange(path, to: level))
        }
      }
    }
    return found
  }
}

extension [CSVTable.Cell] {
  fileprivate func at(_ column: Int) -> CSVTable.Cell? { column < count ? self[column] : nil }
}
