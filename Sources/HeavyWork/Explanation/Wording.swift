/// Dates, lengths of time, points and money as people read them.
package enum Wording {
  /// The names of the months, from January on.
  package static let monthNames: [Bilingual] = [
    .init(nl: "januari", en: "January"), .init(nl: "februari", en: "February"),
    .init(nl: "maart", en: "March"), .init(nl: "april", en: "April"),
    .init(nl: "mei", en: "May"), .init(nl: "juni", en: "June"),
    .init(nl: "juli", en: "July"), .init(nl: "augustus", en: "August"),
    .init(nl: "september", en: "September"), .init(nl: "oktober", en: "October"),
    .init(nl: "november", en: "November"), .init(nl: "december", en: "December"),
  ]

  /// A date in words, such as 1 maart 2028.
  package static func date(_ day: Day, _ language: Language) -> String {
    Sentence("\(day, language)").text
  }

  package static func date(_ day: Day) -> Bilingual { Bilingual { date(day, $0) } }

  /// A month in words, such as maart 2028.
  static func month(_ day: Day, _ language: Language) -> String {
    let (year, month, _) = day.civil
    return "\(monthNames[month - 1][language]) \(year)"
  }

  /// A number of points, as it is written: 1 punt, 1,5 punten.
  package static func points(_ number: String, _ language: Language) -> String {
    language(
      nl: number == "1" ? "1 punt" : "\(number) punten",
      en: number == "1" ? "1 point" : "\(number) points")
  }

  /// From what to what, the unit said once: 20 → 22 punten.
  package static func change(from old: String, to new: String) -> String {
    let (before, after) = (old.split(separator: " "), new.split(separator: " "))
    let isFigures = [before, after].allSatisfy { $0.first?.first?.isNumber == true }
    guard isFigures, before.count > 1, before.dropFirst() == after.dropFirst() else {
      return "\(old) → \(new)"
    }
    return "\(before[0]) → \(new)"
  }

  /// A number of months: 1 maand, 14 maanden.
  package static func months(_ count: Int, _ language: Language) -> String {
    Sentence("\(months: count, language)").text
  }

  /// A number of months that is known only between two bounds, or exactly where they are equal.
  static func months(from least: Int, to most: Int, _ language: Language) -> String {
    least == most
      ? months(least, language)
      : language(nl: "\(least) tot \(most) maanden", en: "\(least) to \(most) months")
  }

  package static func months(_ count: Int) -> Bilingual { Bilingual { months(count, $0) } }

  /// Whole months as years and months: 30 jaar, 5 jaar en 6 maanden.
  static func length(_ months: Int, _ language: Language) -> String {
    let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
    if years == 0 { return Wording.months(rest, language) }
    return rest == 0
      ? Wording.years(years, language)
      : Wording.both(Wording.years(years, language), Wording.months(rest, language), language)
  }

  static func length(_ months: Int) -> Bilingual { Bilingual { length(months, $0) } }

  /// A length in months that need not be whole: years, months and a part of a month.
  static func length(_ months: Exact, _ language: Language) -> String {
    let hundredths = months.units(ofDecimals: 2)
    if hundredths % 100 == 0 { return length(Int(hundredths / 100), language) }
    let (years, rest) = Int(hundredths).quotientAndRemainder(dividingBy: 1200)
    let part = number(ExactDecimal(units: Int64(rest), decimals: 2), language)
    let monthText = language(nl: "\(part) maanden", en: "\(part) months")
    return years == 0
      ? monthText : Wording.both(Wording.years(years, language), monthText, language)
  }

  private static func years(_ count: Int, _ language: Language) -> String {
    language(nl: "\(count) jaar", en: count == 1 ? "1 year" : "\(count) years")
  }

  private static func both(_ first: String, _ second: String, _ language: Language) -> String {
    language(nl: "\(first) en \(second)", en: "\(first) and \(second)")
  }

  /// A decimal with the comma or point of the language; at least `decimals` decimals.
  package static func number(_ value: ExactDecimal, _ language: Language, decimals: Int = 0)
    -> String
  {
    Sentence("\(value, language, decimals: decimals)").text
  }

  /// A figure rounded half up to so many decimals.
  package static func number(_ value: Exact, _ language: Language, decimals: Int) -> String {
    number(value.rounded(toDecimals: decimals), language, decimals: decimals)
  }

  /// An amount in euros.
  static func money(_ amount: Money, _ language: Language) -> String {
    let whole = amount.cents % 100 == 0
    // No line shall break between the sign and the figure.
    return "€\u{A0}" + number(amount.decimal, language, decimals: whole ? 0 : 2)
  }
}
