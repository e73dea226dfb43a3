import Testing

@testable import HeavyWork

@Suite("A career that is carried and kept")
struct KeptCareerTests {
  private static let whole = """
    {
    "attributes":{"a \\"b\\"":"x","n":3800.5,"ok":true},
    "born":"1961-02-14",
    "history":[{"employer":"E","evidence":"contract","exposure":{"nacht":"some"},"from":"1988",\
    "fte":0.8,"function":"machinist","kind":"agency","reason":"r","sector":"s","to":"1990-03"},\
    {"from":"1990-04-01","function":null,"hours":20.5}],
    "knownFrom":"1985-01-01",
    "x-anyway":true,
    "x-asOf":"2026-11-21",
    "x-exit":"2027-05-14",
    "x-scheme":"spoor",
    "x-typed":{"person.born-day":"31"}
    }

    """

  @Test("What is read is written again, byte for byte")
  func roundTrip() throws {
    let bytes = Array(KeptCareerTests.whole.utf8)
    let kept = try KeptCareer(reading: bytes)
    #expect(String(decoding: kept.bytes(includingTyped: true), as: UTF8.self) == Self.whole)
    let file = String(decoding: kept.bytes(includingTyped: false), as: UTF8.self)
    #expect(!file.contains("x-typed"))
    #expect(kept.spells.count == 2)
    #expect(kept.typed == ["person.born-day": "31"])
  }

  @Test("Nothing entered yet is something that can be carried")
  func empty() throws {
    let bytes = KeptCareer().bytes(includingTyped: true)
    #expect(String(decoding: bytes, as: UTF8.self) == "{\n\"history\":[]\n}\n")
    #expect(try KeptCareer(reading: bytes).spells.isEmpty)
  }

  @Test("Faults are told all at once, as for a history file")
  func faults() {
    let text =
      "{ \"born\": 3, \"history\": [ { \"from\": \"x\" } ], \"x-asOf\": \"2026\", \"y\": 1 }"
    #expect {
      try KeptCareer(reading: Array(text.utf8))
    } throws: { error in
      (error as? Problems)?.all.codes == [
        .wrongType, .missingKey, .badDate, .badDate, .unknownKey,
      ]
    }
  }
}

@Suite("A page that keeps a history")
struct KeptPageTests {
  private static let history = """
    { "born": "1961-02-14", // a remark & <more>
      "history": [ { "function": "machinist", "from": "1988-03-01", "employer": "'A' & \\"B\\"" } ] }
    """

  private func page(_ history: [UInt8]) throws -> [UInt8] {
    let assessment = try ReportSamples.assessment("machinist-teammanager-planner.json")
    return ResultPage.html(assessment, .nl, keeping: history)
  }

  @Test("The history is found again, byte for byte")
  func found() throws {
    let bytes = Array(KeptPageTests.history.utf8)
    #expect(KeptPage.history(in: try page(bytes)) == bytes)
  }

  @Test("A page is loaded like the file that it keeps, with the same hash")
  func loaded() throws {
    let scheme = try ReportSamples.assessment("machinist-teammanager-planner.json").scheme
    let bytes = Array(KeptPageTests.history.utf8)
    let (file, kept) = (
      try Career(reading: bytes, under: scheme), try Career(reading: page(bytes), under: scheme)
    )
    #expect(kept.sha256 == file.sha256)
    #expect(kept.spells.first?.entered.employer == "'A' & \"B\"")
  }

  @Test("Signs that a page may not show come back as they were")
  func signs() throws {
    let text =
      "{ \"born\": \"1961-02-14\", \"history\": [ { \"function\": null, \"from\": \"1988\", "
      + "\"employer\": \"a\u{202E}b\u{1FFFF}c\" } ] }"
    let kept = try KeptCareer(reading: page(Array(text.utf8)))
    #expect(kept.spells.first?.employer == "a\u{202E}b\u{1FFFF}c")
  }

  @Test("What a browser makes of the page when it saves it itself is read too")
  func saved() throws {
    let page =
      "\u{FEFF}\n <html><body><pre id=\"heavywork-history\" tabindex=\"0\">{\"born\": "
      + "\"1961-02-14\", \"history\": [{\"function\": null, \"from\": \"1988\", "
      + "\"sector\": \"a&nbsp;&lt;b\"}]}</pre></body></html>"
    let kept = try KeptCareer(reading: Array(page.utf8))
    #expect(kept.spells.first?.sector == "a\u{A0}<b")
  }

  @Test(
    "Other pages keep nothing",
    arguments: [
      "<html></html>", "<pre id=\"heavywork-history\"", "<pre id=\"heavywork-history\">",
      "{\"a\": \"<pre id=\\\"heavywork-history\\\">x</pre>\"}", "", "<",
    ])
  func nothing(text: String) { #expect(KeptPage.history(in: Array(text.utf8)) == nil) }

  @Test("Remarks in a file are no part of its hash")
  func hash() throws {
    let scheme = try ReportSamples.assessment("machinist-teammanager-planner.json").scheme
    let plain = "{\"born\":\"1961-02-14\",\"history\":[{\"function\":null,\"from\":\"1988\"}]}"
    let remarked = "{\"x-scheme\":\"a\"," + plain.dropFirst()
    #expect(
      try Career(reading: Array(plain.utf8), under: scheme).sha256
        == Career(reading: Array(remarked.utf8), under: scheme).sha256)
  }
}
