/// Functions by elements as a table, the way parties to an agreement keep it: what each function
/// carries, and what each element weighs.
public struct SchemeMatrix: Sendable {
  /// A function and its cells.
  struct Row {
    let id: String
    let label: Bilingual
    /// What stands in the file at each element of the table.
    let exposure: [JSONNode?]
    let pointsPerYear: JSONNode?
  }

  /// An element and its weight.
  struct Column {
    let id: String
    let label: Bilingual
    let weight: JSONNode
  }

  let columns: [Column]
  let rows: [Row]
  let levels: [Level]

  /// The table of a scheme.
  public init(_ placed: PlacedScheme) {
    let scheme = placed.scheme
    levels = scheme.levels
    columns = scheme.elements.compactMap { element in
      placed.root.entry(["elements", element.id, "weight"]).map {
        Column(id: element.id, label: element.label, weight: $0)
      }
    }
    let nodes = Dictionary(
      (placed.root["functions"]?.entries ?? []).map { ($0.id ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    rows = scheme.functions.map { function in
      let node = nodes[function.id]
      let exposure = node?["exposure"]
      return Row(
        id: function.id, label: function.label,
        exposure: scheme.elements.map { exposure?[$0.id]?.unlessNull },
        pointsPerYear: node?["pointsPerYear"]?.unlessNull)
    }
  }

  /// Whether a column is needed for functions with a published rate.
  var hasRates: Bool { rows.contains { $0.pointsPerYear != nil } }

  /// The names of the fixed cells; every language is read.
  enum Heading: CaseIterable {
    case function, label, rate, labels, weights

    var words: Bilingual {
      switch self {
      case .function: Bilingual(nl: "functie", en: "function")
      case .label: Bilingual(nl: "naam", en: "label")
      case .rate: Bilingual(nl: "(punten per jaar)", en: "(points a year)")
      case .labels: Bilingual(nl: "(naam)", en: "(label)")
      case .weights: Bilingual(nl: "(gewicht)", en: "(weight)")
      }
    }

    func isNamed(_ text: String) -> Bool {
      let text = text.folded
      return text == words.nl || text == words.en
    }
  }

  /// The table as CSV: ids, labels and weights of the elements on the first three rows, then a
  /// function a row.
  public func csv(_ dialect: CSVDialect, _ language: Language) -> [UInt8] {
    var writer = CSVWriter(dialect)
    func row(_ first: String, _ second: String, rate: String, _ cells: [String]) {
      writer.row([first, second] + (hasRates ? [rate] : []) + cells)
    }
    func heading(_ heading: Heading) -> String { heading.words[language] }
    row(heading(.function), heading(.label), rate: heading(.rate), columns.map(\.id))
    row(heading(.labels), "", rate: "", columns.map { $0.label[language] })
    row(heading(.weights), "", rate: "", columns.map { $0.weight.cell(dialect) })
    for function in rows {
      row(
        function.id, function.label[language], rate: function.pointsPerYear?.cell(dialect) ?? "",
        function.exposure.map { $0?.cell(dialect) ?? "" })
    }
    return writer.bytes
  }
}

extension JSONNode {
  /// The entries of a list.
  var entries: [JSONNode]? {
    guard case .array(let items) = content else { return nil }
    return items
  }

  var unlessNull: JSONNode? { if case .null = content { nil } else { self } }

  /// A level, a weight or a rate as it stands in a cell; a dated one with its days.
  func cell(_ dialect: CSVDialect) -> String {
    switch content {
    case .number(let number): return dialect.number(number)
    case .string(let text): return text
    case .array(let steps):
      return steps.map { step in
        let value = step["value"]?.cell(dialect) ?? ""
        guard case .string(let from)? = step["from"]?.content else { return value }
        return "\(from) \(value)"
      }
      .joined(separator: " > ")
    // From then on nothing is in force.
    case .null: return "-"
    default: return ""
    }
  }
}
