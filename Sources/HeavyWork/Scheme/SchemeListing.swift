/// A line in a list of schemes: what it is, when it holds, and whether its examples come out.
public struct SchemeListing: Sendable {
  /// The scheme.
  public let scheme: Scheme
  /// How many of its examples come out.
  public let passed: Int

  /// Creates a line from a scheme and its examples.
  public init(_ scheme: Scheme, _ check: ExampleCheck) {
    self.scheme = scheme
    passed = check.passed
  }

  /// The list as a table.
  public static func text(_ lines: [SchemeListing], _ language: Language) -> [UInt8] {
    let words = { (nl: String, en: String) in Bilingual(nl: nl, en: en)[language] }
    var rows = [
      [
        "id", words("versie", "version"), words("status", "status"), words("geldt van", "from"),
        words("tot en met", "through"), words("voorbeelden", "examples"), words("titel", "title"),
      ]
    ]
    for line in lines {
      let scheme = line.scheme
      rows.append([
        scheme.key, scheme.version, scheme.status.label[language], scheme.inForceFrom.description,
        scheme.inForceThrough?.description ?? "-", "\(line.passed)/\(scheme.examples.count)",
        scheme.title[language],
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let text = rows.map { row in
      zip(row, widths).dropLast().map { cell, width in
        cell + String(repeating: " ", count: width - cell.count + 2)
      }
      .joined() + (row.last ?? "") + "\n"
    }
    return Array(text.joined().utf8)
  }

  /// The list as JSON.
  public static func json(_ lines: [SchemeListing], _ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for line in lines {
        let scheme = line.scheme
        writer.object { writer in
          writer.object("examples") { writer in
            writer.field("passed", line.passed)
            writer.field("total", scheme.examples.count)
          }
          writer.field("id", scheme.key)
          writer.object("inForce") { writer in
            writer.field("from", scheme.inForceFrom)
            writer.field("through", scheme.inForceThrough)
          }
          writer.field("sha256", scheme.sha256)
          writer.field("status", scheme.status.rawValue)
          writer.field("title", scheme.title[language])
          if let base = scheme.variantOf { writer.field("variantOf", base.sha256) }
          writer.field("version", scheme.version)
        }
      }
    }
    return writer.finished()
  }
}

extension Scheme.Status {
  /// The name for people.
  public var label: Bilingual {
    switch self {
    case .agreed: Bilingual(nl: "afgesproken", en: "agreed")
    case .reported: Bilingual(nl: "volgens berichten", en: "as reported")
    case .proposed: Bilingual(nl: "voorstel", en: "proposal")
    case .illustrative: Bilingual(nl: "voorbeeld", en: "example")
    }
  }
}
