/// What the fast reader counts, until it is added to a tally: numbers that nobody else looks at, so
/// that no one asks at every person who does.
final class PlainCounts {
  /// What is counted of every person.
  private struct Sums: BitwiseCopyable {
    var people = 0
    var rows = 0
    var entitled = 0
    var undetermined = 0
    var provisional = 0
    var manyOpenEnds = 0
  }

  private let sums = PlainTable([Sums()])
  private let months = PlainCounts.zeros(ExitRules.months.upperBound + 1)
  private let exitMonths = PlainCounts.zeros(ExitRules.months.upperBound + 1)
  private let exitYears = PlainCounts.zeros(PlainCounts.years)
  private static let years = 600
  /// The marks of the people, in order.
  private let high = PlainTable<UInt64>([], capacity: PlainCounts.mostMarks)
  private let low = PlainTable<UInt16>([], capacity: PlainCounts.mostMarks)
  private static let mostMarks = 1 << 10

  private static func zeros(_ count: Int) -> PlainTable<Int> {
    PlainTable(Array(repeating: 0, count: count))
  }

  /// How many rows were counted.
  var rows: Int { sums[0].rows }

  /// Counts an answer.
  @inline(__always)
  func count(_ answer: PersonAnswer, rows: Int, openEnds: Int) {
    var sums = sums[known: 0]
    sums.people &+= 1
    sums.rows &+= rows
    sums.entitled &+= answer.status == .entitled ? 1 : 0
    sums.undetermined &+= answer.status == .undetermined ? 1 : 0
    sums.provisional &+= answer.provisional ? 1 : 0
    sums.manyOpenEnds &+= openEnds > 1 ? 1 : 0
    self.sums[known: 0] = sums
    months.change(answer.months) { $0 &+= 1 }
    exitMonths.change(answer.exitMonths) { $0 &+= 1 }
    if answer.exit < .never { exitYears.change(answer.exit.year &- 1900) { $0 &+= 1 } }
  }

  /// Takes the mark of a name.
  @inline(__always)
  func add(_ mark: NameMark, to marks: inout PersonOrder.Marks) {
    if high.isFull { flush(to: &marks) }
    high.append(mark.high)
    low.append(mark.low)
  }

  @inline(never)
  private func flush(to marks: inout PersonOrder.Marks) {
    high.move(to: &marks.high)
    low.move(to: &marks.low)
  }

  /// Adds what was counted to a tally, and begins anew.
  func move(to tally: inout PopulationTally, _ marks: inout PersonOrder.Marks) {
    flush(to: &marks)
    let sums = sums[0]
    guard sums.people > 0 else { return }
    tally.calculated += sums.people
    tally.rowsCalculated += sums.rows
    tally.entitled += sums.entitled
    tally.undetermined += sums.undetermined
    tally.notEntitled += sums.people - sums.entitled - sums.undetermined
    tally.provisional += sums.provisional
    tally.manyOpenEnds += sums.manyOpenEnds
    self.sums[0] = Sums()
    PlainCounts.move(months, to: &tally.byMonths)
    PlainCounts.move(exitMonths, to: &tally.byExitMonths)
    PlainCounts.move(exitYears, to: &tally.byExitYear)
  }

  private static func move(_ counts: PlainTable<Int>, to sums: inout [Int]) {
    for index in 0..<counts.count where counts[index] > 0 {
      sums[index] += counts[index]
      counts[index] = 0
    }
  }
}
