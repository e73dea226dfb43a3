/// A result as someone hands it over, and what it says of how it was made.
///
/// Two kinds keep enough to be worked out again: the JSON of one calculation, and the page that
/// keeps the career. A result of a whole population names its files, but holds no answer to compare
/// beside them: running it again gives the same bytes, so comparing the files is the check.
public struct ClaimedResult: Sendable {
  /// What kind of text it is.
  public enum Form: Sendable, Equatable {
    /// The JSON of one calculation.
    case json
    /// A page that keeps the career.
    case page
  }

  /// The largest result that is read, in bytes.
  static let maximumBytes = 16 << 20

  /// What kind of text it is.
  public let form: Form
  /// The id of the scheme it names.
  public let schemeID: String
  /// The career that the page keeps; nothing where the result is JSON.
  public let keptHistory: [UInt8]?
  /// The question it answers.
  ///
  /// That the scheme was in force is not asked again: there is an answer.
  let question: Assessment.Question
  let bytes: [UInt8]
  /// What the JSON says; nothing where it is a page.
  let root: JSONNode?
  /// Whether it is an answer without its explanation (``BareAnswer``), which does not say from which
  /// points it comes.
  var isBare: Bool { root.map { $0["points"] == nil } ?? false }

  /// Reads a result.
  ///
  /// - Throws: why it is no result that can be worked out again.
  public init(reading bytes: [UInt8]) throws(Problems) {
    self.bytes = bytes
    if KeptPage.isPage(bytes) {
      let head = try ClaimedResult.page(bytes)
      (form, root, keptHistory) = (.page, nil, head.history)
      (schemeID, question) = (head.schemeID, head.question)
      return
    }
    let (root, problems) = ProblemCollector.readJSON(
      bytes, options: .init(maximumBytes: ClaimedResult.maximumBytes))
    guard let root, !problems.hasErrors else { throw Problems(problems.sorted) }
    guard root["receipt"]?.members != nil, let schemeID = root["scheme"]?["id"]?.text,
      let asOf = root["asOf"]?.text.flatMap({ Day($0) })
    else { throw ClaimedResult.noResult }
    let exit = root["exit"]?["date"]
    guard exit == nil || exit?.text.flatMap({ Day($0) }) != nil else {
      throw ClaimedResult.noResult
    }
    (form, keptHistory, self.root, self.schemeID) = (.json, nil, root, schemeID)
    question = Assessment.Question(
      asOf: asOf, exit: exit?.text.flatMap { Day($0) }, evenOutOfForce: true)
  }

  private static func page(
    _ bytes: [UInt8]
  ) throws(Problems) -> (history: [UInt8], schemeID: String, question: Assessment.Question) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let history = KeptPage.history(in: bytes),
      let schemeID = PageText.meta(QuestionMeta.scheme, in: text),
      let asOf = PageText.meta(QuestionMeta.asOf, in: text).flatMap({ Day($0) })
    else { throw noResult }
    let exit = PageText.meta(QuestionMeta.exit, in: text)
    guard exit == nil || exit.flatMap({ Day($0) }) != nil else { throw noResult }
    return (
      history, schemeID,
      .init(asOf: asOf, exit: exit.flatMap { Day($0) }, evenOutOfForce: true)
    )
  }

  private static var noResult: Problems {
    Problems([
      Problem(
        .notAResult,
        Bilingual(
          nl: "Dit is geen uitkomst die is na te rekenen.",
          en: "This is no result that can be worked out again."),
        remedy: Bilingual(
          nl:
            "Geef de JSON van ‘hwcalc calc --format json’ of van de dienst, of de bewaarde pagina "
            + "met uw gegevens erin. Een uitkomst van ‘hwcalc bulk’ of een overzicht kijkt u na door "
            + "de opdracht met dezelfde bestanden te herhalen: er komen dezelfde bytes uit.",
          en: "Give the JSON of ‘hwcalc calc --format json’ or of the service, or the saved page "
            + "with your data in it. Check a result of ‘hwcalc bulk’ or a summary by running the "
            + "command again on the same files: it gives the same bytes."))
    ])
  }
}

extension JSONNode {
  /// The text of a string.
  var text: String? {
    guard case .string(let text) = content else { return nil }
    return text
  }
}
