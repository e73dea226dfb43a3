/// What is paid, and how to apply, in words.
extension SchemeWording {
  package var paymentHeading: String { words("De uitkering", "The benefit") }

  /// What is paid between stopping and the state pension; empty where the file says nothing.
  package var payment: [String] {
    guard let rules = scheme.benefit else { return [] }
    return [amount(rules.perMonth), share(rules.partTime), rules.atMostMonths.map(spread)]
      .compactMap { $0 }
  }

  private func amount(_ amount: BenefitRules.Amount) -> String {
    switch amount {
    case .rvuThreshold:
      words(
        "Per maand de RVU-drempel van dat jaar: wat een werkgever mag betalen zonder extra heffing.",
        "A month the exempt RVU threshold of that year: what an employer may pay without a levy.")
    case .rvuThresholdWithExtra:
      words(
        "Per maand de RVU-drempel van dat jaar, met het extra bedrag dat sinds 2026 mag.",
        "A month the exempt RVU threshold of that year, with the extra amount allowed since 2026.")
    case .statePensionSingle:
      words(
        "Per maand de bruto AOW van iemand die alleen woont.",
        "A month the gross state pension of someone living alone.")
    case .fixed(let dated):
      words("Per maand ", "A month ")
        + dated.words(on: day, language) { Wording.money($0, language) }
        + words(" bruto.", " gross.")
    }
  }

  private func share(_ rule: BenefitRules.PartTime) -> String {
    switch rule {
    case .none:
      return words("Voor wie deeltijd werkt even veel.", "As much for those who work part-time.")
    case .atExit:
      return words(
        "Naar de deeltijdfactor op de dag voor het stoppen.",
        "By the part-time factor on the day before stopping.")
    case .average(let months):
      let length = Wording.length(months, language)
      return words(
        "Naar de gemiddelde deeltijdfactor van wat is gewerkt in de laatste \(length) voor het stoppen.",
        "By the average part-time factor of what was worked in the last \(length) before stopping.")
    }
  }

  private func spread(_ months: Dated<Int>) -> String {
    let most = months.words(on: day, language) { Wording.months($0, language) }
    return words(
      "Hoogstens het geld van \(most), gelijk verdeeld over alle maanden.",
      "At most the money of \(most), spread evenly over all months.")
  }

  package var applyHeading: String { words("Aanvragen", "Applying") }

  /// Where and when to apply, and what to bring; empty where the file says nothing.
  package var applying: [String] {
    guard let apply = scheme.about.apply else { return [] }
    let papers = apply.papers.map { $0[language] }.joined(separator: ", ")
    return [
      apply.place.map { words("Aanvragen: ", "Apply: ") + $0[language] + "." },
      apply.earliest.map { $0.words[language] }.map {
        words("Vanaf \($0) voor het stoppen.", "From \($0) before stopping.")
      },
      apply.latest.map { $0.words[language] }.map {
        words("Uiterlijk \($0) voor het stoppen.", "At the latest \($0) before stopping.")
      },
      papers.isEmpty ? nil : words("Nodig: ", "To bring: ") + papers + ".",
    ].compactMap { $0 }
  }
}
