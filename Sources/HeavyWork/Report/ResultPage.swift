/// The result of a calculation as a page to read, print and keep.
///
/// The page stands by itself: it loads nothing, runs nothing and looks the same for ever. Its
/// parts come in the order in which people ask: what is the answer, where does it come from, what
/// is missing, what is paid, and what is it worth.
public enum ResultPage {
  /// The page as HTML in one language; the same result gives the same bytes.
  ///
  /// - Parameter history: the history to keep in the page, so that it can be loaded like a history
  ///   file; none where nothing is given.
  public static func html(
    _ assessment: Assessment, _ language: Language, keeping history: [UInt8]? = nil
  ) -> [UInt8] {
    let report = Report(assessment, language)
    return Markup.document(
      .set(.lang, language.rawValue), .class(assessment.scheme.status.rawValue)
    ) {
      report.head
      tag(.body) {
        tag(.header) {
          tag(.p, .class("kind")) {
            report.words("Uitkomst", "Result")
            " · "
            assessment.scheme.title[language]
          }
          report.banner
        }
        tag(.main) {
          report.parts
          if let history { report.keptPart(history) }
        }
        tag(.footer) {
          report.banner
          tag(.p) { tag(.strong) { Fixed.indication[language] } }
        }
      }
    }
  }

  /// What stands on the page between head and foot, for a page around it that has its own.
  ///
  /// - Parameter tools: what is put right after the answer.
  package static func parts(
    _ assessment: Assessment, _ language: Language, tools: [Markup] = []
  ) -> [Markup] {
    let report = Report(assessment, language)
    let (answer, others) = (report.parts.prefix(1), report.parts.dropFirst())
    return answer + tools + report.banner + others
  }
}

extension Report {
  fileprivate var parts: [Markup] {
    [
      answer, careerPart, pointsPart, categoriesPart, conditionsPart, routesPart, missingPart,
      paymentsPart, warningsPart, groundsPart, notEncodedPart, noticesPart, contactsPart,
      receiptPart,
    ].flatMap { $0 }
  }

  /// The head of the document.
  ///
  /// Its policy forbids a browser to load or run anything at all, whatever stands on the page.
  fileprivate var head: Markup {
    tag(.head) {
      tag(.meta, .set(.charset, "utf-8"))
      tag(
        .meta, .set(.httpEquiv, "Content-Security-Policy"),
        .set(.content, "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'"))
      tag(
        .meta, .set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1"))
      tag(.meta, .set(.name, "robots"), .set(.content, "noindex"))
      tag(.meta, .set(.name, "referrer"), .set(.content, "no-referrer"))
      tag(.title) { words("Uitkomst", "Result") + " · " + scheme.title[language] }
      Markup.styleSheet(PageStyle.sheet)
      if let sheet = PageStyle.pageMargins(scheme.status, language) { Markup.styleSheet(sheet) }
    }
  }

  /// What a scheme that is not agreed must say wherever its answer stands.
  var banner: [Markup] {
    guard let text = bannerText else { return [] }
    return [tag(.p, .class("banner")) { tag(.strong) { text } }]
  }

  /// The same in a few words, for beside the answer.
  var shortBanner: [Markup] {
    let text: String? =
      switch scheme.status {
      case .agreed: nil
      case .reported:
        words(
          "Let op: dit rust op berichten, niet op de tekst.",
          "Note: this rests on reports, not on the text.")
      case .proposed: words("Let op: dit is een voorstel.", "Note: this is a proposal.")
      case .illustrative:
        words(
          "Let op: dit is een verzonnen voorbeeld.", "Note: this is a made-up example.")
      }
    return text.map { text in [tag(.p, .class("banner")) { tag(.strong) { text } }] } ?? []
  }

  private var bannerText: String? {
    switch scheme.status {
    case .agreed: nil
    case .reported:
      words(
        "Volgens berichten over een regeling, niet volgens de tekst van de afspraak. Houd de uitkomst "
          + "daarnaast.",
        "As reported of a scheme, not from the text of the agreement. Hold the result against it.")
    case .proposed:
      words(
        "Voorstel. Er is nog niets afgesproken. Deze uitkomst geeft geen rechten.",
        "Proposal. Nothing is agreed yet. This result gives no rights.")
    case .illustrative:
      words(
        "Voorbeeld met verzonnen cijfers. Dit is geen bestaande regeling. Deze uitkomst geeft geen "
          + "rechten.",
        "Example with made-up figures. This is not an existing scheme. This result gives no rights."
      )
    }
  }
}
