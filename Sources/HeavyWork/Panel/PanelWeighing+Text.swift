extension PanelWeighing {
  /// What the panel makes of the weights, as text.
  public func text(_ language: Language) -> String {
    var lines = [headline(language), ""]
    lines += sentences(language)
    lines += ["", tableText(language)]
    if let table = groupTable { lines += [table.title[language], text(table, language)] }
    if let sentence = hiddenSentence { lines += [sentence[language], ""] }
    if let effects {
      lines.append(language(nl: "Wat dit voor mensen betekent", en: "What this means for people"))
      lines += effects.sentences.map { "  " + $0[language] } + [""]
      if let table = effects.table { lines += [table.title[language], text(table, language)] }
    }
    lines.append(language(nl: "Eensgezindheid", en: "Agreement"))
    lines += agreementLines.map { "  " + $0[language] }
    if !remarks.isEmpty {
      lines += ["", language(nl: "Let op", en: "Mind")]
      lines += remarks.map { "  - " + $0[language] }
    }
    lines += ["", language(nl: "Hoe dit is gerekend", en: "How this was worked out")]
    lines += rules.map { "  " + $0[language] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first sentence.
  func headline(_ language: Language) -> String {
    let people = panel.count
    return language(
      nl: people == 1
        ? "Eén deelnemer woog \(panel.elements.count) elementen."
        : "\(people) deelnemers wogen \(panel.elements.count) elementen.",
      en: people == 1
        ? "One respondent weighed \(panel.elements.count) elements."
        : "\(people) respondents weighed \(panel.elements.count) elements.")
  }

  /// How the weights came to be points.
  func sentences(_ language: Language) -> [String] {
    let needed = scale.rate.rounded(toDecimals: 6)
    let rate = Wording.number(needed, language)
    let real = Wording.number(earned.rounded(toDecimals: 6), language)
    return [
      language(
        nl: "Geschaald zodat \(scale.years) jaar voltijds ‘\(function.label.nl)’ "
          + "\(Wording.number(scale.points, .nl)) punten geeft: \(rate) per jaar. Met de afgeronde "
          + "gewichten wordt dat \(real) per jaar.",
        en: "Scaled so that \(scale.years) full-time years as ‘\(function.label.en)’ bring "
          + "\(Wording.number(scale.points, .en)) points: \(rate) a year. With the rounded weights "
          + "that becomes \(real) a year.")
    ]
  }

  private func tableText(_ language: Language) -> String {
    text(weightTable, language)
  }

  private func text(_ table: PanelTable, _ language: Language) -> String {
    let head = table.headings.map { $0[language] }
    let rows = table.rows.map { row in [row.label[language]] + row.cells.map { $0(language) } }
    let widths = head.indices.map { column in
      ([head] + rows).map { $0[column].columns }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      cells.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.columns)
        return column == 0 ? cell + space : space + cell
      }
      .joined(separator: "  ")
    }
    return ([line(head)] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// Those who are left out of the table of groups.
  var hiddenSentence: Bilingual? {
    guard hiddenGroups > 0 else { return nil }
    return Bilingual(
      nl:
        "\(hiddenGroups) groepen zijn niet getoond: een groep van minder dan tien, of een waaruit "
        + "zo’n groep zou volgen.",
      en:
        "\(hiddenGroups) groups are not shown: one of fewer than ten people, or one from which such "
        + "a group would follow.")
  }

  /// How far the panel agrees, in sentences.
  var agreementLines: [Bilingual] {
    func decimal(_ thousandths: Int, _ language: Language) -> String {
      Wording.number(
        ExactDecimal(units: Int64(thousandths), decimals: 3), language, decimals: 3)
    }
    var lines: [Bilingual] = []
    if let concordance = agreement.concordance {
      lines.append(
        Bilingual { language in
          let figure = Wording.number(concordance, language, decimals: 3)
          return language(
            nl: "Kendalls W: \(figure) (\(agreement.complete) deelnemers; 1 is dezelfde volgorde, "
              + "0 geen enkele)",
            en: "Kendall's W: \(figure) (\(agreement.complete) respondents; 1 is the same order, "
              + "0 none at all)")
        })
    } else {
      lines.append(
        Bilingual(
          nl: "Kendalls W: niet te bepalen", en: "Kendall's W: cannot be determined"))
    }
    if let alpha = agreement.alpha {
      let judgement =
        alpha >= 800
        ? Bilingual(nl: "betrouwbaar", en: "reliable")
        : alpha >= 667
          ? Bilingual(nl: "alleen voor voorlopige conclusies", en: "for tentative conclusions only")
          : Bilingual(nl: "te weinig om op een oordeel te bouwen", en: "too little to rely on")
      let metric = Bilingual(
        nl: ["nominal": "nominaal", "ordinal": "ordinaal", "interval": "interval"][
          agreement.metric] ?? "", en: agreement.metric)
      lines.append(
        Bilingual { language in
          language(
            nl: "Krippendorffs alfa (\(metric.nl)): \(decimal(alpha, language)), \(judgement.nl)",
            en: "Krippendorff's alpha (\(metric.en)): \(decimal(alpha, language)), \(judgement.en)")
        })
    } else {
      lines.append(
        Bilingual(
          nl: "Krippendorffs alfa: niet te bepalen",
          en: "Krippendorff's alpha: cannot be determined"
        ))
    }
    if let ratio = agreement.consistencyRatio {
      lines.append(
        Bilingual { language in
          language(
            nl: "Consistentieratio, mediaan: \(decimal(ratio, language)) (tot 0,100 is genoeg)",
            en: "Consistency ratio, median: \(decimal(ratio, language)) (up to 0.100 is enough)")
            + (agreement.consistent.map { count in
              language(
                nl: "; \(count) van \(agreement.compared) blijven daarbinnen",
                en: "; \(count) of \(agreement.compared) stay within it")
            } ?? "")
        })
    }
    if let freedom = agreement.circularFreedom {
      lines.append(
        Bilingual { language in
          language(
            nl: "Kendalls zèta, mediaan: \(decimal(freedom, language)) (1 is zonder kringen)",
            en: "Kendall's zeta, median: \(decimal(freedom, language)) (1 is without circles)")
        })
    }
    return lines
  }

  /// The rules of the calculation.
  var rules: [Bilingual] {
    var rules = [
      panel.kind.rule,
      Bilingual(
        nl: "Gemiddelde, mediaan en geknot gemiddelde zijn exact; afgerond wordt pas het gewicht: "
          + "half omhoog, waarna gewichten die voor de functie tellen zo nodig één stap schuiven, "
          + "tot zij haar punten net haalt.",
        en:
          "Mean, median and trimmed mean are exact; only the weight is rounded: half up, after which "
          + "weights that count for the function move one step where needed, until it just reaches "
          + "its points."),
    ]
    if intervals != nil {
      rules.append(
        Bilingual(
          nl: "Marges: de middelste 95 % van \(drawn.count) panels, met teruglegging getrokken "
            + "(SplitMix64, zaad \(request.seed)).",
          en: "Intervals: the middle 95% of \(drawn.count) panels drawn with replacement "
            + "(SplitMix64, seed \(request.seed))."))
    }
    rules.append(
      Bilingual(
        nl: "In tweeën gedeeld: een snede met aan elke kant een kwart of meer (minstens vijf), die "
          + "80 % van de variantie verklaart, met kanten een derde van het bereik uit elkaar.",
        en:
          "Split in two: a cut with a quarter or more (five at least) on each side, which explains "
          + "80% of the variance, with sides a third of the range apart."))
    rules.append(
      Bilingual(
        nl: "Panel: SHA-256 \(panel.sha256). Regeling: \(scheme.id) \(scheme.version), SHA-256 "
          + "\(scheme.sha256). HeavyWork \(HeavyWork.version), peildatum \(scale.day).",
        en: "Panel: SHA-256 \(panel.sha256). Scheme: \(scheme.id) \(scheme.version), SHA-256 "
          + "\(scheme.sha256). HeavyWork \(HeavyWork.version), reference date \(scale.day)."))
    return rules
  }
}
