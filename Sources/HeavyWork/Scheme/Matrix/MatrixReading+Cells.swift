/// Numbers and levels in the cells of an edited table.
extension MatrixReader {
  /// A number that may have been changed.
  func change(
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
  func level(_ cell: CSVTable.Cell, _ spot: Spot) -> String? {
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
}

extension JSONNode {
  /// Whether a cell has the text that was written for this value, in either dialect.
  func isWritten(_ text: String) -> Bool {
    CSVDialect.allCases.contains { cell($0) == text }
  }
}
