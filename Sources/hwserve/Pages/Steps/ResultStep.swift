import HeavyWork

/// The result, with other days to try, and keeping it.
extension Calculator {
  /// The result of the career as it is, with what stands in the fields beside it.
  func resultPage(_ entries: Entries) -> [UInt8] {
    let assessment = try? Calculator.assessment(of: kept, pages)
    return resultPage(assessment ?? nil, entries)
  }

  func resultPage(_ assessment: Assessment?, _ entries: Entries) -> [UInt8] {
    guard let assessment else { return checkPage(entries) }
    let title = words("Uw uitkomst", "Your result")
    return formPage(.result, title, entries, status: assessment.scheme.status) { parts in
      ResultPage.parts(assessment, language, tools: [tools(parts)])
      turnTo
      tag(.section, .class("part screen")) {
        days(parts)
        tag(.div, .class("row")) {
          parts.button("next", words("Bereken opnieuw", "Calculate again"))
          parts.button("back", words("Terug naar uw antwoorden", "Back to your answers"), "plain")
        }
        tag(.h2, .id("keep")) { words("Later verder gaan", "Going on later") }
        tag(.p) {
          words(
            "Bewaar de uitkomst als bestand. U kunt het lezen, afdrukken, en hier weer openen.",
            "Keep the result as a file. You can read it, print it, and open it here again.")
        }
        tag(.div, .class("row")) {
          parts.button("save-page", words("Bewaar als pagina", "Keep as a page"), "other")
          parts.button(
            "save-json", words("Bewaar alleen uw gegevens (JSON)", "Keep your data only (JSON)"),
            "plain")
        }
        if pages.site.offers(.schemes) {
          tag(.p) {
            frame.link(
              "/schemes/\(assessment.scheme.key)",
              words("Lees alle regels van deze regeling", "Read all rules of this scheme"))
          }
        }
      }
    }
  }

  /// What one does with a result: keep it, print it, go back to what was entered.
  private func tools(_ parts: FormParts) -> Markup {
    tag(.div, .class("row screen")) {
      parts.button("save-page", words("Bewaar deze uitkomst", "Keep this result"), "other")
      tag(.span, .id("print-place"), .set(.dataNames, words("Druk af", "Print"))) {
        words("Afdrukken kan met de knop van uw browser.", "Print with your browser's button.")
      }
      parts.button("to-list", words("Wijzig uw functies", "Change your functions"), "plain")
    }
  }

  /// Where anyone can turn, beside those that the scheme names.
  private var turnTo: Markup {
    tag(.section, .class("part")) {
      tag(.h2, .id("turn-to")) { words("Wie kan u helpen?", "Who can help you?") }
      tag(.ul) {
        tag(.li) {
          words(
            "De ondernemingsraad van uw werkgever, over hoe de regeling is bedoeld.",
            "Your employer's works council, about what the scheme means.")
        }
        tag(.li) {
          words(
            "Uw vakbond, ook als u het niet eens bent met een besluit.",
            "Your trade union, also if you disagree with a decision.")
        }
        tag(.li) {
          words(
            "Het Werkcentrum in uw regio, over ander of lichter werk.",
            "The regional work centre (Werkcentrum), about other or lighter work.")
        }
      }
    }
  }

  /// A file with the career: as a page with the result, or the data alone.
  mutating func save(
    _ step: Step, _ format: Press.SaveFormat, _ entries: Entries
  ) -> PageResponse {
    let data = kept.bytes(includingTyped: false)
    switch format {
    case .json:
      return .file("zwaar-werk.json", "application/json", data)
    case .page:
      guard let assessment = try? Calculator.assessment(of: kept, pages) else {
        return .page(page(step, entries))
      }
      return .file(
        "zwaar-werk.html", "text/html; charset=utf-8",
        ResultPage.html(assessment, language, keeping: data))
    }
  }
}
