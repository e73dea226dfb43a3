import HeavyWork

/// The form with the numbers of a scheme beside those of two variants.
extension Negotiation {
  private var title: String { words("Varianten vergelijken", "Comparing variants") }

  /// A page with the form; the file goes with it where there is one.
  func formPage() -> [UInt8] {
    let begins = entries.faults.isEmpty ? "" : words("Fout: ", "Error: ")
    return frame.document(begins + title, .form) {
      form("variants") { parts in
        parts.summary
        tag(.h1) { title }
        introduction
        parts.select(
          "scheme", words("Uitgangspunt", "Base"),
          hint: words("De regeling die u wijzigt.", "The scheme that you change."),
          [FormOption(value: "", label: words("Kies een regeling", "Choose a scheme"))]
            + Negotiation.bases(pages).map {
              FormOption(value: $0.key, label: $0.title[language])
            })
        tag(.div, .class("row")) {
          parts.button(
            "show", words("Toon de getallen", "Show the numbers"), base == nil ? "main" : "other")
        }
        carried
        if let base { fields(parts, base) }
      }
    }
  }

  @MarkupBuilder
  private var introduction: [Markup] {
    tag(.p) {
      words(
        "Wat als een gewicht of een grens verandert? Wijzig getallen in variant A, in variant B of "
          + "in allebei. U ziet wie wint, wie verliest en waardoor.",
        "What if a weight or a bound changes? Change numbers in variant A, in variant B or in both. "
          + "You see who gains, who loses, and why.")
    }
    tag(.p) {
      words(
        "Wat u invult en uw bestanden worden niet bewaard. Zet er geen namen en geen "
          + "burgerservicenummers in.",
        "What you enter and your files are not kept. Put no names and no citizen service numbers in."
      )
    }
  }

  /// The form around the fields of every page, with the files in it.
  func form(_ step: String, @MarkupBuilder _ content: (FormParts) -> [Markup]) -> [Markup] {
    FormParts.upload(to: .variants, step, Base64.text(file), frame, entries) { parts in
      if !assumptions.isEmpty {
        FormParts.hidden(CarriedField.assumptions.rawValue, Base64.text(assumptions))
      }
      content(parts)
    }
  }

  /// What was typed in fields that are not on the page, such as the numbers of another scheme.
  @MarkupBuilder
  private var carried: [Markup] {
    if let base { FormParts.hidden("shown", base.scheme.key) }
    for (name, value) in entries.values.sorted(by: { $0.key < $1.key })
    where !value.isEmpty && !isOnPage(name) {
      FormParts.hidden(name, value)
    }
  }

  private func isOnPage(_ name: String) -> Bool {
    if ["scheme", "shown"].contains(name) { return true }
    guard base != nil else { return false }
    let others: Set<String> = [
      "people", "count", "seed", "asof-day", "asof-month", "asof-year", "implied", "anyway",
      "groupby",
    ]
    return others.contains(name)
      || Side.allCases.contains { side in
        name == side.titleField || numbers.contains { side.field($0) == name }
      }
  }

  // MARK: Numbers

  @MarkupBuilder
  private func fields(_ parts: FormParts, _ base: PlacedScheme) -> [Markup] {
    tag(.h2, .id("numbers")) { words("De getallen", "The numbers") }
    tag(.p) {
      words(
        "Overal staat wat de regeling zegt. Een leeg veld blijft ook zo. Een variant waarin u niets "
          + "wijzigt, doet niet mee.",
        "Everywhere stands what the scheme says. An empty field stays so too. A variant in which "
          + "you change nothing is left out.")
    }
    for side in Side.allCases {
      parts.input(
        side.titleField,
        words("Naam van \(side.label.lowercasedFirst)", "Name of \(side.label.lowercasedFirst)"),
        hint: words("Hoeft niet.", "Optional."))
    }
    for group in SchemeDifference.Group.allCases {
      let own = numbers.filter { $0.group == group }
      if !own.isEmpty {
        tag(.details, .set(.open, "")) {
          tag(.summary) { "\(group.label[language]) (\(own.count))" }
          for number in own { pair(parts, number) }
        }
      }
    }
    tag(.h2, .id("whom")) { words("De mensen", "The people") }
    people(parts)
    tag(.h2, .id("costs")) { words("De kosten", "The cost") }
    cost(parts)
    tag(.div, .class("row")) { parts.button("compare", words("Vergelijk", "Compare")) }
  }

  /// A number, what the scheme says, and a field for each variant.
  private func pair(_ parts: FormParts, _ number: SchemeNumber) -> Markup {
    let now = "now-\(number.id)"
    return tag(.div, .class("pair")) {
      tag(.div, .class("pair-name")) {
        tag(.strong) { number.name[language] }
        tag(.p, .class("hint"), .id(now)) {
          words("Nu: ", "Now: ") + number.said[language]
        }
      }
      for side in Side.allCases {
        let field = side.field(number)
        let isFaulty = entries.fault(in: field) != nil
        tag(.div) {
          tag(.label, .set(.for, field)) {
            side.label
            tag(.span, .class("unseen")) { ", " + number.name[language] }
          }
          parts.fault(field)
          tag(
            .input,
            [
              .id(field), .set(.name, field), .set(.type, "text"), .set(.inputmode, "decimal"),
              .set(.value, entries.values[field] ?? number.value.typed(language)),
              .set(.maxlength, "30"),
              .set(.ariaDescribedBy, now + (isFaulty ? " \(field)-fault" : "")),
            ] + (isFaulty ? [.set(.ariaInvalid, "true")] : []))
        }
      }
    }
  }

  // MARK: People

  @MarkupBuilder
  private func people(_ parts: FormParts) -> [Markup] {
    parts.choices(
      "people", words("Voor wie vergelijkt u?", "For whom do you compare?"),
      [
        .init(
          value: Negotiation.sample, label: words("Verzonnen mensen", "Invented people"),
          detail: [tag(.div, .class("inside")) { sample(parts) }]),
        .init(
          value: "file", label: words("Mensen uit een bestand", "People from a file"),
          detail: [tag(.div, .class("inside")) { fileField(parts) }]),
      ])
    parts.date(
      "asof", words("Rekenen op (peildatum)", "Calculate for (reference date)"),
      hint: words(
        "Laat dit leeg voor vandaag, \(Wording.date(pages.today, language)).",
        "Leave this empty for today, \(Wording.date(pages.today, language))."))
    if entries.fault(in: "anyway") != nil || entries["anyway"] == "yes" {
      parts.tick(
        "anyway",
        words(
          "Reken toch, ook al geldt de regeling op de peildatum niet",
          "Go on, although the scheme is not in force on the reference date"))
    }
  }

  @MarkupBuilder
  private func sample(_ parts: FormParts) -> [Markup] {
    parts.input(
      "count", words("Hoeveel mensen", "How many people"), width: "number",
      .set(.inputmode, "numeric"))
    parts.input(
      "seed", words("Startgetal", "Seed"),
      hint: words(
        "Met hetzelfde getal komen dezelfde mensen terug.",
        "The same number brings the same people back."),
      width: "number", .set(.inputmode, "numeric"))
  }

  @MarkupBuilder
  private func fileField(_ parts: FormParts) -> [Markup] {
    tag(.div, .class("field")) {
      tag(.label, .set(.for, "file")) { words("Het bestand (CSV)", "The file (CSV)") }
      parts.hint(
        "file",
        words(
          "Zoals voor HR: een regel voor elke periode, hoogstens "
            + "\(ErrorPage.size(pages.maximumTable, language)).",
          "As for HR: a row for each period, at most "
            + "\(ErrorPage.size(pages.maximumTable, language)).")
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
    parts.tick(
      "implied",
      words(
        "Een periode zonder einddatum eindigt als de volgende begint",
        "A period without an end date ends where the next one begins"))
    parts.input(
      "groupby", words("Verdeel ook naar deze kolommen", "Also divide by these columns"),
      hint: words(
        "Hoeft niet. Meer dan een: zet er een komma tussen.",
        "Optional. More than one: put a comma between them."))
  }
}
