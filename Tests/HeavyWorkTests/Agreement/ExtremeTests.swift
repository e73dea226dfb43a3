import Testing

@testable import HeavyWork

extension Agreement {
  /// The largest and longest that the files allow: nothing overflows, and sums stay exact.
  @Suite struct Extremes {
    /// One element at the highest weight and level together, in the most decimals.
    private static func scheme(
      weight: String = "999.999999", level: String = "9.9999", full: String = "0.000001",
      maximum: String? = "999999.999999", overlap: String = "sum", measure: String = "months",
      conditions: String = "", when: String = "\"points\""
    ) throws -> Scheme {
      let text = """
        { "heavywork": 1, "id": "uiterste", "version": "1", "status": "agreed",
          "title": { "nl": "Uiterste", "en": "Extreme" }, "inForce": { "from": "1900-01-01" },
          "sources": { "s": { "title": "Bron", "basis": "full" } },
          "levels": { "most": \(level), "least": 0.0001 },
          "elements": [
            { "id": "zwaar", "category": "fysiek", "label": { "nl": "Zwaar", "en": "Heavy" },
              "weight": \(weight), "source": "s" } ],
          "functions": [
            { "id": "werk", "label": { "nl": "Werk", "en": "Work" }, "groups": ["zwaar"],
              "exposure": { "zwaar": "most" } },
            { "id": "vast", "label": { "nl": "Vast", "en": "Fixed" }, "pointsPerYear": 1000 } ],
          "fullTimeHours": 167.99,
          "time": { "measure": "\(measure)", "partTime": "proportional", "overlap": "\(overlap)",
                    "kinds": { "ziek": 0.9999 } },
          "points": { \(maximum.map { "\"maximum\": \($0)," } ?? "") "decimals": 6 },
          "conditions": {
            "points": { "points": { "atLeast": 0.000001 }, "source": "s",
                        "label": { "nl": "Punten", "en": "Points" } }\(conditions) },
          "routes": [
            { "id": "route", "when": \(when),
              "months": { "linear": { "full": \(full), "maximum": 600 }, "round": "nearest" } } ],
          "exit": { "maximumMonths": 600, "minimumMonths": 0 },
          "benefit": { "perMonth": 100000, "partTime": "atExit" } }
        """
      return try Scheme.read(Array(text.utf8))
    }

    private static func career(
      born: String, spells: [String], under scheme: Scheme
    ) throws -> Career {
      let text =
        "{ \"born\": \"\(born)\", \"history\": [" + spells.joined(separator: ",\n") + "] }"
      return try Career(reading: Array(text.utf8), under: scheme)
    }

    private static func spell(
      _ from: String, _ to: String?, function: String = "werk", _ more: String = ""
    ) -> String {
      let end = to.map { ", \"to\": \"\($0)\"" } ?? ""
      return "{ \"function\": \"\(function)\", \"from\": \"\(from)\"\(end)\(more) }"
    }

    private static let days = [
      Day.first, Day.first.adding(days: 1), Day("1999-12-31")!, Day("2000-02-29")!, Day.last,
      Day.last.adding(days: 1), Day.last.adding(months: 900),
    ]

    struct Bounds: Sendable, CustomTestStringConvertible {
      let maximum: String?
      let full: ModelDecimal

      var testDescription: String { "maximum \(maximum ?? "none"), full \(full.text)" }

      static let all = [nil, "999999.999999", "1000000"].flatMap { maximum in
        [ModelDecimal(1, 6), ModelDecimal(999_999_999_999, 6), ModelDecimal(1_000_000)].map {
          Bounds(maximum: maximum, full: $0)
        }
      }
    }

    /// 500 spells of 300 years, all at once, of the most points a year that a scheme may give.
    @Test(arguments: Bounds.all)
    func everySpellAtOnce(_ bounds: Bounds) throws {
      let scheme = try Self.scheme(full: bounds.full.text, maximum: bounds.maximum)
      let spells = [String](repeating: Self.spell("1900-01-01", "2199-12-31"), count: 500)
      let view = try CareerView(
        Self.career(born: "1900-01-01", spells: spells, under: scheme), under: scheme)
      let points = scheme.scale.points(view.accrual.grains(asOf: Day.last.adding(days: 1)))
      let rate = ModelDecimal(999_999_999, 6).fraction * ModelDecimal(99_999, 4).fraction
      #expect(ReferenceFraction(points) == rate * ReferenceFraction(300 * 500))
      for day in Self.days {
        let has = ReferenceFraction(scheme.scale.points(view.cappedGrains(on: day)))
        let full = bounds.full.fraction
        let months = (ReferenceFraction(600) * min(has, full) / full).nearest
        #expect(view.entitlement(on: day).months == (day == Day.first ? 0 : months))
        #expect(ShownLedger(Ledger(view, asOf: day), decimals: 6).entries.count == 500)
      }
    }

    struct Shape: Sendable, CustomTestStringConvertible {
      let measure: String
      let overlap: String
      let maximum: String?
      let part: String

      var testDescription: String {
        "\(measure), \(overlap), maximum \(maximum ?? "none"),\(part)"
      }

      static let all = ["months", "days365"].flatMap { measure in
        ["sum", "highest", "fullTime"].flatMap { overlap in
          [nil, "1000000"].flatMap { maximum in
            [
              ", \"fte\": 0.9999, \"kind\": \"ziek\"", ", \"hours\": 167.98, \"kind\": \"ziek\"",
            ].map {
              Shape(measure: measure, overlap: overlap, maximum: maximum, part: $0)
            }
          }
        }
      }
    }

    /// Everything that goes with a whole answer, in the finest grain that files can ask for.
    @Test(arguments: Shape.all)
    func wholeAnswer(_ shape: Shape) throws {
      let scheme = try Self.scheme(
        maximum: shape.maximum, overlap: shape.overlap, measure: shape.measure)
      var spells = (0..<60).map { index in
        Self.spell("1956-0\(index % 9 + 1)-\(index % 18 + 10)", "2199-12-31", shape.part)
      }
      spells.append(
        Self.spell("1955-09-01", nil, function: "vast", ", \"evidence\": \"payroll\""))
      let career = try Self.career(born: "1955-09-01", spells: spells, under: scheme)
      for asOf in ["1955-09-01", "1975-06-30", "2199-12-31"].compactMap({ Day($0) }) {
        let assessment = try Assessment(of: career, under: scheme, .init(asOf: asOf))
        for language in [Language.nl, .en] {
          let bytes = ResultJSON.bytes(assessment, language)
          _ = try JSONReader.read(bytes, options: .init(comments: false, maximumBytes: 1 << 24))
        }
      }
    }

    /// Spells, births and reference dates on the first and the last day that a file may name.
    @Test func edgesOfTheCalendar() throws {
      let conditions = """
        , "jaren": { "service": { "of": { "any": true }, "within": { "last": { "years": 200 } },
            "per": "calendarYear", "wholeFrom": { "days": 1 },
            "gaps": { "each": { "years": 200 } } }, "atLeast": { "years": 200 }, "source": "s",
            "label": { "nl": "Jaren", "en": "Years" } },
          "rollend": { "service": { "of": { "any": true }, "per": "rollingYear",
            "wholeFrom": { "months": 1 }, "gaps": { "total": { "days": 70000 } } },
            "atLeast": { "months": 2400 }, "source": "s", "label": { "nl": "R", "en": "R" } },
          "ononderbroken": { "continuous": { "of": { "group": "zwaar" },
            "gaps": { "each": { "days": 70000 } } }, "atLeast": 2400, "source": "s",
            "label": { "nl": "O", "en": "O" } },
          "leeftijd": { "age": { "atLeast": { "years": 200 } }, "source": "s",
            "label": { "nl": "L", "en": "L" } },
          "toen": { "employed": { "of": { "any": true }, "on": "2199-12-31" }, "source": "s",
            "label": { "nl": "T", "en": "T" } }
        """
      let scheme = try Self.scheme(
        conditions: conditions,
        when: """
          { "any": ["points", "jaren", "rollend", "ononderbroken", "leeftijd", "toen"] }
          """)
      let spells = [
        Self.spell("1900-01-01", "1900-01-01"), Self.spell("1900-01-01", "1950-12-31"),
        Self.spell("2150-01-01", "2199-12-31"), Self.spell("2199-12-31", nil),
      ]
      let view = try CareerView(
        Self.career(born: "1900-01-01", spells: spells, under: scheme), under: scheme)
      for day in Self.days {
        _ = view.entitlement(on: day)
        for index in scheme.conditions.indices { _ = view.finding(index, on: day) }
      }
      let years = view.finding(1, on: Day.last.adding(days: 1))
      #expect(years.outcome == .met && years.value == .months(Exact(2400)))
      #expect(view.finding(3, on: Day.last.adding(days: 1)).outcome == .notMet)
      #expect(view.finding(4, on: Day("2100-01-01")!).outcome == .met)
      #expect(view.finding(4, on: Day("2099-12-31")!).outcome == .notMet)
      #expect(view.finding(5, on: Day.first).outcome == .met)
    }

    @Test(arguments: ["1955-09-01", "2000-02-29", "2199-12-31"])
    func bornOnTheEdge(born: String) throws {
      let scheme = try Self.scheme()
      let career = try Self.career(
        born: born, spells: [Self.spell(born, nil)], under: scheme)
      for asOf in [career.born, Day.last] {
        let assessment = try Assessment(of: career, under: scheme, .init(asOf: asOf))
        #expect(assessment.statePension.date > career.born)
        #expect(!ResultJSON.bytes(assessment, .nl).isEmpty)
      }
    }
  }
}
