import HeavyWork

/// The people for whom variants are compared.
extension Negotiation {
  /// A file, or invented people.
  enum People {
    case file([UInt8])
    case invented(count: Int, seed: Int, Language)

    /// The field that what is wrong with them belongs to.
    var field: String {
      switch self {
      case .file: "file"
      case .invented: "count"
      }
    }
  }

  /// Seeds that every reader of numbers keeps whole.
  private static let mostSeed = 999_999_999

  /// Reads who the people are; what is wrong is noted.
  mutating func readPeople() -> People? {
    guard entries["people"] != Negotiation.sample else { return readSample() }
    let most = pages.maximumTable
    if entries["people"] != "file" {
      entries.fault(
        "people", "Kies voor welke mensen u vergelijkt.", "Choose for which people to compare.")
    } else if file.isEmpty {
      entries.fault("file", "Kies een bestand met mensen.", "Choose a file with people.")
    } else if file.count > most {
      entries.fault(
        "file", "Een bestand mag hoogstens \(ErrorPage.size(most, .nl)) zijn.",
        "A file may be at most \(ErrorPage.size(most, .en)).")
      file = []
    } else {
      return .file(file)
    }
    return nil
  }

  private mutating func readSample() -> People? {
    let count = readWhole(
      "count", 1...Negotiation.mostInvented, Bilingual(nl: "Hoeveel mensen", en: "How many people"))
    let seed = readWhole(
      "seed", 0...Negotiation.mostSeed, Bilingual(nl: "Het startgetal", en: "The seed"))
    guard let count, let seed else { return nil }
    return .invented(count: count, seed: seed, language)
  }

  private mutating func readWhole(
    _ field: String, _ range: ClosedRange<Int>, _ what: Bilingual
  ) -> Int? {
    let text = (entries.text(field) ?? "").filter { !$0.isWhitespace }
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isNumber, let number = Int(text), range.contains(number) { return number }
    func shown(_ number: Int, _ language: Language) -> String {
      Wording.number(ExactDecimal(units: Int64(number)), language)
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    entries.fault(
      field,
      "\(what.nl): vul een geheel getal in van \(shown(low, .nl)) tot en met \(shown(high, .nl)).",
      "\(what.en): enter a whole number from \(shown(low, .en)) through \(shown(high, .en)).")
    return nil
  }
}

extension Negotiation.People {
  /// The people as a file.
  func file(
    _ scheme: Scheme, _ asOf: Day, _ variants: Int, _ pages: Pages
  ) throws(Problems) -> [UInt8] {
    switch self {
    case .file(let bytes): return bytes
    case .invented(let count, _, _):
      if let refusal = Comparison.refusal(
        of: count, variants: variants, within: pages.maximumOutcomes)
      {
        throw refusal
      }
      let sample = try sample(scheme, asOf, pages)
      return sample.map { $0.head + $0.rows(of: 0..<count) } ?? []
    }
  }

  private func sample(
    _ scheme: Scheme, _ asOf: Day, _ pages: Pages
  ) throws(Problems) -> SyntheticPopulation? {
    guard case .invented(_, let seed, _) = self else { return nil }
    return try SyntheticPopulation(
      under: scheme, seed: UInt64(seed), asOf: asOf, statutory: pages.statutory)
  }

  /// What is said beside a comparison for invented people; nothing for those of a file.
  var explanation: String? {
    guard case .invented(let count, let seed, let language) = self else { return nil }
    return Bilingual(
      nl: "Deze mensen zijn verzonnen (\(count), met startgetal \(seed)). Hun aantallen zeggen "
        + "niets over een echte werkgever.",
      en: "These people are invented (\(count), from seed \(seed)). Their numbers say nothing "
        + "about a real employer.")[language]
  }
}
