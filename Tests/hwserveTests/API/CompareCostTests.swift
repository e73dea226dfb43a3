import Testing

@testable import HeavyWork
@testable import hwserve

/// What variants cost, over the API: the same as `hwcalc compare --assumptions` says.
@Suite struct CompareCostTests {
  private static let scheme = TinyScheme.text(
    "klein", #""benefit": { "perMonth": 2000, "source": "s" },"#)
  private static let change = #"{ "path": "conditions/tien/points/atLeast", "value": 20 }"#
  private static let variant = """
    { "heavywork": 1, "variantOf": "klein", "title": { "nl": "Later", "en": "Later" },
      "changes": [ \(change) ] }
    """

  private let base: PlacedScheme
  private let file: String

  init() throws {
    base = try PlacedScheme(Array(CompareCostTests.scheme.utf8))
    file = Repository.text("samples/aannames-illustratief.jsonc")
  }

  private func service(_ scheme: String = scheme, outcomes: Int = 5000) throws -> Service {
    let base = try PlacedScheme(Array(scheme.utf8))
    let good = SchemeSet.Good(
      listing: SchemeListing(base.scheme, ExampleCheck(base.scheme)),
      document: .init(bytes: [], tag: "")
    ) { base }
    return Service(
      SchemeSet([.init(file: "klein.jsonc", good: good, problems: nil)]), statutory: .shipped,
      allowedHosts: ["localhost"], maximumBody: 1 << 16, maximumTable: 200_000,
      maximumOutcomes: outcomes, keepsLog: true, unixSeconds: 1_795_262_400)
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.finished(), as: UTF8.self).split(separator: "\n").joined()
  }

  private func post(
    _ assumptions: String, people: Int = 200, to service: Service? = nil
  ) throws -> Reply {
    let body = """
      { "scheme": "klein", "asOf": "2026-11-21", "variants": [ \(CompareCostTests.variant) ],
        "population": { "sample": { "people": \(people), "seed": 4 } },
        "assumptions": \(assumptions) }
      """
    let service = try service ?? self.service()
    let connection = ServerConnection(service, HTTPSettings()) { 1 }
    connection.receive(
      latin1(
        "POST /api/v1/compare?lang=en HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/json\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n")[...] + Array(body.utf8)[...])
    if let work = connection.takeWork() { connection.complete(work()) }
    return try #require(Reply(text(connection.output)))
  }

  /// What the command says for the same scheme, variant, people and assumptions.
  private func command(_ assumptions: String) throws -> String {
    let day = try #require(Day("2026-11-21"))
    let sample = try SyntheticPopulation(under: base.scheme, seed: 4, asOf: day)
    let root = try JSONReader.read(
      Array(CompareCostTests.variant.utf8), options: .init(maximumBytes: 1 << 16)
    ).root
    let folder = TemporaryFolder([
      "klein.jsonc": CompareCostTests.scheme, "assumptions.jsonc": assumptions,
      "variant.jsonc": String(decoding: JSONWriter.canonical(root), as: UTF8.self),
      "people.csv": String(decoding: sample.head + sample.rows(of: 0..<200), as: UTF8.self),
    ])
    defer { folder.remove() }
    let command = ServiceProcess(
      "hwcalc",
      [
        "compare", folder.path + "/klein.jsonc", folder.path + "/variant.jsonc", "--population",
        folder.path + "/people.csv", "--as-of", "2026-11-21", "--format", "json", "--quiet",
        "--schemes", folder.path, "--assumptions", folder.path + "/assumptions.jsonc",
      ])
    #expect(command.status() == 0, "\(command.said)")
    return command.printed
  }

  private func read(_ text: String) throws -> JSONNode {
    try JSONReader.read(Array(text.utf8), options: .init(maximumBytes: 1 << 24)).root
  }

  private func canonical(_ text: String) throws -> String {
    String(decoding: JSONWriter.canonical(try read(text)), as: UTF8.self)
  }

  @Test func givesTheCostThatTheCommandGives() throws {
    // The text of a file keeps its hash; an object stands for the file that it is without spaces.
    let asText = try post(quoted(file))
    #expect(asText.status == 200)
    #expect(asText.body == (try command(file)))
    let plain = try canonical(file)
    let asObject = try post(plain)
    #expect(asObject.body == (try command(plain)))
    for (body, text) in [(asText.body, file), (asObject.body, plain)] {
      #expect(body.contains("aannames-illustratief, SHA-256 \(SHA256.hex(Array(text.utf8)))"))
      for key in ["costExpected", "costTotal", "costDifference", "costSplit-variant1"] {
        #expect(body.contains("\"key\":\"\(key)\""), "\(key)")
      }
    }
  }

  @Test func theAnswerIsWhatTheDescriptionSays() throws {
    let root = try JSONReader.read(
      OpenAPI.document(Site()).bytes, options: .init(comments: false, maximumBytes: 1 << 24)
    ).root
    let check = JSONSchemaCheck(root: root)
    let answer = try read(try post(quoted(file)).body)
    #expect(check.faults(answer, check.resolved("#/components/schemas/Comparison")) == [])
    let given = check.resolved("#/components/schemas/GivenAssumptions")
    #expect(check.faults(try read(file), given) == [])
    #expect(check.faults(try read(#"{ "heavywork": 1 }"#), given) != [])
  }

  /// The description asks of assumptions what their JSON Schema asks.
  @Test func theDescriptionIsThatOfTheSchemaFiles() throws {
    let root = try JSONReader.read(
      OpenAPI.document(Site()).bytes, options: .init(comments: false, maximumBytes: 1 << 24)
    ).root
    let same = SameSchemas(
      files: try Dictionary(
        uniqueKeysWithValues: ["assumptions", "scheme", "history"].map {
          ("\($0).schema.json", try read(Repository.text("schemes/schema/\($0).schema.json")))
        }), description: root)
    let own = JSONSchemaCheck(root: root).resolved("#/components/schemas/CostAssumptions")
    let differences = same.differences("assumptions.schema.json", own)
    #expect(differences == [])
    #expect(same.count > 60)
  }

  @Test func whatIsWrongIsToldByItsPlaceWithoutRepeatingIt() throws {
    // As an object, each problem has its place; as a text, the line stands in the words.
    let wrong = file.replacing(#""low": 25, "middle": 40"#, with: #""low": 45, "middle": 40"#)
      .replacing(#""from": 2027, "through": 2031"#, with: #""from": 2027, "through": 2007"#)
      .replacing(#""discount": { "percent": 2 }"#, with: #""discount": { "geheim7321": 2 }"#)
    let asObject = try post(try canonical(wrong))
    #expect(asObject.status == 422)
    for pointer in ["/assumptions/takeUp/0/middle", "/assumptions/horizon/through"] {
      #expect(asObject.body.contains("\"pointer\":\"\(pointer)\""), "\(asObject.body)")
    }
    #expect(asObject.body.contains("‘low’, ‘middle’ and ‘high’ do not rise."))
    let asText = try post(quoted(wrong))
    #expect(asText.status == 422)
    #expect(asText.body.contains("\"pointer\":\"/assumptions\""))
    let line = try #require(
      wrong.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("\"through\": 2007")
      })
    #expect(asText.body.contains("Line \(line + 1): "), "\(asText.body)")
    #expect(!asText.body.contains("geheim7321"))
    let words = asObject.body.split(separator: "\"pointer\":\"").enumerated().map {
      $0.offset == 0 ? $0.element : $0.element.drop { $0 != "\"" }
    }.joined()
    #expect(!words.contains("geheim7321") && !words.contains("2007"))
    for other in [#""{ ""#, "7", "[]", #""x""#] {
      let reply = try post(other)
      #expect(reply.status == 422, "\(other)")
      #expect(reply.body.contains("\"pointer\":\"/assumptions\""), "\(reply.body)")
    }
  }

  @Test func withoutAnAmountThereIsNoCost() throws {
    let reply = try post(quoted(file), to: try service(TinyScheme.text()))
    #expect(reply.status == 200)
    #expect(reply.body.contains("not every scheme here says what is paid"))
    #expect(try post("null").body.contains("Cost is not shown: it depends on"))
  }

  /// An open population over many years is people who were never sent: that is bounded too.
  @Test func moreWorkThanMayBeAskedIsRefused() throws {
    let far = file.replacing(#""kind": "closed""#, with: #""kind": "open""#)
      .replacing(#""from": 2027, "through": 2031"#, with: #""from": 2150, "through": 2199"#)
    let reply = try post(quoted(far))
    #expect(reply.status == 422)
    #expect(reply.body.contains("\"code\":\"too-much-work\""))
    #expect(reply.body.contains("\"pointer\":\"/assumptions\""))
    #expect(reply.body.contains("an earlier last year"))
    #expect(try post(quoted(far), to: try service(outcomes: 1_000_000)).status == 200)
  }
}
