/// The work that an invented workforce can do under a scheme, and how people move between functions.
struct SyntheticWork: Sendable {
  /// The place that stands for work the scheme knows nothing of.
  static let elsewhere = -1
  /// The most functions that someone chooses among when moving.
  private static let mostLike = 24
  /// How many functions are held against one another; beyond that, only those that stand near it
  /// when all are put in the order of how heavy they are.
  private static let mostCompared = 300

  /// A function someone may move to.
  private struct Move {
    let function: Int
    /// How like it is, from 1.
    let likeness: Int
  }

  /// The functions as they stand in a file.
  let names: [String]
  /// Points a year of full-time work, in millionths, and more where a rule asks for the function.
  private let heaviness: [Int]
  private let moves: [[Move]]
  private let firsts: [Int]
  private let heaviest: Int

  init(_ scheme: Scheme, asOf: Day) {
    // A name that a spreadsheet would take for a formula is left alone.
    let places = scheme.functions.indices.filter {
      !(scheme.functions[$0].id.first.map(CSVWriter.startsFormula) ?? true)
    }
    let all = FunctionHeaviness(scheme, on: asOf)
    // A scheme without functions looks at the sector or the employer: any work there will do.
    names = places.isEmpty ? ["other"] : places.map { scheme.functions[$0].id }
    let heaviness = places.isEmpty ? [0] : places.map { all.values[$0] }
    let elements = places.map { all.byElement[$0] }
    let heaviest = max(1, heaviness.max() ?? 1)
    firsts = heaviness.map { 10 + $0 * 30 / heaviest }
    let order = heaviness.indices.sorted { (heaviness[$0], $0) < (heaviness[$1], $1) }
    var rank = [Int](repeating: 0, count: order.count)
    for (place, function) in order.enumerated() { rank[function] = place }
    moves = heaviness.indices.map { own in
      let from = max(0, rank[own] - SyntheticWork.mostCompared / 2)
      let near = order[from..<min(order.count, from + SyntheticWork.mostCompared)]
      return near.filter { $0 != own }.map { other in
        let sharesGroup = !Set(scheme.functions[places[own]].groups)
          .isDisjoint(with: scheme.functions[places[other]].groups)
        return Move(
          function: other,
          likeness: 2 + (sharesGroup ? 30 : 0)
            + SyntheticWork.likeness(
              (elements[own], heaviness[own]), (elements[other], heaviness[other])))
      }
      .sorted { ($1.likeness, $0.function) < ($0.likeness, $1.function) }
      .prefix(SyntheticWork.mostLike).map { $0 }
    }
    self.heaviness = heaviness
    self.heaviest = heaviest
  }

  /// The function someone begins in.
  func first(_ numbers: inout SampleNumbers) -> Int {
    if numbers.chance(120) { return SyntheticWork.elsewhere }
    return numbers.place(firsts)
  }

  /// The function someone goes on in: most likely a like one, with age rather a lighter one.
  func next(after function: Int, age: Int, _ numbers: inout SampleNumbers) -> Int {
    if numbers.chance(70) { return SyntheticWork.elsewhere }
    if function < 0 { return numbers.place(firsts) }
    // Another employer, or another roster, and the same work.
    if moves[function].isEmpty || numbers.chance(250) { return function }
    let weights = moves[function].map { move in
      let (now, then) = (heaviness[function], heaviness[move.function])
      let byAge = age < 45 || now == then ? 4 : then < now ? 9 : 1
      return move.likeness * byAge
    }
    return moves[function][numbers.place(weights)].function
  }

  /// How many of a thousand people in a function work part-time: fewer in heavier work.
  func partTime(_ function: Int) -> Int {
    function < 0 ? 300 : 420 - 240 * heaviness[function] / heaviest
  }

  /// What two functions have in common, from 0 to 60.
  private static func likeness(
    _ left: (byElement: [Int: Int], all: Int), _ right: (byElement: [Int: Int], all: Int)
  ) -> Int {
    var (common, all) = (0, 0)
    for element in Set(left.byElement.keys).union(right.byElement.keys) {
      let (one, other) = (left.byElement[element] ?? 0, right.byElement[element] ?? 0)
      common += min(one, other)
      all += max(one, other)
    }
    if all == 0 { (common, all) = (min(left.all, right.all), max(left.all, right.all)) }
    return all == 0 ? 30 : 60 * common / all
  }
}
