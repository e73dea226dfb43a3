/// A question to compare schemes in one object, for programs that send one text.
///
/// The answer is that of `hwcalc compare --format json` for the same files.
public struct ComparisonRequest {
  /// How much may be asked.
  public struct Bounds: Sendable {
    /// The largest request, in bytes.
    public var request = 16 << 20
    /// The largest population, in bytes.
    public var population = 10 << 20
    /// How many times someone's outcome may be worked out.
    public var outcomes = 2_000_000

    /// The usual bounds.
    public init() {}
  }

  static let keys = [
    "scheme", "variants", "population", "asOf", "assumptions", "groupBy", "knownFrom",
    "impliedEnds", "anyway", "lang",
  ]
  /// The most variants at once.
  static let maximumVariants = 20
  /// The most changes of a variant: every function by every element of most schemes.
  static let maximumChanges = 500
  /// The most columns by which people are told apart.
  private static let maximumColumns = 20
  /// Seeds that every reader of JSON keeps whole.
  static let seeds = 0...9_007_199_254_740_991

  /// The people to compare for.
  enum People {
    case file([UInt8])
    case sample(people: Int, seed: Int)
  }

  /// The language to tell in what is wrong; nothing where the request names none.
  public let language: Language?
  let bytes: [UInt8]
  let bounds: Bounds
  let problems: ProblemCollector
  let object: ObjectReader?
  private let asOf: Day?
  private let people: People?
  private let groupBy: [String]
  private let knownFrom: Day?
  private let impliedEnds: Bool
  private let anyway: Bool
  private let assumptions: CostAssumptions?
  /// What is wrong with assumptions that are given as the text of a file.
  private let wrongAssumptions: [Problem]

  /// Reads a request; what is wrong with it is told with what is wrong with its answer.
  public init(reading bytes: [UInt8], within bounds: Bounds = Bounds()) {
    let (root, problems) = ProblemCollector.readJSON(
      bytes, options: .init(maximumBytes: bounds.request))
    let what = Bilingual(nl: "een vergelijking", en: "a comparison")
    let object = root.flatMap {
      ObjectReader($0, keys: ComparisonRequest.keys, what: what, problems: problems)
    }
    func bool(_ key: String) -> Bool {
      object?.optional(key).flatMap { problems.bool($0) } ?? false
    }
    language = object?.optional("lang").flatMap { problems.choice($0, Language.self) }
    asOf = object?.optional("asOf").flatMap { problems.day($0) }
    people = object?.required("population").flatMap {
      ComparisonRequest.readPeople($0, problems, bounds)
    }
    groupBy =
      object?.optional("groupBy").flatMap {
        problems.list($0, maximum: ComparisonRequest.maximumColumns)
      }?.compactMap { problems.text($0, maximumLength: 200) } ?? []
    knownFrom = object?.optional("knownFrom").flatMap { problems.day($0) }
    impliedEnds = bool("impliedEnds")
    anyway = bool("anyway")
    (assumptions, wrongAssumptions) =
      object?.optional("assumptions").map { ComparisonRequest.readAssumptions($0, problems) }
      ?? (nil, [])
    self.bytes = bytes
    self.bounds = bounds
    self.problems = problems
    self.object = object
  }

  /// Compares.
  ///
  /// - Parameters:
  ///   - schemes: the schemes there are.
  ///   - usual: the scheme to take where the request names none.
  ///   - placed: a scheme with what its file says, by its key.
  ///   - today: the reference date where the request names none.
  ///   - statutory: the statutory figures.
  /// - Throws: all problems of the request at once. What the population file says is not repeated.
  public func comparison(
    among schemes: [Scheme], usual: Scheme?, _ placed: (String) -> PlacedScheme?, today: Day,
    statutory: StatutoryTables
  ) throws(Problems) -> Comparison {
    guard let object else { throw Problems(problems.sorted) }
    let base = chosen(object, schemes, usual, placed)
    let found = variants(of: base, object)
    let (variants, wrong) = (
      found.variants, problems.sorted + found.problems + wrongAssumptions
    )
    guard let base, let people, wrong.allSatisfy({ $0.severity != .error }) else {
      throw Problems(wrong)
    }
    let day = asOf ?? today
    var comparison: Comparison
    do {
      let file = try self.file(people, base.scheme, day, variants.count, statutory)
      comparison = try compare(base, variants, day, file, statutory)
    } catch {
      throw Problems(error.all.map { located($0) })
    }
    do { try comparison.addCost(assumptions, within: bounds.outcomes) } catch {
      throw Problems(error.all.map { $0.moved(to: "/assumptions") })
    }
    return comparison
  }

  private func compare(
    _ base: PlacedScheme, _ variants: [PlacedScheme], _ day: Day, _ file: [UInt8],
    _ statutory: StatutoryTables
  ) throws(Problems) -> Comparison {
    let start = Array(file.prefix(PopulationFormat.startLength))
    let format = try PopulationFormat.found(in: start, isWhole: start.count == file.count)
    var question = ComparisonQuestion(base: base, variants: variants, asOf: day, format)
    question.options.knownFrom = knownFrom
    question.options.impliedEnds = impliedEnds
    question.groupBy = groupBy
    question.statutory = statutory
    question.evenOutOfForce = anyway
    question.files = [.init(.population, sha256: SHA256.hex(file))]
    for scheme in [base] + variants { _ = try question.job(under: scheme.scheme, .answers) }
    return try Comparison(question, over: file, within: bounds.outcomes)
  }

  private func chosen(
    _ object: ObjectReader, _ schemes: [Scheme], _ usual: Scheme?,
    _ placed: (String) -> PlacedScheme?
  ) -> PlacedScheme? {
    guard let node = object.optional("scheme") else {
      if usual == nil { problems.missingKey("scheme", in: object) }
      return usual.flatMap { placed($0.key) }
    }
    guard let name = problems.text(node, maximumLength: 200) else { return nil }
    if schemes.contains(where: { $0.key == name }), let found = placed(name) { return found }
    problems.unknownName(
      name, at: node.offset, what: Bilingual(nl: "regeling", en: "scheme"),
      among: schemes.map(\.key))
    return nil
  }

  // MARK: People

  private static func readPeople(
    _ node: JSONNode, _ problems: ProblemCollector, _ bounds: Bounds
  ) -> People? {
    if node.members != nil { return readSample(node, problems) }
    return problems.text(node, maximumLength: bounds.population).map { .file(Array($0.utf8)) }
  }

  private static func readSample(_ node: JSONNode, _ problems: ProblemCollector) -> People? {
    let what = Bilingual(nl: "een bevolking", en: "a population")
    let other = Bilingual(nl: "de tekst van een CSV-bestand", en: "the text of a CSV file")
    let sample = Bilingual(nl: "verzonnen mensen", en: "invented people")
    guard
      let outer = ObjectReader(node, keys: ["sample"], what: what, or: other, problems: problems),
      let node = outer.required("sample"),
      let object = ObjectReader(node, keys: ["people", "seed"], what: sample, problems: problems)
    else { return nil }
    let people = object.required("people").flatMap {
      problems.whole($0, in: SyntheticPopulation.sizes)
    }
    guard let node = object.optional("seed") else {
      return people.map { .sample(people: $0, seed: 1) }
    }
    let seed = problems.whole(node, in: seeds)
    guard let people, let seed else { return nil }
    return .sample(people: people, seed: seed)
  }

  private func file(
    _ people: People, _ base: Scheme, _ day: Day, _ variants: Int, _ statutory: StatutoryTables
  ) throws(Problems) -> [UInt8] {
    switch people {
    case .file(let bytes): return bytes
    case .sample(let people, let seed):
      if let refusal = Comparison.refusal(of: people, variants: variants, within: bounds.outcomes) {
        throw refusal
      }
      let sample = try SyntheticPopulation(
        under: base, seed: UInt64(seed), asOf: day, statutory: statutory)
      return sample.head + sample.rows(of: 0..<people)
    }
  }

  // MARK: Places

  /// A problem of the comparison, with the part of the request it is about.
  ///
  /// What the file of people says is taken out: it may hold persons, and an answer may be kept by
  /// others on its way.
  private func located(_ problem: Problem) -> Problem {
    let isColumn =
      problem.place == nil && [.unknownColumn, .tooMany].contains(problem.code) && !groupBy.isEmpty
    let pointer = problem.code == .outOfForce ? "/asOf" : isColumn ? "/groupBy" : "/population"
    let mask = InputMask([])
    let line = problem.place?.line ?? 0
    func told(_ words: Bilingual, _ before: Bilingual) -> Bilingual {
      Bilingual { before[$0] + mask.masked(words[$0], keeping: nil) }
    }
    let none = Bilingual(nl: "", en: "")
    let before = line > 0 ? Bilingual(nl: "Regel \(line): ", en: "Line \(line): ") : none
    return Problem(
      problem.code, severity: problem.severity,
      at: Problem.Place(pointer: pointer, line: 0, column: 0), told(problem.message, before),
      remedy: problem.remedyWithoutOptions.map { told($0, none) })
  }
}
