import Testing

@testable import HeavyWork

/// Reading and writing small tables, strictly.
@Suite struct CSVTableTests {
  private func read(_ text: String, _ limits: CSVTable.Limits = .init()) -> [[String]]? {
    let bytes = Array(text.utf8)
    let problems = ProblemCollector(bytes: bytes, root: nil)
    let table = CSVTable(bytes, limits: limits, problems: problems)
    #expect((table == nil) == problems.hasErrors)
    return table?.rows.map { $0.cells.map(\.text) }
  }

  private func problem(_ bytes: [UInt8], _ limits: CSVTable.Limits = .init()) -> Problem? {
    let problems = ProblemCollector(bytes: bytes, root: nil)
    #expect(CSVTable(bytes, limits: limits, problems: problems) == nil)
    return problems.sorted.first
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func everySeparatorAndLineEnd(_ separator: String, _ end: String) {
    let text = [["a", "b", ""], ["", "1 2", "c"]].map { $0.joined(separator: separator) }
      .joined(separator: end)
    #expect(read(text) == [["a", "b", ""], ["", "1 2", "c"]])
    #expect(read(text + end) == [["a", "b", ""], ["", "1 2", "c"]])
  }

  @Test func quotesHoldSeparatorsLinesAndQuotes() {
    #expect(read("a,\"b,c\"\n\"d\ne\",\"f\"\"g\"\n") == [["a", "b,c"], ["d\ne", "f\"g"]])
    // Commas within quotes do not make it a comma file.
    #expect(read("\"a,b,c\";d\n") == [["a,b,c", "d"]])
  }

  @Test func marksEmptyRowsAndSurroundingSpaceAreLeftOut() {
    #expect(read("\u{FEFF}a;b\n;;\n\n c \u{A0};d\n") == [["a", "b"], ["c", "d"]])
    #expect(read("sep=;\r\na,x;b\r\n") == [["a,x", "b"]])
    let problems = ProblemCollector(bytes: [], root: nil)
    let table = CSVTable(Array("a;b\n;;\n\nc;d\n".utf8), problems: problems)
    #expect(table?.rows.map(\.number) == [1, 4])
  }

  @Test(arguments: [
    ("a,b\nc,d\"e\n", 2, 4), ("a,b\nc,\"d\"e\n", 2, 6),
  ])
  func aQuoteThatDoesNotFitEndsTheReading(_ text: String, _ line: Int, _ column: Int) {
    let found = problem(Array(text.utf8))
    #expect(found?.code == .notCSV)
    #expect(found?.place?.line == line)
    #expect(found?.place?.column == column)
    #expect(found?.message.isTranslated == true)
  }

  @Test func whatIsNoTableIsRefused() {
    #expect(problem(Array("a,b\nc,\"d\n".utf8))?.code == .cutOff)
    #expect(problem([])?.code == .emptyFile)
    #expect(problem(Array(";;\n".utf8))?.code == .emptyFile)
    #expect(problem([0x61, 0xE9, 0x0A])?.code == .notUTF8)
    #expect(problem(Array("a,b".utf8), .init(bytes: 2))?.code == .fileTooLarge)
    #expect(problem(Array("a\nb\nc".utf8), .init(rows: 2))?.code == .tooMany)
    #expect(problem(Array("a,b,c".utf8), .init(columns: 2))?.code == .tooMany)
  }

  @Test func whatIsWrittenIsReadBack() {
    let rows = [
      ["id", "=1+1", "-x", "@a", "+3"], ["a,b", "c;d", "\"e\"", "f\ng", "'quoted'"],
    ]
    for dialect in CSVDialect.allCases {
      var writer = CSVWriter(dialect)
      for row in rows { writer.row(row) }
      #expect(read(String(decoding: writer.bytes, as: UTF8.self)) == rows)
    }
  }

  /// Nothing that a spreadsheet would run stands at the beginning of a cell.
  @Test func formulasAreDefused() {
    var writer = CSVWriter(.en)
    writer.row(["=HYPERLINK(\"x\")", "+1", "-1", "@a", "\tb", "1-1"])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text == "\"'=HYPERLINK(\"\"x\"\")\",'+1,'-1,'@a,'\tb,1-1\r\n")
  }

  @Test func theDutchDialectHasSemicolonsCommasAndAMark() {
    var writer = CSVWriter(.nl)
    writer.row(["a,b", CSVDialect.nl.number(ExactDecimal(units: 42, decimals: 2))])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b;0,42\r\n".utf8))
    #expect(CSVDialect.en.number(ExactDecimal(units: 42, decimals: 2)) == "0.42")
  }

  /// No bytes make the reader fail in another way than by saying what is wrong.
  @Test func anyBytesAreReadOrRefused() {
    var random = SeededNumbers(seed: 7)
    let letters = Array("a;,\t\"\n\r='é0.".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      let problems = ProblemCollector(bytes: bytes, root: nil)
      let table = CSVTable(bytes, problems: problems)
      #expect((table == nil) == problems.hasErrors)
    }
  }
}
