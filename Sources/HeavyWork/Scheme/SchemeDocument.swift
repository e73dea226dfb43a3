/// A scheme file as it was written: its values and their places, not yet checked as rules.
struct SchemeDocument {
  /// The largest scheme file, in bytes.
  static let maximumBytes = 4 << 20

  let bytes: [UInt8]
  let root: JSONNode?
  let problems: ProblemCollector

  /// The SHA-256 of the file, and of what it says without comments and spacing.
  struct Hashes {
    let file: String
    let rules: String
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (root, problems) = ProblemCollector.readJSON(
      bytes, options: .init(maximumBytes: SchemeDocument.maximumBytes))
  }

  static let keys =
    [
      "heavywork", "id", "version", "status", "title", "inForce", "sources", "levels", "attributes",
      "elements",
      "exclusive", "functions", "unlistedFunction", "fullTimeHours", "time", "points",
      "conditions", "routes", "exit", "benefit", "examples",
    ] + About.keys

  /// The scheme the file describes.
  func scheme() throws(Problems) -> Scheme {
    guard let root,
      let object = ObjectReader(
        root, keys: SchemeDocument.keys, what: Bilingual(nl: "een regeling", en: "a scheme"),
        problems: problems)
    else { throw Problems(problems.sorted) }
    let reading = SchemeReading(problems: problems)
    guard let draft = SchemeDraft(object, reading), !problems.hasErrors else {
      throw Problems(problems.sorted)
    }
    SchemeChecks.run(draft, object, reading)
    guard !problems.hasErrors, let rates = RateTable(draft, scale: draft.scale) else {
      throw Problems(problems.sorted)
    }
    let hashes = Hashes(
      file: SHA256.hex(bytes), rules: SHA256.hex(JSONWriter.canonical(root)))
    return Scheme(draft, rates: rates, document: hashes, warnings: problems.sorted)
  }
}
