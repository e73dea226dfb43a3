import Testing

@testable import HeavyWork

/// Results as a workbook; `Tests/xlsx/run` opens one with another program.
@Suite struct WorkbookTests {
  private static func parts(
    _ file: String, rowsPerSheet: Int = 1000
  ) throws -> [String: String] {
    let format = try PopulationFormat.found(in: Array(file.utf8), isWhole: true)
    var options = PopulationJob.Options()
    options.style = .workbook
    let job = try PopulationJob(
      SchemeText().read(), asOf: day("2026-11-21"), format, options)
    let memory = ZipInMemory()
    let book = ResultWorkbook(job, memory, rowsPerSheet: rowsPerSheet)
    let (worker, block, result) = (PopulationWorker(job), PopulationBlock(), BlockResult())
    let run = PopulationRun(job)
    // A block for each line, so that rows come in pieces.
    for line in file.split(separator: "\n").dropFirst() {
      block.count = 0
      block.append(Array((line + "\n").utf8))
      block.note()
      worker.process(block, into: result)
      _ = run.take(result)
      book.take(result)
    }
    book.finish(PopulationSummary(job, run.tally))
    return Dictionary(uniqueKeysWithValues: try memory.parts().map { ($0.name, $0.text) })
  }

  private static func rows(_ sheet: String?) -> [Substring] {
    (sheet ?? "").split(separator: "<row ").dropFirst().map { $0.split(separator: "</row>")[0] }
  }

  @Test func cellsHaveTheirOwnKinds() throws {
    let parts = try WorkbookTests.parts(
      "id,born,function,from\n007,1960-01-15,guard,1990-01-01\n"
        + "\"=HYPERLINK(\"\"x\"\")\",1960-01-15,clerk,1990-01-01\n"
        + "a&<_x0041_,1960-01-15,x,1990-01-01\n")
    let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
    let rows = WorkbookTests.rows(sheet)
    try #require(rows.count == 4)
    #expect(rows[0].contains("<c r=\"A1\" s=\"1\" t=\"inlineStr\">"))
    // Zeros stay; 36.9 points are a number; 2027-01-15 is 46402 days after 30 December 1899.
    #expect(rows[1].hasPrefix("r=\"2\"><c r=\"A2\" s=\"4\" t=\"inlineStr\">"))
    #expect(rows[1].contains("<t xml:space=\"preserve\">007</t>"))
    #expect(rows[1].contains("<c r=\"F2\" s=\"2\"><v>46402</v></c>"))
    #expect(rows[1].contains("<c r=\"G2\" t=\"b\"><v>0</v></c>"))
    #expect(rows[2].contains(">=HYPERLINK(\"x\")</t>"))
    #expect(!sheet.contains("<f>"))
    #expect(rows[3].contains(">a&amp;&lt;_x005F_x0041_</t>"))
    #expect(rows[3].contains("<c r=\"K4\" "))
    #expect(sheet.contains("state=\"frozen\""))
    #expect(sheet.hasSuffix("</sheetData><autoFilter ref=\"A1:K4\"/></worksheet>"))
    // The scheme and its standing stand beside the figures.
    #expect(parts["xl/worksheets/sheet2.xml"]?.contains("Testregeling") == true)
  }

  @Test func peopleBeyondASheetStandOnTheNext() throws {
    let people = (1...7).map { "E\($0),1960-01-15,guard,1990-01-01\n" }.joined()
    let parts = try WorkbookTests.parts("id,born,function,from\n" + people, rowsPerSheet: 4)
    let counts = (1...3).map {
      WorkbookTests.rows(parts["xl/worksheets/sheet\($0).xml"]).count
    }
    // Three people on the first sheet below the head, three on the second, one on the third.
    #expect(counts == [4, 4, 2])
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("name=\"Uitkomst 3\" sheetId=\"3\""))
    #expect(book.contains("'Uitkomst 2'!$A$1:$K$4"))
    #expect(parts["[Content_Types].xml"]?.contains("/xl/worksheets/sheet4.xml") == true)
  }
}
