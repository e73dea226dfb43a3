/// The statutory figures as JSON.
public enum StatutoryJSON {
  /// The figures with their sources, keys sorted, ended by a newline.
  public static func bytes(_ tables: StatutoryTables) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("checkedOn", tables.checkedOn)
      writer.rows("exemptThreshold", tables.thresholds) { row, writer in
        writer.field("extra", row.extra)
        writer.field("perMonth", row.perMonth)
        writer.field("source", row.source)
        writer.field("year", row.year)
      }
      writer.rows("levy", tables.levyRates) { row, writer in
        writer.field("fromYear", row.fromYear)
        writer.field("percent", row.percent)
        writer.field("source", row.source)
      }
      writer.field("sha256", tables.sha256)
      writer.object("sources") { writer in
        for (id, source) in tables.sources.sorted(by: { $0.key < $1.key }) {
          writer.key(id: id)
          writer.object { writer in
            writer.field("basis", source.basis?.rawValue)
            writer.field("title", source.title)
            writer.field("url", source.url)
          }
        }
      }
      writer.object("statePensionAge") { writer in
        writer.rows("rows", tables.pensionAges) { row, writer in
          writer.field("bornFrom", row.bornFrom)
          writer.field("months", row.months % 12)
          writer.field("source", row.source)
          writer.field("years", row.months / 12)
        }
        writer.field("setThrough", tables.pensionAgeSetThrough)
      }
      writer.rows("statePensionSingle", tables.statePensionSingle) { row, writer in
        writer.field("from", row.from)
        writer.field("perMonth", row.perMonth)
        writer.field("source", row.source)
      }
      writer.array("upkeep") { writer in
        for rule in tables.upkeep {
          writer.object { writer in
            writer.field("checkedOn", rule.checkedOn)
            writer.field("dueFrom", rule.dueFrom)
            writer.field("overdueFrom", rule.overdueFrom)
            writer.field("table", rule.table.rawValue)
            writer.field("url", rule.url)
          }
        }
      }
      writer.field("version", tables.version)
    }
    return writer.finished()
  }
}

extension JSONWriter {
  fileprivate mutating func rows<Row>(
    _ key: StaticString, _ rows: [Row], _ body: (Row, inout JSONWriter) -> Void
  ) {
    array(key) { writer in
      for row in rows { writer.object { body(row, &$0) } }
    }
  }
}
