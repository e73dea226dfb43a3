/// The rows of one person, and everything that is wrong with them.
struct PersonRows {
  /// A row as it stands in the block.
  struct Row {
    /// Which file it came from: 0 for the population, 1 for the one that is joined to it.
    let file: UInt8
    let range: Range<Int>
    let line: Int
    let record: Int
    var problems: [RowProblem] = []
    /// Whether it names no person.
    let isOrphan: Bool
  }

  /// The name of the person; nothing where the rows have none.
  var id: [UInt8]?
  var rows: [Row] = []
  /// Rows with nothing in them.
  var blanks = 0
  var born: Day?
  var attributes: [String: AttributeValue] = [:]
  var spells: [CareerSpell] = []
  /// The row that each spell came from.
  var spellRows: [Int] = []
  /// Part-time factors of the file that is joined to the population.
  var factors: [FactorPeriod] = []
  /// Titles that the scheme does not list.
  var unlisted: Set<String> = []
  /// Whether more than one spell goes on.
  var openEnds = 0
  /// For how many people the rows stand, where they say so.
  var people: Int?
  /// Where the next person begins.
  var end = 0
  var endLine = 0
  var endRecord = 0

  var hasProblems: Bool { rows.contains { !$0.isOrphan && !$0.problems.isEmpty } }

  /// The first problem that makes the whole file unreadable.
  var fatal: RowProblem? { rows.lazy.flatMap(\.problems).first(where: \.isFatal) }
}

/// Reads people row by row, whatever the rows look like, and says what is wrong with them.
final class PersonReading {
  let job: PopulationJob
  private let cells: CellReading

  init(_ job: PopulationJob) {
    self.job = job
    cells = CellReading(job)
  }

  /// Reads the person whose first row begins at `start`.
  ///
  /// - Parameter origins: where rows came from that were brought together.
  func read(
    _ window: ByteWindow, from start: Int, line: Int, record: Int, _ origins: RowOrigins?
  ) -> PersonRows {
    var person = PersonRows()
    var records = RecordReader(window, separator: job.format.separator, from: start)
    var (line, record) = (line, record)
    (person.end, person.endLine, person.endRecord) = (start, line, record)
    while true {
      let file = origins.map { record < $0.count ? $0.files[record] : 0 } ?? 0
      let format = job.format(ofFile: file)
      if let origins, record < origins.count {
        // What follows a row is not what followed it in its file, so it is read by itself.
        records.expect(
          end: origins.ends[record] + 1, in: window, separator: format.separator)
      }
      guard records.next() else { break }
      if records.isBlank {
        person.blanks += 1
        line += records.lines
        record += 1
      } else {
        let id = identity(records, format)
        if let id, let known = person.id, id != known { break }
        if person.id == nil { person.id = id }
        let row = PersonRows.Row(
          file: file, range: records.start..<records.end, line: line, record: record,
          isOrphan: id == nil)
        take(row, records, id, format, into: &person)
        line += records.lines
        record += 1
      }
      (person.end, person.endLine, person.endRecord) = (records.position, line, record)
    }
    finish(&person)
    return person
  }

  /// The name of the person in a record; nothing where there is none.
  private func identity(_ records: RecordReader, _ format: PopulationFormat) -> [UInt8]? {
    guard let column = format[.id], column < records.cells.count else { return nil }
    let bytes = records.cells[column].bytes(in: records.window)
    return bytes.isEmpty ? nil : bytes
  }

  private func take(
    _ row: PersonRows.Row, _ records: RecordReader, _ id: [UInt8]?, _ format: PopulationFormat,
    into person: inout PersonRows
  ) {
    var row = row
    var reading = RowReading(
      records: records, line: row.line, record: row.record, format: format)
    if let failure = records.failure {
      reading.add(nil, "", .broken(failure))
    } else if !reading.hasRightWidth {
      reading.add(nil, "", .wrongFieldCount(records.cells.count, format.names.count))
    } else if id == nil {
      reading.add(.id, "", .missingValue(.id))
    } else {
      if let id, String(validating: id, as: UTF8.self) == nil || id.count > 200 {
        reading.add(.id, String(decoding: id, as: UTF8.self), .badCharacter)
      }
      if row.file == 0 {
        cells.read(&reading, into: &person)
      } else {
        cells.readFactor(&reading, into: &person)
      }
    }
    row.problems = reading.problems
    for index in row.problems.indices {
      row.problems[index].person = id.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    person.rows.append(row)
  }

  /// What is about the person as a whole.
  private func finish(_ person: inout PersonRows) {
    let own = person.rows.indices.filter { !person.rows[$0].isOrphan }
    guard let first = own.first else { return }
    func add(_ problem: Problem, to place: Int? = nil) {
      let row = person.rows[place ?? first]
      var found = RowProblem(
        line: row.line, record: row.record, column: nil, value: "", problem)
      found.person = person.id.map { String(decoding: $0, as: UTF8.self) } ?? ""
      person.rows[place ?? first].problems.append(found)
    }
    if own.count > WorkHistory.maximumSpells {
      add(
        Problem(
          .tooMany,
          Bilingual(
            nl:
              "Deze persoon heeft \(own.count) rijen; er mogen er \(WorkHistory.maximumSpells) zijn.",
            en:
              "This person has \(own.count) rows; at most \(WorkHistory.maximumSpells) are allowed."
          ),
          remedy: Bilingual(
            nl: "Controleer of het nummer echt van een persoon is.",
            en: "Check that the number is that of one person.")))
    }
    if job.join != nil {
      // Known even where the rows themselves are wrong.
      let files = Set(own.map { person.rows[$0].file })
      if !files.contains(0) { add(.noFunctions) }
      if !files.contains(1) { add(.noFactors) }
    }
    guard !person.hasProblems, let born = person.born else { return }
    if job.options.impliedEnds, let problem = cells.implyEnds(&person) { add(problem) }
    if job.join != nil, !person.hasProblems {
      let joining = FactorJoining(job.scheme, impliesEnds: job.options.impliedEnds)
      for (row, problem) in joining.join(&person) { add(problem, to: row) }
    }
    if let early = person.spells.first(where: { $0.entered.from.last < born }) {
      add(
        Problem(
          .bornAfterWork,
          Bilingual(
            nl:
              "De geboortedatum (\(born)) ligt na het begin van werk (\(early.entered.from.text)).",
            en:
              "The birth date (\(born)) lies after the beginning of work (\(early.entered.from.text))."
          ),
          remedy: Bilingual(nl: "Controleer beide datums.", en: "Check both dates.")))
    }
    if born > job.asOf { add(.bornAfterReferenceDate(born, asOf: job.asOf)) }
    if job.statutory.pension(born: born, job.scheme.exit.before) == nil {
      add(.bornBeforeTable(born, job.statutory))
    }
  }
}
