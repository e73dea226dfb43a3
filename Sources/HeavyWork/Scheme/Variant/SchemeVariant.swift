/// A variant file: a scheme that it changes, and the changes.
public struct SchemeVariant: Sendable {
  /// The largest variant file, in bytes.
  static let maximumBytes = 1 << 20
  /// The most changes of one variant.
  static let maximumChanges = 10_000
  static let keys = ["heavywork", "variantOf", "title", "changes"]
  static let changeKeys = ["path", "value", "remove", "why"]

  /// The scheme it changes, as the file names it: a file, or the id of a scheme.
  public let base: String
  /// The name for people.
  public let title: Bilingual
  /// The changes, in the order of the file.
  public let changes: [SchemeChange]
  let bytes: [UInt8]
  let root: JSONNode

  /// Reads a variant file.
  ///
  /// - Throws: all problems of the file at once; what is wrong only together with the scheme it
  ///   changes is told by `applied(to:)`.
  public init(_ bytes: [UInt8]) throws(Problems) {
    let (root, problems) = ProblemCollector.readJSON(
      bytes, options: .init(maximumBytes: SchemeVariant.maximumBytes))
    guard let root else { throw Problems(problems.sorted) }
    try self.init(bytes, root, problems)
  }

  init(_ bytes: [UInt8], _ root: JSONNode, _ problems: ProblemCollector) throws(Problems) {
    let what = Bilingual(nl: "een variant", en: "a variant")
    guard
      let object = ObjectReader(root, keys: SchemeVariant.keys, what: what, problems: problems)
    else { throw Problems(problems.sorted) }
    problems.refuseOtherFormat(object)
    let base = object.required("variantOf").flatMap { problems.text($0) }
    let title = object.required("title").flatMap { problems.bilingual($0) }
    let changes = object.required("changes").flatMap {
      SchemeVariant.readChanges($0, problems)
    }
    guard let base, let title, let changes, !problems.hasErrors else {
      throw Problems(problems.sorted)
    }
    self.base = base
    self.title = title
    self.changes = changes
    self.bytes = bytes
    self.root = root
  }

  private static func readChanges(
    _ node: JSONNode, _ problems: ProblemCollector
  ) -> [SchemeChange]? {
    guard let items = problems.list(node, maximum: maximumChanges) else { return nil }
    let changes = items.compactMap { readChange($0, problems) }
    return changes.count == items.count ? changes : nil
  }

  private static func readChange(_ node: JSONNode, _ problems: ProblemCollector) -> SchemeChange? {
    let what = Bilingual(nl: "een wijziging", en: "a change")
    guard let object = ObjectReader(node, keys: changeKeys, what: what, problems: problems) else {
      return nil
    }
    let why = object.optional("why").flatMap { node -> Bilingual? in
      if node.members != nil { return problems.bilingual(node) }
      return problems.text(node).map { Bilingual(nl: $0, en: $0) }
    }
    let path = object.required("path").flatMap { readPath($0, problems) }
    let removes = object.optional("remove").flatMap { problems.bool($0) }
    if removes == false {
      problems.add(
        .unknownValue, at: object.offset(of: "remove"),
        Bilingual(nl: "‘remove’ kan alleen true zijn.", en: "‘remove’ can only be true."),
        remedy: Bilingual(nl: "Laat het anders weg.", en: "Leave it out otherwise."))
      return nil
    }
    guard let key = object.exactlyOne(of: ["value", "remove"]), let path else { return nil }
    let offset = object.optional("path")?.offset ?? node.offset
    guard key == "value", let value = object.optional("value") else {
      return SchemeChange(path, .remove, why: why, offset: offset)
    }
    return SchemeChange(path, .set(value), why: why, offset: offset)
  }

  private static func readPath(_ node: JSONNode, _ problems: ProblemCollector) -> SchemePath? {
    guard let text = problems.text(node) else { return nil }
    if let path = SchemePath(text) { return path }
    problems.add(
      .badPath, at: node.offset,
      Bilingual(
        nl: "‘\(text.shown)’ is geen plek in een regeling.",
        en: "‘\(text.shown)’ is not a place in a scheme."),
      remedy: Bilingual(
        nl: "Schrijf namen en id’s met / ertussen, bijvoorbeeld elements/nachtdienst/weight.",
        en: "Write names and ids with / between them, such as elements/nachtdienst/weight."))
    return nil
  }

  /// The scheme that the changes make of the one they are about.
  ///
  /// - Parameters:
  ///   - base: the scheme that `base` of the file names.
  ///   - name: the name of the variant's file without its ending, where it has one.
  /// - Throws: all problems at once, each with the path of the change and its line in this file.
  public func applied(
    to base: PlacedScheme, named name: String? = nil
  ) throws(Problems) -> PlacedScheme {
    let problems = ProblemCollector(bytes: bytes, root: root)
    return try VariantMaker(
      base: base, title: title, changes: changes, sha256: SHA256.hex(bytes), problems: problems,
      file: root, name: name
    ).made()
  }

  /// What the file says as JSON, without its comments.
  public var json: [UInt8] { JSONWriter.canonical(root) }
}

extension SchemeVariant {
  /// What is wrong where the file that `base` names is a variant itself.
  public var refusalOfBase: Problems {
    let problems = ProblemCollector(bytes: bytes, root: root)
    problems.refuseVariantAsBase(at: root["variantOf"]?.offset ?? 0)
    return Problems(problems.sorted)
  }
}

extension ProblemCollector {
  func refuseVariantAsBase(at offset: Int) {
    add(
      .badBase, at: offset,
      Bilingual(
        nl: "Dit is een variant van een variant.", en: "This is a variant of a variant."),
      remedy: Bilingual(
        nl: "Noem de regeling zelf, en neem de wijzigingen van de andere variant over.",
        en: "Name the scheme itself, and copy the changes of the other variant."))
  }
}

/// A file that holds a scheme, or a variant of one.
public enum SchemeFile: Sendable {
  /// A scheme.
  case scheme(PlacedScheme)
  /// A variant, still to be applied to the scheme it names.
  case variant(SchemeVariant)

  /// Reads a file; what has a `variantOf` is a variant.
  ///
  /// - Throws: all problems of the file at once.
  public static func read(_ bytes: [UInt8]) throws(Problems) -> SchemeFile {
    let document = SchemeDocument(bytes)
    if let root = document.root, root["variantOf"] != nil {
      return .variant(try SchemeVariant(bytes, root, document.problems))
    }
    return .scheme(try PlacedScheme(document))
  }
}
