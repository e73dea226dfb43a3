import HeavyWork
import Testing

@testable import hwserve

/// Who may ask what, and how: hosts, sites, methods, media types, tags.
@Suite struct AccessTests {
  private func service(_ hosts: Set<String>? = ["localhost", "127.0.0.1"]) -> Service {
    Service(
      SchemeSet([]), statutory: .shipped, allowedHosts: hosts, maximumBody: 1 << 20,
      keepsLog: true, unixSeconds: 1_795_262_400)
  }

  /// The answer to one request, without a socket.
  private func ask(_ request: String, _ service: Service? = nil) -> Reply? {
    let connection = ServerConnection(service ?? self.service(), HTTPSettings()) { 1 }
    connection.receive(latin1(request)[...])
    if let work = connection.takeWork() { connection.complete(work()) }
    return Reply(text(connection.output))
  }

  private func get(_ path: String, _ fields: String = "", host: String = "localhost") -> Reply? {
    ask("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\(fields)\r\n")
  }

  private func post(_ fields: String, _ path: String = "/api/v1/calculate") -> Reply? {
    ask("POST \(path) HTTP/1.1\r\nHost: localhost:8080\r\n\(fields)Content-Length: 2\r\n\r\n{}")
  }

  @Test func answersForItsOwnHostsAlone() {
    #expect(get("/health")?.status == 200)
    #expect(get("/health", host: "LOCALHOST:99")?.status == 200)
    #expect(get("/health", host: "evil.example")?.status == 421)
    #expect(get("/bestaat-niet", host: "evil.example")?.status == 421)
    let any = service(nil)
    #expect(ask("GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n", any)?.status == 200)
    // The target names the host where it does, not the field.
    #expect(
      ask("GET http://evil.example/health HTTP/1.1\r\nHost: localhost\r\n\r\n")?.status == 421)
  }

  @Test(arguments: [
    ("Sec-Fetch-Site: cross-site\r\n", 403), ("Sec-Fetch-Site: same-site\r\n", 403),
    ("Sec-Fetch-Site: same-origin\r\n", 422), ("Sec-Fetch-Site: none\r\n", 422),
    ("Origin: https://evil.example\r\n", 403), ("Origin: null\r\n", 403),
    ("Origin: http://localhost:8080\r\n", 422), ("Origin: https://localhost\r\n", 422),
    ("Origin: http://localhost:9090\r\n", 403), ("", 422),
    // Plain HTTP within a company: no Sec-Fetch-Site, so Origin, and failing that Referer.
    ("Referer: http://localhost:8080/calculator\r\n", 422),
    ("Origin: null\r\nReferer: http://localhost:8080/hr\r\n", 422),
    ("Referer: https://evil.example/localhost:8080/\r\n", 403),
    ("Origin: null\r\nReferer: https://evil.example/\r\n", 403),
    ("Origin: http://localhost:8080\r\nReferer: https://evil.example/\r\n", 422),
    ("Origin: https://evil.example\r\nReferer: http://localhost:8080/\r\n", 403),
    ("Referer: \r\n", 403),
  ])
  func refusesWhatAnotherSiteSends(_ fields: String, _ status: Int) {
    #expect(post("Content-Type: application/json\r\n" + fields)?.status == status)
  }

  @Test(arguments: [
    ("Content-Type: application/json; charset=utf-8\r\n", 422), ("", 415),
    ("Content-Type: Application/JSON\r\n", 422), ("Content-Type: text/plain\r\n", 415),
    ("Content-Type: application/x-www-form-urlencoded\r\n", 415),
  ])
  func takesJSONAlone(_ fields: String, _ status: Int) {
    #expect(post(fields)?.status == status)
  }

  @Test func knownMethodsAreToldWhichWork() {
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY", "POST"] {
      let answer = ask("\(method) /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(answer?.status == 405)
      #expect(answer?.fields["allow"] == "GET, HEAD")
    }
    let answer = get("/api/v1/calculate")
    #expect(answer?.status == 405)
    #expect(answer?.fields["allow"] == "POST")
    #expect(ask("MOVE /health HTTP/1.1\r\nHost: localhost\r\n\r\n")?.status == 501)
    #expect(get("/api/v1/schemes/a/b")?.status == 404)
    #expect(get("/HEALTH")?.status == 404)
    #expect(get("/%68ealth")?.status == 200)
  }

  @Test func anExpectationThatIsNotKnownFails() {
    #expect(get("/health", "Expect: 200-ok\r\n")?.status == 417)
  }

  @Test func aTagThatStillHoldsNeedsNoContent() {
    let first = get("/api/v1/statutory")
    let tag = first?.fields["etag"] ?? ""
    #expect(tag.count == 66)
    for list in [tag, "W/" + tag, "\"a\", " + tag, "*"] {
      let again = get("/api/v1/statutory", "If-None-Match: \(list)\r\n")
      #expect(again?.status == 304)
      #expect(again?.body == "")
      #expect(again?.fields["etag"] == tag)
      #expect(again?.fields["content-length"] == nil)
    }
    for list in ["\"a\"", String(tag.dropFirst().dropLast()), ""] {
      #expect(get("/api/v1/statutory", "If-None-Match: \(list)\r\n")?.status == 200)
    }
  }

  @Test func whatIsThereOfAPageAlreadyIsNotSentAgain() throws {
    let text = Array(TinyScheme.text().utf8)
    let scheme = try Scheme.read(text)
    let good = SchemeSet.Good(
      listing: SchemeListing(scheme, ExampleCheck(scheme)),
      document: .init(bytes: text, tag: "\"\(scheme.sha256)\"")
    ) { nil }
    let service = service()
    service.schemes = SchemeSet([.init(file: "klein.jsonc", good: good, problems: nil)])
    func get(_ path: String, _ fields: String = "") -> Reply? {
      ask("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n", service)
    }
    let page = try #require(get("/")?.body)
    let assets = page.split(separator: "\"").map(String.init).filter { $0.hasPrefix("/assets/") }
    #expect(assets.count >= 2)
    for path in Set(assets + ["/scheme-files/klein"]) {
      let first = try #require(get(path))
      let tag = try #require(first.fields["etag"])
      #expect(first.status == 200 && !first.body.isEmpty)
      #expect(tag.count > 20)
      let again = try #require(get(path, "If-None-Match: \"a\", \(tag)\r\n"))
      #expect(again.status == 304 && again.body.isEmpty)
      #expect(again.fields["etag"] == tag)
      #expect(again.fields["cache-control"] == first.fields["cache-control"])
      #expect(get(path, "If-None-Match: \"a\"\r\n")?.body == first.body)
    }
  }

  /// RFC 9110, 13.1.2: of what there is, whoever names no tag has any content.
  @Test func whoeverHasAnyContentNeedsNoneOfWhatHasNoTagEither() throws {
    for path in ["/health", "/metrics", "/", "/api/v1/statutory"] {
      for method in ["GET", "HEAD"] {
        let head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: "
        let again = try #require(ask(head + "*\r\n\r\n"))
        #expect(again.status == 304 && again.body.isEmpty, "\(head)")
        #expect(again.fields["content-length"] == nil && again.fields["content-type"] == nil)
        #expect(again.fields["cache-control"] == get(path)?.fields["cache-control"])
        #expect(again.fields["vary"] == get(path)?.fields["vary"])
        #expect(ask(head + "\"a\"\r\n\r\n")?.status == 200)
      }
    }
    #expect(get("/none", "If-None-Match: *\r\n")?.status == 404)
  }

  @Test func everyAnswerForbidsWhatItNeedNotDo() {
    for path in ["/health", "/bestaat-niet", "/openapi.json", "/metrics"] {
      let fields = get(path)?.fields ?? [:]
      #expect(fields["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
      #expect(fields["x-content-type-options"] == "nosniff")
      #expect(fields["referrer-policy"] == "no-referrer")
      #expect(fields["cache-control"] == (path == "/openapi.json" ? "no-cache" : "no-store"))
      #expect(fields["server"] == nil)
    }
  }
}
