/// A career over time: where each bar, mark and year of the drawing stands.
///
/// Every function has a row, in the order in which it was first held; work at the same time lies
/// in other rows or, in one function, in lanes below each other. How thick a bar is says how much
/// of a full-time job it was; the dark part of it is what counts for points.
struct CareerTimeline {
  /// What a part of a bar stands for.
  enum Role {
    /// Work as it was entered.
    case worked
    /// The part of it that brings points, or counts where a scheme has no points.
    case counted
    /// Work still to come.
    case ahead
  }

  struct Bar {
    let span: DaySpan
    /// Thickness in pixels.
    let thickness: Int
    let role: Role
    let lane: Int
  }

  struct Row {
    let name: String
    var bars: [Bar] = []
    var laneEnds: [Day] = []
  }

  struct Mark {
    let day: Day
    let name: String
    let dashes: String?
  }

  let rows: [Row]
  let marks: [Mark]
  /// The days that the drawing covers, in whole years.
  let span: DaySpan

  static let laneHeight = 24
  static let fullThickness = 18

  init(_ report: Report) {
    let assessment = report.assessment
    let first = assessment.career.spells.map(\.widest.start).min() ?? assessment.asOf
    let last = max(assessment.statePension.date, assessment.asOf)
    span = DaySpan(
      start: Day(unchecked: min(first, assessment.asOf).year, 1, 1),
      end: Day(unchecked: last.year + 1, 1, 1))
    marks = CareerTimeline.marks(report, in: span)
    rows = CareerTimeline.rows(report, until: last)
  }

  /// The marks from the top line down, in such an order that no line runs through a name: names
  /// stand left of their line in the right half, and right of it in the left half.
  private static func marks(_ report: Report, in span: DaySpan) -> [Mark] {
    let assessment = report.assessment
    let middle = span.start.adding(days: span.start.days(until: span.end) / 2)
    let exits = [
      assessment.earliestExit.map {
        Mark(day: $0.date, name: report.words("vroegste stopdag", "earliest exit"), dashes: nil)
      },
      assessment.chosenExit.map {
        Mark(
          day: $0.date, name: report.words("gevraagde stopdag", "exit asked about"), dashes: "1 3")
      },
    ]
    let pension = Mark(
      day: assessment.statePension.date, name: assessment.pensionName[report.language],
      dashes: "9 3")
    let reference = Mark(
      day: assessment.asOf, name: report.words("peildatum", "reference date"), dashes: "3 3")
    let marks = ([reference] + exits.compactMap { $0 } + [pension]).sorted { $0.day < $1.day }
    return marks.filter { $0.day >= middle }.reversed() + marks.filter { $0.day < middle }
  }

  private static func rows(_ report: Report, until last: Day) -> [Row] {
    let spells = report.career.spells
    let order = spells.indices.sorted {
      (spells[$0].widest.start, $0) < (spells[$1].widest.start, $1)
    }
    let stop = min(report.assessment.shownExit?.date ?? last, last)
    var rows: [Row] = []
    for index in order {
      let spell = spells[index]
      // Work that goes on is drawn until one stops; work with an end is drawn to its end.
      let end =
        spell.entered.to == nil ? max(stop, report.assessment.asOf) : min(spell.widest.end, last)
      let span = DaySpan(start: spell.widest.start, end: end)
      guard !span.isEmpty else { continue }
      let name = report.functionName(spell)
      let place = rows.firstIndex { $0.name == name } ?? rows.count
      if place == rows.count { rows.append(Row(name: name)) }
      let lane = rows[place].laneEnds.firstIndex { $0 <= span.start } ?? rows[place].laneEnds.count
      if lane == rows[place].laneEnds.count { rows[place].laneEnds.append(span.end) }
      rows[place].laneEnds[lane] = span.end
      rows[place].bars += bars(report, index, span, lane: lane)
    }
    return rows
  }

  private static func bars(
    _ report: Report, _ index: Int, _ span: DaySpan, lane: Int
  ) -> [Bar] {
    let (spell, asOf) = (report.career.spells[index], report.assessment.asOf)
    func bar(from start: Day, to end: Day, _ factor: Exact, _ role: Role) -> Bar? {
      let span = DaySpan(start: start, end: end)
      return span.isEmpty
        ? nil : Bar(span: span, thickness: thickness(factor), role: role, lane: lane)
    }
    var bars = [bar(from: span.start, to: min(span.end, asOf), spell.factor, .worked)]
    if report.scheme.earnsPoints {
      for stretch in report.assessment.ledger.entries[index].stretches where !stretch.points.isZero
      {
        bars.append(
          bar(from: stretch.from, to: stretch.through.adding(days: 1), stretch.factor, .counted))
      }
    } else if spell.participates, spell.employerCounts {
      bars.append(bar(from: span.start, to: min(span.end, asOf), spell.factor, .counted))
    }
    bars.append(bar(from: max(span.start, asOf), to: span.end, spell.factor, .ahead))
    return bars.compactMap { $0 }
  }

  private static func thickness(_ factor: Exact) -> Int {
    max(
      3,
      Int(
        Exact(factor.numerator * Int128(fullThickness), over: factor.denominator)
          .units(ofDecimals: 0)))
  }

  func place(of day: Day) -> SVG.Share {
    SVG.Share(span.start.days(until: day), of: span.start.days(until: span.end))
  }

  /// The years that are named, at most eight of them.
  var years: [Int] {
    let (first, last) = (span.start.year, span.end.year)
    let step = [1, 2, 5, 10, 20, 25, 50, 100].first { (last - first) / $0 <= 7 } ?? 200
    return (first...last).filter { $0 % step == 0 }
  }
}
