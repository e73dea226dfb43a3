/// Decides how much of each of several spells on the same day counts (`time.overlap`).
struct Overlap {
  /// A spell on a day, with what it would earn.
  struct Contender {
    let spell: Int
    /// Rate units a year.
    let rate: Int64
    /// The share of its kind, in the scheme's kind units.
    let kindShare: Int64
    /// Its part-time factor after the scheme's rule, in factor units; of what `applied` gives, the
    /// factor that counts.
    var factor: Int64

    /// Rate x kind: what a full-time year of it brings.
    var worth: Int128 { Int128(rate) * Int128(kindShare) }
  }

  /// What tells spells of equal worth apart.
  ///
  /// The one that began first counts first, and so on down to the evidence. Spells equal in all of
  /// this are the same to any reader.
  struct Tie: Comparable {
    let dates: (start: Day, end: Day)
    let function: Int
    let factor: Exact
    let kind: Int
    let names: [String]

    init(_ spell: CareerSpell) {
      dates = (spell.span.start, spell.span.end)
      function = spell.function ?? -1
      factor = spell.factor
      kind = spell.kind
      let overrides = spell.entered.overrides.map { "\($0.element) \($0.level)" }.sorted()
      let entered = spell.entered
      names =
        [spell.employer ?? "", spell.sector ?? "", entered.reason ?? "", entered.evidence.rawValue]
        + overrides
    }

    static func == (left: Tie, right: Tie) -> Bool { !(left < right) && !(right < left) }

    static func < (left: Tie, right: Tie) -> Bool {
      let numbers = (left.dates.start, left.dates.end, left.function, left.factor, left.kind)
      let others = (right.dates.start, right.dates.end, right.function, right.factor, right.kind)
      return numbers == others
        ? left.names.lexicographicallyPrecedes(right.names) : numbers < others
    }
  }

  let rule: TimeRules.Overlap
  /// A full-time job in factor units.
  let fullTime: Int64
  let spells: [CareerSpell]

  /// Whether one spell counts before another that is worth as much, whatever the order of the
  /// history.
  private func precedes(_ left: Contender, _ right: Contender) -> Bool {
    Tie(spells[left.spell]) < Tie(spells[right.spell])
  }

  /// The factor that counts of each spell; a spell that is left out has none.
  func applied(to contenders: [Contender]) -> [Contender] {
    guard contenders.count > 1 else { return contenders }
    switch rule {
    case .sum: return contenders
    case .highest:
      let best = contenders.max { left, right in
        let (first, second) = (
          left.worth * Int128(left.factor), right.worth * Int128(right.factor)
        )
        return first == second ? precedes(right, left) : first < second
      }
      return best.map { [$0] } ?? []
    case .fullTime:
      var left = fullTime
      return contenders.sorted { $0.worth == $1.worth ? precedes($0, $1) : $0.worth > $1.worth }
        .map { contender in
          var part = contender
          part.factor = min(contender.factor, left)
          left -= part.factor
          return part
        }
    }
  }
}
