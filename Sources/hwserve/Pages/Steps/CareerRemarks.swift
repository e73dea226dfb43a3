import HeavyWork

/// Gaps and overlaps in a career as it was entered, for the person to look at.
struct CareerRemarks {
  let sentences: [Bilingual]

  /// More would not be read.
  private static let most = 10

  init(_ spells: [Spell]) {
    let order = spells.enumerated().sorted {
      ($0.element.from.first, $0.offset) < ($1.element.from.first, $1.offset)
    }
    var sentences: [Bilingual] = []
    // The period, of those before, that ends last; nothing ends after one that goes on.
    var latest: (index: Int, end: EnteredDay?)?
    for (index, spell) in order {
      defer {
        let later = spell.to.map { to in
          latest.map { latest in latest.end.map { $0.last < to.last } ?? false } ?? true
        }
        if later ?? true { latest = (index, spell.to) }
      }
      guard let before = latest else { continue }
      guard let end = before.end, end.last < spell.from.first else {
        // Dates of which only the year is known may meet without lying over each other.
        if before.end.map({ $0.first >= spell.from.last }) ?? true {
          sentences.append(CareerRemarks.overlap(before.index, index, from: spell.from))
        }
        continue
      }
      let (first, last) = (end.last.adding(days: 1), spell.from.first.adding(days: -1))
      if first <= last {
        sentences.append(CareerRemarks.gap(before.index, index, first, last))
      }
    }
    self.sentences = Array(sentences.prefix(CareerRemarks.most))
  }

  private static func gap(_ before: Int, _ after: Int, _ first: Day, _ last: Day) -> Bilingual {
    let (from, through) = (Wording.date(first), Wording.date(last))
    return Bilingual(
      nl: "Tussen functie \(before + 1) en functie \(after + 1) zit een gat: van \(from.nl) tot en "
        + "met \(through.nl).",
      en: "Between function \(before + 1) and function \(after + 1) there is a gap: from "
        + "\(from.en) through \(through.en).")
  }

  private static func overlap(_ before: Int, _ after: Int, from: EnteredDay) -> Bilingual {
    Bilingual(
      nl: "Functie \(before + 1) en functie \(after + 1) lopen door elkaar, vanaf "
        + "\(from.words(.nl)).",
      en: "Function \(before + 1) and function \(after + 1) overlap, from \(from.words(.en)) on.")
  }
}
