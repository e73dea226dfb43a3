/// With what a comparison was made, so that anyone can make it again.
extension Comparison {
  /// The receipt, line by line.
  func receipt(_ language: Language) -> [(name: String, value: String)] {
    let words = { (nl: String, en: String) in language(nl: nl, en: en) }
    var lines = [(name: words("Programma", "Program"), value: "HeavyWork \(HeavyWork.version)")]
    lines.append(
      (words("Uitgangspunt", "Base"), Comparison.line(question.base.scheme, language)))
    for (index, variant) in question.variants.enumerated() {
      lines.append(("Variant \(index + 1)", Comparison.line(variant.scheme, language)))
    }
    let statutory = question.statutory
    lines.append(
      (
        words("Wettelijke cijfers", "Statutory figures"),
        "\(statutory.version), SHA-256 \(statutory.sha256)"
      ))
    for file in question.files {
      lines.append((file.role.words[language], "SHA-256 \(file.sha256)"))
    }
    lines.append((words("Peildatum", "Reference date"), question.asOf.description))
    if let day = question.options.knownFrom {
      lines.append((words("Daarvoor is niets bekend", "Nothing is known before"), "\(day)"))
    }
    if question.options.impliedEnds {
      lines.append(
        (
          words("Periode zonder einde", "Period without an end"),
          words("tot de volgende begint", "until the next one begins")
        ))
    }
    for column in people.base.columns {
      lines.append((words("Groepen naar", "Groups by"), column.name.shown))
    }
    lines += receiptAdditions.map { ($0.name[language], $0.value) }
    lines.append(
      (
        words("Gelezen", "Read"),
        PopulationSummary.reading(question.format, language).split(separator: "\n")
          .joined(separator: " ")
      ))
    return lines
  }

  private static func line(_ scheme: Scheme, _ language: Language) -> String {
    let base = scheme.variantOf.map {
      language(nl: "; variant van SHA-256 ", en: "; variant of SHA-256 ") + $0.sha256
    }
    return "‘\(scheme.title[language])’, \(scheme.id), \(scheme.version), SHA-256 \(scheme.sha256)"
      + (base ?? "")
  }
}
