/// What came of working out a result again: the same, or where it differs first.
///
/// A receipt names the engine, the statutory figures, the scheme, its rules and the input. They are
/// held against those at hand before anything else, because a result that was made of other files
/// need not come out the same. Then every value of the result is compared, in the order in which
/// they stand, texts and receipt included: whatever was changed by hand is found. The language of
/// the result does not matter, and neither do the spaces of a JSON text that another program laid
/// out again.
///
/// What this cannot show: that the input says what happened in someone's life, or that the scheme
/// says what was agreed. A result whose reference date was changed along with all that follows from
/// it is simply the right result of another day.
public struct Verification: Sendable {
  /// Something the receipt names that is not what is at hand.
  public struct OtherFile: Sendable, Equatable {
    /// What it is, in words.
    public let name: Bilingual
    /// What the result says.
    public let was: String
    /// What is at hand.
    public let now: String
  }

  /// A value that came out otherwise.
  public struct Difference: Sendable, Equatable {
    /// Where it stands: the JSON pointer (RFC 6901), or the heading of the page.
    public let path: String
    /// What the result says; nothing where it stands only in what came out now.
    public let was: String?
    /// What came out now; nothing where it stands only in the result.
    public let now: String?
  }

  /// What the receipt names that is not what is at hand.
  public let otherFiles: [OtherFile]
  /// The first value, outside the receipt, that came out otherwise.
  public let difference: Difference?
  /// How many values, outside the receipt, came out otherwise; on a page only whether one did.
  public let count: Int
  /// Whether even every byte is the same.
  public let isIdentical: Bool

  /// Whether the result comes out again.
  public var isSame: Bool { otherFiles.isEmpty && difference == nil }

  /// Works out a result again.
  ///
  /// - Parameters:
  ///   - claim: the result.
  ///   - input: the history file it was made of, or a page that keeps it.
  ///   - scheme: the scheme to hold it against.
  ///   - statutory: the figures to hold it against.
  /// - Throws: all problems that keep the result from being worked out at all.
  public init(
    _ claim: ClaimedResult, input: [UInt8], under scheme: Scheme,
    statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    let assessment = try Assessment.reading(
      input, under: scheme, claim.question, statutory: statutory)
    switch claim.form {
    case .json: self.init(claim, json: assessment)
    case .page: self.init(claim, page: assessment)
    }
  }

  private init(_ claim: ClaimedResult, json assessment: Assessment) {
    let attempts = Language.allCases.map { language in
      let bytes =
        claim.isBare
        ? BareAnswerJSON.bytes(BareAnswer(assessment), language)
        : ResultJSON.bytes(assessment, language)
      let again = try? JSONReader.read(
        bytes, options: .init(maximumBytes: ClaimedResult.maximumBytes)
      ).root
      return (bytes, JSONComparison(was: claim.root, now: again))
    }
    // The language that the result is in is the one in which fewest texts differ.
    let (bytes, comparison) = attempts.min { $0.1.count < $1.1.count } ?? attempts[0]
    isIdentical = bytes == claim.bytes
    let names = Verification.receiptNames
    let parts = comparison.differences
    otherFiles = parts.compactMap { part in
      guard part.path.hasPrefix("/receipt") else { return nil }
      let key = String(part.path.dropFirst("/receipt/".count))
      let unknown = Bilingual(nl: "receipt/\(key)", en: "receipt/\(key)")
      return OtherFile(
        name: names.first { $0.key == key }?.name ?? unknown, was: part.was ?? "–",
        now: part.now ?? "–")
    }
    let others = parts.filter { !$0.path.hasPrefix("/receipt") }
    // The hash of the scheme stands a second time beside its name; that is no difference more.
    let isOtherScheme = otherFiles.contains { $0.name == Verification.schemeName }
    let values = others.filter { !(isOtherScheme && $0.path == "/scheme/sha256") }
    difference = values.first
    count = values.count
  }

  private init(_ claim: ClaimedResult, page assessment: Assessment) {
    let language =
      PageText.isIn(.en, String(decoding: claim.bytes.prefix(200), as: UTF8.self))
      ? Language.en : .nl
    let bytes = ResultPage.html(assessment, language, keeping: claim.keptHistory)
    isIdentical = bytes == claim.bytes
    let (was, now) = (PageText(claim.bytes), PageText(bytes))
    let entries = Set(was.receipt.map(\.name)).union(now.receipt.map(\.name)).sorted()
    otherFiles = entries.compactMap { name in
      let (old, new) = (was.receipt(name), now.receipt(name))
      return old == new
        ? nil : OtherFile(name: Bilingual(nl: name, en: name), was: old ?? "–", now: new ?? "–")
    }
    difference = isIdentical ? nil : was.firstDifference(from: now, outsideReceipt: true)
    count = difference == nil ? 0 : 1
  }

  static let schemeName = Bilingual(nl: "de regeling", en: "the scheme")

  /// What each part of a receipt names.
  private static let receiptNames: [(key: String, name: Bilingual)] = [
    ("engine", Bilingual(nl: "de versie van het programma", en: "the version of the program")),
    (
      "statutoryVersion",
      Bilingual(
        nl: "de versie van de wettelijke cijfers", en: "the version of the statutory figures")
    ),
    ("statutory", Bilingual(nl: "de wettelijke cijfers", en: "the statutory figures")),
    ("scheme", schemeName),
    ("rules", Bilingual(nl: "de regels zonder opmaak", en: "the rules without layout")),
    (
      "base",
      Bilingual(nl: "de regeling die de variant wijzigt", en: "the scheme that the variant changes")
    ),
    ("input", Bilingual(nl: "de invoer", en: "the input")),
  ]
}
