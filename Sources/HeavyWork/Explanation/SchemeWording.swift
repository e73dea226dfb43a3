/// A scheme in plain words: every rule as a sentence, to be set as text or as a page.
package struct SchemeWording {
  package let scheme: Scheme
  /// The day whose values are named first.
  package let day: Day
  package let language: Language

  package init(_ scheme: Scheme, on day: Day, _ language: Language) {
    self.scheme = scheme
    self.day = day
    self.language = language
  }

  func words(_ nl: String, _ en: String) -> String { Bilingual(nl: nl, en: en)[language] }

  func number(_ value: ExactDecimal) -> String { Wording.number(value, language) }
}

// MARK: What it is

extension SchemeWording {
  /// What the scheme is, how binding, from when, by whom.
  package var identity: [String] {
    let from = Wording.date(scheme.inForceFrom, language)
    let force =
      scheme.inForceThrough.map { Wording.date($0, language) }
      .map {
        words("Geldt van \(from) tot en met \($0).", "In force from \(from) through \($0).")
      } ?? words("Geldt vanaf \(from).", "In force from \(from).")
    let parties = scheme.about.parties.joined(separator: ", ")
    return [
      Fixed.schemeLine(scheme, language), Remarks.Warning.status(of: scheme)?.message[language],
      force, parties.isEmpty ? nil : words("Partijen: ", "Parties: ") + parties + ".", panel,
      Remarks.Warning.variant(scheme)?.message[language],
    ].compactMap { $0 }
  }

  /// What a variant changes of the scheme it is laid over, and why; nothing for a scheme of its own.
  package var changes: [String] {
    guard let base = scheme.variantOf else { return [] }
    return base.changes.map { change in
      base.words(for: change)[language] + (change.why.map { ": " + $0[language] } ?? "")
    }
  }

  package var factsHeading: String {
    words("Gegevens die gevraagd worden", "Facts that are asked for")
  }

  /// The facts of the person that the file names, with what to know about them.
  package var facts: [String] {
    scheme.attributes.map { fact in
      "\(fact.label[language]) (\(fact.name))" + (fact.note.map { ". " + $0[language] } ?? "")
    }
  }

  private var panel: String? {
    guard let panel = scheme.about.panel, let count = panel.count else { return nil }
    return words(
      "De gewichten komen van \(count) mensen. ", "The weights come from \(count) people. ")
      + (panel.method?[language] ?? "")
  }

  /// What the file itself has remarks about, under their headings.
  package var remarks: [(heading: String, remarks: [About.Remark])] {
    [
      (
        words("Wat dit bestand niet bevat", "What this file does not encode"),
        scheme.about.notEncoded
      ),
      (words("Om gezond door te werken", "For staying in work"), scheme.about.alongside),
      (words("Opmerkingen", "Notes"), scheme.about.notes),
    ].filter { !$0.1.isEmpty }
  }

  /// The sources, in the order of their ids.
  package var sources: [Source] { scheme.sources.values.sorted { $0.id < $1.id } }

  /// What a source is, on what it rests, and when it was read.
  package func sentence(_ source: Source) -> String {
    let read = source.read.map { Wording.date($0, language) }
    let about = [
      source.basis?.label[language], read.map { words("gelezen op \($0)", "read on \($0)") },
    ].compactMap { $0 }
    return source.title + (about.isEmpty ? "" : " (\(about.joined(separator: ", ")))")
  }

  /// The place in a source that a rule rests on, and the words that stand there.
  package func words(for reference: SourceReference) -> String {
    let place = [reference.id, reference.article].compactMap { $0 }.joined(separator: ", ")
    return place + (reference.quote.map { ": “\($0)”" } ?? "")
  }
}

// MARK: When there is a right

extension SchemeWording {
  package var routesHeading: String {
    words("Wanneer er recht is", "When there is a right")
  }

  package func sentence(_ route: Route) -> String {
    "‘\(route.name(language))’: " + words("als ", "if ") + route.when.words(scheme, language) + ". "
      + route.months.sentence(scheme, on: day, language) + route.force(language)
  }

  /// What the condition asks.
  package func sentence(_ condition: Condition) -> String {
    condition.sentence(scheme, on: day, language)
  }

  /// From which day months are counted back, where that is not the state pension.
  private var countedFrom: String? {
    guard case .age(let ages, let name) = scheme.exit.before else { return nil }
    let list = ages.steps.map { step in
      let age = Wording.length(step.value, language)
      guard let from = step.from.map({ Wording.date($0, language) }) else { return age }
      return words("geboren vanaf \(from): \(age)", "born from \(from): \(age)")
    }
    .joined(separator: "; ")
    return words(
      "De maanden tellen terug vanaf de \(name.nl) (\(list)).",
      "The months are counted back from the \(name.en) (\(list)).")
  }

  /// The bounds on months and days.
  package var bounds: [String] {
    let most = scheme.exit.maximumMonths.words(on: day, language) { Wording.months($0)[language] }
    let least = scheme.exit.minimumMonths.words(on: day, language) { Wording.months($0)[language] }
    let choices = scheme.exit.choices.map { choices in
      choices.map { Wording.months($0)[language] }.joined(separator: ", ")
    }
    let one = scheme.exit.minimumMonths == Dated(1)
    return [
      scheme.routes.count > 1
        ? words(
          "Zijn er meer routes open, dan telt die met de meeste maanden.",
          "Where more than one route is open, the one with the most months counts.") : nil,
      words("Hoogstens \(most) eerder.", "At most \(most) earlier."),
      one
        ? nil
        : words("Minder dan \(least) telt niet.", "Less than \(least) does not count."),
      countedFrom,
      choices.map { words("Te kiezen: \($0).", "To choose from: \($0).") },
      scheme.exit.day == .firstOfMonth
        ? words(
          "Stoppen kan alleen op de eerste van een maand.",
          "Stopping is possible only on the first of a month.") : nil,
    ].compactMap { $0 }
  }
}

// MARK: How points come about

extension SchemeWording {
  package var pointsHeading: String { words("Hoe punten ontstaan", "How points come about") }

  package var formula: String {
    words(
      "Punten = tijd in jaren × deeltijdfactor × de som van gewicht × niveau van de elementen van de functie.",
      "Points = time in years × part-time factor × the sum of weight × level of the function's elements."
    )
  }
}
