/// The career as a timeline, and the same as a table.
extension Report {
  var careerPart: [Markup] {
    section("career", words("De loopbaan", "The career")) {
      CareerTimeline(self).figure(self, id: "timeline")
      careerTable
    }
  }

  private var careerTable: Markup {
    let earns = scheme.earnsPoints
    let caption =
      earns
      ? words(
        "Alle perioden, met de punten tot \(date(assessment.asOf))",
        "All periods, with the points up to \(date(assessment.asOf))")
      : words("Alle perioden", "All periods")
    return table("periods", caption) {
      head(
        [words("Periode", "Period"), words("Deeltijd", "Part-time")]
          + (earns ? [words("Punten", "Points")] : []),
        figures: earns ? 2 : 1)
      tag(.tbody) { for entry in ledger.entries { row(entry) } }
      if earns { tag(.tfoot) { totals } }
    }
  }

  private func row(_ entry: ShownLedger.Entry) -> Markup {
    let spell = career.spells[entry.entry.spell]
    return tag(.tr) {
      tag(.th, .set(.scope, "row")) {
        "\(entry.entry.spell + 1). \(functionName(spell)): "
        tag(.span, .class("note")) { period(spell) }
      }
      figures(
        [number(spell.factor, decimals: 4)] + (scheme.earnsPoints ? [points(entry.points)] : []))
    }
  }

  /// What changes the points as a whole, and the total that the rows add up to.
  private var totals: [Markup] {
    ledger.adjustments.map { totalRow($0.kind.words[language].capitalizedFirst, $0.points) }
      + [totalRow(words("Totaal", "Total"), ledger.total)]
  }

  private func totalRow(_ name: String, _ value: ExactDecimal) -> Markup {
    tag(.tr) {
      tag(.th, .set(.scope, "row"), .set(.colspan, "2")) { name }
      figures([points(value)])
    }
  }
}
