extension PopulationSummary {
  /// With what it was made, line by line, so that anyone can make it again.
  func receiptLines(_ language: Language) -> [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = [
      (language(nl: "Programma", en: "Program"), "HeavyWork \(HeavyWork.version)"),
      (
        language(nl: "Regeling", en: "Scheme"),
        "\(job.scheme.id), \(job.scheme.version), SHA-256 \(job.scheme.sha256)"
      ),
    ]
    if let base = job.scheme.variantOf {
      lines.append(
        (
          language(nl: "Gewijzigde regeling", en: "Scheme that is changed"),
          "SHA-256 \(base.sha256)"
        ))
    }
    lines += [
      (
        language(nl: "Regels zonder opmaak", en: "Rules without layout"),
        "SHA-256 \(job.scheme.rulesSHA256)"
      ),
      (
        language(nl: "Wettelijke cijfers", en: "Statutory figures"),
        "\(job.statutory.version), SHA-256 \(job.statutory.sha256)"
      ),
    ]
    for file in files { lines.append((file.role.words[language], "SHA-256 \(file.sha256)")) }
    lines.append((language(nl: "Peildatum", en: "Reference date"), job.asOf.description))
    lines += optionLines(language)
    lines.append(
      (
        language(nl: "Gelezen", en: "Read"),
        PopulationSummary.reading(job.format, language).split(separator: "\n")
          .joined(separator: " ")
      ))
    return lines
  }

  private func optionLines(_ language: Language) -> [(name: String, value: String)] {
    var lines: [(name: String, value: String)] = []
    if let day = job.options.knownFrom {
      lines.append(
        (language(nl: "Daarvoor is niets bekend", en: "Nothing is known before"), "\(day)"))
    }
    if job.options.impliedEnds {
      lines.append(
        (
          language(nl: "Periode zonder einde", en: "Period without an end"),
          language(nl: "tot de volgende begint", en: "until the next one begins")
        ))
    }
    if let column = job.groupColumn {
      lines.append(
        (language(nl: "Groepen naar", en: "Groups by"), job.format.names[column].shown))
    }
    return lines
  }
}

extension PopulationSummary.UsedFile.Role {
  var words: Bilingual {
    switch self {
    case .join: Bilingual(nl: "Deeltijdfactoren", en: "Part-time factors")
    case .map: Bilingual(nl: "Kolomnamen", en: "Column names")
    case .population: Bilingual(nl: "Personeelsbestand", en: "Population file")
    case .titles: Bilingual(nl: "Functienamen", en: "Job titles")
    }
  }
}
