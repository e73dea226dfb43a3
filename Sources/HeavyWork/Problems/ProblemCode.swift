/// The kinds of problems an input can have; the raw value is stable and for programs.
public enum ProblemCode: String, Sendable, CaseIterable {
  // The text itself.
  /// The file is larger than may be read.
  case fileTooLarge = "file-too-large"
  /// The bytes are not text in UTF-8.
  case notUTF8 = "not-utf-8"
  /// There is nothing in the file.
  case emptyFile = "empty-file"
  /// The file ends too early: a bracket, quote or comment is still open.
  case cutOff = "cut-off"
  /// A comma, quote, bracket or number is not as in JSON.
  case notJSON = "not-json"
  /// The table is not CSV, or its rows differ in length.
  case notCSV = "not-csv"
  /// Groups and lists are nested too deep.
  case tooDeep = "too-deep"
  /// The same key stands twice in one group.
  case duplicateKey = "duplicate-key"

  // The shape of what it says.
  /// A text, number, list or group stands where another is expected.
  case wrongType = "wrong-type"
  /// A required key is missing.
  case missingKey = "missing-key"
  /// A key has no place here.
  case unknownKey = "unknown-key"
  /// A word is not one of the choices.
  case unknownValue = "unknown-value"
  /// A name is used that stands for nothing in the file.
  case unknownName = "unknown-name"
  /// Two things have the same name.
  case duplicateName = "duplicate-name"
  /// A name has a character that names may not have, or is too long.
  case badName = "bad-name"
  /// A number or the length of a text is out of bounds.
  case outOfRange = "out-of-range"
  /// A number has more decimals than are kept; nothing is rounded in silence.
  case tooManyDecimals = "too-many-decimals"
  /// A text is not a date that exists.
  case badDate = "bad-date"
  /// A date lies before 1900 or after 2199.
  case dateOutOfRange = "date-out-of-range"
  /// An end lies before its beginning, or dates or bounds do not rise.
  case wrongOrder = "wrong-order"
  /// A text has nothing in it.
  case emptyText = "empty-text"
  /// A list has more entries than may be.
  case tooMany = "too-many"
  /// A list is empty, or a rule lacks one of its parts.
  case incomplete = "incomplete"
  /// Two things stand there that exclude each other.
  case contradiction = "contradiction"
  /// The file is of a version of the format that is not known.
  case wrongVersion = "wrong-version"

  // The choices of a site.
  /// A colour of a site cannot be read well on its ground (WCAG 2.2).
  case lowContrast = "low-contrast"

  // A variant of a scheme.
  /// The path of a change in a variant cannot be followed, or names what may not change.
  case badPath = "bad-path"
  /// What a variant changes is not a scheme, or is a variant itself.
  case badBase = "bad-base"
  /// A comparison that needs more outcomes than may be worked out.
  case tooMuchWork = "too-much-work"

  // A career under a scheme.
  /// A career has no periods.
  case emptyHistory = "empty-history"
  /// The scheme does not list a function of the career.
  case unlistedFunction = "unlisted-function"
  /// The scheme does not know the kind of a period.
  case unknownKind = "unknown-kind"
  /// A period says other levels for a function whose rate has no elements.
  case overrideWithoutElements = "override-without-elements"
  /// A period is given in hours, and the scheme has no full-time hours.
  case hoursWithoutFullTime = "hours-without-full-time"
  /// A period names no employer, and only work for some counts.
  case missingEmployer = "missing-employer"
  /// Work begins before the birth date.
  case bornAfterWork = "born-after-work"
  /// The birth date lies after the day that the answer is about.
  case bornAfterReferenceDate = "born-after-reference-date"

  // A population file.
  /// The file is no table of values with a separator, such as a workbook or another kind of file.
  case notSeparatedValues = "not-separated-values"
  /// A required column is missing.
  case missingColumn = "missing-column"
  /// Two columns hold the same.
  case duplicateColumn = "duplicate-column"
  /// A column that is named does not exist, or its name is a slip for a known one.
  case unknownColumn = "unknown-column"
  /// A column seems to hold citizen service numbers (BSN), which are not to be in the file.
  case citizenNumber = "citizen-number"
  /// The dates of a file are not all in one order.
  case mixedDates = "mixed-dates"
  /// It cannot be found out in which order dates are written.
  case ambiguousDates = "ambiguous-dates"
  /// The numbers of a column are not all written in one way.
  case mixedNumbers = "mixed-numbers"
  /// It cannot be found out how the numbers of a column are written.
  case ambiguousNumbers = "ambiguous-numbers"
  /// A quoted value does not end.
  case openQuote = "open-quote"
  /// Something stands between the end of a quoted value and the separator.
  case textAfterQuote = "text-after-quote"
  /// A row has more or fewer values than there are columns.
  case wrongFieldCount = "wrong-field-count"
  /// Bytes stand there that are no character in the encoding of the file.
  case badCharacter = "bad-character"
  /// A required value is missing from a row.
  case missingValue = "missing-value"
  /// A value is not a number.
  case badNumber = "bad-number"
  /// Rows of one person say different things of what can be only one.
  case conflictingValue = "conflicting-value"
  /// It is not clear when a period ends.
  case unclearEnd = "unclear-end"
  /// Days of a function for which the other file has no part-time factor.
  case missingFactor = "missing-factor"
  /// Days of a part-time factor for which the other file has no function.
  case missingFunction = "missing-function"
  /// Rows of one person that hold for the same day, where only one may.
  case overlappingRows = "overlapping-rows"
  /// Rows of one person do not stand together.
  case scatteredPerson = "scattered-person"
  /// Rows stand for several people, where every person is to get an answer.
  case groupsOfPeople = "groups-of-people"
  /// There are too few people for a population without persons.
  case tooFewPeople = "too-few-people"

  // A calculation.
  /// The scheme is not in force on the reference date.
  case outOfForce = "out-of-force"
  /// The birth date lies before the table of state pension ages begins.
  case bornBeforeTable = "born-before-table"
  /// The exit day lies before the reference date, or not before the state pension.
  case exitOutOfRange = "exit-out-of-range"
  /// What is to be worked out again is no result with a receipt.
  case notAResult = "not-a-result"

  // Warnings about a scheme.
  /// No function carries an element, or its weight is always 0.
  case deadElement = "dead-element"
  /// No function uses a level.
  case deadLevel = "dead-level"
  /// No function is in a group that a condition asks for.
  case deadGroup = "dead-group"
  /// No route uses a condition.
  case deadCondition = "dead-condition"
  /// A route can never win.
  case deadRoute = "dead-route"
  /// A step lies above the maximum of points, or gives more months than there can be.
  case unreachableStep = "unreachable-step"
  /// An element, condition or route names no source.
  case missingSource = "missing-source"
  /// A source does not say what was read of it.
  case missingBasis = "missing-basis"
  /// The scheme is `agreed`, and the source of a rule is not the full text.
  case agreedWithoutText = "agreed-without-text"
  /// The file does not say what the agreement does for staying in work.
  case nothingAlongside = "nothing-alongside"
  /// An example comes out differently from what was agreed.
  case failedExample = "failed-example"
  /// An employer or sector is nearly one that a rule names, but not it.
  case nearName = "near-name"
  /// No example would notice if a number or date were another.
  case unheldValue = "unheld-value"
  /// The file has no examples.
  case noExamples = "no-examples"

  // Remarks for whoever bargains about a scheme.
  /// A weight changes no function's points, or no route looks at points.
  case weightNeverCounts = "weight-never-counts"
  /// Nobody can reach a bound.
  case unreachableThreshold = "unreachable-threshold"
  /// A little more work changes the months by six or more.
  case cliff = "cliff"
  /// The points measure hardly more than years of service.
  case mereTenure = "mere-tenure"
  /// The file was last held against its sources more than a year ago.
  case checkOverdue = "check-overdue"
}

extension ProblemCode {
  /// What to do where the message already says what was expected.
  var usualRemedy: Bilingual? {
    switch self {
    case .outOfRange:
      Bilingual(nl: "Verbeter de waarde.", en: "Correct the value.")
    case .contradiction:
      Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two.")
    case .incomplete: Bilingual(nl: "Vul de lijst aan.", en: "Complete the list.")
    case .wrongOrder:
      Bilingual(
        nl: "Zet ze op volgorde, of verbeter een van beide.",
        en: "Put them in order, or correct one.")
    case .tooMany: Bilingual(nl: "Maak het er minder.", en: "Make them fewer.")
    default: nil
    }
  }
}
