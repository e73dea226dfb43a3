/// An XLSX workbook of any sheets, written sheet by sheet and row by row while they come.
struct SheetBook {
  private var zip: ZipWriter
  private(set) var sheets: [WorkbookParts.Sheet] = []

  init(_ sink: any ZipSink) { zip = ZipWriter(sink) }

  /// Whether the workbook is larger than one can be.
  var isTooLarge: Bool { zip.isTooLarge }

  /// How many rows the sheet has that was begun last.
  var rows: Int { sheets[sheets.count - 1].rows }

  /// Begins a sheet; one whose rows can be filtered keeps its first row in sight.
  mutating func begin(_ name: String, widths: [Int], isFiltered: Bool) {
    sheets.append(.init(name: name, rows: 0, columns: widths.count, isFiltered: isFiltered))
    zip.begin("xl/worksheets/sheet\(sheets.count).xml")
    let cols = widths.enumerated().map { column, width in
      "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let pane =
      isFiltered
      ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : ""
    let selected = sheets.count == 1 ? " tabSelected=\"1\"" : ""
    zip.append(
      Array(
        (WorkbookParts.xml + "<worksheet xmlns=\"\(WorkbookParts.space)\"><sheetViews>"
          + "<sheetView\(selected) workbookViewId=\"0\">\(pane)</sheetView></sheetViews>"
          + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>" + cols.joined()
          + "</cols><sheetData>").utf8))
  }

  /// A row of the sheet that was begun last, to be filled and given to `append`.
  mutating func nextRow() -> SheetRow {
    sheets[sheets.count - 1].rows += 1
    return SheetRow(rows)
  }

  /// Appends rows that `nextRow` gave, in their order.
  mutating func append(_ bytes: [UInt8]) { zip.append(bytes) }

  /// Adds a row.
  mutating func add(_ cells: [(text: String, kind: SheetRow.Kind)]) {
    var row = nextRow()
    for (column, cell) in cells.enumerated() {
      row.append(Array(cell.text.utf8), column, cell.kind)
    }
    row.end()
    append(row.bytes)
  }

  /// Adds a row whose cells are all of one kind.
  mutating func add(_ cells: [String], _ kind: SheetRow.Kind) { add(cells.map { ($0, kind) }) }

  /// Ends the sheet that was begun last.
  mutating func end() {
    let sheet = sheets[sheets.count - 1]
    let end = "\(WorkbookParts.letter(sheet.columns - 1))\(sheet.rows)"
    let filter = sheet.isFiltered ? "<autoFilter ref=\"A1:\(end)\"/>" : ""
    zip.append(Array("</sheetData>\(filter)</worksheet>".utf8))
    zip.end()
  }

  /// Ends the workbook.
  mutating func finish() {
    for part in WorkbookParts(sheets: sheets).all { zip.add(part.name, Array(part.text.utf8)) }
    zip.finish()
  }
}
