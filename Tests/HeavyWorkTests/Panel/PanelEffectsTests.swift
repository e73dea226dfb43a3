import Testing

@testable import HeavyWork

/// What intervals of weights mean for people, held against a person at a time.
@Suite struct PanelEffectsTests {
  /// Work from a year on, without end.
  private struct Person {
    let function: String
    let born: String
    let from: String
  }

  /// Guards and watches have enough years whoever is drawn; of the clerks, who earn about 0.65 a year,
  /// those who began around 2000 come out on either side of 18.81 points.
  private static let people = (0..<68).map { index in
    Person(
      function: index < 14 ? "guard" : index < 28 ? "watch" : "clerk",
      born: "\(1961 + index % 5)-0\(1 + index % 9)-11",
      from: "\(index < 28 ? 1998 + index % 6 : 1990 + index % 30)-0\(1 + index % 9)-01")
  }

  private static var file: [UInt8] {
    let rows = people.enumerated().map { "\($0),\($1.born),\($1.function),\($1.from),,1\n" }
    return Array(("id,born,function,from,to,fte\n" + rows.joined()).utf8)
  }

  private static func weighing() throws -> PanelWeighing {
    let scheme = try PanelWeighingTests.scheme([
      "functions": SchemeText.list(
        SchemeText.function("guard", #""exposure": { "night": "full" }"#),
        SchemeText.function("watch", #""exposure": { "lift": "full" }"#),
        SchemeText.function("clerk", #""exposure": { "lift": "some" }"#))
    ])
    let rows = (1...12).map { "\($0),\(6 + $0 % 3),\(1 + $0 * 5 % 8)\n" }.joined()
    return try PanelWeighingTests.weigh("respondent,night,lift\n" + rows, scheme) {
      $0.replicates = 60
      $0.function = "guard"
    }
  }

  /// The months of the earliest exit, by the full calculation.
  private static func months(_ person: Person, _ scheme: Scheme) throws -> Int {
    let history =
      #"{ "born": "\#(person.born)", "history": [ { "function": "\#(person.function)", "from": "\#(person.from)" } ] }"#
    let career = try Career(reading: Array(history.utf8), under: scheme)
    let answer = try Assessment(of: career, under: scheme, .init(asOf: PanelWeighingTests.day))
    return answer.earliestExit?.months ?? 0
  }

  @Test func everyFigureFollowsFromPeopleOneByOne() throws {
    let weighing = try PanelEffectsTests.weighing()
    let effects = try weighing.effects(on: PanelEffectsTests.file, variants: 40)
    #expect(effects.draws == 40 && effects.people == 68 && effects.leftOut == 0)
    let own = zip(weighing.panel.elements, weighing.weights).map { place, weight in
      SchemeChange(
        SchemePath(parts: ["elements", weighing.scheme.elements[place].id, "weight"]), to: weight)
    }
    let title = Bilingual(nl: "t", en: "u")
    let sets = try ([own] + (0..<40).map { weighing.changes(ofDrawn: $0) }).map { changes in
      let scheme = try weighing.base.variant(changes, title: title).scheme
      return try PanelEffectsTests.people.map { try PanelEffectsTests.months($0, scheme) }
    }
    func range(_ figures: [Int]) -> ClosedRange<Int> {
      // Of forty draws one lies outside on either side.
      let sorted = figures.sorted()
      return sorted[1]...sorted[38]
    }
    let entitled = sets.map { $0.count { $0 > 0 } }
    let shown = try #require(effects.entitled)
    #expect(shown.value == entitled[0] && shown.range == range(Array(entitled.dropFirst())))
    // The panel shall make a difference, or the test shows nothing.
    #expect(shown.range.lowerBound < shown.range.upperBound)
    let means = sets.map { set in
      let known = set.filter { $0 > 0 }
      return Int((Double(known.reduce(0, +) * 100) / Double(known.count)).rounded())
    }
    #expect(effects.meanMonths?.value == means[0])
    #expect(effects.meanMonths?.range == range(Array(means.dropFirst())))
    let changing = PanelEffectsTests.people.indices.count { person in
      sets.dropFirst().count { ($0[person] > 0) != (sets[0][person] > 0) } > 2
    }
    #expect(effects.changing == (changing < 10 ? nil : changing))
    // The guards have 1.9 a year whoever is drawn.
    for type in effects.types where type.label.en.hasPrefix("guard") {
      #expect(type.months.range == type.months.value...type.months.value)
    }
    for type in effects.types { #expect(type.people >= 10) }
    #expect(!effects.types.isEmpty)
  }

  @Test func theSentencesSayIt() throws {
    var weighing = try PanelEffectsTests.weighing()
    weighing.effects = try weighing.effects(on: PanelEffectsTests.file, variants: 40)
    #expect(weighing.text(.en).contains("What this means for people"))
    #expect(weighing.text(.nl).contains("Van 68 mensen kunnen er "))
    #expect(String(decoding: weighing.html(.en), as: UTF8.self).contains("people-table"))
    let json = weighing.json()
    #expect(String(decoding: json, as: UTF8.self).contains("\"effects\""))
    // The strict reader takes it, and writing it again with sorted keys changes nothing.
    let (root, _) = try JSONReader.read(json, options: .init(maximumBytes: 1 << 20))
    #expect(JSONWriter.canonical(root) + [0x0A] == json)
  }

  @Test func aPanelOfOneHasNoEffectsToShow() throws {
    let weighing = try PanelWeighingTests.weigh(
      "respondent,night,lift\n1,3,4\n", PanelWeighingTests.scheme()
    ) { $0.replicates = 100 }
    #expect(throws: Problems.self) {
      _ = try weighing.effects(on: PanelEffectsTests.file, variants: 40)
    }
  }
}
