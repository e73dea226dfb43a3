/// What a scheme file tells about itself beside its rules.
public struct About: Sendable {
  /// How the weights came about (`panel`).
  public struct Panel: Sendable {
    /// How many people took part.
    public let count: Int?
    /// From which functions they came.
    public let functions: [String]
    /// How they weighed.
    public let method: Bilingual?
    /// When it was done, as the source gives it.
    public let date: String?
    /// The hash of the answers' file.
    public let sha256: String?
  }

  /// Someone to turn to (`contacts`).
  public struct Contact: Sendable {
    /// Who it is.
    public let label: Bilingual
    /// Where to find them.
    public let url: String?
    /// A telephone number.
    public let phone: String?
  }

  /// A statement with its source.
  public struct Remark: Sendable {
    /// The text.
    public let text: Bilingual
    /// Where it comes from.
    public let source: SourceReference?
  }

  /// Who made the agreement.
  public let parties: [String]
  /// How the weights came about.
  public let panel: Panel?
  /// What the agreement does for staying in work.
  public let alongside: [Remark]
  /// Whom to turn to.
  public let contacts: [Contact]
  /// Neutral notices about tax, pension and other benefits.
  public let notices: [Remark]
  /// What the agreement says that the file does not.
  public let notEncoded: [Remark]
  /// Remarks of the file's author.
  public let notes: [Remark]
  /// Where, when and with which papers to apply.
  public let apply: ApplyRules?
  /// When the file was last held against its sources.
  public let checkedOn: Day?
}

extension About {
  static let keys = [
    "parties", "panel", "alongside", "contacts", "notices", "notEncoded", "notes", "apply",
    "checkedOn",
  ]

  static func read(_ object: ObjectReader, _ reading: SchemeReading) -> About {
    let problems = reading.problems
    func remarks(_ key: String) -> [Remark] {
      object.optional(key).flatMap { problems.list($0) }?
        .compactMap { readRemark($0, reading) } ?? []
    }
    return About(
      parties: object.optional("parties").flatMap { problems.texts($0) } ?? [],
      panel: object.optional("panel").flatMap { readPanel($0, reading) },
      alongside: remarks("alongside"),
      contacts: object.optional("contacts").flatMap { problems.list($0) }?
        .compactMap { readContact($0, problems) } ?? [],
      notices: remarks("notices"), notEncoded: remarks("notEncoded"), notes: remarks("notes"),
      apply: object.optional("apply").flatMap { ApplyRules.read($0, reading) },
      checkedOn: object.optional("checkedOn").flatMap { problems.day($0) })
  }

  private static func readRemark(_ node: JSONNode, _ reading: SchemeReading) -> Remark? {
    let what = Bilingual(
      nl: "een Nederlandse en een Engelse tekst", en: "a Dutch and an English text")
    guard
      let object = ObjectReader(
        node, keys: ["nl", "en", "source"], what: what, problems: reading.problems)
    else { return nil }
    let dutch = object.required("nl").flatMap { reading.problems.text($0) }
    let english = object.required("en").flatMap { reading.problems.text($0) }
    let source = reading.source(in: object)
    guard let dutch, let english else { return nil }
    return Remark(text: Bilingual(nl: dutch, en: english), source: source)
  }

  private static func readPanel(_ node: JSONNode, _ reading: SchemeReading) -> Panel? {
    let problems = reading.problems
    guard
      let object = ObjectReader(
        node, keys: ["n", "functions", "method", "date", "sha256", "source"],
        what: Bilingual(nl: "een panel", en: "a panel"), problems: problems)
    else { return nil }
    _ = reading.source(in: object)
    return Panel(
      count: object.optional("n").flatMap { problems.whole($0, in: 1...1_000_000) },
      functions: object.optional("functions").flatMap { problems.texts($0) } ?? [],
      method: object.optional("method").flatMap { problems.bilingual($0) },
      date: object.optional("date").flatMap { problems.text($0) },
      sha256: object.optional("sha256").flatMap { problems.text($0) })
  }

  static func readContact(_ node: JSONNode, _ problems: ProblemCollector) -> Contact? {
    guard
      let object = ObjectReader(
        node, keys: ["label", "url", "phone"],
        what: Bilingual(nl: "een contact", en: "a contact"), problems: problems)
    else { return nil }
    let label = object.required("label").flatMap { problems.bilingual($0) }
    let url = object.optional("url").flatMap { problems.text($0) }
    let phone = object.optional("phone").flatMap { problems.text($0) }
    return label.map { Contact(label: $0, url: url, phone: phone) }
  }
}
