/// A table of a panel's weights, for text and page alike.
struct PanelTable {
  struct Row {
    let label: Bilingual
    let cells: [(Language) -> String]
  }

  let title: Bilingual
  /// The heading of the labels and of each column of figures.
  let headings: [Bilingual]
  let rows: [Row]
}

extension PanelWeighing {
  private func number(_ value: ExactDecimal) -> (Language) -> String {
    { Wording.number(value, $0, decimals: scale.decimals) }
  }

  /// The weights with their intervals, by every statistic, and as they are now.
  var weightTable: PanelTable {
    let statistics = PanelStatistic.allCases.filter { byStatistic[$0] != nil }
    var headings = [
      Bilingual(nl: "Element", en: "Element"), Bilingual(nl: "gewicht", en: "weight"),
    ]
    if intervals != nil { headings.append(Bilingual(nl: "95 %", en: "95%")) }
    headings += statistics.map { statistic in
      switch statistic {
      case .mean: Bilingual(nl: "gemiddelde", en: "mean")
      case .median: Bilingual(nl: "mediaan", en: "median")
      case .trimmed: Bilingual(nl: "geknot", en: "trimmed")
      }
    }
    headings.append(Bilingual(nl: "nu", en: "now"))
    let rows = panel.elements.indices.map { index in
      let element = scheme.elements[panel.elements[index]]
      var cells = [number(weights[index])]
      if let interval = intervals?[index] {
        cells.append { language in
          let (low, high) = (number(interval.lowerBound), number(interval.upperBound))
          return "\(low(language)) – \(high(language))"
        }
      }
      for statistic in statistics {
        let value = byStatistic[statistic]?[index].rounded(toDecimals: scale.decimals)
        cells.append(number(value ?? .zero))
      }
      cells.append { language in
        element.weight.value(on: scale.day).map {
          Wording.number($0, language, decimals: scale.decimals)
        } ?? "–"
      }
      return PanelTable.Row(label: element.label, cells: cells)
    }
    return PanelTable(
      title: Bilingual(
        nl: "Gewicht: punten per jaar bij volle belasting",
        en: "Weight: points a year at full exposure"),
      headings: headings, rows: rows)
  }

  /// The weights that each group alone would give; nothing where no group is shown.
  var groupTable: PanelTable? {
    guard !groups.isEmpty else { return nil }
    let headings =
      [Bilingual(nl: "Element", en: "Element")]
      + groups.map { group in
        let name =
          group.name.map { Bilingual(nl: $0, en: $0) }
          ?? Bilingual(nl: "zonder groep", en: "without group")
        return Bilingual { "\(name[$0]) (\(group.count))" }
      }
    let rows = panel.elements.indices.map { index in
      PanelTable.Row(
        label: scheme.elements[panel.elements[index]].label,
        cells: groups.map { group in
          group.weights.map { number($0[index]) } ?? { _ in "–" }
        })
    }
    return PanelTable(
      title: Bilingual(
        nl: "Wat elke groep alleen zou wegen, op dezelfde schaal",
        en: "What each group alone would weigh, on the same scale"),
      headings: headings, rows: rows)
  }
}
