extension SweepReport {
  /// Every variant as a row, the scheme itself first, with its number 0.
  ///
  /// A figure that is not shown, because it is about a few people, is `hidden`.
  public func csv(_ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    writer.row(
      ["variant", "title"] + paths.map(\.description)
        + ["people", "entitled", "full", "months", "undetermined", "perMonth", "cost"]
        + groups.flatMap { ["people:\($0)", "entitled:\($0)", "months:\($0)"] } + [
          "front", "problem",
        ])
    func number(_ value: ExactDecimal?) -> String { value.map { dialect.number($0) } ?? "" }
    func count(_ value: Int?) -> String { value.map { String($0) } ?? "hidden" }
    func counts(_ figures: SweepFigures?, _ shown: ShownSweepFigures?) -> [String] {
      guard let figures, let shown else {
        return [String](repeating: "", count: 7 + 3 * groups.count)
      }
      let all = shown.all
      return [all.people, all.entitled, all.full, all.months, all.undetermined].map(count)
        + [
          number(figures.monthly?.decimal),
          figures.cost != nil && shown.cost == nil ? "hidden" : number(shown.cost),
        ] + shown.groups.flatMap { [$0.people, $0.entitled, $0.months].map(count) }
    }
    let own = paths.map { path -> ExactDecimal? in
      if case .number(let value)? = base.root.entry(path.parts)?.content { value } else { nil }
    }
    writer.row(
      ["0", base.scheme.id] + own.map(number) + counts(figures, shown) + [
        baseIsOnFront ? "1" : "0", "",
      ])
    for row in rows {
      writer.row(
        [String(row.number), row.title?.en ?? ""] + row.values.map(number)
          + counts(row.figures, row.shown)
          + [row.isOnFront ? "1" : "0", row.problems?.all.first?.message.en ?? ""])
    }
    return writer.bytes
  }
}
