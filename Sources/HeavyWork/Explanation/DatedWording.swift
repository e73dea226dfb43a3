/// A value that changes on known days, in words.
extension Dated {
  /// The value in force on a day, and in brackets what comes after it.
  ///
  /// - Parameters:
  ///   - past: whether what came before matters too: points were earned then, while a bound only
  ///     holds on the day of stopping.
  ///   - nothing: what to say where nothing is in force.
  func words(
    on day: Day, _ language: Language, past: Bool = false, nothing: String? = nil,
    _ words: (Value) -> String
  ) -> String {
    let wording = DatedWording(
      nothing: nothing ?? language(nl: "niets", en: "nothing"), language: language)
    return past
      ? wording.throughTime(self, on: day, words) : wording.fromNow(self, on: day, words)
  }
}

/// Says what a value is, was and will be.
private struct DatedWording {
  let nothing: String
  let language: Language

  private func from(_ day: Day, _ value: String? = nil) -> String {
    let date = Wording.date(day, language)
    return language(nl: "vanaf \(date)", en: "from \(date)") + (value.map { ": " + $0 } ?? "")
  }

  private func until(_ day: Day, _ value: String? = nil) -> String {
    let date = Wording.date(day, language)
    return language(nl: "tot \(date)", en: "until \(date)") + (value.map { ": " + $0 } ?? "")
  }

  private func joined(_ now: String, _ changes: [String]) -> String {
    changes.isEmpty ? now : "\(now) (\(changes.joined(separator: "; ")))"
  }

  /// What comes after the step that is shown.
  private func later<Value>(
    _ dated: Dated<Value>, after shown: Int, on day: Day, _ words: (Value) -> String
  ) -> [String] {
    var changes = dated.steps.indices.filter { $0 > shown }.compactMap { place in
      dated.steps[place].from.map { from($0, words(dated.steps[place].value)) }
    }
    if let end = dated.end, end > day { changes.append(from(end, nothing)) }
    return changes
  }

  /// The value on the day, or the one nearest in time with its bound, and what comes after it.
  func fromNow<Value>(
    _ dated: Dated<Value>, on day: Day, _ words: (Value) -> String
  ) -> String {
    let shown = dated.place(on: day) ?? dated.steps.startIndex
    var changes: [String] = []
    if let first = dated.steps[shown].from, first > day { changes.append(from(first)) }
    if let end = dated.end, end <= day { changes.append(until(end)) }
    changes += later(dated, after: shown, on: day, words)
    return joined(words(dated.steps[shown].value), changes)
  }

  /// What holds on the day, before it and after it.
  func throughTime<Value>(
    _ dated: Dated<Value>, on day: Day, _ words: (Value) -> String
  ) -> String {
    let shown = dated.place(on: day)
    let isOver = dated.end.map { $0 <= day } ?? false
    var changes: [String] = []
    for place in dated.steps.indices where place < (shown ?? 0) || (place == shown && isOver) {
      let end = place + 1 < dated.steps.count ? dated.steps[place + 1].from : dated.end
      guard let end else { continue }
      let value = words(dated.steps[place].value)
      if let first = dated.steps[place].from, place == 0 {
        let (start, end) = (Wording.date(first, language), Wording.date(end, language))
        changes.append(
          language(
            nl: "van \(start) tot \(end): \(value)", en: "from \(start) until \(end): \(value)"))
      } else {
        changes.append(until(end, value))
      }
    }
    if shown == 0, !isOver, let first = dated.steps[0].from {
      changes.append(
        from(first) + language(nl: "; daarvoor \(nothing)", en: "; before that \(nothing)"))
    }
    changes += later(dated, after: shown ?? -1, on: day, words)
    let now = shown.map { isOver ? nothing : words(dated.steps[$0].value) } ?? nothing
    return joined(now, changes)
  }
}

extension Dated {
  /// The place of the last step that began on or before a day; nothing before the first.
  fileprivate func place(on day: Day) -> Int? {
    steps.indices.last { steps[$0].from.map { $0 <= day } ?? true }
  }
}
