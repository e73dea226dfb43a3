/// A text on which a scheme file rests.
public struct Source: Sendable {
  /// On what a source rests; the weakest that an answer used is shown with it.
  public enum Basis: String, Sendable, CaseIterable {
    /// The full text of the agreement or law.
    case full
    /// A summary of it.
    case summary
    /// A news item or interview.
    case press
    /// An assumption of the file's author.
    case assumption

    /// The name for people.
    public var label: Bilingual {
      switch self {
      case .full: Bilingual(nl: "de volledige tekst", en: "the full text")
      case .summary: Bilingual(nl: "een samenvatting", en: "a summary")
      case .press: Bilingual(nl: "een bericht of interview", en: "a news item or interview")
      case .assumption: Bilingual(nl: "een aanname", en: "an assumption")
      }
    }

    var weakness: Int {
      switch self {
      case .full: 0
      case .summary: 1
      case .press: 2
      case .assumption: 3
      }
    }
  }

  /// The name by which rules refer to it.
  public let id: String
  /// The title of the text.
  public let title: String
  /// Where it can be read.
  public let url: String?
  /// The day on which it was read.
  public let read: Day?
  /// On what it rests; nothing where the file does not say.
  public let basis: Basis?
}

/// The place in a source that a rule rests on.
public struct SourceReference: Hashable, Sendable {
  /// The id of the source.
  public let id: String
  /// The article or page.
  public let article: String?
  /// The words of the agreement.
  public let quote: String?
}

extension Source {
  static func read(_ node: JSONNode, id: String, _ problems: ProblemCollector) -> Source? {
    guard
      let object = ObjectReader(
        node, keys: ["title", "url", "read", "basis", "note"],
        what: Bilingual(nl: "een bron", en: "a source"), problems: problems)
    else { return nil }
    let title = object.required("title").flatMap { problems.text($0) }
    let url = object.optional("url").flatMap { problems.text($0) }
    let read = object.optional("read").flatMap { problems.day($0) }
    let basis = object.optional("basis").flatMap { problems.choice($0, Basis.self) }
    if object.optional("basis") == nil {
      problems.add(
        .missingBasis, .warning, at: node.offset,
        Bilingual(
          nl: "Van bron ‘\(id)’ staat er niet bij waarop hij rust.",
          en: "Source ‘\(id)’ does not say on what it rests."),
        remedy: Bilingual(
          nl: "Voeg \"basis\" toe: full, summary, press of assumption.",
          en: "Add \"basis\": full, summary, press or assumption."))
    }
    return title.map { Source(id: id, title: $0, url: url, read: read, basis: basis) }
  }
}
