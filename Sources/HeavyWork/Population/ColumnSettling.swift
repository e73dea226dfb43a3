/// Decides how each column is read from what its values look like.
struct ColumnSettling {
  var format: PopulationFormat
  let wishes: PopulationFormat.Wishes
  private(set) var problems: [Problem] = []

  init(format: PopulationFormat, wishes: PopulationFormat.Wishes) {
    self.format = format
    self.wishes = wishes
  }

  mutating func settle(_ survey: [ColumnSurvey]) {
    for (index, column) in survey.enumerated() where column.looksLikeCitizenNumbers {
      problems.append(.citizenNumber(format.names[index], at: nil))
    }
    settleDates(survey)
    for role in [ColumnRole.fte, .hours] {
      if let column = format[role] { settleNumbers(survey[column], column, isFactor: role == .fte) }
    }
    for column in format.attributes.keys.sorted() where survey[column].numbers > 0 {
      settleNumbers(survey[column], column, isFactor: false)
    }
  }

  private mutating func settleDates(_ survey: [ColumnSurvey]) {
    let columns = [ColumnRole.born, .from, .to].compactMap { format[$0] }
    if let given = wishes.dates {
      for column in columns {
        // A year in front leaves nothing to be said about the order.
        format.dateOrders[column] =
          survey[column].provenOrder == .yearMonthDay ? .yearMonthDay : given
      }
      return
    }
    var proven: Set<DateOrder> = []
    for column in columns {
      if let (first, second) = survey[column].mixedDates {
        problems.append(.mixedDates(format.names[column], first, second))
      }
      if let order = survey[column].provenOrder { proven.insert(order) }
    }
    let yearLast = proven.subtracting([.yearMonthDay])
    if yearLast.count > 1, problems.isEmpty {
      let first = columns.compactMap { survey[$0].dayFirst }.first
      let second = columns.compactMap { survey[$0].monthFirst }.first
      if let first, let second {
        problems.append(
          .mixedDates(columns.map { format.names[$0] }.joined(separator: ", "), first, second))
      }
    }
    for column in columns {
      if let order = survey[column].provenOrder {
        format.dateOrders[column] = order
      } else if let example = survey[column].eitherOrder {
        // One program wrote the whole file: what one column proves holds for the others.
        guard let order = yearLast.first else {
          problems.append(.ambiguousDates(format.names[column], example))
          continue
        }
        format.dateOrders[column] = order
        format.inferredOrders.insert(column)
      } else {
        format.dateOrders[column] = proven.count == 1 ? proven.first : .yearMonthDay
      }
    }
  }

  private mutating func settleNumbers(_ survey: ColumnSurvey, _ column: Int, isFactor: Bool) {
    var style = survey.style
    if let (first, second) = survey.mixedNumbers(isFactor: isFactor) {
      problems.append(.mixedNumbers(format.names[column], first, second))
    } else if let given = wishes.decimals {
      style.mark = given
    } else if let example = survey.mayBeThousands, survey.decimals == nil, !isFactor {
      problems.append(.ambiguousNumbers(format.names[column], example))
    }
    format.numberStyles[column] = style
  }
}

extension Problem {
  static func mixedDates(
    _ column: String, _ first: ColumnSurvey.Example, _ second: ColumnSurvey.Example
  ) -> Problem {
    Problem(
      .mixedDates, at: Place(pointer: "", line: second.line, column: 1),
      Bilingual(
        nl: "De datums in ‘\(column.shown)’ staan niet allemaal in dezelfde volgorde: "
          + "‘\(first.text)’ op regel \(first.line), ‘\(second.text)’ op regel \(second.line).",
        en: "The dates in ‘\(column.shown)’ are not all in the same order: "
          + "‘\(first.text)’ on line \(first.line), ‘\(second.text)’ on line \(second.line)."),
      remedy: Bilingual(
        nl: "Schrijf ze alle op dezelfde manier, liefst als jjjj-mm-dd.",
        en: "Write them all in the same way, best as yyyy-mm-dd."))
  }

  static func ambiguousDates(_ column: String, _ example: ColumnSurvey.Example) -> Problem {
    Problem(
      .ambiguousDates, at: Place(pointer: "", line: example.line, column: 1),
      Bilingual(
        nl: "Uit de datums in ‘\(column.shown)’ blijkt niet of de dag of de maand eerst staat "
          + "(bijvoorbeeld ‘\(example.text)’).",
        en: "The dates in ‘\(column.shown)’ do not show whether the day or the month comes first "
          + "(such as ‘\(example.text)’)."),
      remedy: Bilingual(
        nl: "Zeg het met --dates dmy (dag eerst) of --dates mdy (maand eerst).",
        en: "Say so with --dates dmy (day first) or --dates mdy (month first)."),
      withoutOptions: Bilingual(
        nl: "Schrijf datums als jjjj-mm-dd.", en: "Write dates as yyyy-mm-dd."))
  }

  static func mixedNumbers(
    _ column: String, _ first: ColumnSurvey.Example, _ second: ColumnSurvey.Example
  ) -> Problem {
    Problem(
      .mixedNumbers, at: Place(pointer: "", line: max(first.line, second.line), column: 1),
      Bilingual(
        nl: "De getallen in ‘\(column.shown)’ zijn niet allemaal op dezelfde manier geschreven: "
          + "‘\(first.text)’ op regel \(first.line), ‘\(second.text)’ op regel \(second.line).",
        en: "The numbers in ‘\(column.shown)’ are not all written in the same way: "
          + "‘\(first.text)’ on line \(first.line), ‘\(second.text)’ on line \(second.line)."),
      remedy: Bilingual.numbersAlike)
  }

  static func ambiguousNumbers(_ column: String, _ example: ColumnSurvey.Example) -> Problem {
    Problem(
      .ambiguousNumbers, at: Place(pointer: "", line: example.line, column: 1),
      Bilingual(
        nl:
          "Uit ‘\(column.shown)’ blijkt niet of ‘\(example.text)’ decimalen heeft of duizendtallen.",
        en: "‘\(column.shown)’ does not show whether ‘\(example.text)’ has decimals or thousands."),
      remedy: Bilingual(
        nl: "Schrijf duizendtallen zonder punt, of zeg met --decimals point of --decimals comma "
          + "wat voor de decimalen staat.",
        en: "Write thousands without a mark, or say with --decimals point or --decimals comma what "
          + "stands before the decimals."),
      withoutOptions: Bilingual(
        nl: "Schrijf duizendtallen zonder punt.", en: "Write thousands without a mark."))
  }
}

extension Bilingual {
  /// How numbers of a column are to be written; with no figure in it, which a service would take for
  /// one of the file.
  static let numbersAlike = Bilingual(
    nl: "Schrijf ze alle hetzelfde: met een komma, met een punt, of als percentage.",
    en: "Write them all alike: with a comma, with a point, or as percentages.")
}
