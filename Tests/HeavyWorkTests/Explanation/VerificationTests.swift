import Testing

@testable import HeavyWork

@Suite struct VerificationTests {
  /// A career with a rough date, so that a range and its questions are in the result too.
  static let history = Array(
    HistoryText(
      spell("shunter", "1990-01-01", "2001-06-30"), spell("shunter", "2003", fte: "0.8"),
      born: "1962-01-15"
    ).text.utf8)
  static let asOf = day("2026-11-21")

  func result(
    _ language: Language = .en, scheme: Scheme, exit: String? = nil,
    statutory: StatutoryTables = .shipped
  ) throws -> [UInt8] {
    ResultJSON.bytes(try assessment(scheme, exit: exit, statutory: statutory), language)
  }

  func assessment(
    _ scheme: Scheme, exit: String? = nil, statutory: StatutoryTables = .shipped
  ) throws -> Assessment {
    try Assessment(
      of: Career(reading: Self.history, under: scheme), under: scheme,
      .init(asOf: Self.asOf, exit: exit.map { day($0) }), statutory: statutory)
  }

  func scheme() throws -> Scheme {
    try Scheme.read(Array(VerificationTests.schemeText.utf8))
  }

  static let schemeText = SchemeText([
    "benefit": #"{ "perMonth": "rvuThreshold" }"#
  ]).text

  func verify(
    _ result: [UInt8], input: [UInt8] = VerificationTests.history, _ scheme: Scheme,
    statutory: StatutoryTables = .shipped
  ) throws(Problems) -> Verification {
    try Verification(
      ClaimedResult(reading: result), input: input, under: scheme, statutory: statutory)
  }

  @Test(arguments: Language.allCases)
  func whatWasWorkedOutComesOutAgain(_ language: Language) throws {
    let scheme = try scheme()
    for exit in [nil, "2027-06-01"] as [String?] {
      let verification = try verify(try result(language, scheme: scheme, exit: exit), scheme)
      #expect(verification.isSame)
      #expect(verification.isIdentical)
      for told in Language.allCases {
        #expect(
          verification.text("x.json", told).hasPrefix(
            told(nl: "x.json: klopt.", en: "x.json: right.")))
      }
    }
  }

  /// An answer without its explanation too, although it does not name its input.
  @Test(arguments: Language.allCases)
  func anAnswerAloneComesOutAgain(_ language: Language) throws {
    let scheme = try scheme()
    let answer = BareAnswerJSON.bytes(BareAnswer(try assessment(scheme)), language)
    let verification = try verify(answer, scheme)
    #expect(verification.isSame && verification.isIdentical)
    let raised = String(decoding: answer, as: UTF8.self)
      .replacing(#""perMonth":2"#, with: #""perMonth":3"#)
    let found = try verify(Array(raised.utf8), scheme)
    #expect(!found.isSame && found.count == 1)
    #expect(found.difference?.path == "/benefit/perMonth")
  }

  @Test func layoutDoesNotMatter() throws {
    let scheme = try scheme()
    let root = try JSONReader.read(
      try result(scheme: scheme), options: .init(maximumBytes: 1 << 20)
    ).root
    let verification = try verify(JSONWriter.canonical(root), scheme)
    #expect(verification.isSame)
    #expect(!verification.isIdentical)
  }

  /// Every value that stands by itself, with what a change would make of it.
  private func tampered(_ node: JSONNode) -> [(path: String, node: JSONNode)] {
    func with(_ content: JSONNode.Content) -> JSONNode {
      JSONNode(content: content, offset: node.offset)
    }
    switch node.content {
    case .null: return [("", with(.bool(false)))]
    case .bool(let value): return [("", with(.bool(!value)))]
    case .number(let value):
      let finest = ExactDecimal(units: 1, decimals: 6)
      return [("", with(.number((Exact(value) + Exact(finest)).rounded(toDecimals: 6))))]
    case .string(let text): return [("", with(.string(text + " ")))]
    case .hugeNumber, .longNumber: return []
    case .array(let items):
      var all: [(String, JSONNode)] = items.isEmpty ? [("", with(.array([with(.null)])))] : []
      for index in items.indices {
        var fewer = items
        fewer.remove(at: index)
        all.append(("/\(index) gone", with(.array(fewer))))
        for change in tampered(items[index]) {
          var copy = items
          copy[index] = change.node
          all.append(("/\(index)" + change.path, with(.array(copy))))
        }
      }
      return all
    case .object(let members):
      var all: [(String, JSONNode)] = []
      for index in members.indices {
        var fewer = members
        fewer.remove(at: index)
        all.append(("/\(members[index].key) gone", with(.object(fewer))))
        for change in tampered(members[index].value) {
          var copy = members
          copy[index].value = change.node
          all.append(("/" + members[index].key + change.path, with(.object(copy))))
        }
      }
      return all
    }
  }

  @Test func whateverIsChangedIsFound() throws {
    let scheme = try scheme()
    let root = try JSONReader.read(
      try result(scheme: scheme, exit: "2027-06-01"), options: .init(maximumBytes: 1 << 20)
    ).root
    let changes = tampered(root)
    #expect(changes.count > 200)
    var named = 0
    for (path, node) in changes {
      let bytes = JSONWriter.canonical(node)
      let verification: Verification
      do { verification = try verify(bytes, scheme) } catch {
        // Without its day, its scheme or its receipt it is no result; a day of exit that was taken
        // away asks another question.
        #expect(
          ["/asOf", "/receipt", "/scheme", "/exit"].contains { path.hasPrefix($0) }, "\(path)")
        continue
      }
      #expect(!verification.isSame, "\(path)")
      #expect(verification.text("x", .en).hasPrefix("x: NOT right."))
      if let difference = verification.difference, verification.count == 1 {
        named += 1
        let place = path.split(separator: " ")[0]
        #expect(
          difference.path.hasPrefix(place) || place.hasPrefix(difference.path),
          "\(path) was named \(difference.path)")
      }
    }
    #expect(named > 150)
  }

  @Test func anotherDayIsFoundByWhatFollowsFromIt() throws {
    let scheme = try scheme()
    let text = String(decoding: try result(scheme: scheme), as: UTF8.self)
    let moved = text.replacing("\"asOf\":\"2026-11-21\"", with: "\"asOf\":\"2026-11-22\"")
    #expect(moved != text)
    #expect(try !verify(Array(moved.utf8), scheme).isSame)
  }

  @Test func anAddedKeyIsFound() throws {
    let scheme = try scheme()
    let text = String(decoding: try result(scheme: scheme), as: UTF8.self)
    let more = text.replacing("\"asOf\":", with: "\"aaa\": 1, \"asOf\":")
    let verification = try verify(Array(more.utf8), scheme)
    #expect(verification.difference == .init(path: "/aaa", was: "1", now: nil))
  }

  @Test func anotherSchemeIsNamed() throws {
    let mine = try scheme()
    let other = try Scheme.read(Array((VerificationTests.schemeText + "\n// more\n").utf8))
    let verification = try verify(try result(scheme: mine), other)
    // Only the layout differs: the rules are the same, and so is all that follows from them.
    #expect(verification.otherFiles.map(\.name.en) == ["the scheme"])
    #expect(verification.otherFiles.first?.was.contains(mine.sha256) == true)
    #expect(verification.difference == nil)
    #expect(!verification.isSame)
    #expect(verification.text("x", .en).contains("All else comes out the same."))
    #expect(verification.text("x", .nl).contains("Dit is niet waarmee de uitkomst is gemaakt"))
  }

  @Test func anotherInputIsNamed() throws {
    let scheme = try scheme()
    let other = HistoryText(spell("shunter", "1990-01-01"), born: "1962-01-15").text
    let verification = try verify(
      try result(scheme: scheme), input: Array(other.utf8), scheme)
    #expect(verification.otherFiles.map(\.name.en) == ["the input"])
    #expect(verification.difference != nil)
    #expect(verification.count > 1)
  }

  @Test func otherFiguresAreNamed() throws {
    let scheme = try scheme()
    let other = try StatutoryText().read()
    let verification = try verify(try result(scheme: scheme), scheme, statutory: other)
    #expect(
      verification.otherFiles.map(\.name.en).sorted() == [
        "the statutory figures", "the version of the statutory figures",
      ])
  }

  @Test func anotherProgramIsNamed() throws {
    let scheme = try scheme()
    let text = String(decoding: try result(scheme: scheme), as: UTF8.self)
    let old = text.replacing("\"engine\":\"\(HeavyWork.version)\"", with: "\"engine\":\"0.0.1\"")
    let verification = try verify(Array(old.utf8), scheme)
    #expect(verification.otherFiles.map(\.name.en) == ["the version of the program"])
    #expect(verification.otherFiles.first?.was == "\"0.0.1\"")
    #expect(verification.difference == nil)
  }

  @Test(arguments: [
    "{}", "[]", "\"text\"", #"{ "asOf": "2026-11-21" }"#,
    #"{ "asOf": "2026-11-31", "receipt": {}, "scheme": { "id": "x" } }"#,
    "<!DOCTYPE html><html><body>nothing kept</body></html>",
  ])
  func whatIsNoResultIsRefused(_ text: String) {
    #expect(throws: Problems.self) { try ClaimedResult(reading: Array(text.utf8)) }
    do { _ = try ClaimedResult(reading: Array(text.utf8)) } catch {
      #expect(error.all.map(\.code) == [.notAResult])
      #expect(error.all[0].message.isTranslated)
      #expect(error.all[0].remedy?.isTranslated == true)
      #expect(error.all[0].remedy?.en.contains("bulk") == true)
    }
  }

  @Test(arguments: Language.allCases)
  func aPageIsVerifiedByWhatItKeeps(_ language: Language) throws {
    let scheme = try scheme()
    for exit in [nil, "2027-06-01"] as [String?] {
      let page = ResultPage.html(
        try assessment(scheme, exit: exit), language, keeping: Self.history)
      let claim = try ClaimedResult(reading: page)
      #expect(claim.form == .page)
      #expect(claim.schemeID == scheme.id)
      let kept = try #require(claim.keptHistory)
      let verification = try Verification(claim, input: kept, under: scheme)
      #expect(verification.isIdentical)
      #expect(verification.isSame)
    }
  }

  @Test func aChangedPageIsFoundWithItsHeading() throws {
    let scheme = try scheme()
    let page = String(
      decoding: ResultPage.html(try assessment(scheme), .en, keeping: Self.history), as: UTF8.self)
    // Every text between two tags, with another letter behind it.
    var place = page.startIndex
    var tried = 0
    while let close = page[place...].firstIndex(of: ">") {
      let next = page.index(after: close)
      let text = page[next...].prefix { $0 != "<" }
      place = next
      guard !text.isEmpty, text.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      tried += 1
      guard tried % 7 == 0 else { continue }
      var changed = page
      changed.insert("q", at: text.endIndex)
      do {
        let claim = try ClaimedResult(reading: Array(changed.utf8))
        let kept = try #require(claim.keptHistory)
        #expect(try !Verification(claim, input: kept, under: scheme).isSame, "\(text.prefix(80))")
      } catch {
        // What is kept is JSON: a letter behind it makes it none.
        #expect(error is Problems, "\(text.prefix(80))")
      }
    }
    #expect(tried > 100)
  }

  @Test func anotherSchemeOfAPageIsNamed() throws {
    let page = ResultPage.html(try assessment(try scheme()), .en, keeping: Self.history)
    let other = try Scheme.read(Array((VerificationTests.schemeText + "\n// more\n").utf8))
    let verification = try Verification(
      ClaimedResult(reading: page), input: Self.history, under: other)
    #expect(verification.otherFiles.map(\.name.en) == ["Scheme"])
    #expect(!verification.isSame)
  }
}
