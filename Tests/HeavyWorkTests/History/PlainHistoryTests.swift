import Testing

@testable import HeavyWork

/// A plain history is read without a tree of values, so it is held against the reader that makes one:
/// what the one gives the other gives too, and what is left to the other is everything else.
@Suite struct PlainHistoryTests {
  private static let plain = """
    { "born": "1961-02-14", "history": [
      { "function": "guard", "from": "1981-03-01", "to": "1986-08-31", "employer": "Spoor & Co" },
      { "from": "1986-09-01", "function": "loader", "fte": 0.80, "kind": "leave", "to": "1990-01-31" },
    \t{"employer":"A","sector":"a/b","function":"clerk","from":"1990-02-01","to":"1990-02-01","fte":0},
      { "function": "a name longer than fifteen bytes", "from": "1995-01-01", "fte": 1.0000 } ] }

    """

  /// Everything that a history says and where it says it.
  private func told(_ history: WorkHistory) -> [String] {
    ["\(history.born) \(history.attributes) \(String(describing: history.knownFrom))"]
      + history.spells.map { spell in
        let names = [spell.function, spell.kind, spell.employer, spell.sector, spell.reason]
        let days = [spell.from, spell.to].map { day in
          day.map { "\($0.text) \($0.first) \($0.last)" } ?? "-"
        }
        let rest = "\(String(describing: spell.extent)) \(spell.evidence) \(spell.overrides.count)"
        return "\(names) \(days) \(rest) \(spell.offsets)"
      }
  }

  /// Whether a text is read as plain; if so, it is read as the reader of JSON reads it.
  @discardableResult
  private func isPlain(_ bytes: [UInt8], _ note: String = "") -> Bool {
    guard let plain = PlainHistory(bytes) else { return false }
    let text = "\(note)\(String(decoding: bytes, as: UTF8.self))"
    let document = WorkHistory.document(bytes)
    #expect(document.problems.problems.isEmpty, "\(text)")
    #expect(document.history.map { told($0) } == told(plain.history(of: bytes)), "\(text)")
    #expect(document.sha256 == plain.sha256(of: bytes), "\(text)")
    return true
  }

  @Test func whatIsPlainIsReadAsTheReaderOfJSONReadsIt() {
    #expect(isPlain(Array(Self.plain.utf8)))
    #expect(
      isPlain(
        Array(#"{"born":"1961-02-14","history":[{"function":"a","from":"1981-03-01"}]}"#.utf8)))
  }

  /// Keys are held against ours as numbers, to which a byte of 0 in front adds nothing.
  @Test func aKeyWithAByteOfZeroInFrontIsNotOurs() {
    let text = Self.plain.replacing("\"from\"", with: "\"\u{0}from\"")
    #expect(!isPlain(Array(text.utf8)))
  }

  /// Any byte put in, left out or put in the place of another makes a text that is as good for both, or
  /// one that is not plain.
  @Test func aSlipAtAnyPlaceIsReadAlikeOrLeftToTheReaderOfJSON() {
    let bytes = Array(Self.plain.utf8)
    var plain = 0
    for place in bytes.indices {
      var without = bytes
      without.remove(at: place)
      if isPlain(without) { plain += 1 }
      for byte in Array("\"\\{}[],:. 05a\t/-é\u{7F}".utf8) + [0x00, 0x1F, 0xC3] {
        var (changed, longer) = (bytes, bytes)
        changed[place] = byte
        longer.insert(byte, at: place)
        if isPlain(changed) { plain += 1 }
        if isPlain(longer) { plain += 1 }
      }
    }
    // Blanks between values, letters of names and digits of days may well be others.
    #expect(plain > 1000)
  }

  @Test func textsThatAreCutOffAreNotPlain() {
    let bytes = Array(Self.plain.utf8)
    let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    for count in 0...end { #expect(!isPlain(Array(bytes[..<count])), "\(count)") }
  }

  static let notPlain: [(what: String, text: String)] = {
    func with(_ spell: String, born: String = "1961-02-14") -> String {
      #"{ "born": "\#(born)", "history": [ \#(spell) ] }"#
    }
    let name = String(repeating: "n", count: 201)
    return [
      ("a comment", with(#"{ "function": "a", "from": "1981-03-01" } // so"#)),
      ("a last comma", with(#"{ "function": "a", "from": "1981-03-01" },"#)),
      ("an escape", with(#"{ "function": "\u0061", "from": "1981-03-01" }"#)),
      ("an accent", with(#"{ "function": "é", "from": "1981-03-01" }"#)),
      ("a key twice", with(#"{ "function": "a", "from": "1981-03-01", "function": "a" }"#)),
      ("an unknown key", with(#"{ "function": "a", "from": "1981-03-01", "x-note": 1 }"#)),
      ("a key that begins like another", with(#"{ "function1": "a", "from": "1981-03-01" }"#)),
      ("hours", with(#"{ "function": "a", "from": "1981-03-01", "hours": 36 }"#)),
      ("nothing", with(#"{ "function": null, "from": "1981-03-01" }"#)),
      ("no function", with(#"{ "from": "1981-03-01" }"#)),
      ("no first day", with(#"{ "function": "a" }"#)),
      ("a month", with(#"{ "function": "a", "from": "1981-03" }"#)),
      ("no such day", with(#"{ "function": "a", "from": "1981-02-29" }"#)),
      ("a blank name", with(#"{ "function": "  ", "from": "1981-03-01" }"#)),
      ("an empty name", with(#"{ "function": "", "from": "1981-03-01" }"#)),
      ("a long name", with(#"{ "function": "\#(name)", "from": "1981-03-01" }"#)),
      ("a wrong order", with(#"{ "function": "a", "from": "1981-03-01", "to": "1981-02-28" }"#)),
      ("work before birth", with(#"{ "function": "a", "from": "1961-02-13" }"#)),
      ("too much work", with(#"{ "function": "a", "from": "1981-03-01", "fte": 1.0001 }"#)),
      ("a fine factor", with(#"{ "function": "a", "from": "1981-03-01", "fte": 0.12345 }"#)),
      ("a quoted factor", with(#"{ "function": "a", "from": "1981-03-01", "fte": "1" }"#)),
      ("two digits", with(#"{ "function": "a", "from": "1981-03-01", "fte": 01 }"#)),
      ("an open decimal", with(#"{ "function": "a", "from": "1981-03-01", "fte": 0. }"#)),
      ("an exponent", with(#"{ "function": "a", "from": "1981-03-01", "fte": 1e0 }"#)),
      ("no period", with("")),
      ("more behind", with(#"{ "function": "a", "from": "1981-03-01" }"#) + " 1"),
      (
        "other order",
        #"{ "history": [{ "function": "a", "from": "1981-03-01" }], "born": "1961-02-14" }"#
      ),
      ("a day before all", with(#"{ "function": "a", "from": "1981-03-01" }"#, born: "1899-12-31")),
      (
        "many periods",
        with(
          Array(repeating: #"{ "function": "a", "from": "1981-03-01" }"#, count: 501)
            .joined(separator: ","))
      ),
    ]
  }()

  @Test(arguments: notPlain.indices)
  func theRestIsLeftToTheReaderOfJSON(_ index: Int) {
    let (what, text) = Self.notPlain[index]
    #expect(!isPlain(Array(text.utf8)), "\(what)")
  }

  @Test func asManyPeriodsAsMayBeArePlain() {
    let spells = Array(repeating: #"{ "function": "a", "from": "1981-03-01" }"#, count: 500)
    #expect(
      isPlain(
        Array(#"{ "born": "1961-02-14", "history": [\#(spells.joined(separator: ","))] }"#.utf8)))
  }

  /// What a scheme finds wrong is told with its place, although no tree of values was kept.
  @Test func whatASchemeFindsWrongHasThePlaceThatTheReaderOfJSONGives() throws {
    let text = Self.plain
    #expect(isPlain(Array(text.utf8)))
    let problems = try historyProblems(text)
    #expect(problems.map(\.code) == [.unknownKind, .unlistedFunction])
    #expect(problems.map { $0.place?.pointer } == ["/history/1/kind", "/history/3/function"])
    // A remark makes it a text that is not plain.
    #expect(try historyProblems(text + "// so").map(\.place) == problems.map(\.place))
  }

  // MARK: Requests

  @Test func askedTwiceARequestTellsTheSameOnce() throws {
    let scheme = try SchemeText().read()
    let request = CalculationRequest(
      reading: Array(#"{ "born": "1960-01-15", "history": [ { "function": "gard" } ] }"#.utf8))
    for _ in 0..<2 {
      let found = #expect(throws: Problems.self) {
        _ = try request.assessment(
          among: [scheme], usual: scheme, today: day("2024-06-01"), statutory: .shipped)
      }
      #expect(found?.all.map(\.code) == [.missingKey, .unlistedFunction])
    }
  }

  private static let request = """
    {"scheme": "rail-1", "asOf" :"2026-11-21", "exit": "2027-05-14","anyway": false,
      "born": "1961-02-14", "explain":true, "history": [
      { "function": "guard", "from": "1981-03-01", "to": "1986-08-31", "employer": "Spoor & Co" } ] }

    """

  /// Whether a request is read as plain; if so, it is read as the reader of JSON reads it.
  @discardableResult
  private func isPlainRequest(_ bytes: [UInt8]) -> Bool {
    guard let plain = PlainHistory(bytes, asking: true) else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    let document = WorkHistory.document(bytes, beside: CalculationRequest.keys)
    let (object, problems) = (document.object, document.problems)
    let asked = PlainQuestion(
      scheme: object?.optional("scheme").flatMap { problems.text($0, maximumLength: 200) },
      asOf: object?.optional("asOf").flatMap { problems.day($0) },
      exit: object?.optional("exit").flatMap { problems.day($0) },
      anyway: object?.optional("anyway").flatMap { problems.bool($0) },
      explain: object?.optional("explain").flatMap { problems.bool($0) })
    #expect(problems.problems.isEmpty, "\(text)")
    #expect(asked == plain.asked, "\(text)")
    #expect(document.history.map { told($0) } == told(plain.history(of: bytes)), "\(text)")
    #expect(document.sha256 == plain.sha256(of: bytes), "\(text)")
    return true
  }

  @Test func aPlainRequestIsReadAsTheReaderOfJSONReadsIt() throws {
    let bytes = Array(Self.request.utf8)
    #expect(isPlainRequest(bytes) && !isPlain(bytes))
    #expect(isPlainRequest(Array(Self.plain.utf8)))
    let plain = try #require(PlainHistory(bytes, asking: true))
    #expect(plain.asked.scheme == "rail-1" && plain.asked.exit == day("2027-05-14"))
    #expect(plain.asked.anyway == false && plain.asked.explain == true)
  }

  @Test func aSlipAtAnyPlaceOfARequestIsReadAlikeOrLeftToTheReaderOfJSON() {
    let bytes = Array(Self.request.utf8)
    var plain = 0
    for place in bytes.indices {
      var without = bytes
      without.remove(at: place)
      if isPlainRequest(without) { plain += 1 }
      for byte in Array("\"\\{}[],:. 05aet\t/-\u{7F}".utf8) + [0x00, 0xC3] {
        var (changed, longer) = (bytes, bytes)
        changed[place] = byte
        longer.insert(byte, at: place)
        if isPlainRequest(changed) { plain += 1 }
        if isPlainRequest(longer) { plain += 1 }
      }
    }
    #expect(plain > 500)
    for count in 0..<bytes.count - 2 { #expect(!isPlainRequest(Array(bytes[..<count]))) }
  }

  static let notPlainRequests: [String] = [
    #""scheme": "a", "scheme": "a""#, #""asOf": "2026-01-01", "asOf": "2026-01-01""#,
    #""exit": "2026-01-01", "exit": "2026-01-01""#, #""anyway": true, "anyway": true"#,
    #""explain": true, "explain": false"#, #""born": "1961-02-14""#, #""history": []"#,
    #""scheme": null"#, #""scheme": """#, #""asOf": "2026-02-30""#, #""exit": null"#,
    #""anyway": 1"#, #""explain": "true""#, #""explain": tru"#, #""x-note": 1"#,
    #""attributes": {}"#,
    #""knownFrom": "1990-01-01""#,
  ]

  @Test(arguments: notPlainRequests)
  func theRestOfRequestsIsLeftToTheReaderOfJSON(_ more: String) {
    let spells = #"[{ "function": "a", "from": "1981-03-01" }]"#
    let text = #"{ "born": "1961-02-14", "history": \#(spells), \#(more) }"#
    #expect(!isPlainRequest(Array(text.utf8)), "\(more)")
  }

  /// Both ways of reading a request tell the same of it: the answer, or all that is wrong.
  @Test func aRequestIsAnsweredAlikeHoweverItIsWritten() throws {
    let scheme = try SchemeText().read()
    let head = #"{ "born": "1960-01-15", "history": [ \#(spell("guard", "1990-01-01")) ]"#
    let rests = [
      "", #", "scheme": "test""#, #", "scheme": "tset""#, #", "asOf": "2040-01-01""#,
      #", "asOf": "2026-01-01", "exit": "2025-01-01""#, #", "asOf": "1899-01-01""#,
      #", "exit": "2026-06-01", "explain": false"#, #", "explain": false, "anyway": true"#,
    ]
    let people = [
      head, head.replacing("1960-01-15", with: "1930-01-15"),
      head.replacing("guard", with: "gaurd"),
    ]
    for rest in rests.flatMap({ rest in people.map { $0 + rest } }) {
      func answered(_ text: String, usual: Scheme?) -> Result<[UInt8], Problems> {
        Result { () throws(Problems) -> [UInt8] in
          try CalculationRequest(reading: Array(text.utf8)).json(
            among: [scheme], usual: usual, today: day("2026-01-01"), statutory: .shipped, .en)
        }
      }
      for usual in [scheme, nil] {
        // A remark makes it a text that is not plain.
        switch (answered(rest + " }", usual: usual), answered(rest + " } // so", usual: usual)) {
        case (.success(let plain), .success(let other)): #expect(plain == other)
        case (.failure(let plain), .failure(let other)): #expect(plain.all == other.all)
        default: Issue.record("\(rest)")
        }
      }
    }
  }
}
