/// What the repeated values of columns mean, kept by their bytes: functions, part-time factors,
/// kinds, employers, sectors and facts of the person.
///
/// A number below 0 says that `PersonReading` has to look at the row.
final class PlainColumns {
  static let unusual: Int32 = -1
  /// The most different values of a column that are kept apart.
  private static let most = ByteTable.most * 2

  private let job: PopulationJob
  private let selection: QuickSelection
  private var scheme: Scheme { job.scheme }
  private let functions = ByteTable()
  private let factors = ByteTable()
  private let hours = ByteTable()
  private let kinds = ByteTable()
  private let employers = ByteTable()
  private let sectors = ByteTable()
  private let facts: [ByteTable]
  /// Titles that the scheme does not list, where these count nothing.
  private(set) var unlisted: [String] = []
  /// Part-time factors after the scheme's rule, in its units.
  let factorUnits = PlainTable<Int64>([], capacity: PlainColumns.most)
  /// Part-time factors as entered, in millionths, rounded down.
  let factorMillionths = PlainTable<Int32>([], capacity: PlainColumns.most)
  let employerBits = PlainTable<QuickSelection.Bits>([], capacity: PlainColumns.most)
  let employerCounts = PlainTable<Bool>([], capacity: PlainColumns.most)
  let sectorBits = PlainTable<QuickSelection.Bits>([], capacity: PlainColumns.most)
  /// What each value of each column of facts makes of the conditions.
  private(set) var factOutcomes: [[WhenCode.Outcomes]]
  /// What facts that are not known make of the conditions, by column.
  let missingFacts: [WhenCode.Outcomes]
  private let rules: [[(index: Int, rule: AttributeRule)]]

  init(_ job: PopulationJob, _ quick: QuickScheme) {
    self.job = job
    selection = quick.selection
    facts = job.attributes.map { _ in ByteTable() }
    factOutcomes = job.attributes.map { _ in [] }
    rules = job.attributes.map { attribute in
      quick.settled.compactMap { index, test in
        guard case .attribute(let rule) = test, rule.name == attribute.name else { return nil }
        return (index, rule)
      }
    }
    missingFacts = rules.map { rules in
      var outcomes = WhenCode.Outcomes()
      for (index, rule) in rules { outcomes.set(index, rule.truth(of: nil)) }
      return outcomes
    }
  }

  /// The function's place; the number of functions for work that does not count; beyond that, a
  /// place among the titles that are not listed.
  @inline(__always)
  func function(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(functions, window, start, length) { findFunction(text(window, start, length)) }
  }

  @inline(__always)
  func factor(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(factors, window, start, length) { findFactor(value(window, start, length)) }
  }

  func hours(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(hours, window, start, length) { findHours(value(window, start, length)) }
  }

  @inline(__always)
  func kind(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(kinds, window, start, length) { findKind(text(window, start, length)) }
  }

  @inline(__always)
  func employer(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(employers, window, start, length) { findEmployer(text(window, start, length)) }
  }

  @inline(__always)
  func sector(_ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(sectors, window, start, length) { findSector(text(window, start, length)) }
  }

  /// A fact in a column of the job's; `Int32.max` where the cell is empty.
  func fact(_ column: Int, _ window: ByteWindow, _ start: Int, _ length: Int) -> Int32 {
    kept(facts[column], window, start, length) {
      findFact(column, value(window, start, length))
    }
  }

  /// What a table has kept for a value; found and kept where it is met for the first time.
  @inline(__always)
  private func kept(
    _ table: ByteTable, _ window: ByteWindow, _ start: Int, _ length: Int, _ find: () -> Int32
  ) -> Int32 {
    let known = table.value(window, start, length)
    if known != ByteTable.absent { return known }
    let found = find()
    table.keep(found, window, start, length)
    return found
  }

  /// Says that a cell is empty.
  static let empty = Int32.max

  private func value(_ window: ByteWindow, _ start: Int, _ length: Int) -> [UInt8] {
    Cell(range: start..<(start + length)).bytes(in: window)
  }

  /// The text; nothing where it is empty, too long or unreadable.
  private func text(_ window: ByteWindow, _ start: Int, _ length: Int) -> String? {
    let bytes = value(window, start, length)
    guard !bytes.isEmpty, bytes.count <= 200, let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains("\u{FFFD}")
    else { return nil }
    return text
  }

  private func findFunction(_ text: String?) -> Int32 {
    guard let text else { return PlainColumns.unusual }
    if let known = job.options.titles?.meanings[text.folded] {
      guard known.count == 1, known[0].from == nil, known[0].through == nil else {
        return PlainColumns.unusual
      }
      return Int32(known[0].function ?? scheme.functions.count)
    }
    if let place = scheme.names.place(of: text) { return Int32(place) }
    if text.folded == "other" { return Int32(scheme.functions.count) }
    guard scheme.unlistedFunctionCountsZero, !CellReading.unknownWords.contains(text.folded),
      unlisted.count < ByteTable.most
    else { return PlainColumns.unusual }
    unlisted.append(text)
    return Int32(scheme.functions.count + unlisted.count)
  }

  private func keepFactor(_ extent: Spell.Extent?) -> Int32 {
    let spell = Spell(
      function: "other", from: EnteredDay(.first), to: nil, extent: extent, kind: nil,
      employer: scheme.time.employers?.first, sector: nil, overrides: [], reason: nil,
      evidence: .payroll, offsets: .init())
    let problems = ProblemCollector(bytes: [], root: nil)
    guard !factorUnits.isFull,
      let resolved = SpellResolver(scheme: scheme, problems: problems).resolve(spell)
    else { return PlainColumns.unusual }
    factorUnits.append(resolved.counted(inPeriod: 0).factor)
    factorMillionths.append(resolved.factorMillionths)
    return Int32(factorUnits.count - 1)
  }

  private func findFactor(_ bytes: [UInt8]) -> Int32 {
    let style = job.format[.fte].flatMap { job.format.numberStyles[$0] } ?? NumberStyle()
    switch FactorCell(bytes, style) {
    case .factor(let factor): return keepFactor(.factor(factor))
    case .blank: return PlainColumns.empty
    default: return PlainColumns.unusual
    }
  }

  /// What an empty factor and empty hours stand for.
  func fullTime() -> Int32 { keepFactor(nil) }

  private func findHours(_ bytes: [UInt8]) -> Int32 {
    if bytes.isEmpty { return PlainColumns.empty }
    let style = job.format[.hours].flatMap { job.format.numberStyles[$0] } ?? NumberStyle()
    guard case .number(let number, let mark, _, percentSign: false) = NumberCell(bytes),
      mark == nil || mark == style.mark, let fullTime = scheme.fullTimeHours, number >= .zero,
      number <= fullTime, number.decimals <= 2
    else { return PlainColumns.unusual }
    return keepFactor(.hours(number))
  }

  private func findKind(_ text: String?) -> Int32 {
    guard let text, let place = scheme.time.kinds.firstIndex(where: { $0.id == text }) else {
      return PlainColumns.unusual
    }
    return Int32(place)
  }

  private func findEmployer(_ text: String?) -> Int32 {
    guard let text, !employerBits.isFull else { return PlainColumns.unusual }
    employerBits.append(selection.employer(text.folded))
    employerCounts.append(
      scheme.time.employers?.contains { $0.folded == text.folded } ?? true)
    return Int32(employerBits.count - 1)
  }

  private func findSector(_ text: String?) -> Int32 {
    guard let text, !sectorBits.isFull else { return PlainColumns.unusual }
    sectorBits.append(selection.sector(text.folded))
    return Int32(sectorBits.count - 1)
  }

  private func findFact(_ column: Int, _ bytes: [UInt8]) -> Int32 {
    if bytes.isEmpty { return PlainColumns.empty }
    let attribute = job.attributes[column]
    guard factOutcomes[column].count < PlainColumns.most,
      let value = CellReading.plainAttribute(
        bytes, attribute.kind, job.format.numberStyles[attribute.column])
    else { return PlainColumns.unusual }
    var outcomes = WhenCode.Outcomes()
    for (index, rule) in rules[column] { outcomes.set(index, rule.truth(of: value)) }
    factOutcomes[column].append(outcomes)
    return Int32(factOutcomes[column].count - 1)
  }
}

extension AttributeRule {
  /// Whether a fact is as asked, where what is asked never changes.
  fileprivate func truth(of value: AttributeValue?) -> Truth {
    switch bound {
    case .equals(let dated):
      return value.map { Truth($0 == dated.steps[0].value) } ?? .undetermined
    case .atMost(let dated):
      guard case .number(let has)? = value else { return .undetermined }
      return Truth(has <= dated.steps[0].value)
    case .atLeast(let dated):
      guard case .number(let has)? = value else { return .undetermined }
      return Truth(has >= dated.steps[0].value)
    }
  }
}
