import Testing

@testable import HeavyWork

/// The sweep held against working everyone out anew under each variant, ties included.
@Suite struct SweepAgreementTests {
  private static let kinds = #""kinds": { "agency": 0.5, "unpaidLeave": 0 }"#

  /// Schemes that between them have every way in which points and months are found.
  static let schemes: [SchemeText] = {
    let rich = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 18.81 }"#),
      (
        "years",
        #""service": { "of": { "group": "heavy" } }, "atLeast": { "years": 20 }"#
      ),
      ("stretch", #""continuous": { "of": { "any": true } }, "atLeast": { "months": 120 }"#),
      ("ours", #""service": { "of": { "employer": "ons" } }, "atLeast": 60"#),
      ("then", #""employed": { "of": { "functions": ["guard", "clerk"] }, "on": "2010-07-01" }"#),
      ("old", #""age": { "atLeast": { "years": 60 } }"#),
      ("wage", #""attribute": { "name": "wage", "atMost": 3500 }"#))
    let routes = SchemeText.list(
      SchemeText.route("full", when: #"{ "all": ["lower", "years"] }"#, months: #""maximum""#),
      SchemeText.route(
        "rata", when: #"{ "all": ["lower", { "any": ["ours", "then"] }] }"#,
        months: #"{ "linear": { "full": 57, "maximum": 36 } }"#),
      SchemeText.route(
        "old", when: #"{ "all": ["old", "wage"] }"#, months: #"{ "steps": [[9.5, 3], [19, 9]] }"#))
    func time(_ overlap: String, _ measure: String = "months") -> String {
      #"{ "measure": "\#(measure)", "partTime": "proportional", "overlap": "\#(overlap)", \#(kinds) }"#
    }
    func made(_ changes: (inout SchemeText) -> Void) -> SchemeText {
      var scheme = SchemeText([
        "time": time("fullTime"), "points": #"{ "maximum": 57 }"#,
        "attributes": #"{ "wage": { "label": { "nl": "loon", "en": "wage" } } }"#,
        "conditions": rich, "routes": routes,
      ])
      changes(&scheme)
      return scheme
    }
    let dated = SchemeText.list(
      SchemeText.element(
        "night", "werktijden",
        #"[{ "from": null, "value": 1.9 }, { "from": "2001-03-15", "value": 0.95 }]"#),
      SchemeText.element("lift", "fysiek", "1.9"))
    let many = SchemeText.list(
      SchemeText.function(
        "guard", #""groups": ["heavy"], "exposure": { "night": "full", "lift": "some" }"#),
      SchemeText.function(
        "loader", #""groups": ["heavy"], "exposure": { "night": "some", "lift": "full" }"#),
      SchemeText.function("clerk", #""groups": ["light"]"#),
      SchemeText.function("shunter", #""groups": ["heavy"], "pointsPerYear": 1.9"#))
    let simple = SchemeText.conditions(("lower", #""points": { "atLeast": 18.81 }"#))
    return [
      made { _ in },
      made {
        $0["routes"] = SchemeText.list(
          SchemeText.route(
            "more", when: #""lower""#,
            months: #"{ "steps": [[9.5, 3], [19, 9]], "beyond": { "every": 1.9, "months": 2 } }"#))
      },
      made { $0["time"] = time("highest") },
      made { $0["time"] = time("sum", "days365") },
      made { $0["elements"] = dated },
      made {
        $0["functions"] = many
        $0["exclusive"] = #"[["night", "lift"]]"#
      },
      made {
        $0["functions"] = many
        $0["points"] =
          #"{ "maximum": 57, "categoryMaximumPerYear": { "fysiek": 0.3, "werktijden": 0.8 } }"#
      },
      made {
        $0["functions"] = many
        $0["points"] = #"{ "elementsAtMost": 1 }"#
      },
      made { $0["points"] = #"{ "maximum": 57, "blocks": { "months": 3 } }"# },
      made {
        $0["conditions"] = simple
        $0["routes"] = SchemeText.list(
          SchemeText.route(
            "rata", when: #""lower""#,
            months: #"{ "linear": { "full": 57, "maximum": 36 }, "round": "floor" }"#))
      },
      made {
        $0["conditions"] = simple
        $0["routes"] = SchemeText.list(
          SchemeText.route(
            "rata", when: #""lower""#,
            months: #"{ "linear": { "full": 57, "maximum": 36 }, "round": "ceiling" }"#))
        $0["exit"] = #"{ "maximumMonths": 36, "minimumMonths": 6, "choices": [6, 12, 36] }"#
      },
      made {
        $0["routes"] = SchemeText.list(
          SchemeText.route(
            "table", when: #"{ "any": ["lower", "years"] }"#,
            months:
              #"{ "table": { "service": { "of": { "group": "heavy" } }, "rows": [[120, 6], [240, 18]] } }"#
          ),
          SchemeText.route("light", when: #"{ "not": "lower" }"#, months: "2"))
      },
    ]
  }()

  /// Changes that no number of the base can be turned for.
  static let other: [(path: String, json: String)] = [
    ("time/overlap", #""sum""#), ("time/partTime", #""full""#), ("levels/some", "0.25"),
    ("functions/loader/groups", #"["light"]"#), ("functions/clerk/pointsPerYear", "0.5"),
    (
      "elements/night/weight",
      #"[{ "from": null, "value": 1 }, { "from": "2005-01-01", "value": 2 }]"#
    ),
    ("points/multiplierByBirth", "1.5"), ("conditions/lower/points", #"{ "below": 19 }"#),
    ("exit/choices", "[3, 12, 24]"),
  ]

  static func variants(_ base: PlacedScheme, _ random: inout RandomSource) -> [SweepVariant] {
    let places = base.turnable
    return (0..<8).map { number in
      if number == 0 || places.isEmpty { return SweepVariant([]) }
      var changes: [SchemeChange] = []
      for place in random.some(of: places, atMost: 4) {
        let isWhole =
          place.path.parts.contains {
            ["maximumMonths", "minimumMonths", "years", "age"].contains($0)
          } || place.path.parts.last == "months"
          || place.path.description.hasSuffix("linear/maximum")
          || place.path.description == "conditions/ours/atLeast"
        let scale = random.pick([50, 90, 95, 100, 100, 105, 110, 150])
        let decimals = max(2, place.value.decimals)
        let units = place.value.units(ofDecimals: decimals) * Int64(scale) / 100
        let value =
          isWhole
          ? ExactDecimal(units: place.value.units * Int64(scale) / 100)
          : ExactDecimal(units: units, decimals: decimals)
        changes.append(SchemeChange(place.path, to: value))
      }
      if random.chance(30) {
        let more = random.pick(other)
        let path = SchemePath(more.path)!
        if !changes.contains(where: { $0.path.parts.starts(with: path.parts.prefix(3)) }) {
          changes.append(try! SchemeChange(path, json: Array(more.json.utf8)))
        }
      }
      return SweepVariant(changes)
    }
  }

  @Test(arguments: schemes.indices)
  func countsAreThoseOfWorkingEveryoneOutAnew(_ index: Int) throws {
    let base = try PlacedScheme(Array(Self.schemes[index].text.utf8))
    var random = RandomSource(seed: UInt64(77_000 + index))
    let title = Bilingual(nl: "v", en: "v")
    var compared = 0
    for round in 0..<2 {
      let file = TiedPopulation.file(&random, people: 40)
      let variants = Self.variants(base, &random)
      for (sorts, kernel) in [(1000, 1), (1, 1000), (1000, 1000)] {
        let sweep = try Sweep(
          base, variants, asOf: day("2026-11-21"), groups: ["heavy"], sortsFrom: sorts,
          kernelFrom: kernel)
        let figures = try sweepFigures(sweep, file, usesPlainReader: round != 1)
        for (number, variant) in variants.enumerated() {
          guard let scheme = try? base.variant(variant.changes, title: title).scheme else {
            #expect(figures[number] == nil, "a variant that breaks the scheme has no figures")
            continue
          }
          let expected = try slowFigures(scheme, file, asOf: "2026-11-21")
          compared += 1
          #expect(
            figures[number]?.all == expected,
            "scheme \(index), \(variant.changes.map { "\($0.path)" }), sorts \(sorts), kernel \(kernel)"
          )
        }
      }
    }
    #expect(compared > 20)
  }

  /// So many variants and people that blocks, spans of blocks and sums follow each other;
  /// what whole numbers count of them is held against the slow way above.
  @Test(arguments: [(9, 300, 20), (10, 200, 36), (9, 1200, 2)])
  func manyVariantsAndPeopleAreCountedAsFewAre(_ index: Int, _ people: Int, _ rounds: Int) throws {
    let base = try PlacedScheme(Array(Self.schemes[index].text.utf8))
    var random = RandomSource(seed: UInt64(79_000 + index))
    let file = TiedPopulation.file(&random, people: people)
    let variants = (0..<rounds).flatMap { _ in Self.variants(base, &random) }
    let counts = try [1, Int.max].map { kernel in
      try sweepFigures(
        Sweep(base, variants, asOf: day("2026-11-21"), sortsFrom: .max, kernelFrom: kernel), file
      )
      .map { $0?.all }
    }
    #expect(counts[0] == counts[1])
    #expect(Set(counts[0].compactMap { $0?.months }).count > 10)
  }

  /// A proposal that is turned further: the same as the scheme with all those changes.
  @Test(arguments: 0..<11)
  func aVariantCanBeTheBase(_ index: Int) throws {
    let original = try PlacedScheme(Array(Self.schemes[index].text.utf8))
    var random = RandomSource(seed: UInt64(78_000 + index))
    let title = Bilingual(nl: "v", en: "v")
    let file = TiedPopulation.file(&random, people: 30)
    var compared = 0
    for proposal in Self.variants(original, &random) where !proposal.changes.isEmpty {
      guard let base = try? original.variant(proposal.changes, title: title) else { continue }
      let variants = Self.variants(base, &random)
      let figures = try sweepFigures(
        Sweep(base, variants, asOf: day("2026-11-21"), kernelFrom: 1), file)
      for (number, variant) in variants.enumerated() {
        guard
          let scheme = try? original.variant(base.together(variant.changes), title: title).scheme
        else {
          #expect(figures[number] == nil)
          continue
        }
        compared += 1
        #expect(
          try figures[number]?.all == slowFigures(scheme, file, asOf: "2026-11-21"),
          "\(proposal.changes.map { "\($0.path)" }) and \(variant.changes.map { "\($0.path)" })")
      }
    }
    #expect(compared > 10)
  }

  /// Rules of any kind, one career at a time.
  @Test(arguments: SeedBlock.blocks(910_001...910_120, of: 40))
  func anyRulesAtAllGiveTheSame(_ block: SeedBlock) {
    var compared = 0
    let complete = block.forEach(RandomOptions()) { made, differences in
      let base = try PlacedScheme(Array(made.schemeText.utf8))
      var random = made.random
      let variants = Self.variants(base, &random)
      for kernel in [1, 1000] {
        let sweep = try Sweep(base, variants, asOf: made.asOf, kernelFrom: kernel)
        let populations = try sweep.frames.indices.map { frame in
          let part = sweep.part(frame: frame)
          part.take(
            try Career(reading: Array(made.historyText.utf8), under: sweep.frames[frame].scheme),
            held: nil)
          return sweep.population([part], frame: frame)
        }
        // Numbers of very many digits are refused, never rounded.
        let figures: [SweepFigures?]
        do throws(Problems) { figures = try sweep.figures(populations) { $0() } } catch {
          differences.equal(error.all.map(\.code), [.tooManyDecimals], "problems")
          continue
        }
        for (number, variant) in variants.enumerated() {
          guard
            let scheme = try? base.variant(
              variant.changes, title: Bilingual(nl: "v", en: "v")
            ).scheme,
            let career = try? Career(reading: Array(made.historyText.utf8), under: scheme)
          else { continue }
          let has = CareerView(career, under: scheme).entitlement(on: made.asOf)
          compared += 1
          differences.equal(
            figures[number]?.all.months ?? -1, has.months,
            "months of \(variant.changes.map { "\($0.path)" })")
          differences.equal(
            figures[number]?.all.undetermined ?? -1, has.possibleMonths > has.months ? 1 : 0,
            "undetermined")
        }
      }
      if !differences.found.isEmpty { differences.note(made.files) }
    }
    #expect(!complete || compared >= 100, "only \(compared) could be compared")
  }
}
