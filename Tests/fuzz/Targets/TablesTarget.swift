@testable import HeavyWork

/// Small tables of titles and columns: each is read, or refused with words.
struct TablesTarget: FuzzTarget {
  static let name = "tables"
  private let scheme = FuzzSchemes.all[0]

  func check(_ input: [UInt8]) {
    let lines = input.count { $0 == 0x0A || $0 == 0x0D } + 1
    func hold(_ problems: Problems) {
      require(!problems.all.isEmpty, "refused without a word")
      for problem in problems.all {
        require((1...lines).contains(problem.place?.line ?? 1), "no such line: \(problem)")
      }
    }
    do {
      let titles = try JobTitles.read(input, under: scheme)
      for (_, meanings) in titles.meanings {
        for meaning in meanings {
          require(
            meaning.function.map { scheme.functions.indices.contains($0) } ?? true,
            "a title means a function that is not there")
        }
      }
    } catch { hold(error) }
    do { _ = try PopulationFormat.Wishes.columns(input) } catch { hold(error) }
    // Cells that are written again are the same cells.
    let problems = ProblemCollector(bytes: input, root: nil)
    guard let table = CSVTable(input, problems: problems) else {
      return InputLines(input).hold(problems.sorted)
    }
    var writer = CSVWriter(.en)
    for row in table.rows { writer.row(row.cells.map(\.text)) }
    let written = Array("sep=,\r\n".utf8) + writer.bytes
    guard let again = CSVTable(written, problems: ProblemCollector(bytes: written, root: nil))
    else {
      fatalError("what was written is not read: \(shown(written))")
    }
    requireSame(
      again.rows.map { $0.cells.map(\.text) }, table.rows.map { $0.cells.map(\.text) }, "")
  }
}
