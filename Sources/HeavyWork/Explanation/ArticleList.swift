/// The articles of one source as people cite them: in their order, and runs as from – to.
enum ArticleList {
  /// "artikel 7.1, 7.4 – 7.7"; nothing where there are none.
  static func text(_ articles: [String], _ language: Language) -> String? {
    let places = articles.map { Place($0) }
    let numbered = Set(places.filter(\.isNumbered)).sorted()
    let others = places.filter { !$0.isNumbered }.map(\.text).uniqued
    var parts: [String] = []
    if !numbered.isEmpty {
      parts.append(
        language(nl: "artikel ", en: "article ") + runs(numbered).joined(separator: ", "))
    }
    return parts.isEmpty && others.isEmpty ? nil : (parts + others).joined(separator: ", ")
  }

  /// Three or more that follow each other as one run.
  private static func runs(_ places: [Place]) -> [String] {
    var runs: [[Place]] = []
    for place in places {
      if let last = runs.last?.last, last.isFollowed(by: place) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    return runs.flatMap { run in
      run.count > 2 ? ["\(run[0].text) – \(run[run.count - 1].text)"] : run.map(\.text)
    }
  }

  /// One article as it was written in the file, without the word before it.
  private struct Place: Hashable, Comparable {
    let text: String
    /// The numbers it begins with: 7 and 4 of 7.4.
    let numbers: [Int]
    /// Whether there is nothing else.
    let isPlain: Bool

    var isNumbered: Bool { !numbers.isEmpty }

    init(_ article: String) {
      let words = article.split(separator: " ", maxSplits: 1)
      let isNamed =
        words.count == 2
        && ["artikel", "art.", "article"].contains(words[0].lowercased())
        && words[1].first?.isWholeNumber == true
      text = isNamed ? String(words[1]) : article
      let lead = text.prefix { $0 == "." || $0.isASCII && $0.isNumber }
      let parts = lead.split(separator: ".")
      let numbers = parts.compactMap { Int($0) }
      self.numbers =
        text.first?.isNumber == true && numbers.count == parts.count ? numbers : []
      isPlain = lead.count == text.count
    }

    func isFollowed(by other: Place) -> Bool {
      isPlain && other.isPlain && numbers.count == other.numbers.count
        && numbers.dropLast() == other.numbers.dropLast()
        && other.numbers.last.map { $0 - 1 } == numbers.last
    }

    static func < (left: Place, right: Place) -> Bool {
      left.numbers == right.numbers
        ? left.text < right.text : left.numbers.lexicographicallyPrecedes(right.numbers)
    }
  }
}
