import HeavyWork

/// Which files of schemes are served, and what is wrong with those that are not, for whoever runs
/// the service.
struct StatusPage {
  private let set: SchemeSet
  private let frame: PageFrame

  init(_ set: SchemeSet, _ frame: PageFrame) {
    self.set = set
    self.frame = frame
  }

  private var language: Language { frame.language }
  private func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  var bytes: [UInt8] {
    let title = words("Stand van de bestanden", "State of the files")
    return frame.document(title, .link(path: "/status")) {
      tag(.h1) { title }
      tag(.p) {
        set.broken.isEmpty && set.siteProblems == nil
          ? words("Alle bestanden zijn in orde.", "All files are fine.")
          : words(
            "Er is iets niet in orde. Verbeter het bestand en laat de dienst de map opnieuw lezen "
              + "(SIGHUP).",
            "Something is not right. Mend the file and let the service read the folder again "
              + "(SIGHUP).")
      }
      if let problems = set.siteProblems {
        tag(.h2, .id("site")) { SchemePlaces.siteFile }
        list(problems)
      }
      for (index, entry) in set.broken.enumerated() {
        tag(.h2, .id("file-\(index + 1)")) { entry.file.shown }
        tag(.p) {
          entry.good == nil
            ? words("Deze regeling is er nu niet.", "This scheme is not there now.")
            : words(
              "De laatste goede versie wordt nog gebruikt.", "The last good version is still used.")
        }
        if entry.isUnreadable {
          tag(.p) { words("Het bestand is niet te lezen.", "The file cannot be read.") }
        }
        if let problems = entry.problems { list(problems) }
      }
      tag(.h2, .id("served")) { words("In gebruik", "In use") }
      tag(.ul) {
        for entry in set.entries {
          if let listing = entry.good?.listing {
            tag(.li) {
              "\(entry.file.shown): \(listing.scheme.title[language]), "
                + words("versie ", "version ") + listing.scheme.version + ", "
                + words(
                  "\(listing.passed) van \(listing.scheme.examples.count) voorbeelden kloppen",
                  "\(listing.passed) of \(listing.scheme.examples.count) examples come out") + "."
            }
          }
        }
      }
    }
  }

  private func list(_ problems: Problems) -> Markup {
    tag(.ul) {
      for problem in problems.all.prefix(100) { tag(.li) { problem.inWords[language] } }
    }
  }
}
