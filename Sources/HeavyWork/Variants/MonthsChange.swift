/// What someone has under a scheme, as far as crossing a bound goes.
public enum MonthsState: Int, Sendable, CaseIterable {
  /// No month.
  case none
  /// At least one month, and not all.
  case some
  /// As many months as the scheme gives at the most.
  case full
  /// It cannot be said, because a fact that matters is not known.
  case undetermined

  /// The key in JSON and CSV.
  var key: String { ["none", "some", "full", "undetermined"][rawValue] }

  var label: Bilingual {
    switch self {
    case .none: Bilingual(nl: "Geen maanden", en: "No months")
    case .some: Bilingual(nl: "Een deel", en: "Some")
    case .full: Bilingual(nl: "Alle maanden", en: "Full months")
    case .undetermined: Bilingual(nl: "Niet te zeggen", en: "Cannot be said")
    }
  }
}

/// By how many months someone's outcome differs from that under the base.
public enum MonthsBin: Int, Sendable, CaseIterable {
  /// At least 6 months more.
  case muchMore
  /// 1 to 5 months more.
  case more
  /// As many months.
  case same
  /// 1 to 5 months fewer.
  case fewer
  /// At least 6 months fewer.
  case muchFewer
  /// It cannot be said under one of the two.
  case undetermined

  /// The bin of a difference in months.
  init(_ difference: Int) {
    switch difference {
    case 6...: self = .muchMore
    case 1...: self = .more
    case 0: self = .same
    case (-5)...: self = .fewer
    default: self = .muchFewer
    }
  }

  /// The key in JSON and CSV.
  var key: String {
    ["sixOrMoreMore", "oneToFiveMore", "same", "oneToFiveFewer", "sixOrMoreFewer", "undetermined"][
      rawValue]
  }

  var label: Bilingual {
    switch self {
    case .muchMore: Bilingual(nl: "6 of meer erbij", en: "6 or more up")
    case .more: Bilingual(nl: "1 tot 5 erbij", en: "1 to 5 up")
    case .same: Bilingual(nl: "Gelijk", en: "Same")
    case .fewer: Bilingual(nl: "1 tot 5 eraf", en: "1 to 5 down")
    case .muchFewer: Bilingual(nl: "6 of meer eraf", en: "6 or more down")
    case .undetermined: MonthsState.undetermined.label
    }
  }
}

/// How many months someone has, in the bands that are told apart.
enum MonthsBand: Int, CaseIterable {
  case none, underYear, secondYear, thirdYear, more, full, undetermined

  /// - Parameter most: the most months of the scheme.
  init(_ months: Int, most: Int) {
    switch months {
    case ...0: self = .none
    case most...: self = .full
    case ..<12: self = .underYear
    case ..<24: self = .secondYear
    case ..<36: self = .thirdYear
    default: self = .more
    }
  }

  var state: MonthsState {
    switch self {
    case .none: .none
    case .full: .full
    case .undetermined: .undetermined
    default: .some
    }
  }

  var key: String {
    ["none", "under12", "from12to23", "from24to35", "from36", "full", "undetermined"][rawValue]
  }

  var label: Bilingual {
    switch self {
    case .none: Bilingual(nl: "Geen", en: "None")
    case .underYear: Bilingual(nl: "1 tot en met 11", en: "1 to 11")
    case .secondYear: Bilingual(nl: "12 tot en met 23", en: "12 to 23")
    case .thirdYear: Bilingual(nl: "24 tot en met 35", en: "24 to 35")
    case .more: Bilingual(nl: "36 of meer, niet alle", en: "36 or more, not full")
    case .full: Bilingual(nl: "Alle maanden", en: "Full months")
    case .undetermined: MonthsState.undetermined.label
    }
  }
}
