import HeavyWork

/// One request to the page for the negotiating table: two variants of a scheme, people to compare
/// them for, and the page or file that answers.
///
/// Nothing is kept. As with a workforce, the page with the comparison carries all that was typed and
/// the files in hidden fields, so that its buttons can send them once more; the comparison is worked
/// out again.
struct Negotiation {
  let pages: Pages
  let language: Language
  /// The file with people, as it came; empty where there is none yet.
  var file: [UInt8] = []
  /// The file with assumptions about cost, as it came; empty where there is none.
  var assumptions: [UInt8] = []
  var entries = Entries()
  /// The scheme that is changed; nothing while none is chosen.
  let base: PlacedScheme?
  /// The numbers of it that can be changed.
  let numbers: [SchemeNumber]

  /// The two variants, by the letter before the names of their fields.
  enum Side: String, CaseIterable {
    case a, b

    var label: String { "Variant " + rawValue.uppercased() }

    /// The field in which a number of it is typed.
    func field(_ number: SchemeNumber) -> String { "\(rawValue)-\(number.id)" }

    var titleField: String { "\(rawValue)-title" }
  }

  /// The people where no file is given.
  static let sample = "sample"
  /// The most invented people; a population of that size shows all there is to see.
  static let mostInvented = 100_000
  private static let longestTitle = 200

  init(_ pages: Pages, _ language: Language, _ entries: Entries? = nil) {
    var entries = entries ?? Negotiation.beginning
    if entries.values["scheme"] == nil, let usual = pages.usual, usual.variantOf == nil {
      entries["scheme"] = usual.key
    }
    self.pages = pages
    self.language = language
    self.entries = entries
    let key = entries["scheme"]
    let isKnown = Negotiation.bases(pages).contains { $0.key == key }
    base = isKnown ? pages.placed(key) : nil
    numbers = base?.numbers ?? []
  }

  private static let beginning = Entries(["people": sample, "count": "2000", "seed": "1"])

  /// The schemes that can be changed; a variant of a variant is none.
  static func bases(_ pages: Pages) -> [Scheme] { pages.schemes.filter { $0.variantOf == nil } }

  var frame: PageFrame { PageFrame(language, pages.site) }
  func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  /// How large the fields of the form may be: the files as text, and two variants beside them.
  static func limits(_ maximumFile: Int) -> FormLimits {
    var limits = FormLimits()
    limits.fields = 10_000
    limits.valueBytes = (maximumFile + CostAssumptions.maximumBytes) / 3 * 4 + (1 << 18)
    return limits
  }

  /// How large a request may be, with the boundaries around the fields.
  static func maximumBody(_ maximumFile: Int) -> Int { limits(maximumFile).valueBytes + (1 << 20) }

  /// The page where nothing was typed yet.
  func firstPage() -> [UInt8] { formPage() }

  private static let ownFields: Set<String> = [
    "file", "lang", "step", "state", "go", assumptionsField, withoutAssumptions,
  ]

  /// Answers a form.
  func answer(_ fields: inout FormFields) -> PageResponse {
    let go = fields["go"] ?? ""
    let entries = Entries(fields.texts(but: Negotiation.ownFields))
    let press = Press(go)
    var asked = Negotiation(pages, language, entries)
    if case .language(let other) = press {
      asked = Negotiation(pages, other, entries)
      asked.retype()
    }
    asked.file = fields.take("file", or: .file) ?? []
    asked.takeAssumptions(&fields)
    if go == Negotiation.example { return Negotiation.exampleFile }
    switch press {
    case .language:
      return fields["step"] == NegotiationReport.step ? asked.compare("") : .page(asked.formPage())
    case .back: return .page(asked.formPage())
    default: return go == "show" ? asked.show() : asked.compare(go)
    }
  }

  /// Writes the numbers anew in the language of the page, so that no comma stands for a point.
  private mutating func retype() {
    for side in Side.allCases {
      for number in numbers {
        let field = side.field(number)
        guard let text = entries.text(field), let value = ExactDecimal(typed: text, decimals: 6)
        else { continue }
        entries[field] = value.typed(language)
      }
    }
  }

  /// The numbers of the scheme that was chosen.
  private mutating func show() -> PageResponse {
    if base == nil { entries.fault("scheme", "Kies een regeling.", "Choose a scheme.") }
    return .page(formPage())
  }

  // MARK: Comparing

  private mutating func compare(_ go: String) -> PageResponse {
    guard let base else { return show() }
    guard entries["shown"] == base.scheme.key else {
      entries.fault(
        "scheme", "Dit is een andere regeling. Hieronder staan haar getallen. Wijzig er een.",
        "This is another scheme. Its numbers stand below. Change one of them.")
      return .page(formPage())
    }
    let variants = Side.allCases.map { variant($0, base) }
    judge(variants)
    if go.hasPrefix("variant-"), let side = Side(rawValue: String(go.dropFirst(8))),
      entries.faults.isEmpty
    {
      let made = variants[side == .a ? 0 : 1]
      return .file("\(go).json", "application/json", made.file)
    }
    let people = readPeople()
    let asOf = entries.readOptionalDate(
      "asof", .day, Bilingual(nl: "De peildatum", en: "The reference date"))?.first
    let assumptions = readAssumptions()
    guard let people, entries.faults.isEmpty else { return .page(formPage()) }
    var comparison: Comparison
    do {
      comparison = try self.comparison(
        base, variants.filter { !$0.values.isEmpty }.compactMap(\.scheme), asOf ?? pages.today,
        people)
    } catch {
      for problem in error.all.prefix(20) {
        entries.fault(field(of: problem, people), problem.inWords)
      }
      return .page(formPage())
    }
    do {
      let cost = try comparison.addCost(assumptions, within: pages.maximumOutcomes)
      if let cost, let flows = flows(go, comparison, cost) { return flows }
      return answer(go, comparison, variants, people, hasCost: cost != nil)
    } catch {
      for problem in error.all { entries.fault(Negotiation.assumptionsField, problem.inWords) }
      return .page(formPage())
    }
  }

  private func answer(
    _ go: String, _ comparison: Comparison, _ variants: [NumberVariant], _ people: People,
    hasCost: Bool
  ) -> PageResponse {
    let name = words("vergelijking", "comparison")
    switch go {
    case "html":
      return .file("\(name).html", "text/html; charset=utf-8", comparison.html(language))
    case "json": return .file("\(name).json", "application/json", comparison.json())
    case "csv":
      return .file(
        "\(name).csv", "text/csv; charset=utf-8",
        comparison.csv(language == .nl ? .nl : .en, language))
    default:
      return .page(
        NegotiationReport(self, comparison, variants, people.explanation, hasCost: hasCost).bytes)
    }
  }

  private func comparison(
    _ base: PlacedScheme, _ variants: [PlacedScheme], _ asOf: Day, _ people: People
  ) throws(Problems) -> Comparison {
    let file = try people.file(base.scheme, asOf, variants.count, pages)
    let start = Array(file.prefix(PopulationFormat.startLength))
    let format = try PopulationFormat.found(in: start, isWhole: start.count == file.count)
    var question = ComparisonQuestion(base: base, variants: variants, asOf: asOf, format)
    question.options.language = language
    question.options.impliedEnds = entries["implied"] == "yes"
    question.evenOutOfForce = entries["anyway"] == "yes"
    question.statutory = pages.statutory
    question.groupBy = groupBy(format)
    question.files = [.init(.population, sha256: FileHash.hex(file))]
    return try Comparison(question, over: file, within: pages.maximumOutcomes)
  }

  /// The columns to divide by; a comma may also stand in the name of one.
  private func groupBy(_ format: PopulationFormat) -> [String] {
    guard let given = entries.text("groupby") else { return [] }
    if format.names.contains(given) { return [given] }
    let names = Entries(
      Dictionary(
        given.split(separator: ",").enumerated().map { ("\($0)", String($1)) },
        uniquingKeysWith: { first, _ in first }))
    return names.values.keys.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }.compactMap {
      names.text($0)
    }
  }

  /// The field that a problem of the comparison is about.
  private func field(of problem: Problem, _ people: People) -> String {
    if problem.code == .outOfForce { return "anyway" }
    if problem.place == nil, [.unknownColumn, .tooMany].contains(problem.code),
      entries.text("groupby") != nil
    {
      return "groupby"
    }
    return people.field
  }

  // MARK: Variants

  /// What is typed for one variant, made into a scheme; what is wrong is noted.
  private mutating func variant(_ side: Side, _ base: PlacedScheme) -> NumberVariant {
    var values: [String: ExactDecimal] = [:]
    for number in numbers {
      let field = side.field(number)
      guard let text = entries.text(field) else { continue }
      guard let value = ExactDecimal(typed: text, decimals: 6) else {
        let name = number.name
        entries.fault(
          field,
          "\(name.nl), \(side.label): vul een getal in, zoals \(number.value.typed(.nl)).",
          "\(name.en), \(side.label): enter a number, such as \(number.value.typed(.en)).")
        continue
      }
      values[number.id] = value
    }
    let title = entries.text(side.titleField) ?? side.label
    if title.utf8.count > Negotiation.longestTitle {
      entries.fault(
        side.titleField, "\(side.label): maak de naam korter.",
        "\(side.label): make the name shorter.")
    }
    let made = base.variant(
      changing: numbers, to: values, title: Bilingual(nl: title, en: title))
    for fault in made.faults {
      let number = numbers.first { $0.id == fault.number }
      let name = number?.name ?? Bilingual(nl: title, en: title)
      entries.fault(
        number.map { side.field($0) } ?? side.titleField,
        "\(name.nl), \(side.label): \(fault.message.nl)",
        "\(name.en), \(side.label): \(fault.message.en)")
    }
    return made
  }

  /// Notes that there is nothing to compare.
  private mutating func judge(_ variants: [NumberVariant]) {
    guard entries.faults.isEmpty else { return }
    if variants.allSatisfy({ $0.values.isEmpty }) {
      entries.fault(
        numbers.first.map { Side.a.field($0) } ?? Side.a.titleField,
        "Er is nog niets gewijzigd. Wijzig een getal in variant A of in variant B.",
        "Nothing has changed yet. Change a number in variant A or in variant B.")
    } else if variants[0].values == variants[1].values {
      let first = numbers.first { variants[1].values[$0.id] != nil }
      entries.fault(
        first.map { Side.b.field($0) } ?? Side.b.titleField,
        "Variant A en variant B zijn gelijk. Wijzig een van de twee.",
        "Variant A and variant B are the same. Change one of the two.")
    }
  }
}
