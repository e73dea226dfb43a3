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
      report.pageHead(report.words("Uitkomst", "Result"), saying: question(of: assessment))
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

  /// The question that the page answers, so that a program can ask it again.
  private static func question(of assessment: Assessment) -> [(name: String, content: String)] {
    [
      (QuestionMeta.asOf, assessment.asOf.description),
      (QuestionMeta.scheme, assessment.scheme.id),
    ] + (assessment.chosenExit.map { [(QuestionMeta.exit, $0.date.description)] } ?? [])
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
}
