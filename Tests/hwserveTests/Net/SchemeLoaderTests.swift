import Foundation
import HeavyWork
import Testing

@testable import hwserve

/// Reading the folder: schemes, variants of them, the file of choices, and what is wrong.
@Suite struct SchemeLoaderTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "hwserve-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  private func load(_ before: SchemeSet? = nil) -> SchemeLoader.Outcome {
    SchemeLoader(folder: folder, site: nil, statutory: .shipped).load(before: before, .en)
  }

  private static let variant = """
    { "heavywork": 1, "variantOf": "klein.json",
      "title": { "nl": "Zwaarder", "en": "Heavier" },
      "changes": [ { "path": "elements/nacht/weight", "value": 2 } ] }
    """

  @Test func aVariantIsServedByTheNameOfItsFile() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("klein.json", TinyScheme.text())
    try write("zwaarder.jsonc", Self.variant)
    let set = load().set
    #expect(set.schemes.map(\.key) == ["klein", "zwaarder"])
    #expect(set.schemes.map(\.id) == ["klein", "klein"])
    #expect(set.placed("zwaarder")?.scheme.variantOf != nil)
    #expect(set.document("zwaarder")?.bytes.isEmpty == false)
    // 36 points are 36 months; with weight 2, eighteen years give as much as 36 under weight 1.
    let question = """
      { "scheme": "zwaarder", "asOf": "2026-11-21", "born": "1961-02-14",
        "history": [ { "function": "machinist", "from": "2008-11-22" } ] }
      """
    let result = try CalculationRequest(reading: Array(question.utf8))
      .assessment(
        among: set.schemes, usual: set.usual, today: PageDriver.today, statutory: .shipped)
    #expect(text(ResultJSON.bytes(result, .nl)).contains("\"variantOf\""))
    // A base that changes changes the variant.
    try write(
      "klein.json", TinyScheme.text().replacing("\"version\": \"1\"", with: "\"version\": \"2\""))
    #expect(load(set).set.schemes.map(\.version) == ["2", "2"])
  }

  @Test func aVariantOfNothingIsNamed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("klein.json", TinyScheme.text())
    try write("x.json", Self.variant.replacing("klein.json", with: "kleim"))
    let outcome = load()
    #expect(outcome.set.schemes.map(\.key) == ["klein"])
    #expect(outcome.report.contains("x.json:1:") && outcome.report.contains("klein"))
  }

  @Test func theSiteChoosesSchemesAndTheirOrder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for id in ["a", "b", "c"] { try write("\(id).json", TinyScheme.text(id)) }
    try write("site.json", "{ \"schemes\": [\"c\", \"a\"], \"default\": \"a\" }")
    let first = load()
    #expect(first.set.schemes.map(\.key) == ["c", "a"])
    #expect(first.set.usual?.key == "a")
    #expect(first.set.siteProblems == nil)
    // A site file that breaks is named, and what it said before goes on.
    try write("site.json", "{ \"skemes\": [] }")
    let second = load(first.set)
    #expect(second.set.schemes.map(\.key) == ["c", "a"])
    #expect(second.report.contains("schemes"))
    #expect(second.set.siteProblems?.all.map(\.code) == [.unknownKey])
    let page = StatusPage(second.set, PageFrame(.en, Site())).bytes
    #expect(text(page).contains("Did you mean ‘schemes’?"))
  }

  @Test func aBrokenFileIsNamedOnThePageForOperators() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("klein.json", TinyScheme.text())
    let first = load()
    #expect(text(StatusPage(first.set, PageFrame(.nl, Site())).bytes).contains("in orde"))
    try write("klein.json", TinyScheme.text().replacing("\"levels\"", with: "\"levles\""))
    let second = load(first.set)
    #expect(second.set.schemes.map(\.key) == ["klein"])
    let page = text(StatusPage(second.set, PageFrame(.nl, Site())).bytes)
    #expect(page.contains("klein.json"))
    #expect(page.contains("De laatste goede versie wordt nog gebruikt."))
    #expect(page.contains("Bedoelt u ‘levels’?"))
  }
}
