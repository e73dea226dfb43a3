/// A draft held against the schemes there are: what it says, whether it comes out, what it changes.
///
/// The draft is a scheme file, a variant file, or a table of functions by elements of a scheme.
public struct SchemeInspection: Sendable {
  /// What kind of file the draft is.
  public enum Kind: Sendable {
    /// A scheme that stands by itself.
    case scheme
    /// Changes to a scheme.
    case variant
    /// A table of functions by elements, with the variant file that says the same.
    case matrix(variant: [UInt8])
  }

  /// What kind of file it is.
  public let kind: Kind
  /// The scheme that the draft makes, with what its file says.
  public let placed: PlacedScheme
  /// How its examples come out; a variant has none of its own.
  public let check: ExampleCheck
  /// What is probably not meant.
  public let remarks: [Problem]
  /// What differs from the scheme it was held against; nothing where there is none.
  public let difference: SchemeDifference?

  /// The scheme that the draft makes.
  public var scheme: Scheme { placed.scheme }

  /// Inspects a draft.
  ///
  /// - Parameters:
  ///   - file: the draft, as it came.
  ///   - base: the id of the scheme to hold it against; nothing for the one of its own id, or the
  ///     one that a variant names.
  ///   - known: the ids of the schemes there are.
  ///   - placed: finds a scheme by its id.
  ///   - today: the day of which points a year are compared, and by which a file can be overdue.
  ///   - statutory: the statutory figures.
  /// - Throws: everything that keeps it from being used, at once.
  public init(
    _ file: [UInt8], against base: String?, known: [String],
    _ placed: (String) -> PlacedScheme?, on today: Day, statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    let other: PlacedScheme?
    if SchemeInspection.isTable(file) {
      guard let base, let found = placed(base) else { throw Problems([.tableWithoutScheme]) }
      let changes = try SchemeMatrix(found).changes(reading: file)
      let title = Bilingual(
        nl: "\(found.scheme.title.nl), gewijzigd met een tabel",
        en: "\(found.scheme.title.en), changed by a table")
      self.placed = try found.variant(changes, title: title)
      kind = .matrix(variant: SchemeVariant.file(of: base, title: title, changes))
      other = found
    } else {
      switch try SchemeFile.read(file) {
      case .scheme(let scheme):
        kind = .scheme
        self.placed = scheme
        other = placed(base ?? scheme.scheme.id)
      case .variant(let variant):
        guard let found = placed(SchemeInspection.id(variant.base)) else {
          throw variant.unknownBase(among: known)
        }
        guard found.scheme.variantOf == nil else { throw variant.refusalOfBase }
        kind = .variant
        self.placed = try variant.applied(to: found)
        other = base.flatMap(placed) ?? found
      }
    }
    let scheme = self.placed.scheme
    check = ExampleCheck(scheme, statutory: statutory)
    remarks =
      scheme.warnings + SchemeLint(self.placed, on: today, statutory: statutory).remarks
    let own = self.placed
    difference = other.map { SchemeDifference(from: $0, to: own, on: today) }
  }

  /// Whether a file is a table: no JSON begins like one.
  private static func isTable(_ file: [UInt8]) -> Bool {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = file[start...].first(where: { $0 > 0x20 }) else { return false }
    return first != UInt8(ascii: "{") && first != UInt8(ascii: "/") && first != UInt8(ascii: "[")
  }

  /// The id of a scheme that a variant names by its file.
  package static func id(_ name: String) -> String {
    let file = name.split(separator: "/").last ?? ""
    return String(
      [".jsonc", ".json"].first { file.hasSuffix($0) }.map { file.dropLast($0.count) } ?? file)
  }
}

extension SchemeVariant {
  /// What is wrong where the scheme that `base` names is not there.
  package func unknownBase(among known: [String]) -> Problems {
    let problems = ProblemCollector(bytes: bytes, root: root)
    problems.unknownName(
      base, at: root["variantOf"]?.offset ?? 0, what: Bilingual(nl: "regeling", en: "scheme"),
      among: known)
    return Problems(problems.sorted)
  }
}

extension Problem {
  fileprivate static let tableWithoutScheme = Problem(
    .missingValue,
    Bilingual(
      nl: "Dit is een tabel, geen regeling: zij zegt niet waar zij bij hoort.",
      en: "This is a table and no scheme: it does not say what it belongs to."),
    remedy: Bilingual(
      nl: "Kies de regeling waar de tabel bij hoort.", en: "Choose the scheme it belongs to."))
}
