import Testing

@testable import HeavyWork

/// What differs between two schemes: each thing once, from what to what, and for whom.
@Suite struct SchemeDifferenceTests {
  private func difference(
    _ from: SchemeText, _ to: SchemeText, on asOf: String = "2026-01-01"
  ) throws -> SchemeDifference {
    SchemeDifference(
      from: try PlacedScheme(Array(from.text.utf8)), to: try PlacedScheme(Array(to.text.utf8)),
      on: day(asOf))
  }

  private func difference(
    _ changes: String..., of scheme: SchemeText = SchemeText()
  ) throws -> SchemeDifference {
    var text = VariantText()
    text.changes = changes
    return try text.difference(from: scheme)
  }

  @Test func aSchemeIsTheSameAsItself() throws {
    let same = try difference(SchemeText(), SchemeText())
    #expect(same.changes.isEmpty)
    #expect(same.effects.isEmpty)
    #expect(same.unaffected == 4)
    #expect(same.text(.nl).contains("De twee zeggen precies hetzelfde."))
    #expect(same.text(.en).contains("The two say exactly the same."))
    #expect(String(decoding: same.json(.en), as: UTF8.self).contains("\"same\":true"))
  }

  @Test func layoutOrderOfKeysAndOwnKeysAreNoDifference() throws {
    let other = SchemeText([
      "points": #"{ /* nothing yet */ "maximum": null, }"#,
      "exit":
        #"{ "day": "any", "minimumMonths": 1, "maximumMonths": 36, }"#, "x-own": "[1]",
    ])
    #expect(try difference(SchemeText(), other).changes.isEmpty)
  }

  @Test func aWeightTouchesTheFunctionsThatCarryIt() throws {
    let found = try difference(change("elements/night/weight", "1.25"))
    #expect(found.changes.count == 1)
    let one = try #require(found.changes.first)
    #expect(one.group == .weights)
    #expect(one.kind == .changed)
    #expect(one.path == "elements/night/weight")
    #expect(one.what == Bilingual(nl: "night-nl (night)", en: "night-en (night)"))
    #expect(one.from == Bilingual(nl: "1 punt per jaar", en: "1 point a year"))
    #expect(one.to == Bilingual(nl: "1,25 punten per jaar", en: "1.25 points a year"))
    #expect(one.functions == ["guard"])
    // guard 1 -> 1.25; loader, clerk and shunter carry no nights.
    #expect(found.effects.map(\.function) == ["guard"])
    #expect(found.effects[0].to - found.effects[0].from == exact("0.25"))
    #expect(found.unaffected == 3)
    let text = found.text(.en)
    #expect(text.contains("~ night-en (night): 1 point a year → 1.25 points a year"))
    #expect(text.contains("    touches: guard-en\n"))
    #expect(text.contains("1.00 → 1.25 (+0.25)"))
    #expect(text.contains("The same: 3 functions."))
  }

  @Test func aLevelTouchesTheFunctionsThatHaveIt() throws {
    let found = try difference(change("levels/full", "0.8"))
    #expect(found.changes.map(\.group) == [.levels])
    #expect(found.changes[0].functions == ["guard", "loader"])
    // 1 x 0.8 and 0.5 x 0.8
    #expect(found.effects.map { $0.to } == [exact("0.8"), exact("0.4")])
  }

  @Test func exposuresComeGoAndChange() throws {
    let found = try difference(
      change("functions/guard/exposure/night", #""some""#),
      removal("functions/loader/exposure/lift"),
      change("functions/clerk/exposure/night", #""some""#),
      change("functions/shunter/pointsPerYear", "2"))
    #expect(found.changes.map(\.group) == [.exposures, .exposures, .exposures, .exposures])
    #expect(found.changes.map(\.kind) == [.changed, .removed, .added, .changed])
    #expect(found.changes.map { $0.from?.en } == ["full", "full", "not", "1.9 points a year"])
    #expect(found.changes.map { $0.to?.en } == ["some", "not", "some", "2 points a year"])
    // 1 -> 0.5, 0.5 -> 0, 0 -> 0.5, 1.9 -> 2
    #expect(
      found.effects.map { $0.to - $0.from } == [
        exact("-0.5"), exact("-0.5"), exact("0.5"), exact("0.1"),
      ])
  }

  @Test func functionsComeGoAndAreRenamed() throws {
    var later = SchemeText()
    later["functions"] = SchemeText.list(
      // Another id with the same Dutch label, another label with the same id, one new, one gone.
      #"{ "id": "watch", "label": { "nl": "guard-nl", "en": "guard-en" }, "groups": ["heavy"], "exposure": { "night": "some" } }"#,
      #"{ "id": "loader", "label": { "nl": "Sjouwer", "en": "loader-en" }, "groups": ["heavy"], "exposure": { "lift": "full" } }"#,
      SchemeText.function("clerk", #""groups": ["light"]"#),
      SchemeText.function("porter", #""exposure": { "lift": "some" }"#))
    let found = try difference(SchemeText(), later)
    #expect(
      found.changes.map(\.path) == [
        "functions/watch/exposure/night", "functions/watch/id", "functions/loader/label/nl",
        "functions/shunter", "functions/porter",
      ])
    #expect(found.changes.map(\.kind) == [.changed, .changed, .changed, .removed, .added])
    #expect(found.changes[1].from?.nl == "guard")
    #expect(found.changes[1].to?.nl == "watch")
    #expect(found.changes[2].from?.nl == "loader-nl")
    #expect(found.changes[2].to?.nl == "Sjouwer")
    #expect(found.changes[4].to?.en == "0.25 points a year, lift some")
    // The renamed one is compared with what it was: 1 -> 0.5.
    #expect(found.effects.map(\.function) == ["watch"])
    #expect(found.effects[0].from == exact("1"))
    #expect(found.unaffected == 2)
  }

  @Test func aRuleIsToldOnceAsASentence() throws {
    let found = try difference(
      change("conditions/lower/points", #"{ "atLeast": 17.1 }"#),
      change("routes/pro-rata/months/linear/full", "60"),
      change("routes/pro-rata/months/linear/maximum", "30"))
    #expect(found.changes.map(\.path) == ["conditions/lower", "routes/pro-rata"])
    #expect(found.changes[0].from?.nl == "Minstens 18,81 punten.")
    #expect(found.changes[0].to?.nl == "Minstens 17,1 punten.")
    #expect(found.changes[0].routes == ["pro-rata"])
    #expect(found.changes[1].from?.en.contains("36 months at 57 points") == true)
    #expect(found.changes[1].to?.en.contains("30 months at 60 points") == true)
  }

  @Test func aRuleThatDiffersOnlyInThePastOrInItsSourceIsToldToo() throws {
    let scheme = SchemeText([
      "conditions": SchemeText.conditions(
        (
          "lower",
          #""points": { "atLeast": [{ "from": null, "value": 10 }, { "from": "2020-01-01", "value": 12 }] }"#
        ))
    ])
    let past = try difference(
      change(
        "conditions/lower/points/atLeast",
        #"[{ "from": null, "value": 9 }, { "from": "2020-01-01", "value": 12 }]"#), of: scheme)
    #expect(past.changes.count == 1)
    #expect(past.changes[0].from?.en == "At least 10 (from 1 January 2020: 12) points.")
    #expect(past.changes[0].to?.en == "At least 9 (from 1 January 2020: 12) points.")
    let source = try difference(change("conditions/lower/source", #""cao""#))
    #expect(source.changes.map { $0.from?.en } == ["source: –"])
    #expect(source.changes.map { $0.to?.en } == ["source: cao"])
  }

  @Test func theRestIsToldByItsName() throws {
    let found = try difference(
      change("exit/maximumMonths", "24"), change("exit/before", #"{ "age": { "years": 65 } }"#),
      change("inForce/through", #""2030-12-31""#), change("points/maximum", "50"),
      change("time/kinds/sickness", "0.5"), removal("sources/cao"),
      change("benefit", #"{ "perMonth": 2000 }"#),
      change("notes", #"[{ "nl": "Let op", "en": "Mind" }]"#),
      change("exclusive", #"[["night", "lift"]]"#))
    let groups = found.changes.map(\.group)
    #expect(
      groups == [
        .inForce, .weights, .points, .time, .exit, .exit, .benefit, .sources, .other,
      ])
    let lines = found.changes.map { "\($0.what.en): \($0.from?.en ?? "-") > \($0.to?.en ?? "-")" }
    #expect(
      lines == [
        "through: - > 31 December 2030",
        "elements of which the heaviest counts: - > [night, lift]",
        "most points: - > 50",
        "kinds of work ‘sickness’: - > 0.5",
        "at most so many months: 36 > 24",
        "months count back from: - > age: 65 years",
        "benefit: - > amount a month: 2,000",
        "source ‘cao’: name: De cao; rests on: the full text > -",
        "notes: - > [Mind]",
      ])
  }

  @Test func aLaterDayIsNamedWhereThePointsDifferOnlyThen() throws {
    let found = try difference(
      change(
        "elements/night/weight",
        #"[{ "from": null, "value": 1 }, { "from": "2028-01-01", "value": 2 }, { "from": "2030-01-01", "value": 1 }]"#
      ))
    #expect(found.effects.map(\.since) == [day("2028-01-01"), day("2030-01-01")])
    #expect(found.effects.map(\.to) == [exact("2"), exact("1")])
    #expect(found.text(.en).contains("guard-en (guard), from 1 January 2028"))
    #expect(found.text(.en).contains("The same again:"))
  }

  @Test func theOrderOfRoutesIsADifference() throws {
    let one = SchemeText.route("a", when: #""lower""#, months: "12")
    let two = SchemeText.route("b", when: #""lower""#, months: "12")
    let found = try difference(
      SchemeText(["routes": "[\(one), \(two)]"]), SchemeText(["routes": "[\(two), \(one)]"]))
    #expect(found.changes.map { $0.from?.en } == ["a, b"])
    #expect(found.changes.map { $0.to?.en } == ["b, a"])
  }

  /// Guards carry nights at 1 point a year; heat, at 0.25, is carried by no one.
  @Test func elementsComeAndGoWithTheirWeight() throws {
    let night = SchemeText.element("night", "werktijden", "1")
    let lift = SchemeText.element("lift", "fysiek", "0.5")
    let heat = SchemeText.element("heat", "werkomgeving", "0.25")
    let more = SchemeText(["elements": SchemeText.list(night, lift, heat)])
    let came = try difference(SchemeText(), more)
    #expect(came.text(.en).contains("+ heat-en (heat): new: 0.25 points a year\n"))
    #expect(came.text(.nl).contains("+ heat-nl (heat): nieuw: 0,25 punten per jaar\n"))
    let gone = try difference(more, SchemeText())
    #expect(gone.text(.en).contains("- heat-en (heat): goes; was: 0.25 points a year\n"))
    #expect(gone.text(.nl).contains("- heat-nl (heat): vervalt; was: 0,25 punten per jaar\n"))
    let turned = try difference(
      SchemeText(["elements": SchemeText.list(lift, night)]), SchemeText())
    #expect(turned.changes.map { $0.what.en } == ["order of the elements"])
    #expect(turned.changes.map { $0.from?.en } == ["lift, night"])
  }

  @Test func theOrderOfFunctionsIsADifference() throws {
    let guards = SchemeText.function("guard", #""exposure": { "night": "full" }"#)
    let clerks = SchemeText.function("clerk", #""groups": ["light"]"#)
    let found = try difference(
      SchemeText(["functions": SchemeText.list(guards, clerks)]),
      SchemeText(["functions": SchemeText.list(clerks, guards)]))
    #expect(found.changes.map { $0.what.en } == ["order of the functions"])
    #expect(found.changes.map { $0.to?.en } == ["clerk, guard"])
    #expect(found.effects.isEmpty)
  }

  /// Twelve functions are named, and how many more there are.
  @Test func manyFunctionsAreCountedNotListed() throws {
    let many = (1...14).map {
      SchemeText.function("f\($0)", #""exposure": { "night": "full" }"#)
    }.joined(separator: ", ")
    let scheme = SchemeText(["functions": "[\(many)]"])
    let found = try difference(change("elements/night/weight", "2"), of: scheme)
    let names = (1...12).map { "f\($0)-en" }.joined(separator: ", ")
    let text = found.text(.en).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("touches: \(names) and 2 more"))
  }

  /// Examples are proof and no rule: how many there are, or else which others.
  @Test func examplesAreToldByNumberOrName() throws {
    func examples(_ names: String...) -> SchemeText {
      SchemeText([
        "examples": "["
          + names.map {
            #"{ "name": "\#($0)", "born": "1961-02-14", "asOf": "2026-03-01", "#
              + #""history": [{ "function": "clerk", "from": "1996-03-01" }], "#
              + #""expect": { "points": 0 } }"#
          }.joined(separator: ", ") + "]"
      ])
    }
    let more = try difference(examples("a"), examples("a", "b"))
    #expect(more.changes.map { $0.from?.en } == ["1 example"])
    #expect(more.changes.map { $0.to?.nl } == ["2 voorbeelden"])
    let other = try difference(examples("a", "b"), examples("a", "c"))
    #expect(other.changes.map { $0.from?.en } == ["‘b’"])
    #expect(other.changes.map { $0.to?.nl } == ["‘c’"])
    let turned = try difference(examples("a", "b"), examples("b", "a"))
    #expect(turned.changes.map { $0.from?.en } == ["‘a’, ‘b’"])
    #expect(turned.changes.map { $0.to?.en } == ["‘b’, ‘a’"])
  }

  /// Whatever one value of the rail example becomes, the difference names it, there and back.
  @Test func everyChangeIsSeenBothWays() throws {
    let base = try PlacedScheme(ReportSamples.bytes("schemes/spoor-illustratief.jsonc"))
    var paths: [(SchemePath, ExactDecimal)] = []
    func collect(_ node: JSONNode, _ parts: [String]) {
      for member in node.members ?? [] { collect(member.value, parts + [member.key]) }
      if case .array(let items) = node.content, parts.count == 1 {
        for item in items where item.id != nil { collect(item, parts + [item.id ?? ""]) }
      }
      if case .number(let number) = node.content, number > 0, parts[0] != "panel" {
        paths.append((SchemePath(parts: parts), number))
      }
    }
    collect(base.root, [])
    #expect(paths.count > 25)
    for (path, number) in paths
    where path.parts[0] != "heavywork" && path.parts.last != "employment" {
      let other = ExactDecimal(units: number.units * 9, decimals: number.decimals + 1)
      let whole = number.decimals == 0 && number > 1
      let value = whole ? ExactDecimal(units: number.units - 1) : other
      let changed = try base.variant(
        [SchemeChange(path, to: value)], title: Bilingual(nl: "a", en: "b"))
      let there = SchemeDifference(from: base, to: changed, on: day("2026-11-21"))
      let back = SchemeDifference(from: changed, to: base, on: day("2026-11-21"))
      #expect(!there.changes.isEmpty, "\(path)")
      #expect(there.changes.map { $0.from } == back.changes.map { $0.to }, "\(path)")
      #expect(there.changes.map { $0.to } == back.changes.map { $0.from }, "\(path)")
      #expect(there.effects.map { $0.to - $0.from } == back.effects.map { $0.from - $0.to })
      for language in Language.allCases { #expect(!there.text(language).contains("{\"")) }
    }
  }

  @Test func keysOfTheJSONAreSortedAndTheWordsAreOfTheLanguage() throws {
    let found = try difference(
      change("elements/night/weight", "1.25"), change("exit/maximumMonths", "24"))
    for language in Language.allCases {
      let (root, problems) = ProblemCollector.readJSON(
        found.json(language), options: .init(comments: false, maximumBytes: 1 << 20))
      #expect(problems.sorted.isEmpty)
      func expectSorted(_ node: JSONNode) {
        let keys = node.members?.map(\.key) ?? []
        #expect(keys == keys.sorted())
        for member in node.members ?? [] { expectSorted(member.value) }
        if case .array(let items) = node.content { for item in items { expectSorted(item) } }
      }
      let read = try #require(root)
      expectSorted(read)
      guard case .array(let changes)? = read["changes"]?.content,
        case .string(let to)? = changes.first?["to"]?.content
      else {
        Issue.record("no changes")
        continue
      }
      #expect(to == (language == .nl ? "1,25 punten per jaar" : "1.25 points a year"))
    }
  }
}
