/// A comparison as a page to project in a meeting, to print and to attach to minutes.
///
/// It loads nothing and runs nothing. Each chart stands before the table that says the same.
struct ComparisonPage: PageParts {
  let comparison: Comparison
  let language: Language

  /// The scheme whose standing the page warns of: the first that is not agreed.
  var scheme: Scheme {
    let all = [comparison.question.base] + comparison.question.variants
    return all.map(\.scheme).first { $0.status != .agreed } ?? comparison.question.base.scheme
  }

  /// Wide tables, and larger letters where a page is as wide as a wall.
  static let projection: StaticString = """

    body { max-width: 68rem; }
    thead .figure { white-space: normal; }
    tbody th, tfoot th { min-width: 9rem; }
    @media screen and (min-width: 90rem) { html { font-size: 125%; }
      .chart text { font-size: 16px; } }

    """

  var bytes: [UInt8] {
    Markup.document(.set(.lang, language.rawValue), .class(scheme.status.rawValue)) {
      pageHead(words("Vergelijking", "Comparison"), adding: ComparisonPage.projection)
      tag(.body) {
        tag(.header) {
          tag(.p, .class("kind")) {
            words("Vergelijking", "Comparison")
            " · "
            comparison.question.base.scheme.title[language]
          }
          banner
        }
        tag(.main) { parts([]) }
        tag(.footer) {
          banner
          tag(.p) { tag(.strong) { PopulationSummary.indication[language] } }
        }
      }
    }
  }

  /// What stands on the page between head and foot.
  ///
  /// - Parameter tools: what is put right after the answer.
  func parts(_ tools: [Markup]) -> [Markup] {
    [answer] + tools + comparison.sections.flatMap { part($0) } + receipt
  }

  private var answer: Markup {
    tag(.section, .class("answer")) {
      tag(.h1) {
        words(
          "\(comparison.question.base.scheme.title[language]), vergeleken op "
            + date(comparison.question.asOf),
          "\(comparison.question.base.scheme.title[language]), compared on "
            + date(comparison.question.asOf))
      }
      for headline in comparison.headlines {
        tag(.p) { tag(.strong) { headline[language] } }
      }
      tag(.p) { comparison.counts(language) }
    }
  }

  private func part(_ shown: ComparisonSection) -> [Markup] {
    section(shown.key, shown.title[language]) {
      for words in shown.paragraphs { tag(.p) { words[language] } }
      for table in shown.tables { self.table(table, of: shown) }
    }
  }

  /// The name of a table; with that of its part where another table is called the same, so that
  /// whoever goes from table to table hears which variant each is about.
  private func caption(_ table: ComparisonTable, of part: ComparisonSection) -> String {
    let title = table.title[language]
    let tables = comparison.sections.flatMap(\.tables)
    guard tables.contains(where: { $0.key != table.key && $0.title[language] == title }) else {
      return title
    }
    return "\(part.title[language]). \(title)"
  }

  @MarkupBuilder
  private func table(_ shown: ComparisonTable, of part: ComparisonSection) -> [Markup] {
    for note in shown.notes { tag(.p) { note[language] } }
    if shown.rows.isEmpty {
      tag(.p) { words("Niemand.", "No one.") }
    } else {
      ComparisonChart(shown, language).figure
      table("\(shown.key)-table", caption(shown, of: part)) {
        head(
          [shown.heading[language]] + shown.columns.map { $0.heading[language] },
          figures: shown.columns.count)
        tag(.tbody) { for row in shown.rows { line(row) } }
        if let total = shown.total { tag(.tfoot) { line(total) } }
      }
    }
  }

  private func line(_ row: ComparisonTable.Row) -> Markup {
    tag(.tr) {
      tag(.th, .set(.scope, "row")) { row.label[language] }
      for cell in row.cells {
        if case .words(let words) = cell {
          tag(.td) { words[language] }
        } else {
          figures([cell.text(language)])
        }
      }
    }
  }

  private var receipt: [Markup] { receipt(comparison.receipt(language)) }
}

extension Comparison {
  /// The comparison as a page by itself, in one language.
  public func html(_ language: Language) -> [UInt8] {
    ComparisonPage(comparison: self, language: language).bytes
  }

  /// What stands on that page between head and foot, for a page around it that has its own.
  ///
  /// - Parameter tools: what is put right after the answer.
  package func parts(_ language: Language, tools: [Markup]) -> [Markup] {
    let page = ComparisonPage(comparison: self, language: language)
    return page.banner + page.parts(tools)
  }

  /// The standing that the page warns of: of the first scheme that is not agreed.
  package var status: Scheme.Status {
    ComparisonPage(comparison: self, language: .nl).scheme.status
  }
}
