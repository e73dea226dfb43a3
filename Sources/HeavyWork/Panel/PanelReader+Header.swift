/// The first row of a panel's answers.
extension PanelReader {
  /// Reads the names of the columns; nothing where they do not say how the panel was asked.
  mutating func readHeader() -> PanelKind? {
    guard let header = table.rows.first?.cells else { return nil }
    let isLong = header.contains { PanelColumn.named($0.text) == .element }
    for (index, cell) in header.enumerated() {
      if cell.text.isEmpty {
        let isUsed = table.rows.dropFirst().contains { row in
          index < row.cells.count && !row.cells[index].text.isEmpty
        }
        if isUsed { problems.refuseNamelessColumn(at: cell.offset) }
        continue
      }
      // An element may have a name that a column could have too.
      let element = isLong ? nil : names.place(of: cell.text)
      if let element {
        if elementColumns.values.contains(element) {
          problems.refuseSecondColumn(cell)
        } else {
          elementColumns[index] = element
        }
      } else if let column = PanelColumn.named(cell.text), isLong || isForWide(column) {
        if columns[column] != nil || (isFigure(column) && figureColumn != nil) {
          problems.refuseSecondColumn(cell)
        } else {
          columns[column] = index
        }
      } else {
        problems.unknownName(
          cell.text, at: cell.offset, what: Bilingual(nl: "kolom", en: "column"),
          among: PanelColumn.names.map(\.name) + (isLong ? [] : names.known), code: .unknownColumn)
      }
    }
    if columns[.respondent] == nil { problems.refuseMissingColumn(.respondent) }
    return isLong ? longKind(at: header[0].offset) : wideKind(at: header[0].offset)
  }

  private func isForWide(_ column: PanelColumn) -> Bool {
    column == .respondent || column == .group
  }

  private func isFigure(_ column: PanelColumn) -> Bool {
    if case .figure = column { true } else { false }
  }

  private func longKind(at offset: Int) -> PanelKind? {
    var named: PanelKind?
    for case .figure(let kind) in columns.keys { named = kind }
    if columns[.against] != nil {
      if let named, named != .pairs { return contradiction(named, .pairs, at: offset) }
      named = .pairs
    } else if named == .pairs || wishes.kind == .pairs {
      problems.refuseMissingColumn(.against)
      return nil
    }
    if let wish = wishes.kind, let named, wish != named {
      return contradiction(named, wish, at: offset)
    }
    let kind = wishes.kind ?? named ?? .scores
    if kind != .pairs, figureColumn == nil { problems.refuseMissingColumn(.figure(kind)) }
    return kind
  }

  private func wideKind(at offset: Int) -> PanelKind? {
    if wishes.kind == .pairs {
      problems.refuseMissingColumn(.element)
      problems.refuseMissingColumn(.against)
      return nil
    }
    if elementColumns.isEmpty, !problems.hasErrors { problems.refuseMissingColumn(.element) }
    return wishes.kind ?? .scores
  }

  private func contradiction(
    _ found: PanelKind, _ other: PanelKind, at offset: Int
  ) -> PanelKind? {
    problems.add(
      .contradiction, at: offset,
      Bilingual(
        nl: "De kolommen spreken van \(found.words.nl), en van \(other.words.nl).",
        en: "The columns speak of \(found.words.en), and of \(other.words.en)."),
      remedy: Bilingual(
        nl: "Noem de kolom naar wat erin staat, en geef hetzelfde met --kind.",
        en: "Name the column after what is in it, and give the same with --kind."))
    return nil
  }
}
