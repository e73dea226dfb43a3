/// What people call the keys of a scheme file.
enum SchemeFields {
  private static let names: [String: Bilingual] = [
    "title": Bilingual(nl: "naam", en: "name"),
    "id": Bilingual(nl: "id", en: "id"),
    "version": Bilingual(nl: "versie", en: "version"),
    "status": Bilingual(nl: "status", en: "status"),
    "label": Bilingual(nl: "naam", en: "name"),
    "from": Bilingual(nl: "vanaf", en: "from"),
    "through": Bilingual(nl: "tot en met", en: "through"),
    "category": Bilingual(nl: "categorie", en: "category"),
    "source": Bilingual(nl: "bron", en: "source"),
    "note": Bilingual(nl: "opmerking", en: "remark"),
    "aliases": Bilingual(nl: "andere namen", en: "other names"),
    "groups": Bilingual(nl: "groepen", en: "groups"),
    "exposure": Bilingual(nl: "belasting", en: "exposure"),
    "elements": Bilingual(nl: "volgorde van de elementen", en: "order of the elements"),
    "functions": Bilingual(nl: "volgorde van de functies", en: "order of the functions"),
    "routes": Bilingual(nl: "volgorde van de routes", en: "order of the routes"),
    "exclusive": Bilingual(
      nl: "elementen waarvan alleen het zwaarste telt", en: "elements of which the heaviest counts"),
    "unlistedFunction": Bilingual(
      nl: "functie die er niet in staat", en: "function that is not listed"),
    "fullTimeHours": Bilingual(nl: "voltijd, uren per week", en: "full-time, hours a week"),
    "measure": Bilingual(nl: "tijd wordt gemeten in", en: "time is measured in"),
    "partTime": Bilingual(nl: "deeltijd", en: "part-time work"),
    "overlap": Bilingual(nl: "werk tegelijk", en: "work at the same time"),
    "kinds": Bilingual(nl: "soorten werk", en: "kinds of work"),
    "employers": Bilingual(nl: "alleen deze werkgevers", en: "only these employers"),
    "maximum": Bilingual(nl: "hoogste aantal punten", en: "most points"),
    "categoryMaximumPerYear": Bilingual(
      nl: "hoogste punten per jaar in een categorie", en: "most points a year in a category"),
    "decimals": Bilingual(nl: "getoonde decimalen", en: "decimals shown"),
    "before": Bilingual(nl: "maanden tellen terug vanaf", en: "months count back from"),
    "maximumMonths": Bilingual(nl: "hoogstens zoveel maanden", en: "at most so many months"),
    "minimumMonths": Bilingual(nl: "minstens zoveel maanden", en: "at least so many months"),
    "choices": Bilingual(nl: "te kiezen aantallen maanden", en: "months to choose from"),
    "day": Bilingual(nl: "stopdag", en: "day of stopping"),
    "perMonth": Bilingual(nl: "bedrag per maand", en: "amount a month"),
    "atMostMonths": Bilingual(
      nl: "geld voor hoogstens zoveel maanden", en: "money for at most so many months"),
    "examples": Bilingual(nl: "voorbeelden", en: "examples"),
    "parties": Bilingual(nl: "partijen", en: "parties"),
    "panel": Bilingual(nl: "wie de gewichten bepaalde", en: "who set the weights"),
    "alongside": Bilingual(nl: "om gezond door te werken", en: "for staying in work"),
    "contacts": Bilingual(nl: "contact", en: "contacts"),
    "notices": Bilingual(nl: "mededelingen", en: "notices"),
    "notEncoded": Bilingual(nl: "wat het bestand niet bevat", en: "what the file leaves out"),
    "notes": Bilingual(nl: "opmerkingen", en: "notes"),
    "apply": Bilingual(nl: "aanvragen", en: "applying"),
    "where": Bilingual(nl: "waar", en: "where"),
    "url": Bilingual(nl: "adres", en: "address"),
    "read": Bilingual(nl: "gelezen op", en: "read on"),
    "basis": Bilingual(nl: "rust op", en: "rests on"),
    "weight": Bilingual(nl: "gewicht", en: "weight"),
    "months": Bilingual(nl: "maanden", en: "months"),
    "when": Bilingual(nl: "als", en: "if"),
    "factor": Bilingual(nl: "deel", en: "share"),
    "attributes": Bilingual(nl: "gegeven", en: "fact"),
    "elementsAtMost": Bilingual(
      nl: "hoogstens zoveel elementen", en: "at most so many elements"),
    "blocks": Bilingual(nl: "alleen hele stukken van", en: "only whole stretches of"),
    "multiplierByBirth": Bilingual(nl: "vermenigvuldigd met", en: "multiplied by"),
    "reservedByBirth": Bilingual(nl: "gereserveerde punten", en: "reserved points"),
    "age": Bilingual(nl: "leeftijd", en: "age"),
    "ageByBirth": Bilingual(nl: "leeftijd naar geboortedag", en: "age by birth"),
    "name": Bilingual(nl: "naam", en: "name"),
    "checkedOn": Bilingual(nl: "nagekeken op", en: "checked on"),
  ]

  private static let groups: [String: SchemeDifference.Group] = [
    "title": .identity, "id": .identity, "version": .identity, "status": .identity,
    "inForce": .inForce, "sources": .sources, "levels": .levels, "attributes": .conditions,
    "elements": .weights,
    "exclusive": .weights, "functions": .functions, "unlistedFunction": .functions,
    "fullTimeHours": .time, "time": .time, "points": .points, "conditions": .conditions,
    "routes": .routes, "exit": .exit, "benefit": .benefit,
  ]

  static func group(of path: [String]) -> SchemeDifference.Group { groups[path[0]] ?? .other }

  /// The name of a place: of its last key that has one, and of the names within it.
  static func name(of path: [String]) -> Bilingual {
    guard let place = path.lastIndex(where: { names[$0] != nil }), let name = names[path[place]]
    else {
      let text = path.joined(separator: " ")
      return Bilingual(nl: text, en: text)
    }
    let rest = path[(place + 1)...].map { " ‘\($0)’" }.joined()
    return Bilingual(nl: name.nl + rest, en: name.en + rest)
  }
}
