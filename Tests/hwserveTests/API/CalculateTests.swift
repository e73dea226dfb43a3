import HeavyWork
import Testing

@testable import hwserve

/// The calculation over HTTP, with the rail example.
@Suite struct CalculateTests {
  private static let sample = """
    {
      "born": "1961-02-14", "attributes": { "wage": 3800 },
      "history": [
        { "function": "machinist", "from": "1988-03-01", "to": "2009-08-31", "fte": 1,
          "employer": "Voorbeeldspoor" },
        { "function": "planner", "from": "2009-09-01", "employer": "Voorbeeldspoor" } ] }
    """
  private static let asked =
    "{ \"asOf\": \"2026-11-21\",\n\"scheme\": \"spoor-illustratief\", " + sample.dropFirst(1)

  private func serve(_ body: (ServiceProcess) -> Void) {
    let folder = TemporaryFolder([
      "spoor-illustratief.jsonc": Repository.text("schemes/spoor-illustratief.jsonc")
    ])
    let service = ServiceProcess.serve(folder.path)
    defer {
      service.end()
      folder.remove()
    }
    body(service)
  }

  @Test func givesTheBytesOfTheCommandLine() {
    let file = TemporaryFolder(["loopbaan.json": Self.sample])
    defer { file.remove() }
    serve { service in
      for language in ["nl", "en"] {
        let words = [
          "calc", file.path + "/loopbaan.json", "--scheme",
          Repository.root + "/schemes/spoor-illustratief.jsonc", "--as-of", "2026-11-21",
          "--format", "json", "--lang", language,
        ]
        let command = ServiceProcess("hwcalc", words)
        #expect(command.status() == 0)
        let expected = command.printed
        #expect(expected.hasPrefix("{\n\"asOf\":\"2026-11-21\""))
        let byQuery = service.calculate(Self.asked, query: "?lang=\(language)")
        #expect(byQuery?.status == 200)
        #expect(byQuery?.body == expected)
        let byField = service.calculate(Self.asked, ["Accept-Language: \(language)"])
        #expect(byField?.body == expected)
        #expect(byField?.fields["vary"] == "Accept-Language")
        #expect(byField?.fields["cache-control"] == "no-store")
        let bare = ServiceProcess("hwcalc", words + ["--no-explain"])
        #expect(bare.status() == 0)
        let asked = "{ \"explain\": false, " + Self.asked.dropFirst(1)
        let answer = service.calculate(asked, query: "?lang=\(language)")
        #expect(answer?.status == 200)
        #expect(answer?.body == bare.printed)
        #expect(answer?.fields["vary"] == "Accept-Language")
        #expect(answer?.fields["cache-control"] == "no-store")
      }
    }
  }

  @Test func takesTheOnlySchemeWhereNoneIsNamed() {
    serve { service in
      let body = "{ \"asOf\": \"2026-11-21\", " + Self.sample.dropFirst(1)
      let answer = service.calculate(body)
      #expect(answer?.status == 200)
      #expect(answer?.body == service.calculate(Self.asked)?.body)
    }
  }

  @Test func triesADayOfStoppingAndGoesOnOutOfForce() {
    serve { service in
      let exit = "{ \"exit\": \"2027-05-14\", " + Self.asked.dropFirst(1)
      #expect(service.calculate(exit)?.body.contains("\n\"exit\":{\"date\":\"2027-05-14\"") == true)
      let early = Self.asked.replacing("2026-11-21", with: "2025-11-21")
      let refused = service.calculate(early, query: "?lang=en")
      #expect(refused?.status == 422)
      #expect(refused?.body.contains("\"code\":\"out-of-force\"") == true)
      #expect(refused?.body.contains("\"pointer\":\"/asOf\"") == true)
      let anyway = "{ \"anyway\": true, " + early.dropFirst(1)
      #expect(service.calculate(anyway)?.status == 200)
    }
  }

  struct Wrong: Sendable {
    let body: String
    let status: Int
    /// Code, pointer and suggestion of each problem.
    let problems: [String]
  }

  static let wrong: [Wrong] = [
    Wrong(body: "", status: 400, problems: [#""code":"empty-file""#]),
    Wrong(body: "{", status: 400, problems: [#""code":"cut-off""#]),
    Wrong(body: "[]", status: 422, problems: [#""code":"wrong-type""#]),
    Wrong(
      body: #"{ "born": "1961-02-14", "born": "1961-02-14", "history": [] }"#, status: 400,
      problems: [#""code":"duplicate-key""#]),
    Wrong(
      body: #"""
        { "scheme": "spoor-ilustratief", "born": "1961-02-30", "histroy": [],
          "history": [ { "function": "machinist", "from": "1988-03-01", "to": "1980-01-01" } ] }
        """#,
      status: 422,
      problems: [
        #""pointer":"/scheme","suggestion":"spoor-illustratief""#, #""pointer":"/born""#,
        #""pointer":"/histroy","suggestion":"history""#, #""pointer":"/history/0/to""#,
      ]),
    Wrong(
      body: #"""
        { "scheme": "spoor-illustratief", "asOf": "2026-11-21", "born": "1961-02-14",
          "history": [ { "function": "machinst", "from": "1988-03-01" },
                       { "function": "planer", "from": "1999-03-01" } ] }
        """#,
      status: 422,
      problems: [
        #""pointer":"/history/0/function","suggestion":"machinist""#,
        #""pointer":"/history/1/function","suggestion":"planner""#,
      ]),
    Wrong(
      body: #"""
        { "scheme": "spoor-illustratief", "asOf": "2026-11-21", "born": "1940-02-14",
          "history": [ { "function": "machinist", "from": "1988-03-01" } ] }
        """#,
      status: 422, problems: [#""code":"born-before-table""#, #""pointer":"/born""#]),
    Wrong(
      body: #"""
        { "scheme": "spoor-illustratief", "asOf": "2026-11-21", "born": "2050-02-14",
          "history": [ { "function": "machinist", "from": "2070-03-01" } ] }
        """#,
      status: 422,
      problems: [#""code":"born-after-reference-date""#, #""pointer":"/born""#]),
    Wrong(
      body: #"""
        { "scheme": "spoor-illustratief", "asOf": "2026-11-21", "exit": "2040-01-01",
          "born": "1961-02-14",
          "history": [ { "function": "machinist", "from": "1988-03-01" } ] }
        """#,
      status: 422, problems: [#""code":"exit-out-of-range""#, #""pointer":"/exit""#]),
  ]

  @Test func tellsAllThatIsWrongWithItsPlace() {
    serve { service in
      for wrong in Self.wrong {
        let answer = service.calculate(wrong.body)
        #expect(answer?.status == wrong.status, "\(wrong.body)")
        #expect(answer?.fields["content-type"] == "application/problem+json")
        #expect(answer?.body.contains("\"status\":\(wrong.status)") == true)
        for problem in wrong.problems {
          #expect(answer?.body.contains(problem) == true, "\(problem) in \(answer?.body ?? "")")
        }
      }
    }
  }
}
