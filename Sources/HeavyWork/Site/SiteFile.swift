/// The file `site.json`: what makes the calculator a union's or an employer's own.
///
/// Everything in it may be left out; an empty object says nothing. A key that is not known is an
/// error with the nearest name, so that nothing is switched off or on by a slip of the pen.
public struct SiteFile: Sendable {
  /// A part of the site that may exist or not.
  public enum Part: String, Sendable, CaseIterable {
    /// Upload of a workforce.
    case hr
    /// Comparing variants of a scheme.
    case variants
    /// Upload of a draft scheme.
    case check
    /// The schemes in words, and their files.
    case schemes
    /// Empty forms on paper.
    case paper
    /// What is wrong with files of schemes, for whoever runs the service.
    case status
  }

  /// The id of the scheme to take; nothing where none is named.
  public var defaultScheme: String?
  /// The ids of the schemes to offer, in their order; nothing for all there are.
  public var schemes: [String]?
  /// What the site is called.
  public var name: Bilingual?
  /// Whom to turn to, on every page.
  public var contacts: [About.Contact] = []
  /// Paragraphs about data, after those that always stand there.
  public var privacy: [Bilingual] = []
  /// Paragraphs about accessibility.
  public var accessibility: [Bilingual] = []
  /// The main colour on a light and on a dark ground.
  public var colors = SiteColors()
  /// The path that a proxy puts before every address, such as `/zwaarwerk`; empty for none.
  public var basePath = ""
  /// Origins whose pages may show these in a frame.
  public var embedders: [String] = []
  /// Parts of the site that are switched on or off.
  public var pages: [Part: Bool] = [:]

  /// Says nothing.
  public init() {}

  private static let keys = [
    "default", "schemes", "name", "contacts", "privacy", "accessibility", "colors", "basePath",
    "embedders", "pages",
  ]

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - bytes: the file; at most 64 KiB.
  ///   - known: the ids of the schemes there are, to hold those named against; nothing where they
  ///     are not known.
  /// - Throws: all problems of the file at once.
  public static func read(
    _ bytes: [UInt8], known: [String]? = nil
  ) throws(Problems) -> SiteFile {
    let (root, problems) = ProblemCollector.readJSON(bytes, options: .init(maximumBytes: 1 << 16))
    let what = Bilingual(nl: "de keuzes van een site", en: "the choices of a site")
    var site = SiteFile()
    if let root, let object = ObjectReader(root, keys: keys, what: what, problems: problems) {
      site.read(object, known, problems)
    }
    guard !problems.hasErrors else { throw Problems(problems.sorted) }
    return site
  }

  private mutating func read(
    _ object: ObjectReader, _ known: [String]?, _ problems: ProblemCollector
  ) {
    func scheme(_ node: JSONNode) -> String? {
      guard let id = problems.text(node) else { return nil }
      if let known, !known.contains(id) {
        problems.unknownName(
          id, at: node.offset, what: Bilingual(nl: "regeling", en: "scheme"), among: known)
      }
      return id
    }
    func paragraphs(_ key: String) -> [Bilingual] {
      object.optional(key).flatMap { problems.list($0, maximum: 50) }?
        .compactMap { problems.bilingual($0) } ?? []
    }
    defaultScheme = object.optional("default").flatMap(scheme)
    schemes = object.optional("schemes").flatMap { problems.nonEmptyList($0) }?.compactMap(scheme)
    name = object.optional("name").flatMap { problems.bilingual($0) }
    contacts =
      object.optional("contacts").flatMap { problems.list($0, maximum: 20) }?
      .compactMap { About.readContact($0, problems) } ?? []
    privacy = paragraphs("privacy")
    accessibility = paragraphs("accessibility")
    if let node = object.optional("colors") { colors = SiteColors.read(node, problems) }
    if let node = object.optional("basePath") { basePath = readPath(node, problems) ?? "" }
    if let node = object.optional("embedders") {
      embedders =
        problems.list(node, maximum: 20)?.compactMap { readOrigin($0, problems) } ?? []
    }
    if let node = object.optional("pages") { pages = readPages(node, problems) }
    if let first = defaultScheme, let schemes, !schemes.contains(first) {
      problems.add(
        .contradiction, at: object.offset(of: "default"),
        Bilingual(
          nl: "‘default’ noemt een regeling die niet in ‘schemes’ staat.",
          en: "‘default’ names a scheme that is not in ‘schemes’."),
        remedy: Bilingual(nl: "Zet hem in de lijst.", en: "Put it into the list."))
    }
  }

  private func readPath(_ node: JSONNode, _ problems: ProblemCollector) -> String? {
    guard let path = problems.text(node, maximumLength: 200) else { return nil }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let isPath =
      path.hasPrefix("/")
      && parts.allSatisfy { part in
        !part.isEmpty && part.first != "." && part.utf8.allSatisfy { SiteFile.isPlain($0) }
      }
    if isPath { return path }
    problems.add(
      .badName, at: node.offset,
      Bilingual(
        nl: "Dit is geen pad zoals /zwaarwerk.", en: "This is not a path such as /zwaarwerk."),
      remedy: Bilingual(
        nl: "Begin met /, eindig zonder /, met alleen letters, cijfers, punt, - en _.",
        en: "Begin with /, end without /, with only letters, digits, points, - and _."))
    return nil
  }

  /// Reads an origin: `https://`, a name, and perhaps a port.
  private func readOrigin(_ node: JSONNode, _ problems: ProblemCollector) -> String? {
    guard let origin = problems.text(node, maximumLength: 200) else { return nil }
    let parts =
      origin.hasPrefix("https://")
      ? origin.dropFirst(8).split(separator: ":", omittingEmptySubsequences: false) : []
    let isOrigin =
      (1...2).contains(parts.count) && !parts[0].isEmpty
      && parts[0].utf8.allSatisfy { SiteFile.isPlain($0) && $0 != UInt8(ascii: "_") }
      && parts.dropFirst().allSatisfy { Int($0).map { (1...65_535).contains($0) } ?? false }
    if isOrigin { return origin }
    problems.add(
      .badName, at: node.offset,
      Bilingual(
        nl: "Dit is geen site zoals https://www.voorbeeld.nl.",
        en: "This is not a site such as https://www.example.org."),
      remedy: Bilingual(
        nl: "Geef https://, de naam, en niets erachter.",
        en: "Give https://, the name, and nothing after it."))
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._".utf8.contains(byte)
    }
  }

  private func readPages(_ node: JSONNode, _ problems: ProblemCollector) -> [Part: Bool] {
    let what = Bilingual(nl: "wat er is en wat niet", en: "what there is and what not")
    guard
      let object = ObjectReader(
        node, keys: Part.allCases.map(\.rawValue), what: what, problems: problems)
    else { return [:] }
    var pages: [Part: Bool] = [:]
    for part in Part.allCases {
      if let value = object.optional(part.rawValue) { pages[part] = problems.bool(value) }
    }
    return pages
  }
}
