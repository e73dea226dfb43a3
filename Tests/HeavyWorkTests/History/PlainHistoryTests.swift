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
    #expect(document.history.map { told($0) } == told(plain.history), "\(text)")
    #expect(document.sha256 == plain.sha256, "\(text)")
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
}
