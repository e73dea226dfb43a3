/// The rules about the total of points, as sentences.
extension PointRules {
  func sentences(on day: Day, _ language: Language) -> [String] {
    [most(on: day), blocksSentence, multiplied, maximumSentence(on: day), reserved]
      .compactMap { $0?[language] } + categorySentences(on: day, language)
  }

  private func most(on day: Day) -> Bilingual? {
    elementsAtMost.map { most in
      both(most, on: day) { value, _ in
        String(value)
      } sentence: {
        Bilingual(
          nl: "Van een functie tellen hoogstens zoveel elementen, de zwaarste: \($0.nl).",
          en: "Of a function at most so many elements count, the heaviest: \($0.en).")
      }
    }
  }

  private var blocksSentence: Bilingual? {
    blocks.map { block in
      Bilingual(
        nl: "Per kalenderjaar en per element tellen alleen hele stukken van \(block.words.nl).",
        en: "By calendar year and element only whole stretches of \(block.words.en) count.")
    }
  }

  private var multiplied: Bilingual? {
    multiplierByBirth.map { multiplier in
      byBirth(multiplier) {
        Bilingual(
          nl: "Alle punten worden vermenigvuldigd, naar geboortedatum: \($0.nl).",
          en: "All points are multiplied, by birth date: \($0.en).")
      }
    }
  }

  private var reserved: Bilingual? {
    reservedByBirth.map { reserved in
      byBirth(reserved) {
        Bilingual(
          nl: "De eerste punten zijn voor iets anders bewaard, naar geboortedatum: \($0.nl).",
          en: "The first points are kept for other uses, by birth date: \($0.en).")
      }
    }
  }

  private func maximumSentence(on day: Day) -> Bilingual? {
    maximum.map { maximum in
      both(maximum, on: day) {
        Wording.number($0, $1)
      } sentence: {
        Bilingual(
          nl: "Meer dan \($0.nl) punten tellen niet.", en: "More than \($0.en) points do not count."
        )
      }
    }
  }

  private func categorySentences(on day: Day, _ language: Language) -> [String] {
    zip(Category.allCases, categoryMaximumPerYear).compactMap { category, maximum in
      maximum.map { maximum in
        both(maximum, on: day) {
          Wording.number($0, $1)
        } sentence: {
          Bilingual(
            nl: "Meer dan \($0.nl) punten per jaar tellen niet voor \(category.label.nl).",
            en: "More than \($0.en) points a year do not count for \(category.label.en).")
        }[language]
      }
    }
  }

  private func both<Value>(
    _ dated: Dated<Value>, on day: Day, _ words: (Value, Language) -> String,
    sentence: (Bilingual) -> Bilingual
  ) -> Bilingual {
    sentence(
      Bilingual(
        nl: dated.words(on: day, .nl) { words($0, .nl) },
        en: dated.words(on: day, .en) { words($0, .en) }))
  }

  /// Values by birth date, all of them: which one holds depends on the person.
  private func byBirth(
    _ dated: Dated<ExactDecimal>, sentence: (Bilingual) -> Bilingual
  ) -> Bilingual {
    func words(_ language: Language) -> String {
      dated.steps.map { step in
        let value = Wording.number(step.value, language)
        guard let from = step.from.map({ Wording.date($0, language) }) else { return value }
        return language(nl: "geboren vanaf \(from) \(value)", en: "born from \(from) \(value)")
      }
      .joined(separator: ", ")
    }
    return sentence(Bilingual(nl: words(.nl), en: words(.en)))
  }
}

extension Route {
  /// From when and until when it is open, as a sentence; empty where that is always.
  func force(_ language: Language) -> String {
    let (first, last) = (
      from.map { Wording.date($0, language) }, through.map { Wording.date($0, language) }
    )
    switch (first, last) {
    case (let first?, let last?):
      return language(
        nl: " Voor wie stopt van \(first) tot en met \(last).",
        en: " For those who stop from \(first) through \(last).")
    case (let first?, nil):
      return language(
        nl: " Voor wie stopt vanaf \(first).", en: " For those who stop from \(first).")
    case (nil, let last?):
      return language(
        nl: " Voor wie stopt tot en met \(last).", en: " For those who stop through \(last).")
    case (nil, nil): return ""
    }
  }
}
