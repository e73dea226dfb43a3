import Glibc
import Testing

@testable import hwserve

/// What people type turns up in their result, and nowhere else.
@Suite struct MarkerTests {
  /// Stands in everything that is typed here.
  private static let marker = "geheim7321"
  /// A birth date that stands nowhere else.
  private static let born = "1907-03-29"

  private static func post(_ body: String, _ fields: String = "", path: String = "") -> String {
    "POST /api/v1/calculate\(path) HTTP/1.1\r\nHost: localhost\r\n"
      + "Content-Type: application/json\r\n\(fields)"
      + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
  }

  /// A sound question with the marker wherever a text may stand.
  private static let sound = """
    { "scheme": "klein", "asOf": "2026-11-21", "born": "1961-02-14", "x-\(marker)": "\(marker)",
      "attributes": { "\(marker)": "\(marker)" },
      "history": [ { "function": "machinist", "from": "1988-03-01", "employer": "\(marker)",
        "sector": "\(marker)", "evidence": "payroll", "x-note": "\(marker)" } ] }
    """

  /// Questions that are wrong in every field.
  private static let wrong: [String] = unreadable + twice + top + inSpell + figures

  private static let unreadable: [String] = [
    marker, "{ \(marker)", "\"\(marker)", "{ \"\(marker)\" \"\(marker)\" }", "[\"\(marker)\"]",
    "{ \"\(marker)\": 1, \"\(marker)\": 2 }",
  ]

  private static let twice: [String] = [
    "scheme", "asOf", "exit", "anyway", "explain", "born", "knownFrom", "attributes", "history",
  ].map { (key: String) -> String in sound.dropLast(2) + ", \"\(key)\": \"\(marker)\" }" }

  private static let top: [String] = [
    "scheme", "asOf", "exit", "anyway", "explain", "knownFrom",
  ].map {
    (key: String) -> String in
    """
    { "\(key)": "\(marker)", "born": "1961-02-14", "\(marker)": 1,
      "history": [ { "function": "\(marker)", "from": "1988-03-01" } ] }
    """
  }

  private static let inSpell: [String] = [
    "function", "from", "to", "fte", "hours", "kind", "exposure", "reason", "evidence",
  ].map { (key: String) -> String in
    """
    { "scheme": "klein", "born": "\(marker)", "history": [ { "\(key)": "\(marker)" } ] }
    """
  }

  private static let figures: [String] = [
    """
    { "scheme": "klein", "born": "1961-02-14", "history": [ { "function": "machinist",
      "from": "1988-03-01", "reason": "\(marker)", "kind": "\(marker)",
      "exposure": { "\(marker)": "\(marker)" } } ] }
    """,
    """
    { "scheme": "klein", "born": "\(born)",
      "history": [ { "function": "machinist", "from": "1988-03-01" } ] }
    """,
    """
    { "scheme": "klein", "born": "1961-02-14", "asOf": "\(born)", "exit": "\(born)",
      "history": [ { "function": "machinist", "from": "\(born)", "to": "1901-01-01" } ] }
    """,
  ]

  /// Requests whose path, query, fields, method or framing hold the marker.
  private static let requests: [String] = [
    "GET /\(marker) HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET /api/v1/schemes/\(marker) HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET /health?\(marker)=\(marker) HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET /api/v1/schemes?lang=\(marker) HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET /health HTTP/1.1\r\nHost: \(marker).example\r\n\r\n",
    "GET /health HTTP/1.1\r\nHost: \(marker)/\r\n\r\n",
    "GET /health HTTP/1.1\r\nHost: localhost\r\nX-\(marker): \(marker)\r\n\r\n",
    "GET /health HTTP/1.1\r\nHost: localhost\r\nExpect: \(marker)\r\n\r\n",
    "GET /health HTTP/1.1\r\nHost: localhost\r\nUser-Agent: \(marker)\r\n\(marker)\r\n\r\n",
    "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \"\(marker)\"\r\n\r\n",
    "PUT /\(marker) HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "\(marker.uppercased()) / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET /\(marker) \(marker)\r\n\r\n",
    "GET \(marker) HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "GET /\(marker)%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "POST /api/v1/calculate HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(marker)\r\n"
      + "Content-Length: 10\r\n\r\n\(marker)",
    "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(marker)\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: \(marker)\r\n\r\n",
    "POST /api/v1/calculate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Transfer-Encoding: chunked\r\n\r\n\(marker)\r\n",
    post(sound, "Origin: https://\(marker).example\r\n"),
    post(sound, "Sec-Fetch-Site: \(marker)\r\n"),
    post(sound, path: "?lang=\(marker)"),
    "POST /api/v1/calculate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Content-Length: 500\r\n\r\n" + sound.prefix(100),
  ]

  /// What an answer says about errors: all of it but the places, which are paths in what was sent.
  private func words(_ answer: String) -> String {
    answer.split(separator: "\"pointer\":\"").enumerated().map { index, part in
      index == 0 ? String(part) : String(part.drop { $0 != "\"" })
    }
    .joined()
  }

  @Test func nothingTypedIsLoggedCountedOrRepeated() {
    let folder = TemporaryFolder(["klein.jsonc": TinyScheme.text()])
    let service = ServiceProcess.serve(folder.path)
    defer {
      service.end()
      folder.remove()
    }
    var errors = 0
    for request in [Self.post(Self.sound)] + Self.wrong.map({ Self.post($0) }) + Self.requests {
      let client = Client(service.port)
      client?.send(request)
      client?.endSending()
      let answer = client?.readToEnd() ?? ""
      let statuses = FakeConnection.statuses(answer)
      #expect(statuses.count == 1, "\(request)")
      guard let status = statuses.first, status != 200 else { continue }
      errors += 1
      for typed in [Self.marker, Self.marker.uppercased(), Self.born] {
        #expect(!words(answer).contains(typed), "\(request) gives \(answer)")
      }
    }
    #expect(errors >= Self.wrong.count + Self.requests.count - 4)
    let counts = service.ask("GET", "/metrics")?.body ?? ""
    #expect(counts.contains("hwserve_http_requests_total"))
    service.send(SIGTERM)
    #expect(service.status() == 0)
    let log = service.printed
    #expect(log.contains(" POST /api/v1/calculate 200 "))
    #expect(log.contains(" GET /api/v1/schemes/{id} 404 "))
    for text in [counts, log, service.said] {
      for typed in [Self.marker, Self.marker.uppercased(), Self.born, "1961-02-14", "127.0.0.1 "] {
        #expect(!text.contains(typed))
      }
    }
    // Every line is time, method, route, status, size and duration, and no more.
    for line in log.split(separator: "\n") { #expect(line.split(separator: " ").count == 6) }
  }
}
