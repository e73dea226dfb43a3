/// A part of a comparison's report: words, and tables with their charts.
///
/// What others work out about the same people, such as cost, is hung in the report as sections too;
/// every rendering shows all of them.
public struct ComparisonSection: Sendable {
  /// The key in JSON and CSV, and the place on a page.
  public let key: String
  /// What it is about.
  public let title: Bilingual
  /// What is said before the tables.
  public var paragraphs: [Bilingual]
  /// The tables.
  public var tables: [ComparisonTable]

  /// Makes a section.
  ///
  /// - Parameters:
  ///   - key: a name of letters, digits and hyphens that no other section has.
  ///   - title: what stands above it.
  ///   - paragraphs: what is said before the tables.
  ///   - tables: the tables.
  public init(
    _ key: String, _ title: Bilingual, _ paragraphs: [Bilingual] = [],
    _ tables: [ComparisonTable] = []
  ) {
    self.key = key
    self.title = title
    self.paragraphs = paragraphs
    self.tables = tables
  }
}
