/// Assumptions in full, a line for each value, as every rendering prints them.
struct AssumptionLines {
  struct Line: Equatable {
    let name: Bilingual
    let value: Bilingual
    /// The source and the reason, or that there is neither.
    let basis: Bilingual
  }

  let assumptions: CostAssumptions

  /// Every value of the file.
  var all: [Line] {
    let years = assumptions.years
    var lines = [
      line(
        Bilingual(nl: "Jaren", en: "Years"),
        Bilingual(nl: CostReport.span(years), en: CostReport.span(years)),
        assumptions.horizon.basis),
      line(
        Bilingual(nl: "Populatie", en: "Population"), population, assumptions.population.basis),
    ]
    lines += assumptions.benefitIndexation.map {
      rate(Bilingual(nl: "Stijging van uitkeringen", en: "Rise of benefits"), $0)
    }
    lines += assumptions.thresholdIndexation.map {
      rate(
        Bilingual(nl: "Stijging van het vrijgestelde bedrag", en: "Rise of the exempt threshold"),
        $0)
    }
    lines += assumptions.leaving.map { leaving($0) }
    lines += assumptions.takeUp.map { takeUp($0) }
    if let discount = assumptions.discount {
      lines.append(
        line(
          Bilingual(nl: "Rekenrente", en: "Discount rate"),
          Bilingual { AssumptionLines.percent(discount.value, $0) }, discount.basis))
    }
    if let cost = assumptions.replacementCost {
      lines.append(
        money(Bilingual(nl: "Vervanging per vertrekker", en: "Replacement per leaver"), cost))
    }
    if let saved = assumptions.avoidedAbsence {
      lines.append(
        money(
          Bilingual(
            nl: "Vermeden verzuim per uitkeringsmaand", en: "Avoided absence per month of benefit"),
          saved))
    }
    for bill in assumptions.wageBill {
      lines.append(
        line(
          Bilingual(
            nl: "Loonsom per jaar, vanaf \(bill.value.fromYear)",
            en: "Wage bill a year, from \(bill.value.fromYear)"),
          Bilingual { Wording.money(Money(bill.value.perYear), $0) }, bill.basis))
    }
    return lines
  }

  private var population: Bilingual {
    switch assumptions.population.value {
    case .closed:
      Bilingual(
        nl: "gesloten: wie eerder weggaat, wordt niet vervangen",
        en: "closed: whoever leaves before is not replaced")
    case .open:
      Bilingual(
        nl:
          "open: voor wie eerder weggaat komt iemand die hetzelfde doet, een jaar jonger is en een "
          + "jaar later kan stoppen",
        en:
          "open: whoever leaves before is replaced by someone alike who is a year younger and can "
          + "stop a year later")
    }
  }

  private func line(
    _ name: Bilingual, _ value: Bilingual, _ basis: CostAssumptions.Basis
  ) -> Line {
    Line(name: name, value: value, basis: words(basis))
  }

  private func rate(
    _ name: Bilingual, _ rate: CostAssumptions.Stated<CostAssumptions.Rate>
  ) -> Line {
    let year = rate.value.fromYear
    return line(
      Bilingual(nl: "\(name.nl), vanaf \(year)", en: "\(name.en), from \(year)"),
      Bilingual {
        AssumptionLines.percent(rate.value.percent, $0) + $0(nl: " per jaar", en: " a year")
      }, rate.basis)
  }

  private func leaving(
    _ rate: CostAssumptions.Stated<CostAssumptions.LeavingRate>
  ) -> Line {
    let age = rate.value.fromAge
    return line(
      Bilingual(
        nl: "Weg voor de stopdag, vanaf leeftijd \(age)",
        en: "Leaves before stopping early, from age \(age)"),
      Bilingual {
        AssumptionLines.percent(rate.value.percent, $0) + $0(nl: " per jaar", en: " a year")
      }, rate.basis)
  }

  private func takeUp(_ row: CostAssumptions.Stated<CostAssumptions.TakeUp>) -> Line {
    let value = row.value
    return line(
      Bilingual { language in
        let bounds = [
          AssumptionLines.range(
            value.fromAge, value.throughAge,
            language(nl: "leeftijd", en: "age"), language),
          AssumptionLines.range(
            value.fromMonths, value.throughMonths, language(nl: "maanden", en: "months"), language),
        ].compactMap { $0 }
        let whom =
          bounds.isEmpty
          ? language(nl: "alle anderen", en: "all others") : bounds.joined(separator: ", ")
        return language(nl: "Doet mee", en: "Takes part") + ": " + whom
      },
      Bilingual { language in
        let (low, middle, high) = (
          AssumptionLines.percent(value.low, language),
          AssumptionLines.percent(value.middle, language),
          AssumptionLines.percent(value.high, language)
        )
        return language(
          nl: "laag \(low), midden \(middle), hoog \(high)",
          en: "low \(low), middle \(middle), high \(high)")
      }, row.basis)
  }

  private func money(
    _ name: Bilingual, _ amount: CostAssumptions.Stated<ExactDecimal>
  ) -> Line {
    line(name, Bilingual { Wording.money(Money(amount.value), $0) }, amount.basis)
  }

  private static func range(
    _ from: Int?, _ through: Int?, _ what: String, _ language: Language
  ) -> String? {
    switch (from, through) {
    case (nil, nil): nil
    case (let from?, nil): language(nl: "\(what) vanaf \(from)", en: "\(what) from \(from)")
    case (nil, let through?):
      language(nl: "\(what) tot en met \(through)", en: "\(what) through \(through)")
    case (let from?, let through?):
      from == through
        ? "\(what) \(from)"
        : language(
          nl: "\(what) \(from) tot en met \(through)", en: "\(what) \(from) through \(through)")
    }
  }

  private static func percent(_ value: ExactDecimal, _ language: Language) -> String {
    Wording.number(value, language) + "%"
  }

  /// The source and the reason of a value.
  private func words(_ basis: CostAssumptions.Basis) -> Bilingual {
    guard basis.source != nil || basis.why != nil else {
      return Bilingual(nl: "geen bron", en: "no source")
    }
    return Bilingual { language in
      var parts: [String] = []
      if let reference = basis.source, let source = assumptions.sources[reference.id] {
        parts.append(
          ([source.title] + [reference.article].compactMap { $0 }).joined(separator: ", "))
      }
      if let why = basis.why { parts.append(why[language]) }
      return parts.joined(separator: ". ")
    }
  }
}
