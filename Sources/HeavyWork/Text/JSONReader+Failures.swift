/// The words for a text that is not JSON.
extension JSONReader.Failure {
  static func tooLarge(_ count: Int, maximum: Int) -> Self {
    Self(
      offset: 0, code: .fileTooLarge,
      message: Bilingual(
        nl: "Het bestand is \(count) bytes groot; het mag hoogstens \(maximum) bytes zijn.",
        en: "The file is \(count) bytes long; at most \(maximum) bytes are allowed."),
      remedy: Bilingual(
        nl: "Controleer of dit het goede bestand is.", en: "Check that this is the right file."))
  }

  static func notUTF8(at offset: Int) -> Self {
    Self(
      offset: offset, code: .notUTF8,
      message: Bilingual(
        nl: "Hier staat een teken dat geen UTF-8 is.",
        en: "The text is not valid UTF-8 here."),
      remedy: Bilingual(
        nl: "Sla het bestand opnieuw op als UTF-8.", en: "Save the file again as UTF-8."))
  }

  static let empty = Self(
    offset: 0, code: .emptyFile,
    message: Bilingual(nl: "Het bestand is leeg.", en: "The file is empty."),
    remedy: Bilingual(
      nl: "Begin met { en vul de gegevens in.", en: "Begin with { and fill in the facts."))

  static func openText(at offset: Int) -> Self {
    Self(
      offset: offset, code: .cutOff,
      message: Bilingual(
        nl: "Bij deze tekst ontbreekt het aanhalingsteken aan het eind.",
        en: "The text that begins here has no closing quote."),
      remedy: Bilingual(nl: "Zet er een \" achter.", en: "Put a \" after it."))
  }

  static func openComment(at offset: Int) -> Self {
    Self(
      offset: offset, code: .cutOff,
      message: Bilingual(
        nl: "Deze opmerking wordt niet gesloten.", en: "This comment is never closed."),
      remedy: Bilingual(nl: "Zet er */ achter.", en: "Put */ after it."))
  }

  static func afterEnd(at offset: Int) -> Self {
    Self(
      offset: offset, code: .notJSON,
      message: Bilingual(
        nl: "Na het einde van de gegevens staat nog iets.",
        en: "Something stands after the end of the data."),
      remedy: Bilingual(
        nl: "Haal weg wat hier staat, of kijk of er een haak te vroeg gesloten is.",
        en: "Remove it, or see whether a bracket was closed too early."))
  }

  static func tooDeep(at offset: Int, maximum: Int) -> Self {
    Self(
      offset: offset, code: .tooDeep,
      message: Bilingual(
        nl: "De haken zijn dieper genest dan \(maximum) lagen.",
        en: "The brackets are nested more than \(maximum) deep."),
      remedy: Bilingual(
        nl: "Geen geldig bestand is zo diep; controleer de haken.",
        en: "No valid file is that deep; check the brackets."))
  }

  static func badEscape(at offset: Int) -> Self {
    Self(
      offset: offset, code: .notJSON,
      message: Bilingual(
        nl: "Na een \\ staat hier iets wat geen teken aangeeft.",
        en: "What follows this \\ does not name a character."),
      remedy: Bilingual(
        nl: "Schrijf \\\\ voor een schuine streep naar links.", en: "Write \\\\ for a backslash."))
  }

  static func badNumber(at offset: Int) -> Self {
    Self(
      offset: offset, code: .notJSON,
      message: Bilingual(nl: "Dit is geen getal.", en: "This is not a number."),
      remedy: Bilingual(
        nl: "Schrijf getallen met een punt en zonder nullen vooraan, bijvoorbeeld 0.8.",
        en: "Write numbers with a point and without leading zeros, such as 0.8."))
  }
}

extension JSONReader {
  /// What should have stood at a place.
  enum Expected {
    case value, key, colon, commaOrBrace, commaOrBracket

    var words: Bilingual {
      switch self {
      case .value: Bilingual(nl: "een waarde", en: "a value")
      case .key: Bilingual(nl: "een naam tussen aanhalingstekens", en: "a quoted name")
      case .colon: Bilingual(nl: "een dubbele punt", en: "a colon")
      case .commaOrBrace: Bilingual(nl: "een komma of }", en: "a comma or }")
      case .commaOrBracket: Bilingual(nl: "een komma of ]", en: "a comma or ]")
      }
    }

    var remedy: Bilingual {
      switch self {
      case .value:
        Bilingual(
          nl: "Zet tekst en datums tussen aanhalingstekens; getallen met een punt.",
          en: "Put texts and dates in quotes; write numbers with a point.")
      case .key:
        Bilingual(nl: "Zet de naam tussen aanhalingstekens.", en: "Put the name in quotes.")
      case .colon:
        Bilingual(nl: "Zet : tussen naam en waarde.", en: "Put : between name and value.")
      case .commaOrBrace, .commaOrBracket:
        Bilingual(
          nl: "Waarschijnlijk ontbreekt hiervoor een komma of een aanhalingsteken.",
          en: "Most likely a comma or a quote is missing before this.")
      }
    }
  }
}
