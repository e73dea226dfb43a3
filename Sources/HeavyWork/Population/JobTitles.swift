/// What local job titles mean under a scheme (`--titles`).
public struct JobTitles: Sendable {
  /// One line of such a file.
  struct Meaning: Sendable {
    /// The function; nothing where the title is work that does not count.
    let function: Int?
    let from: Day?
    let through: Day?
  }

  /// The meanings by title, as titles are compared.
  let meanings: [String: [Meaning]]
  /// The hash of the file, for the receipt.
  public let sha256: String

  /// Reads a file of titles: `theirs,ours`, and where wanted `from,to,reason`.
  ///
  /// - Throws: everything that is wrong with it, at once.
  public static func read(_ bytes: [UInt8], under scheme: Scheme) throws(Problems) -> JobTitles {
    let table = try SmallTable.read(bytes, required: ["theirs", "ours"])
    var meanings: [String: [Meaning]] = [:]
    var problems: [Problem] = []
    for row in table.rows {
      let (theirs, ours) = (row["theirs"], row["ours"])
      // A line that is not filled in yet says nothing.
      if ours.isEmpty { continue }
      let function = scheme.names.place(of: ours)
      if function == nil, ours.folded != "other" {
        problems.append(.unlisted(ours, scheme, at: row.place))
      }
      let days = ["from", "to"].map { key -> Day? in
        let text = row[key]
        let day = Day(text)
        if day == nil, !text.isEmpty { problems.append(.notADay(text, at: row.place)) }
        return day
      }
      let meaning = Meaning(function: function, from: days[0], through: days[1])
      let known = meanings[theirs.folded] ?? []
      if known.contains(where: { $0.overlaps(meaning) }) {
        problems.append(
          Problem(
            .duplicateName, at: row.place,
            Bilingual(
              nl: "‘\(theirs.shown)’ heeft op een zelfde dag twee betekenissen.",
              en: "‘\(theirs.shown)’ has two meanings on the same day."),
            remedy: Bilingual(
              nl: "Haal een regel weg, of laat de datums aansluiten.",
              en: "Remove a line, or make the dates follow each other.")))
      }
      meanings[theirs.folded] = known + [meaning]
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return JobTitles(meanings: meanings, sha256: SHA256.hex(bytes))
  }
}

extension JobTitles.Meaning {
  fileprivate func overlaps(_ other: JobTitles.Meaning) -> Bool {
    max(from ?? .first, other.from ?? .first) <= min(through ?? .last, other.through ?? .last)
  }
}

/// A small file of separated values, read whole: columns by name.
struct SmallTable {
  struct Row {
    let place: Problem.Place
    let values: [String: String]

    subscript(column: String) -> String { values[column] ?? "" }
  }

  let rows: [Row]

  static func read(_ bytes: [UInt8], required: [String]) throws(Problems) -> SmallTable {
    if let problem = OtherFile.problem(bytes) { throw Problems([problem]) }
    var transcoder = Transcoder(TextEncoding.detected(bytes, isWhole: true))
    var text: [UInt8] = []
    transcoder.append(bytes.dropFirst(TextEncoding.mark(bytes)?.length ?? 0), to: &text)
    transcoder.finish(to: &text)
    let block = PopulationBlock()
    block.append(text)
    block.seal()
    let separators: [UInt8] = [0x2C, 0x3B, 0x09]
    let separator = separators.max { left, right in
      text.prefix { $0 != 0x0A }.count { $0 == left }
        < text.prefix { $0 != 0x0A }.count { $0 == right }
    }
    var records = RecordReader(block.window, separator: separator ?? 0x2C)
    var names: [String] = []
    var rows: [Row] = []
    var problems: [Problem] = []
    var line = 1
    while records.next() {
      let place = Problem.Place(pointer: "", line: line, column: 1)
      line += records.lines
      if records.isBlank { continue }
      let values = records.cells.map { $0.text(in: block.window) ?? "" }
      if names.isEmpty {
        names = values.map(\.folded)
        continue
      }
      if records.failure != nil || values.count != names.count {
        problems.append(.wrongFieldCount(values.count, names.count, at: place))
      }
      rows.append(
        Row(place: place, values: Dictionary(zip(names, values)) { first, _ in first }))
    }
    for name in required where !names.contains(name) {
      problems.append(
        Problem(
          .missingColumn, at: Problem.Place(pointer: "", line: 1, column: 1),
          Bilingual(
            nl: "De kolom ‘\(name)’ ontbreekt.", en: "The column ‘\(name)’ is missing."),
          remedy: Bilingual(
            nl: "Begin met de regel: \(required.joined(separator: ",")).",
            en: "Begin with the line: \(required.joined(separator: ","))."), suggestion: nil))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return SmallTable(rows: rows)
  }
}

extension PopulationFormat.Wishes {
  /// Reads a file that says what columns hold: `theirs,ours`.
  ///
  /// - Throws: everything that is wrong with it, at once.
  public static func columns(_ bytes: [UInt8]) throws(Problems) -> [String: String] {
    let table = try SmallTable.read(bytes, required: ["theirs", "ours"])
    return Dictionary(table.rows.map { ($0["theirs"], $0["ours"]) }) { first, _ in first }
  }
}
