/// A language that people are addressed in.
public enum Language: String, Sendable, CaseIterable {
  /// Dutch, the language of the agreements.
  case nl
  /// English.
  case en
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

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
