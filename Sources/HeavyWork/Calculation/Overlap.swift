/// Decides how much of each of several spells on the same day counts (`time.overlap`).
struct Overlap {
  /// A spell on a day, with what it would earn.
  struct Contender {
    let spell: Int
    /// Rate x kind: what a full-time year of it brings.
    let worth: Int128
    /// Its part-time factor after the scheme's rule, in factor units.
    let factor: Int64
    /// For a choice between equals that does not depend on the order of the history.
    let tie: (start: Day, function: Int, end: Day)
  }

  let rule: TimeRules.Overlap
  /// A full-time job in factor units.
  let fullTime: Int64

  /// The factor that counts of each spell; a spell that is left out has none.
  func applied(to contenders: [Contender]) -> [(spell: Int, factor: Int64)] {
    guard contenders.count > 1 else { return contenders.map { ($0.spell, $0.factor) } }
    switch rule {
    case .sum: return contenders.map { ($0.spell, $0.factor) }
    case .highest:
      let best = contenders.max { left, right in
        let (first, second) = (
          left.worth * Int128(left.factor), right.worth * Int128(right.factor)
        )
        return first == second ? left.tie > right.tie : first < second
      }
      return best.map { [($0.spell, $0.factor)] } ?? []
    case .fullTime:
      var left = fullTime
      return contenders.sorted { $0.worth == $1.worth ? $0.tie < $1.tie : $0.worth > $1.worth }
        .map { contender in
          let factor = min(contender.factor, left)
          left -= factor
          return (contender.spell, factor)
        }
    }
  }
}
