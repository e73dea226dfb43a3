@testable import HeavyWork

/// Pieces of work of someone, with nothing between them that counts.
struct SyntheticCareer {
  private let born: MonthDay
  private let pieces: [QuickCareer.Piece]
  /// Conditions on the person alone are all met.
  private let settled: WhenCode.Outcomes

  init(_ random: inout RandomSource, _ quick: QuickScheme, _ calendar: CalendarTable) {
    born = MonthDay(Day(unchecked: random.whole(1958...1975), random.whole(1...12), 1))
    var pieces: [QuickCareer.Piece] = []
    var from = Day(unchecked: random.whole(1980...2005), random.whole(1...12), 1)
    let unit = quick.grainsPerPoint / Int64(MonthMeasure.ticksPerYear)
    for _ in 0..<random.whole(1...4) {
      let to = from.adding(days: random.whole(200...6000))
      let certain = UInt32(random.whole(0...Int(UInt32.max)))
      pieces.append(
        QuickCareer.Piece(
          first: MonthDay(from), last: MonthDay(to), start: calendar.tick(MonthDay(from)),
          end: calendar.tickAfter(MonthDay(to)), rate: unit * Int64(random.whole(0...3)),
          bits: .init(certain: certain, possible: certain | UInt32(random.whole(0...255)))))
      from = to.adding(days: 1)
    }
    self.pieces = pieces
    let bits = quick.settled.reduce(UInt64(0)) { $0 | 1 << UInt64($1.index) }
    settled = WhenCode.Outcomes(met: bits, possible: bits)
  }

  func fill(_ answers: QuickAnswer) {
    answers.career.removeAll()
    answers.born = born
    for piece in pieces { _ = answers.career.append(piece) }
    _ = answers.career.settle()
    answers.settled = settled
  }
}
