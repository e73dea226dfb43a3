/// Where an invented workforce works: the employers and sectors that the rules of a scheme name, and
/// others that are plainly invented.
struct SyntheticPlaces: Sendable {
  /// The employers as they stand in a file, the last one elsewhere; none where nobody asks.
  let employers: [String]
  /// The sectors, the last one elsewhere; none where nobody asks.
  let sectors: [String]

  init(_ scheme: Scheme) {
    let questions = SchemeQuestions(scheme)
    func plain(_ names: [String]) -> [String] {
      names.filter { !($0.first.map(CSVWriter.startsFormula) ?? true) }
    }
    let named = plain(questions.employers)
    let invented = (1...(named.isEmpty ? 9 : 2)).map { "Verzonnen BV \($0)" }
    employers = questions.asksForEmployer ? named + invented + ["Elders BV"] : []
    let sectors = plain(questions.sectors)
    self.sectors = sectors.isEmpty ? [] : sectors + ["elders"]
    ownEmployers = max(1, named.isEmpty ? 9 : named.count)
  }

  /// How many of the employers are those that rules name, or all that are not elsewhere.
  private let ownEmployers: Int

  /// An employer for work that the scheme knows, or elsewhere.
  func employer(_ function: Int, _ numbers: inout SampleNumbers) -> Int {
    guard function >= 0, employers.count > 1 else { return employers.count - 1 }
    if numbers.chance(880) { return numbers.below(ownEmployers) }
    return numbers.below(employers.count - 1)
  }

  /// A sector for work that the scheme knows, or elsewhere.
  func sector(_ function: Int, _ numbers: inout SampleNumbers) -> Int {
    guard function >= 0, sectors.count > 1, numbers.chance(930) else { return sectors.count - 1 }
    return numbers.below(sectors.count - 1)
  }
}
