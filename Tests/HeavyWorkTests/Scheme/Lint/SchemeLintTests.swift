import Foundation
import Testing

@testable import HeavyWork

/// What a scheme gets by way of remarks for whoever bargains about it. Nobody works after 66 here, so
/// a full career is 52 years: 624 months.
func lint(_ scheme: SchemeText, on today: String = "2026-01-01") throws -> [Problem] {
  let statutory = try StatutoryText().read()
  let placed = try PlacedScheme(Array(scheme.text.utf8))
  return SchemeLint(placed, on: day(today), statutory: statutory).remarks
}

extension SchemeText {
  /// A scheme about which there is nothing to remark: one point, the lower bound, gives one month.
  static func calm(_ changes: KeyValuePairs<String, String> = [:]) -> SchemeText {
    var scheme = SchemeText([
      "conditions": conditions(("lower", #""points": { "atLeast": 1 }"#)),
      "routes": list(
        route(
          "pro-rata", when: #""lower""#, months: #"{ "linear": { "full": 30, "maximum": 36 } }"#)),
    ])
    for (key, value) in changes { scheme[key] = value }
    return scheme
  }
}

@Suite struct SchemeLintTests {
  @Test func aCalmSchemeGetsNoRemark() throws {
    #expect(try lint(.calm()).codes == [])
  }

  /// Few and true: on the day they were checked the shipped schemes get these, and no others.
  @Test func shippedSchemesGetFewRemarks() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("schemes")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jsonc") }
    var found: [String: [ProblemCode]] = [:]
    for name in names {
      let placed = try PlacedScheme(ReportSamples.bytes("schemes/\(name)"))
      let remarks = SchemeLint(placed, on: ReportSamples.asOf).remarks
      if !remarks.isEmpty { found[placed.scheme.id] = remarks.codes }
      for remark in remarks {
        #expect(remark.severity == .warning)
        #expect(remark.place != nil)
        #expect(remark.message.isTranslated)
        #expect(remark.remedy?.isTranslated == true)
      }
    }
    #expect(
      found == [
        "cz-smeny": [.cliff, .cliff], "havenmodel-illustratief": [.cliff],
        "spoor-illustratief": [.cliff, .cliff],
      ])
  }

  @Test func aFileThatWasNotCheckedForAYearIsOverdue() throws {
    let scheme = SchemeText.calm(["checkedOn": #""2025-01-01""#])
    #expect(try lint(scheme, on: "2026-01-01").codes == [])
    let late = try lint(scheme, on: "2026-01-02")
    #expect(late.codes == [.checkOverdue])
    #expect(late[0].place?.pointer == "/checkedOn")
  }

  /// guard earns 1 a year; loader what is said; clerk nothing, and so is not in points.
  private func twoFunctions(_ lift: String) -> SchemeText {
    .calm([
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", "1"), SchemeText.element("lift", "fysiek", lift)),
      "functions": SchemeText.list(
        SchemeText.function("guard", #""exposure": { "night": "full" }"#),
        SchemeText.function("loader", #""exposure": { "lift": "full" }"#),
        SchemeText.function("clerk", #""groups": ["light"]"#)),
    ])
  }

  @Test func whatEveryFunctionEarnsAlikeIsTenure() throws {
    // 0.6 of a mean of 0.8 is three quarters; a little less is no remark.
    #expect(try lint(twoFunctions("0.599999")).codes == [])
    let found = try lint(twoFunctions("0.6"))
    #expect(found.codes == [.mereTenure])
    #expect(found[0].message.en.contains("‘loader-en’) earns 75 per cent of the mean"))
    #expect(found[0].place?.pointer == "/functions")
    #expect(try lint(twoFunctions("1")).first?.message.nl.contains("100 procent") == true)
  }

  @Test func aVariantGetsItsRemarksAtItsChanges() throws {
    let base = try PlacedScheme(Array(SchemeText.calm().text.utf8))
    let text = VariantText(
      change("conditions/lower/points/atLeast", "200"), change("checkedOn", #""2020-01-01""#),
      change("routes/pro-rata/months/linear/maximum", "36"))
    let variant = try SchemeVariant(Array(text.text.utf8)).applied(to: base)
    let found = SchemeLint(variant, on: day("2026-01-01")).remarks
    #expect(found.codes == [.unreachableThreshold, .cliff, .checkOverdue])
    #expect(found.compactMap(\.place?.line) == [3, 3, 4])
  }
}
