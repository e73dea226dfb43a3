import Testing

@testable import HeavyWork

/// Changes on top of a variant's, as one list of changes of the scheme itself.
@Suite struct ChangesTogetherTests {
  private static let title = Bilingual(nl: "v", en: "v")

  private func changed(_ path: String, _ json: String) throws -> SchemeChange {
    try SchemeChange(HeavyWorkTests.path(path), json: Array(json.utf8))
  }

  private func base() throws -> PlacedScheme { try PlacedScheme(Array(SchemeText().text.utf8)) }

  private func told(_ changes: [SchemeChange]) -> [String] {
    changes.map {
      String(decoding: JSONWriter.canonical($0.node), as: UTF8.self).split(separator: "\n").joined()
    }
  }

  @Test func theSamePlaceIsChangedOnce() throws {
    let variant = try base().variant(
      [changed("exit/maximumMonths", "24"), changed("elements/night/weight", "1")],
      title: Self.title)
    #expect(
      told(
        variant.together([
          try changed("exit/maximumMonths", "12"), try changed("levels/some", "0.25"),
        ])) == [
          #"{"path":"elements/night/weight","value":1}"#,
          #"{"path":"exit/maximumMonths","value":12}"#, #"{"path":"levels/some","value":0.25}"#,
        ])
    // Of a scheme that is no variant nothing is added.
    #expect(
      try told(base().together([changed("exit/maximumMonths", "12")]))
        == [#"{"path":"exit/maximumMonths","value":12}"#])
  }

  @Test func aChangeWithinAWholeThatIsSetStandsInIt() throws {
    let points = #"{ "maximum": 57, "blocks": { "months": 3 } }"#
    let variant = try base().variant([changed("points", points)], title: Self.title)
    let together = variant.together([try changed("points/maximum", "60")])
    #expect(told(together) == [#"{"path":"points","value":{"blocks":{"months":3},"maximum":60}}"#])
    #expect(
      try base().variant(together, title: Self.title).scheme.points.maximum?.value(
        on: day("2026-01-01")) == 60)
    // And the other way round: the whole says all there is.
    let part = try base().variant([changed("points/maximum", "50")], title: Self.title)
    #expect(told(part.together([try changed("points", points)])).count == 1)
  }

  @Test func whatIsTakenBackIsAsTheSchemeHasIt() throws {
    let variant = try base().variant(
      [
        changed("exit/maximumMonths", "24"), changed("levels/few", "0.1"),
        .removing(path("levels/some")), .removing(path("functions/clerk")),
      ].filter { change in
        guard change.removes else { return true }
        return (try? base().variant([change], title: Self.title)) != nil
      }, title: Self.title)
    let other = try SchemeVariant(
      Array(VariantText(change("elements/night/weight", "1.5")).text.utf8))
    let changes = try variant.changes(making: other)
    let made = try variant.variant(changes, title: Self.title)
    #expect(
      JSONWriter.canonical(made.root["exit"] ?? made.root)
        == JSONWriter.canonical(try base().root["exit"] ?? made.root))
    #expect(
      JSONWriter.canonical(made.root["levels"] ?? made.root)
        == JSONWriter.canonical(try base().root["levels"] ?? made.root))
    #expect(made.scheme.variantOf?.sha256 == (try base().scheme.sha256))
  }

  /// In whatever way the changes come, they make the same rules.
  @Test(arguments: 0..<11)
  func allWaysMakeTheSame(_ index: Int) throws {
    let original = try PlacedScheme(Array(SweepAgreementTests.schemes[index].text.utf8))
    var random = RandomSource(seed: UInt64(60_000 + index))
    var compared = 0
    for _ in 0..<4 {
      let proposals = SweepAgreementTests.variants(original, &random).compactMap {
        variant -> (changes: [SchemeChange], scheme: PlacedScheme)? in
        guard let scheme = try? original.variant(variant.changes, title: Self.title) else {
          return nil
        }
        return (variant.changes, scheme)
      }
      for (one, other) in zip(proposals, proposals.dropFirst()) {
        // One on top of the other.
        for more in SweepAgreementTests.variants(one.scheme, &random).map(\.changes) {
          let onTop = try? one.scheme.variant(more, title: Self.title)
          let atOnce = try? original.variant(one.scheme.together(more), title: Self.title)
          #expect(onTop?.scheme.rulesSHA256 == atOnce?.scheme.rulesSHA256)
          #expect(
            told(onTop?.scheme.variantOf?.changes ?? [])
              == told(atOnce?.scheme.variantOf?.changes ?? []))
          compared += onTop == nil ? 0 : 1
        }
        // One in place of the other.
        let file = SchemeVariant.file(of: "test", title: Self.title, other.changes)
        let changes = try one.scheme.changes(making: SchemeVariant(file))
        let made = try one.scheme.variant(changes, title: Self.title)
        #expect(made.scheme.rulesSHA256 == other.scheme.scheme.rulesSHA256)
      }
    }
    #expect(compared > 30)
  }
}
