/// Results as an XLSX workbook, written while they come: dates are dates, numbers are numbers, and
/// everything else is text, so that zeros stay and nothing is a formula.
///
/// A sheet holds at most 1,048,576 rows; further people stand on a next sheet. A last sheet says
/// under which scheme it was worked out.
package final class ResultWorkbook {
  /// The most rows of a sheet, its head among them.
  private static let mostRows = 1_048_576
  /// What each column of `ResultRows` holds, and how wide it is.
  private static let columns: [(kind: SheetRow.Kind, width: Int)] = [
    (.text, 18), (.text, 14), (.number, 12), (.number, 9), (.text, 18), (.date, 20), (.truth, 13),
    (.date, 13), (.number, 13), (.money, 16), (.text, 60),
  ]

  private let job: PopulationJob
  private var zip: ZipWriter
  private var sheets: [WorkbookParts.Sheet] = []
  private let rowsPerSheet: Int

  /// Begins a workbook.
  package convenience init(_ job: PopulationJob, _ sink: any ZipSink) {
    self.init(job, sink, rowsPerSheet: ResultWorkbook.mostRows)
  }

  init(_ job: PopulationJob, _ sink: any ZipSink, rowsPerSheet: Int) {
    self.job = job
    self.rowsPerSheet = rowsPerSheet
    zip = ZipWriter(sink)
    beginResults()
  }

  /// Whether the results do not fit in a workbook, whatever the number of sheets.
  package var isTooLarge: Bool { zip.isTooLarge }

  /// Appends the results of a block, which are those of a job with the style of workbooks.
  package func take(_ result: BlockResult) {
    var records = RecordReader(result.output.window, separator: UInt8(ascii: ","))
    var bytes: [UInt8] = []
    while records.next() {
      if sheets[sheets.count - 1].rows == rowsPerSheet {
        zip.append(bytes)
        bytes = []
        endSheet()
        beginResults()
      }
      sheets[sheets.count - 1].rows += 1
      var row = SheetRow(sheets[sheets.count - 1].rows)
      for (column, cell) in records.cells.enumerated() {
        row.append(cell.bytes(in: records.window), column, ResultWorkbook.columns[column].kind)
      }
      row.end()
      bytes += row.bytes
    }
    withExtendedLifetime(result) {}
    zip.append(bytes)
  }

  /// Ends the workbook.
  package func finish(_ summary: PopulationSummary) {
    endSheet()
    addExplanation(summary)
    for part in WorkbookParts(sheets: sheets).all { zip.add(part.name, Array(part.text.utf8)) }
    zip.finish()
  }

  private func begin(_ name: String, widths: [Int], isFiltered: Bool) {
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

  private func add(_ cells: [String], _ kind: SheetRow.Kind) {
    sheets[sheets.count - 1].rows += 1
    var row = SheetRow(sheets[sheets.count - 1].rows)
    for (column, cell) in cells.enumerated() { row.append(Array(cell.utf8), column, kind) }
    row.end()
    zip.append(row.bytes)
  }

  private func beginResults() {
    let number = sheets.count + 1
    let name = job.options.language(nl: "Uitkomst", en: "Result")
    begin(
      number == 1 ? name : "\(name) \(number)", widths: ResultWorkbook.columns.map(\.width),
      isFiltered: true)
    add(ResultRows.names, .heading)
  }

  private func endSheet() {
    let sheet = sheets[sheets.count - 1]
    let end = "\(WorkbookParts.letter(sheet.columns - 1))\(sheet.rows)"
    let filter = sheet.isFiltered ? "<autoFilter ref=\"A1:\(end)\"/>" : ""
    zip.append(Array("</sheetData>\(filter)</worksheet>".utf8))
    zip.end()
  }

  /// A sheet that says what the results are, and are not.
  private func addExplanation(_ summary: PopulationSummary) {
    let language = job.options.language
    begin(language(nl: "Toelichting", en: "About"), widths: [28, 90], isFiltered: false)
    add([Fixed.schemeLine(job.scheme, language)], .heading)
    for (name, value) in summary.receiptLines(language) { add([name, value], .text) }
    for line in summary.counts(language).split(separator: "\n") { add([String(line)], .text) }
    add([PopulationSummary.indication[language]], .text)
    endSheet()
  }
}
