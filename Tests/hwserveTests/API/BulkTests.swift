import HeavyWork
import Testing

@testable import hwserve

/// The answers for a workforce over the API.
@Suite struct BulkTests {
  private let service: Service

  init() throws {
    let scheme = try Scheme.read(Array(TinyScheme.text().utf8))
    let good = SchemeSet.Good(
      listing: SchemeListing(scheme, ExampleCheck(scheme)), document: .init(bytes: [], tag: "")
    ) { nil }
    service = Service(
      SchemeSet([.init(file: "klein.jsonc", good: good, problems: nil)]), statutory: .shipped,
      allowedHosts: ["localhost"], maximumBody: 1 << 20, maximumTable: 2000, keepsLog: true,
      unixSeconds: 1_795_262_400)
  }

  private static let file = """
    id,born,function,from,to
    a,1961-02-14,machinist,1988-03-01,
    b,1961-02-14,machinist,2026-13-01,

    """

  private func post(_ query: String, _ body: String = file, type: String = "text/csv") -> Reply? {
    let connection = ServerConnection(service, HTTPSettings()) { 1 }
    connection.receive(
      latin1(
        "POST /api/v1/bulk\(query) HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(type)\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")[...])
    if let work = connection.takeWork() { connection.complete(work()) }
    return Reply(text(connection.output))
  }

  /// From 1 March 1988 through the reference date are 38 years and 8 months and 21 days: more than
  /// the 36 points that give all 36 months.
  @Test func everyoneIsAnswered() {
    let reply = post("?asOf=2026-11-21")
    #expect(reply?.status == 200)
    #expect(reply?.fields["content-type"] == "text/csv; charset=utf-8")
    let rows = reply?.body.split(separator: "\n") ?? []
    #expect(rows.count == 3)
    #expect(rows[1].hasPrefix("a,entitled,") && rows[1].contains(",36,naar-rato,"))
    #expect(rows[2].hasPrefix("b,error,"))
  }

  @Test(arguments: [
    ("output=rejects", "b,1961-02-14,machinist,2026-13-01,,"),
    ("output=problems", "3,2,b,from,2026-13-01,bad-date,"),
    ("output=summary", "\"rejected\":1"), ("output=problems&lang=en", "from"),
  ])
  func partsCanBeAskedFor(_ query: String, _ words: String) {
    let reply = post("?" + query)
    #expect(reply?.status == 200)
    #expect(reply?.body.contains(words) == true, "\(reply?.body ?? "")")
  }

  @Test(arguments: [
    ("?scheme=kleim", "unknown-name", "/scheme"), ("?asOf=2026-02-30", "bad-date", "/asOf"),
    ("?output=all", "unknown-value", "/output"),
    ("?impliedEnds=1", "unknown-value", "/impliedEnds"),
    ("?dates=dym", "unknown-value", "/dates"), ("?decimals=,", "unknown-value", "/decimals"),
    ("?encoding=latin-1", "unknown-value", "/encoding"),
    ("?skeme=klein", "unknown-key", ""), ("?asOf=2001-01-01", "out-of-force", ""),
    ("?scheme=klein&scheme=klein", "duplicate-key", ""),
  ])
  func aQuestionThatIsWrongIsExplained(_ query: String, _ code: String, _ pointer: String) {
    let reply = post(query)
    #expect(reply?.status == (code == "duplicate-key" ? 400 : 422))
    #expect(reply?.body.contains("\"code\":\"\(code)\"") == true)
    #expect(reply?.body.contains("\"pointer\":\"\(pointer)\"") == true || pointer.isEmpty)
  }

  @Test func whatIsNoCSVIsRefused() {
    #expect(post("", "PK\u{3}\u{4}")?.status == 422)
    #expect(post("", "")?.status == 400)
    #expect(post("", "{}", type: "application/json")?.status == 415)
    #expect(post("", String(repeating: "a", count: 2001))?.status == 413)
    // The rest of the API has a limit of its own.
    #expect(post("?asOf=2026-11-21&impliedEnds=true&anyway=false&scheme=klein")?.status == 200)
  }

  @Test func whatTheFileDoesNotShowCanBeSaid() {
    let file = "id,born,function,from\na,02-01-1961,machinist,03-01-1990\n"
    let open = post("", file)
    #expect(open?.status == 422)
    #expect(open?.body.contains(#""pointer":"/dates""#) == true)
    #expect(open?.body.contains("dates=dmy") == true)
    // 2 January or 1 February: the state pension begins at the age of 67 years and 3 months.
    #expect(post("?dates=dmy", file)?.body.contains(",2028-04-02,") == true)
    #expect(post("?dates=mdy", file)?.body.contains(",2028-05-01,") == true)
    let wages = "id,born,function,from,attr.wage\na,1961-01-02,machinist,1990-01-03,3.897\n"
    let unclear = post("", wages)
    #expect(unclear?.body.contains(#""pointer":"/decimals""#) == true)
    #expect(unclear?.body.contains("decimals=comma") == true)
    #expect(post("?decimals=point", wages)?.body.contains("a,entitled,") == true)
    let figures = "id,born,function,from,fte\na,1961-02-14,machinist,1990-01-01,\"0,800\"\n"
    #expect(post("?decimals=comma", figures)?.body.contains("a,entitled,") == true)
    // What the file says must fit what is said of it.
    #expect(post("?decimals=point", figures)?.body.contains("mixed-numbers") == true)
    #expect(post("?encoding=utf-16le", figures)?.body.contains("a,entitled,") == false)
  }

  /// Whoever calls the service has no command to give options to.
  @Test func howToMendItIsSaidInWordsOfTheService() throws {
    let head = "id,born,function,from\n"
    let row = ",1961-02-14,machinist,1990-01-01\n"
    let files = [
      "id,born,function\na,1961-02-14,machinist\n", "id,born,geboren,function,from\na,,,,\n",
      "id,born,functoin,from\na,1961-02-14,machinist,1990-01-01\n",
      head + "a,02-01-1961,machinist,03-01-1990\n",
      head + "a" + row + "b" + row + "a" + row, "PK\u{3}\u{4}",
    ]
    for file in files {
      let body = try #require(post("", file)?.body)
      #expect(body.contains(#""status":422"#) && !body.contains(" --"), "\(body)")
    }
    // Names and words of ours are no one's secret.
    #expect(post("", files[0])?.body.contains("‘from’") == true)
    #expect(post("?lang=en", files[5])?.body.contains("‘CSV UTF-8 (Comma delimited)’") == true)
  }

  @Test func someoneBornAfterTheReferenceDateIsRejected() {
    let file = "id,born,function,from\na,2050-02-14,machinist,2070-01-01\n"
    #expect(post("?asOf=2026-11-21", file)?.body.contains("a,error,") == true)
    let problems = post("?asOf=2026-11-21&output=problems", file)
    #expect(problems?.body.contains("born-after-reference-date") == true)
  }

  @Test func nothingOfTheFileIsRepeatedInAnError() {
    let marker = "geheim7321"
    let files = [
      marker, "id,\(marker)\n1,2\n",
      "id,born,function,from,\(marker)x\n\(marker),\(marker),a,b,c\n",
      "id,born,function,from\n\(marker),01-02-1961,\(marker),01-02-1990\n",
      "id,born,function,from\n\(marker),1961-02-14,machinist,1990-01-01\nb,1961-02-14,machinist,"
        + "1990-01-01\n\(marker),1961-02-14,machinist,1991-01-01\n",
      "id,born,function,from\n\"\(marker),1961-02-14,machinist,1990-01-01\n",
    ]
    for file in files {
      let reply = post("?\(marker)=\(marker)", file)
      #expect(reply?.body.contains(marker) == false, "\(reply?.body ?? "")")
      let other = post("", file)
      #expect(other?.status == 200 || other?.body.contains(marker) == false, "\(other?.body ?? "")")
    }
    #expect(service.log.map { text($0.lines) }?.contains(marker) == false)
  }

  @Test func whereTheUploadIsOffNothingIsThere() {
    var site = SiteFile()
    site.pages = [.hr: false]
    service.schemes = SchemeSet(service.schemes.entries, Site(site))
    #expect(post("")?.status == 404)
    #expect(!text(OpenAPI.document(Site(site)).bytes).contains("/api/v1/bulk"))
  }
}
