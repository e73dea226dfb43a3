import HeavyWork

/// What the variants cost, where a file says what that rests on.
///
/// Nothing is built in: without such a file there is no cost, as with `hwcalc compare`. The sample that
/// can be taken along is made up, says so, and counts only where someone sends it back.
extension Negotiation {
  static let assumptionsField = "assumptions"
  /// Whether to go on without the file that was chosen before.
  static let withoutAssumptions = "assumptions-none"
  /// The button for the sample.
  static let example = "assumptions-example"

  /// The buttons for cash flows by cohort and year.
  enum Flows: String {
    case workbook = "flows-xlsx"
    case rows = "flows-csv"
  }

  static var exampleFile: PageResponse {
    .file("aannames-illustratief.jsonc", "application/json", CostAssumptions.example)
  }

  /// Takes the file with assumptions that was chosen, or that the page carried unless someone goes on
  /// without it.
  mutating func takeAssumptions(_ fields: inout FormFields) {
    if fields[Negotiation.withoutAssumptions] == "yes" {
      _ = fields.take(CarriedField.assumptions.rawValue)
    }
    assumptions = fields.take(Negotiation.assumptionsField, or: .assumptions) ?? []
  }

  /// Reads the file with assumptions; what is wrong with it is noted.
  mutating func readAssumptions() -> CostAssumptions? {
    guard !assumptions.isEmpty else { return nil }
    let most = CostAssumptions.maximumBytes
    guard assumptions.count <= most else {
      entries.fault(
        Negotiation.assumptionsField,
        "Een bestand met aannames mag hoogstens \(ErrorPage.size(most, .nl)) zijn.",
        "A file of assumptions may be at most \(ErrorPage.size(most, .en)).")
      assumptions = []
      return nil
    }
    do { return try CostAssumptions.read(assumptions) } catch {
      for problem in error.all.prefix(20) {
        let words = problem.inWords
        entries.fault(
          Negotiation.assumptionsField, "Aannames: \(words.nl.lowercasedFirst)",
          "Assumptions: \(words.en.lowercasedFirst)")
      }
      return nil
    }
  }

  /// The cash flows, where a button asks for them.
  func flows(_ go: String, _ comparison: Comparison, _ cost: CostReport) -> PageResponse? {
    let name = words("kasstromen", "cash-flows")
    switch Flows(rawValue: go) {
    case .workbook:
      return .file(
        "\(name).xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        comparison.cashFlowWorkbook(cost, language))
    case .rows:
      return .file(
        "\(name).csv", "text/csv; charset=utf-8",
        cost.csv(language == .nl ? .nl : .en, language))
    case nil: return nil
    }
  }

  // MARK: Form

  @MarkupBuilder
  func cost(_ parts: FormParts) -> [Markup] {
    let field = Negotiation.assumptionsField
    tag(.p) {
      words(
        "Wat het kost, rust op aannames: wie meedoet, wie eerder weggaat, hoe bedragen stijgen. "
          + "Die staan in een bestand. Elke aanname komt in de vergelijking te staan.",
        "What it costs rests on assumptions: who takes part, who leaves before, how amounts rise. "
          + "They stand in a file. Every assumption is shown in the comparison.")
    }
    tag(.div, .class("field")) {
      tag(.label, .set(.for, field)) { words("Bestand met aannames", "File of assumptions") }
      parts.hint(
        field,
        words(
          "Hoeft niet. Zonder dit bestand staan er geen kosten in de vergelijking.",
          "Optional. Without this file there is no cost in the comparison.")
          + (assumptions.isEmpty
            ? ""
            : words(
              " U heeft al aannames gekozen\(chosenName). Kies alleen opnieuw als het andere moeten "
                + "zijn.",
              " You have chosen assumptions already\(chosenName). Choose again only if it should be "
                + "others.")))
      parts.fault(field)
      tag(
        .input,
        [
          .id(field), .set(.name, field), .set(.type, "file"),
          .set(.accept, ".json,.jsonc,application/json"),
        ] + parts.described(field, hasHint: true))
    }
    if !assumptions.isEmpty {
      parts.tick(
        Negotiation.withoutAssumptions,
        words("Ga verder zonder deze aannames", "Go on without these assumptions"))
    }
    tag(.div, .class("row")) {
      parts.button(
        Negotiation.example,
        words("Haal een voorbeeld op, met verzonnen aannames", "Download a sample, made up"),
        "other")
    }
  }

  /// How the file that was chosen calls itself; nothing where it cannot be read.
  private var chosenName: String {
    guard let read = try? CostAssumptions.read(assumptions) else { return "" }
    return ": ‘\(read.title[language])’"
  }
}
