/// How many of those who could stop early at some time are still there by then.
///
/// Time runs from the reference date to the exit: first the months that make no whole year, then
/// whole years. Of those who are there at the beginning of a year its percentage leaves, by their
/// age then; of part of a year, that part. Each step is rounded half up to 12 decimals.
///
/// In an open population whoever leaves in a step is replaced at its end by someone alike and a year
/// younger, who can stop a year later; who may leave and be replaced in turn.
struct StayingChance {
  /// Everyone, in units.
  static let all: Int128 = 1_000_000_000_000

  let assumptions: CostAssumptions

  /// How many reach their exit, of the group itself and of those who come in its place with a delay of
  /// one year, two years, and so on.
  ///
  /// - Parameters:
  ///   - age: at exit, in months.
  ///   - months: whole months from the reference date to the exit.
  ///   - delays: the longest delay that is asked for, in years; 0 in a closed population.
  func reaching(age: Int, months: Int, delays: Int) -> [Int128] {
    let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
    var here = [Int128](repeating: 0, count: delays + 1)
    here[0] = StayingChance.all
    var reached = here.map { _ in Int128(0) }
    for step in 0...(years + delays) {
      var next = here
      // The first step may have no months; then nobody leaves in it.
      let part = step == 0 ? rest : 12
      for delay in 0...delays where years + delay >= step {
        let before = step == 0 ? 12 * (years + delay) + rest : 12 * (years + delay - step + 1)
        let stay = staying(here[delay], age: max(0, age - before) / 12, months: part)
        next[delay] += stay - here[delay]
        if delay < delays { next[delay + 1] += here[delay] - stay }
      }
      here = next
      if step >= years {
        reached[step - years] = here[step - years]
        here[step - years] = 0
      }
    }
    return reached
  }

  /// How many are left after so many months of a year.
  private func staying(_ count: Int128, age: Int, months: Int) -> Int128 {
    let percent = assumptions.leavingPercent(age: age)
    // Percentages have at most 4 decimals, so a share of 1 is 1,000,000.
    let whole: Int128 = 12_000_000
    let leaving = Int128(percent.units(ofDecimals: 4)) * Int128(months)
    return Rounding.nearest.whole(count * (whole - leaving), over: whole)
  }
}
