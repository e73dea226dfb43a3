/// The conditions on the person alone that no column says anything about, for the fast reader: those
/// on the birth date, and those on facts that the file does not hold.
struct PlainConditions {
  private let constant: WhenCode.Outcomes
  private let born: [(index: Int, from: MonthDay, through: MonthDay)]

  /// - Parameter facts: the names of the facts that are looked at elsewhere.
  init(_ scheme: QuickScheme, without facts: [String]) {
    var constant = WhenCode.Outcomes()
    var born: [(index: Int, from: MonthDay, through: MonthDay)] = []
    for (index, test) in scheme.settled {
      switch test {
      case .born(let rule):
        born.append(
          (
            index, rule.from.map { MonthDay($0) } ?? PlainDate.other,
            rule.through.map { MonthDay($0) } ?? .never
          ))
      case .attribute(let rule) where !facts.contains(rule.name):
        constant.set(index, .undetermined)
      default: break
      }
    }
    self.constant = constant
    self.born = born
  }

  /// What becomes of them for someone with this birth date.
  @inline(__always)
  func outcomes(born day: MonthDay) -> WhenCode.Outcomes {
    var outcomes = constant
    for (index, from, through) in born {
      outcomes.set(index, Truth(from <= day && day <= through))
    }
    return outcomes
  }
}
