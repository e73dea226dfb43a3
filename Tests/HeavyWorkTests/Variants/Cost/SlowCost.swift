@testable import HeavyWork

/// The cost of one person, worked out month by month with fractions that are never rounded but where
/// the law or the file says so; slow, and written from the description alone.
struct SlowCost {
  var asOf: ModelMonthDay
  var exit: ModelMonthDay
  var months: Int
  var pension: ModelMonthDay
  /// The age at exit in months.
  var age: Int
  var shareAbove: Int
  var shareBelow: Int
  /// The scheme's amount a month in the year of the reference date, in cents.
  var amount: Int
  var benefitPercent: Int
  var thresholdPercent: Int
  /// Percent a year by age: below 55, below 60, and from 60 on.
  var leaving: [Int]
  var lastYear: Int

  /// Benefit, excess and levy by year, of those who are there and all take part.
  func expected(open: Bool) -> [Int: (benefit: ReferenceFraction, levy: ReferenceFraction)] {
    var found: [Int: (benefit: ReferenceFraction, levy: ReferenceFraction)] = [:]
    for delay in 0...(open ? max(0, lastYear - exit.year) : 0) {
      let chance = chance(delay: delay)
      for (year, money) in payments(later: delay) where year <= lastYear {
        var sum = found[year] ?? (.zero, .zero)
        sum.benefit = sum.benefit + chance * ReferenceFraction(money.benefit)
        sum.levy = sum.levy + chance * ReferenceFraction(money.levy)
        found[year] = sum
      }
    }
    return found
  }

  /// The chance that someone with a delay gets to the exit: the sum over all ways in which people can
  /// have left and been replaced on the way.
  private func chance(delay: Int) -> ReferenceFraction {
    let wait = asOf.wholeMonths(to: exit)
    return ways(from: 0, delay: 0, target: delay, wait: wait)
  }

  /// - Parameter step: the number of steps that are over; the first is the part of a year.
  private func ways(from step: Int, delay: Int, target: Int, wait: Int) -> ReferenceFraction {
    let (years, rest) = (wait / 12, wait % 12)
    if step > years + delay { return delay == target ? .one : .zero }
    if delay > target { return .zero }
    let monthsOver = step == 0 ? 0 : rest + 12 * (step - 1)
    // Someone with a delay is so many years younger.
    let ageNow = age - wait - 12 * delay + monthsOver
    let rate = leaving[ageNow / 12 < 55 ? 0 : ageNow / 12 < 60 ? 1 : 2]
    let part = step == 0 ? rest : 12
    let goes = ReferenceFraction(Int128(rate * part), over: 1200)
    let stays = ReferenceFraction.one - goes
    return stays * ways(from: step + 1, delay: delay, target: target, wait: wait)
      + goes * ways(from: step + 1, delay: delay + 1, target: target, wait: wait)
  }

  private func payments(later: Int) -> [Int: (benefit: Int, levy: Int)] {
    let (first, end) = (exit.adding(12 * later), pension.adding(12 * later))
    let window = end.adding(-36)
    var paid: [Int: Int] = [:]
    var exempt: [Int: Int] = [:]
    for place in 0..<200 {
      let day = first.adding(place)
      if place < months {
        let full = raised(amount, benefitPercent, after: 2026, in: day.year)
        paid[day.year, default: 0] += (2 * full * shareAbove + shareBelow) / (2 * shareBelow)
      }
      if !(day < window), day < end {
        exempt[day.year, default: 0] +=
          raised(235_700, thresholdPercent, after: 2026, in: day.year)
          + raised(30_000, thresholdPercent, after: 2026, in: day.year)
      }
    }
    return Dictionary(
      uniqueKeysWithValues: paid.map { year, benefit in
        let above = max(0, benefit - (exempt[year] ?? 0))
        let perMille = year < 2027 ? 577 : year == 2027 ? 640 : 650
        return (year, (benefit, (2 * above * perMille + 1000) / 2000))
      })
  }

  private func raised(_ cents: Int, _ percent: Int, after set: Int, in year: Int) -> Int {
    var cents = cents
    for _ in 0..<max(0, year - set) { cents = (2 * cents * (100 + percent) + 100) / 200 }
    return cents
  }
}

/// A date as year, month and day, and no more than that.
struct ModelMonthDay: Comparable {
  var year: Int
  var month: Int
  var number: Int

  static func < (left: ModelMonthDay, right: ModelMonthDay) -> Bool {
    (left.year, left.month, left.number) < (right.year, right.month, right.number)
  }

  /// The same day of another month; none of the tests uses a day after the 28th.
  func adding(_ months: Int) -> ModelMonthDay {
    let all = year * 12 + month - 1 + months
    return ModelMonthDay(year: all / 12, month: all % 12 + 1, number: number)
  }

  func wholeMonths(to end: ModelMonthDay) -> Int {
    var months = 0
    while !(end < adding(months + 1)) { months += 1 }
    return months
  }

  var text: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(number))"
  }
}
