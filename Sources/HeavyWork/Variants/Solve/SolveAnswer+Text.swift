extension SolveAnswer {
  /// The answer in a few sentences.
  public func text(_ base: PlacedScheme, _ language: Language) -> String {
    var lines = [headline(language), ""]
    for range in ranges {
      guard let value = variant.value(at: range.path) else { continue }
      let name = ChangeWording(base: base).label(of: range.path)[language]
      let was = Wording.number(range.base, language)
      let now = Wording.number(value, language)
      lines.append(
        value == range.base
          ? language(nl: "  \(name): blijft \(now)", en: "  \(name): stays \(now)")
          : "  \(name): " + Wording.change(from: was, to: now))
      lines.append("    \(range.path)")
    }
    lines += ["", compared(language), "", measured(language)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ language: Language) -> String {
    let count = Wording.number(ExactDecimal(units: Int64(tried)), language)
    guard isMet else {
      return language(
        nl:
          "Geen van de \(count) varianten haalt \(target). Het dichtst erbij komt \(reached(language)):",
        en:
          "None of the \(count) variants meets \(target). The nearest to it gives \(reached(language)):"
      )
    }
    return language(
      nl:
        "Dit haalt \(target), zo dicht mogelijk bij het uitgangspunt (\(count) varianten bekeken):",
      en: "This meets \(target), as near as possible to where it started (\(count) variants tried):"
    )
  }

  /// What the variant gives of what was asked, where that is shown.
  private func reached(_ language: Language) -> String {
    let value = target.value(figures) ?? .zero
    let isShown =
      switch target.measure {
      case .share: shown.groups.first?.entitled != nil && shown.groups.first?.people != nil
      case .cost, .months: shown.all.months != nil
      case .entitled: shown.all.entitled != nil
      case .full: shown.all.full != nil
      }
    guard isShown else {
      return language(nl: "een niet getoond aantal", en: "a number not shown")
    }
    if case .share = target.measure {
      return Wording.number(value.rounded(toDecimals: 6), language)
    }
    return Wording.number(value.rounded(toDecimals: 2), language)
  }

  private func compared(_ language: Language) -> String {
    func line(_ name: String, _ was: String, _ now: String) -> String {
      "  \(name): " + Wording.change(from: was, to: now)
    }
    let hidden = ComparisonTable.Cell.hidden.text(language)
    func count(_ number: Int?) -> String {
      number.map { Wording.number(ExactDecimal(units: Int64($0)), language) } ?? hidden
    }
    func money(_ cost: ExactDecimal?) -> String {
      cost.map { Wording.money(Money($0), language) } ?? hidden
    }
    let (base, figures) = (shownBase, shown)
    var lines = [
      line(
        language(nl: "Mensen met recht", en: "People with a right"), count(base.all.entitled),
        count(figures.all.entitled)),
      line(
        language(nl: "Met het maximum", en: "With the maximum"), count(base.all.full),
        count(figures.all.full)),
      line(
        language(nl: "Maanden samen", en: "Months together"), count(base.all.months),
        count(figures.all.months)),
    ]
    if self.base.cost != nil {
      lines.append(
        line(language(nl: "Kosten", en: "Cost"), money(base.cost), money(figures.cost)))
    }
    if let group = target.group, let was = base.groups.first, let now = figures.groups.first {
      lines.append(
        line(
          language(nl: "In groep ‘\(group)’ met recht", en: "In group ‘\(group)’ with a right"),
          "\(count(was.entitled))/\(count(was.people))",
          "\(count(now.entitled))/\(count(now.people))"))
    }
    return lines.joined(separator: "\n")
  }

  private func measured(_ language: Language) -> String {
    language(
      nl:
        "Geteld is wat mensen op de peildatum hebben opgebouwd; de kosten zijn die maanden maal het "
        + "bedrag per maand van dat jaar.",
      en:
        "What is counted is what people hold on the reference date; the cost is those months times "
        + "the monthly amount of that year.")
  }

  /// The answer for programs; a figure that is not shown, because it is about a few people, is null.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("base") { writer in write(shownBase, to: &writer) }
      writer.field("distance", distance)
      writer.object("figures") { writer in write(shown, to: &writer) }
      writer.field("measure", "heldOnReferenceDate")
      writer.field("met", isMet)
      writer.field("target", target.description)
      writer.field("tried", tried)
      writer.array("values") { writer in
        for range in ranges {
          writer.object { writer in
            writer.field("base", range.base)
            writer.field("path", range.path.description)
            writer.field("value", variant.value(at: range.path))
          }
        }
      }
    }
    return writer.finished()
  }

  private func write(_ figures: ShownSweepFigures, to writer: inout JSONWriter) {
    writer.field("cost", figures.cost)
    writer.field("entitled", figures.all.entitled)
    writer.field("full", figures.all.full)
    if let group = figures.groups.first {
      writer.object("group") { writer in
        writer.field("entitled", group.entitled)
        writer.field("people", group.people)
      }
    }
    writer.field("months", figures.all.months)
    writer.field("people", figures.all.people)
    writer.field("undetermined", figures.all.undetermined)
  }

  /// A variant file with the answer; its title says what it was found for.
  ///
  /// - Parameters:
  ///   - base: what `variantOf` shall say.
  ///   - scheme: the scheme that was started from; where it is a variant, its changes are in the file.
  public func file(of base: String, from scheme: PlacedScheme) -> [UInt8] {
    let found = variant.changes.filter { change in
      guard let range = ranges.first(where: { $0.path == change.path }) else { return true }
      return SweepVariant.number(change) != range.base
    }
    return SchemeVariant.file(
      of: base, title: Bilingual(nl: "Gezocht voor \(target)", en: "Found for \(target)"),
      scheme.together(found))
  }
}
