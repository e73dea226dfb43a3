/// What the repeated values of columns mean, kept by their bytes: functions, part-time factors,
/// kinds, employers, sectors and facts of the person.
///
/// A number below 0 says that `PersonReading` has to look at the row.
final class PlainColumns {
  /// A function, or all that are not listed.
  struct Function: BitwiseCopyable {
    /// The conditions it counts for.
    let bits: QuickSelection.Bits
    /// Rate units a year, until they change for the first time.
    let rate: Int64
  }

  /// A part-time factor.
  struct Factor: BitwiseCopyable {
    /// After the scheme's rule, in its units.
    let units: Int64
    /// As entered, in millionths, rounded down.
    let millionths: Int32
  }

  struct Kind: BitwiseCopyable {
    let bits: QuickSelection.Bits
    let share: Int64
  }

  struct Employer: BitwiseCopyable {
    let bits: QuickSelection.Bits
    /// Whether work there counts at all.
    let counts: Bool
  }

  static let unusual: Int32 = -1
  /// Says that a cell is empty.
  static let empty = Int32.max
  /// The most different values of a column that are kept apart.
  private static let most = CellTable.most * 2

  private let job: PopulationJob
  private let selection: QuickSelection
  private var scheme: Scheme { job.scheme }
  private let tables: [CellTable]
  private let factTables: [CellTable]
  /// Titles that the scheme does not list, where these count nothing.
  private(set) var unlisted: [String] = []
  /// By the function's place; the last stands for all work without one.
  let functions: PlainTable<Function>
  let factors = PlainTable<Factor>([], capacity: PlainColumns.most)
  let kinds: PlainTable<Kind>
  /// The first stands for no employer.
  let employers: PlainTable<Employer>
  /// The first stands for no sector.
  let sectors: PlainTable<QuickSelection.Bits>
  /// What each value of each column of facts makes of the conditions.
  private(set) var factOutcomes: [[WhenCode.Outcomes]]
  /// What facts that are not known make of the conditions, by column.
  let missingFacts: [WhenCode.Outcomes]
  private let rules: [[(index: Int, rule: AttributeRule)]]
  private let needsEmployer: Bool

  init(_ job: PopulationJob, _ quick: QuickScheme) {
    self.job = job
    let (scheme, selection) = (job.scheme, quick.selection)
    self.selection = selection
    tables = PlainLayout.Content.kept.map { _ in CellTable() }
    factTables = job.attributes.map { _ in CellTable() }
    factOutcomes = job.attributes.map { _ in [] }
    functions = PlainTable(
      zip(selection.functions, quick.rates[0]).map { Function(bits: $0, rate: $1) }
        + [Function(bits: selection.noFunction, rate: 0)])
    kinds = PlainTable(
      zip(selection.kinds, scheme.time.kinds).map {
        Kind(bits: $0, share: scheme.scale.kind($1.share.steps[0].value))
      })
    needsEmployer = scheme.time.employers != nil
    employers = PlainTable(
      [Employer(bits: selection.noEmployer, counts: true)], capacity: PlainColumns.most)
    sectors = PlainTable([selection.noSector], capacity: PlainColumns.most)
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

  /// The table of a column whose values are kept; for others any.
  func table(_ content: PlainLayout.Content, fact: Int) -> CellTable {
    if content == .fact { return factTables[fact] }
    return tables[min(Int(content.rawValue), tables.count - 1)]
  }

  /// What a cell means that is met for the first time; kept, unless it holds what no plain cell does.
  @inline(never)
  func find(
    _ column: PlainLayout.Column, _ window: ByteWindow, _ start: Int, _ end: Int
  ) -> Int32 {
    let bytes = window.bytes(start..<end)
    guard !bytes.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == job.format.separator }) else {
      return PlainColumns.unusual
    }
    let found = bytes.contains(0x22) ? PlainColumns.unusual : meaning(column, bytes)
    table(column.content, fact: Int(column.fact)).keep(
      found, window, start, end, until: column.ends)
    return found
  }

  private func meaning(_ column: PlainLayout.Column, _ bytes: [UInt8]) -> Int32 {
    switch column.content {
    case .function: findFunction(text(bytes))
    case .factor: findFactor(bytes)
    case .hours: findHours(bytes)
    case .kind: bytes.isEmpty ? 0 : findKind(text(bytes))
    case .employer:
      bytes.isEmpty ? needsEmployer ? PlainColumns.unusual : 0 : findEmployer(text(bytes))
    case .sector: bytes.isEmpty ? 0 : findSector(text(bytes))
    case .fact: findFact(Int(column.fact), bytes)
    case .id, .born, .from, .to, .other: PlainColumns.unusual
    }
  }

  /// The text; nothing where it is empty, too long or unreadable.
  private func text(_ bytes: [UInt8]) -> String? {
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
    guard scheme.unlistedFunctionCountsZero, !Spell.unknownWords.contains(text.folded),
      unlisted.count < CellTable.most
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
    guard !factors.isFull,
      let resolved = SpellResolver(scheme: scheme, problems: problems).resolve(spell)
    else { return PlainColumns.unusual }
    factors.append(
      Factor(
        units: resolved.counted(inPeriod: 0).factor, millionths: resolved.factorMillionths))
    return Int32(factors.count - 1)
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
    guard let text, !employers.isFull else { return PlainColumns.unusual }
    employers.append(
      Employer(
        bits: selection.employer(text.folded),
        counts: scheme.time.employers?.contains { $0.folded == text.folded } ?? true))
    return Int32(employers.count - 1)
  }

  private func findSector(_ text: String?) -> Int32 {
    guard let text, !sectors.isFull else { return PlainColumns.unusual }
    sectors.append(selection.sector(text.folded))
    return Int32(sectors.count - 1)
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
  func truth(of value: AttributeValue?) -> Truth {
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
