/// The differences of two schemes as JSON.
extension SchemeDifference {
  /// Everything that differs, keys sorted, ended by a newline; words in one language.
  public func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("asOf", day)
      writer.array("changes") { writer in
        for change in changes { write(change, &writer, language) }
      }
      write("from", from, &writer, language)
      writer.array("functions") { writer in
        for effect in effects {
          writer.object { writer in
            writer.field("difference", effect.to - effect.from)
            writer.field("from", effect.from)
            writer.field("id", effect.function)
            writer.field("label", effect.label[language])
            writer.field("since", effect.since)
            writer.field("to", effect.to)
            writer.field("until", effect.until)
          }
        }
      }
      writer.field("same", changes.isEmpty)
      write("to", to, &writer, language)
      writer.field("unaffected", unaffected)
    }
    return writer.finished()
  }

  private func write(_ change: Change, _ writer: inout JSONWriter, _ language: Language) {
    writer.object { writer in
      writer.field("from", change.from?[language])
      writer.array("functions") { writer in for id in change.functions { writer.string(id) } }
      writer.field("group", change.group.rawValue)
      writer.field("kind", change.kind.rawValue)
      writer.field("path", change.path)
      writer.array("routes") { writer in for id in change.routes { writer.string(id) } }
      writer.field("to", change.to?[language])
      writer.field("what", change.what[language])
    }
  }

  private func write(
    _ key: StaticString, _ scheme: Scheme, _ writer: inout JSONWriter, _ language: Language
  ) {
    writer.object(key) { writer in
      writer.field("id", scheme.id)
      writer.field("sha256", scheme.sha256)
      writer.field("status", scheme.status.rawValue)
      writer.field("title", scheme.title[language])
      if let base = scheme.variantOf { writer.field("variantOf", base.sha256) }
      writer.field("version", scheme.version)
    }
  }
}
