/// A language that people are addressed in.
public enum Language: String, Sendable, CaseIterable {
  /// Dutch, the language of the agreements.
  case nl
  /// English.
  case en

  /// The text in this language; the other one is not even made.
  func callAsFunction(nl: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch self {
    case .nl: nl()
    case .en: en()
    }
  }
}

/// A text in Dutch and in English.
public struct Bilingual: Hashable, Sendable {
  /// The Dutch text.
  public let nl: String
  /// The English text.
  public let en: String

  /// Creates a text from its two versions.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// A text made for each language.
  init(_ text: (Language) -> String) { self.init(nl: text(.nl), en: text(.en)) }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
