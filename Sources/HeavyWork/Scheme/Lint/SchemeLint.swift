/// Remarks for whoever bargains about a scheme: what is allowed, but probably not what is meant.
///
/// Few and true: a remark that most readers would wave away makes them miss the others. All of it is
/// worked out on what the functions of the file carry, for a career from the fourteenth birthday.
public struct SchemeLint: Sendable {
  /// The remarks: warnings, in the order weights, thresholds, cliffs, tenure, age of the file.
  public let remarks: [Problem]

  /// Looks through a scheme.
  ///
  /// - Parameters:
  ///   - placed: the scheme, with what its file says.
  ///   - today: the day by which a file can be overdue, and of which points a year are compared.
  ///   - statutory: gives the latest state pension age.
  public init(_ placed: PlacedScheme, on today: Day, statutory: StatutoryTables = .shipped) {
    let scheme = placed.scheme
    let findings =
      scheme.weightsThatNeverCount + Reach(scheme, statutory).unreachable + scheme.cliffs
      + [scheme.mereTenure(on: today), scheme.overdue(on: today)].compactMap { $0 }
    remarks = findings.map { finding in
      Problem(
        finding.code, severity: .warning, at: placed.place(of: finding.pointer), finding.message,
        remedy: finding.remedy)
    }
  }

  /// A remark, by the JSON pointer of what it is about.
  struct Finding {
    let code: ProblemCode
    let pointer: String
    let message: Bilingual
    let remedy: Bilingual?
  }
}

extension Scheme {
  /// A file that was not held against its sources for more than a year.
  fileprivate func overdue(on today: Day) -> SchemeLint.Finding? {
    guard let checked = about.checkedOn, checked.adding(months: 12) < today else { return nil }
    let date = Wording.date(checked)
    return SchemeLint.Finding(
      code: .checkOverdue, pointer: "/checkedOn",
      message: Bilingual(
        nl: "Dit bestand is voor het laatst nagekeken op \(date.nl), meer dan een jaar geleden.",
        en: "This file was last checked on \(date.en), more than a year ago."),
      remedy: Bilingual(
        nl: "Leg het opnieuw naast de bronnen, en zet de datum bij ‘checkedOn’.",
        en: "Hold it against its sources again, and put the date in ‘checkedOn’."))
  }

  /// How much of the points every function in points earns alike.
  fileprivate func mereTenure(on day: Day) -> SchemeLint.Finding? {
    let earning = functions.indices.map { ($0, rates[rates.period(of: day), $0].total) }
      .filter { $0.1 > 0 }
    guard earning.count > 1, usesPoints, let lowest = earning.min(by: { $0.1 < $1.1 }) else {
      return nil
    }
    // At least three quarters of the mean: lowest / (sum / count).
    let sum = earning.reduce(Int128(0)) { $0 + Int128($1.1) }
    let part = Int128(lowest.1) * Int128(earning.count)
    guard part * 4 >= sum * 3 else { return nil }
    let percent = Int(100 * part / sum)
    let function = functions[lowest.0].label
    return SchemeLint.Finding(
      code: .mereTenure, pointer: "/functions",
      message: Bilingual(
        nl: "De lichtste functie met punten (‘\(function.nl)’) krijgt \(percent) procent van het "
          + "gemiddelde: zoveel van de punten is alleen diensttijd.",
        en: "The lightest function with points (‘\(function.en)’) earns \(percent) per cent of the "
          + "mean: so much of the points is mere tenure."),
      remedy: Bilingual(
        nl: "Is dat bedoeld? Anders moeten de gewichten of de niveaus verder uiteen liggen.",
        en: "Is that meant? Otherwise weights or levels must lie further apart."))
  }

  /// Whether the months of any route depend on points.
  var usesPoints: Bool {
    routes.contains { route in
      if case .points = route.months.measure, !route.months.shape.bounds.isEmpty { return true }
      return route.when.conditions.contains { place in
        if case .points = conditions[place].test { true } else { false }
      }
    }
  }
}
