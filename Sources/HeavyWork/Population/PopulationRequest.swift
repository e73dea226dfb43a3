/// A question about a population, in the names and values of an address.
public struct PopulationRequest: Sendable {
  /// What is asked for.
  public enum Output: String, Sendable, CaseIterable {
    /// A row for each person, as CSV.
    case results
    /// The rejected rows as they came, each with its reason, as CSV.
    case rejects
    /// What is wrong with rows, one a line, as CSV.
    case problems
    /// What it adds up to, as JSON.
    case summary
  }

  private enum Answer: String, CaseIterable { case yes = "true", no = "false" }

  /// The scheme.
  public let scheme: Scheme
  /// The reference date.
  public let asOf: Day
  /// What is asked for.
  public let output: Output
  /// Whether to go on where the scheme is not in force.
  public let anyway: Bool
  /// Whether a spell without an end lasts until the person's next one begins.
  public let impliedEnds: Bool
  /// The column by whose values the summary counts people.
  public let groupBy: String?

  /// What is said of how the file is written.
  public let wishes: PopulationFormat.Wishes

  static let keys = [
    "scheme", "asOf", "output", "groupBy", "anyway", "impliedEnds", "dates", "decimals", "encoding",
    "lang",
  ]
  /// The most problems of rows in an answer.
  static let mostProblems = 10_000

  /// Reads a question.
  ///
  /// - Parameters:
  ///   - parameters: names and values, decoded.
  ///   - schemes: the schemes there are.
  ///   - usual: the scheme to take where none is named.
  ///   - today: the reference date where none is named.
  /// - Throws: everything that is wrong, at once; the pointer is `/` and the name, where that is known.
  public init(
    _ parameters: [(name: String, value: String)], among schemes: [Scheme], usual: Scheme?,
    today: Day
  ) throws(Problems) {
    let members = parameters.enumerated().map { index, pair in
      JSONNode.Member(
        key: pair.name, keyOffset: 2 * index + 1,
        value: JSONNode(content: .string(pair.value), offset: 2 * index + 2))
    }
    let root = JSONNode(content: .object(members), offset: 0)
    // A name that is none of ours is not repeated in a place either.
    let problems = ProblemCollector(root: root) { pointer in
      let isKnown = PopulationRequest.keys.contains(String(pointer.dropFirst()))
      return Problem.Place(pointer: isKnown ? pointer : "", line: 1, column: 1)
    }
    let what = Bilingual(nl: "een vraag", en: "a question")
    guard
      let object = ObjectReader(root, keys: PopulationRequest.keys, what: what, problems: problems)
    else { throw Problems(problems.sorted) }
    for (index, member) in members.enumerated()
    where members[..<index].contains(where: { $0.key == member.key }) {
      problems.add(
        .duplicateKey, at: member.keyOffset,
        Bilingual(
          nl: "‘\(member.key.shown)’ staat er twee keer.",
          en: "‘\(member.key.shown)’ stands there twice."),
        remedy: Bilingual(nl: "Haal er een weg.", en: "Remove one of them."))
    }
    func answer(_ key: String) -> Bool {
      object.optional(key).flatMap { problems.choice($0, Answer.self) } == .yes
    }
    var chosen = usual
    if let node = object.optional("scheme") {
      chosen = problems.text(node, maximumLength: 200).flatMap { id in
        let found = schemes.first { $0.key == id }
        if found == nil {
          problems.unknownName(
            id, at: node.offset, what: Bilingual(nl: "regeling", en: "scheme"),
            among: schemes.map(\.key))
        }
        return found
      }
    } else if usual == nil {
      problems.missingKey("scheme", in: object)
    }
    asOf = object.optional("asOf").flatMap { problems.day($0) } ?? today
    let outputNode = object.optional("output")
    let wanted = outputNode.flatMap { problems.choice($0, Output.self) }
    output = wanted ?? .results
    let groupNode = object.optional("groupBy")
    groupBy = groupNode.flatMap { problems.text($0, maximumLength: 200) }
    // What is asked for may have been misspelt; then that is what there is to tell.
    if let groupNode, output != .summary, wanted != nil || outputNode == nil {
      problems.add(
        .contradiction, at: groupNode.offset,
        Bilingual(
          nl: "Alleen een overzicht wordt in groepen verdeeld.",
          en: "Only a summary is divided into groups."),
        remedy: Bilingual(
          nl: "Vraag ook om output=summary, of laat groupBy weg.",
          en: "Ask for output=summary too, or leave groupBy out."))
    }
    anyway = answer("anyway")
    impliedEnds = answer("impliedEnds")
    var wishes = PopulationFormat.Wishes()
    wishes.dates = object.optional("dates").flatMap { problems.choice($0, DateOrder.self) }
    wishes.decimals = object.optional("decimals").flatMap {
      problems.choice($0, NumberStyle.Mark.self)
    }
    wishes.encoding = object.optional("encoding").flatMap {
      problems.choice($0, TextEncoding.self)
    }
    self.wishes = wishes
    guard let chosen, !problems.hasErrors else { throw Problems(problems.sorted) }
    scheme = chosen
  }

  /// Works out the answers for a file.
  ///
  /// - Throws: everything that keeps the file from being read, or the scheme from being used.
  public func answers(
    for file: [UInt8], _ language: Language, statutory: StatutoryTables
  ) throws(Problems) -> PopulationAnswers {
    do {
      return try PopulationAnswers(
        for: file, under: scheme, asOf: asOf, options(language), wishes, statutory: statutory,
        evenOutOfForce: anyway,
        mostProblems: output == .problems ? PopulationRequest.mostProblems : 0)
    } catch {
      throw Problems(error.all.map { located($0) })
    }
  }

  /// What is to be worked out for every person.
  func options(_ language: Language) -> PopulationJob.Options {
    var options = PopulationJob.Options()
    options.impliedEnds = impliedEnds
    options.language = language
    options.namesCommandOptions = false
    options.summarises = output == .summary
    options.groupBy = groupBy
    return options
  }

  /// A problem of the file, with the name in the question that mends it; that the file has no such
  /// column is one of the question, which names no other column of the file.
  func located(_ problem: Problem) -> Problem {
    func mended(by name: String, nl: String, en: String) -> Problem {
      Problem(
        problem.code, severity: problem.severity,
        at: Problem.Place(pointer: "/" + name, line: problem.place?.line ?? 0, column: 0),
        problem.message, remedy: Bilingual(nl: nl, en: en))
    }
    switch problem.code {
    case .unknownColumn where problem.place == nil:
      return mended(
        by: "groupBy", nl: "Neem een naam uit de eerste regel van het bestand.",
        en: "Take a name from the first line of the file.")
    case .ambiguousDates:
      return mended(
        by: "dates", nl: "Vraag met dates=dmy (dag eerst) of dates=mdy (maand eerst).",
        en: "Ask with dates=dmy (day first) or dates=mdy (month first).")
    case .ambiguousNumbers:
      return mended(
        by: "decimals",
        nl: "Vraag met decimals=point of decimals=comma, naar wat voor de decimalen staat.",
        en: "Ask with decimals=point or decimals=comma, after what stands before the decimals.")
    default: return problem
    }
  }

  /// What was asked for, of the answers.
  public func bytes(_ answers: PopulationAnswers, _ language: Language) -> [UInt8] {
    switch output {
    case .results: answers.results
    case .rejects: answers.rejects
    case .problems:
      Array(RowProblem.head.utf8)
        + answers.problems.flatMap {
          $0.row(language, file: "", namingOptions: false)
        }
    case .summary: answers.summary.json()
    }
  }
}
