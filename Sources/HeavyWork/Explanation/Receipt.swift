/// Which engine, figures, scheme and input a result was made with, so that anyone can check it.
public struct Receipt: Sendable, Equatable {
  /// The version of the library.
  public let engine: String
  /// The version of the statutory figures.
  public let statutoryVersion: String
  /// The hash of the statutory figures.
  public let statutorySHA256: String
  /// The hash of the scheme file.
  public let schemeSHA256: String
  /// The hash of the scheme file that a variant changes; nothing where there is no variant.
  public let baseSHA256: String?
  /// The hash of what the scheme file says, without comments and spacing.
  public let rulesSHA256: String
  /// The hash of what the history says, without comments and spacing; nothing where it was not read
  /// from a text.
  public let inputSHA256: String?
}

extension Assessment {
  /// What this result was made with.
  public var receipt: Receipt {
    Receipt(
      engine: HeavyWork.version, statutoryVersion: statutory.version,
      statutorySHA256: statutory.sha256, schemeSHA256: scheme.sha256,
      baseSHA256: scheme.variantOf?.sha256, rulesSHA256: scheme.rulesSHA256,
      inputSHA256: career.sha256)
  }
}
