import HeavyWork

/// The language that a request asks for.
enum LanguageChoice {
  /// The one of `?lang=`, else the first of Accept-Language that there is, else Dutch.
  static func of(_ head: RequestHead) -> Language {
    if let named = head.target.value("lang"), let language = Language(rawValue: named) {
      return language
    }
    guard let list = head.fields[.acceptLanguage] else { return .nl }
    var best: (language: Language, weight: Int) = (.nl, 0)
    for entry in list.split(separator: UInt8(ascii: ",")) {
      let parts = entry.split(separator: UInt8(ascii: ";")).map(\.trimmed)
      guard let tag = parts.first else { continue }
      let primary = tag.prefix { $0 != UInt8(ascii: "-") }
      let language = Language.allCases.first { primary.elementsEqual($0.rawValue.utf8) }
      let weight = parts.count > 1 ? weight(parts[1]) : 1000
      if let language, weight > best.weight { best = (language, weight) }
    }
    return best.language
  }

  /// Whether `?lang=` names a language that there is, or none.
  static func isKnown(_ head: RequestHead) -> Bool {
    head.target.value("lang").map { Language(rawValue: $0) != nil } ?? true
  }

  /// The weight `q=0.8` in thousandths; 0 where it is none.
  private static func weight(_ text: ArraySlice<UInt8>) -> Int {
    let digits = text.dropFirst(2)
    guard text.starts(with: "q=".utf8), let whole = digits.first?.digit, whole <= 1 else {
      return 0
    }
    var (weight, place) = (whole * 1000, 100)
    for byte in digits.dropFirst(2).prefix(3) {
      weight += (byte.digit ?? 0) * place
      place /= 10
    }
    return min(weight, 1000)
  }
}
