import HeavyWork

/// A page that says that something cannot be shown, and how to go on.
struct ErrorPage {
  enum Kind {
    case notFound
    case wrongMethod
    case unreadable
    case tooLarge
    case otherType
    case busy
    case failed
  }

  private let kind: Kind
  private let frame: PageFrame

  init(_ kind: Kind, _ frame: PageFrame) {
    self.kind = kind
    self.frame = frame
  }

  var bytes: [UInt8] {
    let (title, text) = words
    return frame.document(title[frame.language], .link(path: "/")) {
      tag(.h1) { title[frame.language] }
      tag(.p) { text[frame.language] }
      tag(.p) { frame.link("/", frame.words("Naar het begin", "To the beginning")) }
    }
  }

  private var words: (title: Bilingual, text: Bilingual) {
    switch kind {
    case .notFound:
      (
        Bilingual(nl: "Deze pagina is er niet", en: "This page does not exist"),
        Bilingual(
          nl: "Misschien is het adres niet goed overgenomen.",
          en: "Perhaps the address was not copied well.")
      )
    case .wrongMethod:
      (
        Bilingual(nl: "Zo kan deze pagina niet worden gevraagd", en: "Not a way to ask for this"),
        Bilingual(
          nl: "Ga terug met de knop van uw browser. Wat u heeft ingevuld, staat er dan nog.",
          en: "Go back with your browser's button. What you entered is still there.")
      )
    case .unreadable, .otherType:
      (
        Bilingual(nl: "Dit formulier is niet te lezen", en: "This form cannot be read"),
        Bilingual(
          nl: "Er is onderweg iets misgegaan. Ga terug met de knop van uw browser. "
            + "Wat u heeft ingevuld, staat er dan nog.",
          en: "Something went wrong on the way. Go back with your browser's button. "
            + "What you entered is still there.")
      )
    case .tooLarge:
      (
        Bilingual(nl: "Dit bestand is te groot", en: "This file is too large"),
        Bilingual(
          nl: "Een bestand mag hoogstens 1 MB zijn. Ga terug en kies een ander bestand.",
          en: "A file may be at most 1 MB. Go back and choose another file.")
      )
    case .busy:
      (
        Bilingual(nl: "Het is nu druk", en: "It is busy now"),
        Bilingual(
          nl: "Wacht een paar tellen. Ga dan terug en probeer het opnieuw.",
          en: "Wait a few seconds. Then go back and try again.")
      )
    case .failed:
      (
        Bilingual(nl: "Er ging iets mis", en: "Something went wrong"),
        Bilingual(
          nl: "Dat ligt niet aan u. Ga terug en probeer het opnieuw.",
          en: "It is not your fault. Go back and try again.")
      )
    }
  }
}
