import Synchronization

/// The parts of a result as JSON that depend on nothing but the scheme and the language.
final class SchemeInResult: Sendable {
  /// What the scheme has that is not calculated.
  let notEncoded: JSONPattern
  /// Which scheme it is.
  let identity: JSONPattern

  init(_ scheme: Scheme, _ language: Language) {
    notEncoded = JSONPattern { writer in
      writer.array { writer in
        for remark in scheme.about.notEncoded { writer.string(remark.text[language]) }
      }
    }
    identity = JSONPattern { writer in
      writer.object { writer in
        writer.field("checkedOn", scheme.about.checkedOn)
        writer.field("id", scheme.id)
        writer.field("sha256", scheme.sha256)
        writer.field("status", scheme.status.rawValue)
        writer.field("title", scheme.title[language])
        if let base = scheme.variantOf {
          writer.object("variantOf") { writer in
            writer.field("changes", base.changes.count)
            writer.field("sha256", base.sha256)
            writer.field("title", base.title[language])
          }
        }
        writer.field("version", scheme.version)
      }
    }
  }
}

extension Scheme {
  /// Its parts of every result, made when they are first written.
  func json(_ language: Language) -> SchemeInResult {
    switch language {
    case .nl: dutch.load() ?? dutch.storeIfNil(SchemeInResult(self, language))
    case .en: english.load() ?? english.storeIfNil(SchemeInResult(self, language))
    }
  }
}
