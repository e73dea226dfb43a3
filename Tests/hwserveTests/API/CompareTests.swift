import Testing

@testable import HeavyWork
@testable import hwserve

/// Comparing variants over the API.
@Suite struct CompareTests {
  private let service: Service
  private let base: PlacedScheme

  init() throws {
    let base = try PlacedScheme(Array(TinyScheme.text().utf8))
    self.base = base
    let good = SchemeSet.Good(
      listing: SchemeListing(base.scheme, ExampleCheck(base.scheme)),
      document: .init(bytes: [], tag: "")
    ) { base }
    service = Service(
      SchemeSet([.init(file: "klein.jsonc", good: good, problems: nil)]), statutory: .shipped,
      allowedHosts: ["localhost"], maximumBody: 1 << 16, maximumTable: 100_000,
      maximumOutcomes: 2000,
      keepsLog: true, unixSeconds: 1_795_262_400)
  }

  private static let change = #"{ "path": "elements/nacht/weight", "value": 1.5 }"#
  private static let variant = #"{ "title": "Zwaarder", "changes": [ \#(change) ] }"#
  private static let sample = #"{ "sample": { "people": 60, "seed": 4 } }"#

  private static func question(
    _ variants: String = variant, _ population: String = sample, _ more: String = ""
  ) -> String {
    """
    { "scheme": "klein", "asOf": "2026-11-21", "variants": [ \(variants) ],
      "population": \(population)\(more) }
    """
  }

  private func post(_ body: String, _ query: String = "", type: String = "application/json")
    -> Reply?
  {
    let connection = ServerConnection(service, HTTPSettings()) { 1 }
    connection.receive(
      latin1(
        "POST /api/v1/compare\(query) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")[...])
    if let work = connection.takeWork() { connection.complete(work()) }
    return Reply(text(connection.output))
  }

  /// What the command says for the same scheme, variant and people.
  private func command(_ variant: String, _ people: String, _ options: [String] = []) -> String {
    let folder = TemporaryFolder([
      "klein.jsonc": TinyScheme.text(), "variant.jsonc": variant, "people.csv": people,
    ])
    defer { folder.remove() }
    let command = ServiceProcess(
      "hwcalc",
      [
        "compare", folder.path + "/klein.jsonc", folder.path + "/variant.jsonc", "--population",
        folder.path + "/people.csv", "--as-of", "2026-11-21", "--format", "json", "--quiet",
        "--schemes", folder.path,
      ] + options)
    let status = command.status()
    #expect(status == 0 || status == 1, "\(command.said)")
    return command.printed
  }

  private func invented(_ people: Int, _ seed: UInt64) throws -> String {
    let day = try #require(Day("2026-11-21"))
    let sample = try SyntheticPopulation(under: base.scheme, seed: seed, asOf: day)
    return String(decoding: sample.head + sample.rows(of: 0..<people), as: UTF8.self)
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.finished(), as: UTF8.self).split(separator: "\n").joined()
  }

  @Test func givesTheBytesOfTheCommand() throws {
    let people = try invented(60, 4)
    // As a file that stands in the request as text, with a comment, so with the hash of that file.
    let file = """
      // Wat als nachten zwaarder tellen?
      { "heavywork": 1, "variantOf": "klein.jsonc", "title": { "nl": "Zwaarder", "en": "Heavier" },
        "changes": [ \(Self.change) ] }
      """
    let expected = command(file, people)
    #expect(expected.contains("\"compared\":60"))
    #expect(post(Self.question(quoted(file)))?.body == expected)
    #expect(post(Self.question(quoted(file), quoted(people)))?.body == expected)
    // As an object: the file is then the JSON without spaces.
    let root = try JSONReader.read(Array(file.utf8), options: .init(maximumBytes: 1 << 16)).root
    let plain = String(decoding: JSONWriter.canonical(root), as: UTF8.self)
    #expect(post(Self.question(plain))?.body == command(plain, people))
    let full = #"""
      { "changes": [ \#(Self.change) ], "heavywork": 1, "title": { "en": "Zwaarder",
      "nl": "Zwaarder" }, "variantOf": "klein" }
      """#
    let read = try JSONReader.read(Array(full.utf8), options: .init(maximumBytes: 1 << 16)).root
    let same = String(decoding: JSONWriter.canonical(read), as: UTF8.self)
    #expect(post(Self.question())?.body == command(same, people))
    // With a column and rows that go on until the next.
    let more =
      "id,born,function,from,to,team\na,1961-02-14,machinist,1988-03-01,,x\n"
      + "a,1961-02-14,machinist,1999-03-13,,x\nb,1961-02-14,machinist,2026-13-01,,y\n"
    let reply = post(
      Self.question(quoted(file), quoted(more), #", "groupBy": ["team"], "impliedEnds": true"#))
    #expect(reply?.status == 200)
    #expect(reply?.body == command(file, more, ["--group-by", "team", "--implied-ends"]))
  }

  @Test func theAnswerIsWhatTheDescriptionSays() throws {
    let root = try JSONReader.read(
      OpenAPI.document(Site()).bytes, options: .init(comments: false, maximumBytes: 1 << 24)
    ).root
    let check = JSONSchemaCheck(root: root)
    let reply = post(Self.question())
    #expect(reply?.status == 200)
    #expect(reply?.fields["cache-control"] == "no-store")
    let answer = try JSONReader.read(
      Array((reply?.body ?? "").utf8), options: .init(maximumBytes: 1 << 24)
    ).root
    let schema = check.resolved("#/components/schemas/Comparison")
    #expect(check.faults(answer, schema) == [])
  }

  /// The examples are about the rail example, which the service of these tests does not have.
  @Test func theExamplesAreAnswered() throws {
    let root = try JSONReader.read(
      OpenAPI.document(Site()).bytes, options: .init(comments: false, maximumBytes: 1 << 24)
    ).root
    let check = JSONSchemaCheck(root: root)
    let content = root["paths"]?["/api/v1/compare"]?["post"]?["requestBody"]?["content"]
    let examples = content?["application/json"]?["examples"]?.members ?? []
    #expect(examples.count == 3)
    let rail = try PlacedScheme(Array(Repository.text("schemes/spoor-illustratief.jsonc").utf8))
    let day = try #require(Day("2026-11-21"))
    for example in examples {
      let value = try #require(example.value["value"])
      #expect(check.faults(value, check.resolved("#/components/schemas/ComparisonRequest")) == [])
      let comparison = try ComparisonRequest(reading: JSONWriter.canonical(value))
        .comparison(
          among: [rail.scheme], usual: nil, { _ in rail }, today: day, statutory: .shipped)
      #expect(comparison.headlines.count == 1)
    }
  }

  /// Requests with what is wrong in them, each by its code and place.
  private static let wrong: [(String, [String])] = shapes + changes + people

  private static let shapes: [(String, [String])] = [
    ("{ \"variants\": [], \"population\": \(sample) }", ["incomplete /variants"]),
    ("{ }", ["missing-key ", "missing-key "]),
    (
      """
      { "scheme": "kleim", "asOf": "2026-02-30", "variant": 1, "groupBy": "team", "lang": "fr",
        "knownFrom": 1, "impliedEnds": "yes", "anyway": 0, "variants": [ 7 ],
        "population": { "sample": { "people": 0, "seed": -1 } } }
      """,
      [
        "unknown-name /scheme", "bad-date /asOf", "unknown-key ", "wrong-type /groupBy",
        "unknown-value /lang", "wrong-type /knownFrom", "wrong-type /impliedEnds",
        "wrong-type /anyway", "wrong-type /variants/0", "out-of-range /population/sample/people",
        "out-of-range /population/sample/seed",
      ]
    ),
  ]

  private static let changes: [(String, [String])] = [
    (
      question(
        """
        { "title": "x", "changes": [ { "path": "elements/nach/weight", "value": 1 } ] },
        { "title": 1, "changes": 2 }
        """),
      [
        "unknown-name /variants/0/changes/0/path", "wrong-type /variants/1/title",
        "wrong-type /variants/1/changes",
      ]
    ),
    (
      question(
        #"{ "title": "x", "changes": [ { "path": "exit/maximumMonths", "value": -1 } ] }"#),
      ["out-of-range /variants/0/changes/0/value"]
    ),
    (
      question(
        """
        { "heavywork": 1, "variantOf": "groot", "title": { "nl": "x", "en": "x" }, "changes": [] }
        """),
      ["bad-base /variants/0/variantOf"]
    ),
    (
      question(
        "{ \"title\": \"x\", \"changes\": [ "
          + Array(repeating: change, count: 501).joined(separator: ", ") + " ] }"),
      ["too-many /variants/0/changes"]
    ),
    (question("\"{ \\\"heavywork\\\": 1, \""), ["wrong-type /variants/0"]),
  ]

  private static let people: [(String, [String])] = [
    (
      question(variant, #""id,born\na,b\n""#),
      ["missing-column /population", "missing-column /population"]
    ),
    (
      question(
        variant, #""id;born;function;from\na;14-02-1961;machinist;13-03-1990\n""#,
        #", "groupBy": ["team"]"#), ["unknown-column /groupBy"]
    ),
    (question().replacing("2026-11-21", with: "2025-11-21"), ["out-of-force /asOf"]),
    (question(variant, #"{ "sample": { "people": 1001 } }"#), ["too-much-work /population"]),
    (question(variant, #"{ "sample": { "people": 9000000 } }"#), ["too-much-work /population"]),
  ]

  @Test(arguments: wrong)
  func whatIsWrongIsToldAtOnceByItsPlace(_ body: String, _ expected: [String]) throws {
    let reply = post(body, "?lang=en")
    #expect(reply?.status == 422, "\(reply?.body ?? "")")
    let root = try JSONReader.read(
      Array((reply?.body ?? "").utf8), options: .init(maximumBytes: 1 << 20)
    ).root
    guard case .array(let errors)? = root["errors"]?.content else {
      Issue.record("\(reply?.body ?? "")")
      return
    }
    func word(_ node: JSONNode?) -> String {
      if case .string(let text)? = node?.content { text } else { "" }
    }
    let told = errors.map { "\(word($0["code"])) \(word($0["pointer"]))" }
    // A key that is not known is named by its place, which is no part of what is expected here.
    let named = told.map { $0.hasPrefix("unknown-key") ? "unknown-key " : $0 }
    #expect(named.sorted() == expected.sorted(), "\(reply?.body ?? "")")
  }

  @Test func otherContentIsRefused() {
    #expect(post("{", "")?.status == 400)
    #expect(post("id,born\n", "", type: "text/csv")?.status == 415)
    let large = String(repeating: "a", count: 100_001)
    #expect(post(Self.question(Self.variant, quoted(large)))?.status == 422)
    let larger = String(repeating: "a", count: 300_000)
    #expect(post(Self.question(Self.variant, quoted(larger)))?.status == 413)
    #expect(post(Self.question(), "?lang=fr")?.status == 400)
  }

  @Test func theLanguageOfMessagesCanBeAsked() {
    let wrong = Self.question(Self.variant, Self.sample, #", "scheme": "kleim""#)
      .replacing("\"scheme\": \"klein\", ", with: "")
    #expect(post(wrong)?.body.contains("Bedoelt u") == true)
    #expect(post(wrong, "?lang=en")?.body.contains("Did you mean") == true)
    let asked = wrong.replacing("\"asOf\"", with: "\"lang\": \"en\", \"asOf\"")
    #expect(post(asked)?.body.contains("Did you mean") == true)
  }

  /// Nothing that is typed is in an error, a log or a count; places are paths in what was sent.
  @Test func nothingTypedIsRepeated() {
    let marker = "geheim7321"
    let born = "1907-03-29"
    func variant(_ changes: String) -> String {
      #"{ "title": "\#(marker)", "changes": [\#(changes)] }"#
    }
    let variants = [
      variant(#"{ "path": "elements/\#(marker)/weight", "value": 1 }"#),
      variant(#"{ "path": "\#(marker)", "value": 1 }"#), variant(#"{ "path": "/\#(marker)//" }"#),
      variant(#"{ "path": "elements/nacht/weight", "value": "\#(marker)" }"#),
      variant(#"{ "path": "elements/nacht/\#(marker)", "value": 7321.5 }"#),
      variant(#"{ "path": "elements/nacht/weight", "value": { "\#(marker)": "\#(marker)" } }"#),
      variant(#"{ "path": "functions/\#(marker)", "value": { "id": "\#(marker)", "x": 1 } }"#),
      variant(#"{ "path": "routes/naar-rato/when", "value": "\#(marker)" }"#),
      variant(#"{ "path": "id", "value": "\#(marker)", "\#(marker)": 1 }"#),
      variant(
        #"{ "path": "elements/\#(marker)/a", "value": 1 }, { "path": "elements/\#(marker)/a", "remove": true }"#
      ),
      #""\#(marker)""#, #""{ \"\#(marker)\": 1 }""#, #"{ "\#(marker)": 1 }"#, #"["\#(marker)"]"#,
    ]
    let files = [
      marker, "id,\(marker)\n1,2\n",
      "id,born,function,from,\(marker)x\n\(marker),\(marker),a,b,c\n",
      "id,born,function,from\n\(marker),\(born),machinist,1990-01-01\nb,1961-02-14,machinist,"
        + "1990-01-01\n\(marker),1961-02-14,machinist,1991-01-01\n",
      "id,born,function,from\n\"\(marker),\(born),machinist,1990-01-01\n",
    ]
    let bodies =
      variants.map { Self.question($0) } + files.map { Self.question(Self.variant, quoted($0)) }
      + files.map { Self.question(Self.variant, quoted($0), #", "groupBy": ["\#(marker)"]"#) }
      + [
        Self.question(Self.variant, #"{ "sample": "\#(marker)", "\#(marker)": 1 }"#), marker,
        Self.question().replacing("\"klein\"", with: "\"\(marker)\""),
        Self.question(
          Self.variant, Self.sample, #", "\#(marker)": "\#(marker)", "lang": "\#(marker)""#),
        Self.question(Self.variant, Self.sample, #", "knownFrom": "\#(marker)", "asOf": 1"#),
      ]
    for body in bodies {
      let reply = post(body, "?lang=en")
      if reply?.status == 200 { continue }
      #expect(reply.map { (400...422).contains($0.status) } == true, "\(body)")
      let words = (reply?.body ?? "").split(separator: "\"pointer\":\"").enumerated().map {
        $0.offset == 0 ? $0.element : $0.element.drop { $0 != "\"" }
      }.joined()
      for typed in [marker, born, "7321.5"] {
        #expect(!words.contains(typed), "\(body) gives \(reply?.body ?? "")")
      }
    }
    for told in [service.log.map { text($0.lines) } ?? "", text(service.metricsText())] {
      #expect(told.contains("/api/v1/compare"))
      for typed in [marker, born, "noord"] { #expect(!told.contains(typed)) }
    }
  }

  /// What is typed on the page is on the page, and nowhere else.
  @Test func nothingTypedOnThePageIsLoggedOrCounted() {
    let marker = "geheim7321"
    let parts = [
      "scheme": "klein", "shown": "klein", "a-title": marker, "groupby": marker,
      "people": "file", "file": "id,born\n\(marker),\(marker)\n", "go": "compare",
    ]
    for (index, go) in ["compare", "json", "html", "variant-a", "lang-en", "back"].enumerated() {
      var body = ""
      let sent = parts.merging(["go": go, "a-\(index)": marker], uniquingKeysWith: { $1 })
      for (name, value) in sent.sorted(by: <) {
        body += "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
      }
      body += "--b--\r\n"
      let connection = ServerConnection(service, HTTPSettings()) { 1 }
      connection.receive(
        latin1(
          "POST /variants HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
            + "Content-Type: multipart/form-data; boundary=b\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")[...])
      if let work = connection.takeWork() { connection.complete(work()) }
      #expect(Reply(text(connection.output))?.status == 200)
    }
    for told in [service.log.map { text($0.lines) } ?? "", text(service.metricsText())] {
      #expect(told.contains("/variants"))
      #expect(!told.contains(marker))
    }
  }

  @Test func whereItIsOffNothingIsThere() {
    var site = SiteFile()
    site.pages = [.variants: false]
    service.schemes = SchemeSet(service.schemes.entries, Site(site))
    #expect(post(Self.question())?.status == 404)
    let described = text(OpenAPI.document(Site(site)).bytes)
    #expect(!described.contains("/api/v1/compare") && described.contains("/api/v1/bulk"))
    site.pages[.hr] = false
    #expect(!text(OpenAPI.document(Site(site)).bytes).contains("/api/v1/bulk"))
    site.pages[.variants] = true
    #expect(text(OpenAPI.document(Site(site)).bytes).contains("/api/v1/compare"))
    #expect(Site().offers(.variants) && !Site(isOpen: true).offers(.variants))
    #expect(Site(isOpen: true, variants: true).offers(.variants))
    #expect(!Site(variants: false).offers(.variants))
  }
}
