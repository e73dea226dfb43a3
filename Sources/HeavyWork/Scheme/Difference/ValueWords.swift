/// Values of a scheme file as people read them.
extension JSONNode {
  /// The value in words.
  var words: Bilingual { Bilingual { words($0) } }

  private func words(_ language: Language) -> String {
    switch content {
    case .number(let number): Wording.number(number, language)
    case .bool(let value):
      language(nl: value ? "ja" : "nee", en: value ? "yes" : "no")
    case .string(let text):
      Day(text).map { Wording.date($0, language) } ?? Scheme.Status(rawValue: text)?.label[language]
        ?? text
    case .null, .hugeNumber, .longNumber: "–"
    case .array(let items): words(of: items, language)
    case .object(let members): words(of: members, language)
    }
  }

  private func words(of items: [JSONNode], _ language: Language) -> String {
    if !items.isEmpty, items.allSatisfy({ $0["value"] != nil }) {
      return items.map { $0.stepWords(language) }.joined(separator: ", ")
    }
    let isFlat = items.allSatisfy { item in
      switch item.content {
      case .array, .object: false
      default: true
      }
    }
    return items.map { isFlat ? $0.words(language) : "[\($0.words(language))]" }
      .joined(separator: isFlat ? ", " : " ")
  }

  private func words(of members: [Member], _ language: Language) -> String {
    if let text = self[language.rawValue] {
      // A text in two languages, perhaps with its source.
      let rest = members.filter { !["nl", "en", "source"].contains($0.key) }
      if rest.isEmpty { return text.words(language) }
    }
    if let length = durationWords(members, language) { return length }
    return members.map { member in
      "\(SchemeFields.name(of: [member.key])[language]): \(member.value.words(language))"
    }
    .joined(separator: "; ")
  }

  /// One step of a dated value.
  private func stepWords(_ language: Language) -> String {
    var value = self["value"]?.words(language) ?? ""
    if case .null? = self["value"]?.content { value = language(nl: "niets", en: "nothing") }
    guard case .string(let from)? = self["from"]?.content, let day = Day(from) else { return value }
    let date = Wording.date(day, language)
    return language(nl: "vanaf \(date) \(value)", en: "from \(date) \(value)")
  }

  private func durationWords(_ members: [Member], _ language: Language) -> String? {
    let keys = ["years", "months", "weeks", "days"]
    guard !members.isEmpty, members.allSatisfy({ keys.contains($0.key) }) else { return nil }
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
