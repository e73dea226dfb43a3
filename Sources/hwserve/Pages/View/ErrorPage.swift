import HeavyWork

/// A page that says that something cannot be shown, and how to go on.
struct ErrorPage {
  enum Kind: Equatable {
    case notFound
    case wrongMethod
    case unreadable
    case tooLarge
    case busy
    case slow
    case crossSite
    case otherHost
    case otherLanguage
    /// A file may have so many bytes at most.
    case fileTooLarge(Int)
  }

  private let kind: Kind
  private let frame: PageFrame

  init(_ kind: Kind, _ frame: PageFrame) {
    self.kind = kind
    self.frame = frame
  }

  var bytes: [UInt8] {
    let title = kind.title[frame.language]
    return frame.document(title, .link(path: "/")) {
      tag(.h1) { title }
      tag(.p) { kind.text[frame.language] }
      tag(.p) { frame.link("/", frame.words("Naar het begin", "To the beginning")) }
    }
  }
}

extension ErrorPage.Kind {
  fileprivate var title: Bilingual {
    switch self {
    case .notFound: Bilingual(nl: "Deze pagina is er niet", en: "This page does not exist")
    case .wrongMethod:
      Bilingual(nl: "Zo kan deze pagina niet worden gevraagd", en: "Not a way to ask for this")
    case .unreadable:
      Bilingual(nl: "Dit formulier is niet te lezen", en: "This form cannot be read")
    case .tooLarge, .fileTooLarge:
      Bilingual(nl: "Dit is te groot", en: "This is too large")
    case .busy: Bilingual(nl: "Het is nu druk", en: "It is busy now")
    case .slow: Bilingual(nl: "Het duurde te lang", en: "It took too long")
    case .crossSite:
      Bilingual(nl: "Dit komt van een andere site", en: "This comes from another site")
    case .otherHost: Bilingual(nl: "Dit adres is niet bekend", en: "This address is not known")
    case .otherLanguage: Bilingual(nl: "Deze taal is er niet", en: "There is no such language")
    }
  }

  fileprivate var text: Bilingual {
    switch self {
    case .notFound:
      Bilingual(
        nl: "Misschien is het adres niet goed overgenomen.",
        en: "Perhaps the address was not copied well.")
    case .wrongMethod:
      Bilingual(
        nl: "Ga terug met de knop van uw browser. Wat u heeft ingevuld, staat er dan nog.",
        en: "Go back with your browser's button. What you entered is still there.")
    case .unreadable:
      Bilingual(
        nl: "Er is onderweg iets misgegaan. Ga terug met de knop van uw browser. "
          + "Wat u heeft ingevuld, staat er dan nog.",
        en: "Something went wrong on the way. Go back with your browser's button. "
          + "What you entered is still there.")
    case .tooLarge:
      Bilingual(
        nl: "Ga terug met de knop van uw browser en kies een kleiner bestand.",
        en: "Go back with your browser's button and choose a smaller file.")
    case .fileTooLarge(let most):
      Bilingual(
        nl:
          "Een bestand mag hoogstens \(ErrorPage.size(most, .nl)) zijn. Ga terug en kies een ander "
          + "bestand.",
        en: "A file may be at most \(ErrorPage.size(most, .en)). Go back and choose another file.")
    case .busy:
      Bilingual(
        nl: "Wacht een paar tellen. Ga dan terug en probeer het opnieuw.",
        en: "Wait a few seconds. Then go back and try again.")
    case .slow:
      Bilingual(
        nl: "De verbinding was te langzaam. Ga terug en probeer het opnieuw.",
        en: "The connection was too slow. Go back and try again.")
    case .crossSite:
      Bilingual(
        nl: "Een formulier van een andere site wordt niet aangenomen. Begin hier opnieuw.",
        en: "A form of another site is not taken. Begin again here.")
    case .otherHost:
      Bilingual(
        nl: "Deze rekenhulp antwoordt niet onder deze naam. Vraag het de beheerder.",
        en: "This calculator does not answer under this name. Ask whoever runs it.")
    case .otherLanguage:
      Bilingual(
        nl: "Er is Nederlands en Engels. Kies boven aan de pagina.",
        en: "There is Dutch and English. Choose at the top of the page.")
    }
  }
}

extension ErrorPage {
  /// A number of bytes as people say it, rounded down.
  static func size(_ bytes: Int, _ language: Language) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB"
  }
}

extension ErrorPage.Kind {
  init(_ rejection: Rejection) {
    switch rejection {
    case .notFound, .noSuchScheme: self = .notFound
    case .methodNotAllowed: self = .wrongMethod
    case .mediaType, .expectation: self = .unreadable
    case .misdirected: self = .otherHost
    case .crossSite: self = .crossSite
    case .language: self = .otherLanguage
    case .busy: self = .busy
    }
  }

  init(_ refusal: Refusal) {
    switch refusal {
    case .bodyTooLarge: self = .tooLarge
    case .headersTooSlow, .bodyTooSlow: self = .slow
    case .noRoom: self = .busy
    default: self = .unreadable
    }
  }
}
