/// Reads the figures in a panel's answers, in the one way in which they can be read.
struct PanelNumbers {
  let separator: UInt8
  let problems: ProblemCollector
  /// The sign before decimals that was seen first, and on which line.
  private var mark: (mark: NumberStyle.Mark, line: Int)?

  init(separator: UInt8, problems: ProblemCollector) {
    self.separator = separator
    self.problems = problems
  }

  /// Scores are no larger than this.
  static let highestScore: ExactDecimal = 1_000_000

  /// A score, points or a place.
  mutating func figure(
    _ cell: CSVTable.Cell, _ kind: PanelKind, total: ExactDecimal
  ) -> ExactDecimal? {
    guard let number = number(cell) else { return nil }
    let range: ClosedRange<ExactDecimal> =
      switch kind {
      case .scores: 0...PanelNumbers.highestScore
      case .points: 0...total
      case .ranking, .pairs: 1...10_000
      }
    guard range.contains(number) else {
      problems.refuseFigure(cell, range)
      return nil
    }
    if kind == .ranking, number.decimals > 0 {
      refuse(
        cell, nl: "Een plaats in een volgorde is een heel getal.",
        en: "A place in a ranking is a whole number.")
      return nil
    }
    return number
  }

  /// How many times heavier: from 1/9 to 9, a number or a fraction such as 1/3.
  mutating func strength(_ cell: CSVTable.Cell) -> Exact? {
    let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false)
    var value: Exact?
    if parts.count == 2 {
      let whole = parts.compactMap { part in Int64(part.filter { $0 != " " }) }
      if whole.count == 2, whole[1] > 0 { value = Exact(Int128(whole[0]), over: Int128(whole[1])) }
      guard value != nil else {
        problems.refuseNumber(cell)
        return nil
      }
    } else if let number = number(cell) {
      value = Exact(number)
    }
    guard let value else { return nil }
    // A ninth is often written as 0.11 or 0.1.
    guard value >= Exact(1, over: 10), value <= Exact(9) else {
      refuse(
        cell, nl: "Een sterkte loopt van 1/9 tot en met 9; 1 is even zwaar.",
        en: "A strength runs from 1/9 through 9; 1 is equally heavy.")
      return nil
    }
    return value
  }

  private mutating func number(_ cell: CSVTable.Cell) -> ExactDecimal? {
    guard
      case .number(let number, let mark, let decimals, false) = NumberCell(Array(cell.text.utf8))
    else {
      problems.refuseNumber(cell)
      return nil
    }
    if let mark {
      let line = problems.place(at: cell.offset).line
      if let first = self.mark, first.mark != mark {
        problems.add(
          .mixedNumbers, at: cell.offset,
          Bilingual(
            nl: "Hier staat een \(mark == .comma ? "komma" : "punt") voor de decimalen, op regel "
              + "\(first.line) een \(mark == .comma ? "punt" : "komma").",
            en: "Decimals follow a \(mark == .comma ? "comma" : "point") here, and a "
              + "\(mark == .comma ? "point" : "comma") on line \(first.line)."),
          remedy: Bilingual(
            nl: "Schrijf alle getallen op een manier.", en: "Write all numbers in one way."))
        return nil
      }
      self.mark = self.mark ?? (mark, line)
      // 1.000 is a thousand to a Dutch spreadsheet, and one to others.
      let usual: NumberStyle.Mark = separator == UInt8(ascii: ",") ? .point : .comma
      if decimals == 3, mark != usual {
        problems.add(
          .ambiguousNumbers, at: cell.offset,
          Bilingual(
            nl: "‘\(cell.text.shown)’ kan een duizendtal zijn, of drie decimalen.",
            en: "‘\(cell.text.shown)’ may be a thousand, or three decimals."),
          remedy: Bilingual(
            nl: "Schrijf duizendtallen zonder teken, of geef niet juist drie decimalen.",
            en: "Write thousands without a sign, or give other than three decimals."))
        return nil
      }
    }
    guard number.decimals <= 6 else {
      problems.add(
        .tooManyDecimals, at: cell.offset,
        Bilingual(
          nl: "‘\(cell.text.shown)’ heeft meer dan zes decimalen.",
          en: "‘\(cell.text.shown)’ has more than six decimals."),
        remedy: Bilingual(nl: "Rond het zelf af.", en: "Round it yourself."))
      return nil
    }
    return number
  }

  private func refuse(_ cell: CSVTable.Cell, nl: String, en: String) {
    problems.add(.outOfRange, at: cell.offset, Bilingual(nl: nl, en: en))
  }
}
