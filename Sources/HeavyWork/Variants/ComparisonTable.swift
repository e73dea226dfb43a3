/// A table of a comparison, as every rendering shows it.
public struct ComparisonTable: Sendable {
  /// A figure.
  public enum Cell: Sendable, Equatable {
    /// A figure that is not shown, because it is about a few people.
    case hidden
    /// No figure belongs here.
    case none
    /// A number of people.
    case people(Int)
    /// A number of people that is at least this one.
    case atLeast(Int)
    /// A figure of a calculation, shown with so many decimals.
    case figure(Exact, decimals: Int)
    /// The same with a plus sign where it is above nothing.
    case change(Exact, decimals: Int)
    /// An amount.
    case money(Money)
    /// Words, such as the rule that a row is about.
    case words(Bilingual)
  }

  /// A column of figures.
  public struct Column: Sendable {
    /// The key in JSON and CSV.
    public let key: String
    /// The name for people.
    public let heading: Bilingual

    /// Makes a column.
    public init(_ key: String, _ heading: Bilingual) {
      self.key = key
      self.heading = heading
    }
  }

  /// A row of figures.
  public struct Row: Sendable {
    /// The key in JSON and CSV.
    public let key: String
    /// The name for people.
    public let label: Bilingual
    /// The figures, one for each column.
    public let cells: [Cell]

    /// Makes a row.
    public init(_ key: String, _ label: Bilingual, _ cells: [Cell]) {
      self.key = key
      self.label = label
      self.cells = cells
    }
  }

  /// How figures are drawn before their table.
  public enum Chart: Sendable, Equatable {
    /// Nothing is drawn.
    case none
    /// A bar for each of these columns, one below the other in each row.
    case bars([Int])
    /// Bars to the left for what is lost and to the right for what is won: the columns by how much,
    /// the larger change first, of both sides.
    case balance(more: [Int], fewer: [Int])
    /// A bar up to the middle with a line from low to high, by columns of amounts.
    case span(low: Int, middle: Int, high: Int)
  }

  /// The key in JSON and CSV, and the place on a page.
  public let key: String
  /// What it is about.
  public let title: Bilingual
  /// What its rows are.
  public let heading: Bilingual
  /// Its columns.
  public let columns: [Column]
  /// Its rows.
  public var rows: [Row]
  /// A last row for all together, where there is one to show.
  public var total: Row?
  /// What to know about the figures.
  public var notes: [Bilingual]
  /// How it is drawn.
  public var chart: Chart

  /// Makes a table.
  ///
  /// - Parameter key: a name of letters, digits and hyphens that no other table of the report has.
  public init(
    _ key: String, _ title: Bilingual, _ heading: Bilingual, _ columns: [Column], _ rows: [Row],
    total: Row? = nil, notes: [Bilingual] = [], chart: Chart = .none
  ) {
    self.key = key
    self.title = title
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.total = total
    self.notes = notes
    self.chart = chart
  }
}

extension ComparisonTable.Cell {
  /// The figure as people read it.
  func text(_ language: Language) -> String {
    switch self {
    case .hidden: language(nl: "niet getoond", en: "not shown")
    case .none: ""
    case .people(let count): Wording.number(ExactDecimal(units: Int64(count)), language)
    case .atLeast(let count):
      language(nl: "ten minste ", en: "at least ")
        + Wording.number(ExactDecimal(units: Int64(count)), language)
    case .figure(let value, let decimals):
      Wording.number(value.nearest(decimals), language, decimals: decimals)
    case .change(let value, let decimals):
      (value.nearest(decimals) > .zero ? "+" : "")
        + Wording.number(value.nearest(decimals), language, decimals: decimals)
    case .money(let amount): Wording.money(amount, language)
    case .words(let words): words[language]
    }
  }

  /// The figure as a number; nothing for what is none, or is not shown.
  var number: ExactDecimal? {
    switch self {
    case .hidden, .none, .words: nil
    case .people(let count), .atLeast(let count): ExactDecimal(units: Int64(count))
    case .figure(let value, let decimals), .change(let value, let decimals):
      value.nearest(decimals)
    case .money(let amount): amount.decimal
    }
  }
}

extension Exact {
  /// This fraction rounded to so many decimals, halves away from nothing, so that a loss is rounded
  /// as a gain of the same size.
  func nearest(_ decimals: Int) -> ExactDecimal {
    guard numerator < 0 else { return rounded(toDecimals: decimals) }
    let units = Exact(-numerator, over: denominator).units(ofDecimals: decimals)
    return ExactDecimal(units: Int64(clamping: -units), decimals: decimals)
  }
}
