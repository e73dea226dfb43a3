import HeavyWork

/// The form to upload a workforce with.
extension Workforce {
  /// A page with the form; the file goes with it where there is one.
  func formPage() -> [UInt8] {
    let title = words("Rekenen voor een hele groep", "Calculating for a whole workforce")
    let begins = entries.faults.isEmpty ? "" : words("Fout: ", "Error: ")
    return frame.document(begins + title, .form) {
      form { parts in
        parts.summary
        tag(.h1) { title }
        tag(.p) {
          words(
            "Kies een bestand uit uw personeelssysteem. U ziet eerst hoe het is gelezen en wat er "
              + "niet klopt. Daarna haalt u de uitkomst op.",
            "Choose a file from your HR system. First you see how it was read and what is wrong. "
              + "Then you download the results.")
        }
        tag(.p) {
          words(
            "Het bestand wordt niet bewaard. Zet er geen namen en geen burgerservicenummers in.",
            "The file is not kept. Put no names and no citizen service numbers in it.")
        }
        fileField(parts)
        parts.select(
          "scheme", words("Regeling", "Scheme"),
          [FormOption(value: "", label: words("Kies een regeling", "Choose a scheme"))]
            + pages.schemes.map { FormOption(value: $0.key, label: $0.title[language]) })
        parts.date(
          "asof", words("Rekenen op (peildatum)", "Calculate for (reference date)"),
          hint: words(
            "Laat dit leeg voor vandaag, \(Wording.date(pages.today, language)).",
            "Leave this empty for today, \(Wording.date(pages.today, language))."))
        parts.tick(
          "implied",
          words(
            "Een periode zonder einddatum eindigt als de volgende begint",
            "A period without an end date ends where the next one begins"))
        questions(parts)
        if entries.fault(in: "anyway") != nil || entries["anyway"] == "yes" {
          parts.tick(
            "anyway",
            words(
              "Reken toch, ook al geldt de regeling op de peildatum niet",
              "Go on, although the scheme is not in force on the reference date"))
        }
        tag(.div, .class("row")) {
          parts.button("look", words("Bekijk het bestand", "Look at the file"))
        }
      }
      template
    }
  }

  /// What could not be found out of how the file is written, for those whose file asks it.
  @MarkupBuilder private func questions(_ parts: FormParts) -> [Markup] {
    if isAsked("dates") {
      parts.select(
        "dates", words("Volgorde van dag en maand in de datums", "Order of day and month in dates"),
        [
          FormOption(value: "", label: words("Kies een volgorde", "Choose an order")),
          FormOption(
            value: "dmy", label: words("Eerst de dag: 31-12-1990", "Day first: 31-12-1990")),
          FormOption(
            value: "mdy", label: words("Eerst de maand: 12-31-1990", "Month first: 12-31-1990")),
        ])
    }
    if isAsked("decimals") {
      parts.select(
        "decimals", words("Teken voor de decimalen", "Mark before decimals"),
        [
          FormOption(value: "", label: words("Kies een teken", "Choose a mark")),
          FormOption(value: "comma", label: words("Een komma: 0,8", "A comma: 0,8")),
          FormOption(value: "point", label: words("Een punt: 0.8", "A point: 0.8")),
        ])
    }
  }

  private func isAsked(_ field: String) -> Bool {
    entries.fault(in: field) != nil || !entries[field].isEmpty
  }

  /// The form around the fields of both pages, with the file in it.
  func form(@MarkupBuilder _ content: (FormParts) -> [Markup]) -> [Markup] {
    FormParts.upload(
      to: .workforce, "workforce", file.isEmpty ? "" : PageResponse.carriedMark, frame, entries,
      content)
  }

  private func fileField(_ parts: FormParts) -> Markup {
    tag(.div, .class("field")) {
      tag(.label, .set(.for, "file")) { words("Het bestand (CSV)", "The file (CSV)") }
      parts.hint(
        "file",
        words(
          "Hoogstens \(ErrorPage.size(pages.maximumTable, language)). Een regel voor elke periode.",
          "At most \(ErrorPage.size(pages.maximumTable, language)). A row for each period.")
          + (file.isEmpty
            ? ""
            : words(
              " U heeft al een bestand gekozen. Kies alleen opnieuw als het een ander moet zijn.",
              " You have chosen a file already. Choose again only if it should be another.")))
      parts.fault("file")
      tag(
        .input,
        [
          .id("file"), .set(.name, "file"), .set(.type, "file"),
          .set(.accept, ".csv,.txt,text/csv"),
        ] + parts.described("file", hasHint: true))
    }
  }

  private var template: Markup {
    tag(.section) {
      tag(.h2, .id("template")) { words("Een bestand om mee te beginnen", "A file to start from") }
      tag(.p) {
        words(
          "Met de kolommen die de regeling nodig heeft, en twee verzonnen mensen.",
          "With the columns that the scheme needs, and two invented people.")
      }
      tag(.ul, .class("linked")) {
        for scheme in pages.schemes {
          tag(.li) { frame.link("/hr/template/\(scheme.key)", scheme.title[language]) }
        }
      }
    }
  }
}
