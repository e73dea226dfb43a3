/// What to know beside the answer, and on what it rests.
extension Report {
  var warningsPart: [Markup] {
    // What the banner says already is not said again.
    let said = ["proposed-scheme", "illustrative-scheme"]
    let warnings = assessment.remarks.warnings.filter { !said.contains($0.code) }
    let filledIn = Fixed.filledIn(assessment.remarks.defaults, language)
    return section("warnings", words("Let op", "Please note")) {
      list(warnings.map { $0.message[language] })
      if !filledIn.isEmpty {
        tag(.h3) {
          words("Niet ingevuld, en daarom aangenomen", "Not entered, and therefore assumed")
        }
        list(filledIn)
      }
    }
  }

  var groundsPart: [Markup] {
    let remarks = assessment.remarks
    return section("grounds", words("Waar de uitkomst op rust", "On what the result rests")) {
      tag(.p) { Fixed.schemeLine(scheme, language) }
      if !scheme.about.parties.isEmpty {
        tag(.p) {
          words("Partijen: ", "Parties: ") + scheme.about.parties.joined(separator: ", ") + "."
        }
      }
      if let share = remarks.ownStatementShare {
        tag(.p) {
          words(
            "Van de punten rust \(percent(share)) op eigen opgave.",
            "Of the points, \(percent(share)) rests on your own statement.")
        }
      }
      tag(.p) { weakest(remarks) }
      if !remarks.sources.isEmpty {
        tag(.h3) { words("Bronnen", "Sources") }
        tag(.ul, .class("sources")) {
          for id in remarks.sources.map(\.id).uniqued {
            source(id, remarks.sources.filter { $0.id == id })
          }
        }
      }
    }
  }

  private func weakest(_ remarks: Remarks) -> String {
    guard !remarks.sources.isEmpty else {
      return words(
        "Het bestand van de regeling noemt bij deze regels geen bron.",
        "The scheme's file names no source for these rules.")
    }
    guard let basis = remarks.weakestBasis else {
      return words(
        "Van minstens een bron staat er niet bij waar hij op rust.",
        "At least one source does not say on what it rests.")
    }
    return words(
      "De zwakste bron onder deze uitkomst is \(basis.label.nl).",
      "The weakest source under this result is \(basis.label.en).")
  }

  /// A source once, with every place in it that a rule rests on.
  private func source(_ id: String, _ references: [SourceReference]) -> Markup {
    let source = scheme.sources[id]
    return tag(.li) {
      tag(.strong) { source?.title ?? id }
      "."
      if let basis = source?.basis {
        words(" Dit is \(basis.label.nl).", " This is \(basis.label.en).")
      }
      if let read = source?.read {
        words(" Gelezen op \(date(read)).", " Read on \(date(read)).")
      }
      if let url = source?.url {
        " "
        address(url)
      }
      if let articles = ArticleList.text(references.compactMap(\.article), language) {
        tag(.p, .class("note")) { articles.capitalizedFirst }
      }
      for quote in references.compactMap(\.quote).uniqued {
        tag(.blockquote) { tag(.p) { "“\(quote)”" } }
      }
    }
  }

  var notEncodedPart: [Markup] {
    section("not-encoded", words("Wat niet is meegerekend", "What was not taken into account")) {
      remarks(scheme.about.notEncoded)
    }
  }

  var noticesPart: [Markup] {
    section(
      "notices",
      words("Belasting, pensioen en andere uitkeringen", "Tax, pension and other benefits")
    ) {
      remarks(scheme.about.notices)
    }
  }

  private func remarks(_ remarks: [About.Remark]) -> [Markup] {
    list(
      remarks.map { remark in
        let title = remark.source.map { scheme.sources[$0.id]?.title ?? $0.id }
        return remark.text[language]
          + (title.map { words(" (Bron: \($0).)", " (Source: \($0).)") } ?? "")
      })
  }

  var contactsPart: [Markup] {
    let about = scheme.about
    return section("contacts", words("Praat erover", "Talk about it")) {
      if !about.contacts.isEmpty {
        tag(.ul) { for contact in about.contacts { self.contact(contact) } }
      }
      if !about.alongside.isEmpty {
        tag(.h3) { words("Gezond aan het werk blijven", "Staying in work and well") }
        remarks(about.alongside)
      }
    }
  }

  private func contact(_ contact: About.Contact) -> Markup {
    tag(.li) {
      contact.label[language]
      if let url = contact.url {
        ": "
        address(url)
      }
      if let phone = contact.phone {
        words(", telefoon ", ", telephone ")
        telephone(phone)
      }
    }
  }
}
