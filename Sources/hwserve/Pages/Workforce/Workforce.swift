import HeavyWork

/// One request to the pages for HR: a file with a workforce, and the page or file that answers.
///
/// Nothing is kept. The page that says what was found carries the file itself in a hidden field, so
/// that the buttons on it can send it once more for the results; they are worked out again. An
/// answer that carried results as data instead could not be saved by every browser beyond 2 MB,
/// and a second choice of the file would ask people to do twice what they did.
struct Workforce {
  let pages: Pages
  let language: Language
  /// The file, as it came; empty where there is none yet.
  var file: [UInt8] = []
  var entries = Entries()

  init(_ pages: Pages, _ language: Language) {
    self.pages = pages
    self.language = language
    entries["scheme"] = pages.usual?.key ?? ""
  }

  var frame: PageFrame { PageFrame(language, pages.site) }
  func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  var scheme: Scheme? { pages.schemes.first { $0.key == entries["scheme"] } }

  /// How large the fields of the form may be together: the file as text, and what is beside it.
  static func limits(_ maximumFile: Int) -> FormLimits {
    var limits = FormLimits()
    limits.valueBytes = maximumFile / 3 * 4 + 4096
    return limits
  }

  /// How large a request may be, with the boundaries around the fields.
  static func maximumBody(_ maximumFile: Int) -> Int { limits(maximumFile).valueBytes + 8192 }

  private enum Wish: String { case look, result, rejects, summary }

  /// Answers a form.
  func answer(_ fields: inout FormFields) -> PageResponse {
    var workforce = Workforce(pages, language)
    workforce.entries = Entries(fields.texts(but: Workforce.ownFields))
    workforce.file = fields.take("file", or: .file) ?? []
    switch Press(fields["go"] ?? "") {
    case .language(let other):
      var page = Workforce(pages, other)
      (page.file, page.entries) = (workforce.file, workforce.entries)
      return page.carrying(page.formPage())
    case .back: return workforce.carrying(workforce.formPage())
    default: return workforce.answer(Wish(rawValue: fields["go"] ?? "") ?? .look)
    }
  }

  private static let ownFields: Set<String> = ["file", "lang", "step", "state", "go"]

  private mutating func answer(_ wish: Wish) -> PageResponse {
    if file.isEmpty {
      entries.fault("file", "Kies een bestand met medewerkers.", "Choose a file with people.")
    } else if file.count > pages.maximumTable {
      let most = pages.maximumTable
      entries.fault(
        "file", "Een bestand mag hoogstens \(ErrorPage.size(most, .nl)) zijn.",
        "A file may be at most \(ErrorPage.size(most, .en)).")
      file = []
    }
    if scheme == nil { entries.fault("scheme", "Kies een regeling.", "Choose a scheme.") }
    let asOf = entries.readOptionalDate(
      "asof", .day, Bilingual(nl: "De peildatum", en: "The reference date"))?.first
    guard let scheme, entries.faults.isEmpty else { return carrying(formPage()) }
    var options = PopulationJob.Options()
    options.language = language
    options.namesCommandOptions = false
    options.style = language == .nl ? .dutch : .plain
    options.impliedEnds = entries["implied"] == "yes"
    var wishes = PopulationFormat.Wishes()
    wishes.dates = DateOrder(rawValue: entries["dates"])
    wishes.decimals = NumberStyle.Mark(rawValue: entries["decimals"])
    do {
      let answers = try PopulationAnswers(
        for: file, under: scheme, asOf: asOf ?? pages.today, options, wishes,
        statutory: pages.statutory,
        evenOutOfForce: entries["anyway"] == "yes", mostProblems: WorkforceReport.most,
        keepsRows: wish == .result || wish == .rejects)
      return answer(wish, answers)
    } catch {
      for problem in error.all.prefix(20) { fault(problem) }
      return carrying(formPage())
    }
  }

  /// A problem of the file at the field that mends it; what cannot be found out is asked there.
  private mutating func fault(_ problem: Problem) {
    switch problem.code {
    case .outOfForce: entries.fault("anyway", problem.inWords)
    case .ambiguousDates: ask("dates", problem)
    case .ambiguousNumbers: ask("decimals", problem)
    default: entries.fault("file", problem.inWords)
    }
  }

  /// Asks once, also where several columns leave it open: the answer is for all of them.
  private mutating func ask(_ field: String, _ problem: Problem) {
    if entries.fault(in: field) == nil { entries.fault(field, problem.message) }
  }

  /// A page with the file in it.
  private func carrying(_ page: [UInt8]) -> PageResponse {
    var response = PageResponse.page(page)
    response.carried = file
    return response
  }

  private func answer(_ wish: Wish, _ answers: PopulationAnswers) -> PageResponse {
    switch wish {
    case .look: return carrying(WorkforceReport(self, answers).bytes)
    case .result: return table(words("uitkomst.csv", "results.csv"), answers.resultPieces)
    case .rejects: return table(words("afgekeurd.csv", "rejects.csv"), answers.rejectPieces)
    case .summary:
      return .file(
        words("samenvatting.txt", "summary.txt"), "text/plain; charset=utf-8",
        Array(answers.summary.text(language).utf8))
    }
  }

  private func table(_ name: String, _ pieces: [[UInt8]]) -> PageResponse {
    var response = PageResponse.file(name, "text/csv; charset=utf-8", pieces.first ?? [])
    response.more = Array(pieces.dropFirst())
    return response
  }
}

extension Problem {
  /// A problem of a file: where, what, and how to mend it.
  var inWords: Bilingual {
    func text(_ language: Language, _ name: String) -> String {
      (place.map { "\(name) \($0.line): " } ?? "") + message[language]
        + (remedyWithoutOptions.map { " " + $0[language] } ?? "")
    }
    return Bilingual(nl: text(.nl, "Regel"), en: text(.en, "Line"))
  }
}
