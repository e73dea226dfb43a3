/// A scheme file to start from: valid as it stands, with comments that say what to fill in.
public struct NewScheme: Sendable {
  /// The name in files.
  public var id: String
  /// The name for people.
  public var title: String
  /// The first day in force; from 2000 through 2100.
  public var from: Day
  /// The most months of earlier exit; from 1 through 600.
  public var maximumMonths: Int
  /// The points that give all months; from 1 through 40,000, at most 2 decimals.
  public var pointsForFull: ExactDecimal
  /// What makes the work heavy, by names for people; at least one.
  public var elements: [String]
  /// The jobs, by names for people; at least one, and the first carries everything.
  public var functions: [String]

  /// Starts from an example.
  public init(_ language: Language, from: Day) {
    let words = { (nl: String, en: String) in language(nl: nl, en: en) }
    id = words("nieuwe-regeling", "new-scheme")
    title = words("Nieuwe regeling", "New scheme")
    self.from = from
    maximumMonths = 24
    pointsForFull = 40
    elements = [words("Nachtdienst", "Night work"), words("Zwaar tillen", "Heavy lifting")]
    functions = [words("Magazijnmedewerker", "Warehouse worker"), words("Chauffeur", "Driver")]
  }

  /// The points a year of each element, so that forty years of all of them give everything.
  private var weight: ExactDecimal {
    let units = pointsForFull.units(ofDecimals: 6) / Int64(40 * elements.count)
    return ExactDecimal(units: max(1, units), decimals: 6)
  }

  /// The file, with comments in one language.
  ///
  /// - Throws: what is wrong with the facts, as the file would say it.
  public func file(_ language: Language) throws(Problems) -> [UInt8] {
    let bytes = Array(text(language).utf8)
    _ = try Scheme.read(bytes)
    return bytes
  }

  /// A name for people as an id: small letters and digits, the rest as hyphens.
  public static func id(of name: String) -> String {
    var id = ""
    for scalar in name.folded.unicodeScalars {
      let fits = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if fits {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    while id.last == "-" { id.removeLast() }
    return String(id.prefix(80))
  }

  /// Whether a text can be the id of a scheme.
  public static func canBeId(_ text: String) -> Bool {
    (1...80).contains(text.utf8.count) && SchemeReading.isName(text)
  }

  // MARK: The text

  private func quoted(_ text: String) -> String {
    String(
      decoding: JSONWriter.canonical(JSONNode(content: .string(text), offset: 0)), as: UTF8.self)
  }

  private func label(_ text: String) -> String {
    "{ \"nl\": \(quoted(text)), \"en\": \(quoted(text)) }"
  }

  private func text(_ language: Language) -> String {
    let words = { (nl: String, en: String) in language(nl: nl, en: en) }
    return """
      // \(words("Een regeling om mee te beginnen. Alle cijfers zijn verzonnen: vul in wat is afgesproken.", "A scheme to start from. All figures are made up: fill in what was agreed."))
      // \(words("Namen staan in twee talen; hier staat nu twee keer hetzelfde. Vertaal wat u houdt.", "Names stand in two languages; they are the same now. Translate what you keep."))
      // \(words("Elke wijziging controleren: hwcalc scheme check BESTAND", "Check after every change: hwcalc scheme check FILE"))
      {
        "heavywork": 1,
        "id": \(quoted(id)),
        "version": "1",
        // \(words("illustrative (voorbeeld), proposed (voorstel), reported (volgens bericht), agreed (afgesproken)", "illustrative (example), proposed, reported (from the news), agreed"))
        "status": "illustrative",
        "title": \(label(title)),
        // \(words("De eerste dag; met \"through\" erbij ook de laatste.", "The first day; add \"through\" for the last."))
        "inForce": { "from": "\(from)" },

        // \(words("De teksten waar dit op rust. basis: full, summary, press of assumption.", "The texts this rests on. basis: full, summary, press or assumption."))
        "sources": {
          "cao": { "title": \(quoted(words("Nog in te vullen", "To be filled in"))), "basis": "assumption" },
        },

      \(elementsText(words))
      \(functionsText(words))
      \(rulesText(words))
      \(exampleText(words))
      }

      """
  }

  /// Nothing is guessed of a name that was given; the file says what to choose from.
  private func category(of name: String) -> Category {
    ["Nachtdienst", "Night work"].contains(name) ? .werktijden : .fysiek
  }

  private func elementsText(_ words: (String, String) -> String) -> String {
    let levels = functions.count > 1 ? "{ \"half\": 0.5, \"full\": 1 }" : "{ \"full\": 1 }"
    let list = elements.map { name in
      """
          { "id": \(quoted(NewScheme.id(of: name))), "category": "\(category(of: name))", "weight": \(weight),
            "label": \(label(name)), "source": "cao" },
      """
    }
    return """
        // \(words("Hoeveel van een element een functie kan hebben.", "How much of an element a job can carry."))
        "levels": \(levels),
        // \(words("Wat het werk zwaar maakt. category: fysiek, psychisch, werktijden of werkomgeving.", "What makes work heavy. category: fysiek, psychisch, werktijden or werkomgeving."))
        // \(words("weight: de punten voor een jaar voltijd op niveau 1.", "weight: the points for a full-time year at level 1."))
        "elements": [
      \(list.joined(separator: "\n"))
        ],
      """
  }

  private func functionsText(_ words: (String, String) -> String) -> String {
    let list = functions.enumerated().map { index, name in
      let carried = index == 0 ? elements[...] : index == 1 ? elements.prefix(1) : []
      let level = index == 0 ? "full" : "half"
      let exposure = carried.map { "\(quoted(NewScheme.id(of: $0))): \"\(level)\"" }
        .joined(separator: ", ")
      return """
            { "id": \(quoted(NewScheme.id(of: name))), "label": \(label(name)),
              "exposure": { \(exposure) } },
        """
    }
    return """
        // \(words("De functies, en welk element zij op welk niveau hebben. Wat er niet staat, telt 0.", "The jobs, and which element they carry at which level. What is not named counts 0."))
        "functions": [
      \(list.joined(separator: "\n"))
        ],
      """
  }

  private func rulesText(_ words: (String, String) -> String) -> String {
    // A tenth, and so low that it gives less than six months: no cliff to begin with.
    let part = max(10, Int64(maximumMonths / 5 + 1))
    let bound = ExactDecimal(units: pointsForFull.units(ofDecimals: 6) / part, decimals: 6)
    return """
        // \(words("Hoe deeltijd, werk tegelijk, ziekte en verlof tellen.", "How part-time work, jobs at once, sickness and leave count."))
        "time": { "partTime": "proportional", "overlap": "fullTime",
          "kinds": { "agency": 1, "sickness": 1, "unpaidLeave": 0 } },
        "points": { "maximum": \(pointsForFull) },

        // \(words("De voorwaarden, elk met een naam. Andere soorten: service, continuous, employed, born, age, attribute.", "The conditions, each with a name. Other kinds: service, continuous, employed, born, age, attribute."))
        "conditions": {
          "ondergrens": { "points": { "atLeast": \(bound) }, "source": "cao",
            "label": { "nl": "De ondergrens", "en": "The lower bound" } },
        },
        // \(words("Welke voorwaarden recht geven, en op hoeveel maanden. De route met de meeste maanden wint.", "Which conditions give a right, and to how many months. The route with the most months wins."))
        "routes": [
          { "id": "naar-rato", "when": "ondergrens", "source": "cao",
            "months": { "linear": { "full": \(pointsForFull), "maximum": \(maximumMonths) }, "round": "nearest" } },
        ],
        "exit": { "maximumMonths": \(maximumMonths) },
        // \(words("Is er een uitkering? Haal dan de schuine strepen weg.", "Is there a benefit? Then remove the slashes."))
        // "benefit": { "perMonth": "rvuThreshold", "source": "cao" },

        "alongside": [
          { "nl": "Nog in te vullen: wat de afspraak doet om gezond door te werken.",
            "en": "To be filled in: what the agreement does for staying in work." },
        ],
      """
  }

  /// Twenty years in the first function: the points and months by hand, so that a slip shows.
  private func exampleText(_ words: (String, String) -> String) -> String {
    let points = ExactDecimal(
      units: weight.units(ofDecimals: 6) * Int64(20 * elements.count), decimals: 6)
    let full = pointsForFull.units(ofDecimals: 6)
    let part = Int128(maximumMonths) * Int128(min(full, points.units(ofDecimals: 6)))
    let months = Rounding.nearest.whole(part, over: Int128(full))
    return """
        // \(words("Voorbeelden bewijzen dat het bestand zegt wat is afgesproken. Reken ze zelf uit.", "Examples prove that the file says what was agreed. Work them out by hand."))
        // \(words("Dit is 20 jaar x \(elements.count) x \(weight) = \(points) punten, en \(maximumMonths) x \(points) / \(pointsForFull) = \(months) maanden.", "This is 20 years x \(elements.count) x \(weight) = \(points) points, and \(maximumMonths) x \(points) / \(pointsForFull) = \(months) months."))
        "examples": [
          { "name": { "nl": "Twintig jaar", "en": "Twenty years" },
            "born": "\(from.adding(months: -720))", "asOf": "\(from)",
            "history": [ { "function": \(quoted(NewScheme.id(of: functions[0]))), "from": "\(from.adding(months: -240))" } ],
            "expect": { "points": \(points), "months": \(months) } },
        ],
      """
  }
}
