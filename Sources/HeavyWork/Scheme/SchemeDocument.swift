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
    let rules: HashOnce
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (root, problems) = ProblemCollector.readJSON(
      bytes, options: .init(maximumBytes: SchemeDocument.maximumBytes))
  }

  /// What a file says once a variant's changes are made; `locate` finds the places of problems.
  init(_ root: JSONNode, locate: @escaping (String) -> Problem.Place) {
    bytes = []
    self.root = root
    problems = ProblemCollector(root: root, locate: locate)
  }

  static let keys =
    [
      "heavywork", "id", "version", "status", "title", "inForce", "sources", "levels", "attributes",
      "elements",
      "exclusive", "functions", "unlistedFunction", "fullTimeHours", "time", "points",
      "conditions", "routes", "exit", "benefit", "examples",
    ] + About.keys

  /// The scheme the file describes.
  ///
  /// - Parameters:
  ///   - variant: of what it is a variant, and the hash of the variant's own file.
  ///   - remarks: what becomes of the warnings.
  func scheme(
    variant: (of: Scheme.Base, sha256: String)? = nil,
    remarks: ([Problem]) -> [Problem] = { $0 }
  ) throws(Problems) -> Scheme {
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
    let scale = draft.scale
    guard !problems.hasErrors, let rates = RateTable(draft, scale: scale) else {
      throw Problems(problems.sorted)
    }
    let hashes = Hashes(
      file: variant?.sha256 ?? SHA256.hex(bytes), rules: HashOnce { JSONWriter.canonical(root) })
    return Scheme(
      draft, scale: scale, rates: rates, document: hashes, warnings: remarks(problems.sorted),
      variantOf: variant?.of)
  }
}
