import Synchronization

/// The parts of a result that depend on nothing but the scheme, the language and the reference date.
final class SchemeInResult: Sendable {
  /// What the scheme has that is not calculated.
  let notEncoded: JSONPattern
  /// Which scheme it is.
  let identity: JSONPattern
  /// The points by element, with a place for those of each in the order of their ids.
  let byElement: JSONPattern
  /// What it refers to in its sources, by their places.
  let sources: [JSONPattern]
  private let language: Language
  /// What the conditions ask, on the reference date that was last asked for: mostly today.
  private let asked = Mutex<(day: Day, sentences: [String])?>(nil)

  /// What each condition asks on a reference date, as a sentence.
  func conditions(_ scheme: Scheme, on day: Day) -> [String] {
    asked.withLock { asked in
      if let asked, asked.day == day { return asked.sentences }
      let sentences = scheme.conditions.map { $0.sentence(scheme, on: day, language) }
      asked = (day, sentences)
      return sentences
    }
  }

  init(_ scheme: Scheme, _ language: Language) {
    self.language = language
    notEncoded = JSONPattern { writer in
      writer.array { writer in
        for remark in scheme.about.notEncoded { writer.string(remark.text[language]) }
      }
    }
    byElement = JSONPattern { writer in
      writer.object { writer in
        for index in scheme.elementsById { writer.place(id: scheme.elements[index].id) }
      }
    }
    sources = scheme.references.all.map { reference in
      JSONPattern { writer in
        let source = scheme.sources[reference.id]
        writer.object { writer in
          writer.field("article", reference.article)
          writer.field("id", reference.id)
          writer.field("quote", reference.quote)
          writer.field("title", source?.title)
          writer.field("url", source?.url)
        }
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
  func inResult(_ language: Language) -> SchemeInResult {
    switch language {
    case .nl: dutch.value { SchemeInResult(self, language) }
    case .en: english.value { SchemeInResult(self, language) }
    }
  }
}
