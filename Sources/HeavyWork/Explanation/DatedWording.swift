/// A value that changes on known days, in words.
extension Dated {
  /// The value in force on a day, and in brackets what comes after it.
  ///
  /// - Parameter past: whether what came before matters too: points were earned then, while a bound
  ///   only holds on the day of stopping.
  func words(
    on day: Day, _ language: Language, past: Bool = false, _ words: (Value) -> String
  ) -> String {
    func from(_ day: Day, _ value: String? = nil) -> String {
      let date = Wording.date(day, language)
      return language(nl: "vanaf \(date)", en: "from \(date)") + (value.map { ": " + $0 } ?? "")
    }
    func until(_ day: Day, _ value: String? = nil) -> String {
      let date = Wording.date(day, language)
      return language(nl: "tot \(date)", en: "until \(date)") + (value.map { ": " + $0 } ?? "")
    }
    /// The first day on which a step holds no more.
    func over(_ place: Int) -> Day? { place + 1 < steps.count ? steps[place + 1].from : end }
    let nothing = language(nl: "niets", en: "nothing")

    // Where nothing is in force, the value nearest in time stands for it, with its bound.
    let shown =
      steps.indices.last { steps[$0].from.map { $0 <= day } ?? true } ?? steps.startIndex
    var changes: [String] = []
    if past {
      for place in steps.indices where place < shown {
        if let end = over(place) { changes.append(until(end, words(steps[place].value))) }
      }
    }
    if let first = steps[shown].from, first > day { changes.append(from(first)) }
    if let end = over(shown), end <= day { changes.append(until(end)) }
    for place in steps.indices where place > shown {
      if let first = steps[place].from { changes.append(from(first, words(steps[place].value))) }
    }
    if let end, end > day { changes.append(from(end, nothing)) }
    let now = words(steps[shown].value)
    return changes.isEmpty ? now : "\(now) (\(changes.joined(separator: "; ")))"
  }
}
