import HeavyWork

/// Which schemes there are.
struct SchemeListPage {
  private let pages: Pages
  private let frame: PageFrame

  init(_ pages: Pages, _ frame: PageFrame) {
    self.pages = pages
    self.frame = frame
  }

  var bytes: [UInt8] {
    let title = frame.words("Regelingen", "Schemes")
    return frame.document(title, .link(path: "/schemes")) {
      tag(.h1) { title }
      tag(.p) {
        frame.words(
          "Van elke regeling staan hier alle regels in gewone woorden, met de bronnen.",
          "For every scheme, all rules stand here in plain words, with their sources.")
      }
      if frame.site.offers(.check) {
        tag(.p) {
          frame.words("Schrijft u aan een regeling? ", "Are you writing a scheme? ")
          frame.link("/schemes/check", frame.words("Kijk uw ontwerp na", "Check your draft"))
          "."
        }
      }
      tag(.ul, .class("linked")) {
        for scheme in pages.schemes {
          tag(.li) {
            frame.link("/schemes/\(scheme.key)", scheme.title[frame.language])
            tag(.p, .class("note")) { note(scheme) }
          }
        }
      }
    }
  }

  private func note(_ scheme: Scheme) -> String {
    let status = scheme.status.label[frame.language].capitalizedFirst
    let from = Wording.date(scheme.inForceFrom, frame.language)
    let through = scheme.inForceThrough.map { Wording.date($0, frame.language) }
    let force =
      through.map {
        frame.words("geldt van \(from) tot en met \($0)", "in force from \(from) through \($0)")
      }
      ?? frame.words("geldt vanaf \(from)", "in force from \(from)")
    return "\(status); \(force)."
  }
}
