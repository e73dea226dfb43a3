/// Which engine, figures, scheme and input a result was made with, so that anyone can check it.
public struct Receipt: Sendable {
  /// The version of the library, `HeavyWork.version`.
  public let engine: String
  /// The version of the statutory figures.
  public var statutoryVersion: String { statutory.version }
  /// The SHA-256 of the statutory figures' file, in hexadecimal.
  public var statutorySHA256: String { statutory.sha256 }
  /// The SHA-256 of the scheme file (of a variant, of its own file), in hexadecimal.
  public var schemeSHA256: String { scheme.sha256 }
  /// The hash of the scheme file that a variant changes; nothing where there is no variant.
  public var baseSHA256: String? { scheme.variantOf?.sha256 }
  /// The hash of what the scheme file says, without comments and spacing.
  public var rulesSHA256: String { scheme.rulesSHA256 }
  /// The hash of what the history says, without comments and spacing; nothing where it was not read
  /// from a text.
  public let inputSHA256: String?
  private let scheme: Scheme
  private let statutory: StatutoryTables

  init(_ assessment: Assessment) {
    engine = HeavyWork.version
    inputSHA256 = assessment.career.sha256
    scheme = assessment.scheme
    statutory = assessment.statutory
  }
}

extension Assessment {
  /// What this result was made with.
  public var receipt: Receipt { Receipt(self) }
}
