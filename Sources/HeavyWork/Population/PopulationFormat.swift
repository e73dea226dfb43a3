/// How a population file is written, as it was found or as someone said.
public struct PopulationFormat: Sendable {
  /// What someone says about a file, so that it need not be found out.
  public struct Wishes: Sendable {
    /// The character between values.
    public var separator: UInt8?
    /// How characters are written.
    public var encoding: TextEncoding?
    /// The order of dates in every column.
    public var dates: DateOrder?
    /// What stands before decimals in every column.
    public var decimals: NumberStyle.Mark?
    /// What columns with other names hold; an empty text leaves a column out.
    public var columns: [String: String] = [:]

    /// Says nothing.
    public init() {}
  }

  /// What the rows of a file are about.
  public enum Contents: Sendable {
    /// People with their functions.
    case people
    /// How much of a full-time job they worked, to be joined to their functions.
    case partTime

    /// The columns that may say something.
    var roles: [ColumnRole] {
      self == .people ? ColumnRole.allCases : [.id, .from, .to, .fte, .hours]
    }

    /// A row of names for such a file.
    var example: String {
      self == .people ? "id,born,function,from,to,fte" : "id,from,to,fte"
    }

    /// The columns without which it says nothing; hours stand for the part-time factor.
    var required: [ColumnRole] { self == .people ? ColumnRole.required : [.id, .from, .fte] }
  }

  /// The character between values.
  public internal(set) var separator: UInt8
  /// How characters are written.
  public internal(set) var encoding: TextEncoding
  /// The names of the columns.
  public internal(set) var names: [String]
  /// Which column holds what.
  public internal(set) var columns: [ColumnRole: Int] = [:]
  /// Facts of the person, by column.
  public internal(set) var attributes: [Int: String] = [:]
  /// The order of dates in each column with dates.
  public internal(set) var dateOrders: [Int: DateOrder] = [:]
  /// Columns whose order was taken over from the others.
  public internal(set) var inferredOrders: Set<Int> = []
  /// How numbers are written in each column with numbers.
  public internal(set) var numberStyles: [Int: NumberStyle] = [:]
  /// The first line with a person.
  public internal(set) var firstLine = 1
  /// Whether a second row of names was found below the first.
  public internal(set) var hasLabelRow = false
  /// The bytes before the first row with a person, as UTF-8.
  var headLength = 0
  /// The header as it stands in the file, for the file of rejected rows.
  var header: [UInt8] = []

  /// The columns that are left out.
  public var leftOut: [String] {
    let used = Set(columns.values)
    return names.indices.filter { !used.contains($0) && attributes[$0] == nil }.map { names[$0] }
  }

  subscript(role: ColumnRole) -> Int? { columns[role] }
}

/// What no population file is, but is often sent.
enum OtherFile {
  static func problem(_ bytes: [UInt8]) -> Problem? {
    let kinds: [([UInt8], Bilingual)] = [
      (
        [0x50, 0x4B, 0x03, 0x04],
        Bilingual(nl: "een Excel-bestand (xlsx) of zip", en: "an Excel file (xlsx) or zip")
      ),
      (
        [0xD0, 0xCF, 0x11, 0xE0],
        Bilingual(nl: "een oud Excel-bestand (xls)", en: "an old Excel file (xls)")
      ),
      ([0x25, 0x50, 0x44, 0x46], Bilingual(nl: "een PDF", en: "a PDF")),
      ([0x1F, 0x8B], Bilingual(nl: "een gzip-bestand", en: "a gzip file")),
    ]
    guard let kind = kinds.first(where: { bytes.starts(with: $0.0) })?.1 else { return nil }
    return Problem(
      .notSeparatedValues,
      Bilingual(nl: "Dit is \(kind.nl), geen CSV.", en: "This is \(kind.en), not CSV."),
      remedy: Bilingual(
        nl: "Open het in Excel en kies Bestand > Opslaan als > "
          + "‘CSV UTF-8 (door komma’s gescheiden)’.",
        en: "Open it in Excel and choose File > Save As > ‘CSV UTF-8 (Comma delimited)’."))
  }
}
