/// The kinds of problems an input can have; the raw value is stable and for programs.
public enum ProblemCode: String, Sendable, CaseIterable {
  // The text itself.
  case fileTooLarge = "file-too-large"
  case notUTF8 = "not-utf-8"
  case emptyFile = "empty-file"
  case cutOff = "cut-off"
  case notJSON = "not-json"
  case notCSV = "not-csv"
  case tooDeep = "too-deep"
  case duplicateKey = "duplicate-key"

  // The shape of what it says.
  case wrongType = "wrong-type"
  case missingKey = "missing-key"
  case unknownKey = "unknown-key"
  case unknownValue = "unknown-value"
  case unknownName = "unknown-name"
  case duplicateName = "duplicate-name"
  case badName = "bad-name"
  case outOfRange = "out-of-range"
  case tooManyDecimals = "too-many-decimals"
  case badDate = "bad-date"
  case dateOutOfRange = "date-out-of-range"
  case wrongOrder = "wrong-order"
  case emptyText = "empty-text"
  case tooMany = "too-many"
  case incomplete = "incomplete"
  case contradiction = "contradiction"
  case wrongVersion = "wrong-version"

  // The choices of a site.
  case lowContrast = "low-contrast"

  // A variant of a scheme.
  case badPath = "bad-path"
  case badBase = "bad-base"
  /// A comparison that needs more outcomes than may be worked out.
  case tooMuchWork = "too-much-work"

  // A career under a scheme.
  case emptyHistory = "empty-history"
  case unlistedFunction = "unlisted-function"
  case unknownKind = "unknown-kind"
  case overrideWithoutElements = "override-without-elements"
  case hoursWithoutFullTime = "hours-without-full-time"
  case missingEmployer = "missing-employer"
  case bornAfterWork = "born-after-work"

  // A population file.
  case notSeparatedValues = "not-separated-values"
  case missingColumn = "missing-column"
  case duplicateColumn = "duplicate-column"
  case unknownColumn = "unknown-column"
  case citizenNumber = "citizen-number"
  case mixedDates = "mixed-dates"
  case ambiguousDates = "ambiguous-dates"
  case mixedNumbers = "mixed-numbers"
  case ambiguousNumbers = "ambiguous-numbers"
  case openQuote = "open-quote"
  case textAfterQuote = "text-after-quote"
  case wrongFieldCount = "wrong-field-count"
  case badCharacter = "bad-character"
  case missingValue = "missing-value"
  case badNumber = "bad-number"
  case conflictingValue = "conflicting-value"
  case unclearEnd = "unclear-end"
  /// Days of a function for which the other file has no part-time factor.
  case missingFactor = "missing-factor"
  /// Days of a part-time factor for which the other file has no function.
  case missingFunction = "missing-function"
  /// Rows of one person that hold for the same day, where only one may.
  case overlappingRows = "overlapping-rows"
  case scatteredPerson = "scattered-person"
  case groupsOfPeople = "groups-of-people"
  case tooFewPeople = "too-few-people"

  // A calculation.
  case outOfForce = "out-of-force"
  case bornBeforeTable = "born-before-table"
  case exitOutOfRange = "exit-out-of-range"
  case notAResult = "not-a-result"

  // Warnings about a scheme.
  case deadElement = "dead-element"
  case deadLevel = "dead-level"
  case deadGroup = "dead-group"
  case deadCondition = "dead-condition"
  case deadRoute = "dead-route"
  case unreachableStep = "unreachable-step"
  case missingSource = "missing-source"
  case missingBasis = "missing-basis"
  case agreedWithoutText = "agreed-without-text"
  case nothingAlongside = "nothing-alongside"
  case failedExample = "failed-example"
  case nearName = "near-name"
  case unheldValue = "unheld-value"
  case noExamples = "no-examples"

  // Remarks for whoever bargains about a scheme.
  case weightNeverCounts = "weight-never-counts"
  case unreachableThreshold = "unreachable-threshold"
  case cliff = "cliff"
  case mereTenure = "mere-tenure"
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
