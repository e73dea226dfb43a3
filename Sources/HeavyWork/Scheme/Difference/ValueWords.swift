/// Values of a scheme file as people read them.
extension JSONNode {
  /// The value in words.
  var words: Bilingual { Bilingual { words(under: nil, $0) } }

  /// The value in words, where it stands under a key of the format.
  func words(under key: String?) -> Bilingual { Bilingual { words(under: key, $0) } }

  private func words(under key: String?, _ language: Language) -> String {
    switch content {
    case .number(let number): Wording.number(number, language)
    case .bool(let value):
      language(nl: value ? "ja" : "nee", en: value ? "yes" : "no")
    case .string(let text):
      Day(text).map { Wording.date($0, language) }
        ?? FixedWords.meaning(of: text, under: key)?[language] ?? text
    case .null, .hugeNumber, .longNumber: "–"
    case .array(let items): words(of: items, under: key, language)
    case .object(let members): words(of: members, under: key, language)
    }
  }

  private func words(of items: [JSONNode], under key: String?, _ language: Language) -> String {
    if !items.isEmpty, items.allSatisfy({ $0["value"] != nil }) {
      return items.map { $0.stepWords(under: key, language) }.joined(separator: ", ")
    }
    let isFlat = items.allSatisfy { item in
      switch item.content {
      case .array, .object: false
      default: true
      }
    }
    return items.map { item in
      let words = item.words(under: nil, language)
      return isFlat ? words : "[\(words)]"
    }
    .joined(separator: isFlat ? ", " : " ")
  }

  private func words(of members: [Member], under key: String?, _ language: Language) -> String {
    if let text = self[language.rawValue] {
      // A text in two languages, perhaps with its source.
      let rest = members.filter { !["nl", "en", "source"].contains($0.key) }
      if rest.isEmpty { return text.words(under: nil, language) }
    }
    if let length = durationWords(language) {
      return ["earliest", "latest"].contains(key)
        ? language(nl: "\(length) voor het stoppen", en: "\(length) before exit") : length
    }
    return members.map { member in
      "\(SchemeFields.name(ofKey: member.key)?[language] ?? member.key): "
        + member.value.words(under: member.key, language)
    }
    .joined(separator: "; ")
  }

  /// One step of a dated value.
  private func stepWords(under key: String?, _ language: Language) -> String {
    var value = self["value"]?.words(under: key, language) ?? ""
    if case .null? = self["value"]?.content { value = language(nl: "niets", en: "nothing") }
    guard case .string(let from)? = self["from"]?.content, let day = Day(from) else { return value }
    let date = Wording.date(day, language)
    return language(nl: "vanaf \(date) \(value)", en: "from \(date) \(value)")
  }

  /// Whether it has only the keys of a length of time.
  var isDuration: Bool {
    let keys = ["years", "months", "weeks", "days"]
    return members.map { !$0.isEmpty && $0.allSatisfy { keys.contains($0.key) } } ?? false
  }

  private func durationWords(_ language: Language) -> String? {
    guard isDuration else { return nil }
    let problems = ProblemCollector(bytes: [], root: nil)
    return problems.duration(self, allowDays: true)?.words[language]
  }
}

extension ValueDifference {
  /// The same without what both have: of two lists of groups, only the entries that differ.
  var withoutShared: ValueDifference {
    guard case .array(let old)? = from?.content, case .array(let new)? = to?.content,
      (old + new).contains(where: { $0.members != nil && $0["value"] == nil })
    else { return self }
    func rest(_ items: [JSONNode], _ others: [JSONNode]) -> JSONNode? {
      let own = items.filter { item in !others.contains { $0.says(item) } }
      return own.isEmpty ? nil : JSONNode(content: .array(own), offset: 0)
    }
    let (gone, came) = (rest(old, new), rest(new, old))
    // The same entries in another order.
    if gone == nil, came == nil { return self }
    return ValueDifference(path: path, from: gone, to: came)
  }
}
