import Testing

@testable import HeavyWork
@testable import hwserve

/// The summary of a workforce over the API: that of the command, and as the description says.
@Suite struct BulkSummaryTests {
  private static let scheme = "metalektro"
  private static let path = Repository.root + "/schemes/\(scheme).jsonc"
  private let service: Service
  private let people: String

  init() throws {
    let scheme = try Scheme.read(
      Array(Repository.text("schemes/\(BulkSummaryTests.scheme).jsonc").utf8))
    let good = SchemeSet.Good(
      listing: SchemeListing(scheme, ExampleCheck(scheme)), document: .init(bytes: [], tag: "")
    ) { nil }
    service = Service(
      SchemeSet([.init(file: "metalektro.jsonc", good: good, problems: nil)]),
      statutory: .shipped, allowedHosts: ["localhost"], maximumBody: 1 << 20, keepsLog: false,
      unixSeconds: 1_795_262_400)
    let day = try #require(Day("2026-11-21"))
    let sample = try SyntheticPopulation(under: scheme, seed: 11, asOf: day)
    people = text(sample.head + sample.rows(of: 0..<400))
  }

  private func ask(_ query: String) -> Reply? {
    let connection = ServerConnection(service, HTTPSettings()) { 1 }
    connection.receive(
      latin1(
        "POST /api/v1/bulk?asOf=2026-11-21&\(query) HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: text/csv\r\nContent-Length: \(people.utf8.count)\r\n\r\n\(people)")[...])
    if let work = connection.takeWork() { connection.complete(work()) }
    return Reply(text(connection.output))
  }

  /// What the command writes about the same people.
  private func command(_ options: [String]) -> String {
    let folder = TemporaryFolder(["people.csv": people])
    defer { folder.remove() }
    let command = ServiceProcess(
      "hwcalc",
      [
        "bulk", folder.path + "/people.csv", "--scheme", BulkSummaryTests.path, "--as-of",
        "2026-11-21", "--quiet", "-o", "/dev/null", "--summary", folder.path + "/summary.json",
      ] + options)
    #expect(command.status() == 0, "\(command.said)")
    return text(FolderReader.read(folder.path + "/summary.json", maximum: 1 << 20) ?? [])
  }

  @Test func givesTheBytesOfTheCommand() {
    let plain = command([])
    for part in ["\"applyBefore\":{", "\"byFunction\":{", "\"costs\":{"] {
      #expect(plain.contains(part))
    }
    #expect(ask("output=summary")?.body == plain)
    let grouped = command(["--group-by", "function"])
    #expect(grouped.contains("\"byGroup\":{"))
    #expect(ask("output=summary&groupBy=Function")?.body == grouped)
  }

  @Test func theDescriptionHoldsForIt() throws {
    let options = JSONReader.Options(comments: false, maximumBytes: 1 << 24)
    let document = try JSONReader.read(OpenAPI.document(Site()).bytes, options: options).root
    let check = JSONSchemaCheck(root: document)
    let schema = check.resolved("#/components/schemas/PopulationSummary")
    for query in ["output=summary", "output=summary&groupBy=function"] {
      let body = try #require(ask(query)?.body)
      let summary = try JSONReader.read(Array(body.utf8), options: options).root
      #expect(check.faults(summary, schema) == [])
      // What is described is there, so that it was held against something.
      let keys = Set((summary.members ?? []).map(\.key))
      let described = Set((schema["properties"]?.members ?? []).map(\.key))
      #expect(described.subtracting(keys) == (query.contains("groupBy") ? [] : ["byGroup"]))
    }
    let wrong = "{ \"costs\": { \"2026\": { \"people\": -1 }, \"26\": {} } }"
    let found = check.faults(
      try JSONReader.read(Array(wrong.utf8), options: options).root, schema)
    #expect(found.contains("/costs/26: not allowed"))
    #expect(found.contains("/costs/2026/levy: missing"))
  }

  @Test(arguments: [
    ("output=summary&groupBy=afdeling", "unknown-column"), ("groupBy=function", "contradiction"),
    ("output=results&groupBy=function", "contradiction"), ("output=summary&groupBy=", "empty-text"),
  ])
  func aGroupThatCannotBeIsExplained(_ query: String, _ code: String) {
    let reply = ask(query)
    #expect(reply?.status == 422)
    #expect(reply?.body.contains("\"code\":\"\(code)\"") == true, "\(reply?.body ?? "")")
    #expect(reply?.body.contains("\"pointer\":\"/groupBy\"") == true, "\(reply?.body ?? "")")
    // Neither the name that was asked for nor those of the file are repeated.
    #expect(reply?.body.contains("afdeling") == false)
    #expect(reply?.body.contains("born") == false)
  }
}
