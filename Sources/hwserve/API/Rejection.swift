import HeavyWork

/// Why a request that is sound as HTTP is not answered with what it asks for.
enum Rejection: String, CaseIterable, Sendable {
  case notFound = "not-found"
  case methodNotAllowed = "method-not-allowed"
  case mediaType = "media-type"
  case expectation = "expectation"
  case misdirected = "host-not-allowed"
  case crossSite = "cross-site"
  case language = "unknown-language"
  case busy = "busy"
  case noSuchScheme = "unknown-scheme"

  var status: Status {
    switch self {
    case .notFound, .noSuchScheme: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .mediaType: .unsupportedMediaType
    case .expectation: .expectationFailed
    case .misdirected: .misdirected
    case .crossSite: .forbidden
    case .language: .badRequest
    case .busy: .unavailable
    }
  }

  /// What is wrong; nothing of the request is repeated.
  var message: Bilingual {
    switch self {
    case .notFound:
      Bilingual(
        nl: "Deze pagina bestaat niet. /openapi.json noemt wat er is.",
        en: "There is nothing here. /openapi.json names what there is.")
    case .methodNotAllowed:
      Bilingual(
        nl: "Dat kan hier niet met deze methode. Het veld Allow noemt welke wel.",
        en: "This method does not work here. The field Allow names those that do.")
    case .mediaType:
      Bilingual(
        nl: "Stuur JSON met Content-Type: application/json; een bestand met medewerkers als "
          + "text/csv.",
        en: "Send JSON with Content-Type: application/json; a workforce as text/csv.")
    case .expectation:
      Bilingual(
        nl: "Alleen Expect: 100-continue is bekend. Laat het veld weg.",
        en: "Only Expect: 100-continue is known. Leave the field out.")
    case .misdirected:
      Bilingual(
        nl: "Voor dit adres antwoordt deze server niet. De beheerder noemt de toegestane namen "
          + "met --allowed-hosts.",
        en: "This server does not answer for this address. Whoever runs it names those allowed "
          + "with --allowed-hosts.")
    case .crossSite:
      Bilingual(
        nl: "Een formulier van een andere site wordt niet aangenomen.",
        en: "A form of another site is not taken.")
    case .language:
      Bilingual(
        nl: "lang kan alleen nl of en zijn.", en: "lang can only be nl or en.")
    case .busy:
      Bilingual(
        nl: "Het is nu te druk. Probeer het over een seconde weer.",
        en: "There is too much to do now. Try again in a second.")
    case .noSuchScheme:
      Bilingual(
        nl: "Er is geen regeling met deze naam. /api/v1/schemes noemt welke er zijn.",
        en: "There is no scheme of this name. /api/v1/schemes names those there are.")
    }
  }
}

extension Refusal {
  /// What is wrong; nothing of the request is repeated.
  var message: Bilingual {
    switch self {
    case .requestLine:
      Bilingual(
        nl:
          "De eerste regel is geen HTTP/1.1: methode, doel en versie, elk na een spatie, dan CR LF.",
        en:
          "The first line is not HTTP/1.1: method, target and version, one space apart, then CR LF."
      )
    case .target:
      Bilingual(
        nl: "Het doel is geen pad, of er staat een teken in dat gecodeerd moet zijn.",
        en: "The target is no path, or holds a character that must be encoded.")
    case .requestLineTooLong:
      Bilingual(nl: "De eerste regel is te lang.", en: "The first line is too long.")
    case .version:
      Bilingual(nl: "Deze server spreekt HTTP/1.1.", en: "This server speaks HTTP/1.1.")
    case .unknownMethod:
      Bilingual(nl: "Deze methode is niet bekend.", en: "This method is not known.")
    case .field:
      Bilingual(
        nl: "Een veld is niet goed: naam, dubbele punt, waarde, CR LF, en niets daarvoor.",
        en: "A field is malformed: name, colon, value, CR LF, and nothing before it.")
    case .fieldsTooLarge:
      Bilingual(nl: "De velden zijn samen te groot.", en: "The fields are too large together.")
    case .tooManyFields:
      Bilingual(nl: "Er zijn te veel velden.", en: "There are too many fields.")
    case .repeatedField:
      Bilingual(
        nl: "Een veld dat een keer mag staan, staat er vaker.",
        en: "A field that may stand once is repeated.")
    case .host:
      Bilingual(
        nl: "Het veld Host ontbreekt of is geen naam met hoogstens een poort.",
        en: "The field Host is missing or is no name with at most a port.")
    case .contentLength:
      Bilingual(
        nl: "Content-Length is geen geheel getal.", en: "Content-Length is no whole number.")
    case .transferEncoding:
      Bilingual(
        nl: "Het einde van het bericht staat niet vast: Transfer-Encoding moet precies ‘chunked’ "
          + "zijn, zonder Content-Length en niet in HTTP/1.0.",
        en: "The end of the message is not certain: Transfer-Encoding must be exactly ‘chunked’, "
          + "without Content-Length and not in HTTP/1.0.")
    case .unknownCoding:
      Bilingual(
        nl: "Alleen de codering ‘chunked’ is bekend.", en: "Only the coding ‘chunked’ is known.")
    case .chunk:
      Bilingual(
        nl: "Een deel van het bericht is niet goed afgebakend.",
        en: "A chunk of the message is malformed.")
    case .trailer:
      Bilingual(
        nl: "Een veld na het bericht is niet goed, of mag daar niet staan.",
        en: "A field after the message is malformed, or may not stand there.")
    case .bodyTooLarge:
      Bilingual(
        nl: "Het bericht is te groot. Maak het kleiner, of stuur een bestand met medewerkers in "
          + "delen. De beheerder stelt de grens in met --max-body en --max-csv.",
        en: "The message is too large. Make it smaller, or send a workforce in parts. Whoever runs "
          + "the server sets the bound with --max-body and --max-csv.")
    case .incomplete:
      Bilingual(nl: "Het bericht is niet compleet.", en: "The message is not complete.")
    case .headersTooSlow:
      Bilingual(nl: "De velden kwamen te langzaam.", en: "The fields came too slowly.")
    case .bodyTooSlow:
      Bilingual(nl: "Het bericht kwam te langzaam.", en: "The message came too slowly.")
    case .noRoom:
      Bilingual(
        nl: "Er zijn nu te veel grote bestanden tegelijk. Probeer het over een seconde weer.",
        en: "There are too many large files at once now. Try again in a second.")
    }
  }
}
