extension Panel {
  /// The largest file of answers, in bytes.
  static let maximumBytes = 16 << 20

  /// Reads a file of answers, with a row for each answer or a row for each respondent.
  ///
  /// - Parameters:
  ///   - bytes: CSV with comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252.
  ///   - scheme: the scheme whose elements were weighed.
  /// - Throws: all problems of the file at once, each with its line and column.
  public static func read(
    _ bytes: [UInt8], for scheme: Scheme, _ wishes: Wishes = Wishes()
  ) throws(Problems) -> Panel {
    if let problem = OtherFile.problem(bytes) { throw Problems([problem]) }
    let encoding = TextEncoding.detected(bytes, isWhole: true)
    var text = bytes
    if encoding != .utf8 {
      text = []
      var transcoder = Transcoder(encoding)
      let mark = TextEncoding.mark(bytes)?.length ?? 0
      transcoder.append(bytes.dropFirst(mark), to: &text)
      transcoder.finish(to: &text)
    }
    let problems = ProblemCollector(bytes: text, root: nil)
    guard text.contains(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
      problems.refuseEmptyPanel()
      throw Problems(problems.sorted)
    }
    let limits = CSVTable.Limits(bytes: maximumBytes, rows: 250_000, columns: 520)
    guard let table = CSVTable(text, limits: limits, problems: problems) else {
      throw Problems(problems.sorted)
    }
    var reader = PanelReader(scheme, table, wishes, problems)
    let draft = reader.read()
    guard let draft, !problems.hasErrors else { throw Problems(problems.sorted) }
    return Panel(
      kind: draft.kind, hasStrength: draft.hasStrength, elements: draft.elements,
      groups: draft.groups, respondents: draft.respondents, sha256: SHA256.hex(bytes),
      encoding: encoding, remarks: problems.sorted)
  }
}

/// Reads the rows of a panel's answers.
struct PanelReader {
  /// A panel before its hash is known.
  struct Draft {
    let kind: PanelKind
    let hasStrength: Bool
    let elements: [Int]
    let groups: [String]
    let respondents: [Panel.Respondent]
  }

  /// What is gathered of one respondent.
  struct Person {
    var group: Int?
    /// By place of the element in the scheme: the figure, and where it stands.
    var figures: [Int: (value: ExactDecimal, offset: Int)] = [:]
    /// By both places, the lower first: whether the lower was named first, how strongly, and where.
    var choices: [[Int]: (lowerFirst: Bool, strength: Exact?, offset: Int)] = [:]
    /// Where the respondent is first named.
    let offset: Int
  }

  let scheme: Scheme
  let table: CSVTable
  let wishes: Panel.Wishes
  let problems: ProblemCollector
  let names: PanelElementNames
  var columns: [PanelColumn: Int] = [:]
  /// In a file with a row for each respondent: by column, the element.
  var elementColumns: [Int: Int] = [:]
  var people: [Person] = []
  private var peopleByName: [String: Int] = [:]
  var groups: [String] = []
  private var groupsByName: [String: Int] = [:]
  private var unknown: Set<String> = []
  var numbers: PanelNumbers

  init(
    _ scheme: Scheme, _ table: CSVTable, _ wishes: Panel.Wishes, _ problems: ProblemCollector
  ) {
    self.scheme = scheme
    self.table = table
    self.wishes = wishes
    self.problems = problems
    names = PanelElementNames(scheme)
    numbers = PanelNumbers(separator: table.separator, problems: problems)
  }

  /// What the file says; nothing where its first row is wrong.
  mutating func read() -> Draft? {
    guard let kind = readHeader() else { return nil }
    let isLong = columns[.element] != nil
    for (_, cells) in table.rows.dropFirst() {
      guard cells.count <= width else {
        problems.refuseWidth(cells, width)
        continue
      }
      if isLong { readAnswer(cells, kind) } else { readRespondent(cells, kind) }
    }
    if people.isEmpty, !problems.hasErrors { problems.refuseEmptyPanel() }
    return PanelChecks(reader: self, kind: kind).draft()
  }

  private var width: Int { table.rows.first?.cells.count ?? 0 }

  // MARK: Rows

  private mutating func readAnswer(_ cells: [CSVTable.Cell], _ kind: PanelKind) {
    guard let person = person(cells), let element = element(cells, .element) else { return }
    if kind == .pairs { return readChoice(cells, person, element) }
    guard let column = figureColumn, column < cells.count, !cells[column].text.isEmpty,
      let value = numbers.figure(cells[column], kind, total: wishes.total)
    else { return }
    note(value, of: element, at: cells[column].offset, person)
  }

  private mutating func readRespondent(_ cells: [CSVTable.Cell], _ kind: PanelKind) {
    let before = people.count
    guard let person = person(cells) else { return }
    if person < before {
      problems.refuseSecondRow(
        at: cells[0].offset, first: problems.place(at: people[person].offset).line)
      return
    }
    for (column, element) in elementColumns.sorted(by: { $0.key < $1.key })
    where column < cells.count && !cells[column].text.isEmpty {
      guard let value = numbers.figure(cells[column], kind, total: wishes.total) else { continue }
      note(value, of: element, at: cells[column].offset, person)
    }
  }

  private mutating func note(
    _ value: ExactDecimal, of element: Int, at offset: Int, _ person: Int
  ) {
    if let first = people[person].figures[element] {
      return problems.refuseSecondAnswer(
        scheme.elements[element].id, at: offset, first: problems.place(at: first.offset).line)
    }
    people[person].figures[element] = (value, offset)
  }

  private mutating func readChoice(_ cells: [CSVTable.Cell], _ person: Int, _ first: Int) {
    guard let second = element(cells, .against) else { return }
    let offset = cells[0].offset
    guard first != second else { return problems.refuseSelf(scheme.elements[first].id, at: offset) }
    var strength: Exact?
    if let column = figureColumn {
      guard column < cells.count, !cells[column].text.isEmpty,
        let value = numbers.strength(cells[column])
      else { return }
      strength = value
    }
    let (low, high) = (min(first, second), max(first, second))
    if let earlier = people[person].choices[[low, high]] {
      return problems.refuseSecondAnswer(
        "\(scheme.elements[low].id) – \(scheme.elements[high].id)", at: offset,
        first: problems.place(at: earlier.offset).line)
    }
    people[person].choices[[low, high]] = (first == low, strength, offset)
  }

  // MARK: Names

  var figureColumn: Int? {
    columns.first { if case .figure = $0.key { true } else { false } }?.value
  }

  /// The respondent of a row, who may be a new one.
  private mutating func person(_ cells: [CSVTable.Cell]) -> Int? {
    let column = columns[.respondent] ?? 0
    guard column < cells.count, !cells[column].text.isEmpty else {
      problems.refuseNameless(at: cells[min(column, cells.count - 1)].offset)
      return nil
    }
    let group = columns[.group].flatMap { column in
      column < cells.count && !cells[column].text.isEmpty
        ? groupPlace(cells[column].text) : nil
    }
    let name = cells[column].text.folded
    guard let place = peopleByName[name] else {
      peopleByName[name] = people.count
      people.append(Person(group: group, offset: cells[column].offset))
      return people.count - 1
    }
    if let group {
      if let other = people[place].group, other != group {
        problems.refuseTwoGroups(
          at: cells[columns[.group] ?? 0].offset,
          first: problems.place(at: people[place].offset).line)
      } else {
        people[place].group = group
      }
    }
    return place
  }

  private mutating func groupPlace(_ name: String) -> Int {
    if let place = groupsByName[name.folded] { return place }
    groupsByName[name.folded] = groups.count
    groups.append(name)
    return groups.count - 1
  }

  /// The element that a cell names; each unknown name is told once.
  private mutating func element(_ cells: [CSVTable.Cell], _ column: PanelColumn) -> Int? {
    guard let place = columns[column], place < cells.count, !cells[place].text.isEmpty else {
      let place = min(columns[column] ?? 0, cells.count - 1)
      problems.refuseMissingElement(at: cells[place].offset, column)
      return nil
    }
    let cell = cells[place]
    if let element = names.place(of: cell.text) { return element }
    if unknown.insert(cell.text.folded).inserted {
      problems.unknownName(
        cell.text, at: cell.offset, what: Bilingual(nl: "element", en: "element"),
        among: names.known)
    }
    return nil
  }
}
