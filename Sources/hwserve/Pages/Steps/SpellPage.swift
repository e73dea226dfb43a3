import HeavyWork

/// The page on which a function is entered.
extension Calculator {
  func spellPage(_ entries: Entries) -> [UInt8] {
    let number = Int(entries["index"])
    let title =
      number.map { words("Functie \($0 + 1) wijzigen", "Change function \($0 + 1)") }
      ?? words("Een functie toevoegen", "Add a function")
    let questions = scheme.map { SchemeQuestions($0) }
    return formPage(.spell, title, entries) { parts in
      stepLine(3)
      tag(.h1) { title }
      if number == nil, kept.spells.isEmpty {
        tag(.p) {
          words(
            "Begin met uw eerste werk of met uw werk van nu. De volgorde maakt niet uit.",
            "Begin with your first job or with your present one. The order does not matter.")
        }
      }
      FormParts.hidden("index", entries["index"])
      function(parts)
      parts.date(
        "from", words("Wanneer begon u?", "When did you begin?"),
        hint: words(
          "Bijvoorbeeld 27 3 1998. Weet u de dag of de maand niet? Laat die dan leeg.",
          "For example 27 3 1998. Don't you know the day or the month? Leave it empty."))
      parts.choices(
        "until", words("Werkt u hier nog?", "Do you still work here?"),
        [
          .init(value: "now", label: words("Ja, ik werk hier nog", "Yes, I still work here")),
          .init(
            value: "date", label: words("Nee, ik ben gestopt", "No, I have stopped"),
            detail: [
              tag(.div, .class("inside")) {
                parts.date(
                  "to",
                  words("Wat was uw laatste dag?", "What was your last day?"),
                  hint: words(
                    "Alleen als u hier niet meer werkt. Een maand of een jaar is ook goed.",
                    "Only if you no longer work here. A month or a year will do."))
              }
            ]),
        ])
      extent(parts)
      employment(parts, questions)
      tag(.div, .class("row")) {
        parts.button("next", words("Bewaar deze functie", "Keep this function"))
        parts.button("next-add", words("Bewaar, en nog een", "Keep, and another"), "other")
        if number != nil || !kept.spells.isEmpty {
          parts.button(
            "back", words("Terug zonder te bewaren", "Back without keeping"), "plain")
        } else {
          parts.button("back", words("Naar de lijst", "To the list"), "plain")
        }
      }
    }
  }

  // MARK: The function

  @MarkupBuilder
  private func function(_ parts: FormParts) -> [Markup] {
    let found = functionsFound(parts.entries)
    tag(.div, .class("field")) {
      tag(.div, .class("search")) {
        parts.input(
          "search", words("Zoek uw functie", "Search for your function"), width: "wide",
          .set(.spellcheck, "false"))
        parts.button("search", words("Zoek", "Search"), "other")
      }
      tag(
        .p, .id("found"), .set(.role, "status"), .set(.ariaLive, "polite"),
        .set(.dataNames, words("# functies gevonden", "# functions found"))
      ) {
        if parts.entries.text("search") != nil {
          words("\(found.count) functies gevonden", "\(found.count) functions found")
        }
      }
    }
    parts.select(
      "function", words("Welke functie had u?", "Which function did you have?"),
      hint: words(
        "Kies de functie uit de regeling die het meest op uw werk lijkt.",
        "Choose the function of the scheme that is most like your work."),
      options(found, parts.entries))
  }

  /// The places of the functions that the search finds, by name or other name.
  private func functionsFound(_ entries: Entries) -> [Int] {
    guard let scheme else { return [] }
    let wanted = (entries.text("search") ?? "").folded.split(separator: " ")
    return scheme.functions.indices.filter { index in
      let names = names(of: scheme.functions[index]).folded
      return wanted.allSatisfy { names.contains($0) }
    }
    .sorted { left, right in
      let functions = (scheme.functions[left], scheme.functions[right])
      return functions.0.label[language].folded < functions.1.label[language].folded
    }
  }

  private func names(of function: JobFunction) -> String {
    ([function.label.nl, function.label.en, function.id] + function.aliases)
      .joined(separator: " ")
  }

  private func options(_ found: [Int], _ entries: Entries) -> [FormOption] {
    guard let scheme else { return [] }
    // What is chosen stays in the list, whatever is searched for.
    let chosen = scheme.functions.firstIndex { $0.id == entries["function"] }
    let listed = found + (chosen.map { found.contains($0) ? [] : [$0] } ?? [])
    let old = changed(entries)
    var options = [FormOption(value: "", label: words("Kies een functie", "Choose a function"))]
    if entries["function"] == "?kept", let name = old?.function {
      options.append(FormOption(value: "?kept", label: "‘\(name.shown)’"))
    }
    options += listed.map { index in
      let function = scheme.functions[index]
      return FormOption(
        value: function.id, label: function.label[language], otherNames: names(of: function))
    }
    options.append(
      FormOption(
        value: "?unknown",
        label: words("Ik weet niet meer welke functie", "I don't remember which function")))
    options.append(
      FormOption(
        value: "?other",
        label: words("Ander werk (geeft geen punten)", "Other work (brings no points)")))
    return options
  }

  // MARK: How much, where and how

  @MarkupBuilder
  private func extent(_ parts: FormParts) -> [Markup] {
    let hours = scheme?.fullTimeHours
    let hint =
      hours.map { hours in
        words(
          "Voltijd is \(hours.typed(.nl)) uur per week. Werkte u voltijd? Laat dit leeg.",
          "Full-time is \(hours.typed(.en)) hours a week. Full-time? Leave this empty.")
      }
      ?? words(
        "Bijvoorbeeld 80 voor vier dagen van de vijf. Werkte u voltijd? Laat dit leeg.",
        "For example 80 for four days out of five. Full-time? Leave this empty.")
    parts.input(
      "part",
      hours == nil
        ? words("Deeltijd: hoeveel procent?", "Part-time: how many percent?")
        : words("Deeltijd: hoeveel?", "Part-time: how much?"),
      hint: hint, width: "number", .set(.inputmode, "decimal"))
    if hours != nil {
      parts.select(
        "unit", words("Dat is in", "That is in"),
        [
          FormOption(value: "percent", label: words("procent van voltijd", "percent of full-time")),
          FormOption(value: "hours", label: words("uren per week", "hours a week")),
        ])
    }
  }

  @MarkupBuilder
  private func employment(_ parts: FormParts, _ questions: SchemeQuestions?) -> [Markup] {
    parts.input(
      "employer", words("Bij welke werkgever?", "For which employer?"),
      hint: questions?.asksForEmployer == true
        ? words(
          "De regeling kijkt bij welke werkgever u werkte.",
          "The scheme looks at the employer you worked for.")
        : words(
          "U mag dit leeg laten.", "You may leave this empty."),
      .set(.autocomplete, "organization"))
    if let sectors = questions?.sectors, !sectors.isEmpty {
      parts.select(
        "sector", words("In welke sector?", "In which sector?"),
        [FormOption(value: "", label: words("Dat weet ik niet", "I don't know"))]
          + sectors.map { FormOption(value: "=\($0)", label: $0.capitalizedFirst) }
          + [
            FormOption(
              value: "other", label: words("Een andere sector", "Another sector"))
          ])
    }
    if let kinds = scheme?.time.kinds, kinds.count > 1 {
      parts.select(
        "kind", words("Wat voor werk was het?", "What kind of work was it?"),
        [FormOption(value: "", label: kindName("employment"))]
          + kinds.dropFirst().map { FormOption(value: $0.id, label: kindName($0.id)) })
    }
    tag(.details, parts.entries["evidence"].isEmpty ? [] : [.set(.open, "")]) {
      tag(.summary) { words("Heeft u hier een bewijs van?", "Do you have proof of this?") }
      parts.select(
        "evidence", words("Waar blijkt dit uit?", "What shows this?"),
        [
          FormOption(value: "", label: words("Alleen uit wat ik zelf weet", "Only what I know")),
          FormOption(value: "contract", label: words("Een contract", "A contract")),
          FormOption(
            value: "payroll", label: words("De salarisadministratie", "The payroll")),
          FormOption(
            value: "statement",
            label: words("Een verklaring van iemand anders", "Someone else's statement")),
        ])
    }
  }

  /// The name of a kind of work for people.
  func kindName(_ id: String) -> String {
    switch id {
    case "employment": words("Gewoon werk, in dienst", "Ordinary work, employed")
    case "agency": words("Uitzendwerk", "Agency work")
    case "sickness": words("Ziek geweest", "Sick")
    case "unpaidLeave": words("Onbetaald verlof", "Unpaid leave")
    default: id.shown
    }
  }
}
