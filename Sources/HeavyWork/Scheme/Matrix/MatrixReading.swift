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
private struct MatrixReader {
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

  private func checkLabel(_ label: Bilingual, _ cell: CSVTable.Cell, _ spot: Spot) {
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

  // MARK: Cells

  /// A number that may have been changed.
  private func change(
    of old: JSONNode, to cell: CSVTable.Cell?, _ spot: Spot, path: [String]
  ) -> SchemeChange? {
    guard let cell, !cell.text.isEmpty else {
      problems.add(
        .incomplete, at: cell?.offset ?? 0,
        spot.told(nl: "hier ontbreekt een getal.", en: "a number is missing here."),
        remedy: Bilingual(nl: "Vul een getal in.", en: "Enter a number."))
      return nil
    }
    if old.isWritten(cell.text) { return nil }
    guard let number = number(cell, spot) else { return nil }
    let node = JSONNode(content: .number(number), offset: cell.offset)
    guard problems.decimal(node, decimals: 6, in: 0...1000) != nil else { return nil }
    if case .number(number) = old.content { return nil }
    return SchemeChange(SchemePath(parts: path), to: number)
  }

  /// The level that a cell names or gives the share of; empty for a share of 0 that no level has.
  private func level(_ cell: CSVTable.Cell, _ spot: Spot) -> String? {
    let named = matrix.levels.filter { level in
      [level.id, level.label?.nl, level.label?.en].contains { $0?.folded == cell.text.folded }
    }
    if named.count == 1 { return named[0].id }
    guard cell.text.first?.isNumber == true else {
      let what = Bilingual(nl: "niveau (\(spot.name.nl))", en: "level (\(spot.name.en))")
      problems.unknownName(cell.text, at: cell.offset, what: what, among: matrix.levels.map(\.id))
      return nil
    }
    guard let share = number(cell, spot) else { return nil }
    let fitting = matrix.levels.filter { $0.factor == Dated(share) }
    if fitting.count == 1 { return fitting[0].id }
    if fitting.isEmpty, share == .zero { return "" }
    let names = (fitting.isEmpty ? matrix.levels : fitting).map { "‘\($0.id)’" }
      .joined(separator: ", ")
    problems.add(
      .unknownValue, at: cell.offset,
      fitting.isEmpty
        ? spot.told(
          nl: "geen niveau is \(cell.text.shown).", en: "no level is \(cell.text.shown).")
        : spot.told(
          nl: "meer dan een niveau is \(cell.text.shown).",
          en: "more than one level is \(cell.text.shown)."),
      remedy: Bilingual(nl: "Schrijf de naam: \(names).", en: "Write the name: \(names)."))
    return nil
  }

  /// A number with the decimal sign that goes with the separator.
  private func number(_ cell: CSVTable.Cell, _ spot: Spot) -> ExactDecimal? {
    let text = cell.text
    let comma = table.separator == UInt8(ascii: ",") ? "." : ","
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let digits = parts.joined()
    let decimals = parts.count == 2 ? parts[1].count : 0
    // 1.000 is a thousand to a Dutch spreadsheet, and one to others.
    let isAmbiguous = !text.contains(comma) && decimals == 3
    let isForeign = comma == "." && text.contains(",")
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= 18,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      !isAmbiguous || comma == ".", !isForeign, let units = Int64(digits)
    else {
      problems.add(
        .wrongType, at: cell.offset,
        spot.told(
          nl: "‘\(text.shown)’ is geen getal dat hier maar op een manier te lezen is.",
          en: "‘\(text.shown)’ is not a number that can be read in one way only here."),
        remedy: Bilingual(
          nl: "Schrijf het als 0\(comma)42, zonder duizendtallen.",
          en: "Write it as 0\(comma)42, without thousands."))
      return nil
    }
    return ExactDecimal(units: units, decimals: decimals)
  }

  // MARK: Telling

  /// A cell as a spreadsheet names it.
  private struct Spot {
    let name: Bilingual

    init(_ row: Int, _ column: Int, _ title: String?) {
      var (letters, rest) = ("", column + 1)
      while rest > 0 {
        let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
        letters = String(letter) + letters
        rest = (rest - 1) / 26
      }
      let titled = title.map { " ‘\($0)’" } ?? ""
      name = Bilingual(
        nl: "rij \(row), kolom \(letters)\(titled)", en: "row \(row), column \(letters)\(titled)")
    }

    func told(nl: String, en: String) -> Bilingual {
      Bilingual(
        nl: "\(name.nl.capitalizedFirst): \(nl)", en: "\(name.en.capitalizedFirst): \(en)")
    }
  }

  private func reportBoth(_ cell: CSVTable.Cell, _ spot: Spot) {
    problems.add(
      .contradiction, at: cell.offset,
      spot.told(
        nl: "een functie heeft elementen of een vast aantal punten per jaar, niet allebei.",
        en: "a function has elements or a fixed rate, not both."),
      remedy: Bilingual(
        nl: "Maak de cel leeg, of wijzig de functie in het bestand met de variant.",
        en: "Empty the cell, or change the function in the file with the variant."))
  }

  private func reportTwice(_ cell: CSVTable.Cell) {
    problems.add(
      .duplicateName, at: cell.offset,
      Bilingual(
        nl: "‘\(cell.text.shown)’ staat twee keer in de tabel.",
        en: "‘\(cell.text.shown)’ is in the table twice."),
      remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
  }

  private func reportMissing(_ ids: [String], _ what: Bilingual, at offset: Int) {
    for id in ids {
      problems.add(
        .incomplete, at: offset,
        Bilingual(
          nl: "In de tabel ontbreekt \(what.nl) ‘\(id)’.",
          en: "The table lacks \(what.en) ‘\(id)’."),
        remedy: Bilingual(
          nl: "Zet terug wat er stond. Weghalen gaat in het bestand met de variant (‘remove’).",
          en: "Put back what was there. Remove it in the file with the variant (‘remove’)."))
    }
  }
}

extension JSONNode {
  /// Whether a cell has the text that was written for this value, in either dialect.
  fileprivate func isWritten(_ text: String) -> Bool {
    CSVDialect.allCases.contains { cell($0) == text }
  }
}

extension [CSVTable.Cell] {
  fileprivate func at(_ column: Int) -> CSVTable.Cell? { column < count ? self[column] : nil }
}
