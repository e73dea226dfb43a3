/// A population file to start from: the columns that a scheme asks for, and two invented people.
public enum PopulationTemplate {
  /// The file as a spreadsheet of the language opens it.
  public static func bytes(for scheme: Scheme, _ language: Language) -> [UInt8] {
    let facts = SchemeQuestions(scheme).facts
    var writer = CSVWriter(language == .nl ? .nl : .en)
    let names =
      switch language {
      case .nl:
        [
          "Personeelsnummer", "Geboortedatum", "Functie", "Begindatum", "Einddatum",
          "Deeltijdfactor", "Werkgever",
        ]
      case .en:
        [
          "Person ID", "Birth date", "Function", "Start date", "End date", "FTE", "Employer",
        ]
      }
    writer.row(names + facts.map { "attr." + $0.name })
    let functions = scheme.functions.map { $0.label[language] }
    let first = functions.first ?? "?"
    let second = functions.dropFirst().first ?? first
    let rows = [
      ["V001", "1961-02-14", first, "1988-03-01", "2009-08-31", "1"],
      ["V001", "1961-02-14", second, "2009-09-01", "", "1"],
      ["V002", "1964-07-30", first, "1990-01-01", "", "0.8"],
    ]
    for row in rows {
      let cells = row.dropLast() + [language == .nl ? row[5].replacing(".", with: ",") : row[5]]
      writer.row(cells + ["Voorbeeld BV"] + facts.map { example($0.answer, language) })
    }
    return writer.bytes
  }

  private static func example(
    _ answer: SchemeQuestions.Fact.Answer, _ language: Language
  ) -> String {
    switch answer {
    case .number: "1"
    case .yesNo: language(nl: "ja", en: "yes")
    case .word(let words): words.first ?? ""
    }
  }
}
