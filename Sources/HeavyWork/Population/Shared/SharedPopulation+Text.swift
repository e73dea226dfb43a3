extension SharedFigures.Figure {
  /// What it counts, for people.
  public var words: Bilingual {
    switch self {
    case .people: Bilingual(nl: "Mensen", en: "People")
    case .entitled: Bilingual(nl: "Nu recht", en: "Entitled now")
    case .undetermined: Bilingual(nl: "Niet te zeggen", en: "Cannot be said")
    case .months: Bilingual(nl: "Maanden nu, samen", en: "Months now, together")
    case .withMaximum: Bilingual(nl: "Nu alle maanden", en: "All months now")
    case .withExit: Bilingual(nl: "Kan eerder stoppen", en: "Can stop early")
    case .exitMonths: Bilingual(nl: "Maanden eerder, samen", en: "Months early, together")
    case .paid: Bilingual(nl: "Uitkering, samen", en: "Benefit, together")
    case .levy: Bilingual(nl: "Heffing, samen", en: "Levy, together")
    }
  }
}

extension SharedPopulation {
  /// The median size of cells; of an even number of cells the smaller of the two in the middle.
  public var medianSize: Int { cells.isEmpty ? 0 : cells.sorted()[(cells.count - 1) / 2] }

  /// How it was made, how large its cells are, and how far its figures are from those of the
  /// population as it was.
  public func report(_ language: Language) -> String {
    var block = TextBlock()
    let job = measurements[0].job
    block.line(
      language(nl: "Gedeelde populatie zonder personen", en: "Shared population without persons"))
    block.blank()
    block.line("SHA-256 \(sha256)")
    block.paragraph(
      language(
        nl:
          "Noem deze hash in wat u ermee uitrekent; wie hetzelfde bestand heeft, rekent met dezelfde "
          + "getallen.",
        en:
          "Name this hash in what you work out with it; whoever has the same file calculates with "
          + "the same numbers."))
    block.blank()
    let left =
      rejected == 0
      ? ""
      : language(
        nl: ", en \(rejected) niet, om foute rijen", en: ", and \(rejected) are not, for wrong rows"
      )
    block.paragraph(
      language(
        nl:
          "\(people) mensen staan erin\(left), in \(cells.count) cellen van minstens \(least) mensen: "
          + "de kleinste heeft er \(cells.min() ?? 0), de middelste \(medianSize), de grootste "
          + "\(cells.max() ?? 0).",
        en:
          "\(people) people are in it\(left), in \(cells.count) cells of at least \(least) people: the "
          + "smallest has \(cells.min() ?? 0), the median \(medianSize), the largest "
          + "\(cells.max() ?? 0)."))
    block.paragraph(
      language(
        nl:
          "Alles in een cel is een gemiddelde over haar mensen; datums staan op het begin van een "
          + "kwartaal. Werk dat minder dan \(least) mensen van een cel deden, is opgeteld bij werk dat er "
          + "in punten het meest op lijkt.",
        en:
          "All in a cell is a mean over its people; dates stand at the beginning of a quarter. Work "
          + "that fewer than \(least) people of a cell did is added to the work most like it in "
          + "points."))
    block.paragraph(
      language(
        nl: "Wie van iemand weet in welke cel die hoort, weet ook wat de mensen van die cel gemeen "
          + "hebben. Geef het bestand dus alleen aan wie ermee rekent.",
        en:
          "Whoever knows which cell someone belongs to also knows what the people of that cell have "
          + "in common. So give the file only to those who calculate with it."))
    for measurement in measurements { append(measurement, to: &block, language) }
    block.blank()
    block.paragraph(
      language(
        nl: "Peildatum \(job.asOf). Wettelijke cijfers \(job.statutory.version), SHA-256 "
          + "\(job.statutory.sha256). HeavyWork \(HeavyWork.version)."
          + known(job, "Begin van de export: "),
        en: "Reference date \(job.asOf). Statutory figures \(job.statutory.version), SHA-256 "
          + "\(job.statutory.sha256). HeavyWork \(HeavyWork.version)."
          + known(job, "The export begins on ")))
    block.paragraph(
      language(
        nl:
          "De hash van het bronbestand staat hier niet: daarmee kan iemand die een deel ervan kent, "
          + "nagaan of hij de rest goed raadt.",
        en: "The hash of the source file is not given here: with it, someone who knows part of the "
          + "file could test guesses at the rest."))
    return block.text
  }

  private func known(_ job: PopulationJob, _ words: String) -> String {
    job.options.knownFrom.map { " \(words)\($0)." } ?? ""
  }

  private func append(
    _ measurement: Measurement, to block: inout TextBlock, _ language: Language
  ) {
    let scheme = measurement.job.scheme
    block.blank()
    block.paragraph(
      language(nl: "Gemeten fout onder ", en: "Measured error under ")
        + "‘\(scheme.title[language])’ (\(scheme.id), \(scheme.version), SHA-256 \(scheme.sha256))")
    func right(_ text: String) -> String {
      String(repeating: " ", count: max(1, 17 - text.count)) + text
    }
    func line(_ name: String, _ cells: [String]) {
      block.line(
        "  " + name + String(repeating: " ", count: max(0, 23 - name.count))
          + cells.map(right).joined())
    }
    line(
      "",
      [
        language(nl: "was", en: "was"), language(nl: "gedeeld", en: "shared"),
        language(nl: "verschil", en: "difference"),
      ])
    var hidesAny = false
    for measured in measurement.figures {
      func number(_ value: Int) -> String {
        measured.figure.isMoney
          ? Wording.money(Money(cents: Int64(value)), language)
          : Wording.number(ExactDecimal(units: Int64(value)), language)
      }
      let share = measured.perMille.map { perMille in
        let size = abs(perMille)
        let decimal = Wording.number(
          ExactDecimal(units: Int64(size), decimals: 1), language, decimals: 1)
        return " (\(perMille < 0 ? "−" : "")\(decimal) %)"
      }
      if measured.was == nil { hidesAny = true }
      line(
        measured.figure.words[language],
        [
          measured.was.map(number) ?? "…", number(measured.shared),
          measured.error.map { ($0 < 0 ? "−" : "") + number(abs($0)) + (share ?? "") } ?? "…",
        ])
    }
    if hidesAny {
      block.paragraph(
        language(
          nl: "… gaat over minder dan \(least) mensen, en staat er dus niet.",
          en: "… is about fewer than \(least) people, and so is not shown."), indent: 2)
    }
  }
}
