import HeavyWork

/// A date as it stands in three fields: day, month and year, of which some may be empty.
struct TypedDate: Equatable {
  let day: String
  let month: String
  let year: String

  /// How much of a date must be there.
  enum Precision {
    case day
    /// A month or a year will do.
    case year
  }

  /// A field of the date.
  enum Part: String, CaseIterable { case day, month, year }

  /// What is wrong, and in which field.
  struct Failure: Error, Equatable {
    let part: Part
    let message: Bilingual
  }

  var isEmpty: Bool { day.isBlank && month.isBlank && year.isBlank }

  /// Reads the date, or says what is wrong with it.
  ///
  /// A month may be a number or a name, and a whole date may stand in one field, as when it was
  /// pasted. Days come before months, always: nobody is made to guess.
  func read(_ precision: Precision) throws(Failure) -> EnteredDay {
    let parts = spread
    guard !parts.year.isEmpty else {
      throw Failure(
        part: .year,
        message: Bilingual(
          nl: "Vul het jaar in, bijvoorbeeld 1998.", en: "Enter the year, such as 1998."))
    }
    let year = try parts.readYear()
    if parts.month.isEmpty {
      guard parts.day.isEmpty, precision == .year else {
        throw Failure(
          part: .month,
          message: Bilingual(
            nl: "Vul de maand in, bijvoorbeeld 3 of maart.",
            en: "Enter the month, such as 3 or March."))
      }
      return try entered("\(year)")
    }
    let month = try parts.readMonth()
    let monthText = month < 10 ? "0\(month)" : "\(month)"
    if parts.day.isEmpty {
      guard precision == .year else {
        throw Failure(
          part: .day,
          message: Bilingual(
            nl: "Vul de dag in, bijvoorbeeld 27.", en: "Enter the day, such as 27."))
      }
      return try entered("\(year)-\(monthText)")
    }
    let day = try parts.readDay(month: month, year: year)
    return try entered("\(year)-\(monthText)-\(day < 10 ? "0" : "")\(day)")
  }

  private func entered(_ text: String) throws(Failure) -> EnteredDay {
    if let day = EnteredDay(text) { return day }
    throw Failure(
      part: .year,
      message: Bilingual(
        nl: "Het jaar moet liggen van 1900 tot en met 2199.",
        en: "The year must be from 1900 through 2199."))
  }

  private func readYear() throws(Failure) -> Int {
    if let number = TypedDate.number(year), (1900...2199).contains(number) { return number }
    let isShort = TypedDate.number(year) != nil && year.utf8.count <= 2
    throw Failure(
      part: .year,
      message: isShort
        ? Bilingual(
          nl: "Schrijf het jaar met vier cijfers, bijvoorbeeld 1998.",
          en: "Write the year with four digits, such as 1998.")
        : Bilingual(
          nl: "Het jaar moet liggen van 1900 tot en met 2199.",
          en: "The year must be from 1900 through 2199."))
  }

  private func readMonth() throws(Failure) -> Int {
    if let number = TypedDate.number(month), (1...12).contains(number) { return number }
    if let number = TypedDate.monthNamed(month) { return number }
    throw Failure(
      part: .month,
      message: Bilingual(
        nl: "De maand moet een getal van 1 tot en met 12 zijn, of een naam, zoals maart.",
        en: "The month must be a number from 1 through 12, or a name, such as March."))
  }

  private func readDay(month: Int, year: Int) throws(Failure) -> Int {
    guard let number = TypedDate.number(day), (1...31).contains(number) else {
      throw Failure(
        part: .day,
        message: Bilingual(
          nl: "De dag moet een getal van 1 tot en met 31 zijn.",
          en: "The day must be a number from 1 through 31."))
    }
    guard Day(year: year, month: month, day: number) != nil else {
      let name = Wording.monthNames[month - 1]
      throw Failure(
        part: .day,
        message: Bilingual(
          nl: "\(number) \(name.nl) \(year) bestaat niet. Kies een andere dag.",
          en: "There is no \(number) \(name.en) \(year). Choose another day."))
    }
    return number
  }

  /// The parts, each in its own place and without space around it, also where a whole date was
  /// typed into one field.
  private var spread: TypedDate {
    let texts = [day, month, year].map(\.folded)
    let filled = texts.filter { !$0.isEmpty }
    let own = TypedDate(day: texts[0], month: texts[1], year: texts[2])
    guard filled.count == 1 else { return own }
    let parts = filled[0].split { "-/. ".contains($0) }.map(String.init)
    guard parts.count == 3 else { return own }
    return parts[0].utf8.count == 4
      ? TypedDate(day: parts[2], month: parts[1], year: parts[0])
      : TypedDate(day: parts[0], month: parts[1], year: parts[2])
  }

  private static func number(_ text: String) -> Int? {
    let isNumber = !text.isEmpty && text.utf8.count <= 4 && text.utf8.allSatisfy { $0.digit != nil }
    return isNumber ? Int(text) : nil
  }

  /// The month of a Dutch or English name, or of its first letters where there are three or more.
  private static func monthNamed(_ text: String) -> Int? {
    // Besides, the Dutch write "mrt" for maart.
    if text == "mrt" { return 3 }
    guard text.count >= 3 else { return nil }
    return Wording.monthNames.firstIndex { name in
      name.nl.folded.hasPrefix(text) || name.en.folded.hasPrefix(text)
    }.map { $0 + 1 }
  }

  init(day: String, month: String, year: String) {
    self.day = day
    self.month = month
    self.year = year
  }

  /// The fields that show a date.
  init(_ date: EnteredDay) {
    let parts = date.text.split(separator: "-").map { Int($0).map(String.init) ?? "" }
    self.init(
      day: parts.count > 2 ? parts[2] : "", month: parts.count > 1 ? parts[1] : "",
      year: parts[0])
  }
}
