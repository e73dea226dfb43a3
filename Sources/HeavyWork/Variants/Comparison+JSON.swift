extension Comparison {
  /// The comparison as JSON, keys sorted, ended by a newline; what is not shown is null.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("asOf", question.asOf)
      writer.object("base") { Comparison.write(question.base.scheme, to: &$0) }
      writer.array("headlines") { writer in
        for headline in headlines { writer.object { Comparison.write(headline, to: &$0) } }
      }
      writer.object("options") { writer in
        writer.array("groupBy") { writer in
          for column in people.base.columns { writer.string(column.name) }
        }
        writer.field("impliedEnds", question.options.impliedEnds)
        writer.field("knownFrom", question.options.knownFrom)
      }
      writer.object("people") { writer in
        writer.field("compared", people.count)
        writer.field("rejected", people.rejected)
      }
      writer.object("receipt") { receipt(to: &$0) }
      writer.array("sections") { writer in
        for section in sections { writer.object { Comparison.write(section, to: &$0) } }
      }
      writer.array("variants") { writer in
        for variant in question.variants {
          writer.object { Comparison.write(variant.scheme, to: &$0) }
        }
      }
    }
    return writer.finished()
  }

  private func receipt(to writer: inout JSONWriter) {
    var values: [(key: String, value: String?)] = [
      ("engine", HeavyWork.version), ("statutory", question.statutory.sha256),
      ("statutoryVersion", question.statutory.version),
    ]
    for role in PopulationSummary.UsedFile.Role.allCases {
      values.append((role.rawValue, question.files.first { $0.role == role }?.sha256))
    }
    values += receiptAdditions.map { ($0.key, $0.value) }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      writer.key(id: key)
      if let value { writer.string(value) } else { writer.null() }
    }
  }

  private static func write(_ scheme: Scheme, to writer: inout JSONWriter) {
    writer.field("id", scheme.id)
    writer.field("rules", scheme.rulesSHA256)
    writer.field("sha256", scheme.sha256)
    writer.field("status", scheme.status.rawValue)
    writer.object("title") { write(scheme.title, to: &$0) }
    writer.field("variantOf", scheme.variantOf?.sha256)
    writer.field("version", scheme.version)
  }

  private static func write(_ words: Bilingual, to writer: inout JSONWriter) {
    writer.field("en", words.en)
    writer.field("nl", words.nl)
  }

  private static func write(_ section: ComparisonSection, to writer: inout JSONWriter) {
    writer.field("key", section.key)
    writer.array("paragraphs") { writer in
      for words in section.paragraphs { writer.object { write(words, to: &$0) } }
    }
    writer.array("tables") { writer in
      for table in section.tables { writer.object { write(table, to: &$0) } }
    }
    writer.object("title") { write(section.title, to: &$0) }
  }

  private static func write(_ table: ComparisonTable, to writer: inout JSONWriter) {
    writer.array("columns") { writer in
      for column in table.columns {
        writer.object { writer in
          writer.object("heading") { write(column.heading, to: &$0) }
          writer.field("key", column.key)
        }
      }
    }
    writer.object("heading") { write(table.heading, to: &$0) }
    writer.field("key", table.key)
    writer.array("notes") { writer in
      for words in table.notes { writer.object { write(words, to: &$0) } }
    }
    writer.array("rows") { writer in
      for row in table.rows { writer.object { write(row, of: table, to: &$0) } }
    }
    writer.object("title") { write(table.title, to: &$0) }
    writer.key("total")
    if let total = table.total {
      writer.object { write(total, of: table, to: &$0) }
    } else {
      writer.null()
    }
  }

  private static func write(
    _ row: ComparisonTable.Row, of table: ComparisonTable, to writer: inout JSONWriter
  ) {
    writer.object("cells") { writer in
      for (column, cell) in zip(table.columns, row.cells).sorted(by: { $0.0.key < $1.0.key }) {
        if cell == .none { continue }
        writer.key(id: column.key)
        if case .words(let words) = cell {
          writer.object { write(words, to: &$0) }
        } else if let number = cell.number {
          writer.decimal(number)
        } else {
          writer.null()
        }
      }
    }
    writer.field("key", row.key)
    writer.object("label") { write(row.label, to: &$0) }
  }
}
