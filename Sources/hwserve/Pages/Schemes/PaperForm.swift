import HeavyWork

/// An empty form to print and fill in with a pen, for whoever would rather not use a computer.
struct PaperForm {
  private let scheme: Scheme
  private let frame: PageFrame

  private static let rows = 8

  init(_ scheme: Scheme, _ frame: PageFrame) {
    self.scheme = scheme
    self.frame = frame
  }

  private func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  var bytes: [UInt8] {
    let title = words("Formulier om met een pen in te vullen", "Form to fill in with a pen")
    return frame.document(title, .link(path: "/paper/\(scheme.key)")) {
      tag(.h1) { title }
      tag(.p) { scheme.title[frame.language] }
      tag(.p) {
        words(
          "Vul in wat u weet. Weet u een dag niet precies? Schrijf dan alleen de maand of het jaar.",
          "Fill in what you know. Not sure of a day? Then write only the month or the year.")
      }
      line(words("Uw geboortedatum (dag, maand, jaar)", "Your date of birth (day, month, year)"))
      for fact in SchemeQuestions(scheme).facts {
        line(question(fact))
      }
      jobs
      tag(.h2) { words("De functies van deze regeling", "The functions of this scheme") }
      tag(.ul) {
        for function in scheme.functions { tag(.li) { function.label[frame.language] } }
        tag(.li) { words("Ander werk", "Other work") }
      }
    }
  }

  private func question(_ fact: SchemeQuestions.Fact) -> String {
    let label = fact.label[frame.language].capitalizedFirst
    return fact.answer == .yesNo ? label + words(" (ja of nee)", " (yes or no)") : label
  }

  private func line(_ label: String) -> Markup {
    tag(.p) {
      label
      tag(.span, .class("paper-line"))
    }
  }

  private var jobs: Markup {
    tag(
      .div, .class("scroll"), .set(.role, "region"), .set(.ariaLabelledBy, "jobs"),
      .set(.tabindex, "0")
    ) {
      tag(.table, .class("paper")) {
        tag(.caption, .id("jobs")) {
          words("Uw functies, een op elke regel", "Your functions, one on each line")
        }
        tag(.thead) {
          tag(.tr) {
            for name in [
              words("Functie", "Function"), words("Van", "From"),
              words("Tot en met, of: nu", "Through, or: now"),
              words("Deeltijd %", "Part-time %"), words("Werkgever", "Employer"),
            ] {
              tag(.th, .set(.scope, "col")) { name }
            }
          }
        }
        tag(.tbody) {
          for number in 1...PaperForm.rows {
            tag(.tr) {
              tag(.th, .set(.scope, "row")) { "\(number)." }
              for _ in 0..<4 { tag(.td) }
            }
          }
        }
      }
    }
  }
}
