/// Understands the cells of a row under a scheme.
///
/// Unlike `SpellResolver`, which reads one person's file, it speaks of rows and columns, and looks
/// an unknown title up once.
final class CellReading {
  let job: PopulationJob
  private var scheme: Scheme { job.scheme }
  private var unlisted: [String: Problem] = [:]
  private let silent = ProblemCollector(bytes: [], root: nil)

  init(_ job: PopulationJob) { self.job = job }

  /// Reads a row with the right number of cells.
  func read(_ row: inout RowReading, into person: inout PersonRows) {
    readBorn(&row, &person)
    let from = row.date(.from, isRequired: true)
    let before = row.problems.count
    let to = row.date(.to, isRequired: false)
    // An end that cannot be read is wrong, not open.
    let isOpen = to == nil && row.problems.count == before
    let name = readFunction(&row)
    let extent = readExtent(&row)
    let kind = readKind(&row)
    let employer = row.text(.employer)
    let sector = row.text(.sector)
    if scheme.time.employers != nil, employer == nil {
      row.add(.employer, "", .missingValue(.employer))
    }
    readAttributes(&row, &person)
    readPeople(&row, &person)
    guard let from else { return }
    if let to, to.last < from.first { row.add(.to, to.text, .wrongOrder(from, to)) }
    if isOpen { person.openEnds += 1 }
    guard row.problems.isEmpty, let name else {
      if case .title(let title)? = name { _ = meanings(title, from, to, &row, &person) }
      return
    }
    for part in meanings(name.text, from, to, &row, &person) {
      let spell = Spell(
        function: part.function, from: part.from, to: part.to, extent: extent, kind: kind,
        employer: employer, sector: sector, overrides: [], reason: nil, evidence: .payroll,
        offsets: .init(spell: person.rows.count))
      let resolver = SpellResolver(scheme: scheme, problems: silent)
      if let resolved = resolver.resolve(spell) {
        person.spells.append(resolved)
        person.spellRows.append(person.rows.count)
      }
    }
  }

  /// Reads a row of the file with part-time factors.
  func readFactor(_ row: inout RowReading, into person: inout PersonRows) {
    let from = row.date(.from, isRequired: true)
    let to = row.date(.to, isRequired: false)
    let extent = readExtent(&row)
    if extent == nil, row.problems.isEmpty {
      let role: ColumnRole = row.format[.fte] == nil ? .hours : .fte
      row.add(role, "", .missingValue(role))
    }
    for (role, day) in [(ColumnRole.from, from), (.to, to)] {
      if let day, !day.isExact { row.add(role, day.text, .partOfADate(day.text)) }
    }
    if let from, let to, to.last < from.first { row.add(.to, to.text, .wrongOrder(from, to)) }
    guard row.problems.isEmpty, let from, let extent else { return }
    person.factors.append(
      FactorPeriod(from: from.first, through: to?.last, extent: extent, row: person.rows.count))
  }

  private func readBorn(_ row: inout RowReading, _ person: inout PersonRows) {
    guard let day = row.date(.born, isRequired: true)?.first else { return }
    if let known = person.born, known != day {
      row.add(.born, day.description, .conflicting("born", known.description, day.description))
    }
    person.born = person.born ?? day
  }

  /// What a cell says about a function.
  private enum FunctionName {
    case unknown
    case title(String)

    var text: String? { if case .title(let title) = self { title } else { nil } }
  }

  private func readFunction(_ row: inout RowReading) -> FunctionName? {
    let before = row.problems.count
    guard let text = row.text(.function) else {
      if row.problems.count == before { row.add(.function, "", .missingValue(.function)) }
      return nil
    }
    if Spell.unknownWords.contains(text.folded), scheme.names.place(of: text) == nil {
      return .unknown
    }
    return .title(text)
  }

  /// A stretch of a spell in which its title means one function.
  private struct Part {
    let function: String?
    let from: EnteredDay
    let to: EnteredDay?
  }

  /// What a title means from day to day; nothing and a problem where that is not known.
  private func meanings(
    _ title: String?, _ from: EnteredDay, _ to: EnteredDay?, _ row: inout RowReading,
    _ person: inout PersonRows
  ) -> [Part] {
    guard let title else { return [Part(function: nil, from: from, to: to)] }
    if let known = job.options.titles?.meanings[title.folded] {
      if known.count == 1, known[0].from == nil, known[0].through == nil {
        return [Part(function: name(known[0]), from: from, to: to)]
      }
      if let parts = parts(known, from, to) { return parts }
    }
    let isListed = scheme.names.place(of: title) != nil || title.folded == "other"
    if isListed { return [Part(function: title, from: from, to: to)] }
    person.unlisted.insert(title)
    if scheme.unlistedFunctionCountsZero { return [Part(function: title, from: from, to: to)] }
    let problem = unlisted[title] ?? .unlisted(title, scheme)
    if unlisted.count < 1000 { unlisted[title] = problem }
    row.add(.function, title, problem)
    return []
  }

  private func name(_ meaning: JobTitles.Meaning) -> String {
    meaning.function.map { scheme.functions[$0].id } ?? "other"
  }

  /// A spell cut where its title changes its meaning; nothing where some days have none.
  private func parts(
    _ meanings: [JobTitles.Meaning], _ from: EnteredDay, _ to: EnteredDay?
  ) -> [Part]? {
    var parts: [Part] = []
    var next = from.first
    let last = to?.last ?? .last
    while next <= last {
      guard
        let meaning = meanings.first(where: {
          ($0.from ?? .first) <= next && next <= ($0.through ?? .last)
        })
      else { return nil }
      let end = meaning.through.map { min($0, last) } ?? last
      parts.append(
        Part(
          function: name(meaning), from: parts.isEmpty ? from : EnteredDay(next),
          to: end == last ? to : EnteredDay(end)))
      next = end.adding(days: 1)
    }
    return parts
  }

  private func readExtent(_ row: inout RowReading) -> Spell.Extent? {
    let hours = row.bytes(.hours)
    let factor = row.bytes(.fte)
    if !hours.isEmpty, !factor.isEmpty {
      row.add(
        .hours, String(decoding: hours, as: UTF8.self),
        Problem(
          .contradiction,
          Bilingual(
            nl: "Geef de deeltijdfactor of de uren, niet allebei.",
            en: "Give the part-time factor or the hours, not both.")))
    }
    return hours.isEmpty ? readFactor(factor, &row) : readHours(hours, &row)
  }

  private func readFactor(_ bytes: [UInt8], _ row: inout RowReading) -> Spell.Extent? {
    guard let column = row.format[.fte] else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    switch FactorCell(bytes, row.format.numberStyles[column] ?? NumberStyle()) {
    case .factor(let factor): return .factor(factor)
    case .blank: break
    case .bad: row.add(.fte, text, .badNumber(text))
    case .otherStyle:
      row.add(.fte, text, isFatal: true, .otherNumberStyle(text, row.format.names[column]))
    case .outOfRange:
      row.add(
        .fte, text,
        .numberOutOfRange(text, nl: "niet tussen 0 en voltijd", en: "not between 0 and full-time"))
    case .tooManyDecimals: row.add(.fte, text, .tooManyDecimals(text, 4))
    }
    return nil
  }

  private func readHours(_ bytes: [UInt8], _ row: inout RowReading) -> Spell.Extent? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let column = row.format[.hours], let number = number(bytes, column, .hours, &row) else {
      return nil
    }
    guard let fullTime = scheme.fullTimeHours else {
      row.add(
        .hours, text,
        Problem(
          .hoursWithoutFullTime,
          Bilingual(
            nl:
              "Deze regeling zegt niet hoeveel uren voltijd is, dus uren zijn niet om te rekenen.",
            en: "This scheme does not say how many hours are full-time, so hours mean nothing."),
          remedy: Bilingual(
            nl: "Geef in plaats daarvan de deeltijdfactor.",
            en: "Give the part-time factor instead.")))
      return nil
    }
    guard number >= .zero, number <= fullTime else {
      row.add(
        .hours, text,
        .numberOutOfRange(
          text, nl: "niet tussen 0 en voltijd (\(fullTime) uur)",
          en: "not between 0 and full-time (\(fullTime) hours)"))
      return nil
    }
    guard number.decimals <= 2 else {
      row.add(.hours, text, .tooManyDecimals(text, 2))
      return nil
    }
    return .hours(number)
  }

  private func number(
    _ bytes: [UInt8], _ column: Int, _ role: ColumnRole?, _ row: inout RowReading
  ) -> ExactDecimal? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard case .number(let number, let mark, _, percentSign: false) = NumberCell(bytes) else {
      row.add(column: column, text, .badNumber(text))
      return nil
    }
    if let mark, mark != row.format.numberStyles[column]?.mark {
      row.add(
        column: column, text, isFatal: true, .otherNumberStyle(text, row.format.names[column]))
      return nil
    }
    return number
  }

  private func readKind(_ row: inout RowReading) -> String? {
    guard let text = row.text(.kind) else { return nil }
    let kinds = scheme.time.kinds
    if let kind = kinds.first(where: { $0.id == text })
      ?? kinds.first(where: { $0.id.folded == text.folded })
    {
      return kind.id
    }
    let near = NearestName.of(text, among: kinds.map(\.id))
    let list = kinds.map { "‘\($0.id)’" }.joined(separator: ", ")
    row.add(
      .kind, text,
      Problem(
        .unknownKind,
        Bilingual(
          nl: "‘\(text.shown)’ is geen bekende soort werk in deze regeling.",
          en: "‘\(text.shown)’ is not a known kind of work in this scheme."),
        remedy: Bilingual(
          nl: (near.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Bekend zijn: \(list).",
          en: (near.map { "Did you mean ‘\($0)’? " } ?? "") + "Known are: \(list)."),
        suggestion: near))
    return nil
  }

  private func readAttributes(_ row: inout RowReading, _ person: inout PersonRows) {
    for (column, name, kind) in job.attributes {
      let bytes = row.bytes(column: column)
      guard !bytes.isEmpty, let value = attribute(bytes, kind, column, &row) else { continue }
      if let known = person.attributes[name], known != value {
        row.add(
          column: column, String(decoding: bytes, as: UTF8.self),
          .conflicting(row.format.names[column], known.words, value.words))
      }
      person.attributes[name] = person.attributes[name] ?? value
    }
  }

  /// The most people that rows can stand for.
  static let mostPeople = 10_000_000

  /// Reads for how many people the rows stand.
  private func readPeople(_ row: inout RowReading, _ person: inout PersonRows) {
    guard row.format[.people] != nil else { return }
    let text = String(decoding: row.bytes(.people), as: UTF8.self)
    guard !text.isEmpty else { return row.add(.people, "", .missingValue(.people)) }
    let isWhole = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isWhole else { return row.add(.people, text, .badNumber(text)) }
    guard let people = Int(text), (1...CellReading.mostPeople).contains(people) else {
      let most = CellReading.mostPeople
      return row.add(
        .people, text,
        .numberOutOfRange(
          text, nl: "geen aantal van 1 tot en met \(most)",
          en: "not a number from 1 through \(most)"))
    }
    if let known = person.people, known != people {
      row.add(.people, text, .conflicting("people", String(known), text))
    }
    person.people = person.people ?? people
  }

  private static let yes: Set<String> = ["true", "yes", "ja", "j", "y", "waar", "1"]
  private static let no: Set<String> = ["false", "no", "nee", "n", "onwaar", "0"]

  /// A fact where its cell is as it should be.
  static func plainAttribute(
    _ bytes: [UInt8], _ kind: PopulationJob.AttributeKind, _ style: NumberStyle?
  ) -> AttributeValue? {
    if kind == .number {
      guard case .number(let number, let mark, _, percentSign: false) = NumberCell(bytes),
        mark == nil || mark == style?.mark, number.decimals <= 6,
        AttributeValue.range.contains(number)
      else { return nil }
      return .number(number)
    }
    guard bytes.count <= 200, let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains("\u{FFFD}")
    else { return nil }
    if kind == .text { return .text(text) }
    return yes.contains(text.folded) ? .bool(true) : no.contains(text.folded) ? .bool(false) : nil
  }

  private func attribute(
    _ bytes: [UInt8], _ kind: PopulationJob.AttributeKind, _ column: Int, _ row: inout RowReading
  ) -> AttributeValue? {
    switch kind {
    case .text: return row.text(column: column).map { .text($0) }
    case .number:
      guard let number = number(bytes, column, nil, &row) else { return nil }
      guard number.decimals <= 6, AttributeValue.range.contains(number) else {
        let text = String(decoding: bytes, as: UTF8.self)
        row.add(column: column, text, .tooManyDecimals(text, 6))
        return nil
      }
      return .number(number)
    case .bool:
      guard let text = row.text(column: column) else { return nil }
      if CellReading.yes.contains(text.folded) { return .bool(true) }
      if CellReading.no.contains(text.folded) { return .bool(false) }
      row.add(
        column: column, text,
        Problem(
          .unknownValue,
          Bilingual(
            nl: "‘\(text.shown)’ is geen ja of nee.", en: "‘\(text.shown)’ is not yes or no."),
          remedy: Bilingual(nl: "Schrijf ja of nee.", en: "Write yes or no.")))
      return nil
    }
  }

  /// Ends each spell without an end on the day before the next one begins.
  ///
  /// - Returns: what keeps that from being clear.
  func implyEnds(_ person: inout PersonRows) -> Problem? {
    let order = person.spells.indices.sorted {
      let (left, right) = (person.spells[$0].entered.from, person.spells[$1].entered.from)
      return (left.first, $0) < (right.first, $1)
    }
    person.spells = order.map { person.spells[$0] }
    person.spellRows = order.map { person.spellRows[$0] }
    for index in person.spells.indices.dropLast() {
      let (spell, next) = (person.spells[index].entered, person.spells[index + 1].entered)
      guard spell.from.isExact, next.from.isExact, spell.from.first < next.from.first else {
        return .unclearEnd(next.from.text)
      }
      guard spell.to == nil else { continue }
      let resolver = SpellResolver(scheme: scheme, problems: silent)
      let ended = spell.part(
        from: spell.from, to: EnteredDay(next.from.first.adding(days: -1)), extent: spell.extent)
      if let resolved = resolver.resolve(ended) { person.spells[index] = resolved }
    }
    return nil
  }
}

extension AttributeValue {
  /// The value as it may be shown in a message.
  fileprivate var words: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): text.shown
    case .bool(let value): value ? "true" : "false"
    }
  }
}
