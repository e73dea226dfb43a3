import HeavyWork

/// The comparison of two variants with a scheme: that of `hwcalc compare`, with buttons to keep it.
struct NegotiationReport {
  static let step = "result"

  private let asked: Negotiation
  private let comparison: Comparison
  private let variants: [NumberVariant]
  /// What is said about the people.
  private let note: String?
  /// Whether there are cash flows to take along.
  private let hasCost: Bool

  init(
    _ asked: Negotiation, _ comparison: Comparison, _ variants: [NumberVariant], _ note: String?,
    hasCost: Bool
  ) {
    self.asked = asked
    self.comparison = comparison
    self.variants = variants
    self.note = note
    self.hasCost = hasCost
  }

  private func words(_ nl: String, _ en: String) -> String { asked.words(nl, en) }

  var bytes: [UInt8] {
    asked.frame.document(words("Vergelijking", "Comparison"), .form, status: comparison.status) {
      asked.form(NegotiationReport.step) { parts in
        for (name, value) in asked.entries.values.sorted(by: { $0.key < $1.key })
        where !value.isEmpty {
          FormParts.hidden(name, value)
        }
        comparison.parts(asked.language, tools: tools(parts))
      }
    }
  }

  @MarkupBuilder
  private func tools(_ parts: FormParts) -> [Markup] {
    if let note { tag(.p) { tag(.strong) { note } } }
    tag(.div, .class("row screen")) {
      parts.button("html", words("Haal het rapport op", "Download the report"))
      parts.button("json", words("Haal het op als JSON", "Download it as JSON"), "other")
      parts.button("csv", words("Haal het op als CSV", "Download it as CSV"), "other")
      if hasCost {
        parts.button(
          Negotiation.Flows.workbook.rawValue,
          words("Haal de kasstromen op (XLSX)", "Download the cash flows (XLSX)"), "other")
        parts.button(
          Negotiation.Flows.rows.rawValue,
          words("Haal de kasstromen op als CSV", "Download the cash flows as CSV"), "other")
      }
      for (side, variant) in zip(Negotiation.Side.allCases, variants) where !variant.values.isEmpty
      {
        parts.button(
          "variant-\(side.rawValue)",
          words(
            "Haal \(side.label.lowercasedFirst) op als bestand",
            "Download \(side.label.lowercasedFirst) as a file"), "other")
      }
      tag(.span, .id("print-place"), .set(.dataNames, words("Druk af", "Print"))) {
        words("Afdrukken kan met de knop van uw browser.", "Print with your browser's button.")
      }
    }
    tag(.p, .class("note screen")) {
      words(
        "Wat u invulde staat in deze pagina, en nergens anders. Sluit de pagina als u klaar bent.",
        "What you entered stands in this page, and nowhere else. Close the page when you are done.")
    }
    tag(.div, .class("row screen")) {
      parts.button("back", words("Terug om te wijzigen", "Back to change it"), "plain")
    }
  }
}
