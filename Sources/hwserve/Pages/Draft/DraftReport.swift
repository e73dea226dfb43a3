import HeavyWork

/// What a draft says, whether it comes out, what it changes, and a trial of it.
struct DraftReport {
  private let draft: Draft
  private let inspection: SchemeInspection

  init(_ draft: Draft, _ inspection: SchemeInspection) {
    self.draft = draft
    self.inspection = inspection
  }

  private var language: Language { draft.language }
  private var scheme: Scheme { inspection.scheme }
  private func words(_ nl: String, _ en: String) -> String { draft.words(nl, en) }

  var bytes: [UInt8] {
    let title = words("Uw ontwerp", "Your draft")
    let begins = draft.entries.faults.isEmpty ? "" : words("Fout: ", "Error: ")
    return draft.frame.document(begins + title, .form, status: scheme.status) {
      draft.form("report") { parts in
        if !draft.entries["base"].isEmpty { FormParts.hidden("base", draft.entries["base"]) }
        parts.summary
        tag(.h1) { title }
        tag(.p) { tag(.strong) { scheme.title[language] } }
        tag(.p) { verdict }
        if case .matrix = inspection.kind {
          parts.button(
            "variant", words("Haal het op als variant", "Download it as a variant"), "other")
        }
        examples
        remarks
        difference
        trial(parts)
      }
      tag(.section, .class("part")) {
        tag(.h2, .id("in-words")) { words("Wat er staat, in woorden", "What it says, in words") }
        SchemePage(scheme, draft.pages, draft.frame).parts
      }
    }
  }

  private var verdict: String {
    let failed = inspection.check.outcomes.count - inspection.check.passed
    if failed > 0 {
      return words(
        "Het bestand is goed leesbaar, maar \(failed) van de voorbeelden komt niet uit.",
        "The file reads well, but \(failed) of the examples does not come out.")
    }
    return words(
      "Het bestand is in orde. Of het zegt wat is afgesproken, kunt alleen u nagaan.",
      "The file is fine. Whether it says what was agreed, only you can tell.")
  }

  @MarkupBuilder
  private var examples: [Markup] {
    tag(.h2, .id("examples")) { words("De voorbeelden", "The examples") }
    if inspection.check.outcomes.isEmpty {
      tag(.p) {
        words(
          "Er zijn geen voorbeelden. Zet er een paar in: zij bewijzen dat het bestand klopt.",
          "There are no examples. Put some in: they prove that the file is right.")
      }
    } else {
      tag(.ul, .class("cards")) {
        for outcome in inspection.check.outcomes {
          tag(.li) {
            tag(.p) {
              tag(.strong) {
                outcome.problems.isEmpty
                  ? words("Klopt: ", "Right: ") : words("Klopt niet: ", "Not right: ")
              }
              outcome.name[language]
            }
            for problem in outcome.problems {
              tag(.p, .class("note")) { problem.inWords[language] }
            }
          }
        }
      }
    }
  }

  private var remarks: [Markup] {
    guard !inspection.remarks.isEmpty else { return [] }
    return [
      tag(.h2, .id("remarks")) { words("Opmerkingen", "Remarks") },
      tag(.p) {
        words(
          "Dit mag, maar is misschien niet de bedoeling.",
          "This is allowed, but perhaps not what is meant.")
      },
      tag(.ul) { for remark in inspection.remarks { tag(.li) { remark.inWords[language] } } },
    ]
  }

  // MARK: What it changes

  private var difference: [Markup] {
    guard let difference = inspection.difference else { return [] }
    return [
      tag(.h2, .id("difference")) {
        words("Het verschil met de regeling van nu", "The difference from the scheme of now")
      },
      tag(.p) {
        words("Vergeleken met: ", "Compared with: ") + difference.from.title[language] + ", "
          + words("versie ", "version ") + difference.from.version + "."
      },
    ] + changes(difference) + effects(difference)
  }

  @MarkupBuilder
  private func changes(_ difference: SchemeDifference) -> [Markup] {
    if difference.changes.isEmpty {
      tag(.p) { words("Er is geen verschil.", "There is no difference.") }
    }
    for group in SchemeDifference.Group.allCases {
      let part = difference.changes.filter { $0.group == group }
      if !part.isEmpty {
        tag(.h3) { group.label[language] }
        tag(.ul) { for change in part { tag(.li) { sentence(change) } } }
      }
    }
  }

  private func sentence(_ change: SchemeDifference.Change) -> String {
    let (old, new) = (change.from?[language] ?? "–", change.to?[language] ?? "–")
    let what =
      switch change.kind {
      case .added: words("nieuw: ", "new: ") + new
      case .removed: words("vervalt; was: ", "goes; was: ") + old
      case .changed: words("was ", "was ") + old + words("; wordt ", "; becomes ") + new
      }
    return change.what[language] + ": " + what
  }

  private func effects(_ difference: SchemeDifference) -> [Markup] {
    guard !difference.effects.isEmpty else { return [] }
    func number(_ value: Exact) -> String { Wording.number(value, language, decimals: 2) }
    let table = tag(.table) {
      tag(.caption, .id("effects")) {
        words("Punten per jaar in een functie", "Points a year in a function")
      }
      tag(.thead) {
        tag(.tr) {
          for name in [
            words("Functie", "Function"), words("Was", "Was"), words("Wordt", "Becomes"),
            words("Vanaf", "From"),
          ] {
            tag(.th, .set(.scope, "col")) { name }
          }
        }
      }
      tag(.tbody) {
        for effect in difference.effects {
          tag(.tr) {
            tag(.th, .set(.scope, "row")) { effect.label[language] }
            tag(.td, .class("figure")) { number(effect.from) }
            tag(.td, .class("figure")) { number(effect.to) }
            tag(.td) { Wording.date(effect.since ?? difference.day, language) }
          }
        }
      }
    }
    return [
      tag(
        .div, .class("scroll"), .set(.role, "region"), .set(.ariaLabelledBy, "effects"),
        .set(.tabindex, "0")
      ) { table }
    ]
  }

  // MARK: A trial

  private func trial(_ parts: FormParts) -> Markup {
    let functions = scheme.functions.map { FormOption(value: $0.id, label: $0.label[language]) }
    return tag(.section, .class("part screen")) {
      tag(.h2, .id("trial")) { words("Proefberekening", "Trial calculation") }
      tag(.p) {
        words(
          "Reken het ontwerp na voor een verzonnen loopbaan in een functie.",
          "Try the draft on an invented career in one function.")
      }
      parts.date(
        "born", words("Geboortedatum", "Date of birth"),
        hint: words("Bijvoorbeeld 27 3 1964", "Such as 27 3 1964"))
      parts.select(
        "function", words("Functie", "Function"),
        [FormOption(value: "", label: words("Kies een functie", "Choose a function"))] + functions)
      parts.date(
        "from", words("Vanaf", "From"), hint: words("Bijvoorbeeld 1 9 1990", "Such as 1 9 1990"))
      parts.date(
        "to", words("Tot en met", "Through"),
        hint: words("Laat dit leeg als het werk doorgaat", "Leave this empty if the work goes on"))
      parts.date(
        "asof", words("Rekenen op (peildatum)", "Calculate for (reference date)"),
        hint: words(
          "Laat dit leeg voor vandaag, \(Wording.date(draft.pages.today, language)).",
          "Leave this empty for today, \(Wording.date(draft.pages.today, language))."))
      tag(.div, .class("row")) {
        parts.button("try", words("Reken na", "Calculate"))
        parts.button("back", words("Kies een ander ontwerp", "Choose another draft"), "plain")
      }
    }
  }
}
