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
  private var book: SheetBook
  private let rowsPerSheet: Int

  /// Begins a workbook.
  package convenience init(_ job: PopulationJob, _ sink: any ZipSink) {
    self.init(job, sink, rowsPerSheet: ResultWorkbook.mostRows)
  }

  init(_ job: PopulationJob, _ sink: any ZipSink, rowsPerSheet: Int) {
    self.job = job
    self.rowsPerSheet = rowsPerSheet
    book = SheetBook(sink)
    beginResults()
  }

  /// Whether the results do not fit in a workbook, whatever the number of sheets.
  package var isTooLarge: Bool { book.isTooLarge }

  /// Appends the results of a block, which are those of a job with the style of workbooks.
  package func take(_ result: BlockResult) {
    var records = RecordReader(result.output.window, separator: UInt8(ascii: ","))
    var bytes: [UInt8] = []
    while records.next() {
      if book.rows == rowsPerSheet {
        book.append(bytes)
        bytes = []
        book.end()
        beginResults()
      }
      var row = book.nextRow()
      for (column, cell) in records.cells.enumerated() {
        row.append(cell.bytes(in: records.window), column, ResultWorkbook.columns[column].kind)
      }
      row.end()
      bytes += row.bytes
    }
    withExtendedLifetime(result) {}
    book.append(bytes)
  }

  /// Ends the workbook.
  package func finish(_ summary: PopulationSummary) {
    book.end()
    addExplanation(summary)
    book.finish()
  }

  private func beginResults() {
    let number = book.sheets.count + 1
    let name = job.options.language(nl: "Uitkomst", en: "Result")
    book.begin(
      number == 1 ? name : "\(name) \(number)", widths: ResultWorkbook.columns.map(\.width),
      isFiltered: true)
    book.add(ResultRows.names, .heading)
  }

  /// A sheet that says what the results are, and are not.
  private func addExplanation(_ summary: PopulationSummary) {
    let language = job.options.language
    book.begin(language(nl: "Toelichting", en: "About"), widths: [28, 90], isFiltered: false)
    book.add([Fixed.schemeLine(job.scheme, language)], .heading)
    for (name, value) in summary.receiptLines(language) { book.add([name, value], .text) }
    for line in summary.counts(language).split(separator: "\n") { book.add([String(line)], .text) }
    book.add([PopulationSummary.indication[language]], .text)
    book.end()
  }
}
