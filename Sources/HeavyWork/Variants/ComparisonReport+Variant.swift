/// The parts about one variant.
extension ComparisonReport {
  func title(_ index: Int, _ nl: String, _ en: String) -> Bilingual {
    Bilingual(nl: "Variant \(index + 1): \(nl)", en: "Variant \(index + 1): \(en)")
  }

  /// What the variant changes.
  func changes(_ index: Int) -> ComparisonSection {
    let (base, variant) = (comparison.question.base, comparison.question.variants[index])
    let differences = ValueDifference.all(base.root, variant.root).filter {
      !["title", "status", "examples"].contains($0.path[0])
    }
    var lines = [
      Bilingual { language in
        "‘\(name(index)[language])’"
          + language(nl: ", tegenover ‘", en: ", against ‘") + name(nil)[language] + "’."
      }
    ]
    let most = 30
    let wording = ChangeWording(base: base)
    lines += differences.prefix(most).map { difference in
      wording.words(
        SchemeChange(
          SchemePath(parts: difference.path), difference.to.map { .set($0) } ?? .remove))
    }
    if differences.count > most {
      let more = differences.count - most
      lines.append(
        Bilingual(nl: "En nog \(more) wijzigingen.", en: "And \(more) more changes."))
    }
    if differences.isEmpty {
      lines.append(
        Bilingual(
          nl: "De twee zeggen precies hetzelfde.", en: "The two say exactly the same."))
    }
    return ComparisonSection(
      "\(key(index))-changes", title(index, "wat er verandert", "what changes"), lines)
  }

  /// From what to what people go.
  func states(_ index: Int) -> ComparisonSection {
    let shown = exits[index]
    let known = MonthsState.allCases.filter { $0 != .undetermined }
    let columns =
      known.map { Table.Column($0.key, $0.label) }
      + [Table.Column("total", Bilingual(nl: "Totaal", en: "Total"))]
    let rows = known.map { before in
      Table.Row(
        before.key, before.label,
        known.map { shown["\(before.key).\($0.key)"] } + [shown["base.state.\(before.key)"]])
    }
    let total = Table.Row(
      "total", Bilingual(nl: "Totaal", en: "Total"),
      known.map { shown["variant.state.\($0.key)"] } + [.none])
    return ComparisonSection(
      "\(key(index))-states", title(index, "van wat naar wat", "from what to what"),
      [
        Bilingual(
          nl:
            "Rijen: onder het uitgangspunt. Kolommen: onder de variant. Van iedereen van wie het te "
            + "zeggen is.",
          en:
            "Rows: under the base. Columns: under the variant. Of everyone for whom it can be said."
        )
      ],
      [
        Table(
          "\(key(index))-states", Bilingual(nl: "Mensen van en naar", en: "People from and to"),
          Bilingual(nl: "Onder het uitgangspunt", en: "Under the base"), columns, rows, total: total
        )
      ])
  }

  /// Differences in months by group.
  func groups(_ index: Int) -> ComparisonSection {
    ComparisonSection(
      "\(key(index))-groups",
      title(index, "verschil in maanden", "difference in months"),
      [
        Bilingual(
          nl: "Groepen zijn die van het uitgangspunt. Aantallen onder de "
            + "\(SmallGroups.smallest) zijn niet getoond, en ook niet wat ze door aftrekken zou "
            + "verraden.",
          en:
            "Groups are those of the base. Numbers under \(SmallGroups.smallest) are not shown, nor "
            + "what would give them away by subtraction.")
      ], groupings.compactMap { table($0, index) })
  }

  /// The people of each group by how much their months change.
  private func counts(_ grouping: PeopleGrouping, _ index: Int) -> [[Int]] {
    var counts = Array(
      repeating: [Int](repeating: 0, count: MonthsBin.allCases.count),
      count: grouping.groups.count)
    let (base, variant) = (people.base, people.variants[index])
    for place in people.places {
      let bin = MonthsBin(variant.people[place].exitMonths - base.people[place].exitMonths)
      counts[grouping.group(place)][bin.rawValue] += people.weight(place)
    }
    for place in people.openPlaces {
      counts[grouping.group(place)][MonthsBin.undetermined.rawValue] += people.weight(place)
    }
    return counts
  }

  /// The table of a grouping; nothing where there are too few people to tell even the sums.
  private func table(_ grouping: PeopleGrouping, _ index: Int) -> Table? {
    let bins = MonthsBin.allCases
    let all = counts(grouping, index)
    let filled = all.indices.filter { all[$0].contains { $0 > 0 } }
    let counts = filled.map { all[$0] }
    let sums = counts.map { $0.reduce(0, +) }
    // The same rows in the tables of all variants, which have the same groups.
    guard let hiddenRows = GroupCells.rows(sums) else { return nil }
    let cells = GroupCells(
      counts,
      hiddenColumns: Set(
        bins.indices.filter { exits[index]["bin.\(bins[$0].key)"] == .hidden }),
      hiddenRows: hiddenRows, hidesAll: !shown.allowsGroups[index])
    let rows = filled.enumerated().map { row, group in
      Table.Row(
        grouping.groups[group].key, grouping.groups[group].label,
        bins.indices.map { cells.hidden[row][$0] ? .hidden : .people(counts[row][$0]) }
          + [hiddenRows.contains(row) ? .hidden : .people(sums[row])])
    }
    let total = Table.Row(
      "total", Bilingual(nl: "Totaal", en: "Total"),
      bins.map { exits[index]["bin.\($0.key)"] } + [.people(people.count)])
    return Table(
      "\(key(index))-\(grouping.key)", grouping.title, grouping.heading,
      bins.map { Table.Column($0.key, $0.label) } + [
        Table.Column("total", ComparisonReport.peopleHeading)
      ], rows, total: total, chart: .balance(more: [0, 1], fewer: [4, 3]))
  }
}
