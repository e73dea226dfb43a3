/// The yearly rate of a function in one period, broken down; it is shared, not copied.
final class FunctionRate: Sendable {
  /// One element of the rate.
  struct Line: Sendable, Equatable {
    let element: Int
    let level: Int
    let weight: ExactDecimal
    let factor: ExactDecimal
    /// Rate units a year.
    let rate: Int64
  }

  /// An element that does not count.
  struct LeftOut: Sendable, Equatable {
    let element: Int
    /// The element of its exclusive set that counts instead; nothing where only so many elements
    /// count and others are heavier.
    let by: Int?
  }

  /// A rate while it is worked out.
  struct Draft {
    var lines: [Line] = []
    var leftOut: [LeftOut] = []
    var cut: [Int64] = [0, 0, 0, 0]
    var unattributed: Int64 = 0
    var total: Int64 = 0
  }

  /// The elements that count.
  let lines: [Line]
  /// The elements that do not count, because others do.
  let leftOut: [LeftOut]
  /// What category maxima take off a year, by category.
  let cut: [Int64]
  /// Whether any does.
  let isCut: Bool
  /// A published rate with no breakdown.
  let unattributed: Int64
  /// What remains: lines + unattributed - cut.
  let total: Int64
  /// The elements in a result, made when they are first written.
  private let pattern = MadeOnce<JSONPattern>()

  init(_ draft: Draft) {
    lines = draft.lines
    leftOut = draft.leftOut
    cut = draft.cut
    isCut = draft.cut.contains { $0 != 0 }
    unattributed = draft.unattributed
    total = draft.total
  }

  /// Whether two rates are the same in every part.
  func says(_ other: FunctionRate) -> Bool {
    self === other
      || total == other.total && lines == other.lines && leftOut == other.leftOut
        && cut == other.cut && unattributed == other.unattributed
  }

  /// No rate at all.
  static let none = FunctionRate(Draft())

  /// What a stretch in a result says of the elements, those that do not count behind those that do,
  /// with places for the points of each.
  func pattern(_ scheme: Scheme) -> JSONPattern {
    pattern.value {
      JSONPattern { writer in
        writer.array("elements") { writer in
          for line in lines {
            writer.object { writer in
              writer.field("factor", line.factor)
              writer.field("id", scheme.elements[line.element].id)
              writer.field("level", scheme.levels[line.level].id)
              writer.place("points")
              writer.field("weight", line.weight)
            }
          }
        }
        guard !leftOut.isEmpty else { return }
        writer.array("exclusive") { writer in
          for left in leftOut {
            writer.object { writer in
              if let by = left.by { writer.field("by", scheme.elements[by].id) }
              writer.field("id", scheme.elements[left.element].id)
            }
          }
        }
      }
    }
  }
}
