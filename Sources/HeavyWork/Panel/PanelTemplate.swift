extension Panel {
  /// An empty form for a panel: a column for each element and a row for each respondent, or for
  /// pairs a row for each choice of one respondent.
  ///
  /// Elements stand under their labels, or their ids where two have the same label.
  public static func template(
    for scheme: Scheme, _ kind: PanelKind, _ dialect: CSVDialect, _ language: Language
  ) -> [UInt8] {
    var writer = CSVWriter(dialect)
    func word(_ column: PanelColumn) -> String { column.words[language] }
    let names = PanelElementNames(scheme)
    let elements = scheme.elements.indices.map { place in
      let element = scheme.elements[place]
      let label = element.label[language]
      return names.place(of: label) == place ? label : element.id
    }
    guard kind == .pairs else {
      writer.row([word(.respondent), word(.group)] + elements)
      for number in 1...10 {
        writer.row([String(number), ""] + elements.map { _ in "" })
      }
      return writer.bytes
    }
    writer.row([
      word(.respondent), word(.group), word(.element), word(.against), word(.figure(.pairs)),
    ])
    for (place, first) in elements.enumerated() {
      for second in elements[(place + 1)...] { writer.row(["1", "", first, second, ""]) }
    }
    return writer.bytes
  }
}
