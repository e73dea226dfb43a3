import Foundation
import Testing

@testable import HeavyWork

/// No key and no fixed word of the file format is shown raw in what differs.
@Suite struct DifferenceWordsTests {
  private func changes(
    _ changes: String..., of scheme: SchemeText = SchemeText()
  ) throws -> SchemeDifference {
    var text = VariantText()
    text.changes = changes
    return try text.difference(from: scheme)
  }

  /// The keys of the format, as the JSON Schema of scheme files has them.
  private static func keys() throws -> Set<String> {
    let root = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    let file = URL(fileURLWithPath: "/\(root)/schemes/schema/scheme.schema.json")
    let (schema, _) = ProblemCollector.readJSON(
      [UInt8](try Data(contentsOf: file)), options: .init(comments: false, maximumBytes: 1 << 20))
    var keys: Set<String> = []
    func gather(_ node: JSONNode) {
      switch node.content {
      case .array(let items): for item in items { gather(item) }
      case .object(let members):
        for member in members {
          if member.key == "properties" {
            keys.formUnion(member.value.members?.map(\.key) ?? [])
          }
          gather(member.value)
        }
      default: break
      }
    }
    gather(try #require(schema))
    return keys
  }

  @Test func everyKeyHasWordsInBothLanguages() throws {
    // Categories have labels of their own, and examples are told by their number and names.
    let examples: Set<String> = [
      "asOf", "expect", "history", "knownFrom", "earliestExit", "route", "levy",
    ]
    let categories = Set(Category.allCases.map(\.rawValue))
    let keys = try Self.keys().subtracting(examples).subtracting(categories)
    #expect(keys.count > 90)
    for key in keys.sorted() {
      let name = SchemeFields.name(ofKey: key)
      #expect(name != nil, "\(key) has no words")
      // A few words are the same in both languages, and then the key may be too.
      let same: Set<String> = ["id", "status", "sector", "routes"]
      if !same.contains(key) { #expect(name?.isTranslated == true, "\(key)") }
    }
  }

  @Test func aPlaceIsNamedByAllThatLeadsToIt() {
    func name(_ path: String...) -> Bilingual { SchemeFields.name(of: path) }
    #expect(name("apply", "latest").nl == "uiterlijk aanvragen")
    #expect(name("apply", "url").en == "applying, address")
    #expect(name("benefit", "partTime", "average").nl == "deeltijd, gemiddelde over")
    #expect(
      name("points", "categoryMaximumPerYear", "fysiek").en
        == "most points a year in a category ‘\(Category.allCases[0].label.en)’")
    #expect(name("time", "kinds", "sickness").nl == "soorten werk ‘sickness’")
    #expect(
      name("attributes", "wage", "label", "nl").nl == "gegeven ‘wage’, naam, in het Nederlands")
    #expect(name("functions").nl == "volgorde van de functies")
    #expect(name("panel", "functions").nl == "wie de gewichten bepaalde, functies")
  }

  private static let full = SchemeText([
    "benefit": #"{ "perMonth": "rvuThreshold", "partTime": { "average": { "years": 2 } } }"#,
    "apply": #"{ "latest": { "months": 6 } }"#,
  ])

  @Test func lengthsAndFixedWordsAreToldInWords() throws {
    let found = try changes(
      change("benefit/perMonth", #""statePensionSingle""#),
      change("benefit/partTime/average", #"{ "years": 1 }"#),
      change("apply/latest", #"{ "months": 9 }"#), change("time/overlap", #""sum""#),
      change("exit/day", #""firstOfMonth""#), of: Self.full)
    let dutch = found.text(.nl)
    #expect(dutch.contains("~ bedrag per maand: de RVU-drempel → de AOW van wie alleen woont\n"))
    #expect(dutch.contains("~ deeltijd, gemiddelde over: 2 → 1 jaar\n"))
    #expect(dutch.contains("~ uiterlijk aanvragen: 6 → 9 maanden voor het stoppen\n"))
    #expect(dutch.contains("~ werk tegelijk: samen hoogstens voltijd → alles bij elkaar\n"))
    #expect(dutch.contains("~ stopdag: elke dag → de eerste van een maand\n"))
    let english = found.text(.en)
    #expect(english.contains("~ part-time work, average over: 2 years → 1 year\n"))
    #expect(english.contains("~ apply at the latest: 6 → 9 months before exit\n"))
    for raw in ["rvuThreshold", "statePensionSingle", "fullTime", "firstOfMonth", "average ‘"] {
      #expect(!dutch.contains(raw) && !english.contains(raw), "\(raw)")
    }
  }

  /// A level may be named as a fixed word is; it stays what the file calls it.
  @Test func aLevelKeepsItsName() throws {
    let found = try changes(change("functions/guard/exposure/night", #""some""#))
    #expect(found.changes[0].from?.nl == "full")
  }

  @Test func theUnitIsSaidOnce() {
    #expect(Wording.change(from: "20 punten", to: "22 punten") == "20 → 22 punten")
    #expect(Wording.change(from: "1 punt", to: "2 punten") == "1 punt → 2 punten")
    #expect(Wording.change(from: "5 jaar", to: "5 maanden") == "5 jaar → 5 maanden")
    #expect(Wording.change(from: "24", to: "30") == "24 → 30")
    #expect(Wording.change(from: "de AOW", to: "geen AOW") == "de AOW → geen AOW")
  }

  // MARK: Variants

  @Test func whatAVariantChangesIsToldInWordsWithItsPath() throws {
    let scheme = try VariantText(
      change("conditions/lower/points/atLeast", "20"), change("elements/night/weight", "2"),
      change("functions/guard/exposure/night", #""some""#), change("exit/maximumMonths", "30"),
      removal("functions/clerk")
    ).applied().scheme
    let base = try #require(scheme.variantOf)
    let told = base.changes.map { base.words(for: $0) }
    #expect(
      told.map(\.nl) == [
        "Lower-nl: 18,81 → 20 punten (conditions/lower/points/atLeast)",
        "Night-nl: 1 punt per jaar → 2 punten per jaar (elements/night/weight)",
        "Guard-nl, night-nl: full → some (functions/guard/exposure/night)",
        "Hoogstens zoveel maanden: 36 → 30 (exit/maximumMonths)",
        told[4].nl,
      ])
    #expect(told[0].en == "Lower-en: 18.81 → 20 points (conditions/lower/points/atLeast)")
    #expect(told[4].nl.hasPrefix("Clerk-nl: vervalt; was: "))
    #expect(told[4].en.hasPrefix("Clerk-en: goes; was: "))
    let warning = Remarks.Warning.variant(scheme)?.message
    #expect(warning?.nl.contains("Wat is gewijzigd: Lower-nl: 18,81 → 20 punten (cond") == true)
    #expect(warning?.en.contains("What was changed: Lower-en: 18.81 → 20 points (cond") == true)
  }

  @Test func aPathThatMissesAPartIsToldWhichOne() throws {
    let text = VariantText(change("conditions/lower/atLeast", "20")).text
    let problem = try #require(try variantProblems(text).first)
    #expect(problem.suggestion == "conditions/lower/points/atLeast")
    #expect(problem.remedy?.nl == "Bedoelt u conditions/lower/points/atLeast?")
    #expect(problem.remedy?.en == "Did you mean conditions/lower/points/atLeast?")
    // A path that leads somewhere is not what is wrong.
    let other = try variantProblems(VariantText(change("exit/maximumMonths", "700")).text)
    #expect(other.first?.suggestion == nil)
  }
}
