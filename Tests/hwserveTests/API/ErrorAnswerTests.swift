import HeavyWork
import Testing

@testable import hwserve

/// An error is a page for a person, in their language, and problem details for a program.
@Suite struct ErrorAnswerTests {
  private func service(_ site: SiteFile = SiteFile(), isOpen: Bool = false) -> Service {
    Service(
      SchemeSet([], Site(site, isOpen: isOpen)), statutory: .shipped, allowedHosts: ["localhost"],
      maximumBody: 1 << 20, keepsLog: true, unixSeconds: 1_795_262_400)
  }

  private func ask(_ request: String, _ service: Service? = nil) -> Reply? {
    let connection = ServerConnection(service ?? self.service(), HTTPSettings()) { 1 }
    connection.receive(latin1(request)[...])
    if let work = connection.takeWork() { connection.complete(work()) }
    return Reply(text(connection.output))
  }

  private static let browser = "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n"

  @Test(arguments: [
    ("GET /bestaat-niet", "", 404, "Deze pagina is er niet"),
    ("GET /schemes/geen", "", 404, "Deze pagina is er niet"),
    ("DELETE /calculator", "", 405, "Zo kan deze pagina niet worden gevraagd"),
    ("POST /calculator", "Sec-Fetch-Site: cross-site\r\n", 403, "Dit komt van een andere site"),
    ("POST /calculator", "Content-Type: text/plain\r\n", 415, "Dit formulier is niet te lezen"),
    ("POST /calculator", "Content-Length: 99999999\r\n", 413, "Dit is te groot"),
    ("GET /?lang=de", "", 400, "Deze taal is er niet"),
  ])
  func aPersonSeesAPage(_ line: String, _ fields: String, _ status: Int, _ title: String) {
    var request = "\(line) HTTP/1.1\r\nHost: localhost\r\n\(Self.browser)\(fields)"
    if status == 413 { request += "Content-Type: application/x-www-form-urlencoded\r\n" }
    let reply = ask(request + "\r\n")
    #expect(reply?.status == status)
    #expect(reply?.fields["content-type"] == "text/html; charset=utf-8")
    #expect(reply?.body.contains("<h1>\(title)</h1>") == true)
    #expect(reply?.fields["content-security-policy"]?.contains("style-src 'self'") == true)
  }

  @Test func thePageIsInTheLanguageOfTheReader() {
    let head = "GET /x HTTP/1.1\r\nHost: localhost\r\n\(Self.browser)"
    #expect(ask(head + "Accept-Language: en\r\n\r\n")?.body.contains("does not exist") == true)
    let otherHost = "GET / HTTP/1.1\r\nHost: evil.example\r\nAccept-Language: en\r\n"
    #expect(ask(otherHost + Self.browser + "\r\n")?.body.contains("not known") == true)
  }

  @Test(arguments: [
    ("GET /bestaat-niet", "Accept: */*\r\n", 404), ("GET /bestaat-niet", "", 404),
    ("GET /bestaat-niet", "Accept: application/json, text/html;q=0\r\n", 404),
    ("GET /api/v1/bestaat-niet", browser, 404), ("POST /health", browser, 405),
    ("POST /api/v1/calculate", browser, 415), ("PUT /metrics", browser, 405),
  ])
  func aProgramGetsProblemDetails(_ line: String, _ fields: String, _ status: Int) {
    let reply = ask("\(line) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n")
    #expect(reply?.status == status)
    #expect(reply?.fields["content-type"] == "application/problem+json")
  }

  @Test func whatCannotBeReadIsToldInBothLanguages() {
    let reply = ask("GET / HTTP/1.1\r\nHost : localhost\r\nAccept-Language: en\r\n\r\n")
    #expect(reply?.status == 400)
    #expect(reply?.body.contains("Een veld is niet goed") == true)
    #expect(reply?.body.contains("A field is malformed") == true)
    // Once the fields were read, the language is known.
    let large = ask(
      "POST /api/v1/calculate HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
        + "Content-Type: application/json\r\nContent-Length: 99999999\r\n\r\n")
    #expect(large?.status == 413)
    #expect(large?.body.contains("The message is too large. Make it smaller") == true)
  }

  @Test func whereThereIsNoRoomThePageSaysWhenToTryAgain() {
    let connection = ServerConnection(service(), HTTPSettings()) { 1 }
    connection.receive(
      latin1(
        "POST /calculator HTTP/1.1\r\nHost: localhost\r\n\(Self.browser)"
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b")[...])
    #expect(connection.takeWork() != nil)
    connection.complete(service().tooBusy(for: connection.head))
    let reply = Reply(text(connection.output))
    #expect(reply?.status == 503)
    #expect(reply?.fields["retry-after"] == "1")
    #expect(reply?.body.contains("<h1>Het is nu druk</h1>") == true)
  }

  // MARK: The site

  @Test func aPartThatIsOffIsNotThere() {
    var site = SiteFile()
    site.pages = [.schemes: false]
    let head = " HTTP/1.1\r\nHost: localhost\r\n\r\n"
    #expect(ask("GET /schemes" + head)?.status == 200)
    #expect(ask("GET /schemes" + head, service(site))?.status == 404)
    #expect(ask("GET /schemes/a" + head, service(site))?.status == 404)
    #expect(ask("DELETE /schemes" + head, service(site))?.status == 404)
    #expect(ask("GET /" + head)?.body.contains("href=\"/schemes?") == true)
    #expect(ask("GET /" + head, service(site))?.body.contains("/schemes") == false)
    #expect(ask("GET /api/v1/schemes" + head, service(site))?.status == 200)
  }

  @Test func aPathOfTheProxyStandsBeforeEveryAddress() {
    var site = SiteFile()
    site.basePath = "/zwaar"
    let service = service(site)
    for path in ["/", "/zwaar", "/zwaar/"] {
      let reply = ask("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n", service)
      #expect(reply?.status == 200)
      for part in (reply?.body ?? "").split(separator: "\"") where part.hasPrefix("/") {
        #expect(part.hasPrefix("/zwaar/"), "\(path): \(part)")
      }
    }
    let head = " HTTP/1.1\r\nHost: localhost\r\n\r\n"
    #expect(ask("GET /zwaar/api/v1/schemes" + head, service)?.status == 200)
    #expect(ask("GET /zwaarder" + head, service)?.status == 404)
  }

  @Test func aSiteThatMayShowPagesInAFrameIsNamed() {
    var site = SiteFile()
    let head = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
    #expect(ask(head)?.fields["x-frame-options"] == "DENY")
    #expect(ask(head)?.fields["referrer-policy"] == "same-origin")
    site.embedders = ["https://bond.example"]
    let framed = ask(head, service(site))
    #expect(
      framed?.fields["content-security-policy"]?
        .hasSuffix("frame-ancestors 'self' https://bond.example") == true)
    #expect(framed?.fields["x-frame-options"] == nil)
    let data = ask("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", service(site))
    #expect(data?.fields["x-frame-options"] == "DENY")
  }

  @Test func aSiteHasItsNameColoursAndContacts() throws {
    let file = try SiteFile.read(
      Array(
        """
        { "name": { "nl": "Bond <1>", "en": "Union" }, "colors": { "light": "#8a1c1c" },
          "contacts": [ { "label": { "nl": "De helpdesk", "en": "The helpdesk" },
            "phone": "030 123 45 67" } ],
          "privacy": [ { "nl": "Wij bewaren niets.", "en": "We keep nothing." } ],
          "accessibility": [ { "nl": "Voor iedereen.", "en": "For all." } ] }
        """.utf8))
    let service = service(file)
    func page(_ path: String) -> String {
      ask("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n", service)?.body ?? ""
    }
    #expect(page("/").contains("Bond &lt;1&gt;</a>"))
    #expect(page("/").contains("De helpdesk"))
    #expect(page("/privacy").contains("Wij bewaren niets."))
    #expect(page("/accessibility?lang=en").contains("For all."))
    let sheet = try #require(Site(file).sheet)
    #expect(page("/").contains("/assets/\(sheet.name)"))
    #expect(page("/assets/\(sheet.name)").contains("--main: #8a1c1c"))
  }

  @Test func whatOperatorsSeeIsOffWhereOthersCanCome() {
    #expect(Site().offers(.hr) && Site().offers(.status))
    #expect(!Site(isOpen: true).offers(.hr) && !Site(isOpen: true).offers(.status))
    #expect(Site(isOpen: true).offers(.check))
    #expect(Site(isOpen: true, hr: true).offers(.hr) && !Site(hr: false).offers(.hr))
    var file = SiteFile()
    file.pages = [.hr: true]
    #expect(Site(file, isOpen: true).offers(.hr))
  }

  @Test func theSampleOfASiteIsRight() throws {
    let bytes = Array(Repository.text("samples/deploy/site.json").utf8)
    #expect(try SiteFile.read(bytes, known: ["spoor-illustratief"]).contacts.count == 1)
  }
}
