import HeavyWork

/// `hwcalc scheme new`: a commented file to start from.
struct SchemeNewCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  private var language: Language { context.language }

  func run() throws(CommandFailure) -> ExitStatus {
    var scheme = NewScheme(language, from: try firstOfNextYear())
    if let id = context.call.operands.first { scheme.id = id }
    let asks = context.system.inputIsTerminal()
    for fact in Fact.allCases {
      if let given = fact.option.flatMap({ context.option($0) }) {
        guard fact.set(given, in: &scheme) else {
          let complaint = fact.complaint(given)
          throw .usage(
            .init(nl: "--\(fact): \(complaint.nl)", en: "--\(fact): \(complaint.en)"))
        }
      } else if asks, fact != .id || context.call.operands.isEmpty {
        try ask(fact, &scheme)
      }
    }
    let path = context.option("output") ?? "\(scheme.id).jsonc"
    if let id = context.call.operands.first { try refuseUnfit(id) }
    try context.refuseExisting(path)
    let bytes: [UInt8]
    do throws(Problems) { bytes = try scheme.file(language) } catch {
      throw .problems([(path, error)])
    }
    try context.system.write(bytes, path)
    if path != "-" {
      context.system.report(
        Bilingual(
          nl: "\(path) staat klaar. Controleer na elke wijziging: hwcalc scheme check \(path)\n",
          en: "\(path) is ready. Check after every change: hwcalc scheme check \(path)\n")[language]
      )
    }
    return .done
  }

  private func firstOfNextYear() throws(CommandFailure) -> Day {
    Day("\(try context.asOf().civil.year + 1)-01-01") ?? .last
  }

  /// Refuses an id that no file could have, before a file is spoken of.
  private func refuseUnfit(_ id: String) throws(CommandFailure) {
    guard !NewScheme.canBeId(id) else { return }
    let fitting = NewScheme.id(of: id)
    let rule = Bilingual(
      nl: "Gebruik letters, cijfers en streepjes, zonder spaties"
        + (fitting.isEmpty ? "." : ": \(fitting)"),
      en: "Use letters, digits and hyphens, without spaces"
        + (fitting.isEmpty ? "." : ": \(fitting)"))
    throw .usage(
      .init(
        nl: "‘\(id.prefix(60))’ kan geen id van een regeling zijn. \(rule.nl)",
        en: "‘\(id.prefix(60))’ cannot be the id of a scheme. \(rule.en)"))
  }

  /// Asks for a fact until the answer fits; no answer keeps what is there.
  private func ask(_ fact: Fact, _ scheme: inout NewScheme) throws(CommandFailure) {
    for _ in 0..<5 {
      context.system.report("\(fact.question[language]) [\(fact.value(in: scheme))]: ")
      guard let answer = context.system.readLine() else { break }
      if answer.allSatisfy(\.isWhitespace) || fact.set(answer, in: &scheme) { return }
      context.system.report(fact.complaint(answer)[language] + "\n")
    }
    throw .usage(
      .init(
        nl: "geen antwoord op de vraag; er is niets geschreven.",
        en: "no answer to the question; nothing was written."))
  }

  /// What a scheme cannot begin without.
  private enum Fact: CaseIterable {
    case id, title, from, months, points, elements, functions

    /// The option that gives it; the id is an operand.
    var option: String? { self == .id ? nil : "\(self)" }

    var question: Bilingual {
      switch self {
      case .id:
        Bilingual(nl: "Id van de regeling, zonder spaties", en: "Id of the scheme, no spaces")
      case .title: Bilingual(nl: "Naam van de regeling", en: "Name of the scheme")
      case .from: Bilingual(nl: "Eerste dag, jjjj-mm-dd", en: "First day, yyyy-mm-dd")
      case .months: Bilingual(nl: "Hoogstens hoeveel maanden eerder", en: "At most how many months")
      case .points:
        Bilingual(nl: "Bij hoeveel punten alle maanden", en: "All months at how many points")
      case .elements:
        Bilingual(
          nl: "Wat het werk zwaar maakt, met komma's", en: "What makes work heavy, with commas")
      case .functions: Bilingual(nl: "De functies, met komma's", en: "The functions, with commas")
      }
    }

    func value(in scheme: NewScheme) -> String {
      switch self {
      case .id: scheme.id
      case .title: scheme.title
      case .from: scheme.from.description
      case .months: String(scheme.maximumMonths)
      case .points: scheme.pointsForFull.description
      case .elements: scheme.elements.joined(separator: ", ")
      case .functions: scheme.functions.joined(separator: ", ")
      }
    }

    /// Takes an answer.
    ///
    /// - Returns: whether it fits.
    func set(_ answer: String, in scheme: inout NewScheme) -> Bool {
      let text = answer.split { $0.isWhitespace }.joined(separator: " ")
      switch self {
      case .id:
        guard !text.isEmpty, text == NewScheme.id(of: text) else { return false }
        scheme.id = text
      case .title:
        guard !text.isEmpty else { return false }
        scheme.title = text
      case .from:
        guard let day = Day(text), (2000...2100).contains(day.civil.year) else { return false }
        scheme.from = day
      case .months:
        guard let months = Int(text), (1...600).contains(months) else { return false }
        scheme.maximumMonths = months
      case .points:
        guard let points = ExactDecimal(text, decimals: 2), (1...40_000).contains(points) else {
          return false
        }
        scheme.pointsForFull = points
      case .elements:
        guard let names = names(text, atMost: 100) else { return false }
        scheme.elements = names
      case .functions:
        guard let names = names(text, atMost: 1000) else { return false }
        scheme.functions = names
      }
      return true
    }

    /// Names with commas between them, each with an id of its own.
    private func names(_ text: String, atMost most: Int) -> [String]? {
      let names = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
      let ids = Set(names.map { NewScheme.id(of: $0) })
      guard !names.isEmpty, names.count <= most, ids.count == names.count, !ids.contains("") else {
        return nil
      }
      return names
    }

    func complaint(_ answer: String) -> Bilingual {
      let shown = String(answer.prefix(60).filter { !$0.isNewline })
      let expected =
        switch self {
        case .id:
          Bilingual(
            nl: "kleine letters, cijfers en streepjes", en: "small letters, digits and hyphens")
        case .title: Bilingual(nl: "een naam", en: "a name")
        case .from:
          Bilingual(nl: "een datum van 2000 tot en met 2100", en: "a date from 2000 through 2100")
        case .months:
          Bilingual(nl: "een getal van 1 tot en met 600", en: "a number from 1 through 600")
        case .points:
          Bilingual(
            nl: "een getal van 1 tot en met 40000 met hoogstens 2 decimalen",
            en: "a number from 1 through 40000 with at most 2 decimals")
        case .elements, .functions:
          Bilingual(
            nl: "namen die van elkaar verschillen, met komma's ertussen",
            en: "names that differ from each other, with commas between them")
        }
      return Bilingual(
        nl: "‘\(shown)’ kan hier niet; verwacht wordt \(expected.nl).",
        en: "‘\(shown)’ cannot stand here; expected is \(expected.en).")
    }
  }
}

extension ExactDecimal {
  /// Reads digits with at most one point or comma; nothing for anything else.
  init?(_ text: String, decimals: Int) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let digits = parts.joined()
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), digits.count <= 15,
      let units = Int64(digits)
    else { return nil }
    let places = parts.count == 2 ? parts[1].count : 0
    guard places <= decimals else { return nil }
    self.init(units: units, decimals: places)
  }
}
