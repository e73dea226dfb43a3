import Testing

@testable import HeavyWork

/// A variant is the scheme with its changes made, and says that it is no agreement.
@Suite struct VariantTests {
  @Test func aVariantIsTheSchemeWithTheChangesMade() throws {
    let variant = try VariantText(
      change("elements/night/weight", "1.25"), change("points/maximum", "40"),
      change("conditions/lower/points/atLeast", "17.1"),
      change("routes/pro-rata/months/linear/full", "40")
    ).applied().scheme
    // The same, written out: what the file says must have the same hash.
    let written = SchemeText([
      "title": SchemeText.label("Variant", "A variant"), "status": #""proposed""#,
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", "1.25"),
        SchemeText.element("lift", "fysiek", "0.5")),
      "points": #"{ "maximum": 40 }"#,
      "conditions": SchemeText.conditions(("lower", #""points": { "atLeast": 17.1 }"#)),
      "routes":
        #"[{ "id": "pro-rata", "when": "lower", "months": { "linear": { "full": 40, "maximum": 36 } } }]"#,
    ])
    #expect(variant.rulesSHA256 == (try written.read().rulesSHA256))
  }

  @Test func nobodyTakesAVariantForTheAgreement() throws {
    let base = try SchemeText().read()
    #expect(base.status == .agreed)
    #expect(base.variantOf == nil)
    let text = VariantText(change("exit/maximumMonths", "24"))
    let variant = try text.applied().scheme
    #expect(variant.status == .proposed)
    #expect(variant.title == Bilingual(nl: "Variant", en: "A variant"))
    #expect(variant.id == base.id)
    #expect(variant.version == base.version)
    #expect(variant.variantOf?.title == base.title)
    #expect(variant.variantOf?.sha256 == base.sha256)
    #expect(variant.variantOf?.changes.map(\.path.description) == ["exit/maximumMonths"])
    #expect(variant.sha256 == SHA256.hex(Array(text.text.utf8)))
    #expect(variant.rulesSHA256 != base.rulesSHA256)
  }

  @Test(arguments: [
    ("agreed", Scheme.Status.proposed), ("reported", .proposed), ("proposed", .proposed),
    ("illustrative", .illustrative),
  ])
  func theStatusOfAVariantIsNeverAgreed(_ base: String, _ expected: Scheme.Status) throws {
    let scheme = SchemeText(["status": "\"\(base)\""])
    #expect(try VariantText().applied(to: scheme).scheme.status == expected)
  }

  @Test func theResultSaysSoAndBearsBothHashes() throws {
    let base = try PlacedScheme(Array(SchemeText().text.utf8))
    let variant = try VariantText(change("elements/night/weight", "1.25")).applied().scheme
    let history = HistoryText(spell("guard", "1990-01-01"))
    let career = try history.career(under: variant)
    let result = try Assessment(
      of: career, under: variant, .init(asOf: day("2020-01-01")), statutory: .shipped)
    // 30 years x 1.25
    #expect(result.ledger.total == exact("37.5"))
    #expect(result.receipt.schemeSHA256 == variant.sha256)
    #expect(result.receipt.baseSHA256 == base.scheme.sha256)
    #expect(result.remarks.warnings.map(\.code).contains("variant"))
    for language in Language.allCases {
      let text = ResultText.text(result, language)
      let title = base.scheme.title[language]
      #expect(text.split { $0.isWhitespace }.joined(separator: " ").contains("‘\(title)’"))
      let json = String(decoding: ResultJSON.bytes(result, language), as: UTF8.self)
      #expect(json.contains("\"base\":\"\(base.scheme.sha256)\""))
      #expect(json.contains("\"variantOf\":{\"changes\":1,\"sha256\":\"\(base.scheme.sha256)\""))
      let page = String(decoding: ResultPage.html(result, language), as: UTF8.self)
      #expect(page.contains(base.scheme.sha256))
    }
  }

  @Test func entriesAreAddedAndTakenAway() throws {
    let element = SchemeText.element("noise", "werkomgeving", "0.3")
    let porter = SchemeText.function("porter", #""exposure": { "noise": "full", "night": "some" }"#)
    let variant = try VariantText(
      change("elements/noise", element), change("functions/porter", porter),
      change("functions/loader/exposure/noise", #""some""#),
      change("functions/guard/exposure/night", #""some""#), removal("functions/shunter"),
      change("levels/most", "0.75"), change("functions/clerk/exposure/lift", #""most""#),
      change(
        "conditions/old", #"{ "age": { "atLeast": 720 }, "label": \#(SchemeText.label("a", "b")) }"#
      ),
      change("routes/pro-rata/when", #"{ "all": ["lower", "old"] }"#)
    ).applied().scheme
    #expect(variant.elements.map(\.id) == ["night", "lift", "noise"])
    #expect(variant.functions.map(\.id) == ["guard", "loader", "clerk", "porter"])
    // guard 1 x 0.5; loader 0.5 + 0.3 x 0.5; clerk 0.5 x 0.75; porter 0.3 + 1 x 0.5
    let rates = variant.functions.indices.map {
      Exact(Int128(variant.rates[0, $0].total), over: Int128(variant.scale.rateUnits))
    }
    #expect(rates == [exact("0.5"), exact("0.65"), exact("0.375"), exact("0.8")])
    #expect(variant.conditions.map(\.id) == ["lower", "old"])
  }

  @Test func aGroupThatIsNotThereIsMade() throws {
    let scheme = SchemeText(["points": ""])
    let variant = try VariantText(
      change("points/maximum", "30"), change("points/categoryMaximumPerYear/fysiek", "0.4"),
      change("time/kinds/sick~1leave", "0.5")
    ).applied(to: scheme).scheme
    #expect(variant.points.maximum == Dated(30))
    #expect(variant.points.categoryMaximumPerYear[0] == Dated(ExactDecimal(units: 4, decimals: 1)))
    #expect(variant.time.kinds.map(\.id) == ["employment", "sick/leave"])
  }

  @Test func theOrderOfChangesDoesNotMatter() throws {
    let one = change("elements/night/weight", "2")
    let other = removal("functions/shunter")
    let third = change("exit/minimumMonths", "6")
    let hashes = try [
      VariantText(one, other, third), VariantText(third, other, one),
      VariantText(other, one, third),
    ].map { try $0.applied().scheme.rulesSHA256 }
    #expect(Set(hashes).count == 1)
  }

  @Test func aVariantMadeInMemoryIsTheSameScheme() throws {
    let base = try PlacedScheme(Array(SchemeText().text.utf8))
    let title = Bilingual(nl: "Variant", en: "A variant")
    let made = try base.variant(
      [
        SchemeChange(path("elements/night/weight"), to: ExactDecimal(units: 125, decimals: 2)),
        SchemeChange(path("functions/guard/exposure/night"), to: "some"),
        SchemeChange(path("exit/choices"), json: Array("[12, 24]".utf8)),
        .removing(path("functions/shunter")),
      ], title: title)
    let read = try VariantText(
      change("elements/night/weight", "1.25"), change("functions/guard/exposure/night", #""some""#),
      change("exit/choices", "[12, 24]"), removal("functions/shunter")
    ).applied()
    #expect(made.scheme.rulesSHA256 == read.scheme.rulesSHA256)
    #expect(made.scheme.variantOf?.sha256 == base.scheme.sha256)
  }

  @Test func theExamplesOfTheBaseProveNothingAboutAVariant() throws {
    let example = #"""
      { "name": "a", "born": "1960-01-15", "asOf": "2020-01-01",
        "history": [{ "function": "guard", "from": "1990-01-01" }], "expect": { "points": 30 } }
      """#
    let scheme = SchemeText(["examples": "[\(example)]"])
    #expect(try scheme.read().examples.count == 1)
    let variant = try VariantText(change("elements/night/weight", "2")).applied(to: scheme)
    #expect(variant.scheme.examples.isEmpty)
    // Its own it may have: 30 years x 2 = 60, so the one of the base fails on its own line.
    let own = try VariantText(
      change("elements/night/weight", "2"), change("examples", "[\(example)]")
    ).applied(to: scheme)
    let problems = ExampleCheck(own.scheme).problems
    #expect(problems.codes == [.failedExample])
    #expect(problems.first?.place?.line == 4)
  }

  /// Setting any value of the rail example to what it is gives the same rules again.
  @Test func setToWhatItIsNothingChanges() throws {
    let base = try PlacedScheme(ReportSamples.bytes("schemes/spoor-illustratief.jsonc"))
    let title = Bilingual(nl: "a", en: "b")
    let unchanged = try base.variant([], title: title).scheme.rulesSHA256
    var paths: [(SchemePath, JSONNode)] = []
    func collect(_ node: JSONNode, _ parts: [String]) {
      if let members = node.members {
        for member in members { collect(member.value, parts + [member.key]) }
      } else if parts.count == 1, SchemePath.lists.contains(parts[0]),
        case .array(let items) = node.content
      {
        for item in items { collect(item, parts + [item.id ?? ""]) }
      } else if parts.last != "id", !SchemePath.fixed.contains(parts[0]), parts[0] != "examples" {
        paths.append((SchemePath(parts: parts), node))
      }
    }
    collect(base.root, [])
    #expect(paths.count > 300)
    // All at once, and a few alone.
    let changes = paths.map { SchemeChange($0.0, .set($0.1)) }
    #expect(try base.variant(changes, title: title).scheme.rulesSHA256 == unchanged)
    for change in stride(from: 0, to: changes.count, by: 40).map({ changes[$0] }) {
      #expect(try base.variant([change], title: title).scheme.rulesSHA256 == unchanged)
      #expect(SchemePath(change.path.description) == change.path)
    }
  }
}
