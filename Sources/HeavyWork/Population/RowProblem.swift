/// Something wrong with a row of a population file.
public struct RowProblem: Sendable {
  /// The file: 0 for the population, 1 for the one that is joined to it.
  public internal(set) var file = 0
  /// The line the row begins on, from 1.
  public internal(set) var line: Int
  /// The number of the row, from 1, the row of names not counted.
  public internal(set) var record: Int
  /// The person, as far as it could be read.
  public internal(set) var person: String
  /// The name of the column; nothing where it is about the whole row.
  public let column: String?
  /// What stands there, shortened.
  public let value: String
  /// What is wrong, and how to mend it.
  public let problem: Problem
  /// Whether it makes the file as a whole unreadable.
  let isFatal: Bool

  init(
    line: Int, record: Int, column: String?, value: String, isFatal: Bool = false,
    _ problem: Problem
  ) {
    self.line = line
    self.record = record
    person = ""
    self.column = column
    self.value = value
    self.problem = problem
    self.isFatal = isFatal
  }

  /// What is wrong in one line, for the reason beside a rejected row.
  func reason(_ language: Language) -> String {
    problem.code.rawValue + (column.map { " [\($0.shown)]" } ?? "") + ": "
      + problem.message[language]
  }

  /// The problem as a compiler would print it, then the remedy.
  public func text(file: String, _ language: Language) -> String {
    let whereabouts = Bilingual(
      nl: "rij \(record)" + (column.map { ", kolom ‘\($0.shown)’" } ?? ""),
      en: "row \(record)" + (column.map { ", column ‘\($0.shown)’" } ?? ""))[language]
    let error = Bilingual(nl: "fout", en: "error")[language]
    let remedy = Bilingual(nl: "oplossing", en: "remedy")[language]
    return "\(file):\(line): \(error): \(problem.message[language]) "
      + "(\(problem.code.rawValue)) [\(whereabouts)]\n"
      + (problem.remedy.map { "  \(remedy): \($0[language])\n" } ?? "")
  }
}

extension Problem {
  static func unlisted(_ name: String, _ scheme: Scheme, at place: Place? = nil) -> Problem {
    let nearest = NearestName.ranked(name, among: scheme.names.known)
    let list = nearest.map { "‘\($0)’" }.joined(separator: ", ")
    return Problem(
      .unlistedFunction, at: place,
      Bilingual(
        nl: "‘\(name.shown)’ is geen bekende functie in deze regeling.",
        en: "‘\(name.shown)’ is not a known function in this scheme."),
      remedy: Bilingual(
        nl: "Zeg met --titles wat deze functie in de regeling is"
          + (list.isEmpty ? "." : "; het meest lijkt erop: \(list)."),
        en: "Say with --titles what this function is in the scheme"
          + (list.isEmpty ? "." : "; nearest are: \(list).")),
      withoutOptions: Bilingual(
        nl: "Schrijf de functie zoals de regeling haar noemt"
          + (list.isEmpty ? "." : "; het meest lijkt erop: \(list)."),
        en: "Write the function as the scheme names it"
          + (list.isEmpty ? "." : "; nearest are: \(list).")), suggestion: nearest.first)
  }

  static func notADay(_ text: String, at place: Place? = nil) -> Problem {
    Problem(
      .badDate, at: place,
      Bilingual(nl: "‘\(text.shown)’ is geen datum.", en: "‘\(text.shown)’ is not a date."),
      remedy: Bilingual(nl: "Schrijf jjjj-mm-dd.", en: "Write yyyy-mm-dd."))
  }

  static func wrongFieldCount(_ has: Int, _ wanted: Int, at place: Place? = nil) -> Problem {
    Problem(
      .wrongFieldCount, at: place,
      Bilingual(
        nl: "Deze rij heeft \(has) waarden; er zijn \(wanted) kolommen.",
        en: "This row has \(has) values; there are \(wanted) columns."),
      remedy: Bilingual(
        nl:
          "Zet een waarde waarin het scheidingsteken staat tussen aanhalingstekens, of vul de rij "
          + "aan.",
        en: "Put a value that holds the separator in quotes, or complete the row."))
  }

  static func broken(_ failure: RecordReader.Failure) -> Problem {
    switch failure {
    case .openQuote:
      Problem(
        .openQuote,
        Bilingual(
          nl: "Een aanhalingsteken dat in deze rij opent, sluit nergens.",
          en: "A quote that opens in this row is never closed."),
        remedy: Bilingual(
          nl: "Sluit het, of schrijf een aanhalingsteken in een waarde dubbel.",
          en: "Close it, or write a quote inside a value twice."))
    case .textAfterQuote:
      Problem(
        .textAfterQuote,
        Bilingual(
          nl: "Na een sluitend aanhalingsteken staat nog tekst.",
          en: "Text stands behind a closing quote."),
        remedy: Bilingual(
          nl: "Schrijf een aanhalingsteken in een waarde dubbel.",
          en: "Write a quote inside a value twice."))
    case .tooManyFields: wrongFieldCount(RecordReader.maximumFields, RecordReader.maximumFields)
    }
  }

  static let badCharacter = Problem(
    .badCharacter,
    Bilingual(
      nl: "Hier staan tekens die niet te lezen zijn.",
      en: "There are characters that cannot be read."),
    remedy: Bilingual(
      nl: "Sla het bestand op als UTF-8, of zeg met --encoding hoe het is opgeslagen, "
        + "bijvoorbeeld windows-1252.",
      en: "Save the file as UTF-8, or say with --encoding how it was saved, such as windows-1252."),
    withoutOptions: Bilingual(
      nl: "Sla het bestand op als UTF-8.", en: "Save the file as UTF-8."))

  static func missingValue(_ role: ColumnRole) -> Problem {
    let function = role == .function
    return Problem(
      .missingValue,
      Bilingual(nl: "Hier ontbreekt een waarde.", en: "A value is missing here."),
      remedy: Bilingual(
        nl: "Vul hem in" + (function ? "; schrijf ‘onbekend’ als de functie niet bekend is." : "."),
        en: "Fill it in" + (function ? "; write ‘unknown’ where the function is not known." : ".")))
  }

  static func date(_ text: String, _ reason: DateCell.Reason) -> Problem {
    let shown = text.shown
    switch reason {
    case .form: return notADay(text)
    case .noSuchDay:
      return Problem(
        .badDate,
        Bilingual(
          nl: "De dag ‘\(shown)’ bestaat niet.", en: "There is no such day as ‘\(shown)’."),
        remedy: Bilingual(nl: "Verbeter de datum.", en: "Correct the date."))
    case .outOfRange:
      return Problem(
        .dateOutOfRange,
        Bilingual(
          nl: "‘\(shown)’ ligt niet tussen 1900 en 2199.",
          en: "‘\(shown)’ does not lie between 1900 and 2199."),
        remedy: Bilingual(nl: "Verbeter het jaartal.", en: "Correct the year."))
    case .shortYear:
      return Problem(
        .badDate,
        Bilingual(
          nl: "‘\(shown)’ heeft een jaartal van twee cijfers; de eeuw is niet te weten.",
          en: "‘\(shown)’ has a year of two digits; the century cannot be known."),
        remedy: Bilingual(
          nl: "Exporteer met jaartallen van vier cijfers.", en: "Export years of four digits."))
    case .serial:
      return Problem(
        .badDate,
        Bilingual(
          nl: "‘\(shown)’ is het getal waarmee een rekenblad een datum bewaart.",
          en: "‘\(shown)’ is the number by which a spreadsheet keeps a date."),
        remedy: Bilingual(
          nl: "Geef de kolom in het rekenblad de opmaak Datum en sla opnieuw op.",
          en: "Format the column as a date in the spreadsheet and save again."))
    case .withTime:
      return Problem(
        .badDate,
        Bilingual(
          nl: "‘\(shown)’ heeft een tijd; een periode gaat over hele dagen.",
          en: "‘\(shown)’ has a time; a period is about whole days."),
        remedy: Bilingual(nl: "Haal de tijd weg.", en: "Remove the time."))
    }
  }

  static func otherDateOrder(_ text: String, _ column: String, _ order: DateOrder) -> Problem {
    Problem(
      .mixedDates,
      Bilingual(
        nl: "‘\(text.shown)’ in ‘\(column.shown)’ staat niet in de volgorde van de andere datums "
          + "(\(order.rawValue)). Dan zijn ook de andere datums niet zeker.",
        en: "‘\(text.shown)’ in ‘\(column.shown)’ is not in the order of the other dates "
          + "(\(order.rawValue)). So the other dates are not certain either."),
      remedy: Bilingual(
        nl: "Schrijf alle datums op dezelfde manier, liefst als jjjj-mm-dd.",
        en: "Write all dates in the same way, best as yyyy-mm-dd."))
  }

  static func otherNumberStyle(_ text: String, _ column: String) -> Problem {
    Problem(
      .mixedNumbers,
      Bilingual(
        nl: "‘\(text.shown)’ in ‘\(column.shown)’ is anders geschreven dan de andere getallen.",
        en: "‘\(text.shown)’ in ‘\(column.shown)’ is written in another way than the other numbers."
      ),
      remedy: Bilingual.numbersAlike)
  }

  static func badNumber(_ text: String) -> Problem {
    Problem(
      .badNumber,
      Bilingual(nl: "‘\(text.shown)’ is geen getal.", en: "‘\(text.shown)’ is not a number."),
      remedy: Bilingual(
        nl: "Schrijf een getal zonder tekst en zonder punt voor duizendtallen.",
        en: "Write a number without text and without a mark for thousands."))
  }

  static func wrongOrder(_ from: EnteredDay, _ to: EnteredDay) -> Problem {
    Problem(
      .wrongOrder,
      Bilingual(
        nl: "De laatste dag (\(to.text)) ligt voor de eerste dag (\(from.text)).",
        en: "The last day (\(to.text)) lies before the first day (\(from.text))."),
      remedy: Bilingual(
        nl: "Verwissel ze, of verbeter een van de twee.", en: "Swap them, or correct one."))
  }

  static func unclearEnd(_ text: String) -> Problem {
    Problem(
      .unclearEnd,
      Bilingual(
        nl: "Twee perioden beginnen op dezelfde dag (\(text)); zo is niet duidelijk wanneer de "
          + "eerste eindigt.",
        en: "Two periods begin on the same day (\(text)), so it is not clear when the first one "
          + "ends."),
      remedy: Bilingual(nl: "Vul de einddatums in.", en: "Fill in the last days."))
  }

  static func numberOutOfRange(_ text: String, nl: String, en: String) -> Problem {
    Problem(
      .outOfRange,
      Bilingual(nl: "‘\(text.shown)’ kan niet: \(nl).", en: "‘\(text.shown)’ cannot be: \(en)."),
      remedy: Bilingual(nl: "Verbeter de waarde.", en: "Correct the value."))
  }

  static func tooManyDecimals(_ text: String, _ most: Int) -> Problem {
    Problem(
      .tooManyDecimals,
      Bilingual(
        nl: "‘\(text.shown)’ heeft meer dan \(most) decimalen.",
        en: "‘\(text.shown)’ has more than \(most) decimals."),
      remedy: Bilingual(nl: "Rond hem af.", en: "Round it."))
  }

  static func conflicting(_ column: String, _ first: String, _ second: String) -> Problem {
    Problem(
      .conflictingValue,
      Bilingual(
        nl:
          "‘\(column.shown)’ is bij deze persoon eerst ‘\(first.shown)’ en dan ‘\(second.shown)’.",
        en: "‘\(column.shown)’ of this person is first ‘\(first.shown)’ and then ‘\(second.shown)’."
      ),
      remedy: Bilingual(
        nl: "Verbeter een van de twee, of gebruik twee personeelsnummers als het twee mensen zijn.",
        en: "Correct one of the two, or use two numbers where these are two people."))
  }
}
