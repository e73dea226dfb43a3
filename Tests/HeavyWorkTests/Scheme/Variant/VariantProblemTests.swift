import Testing

@testable import HeavyWork

/// What is wrong with a variant is told all at once, by path and by the line of its file.
@Suite struct VariantProblemTests {
  /// A change that is wrong; `§` marks the place.
  static let cases: [ProblemCase] = [
    ProblemCase(.badPath, "", #"{ "path": §"elements//weight", "value": 1 }"#),
    ProblemCase(.badPath, "", #"{ "path": §"status", "value": "agreed" }"#),
    ProblemCase(.badPath, "", #"{ "path": §"title/nl", "value": "Akkoord" }"#),
    ProblemCase(.badPath, "", #"{ "path": §"functions/guard/id", "value": "bewaker" }"#),
    ProblemCase(.badPath, "", #"{ "path": §"exit/maximumMonths/2027", "value": 1 }"#),
    ProblemCase(
      .badPath, "",
      #"{ "path": §"elements/night", "value": { "id": "nights", "category": "fysiek", "weight": 1, "label": { "nl": "a", "en": "b" } } }"#
    ),
    ProblemCase(
      .unknownName, "", #"{ "path": §"elements/nigth/weight", "value": 1 }"#, suggesting: "night"),
    ProblemCase(
      .unknownName, "", #"{ "path": §"elements/nigth", "value": 1 }"#, suggesting: "night"),
    ProblemCase(
      .unknownName, "", #"{ "path": §"element/night/weight", "value": 1 }"#, suggesting: "elements"
    ),
    ProblemCase(
      .unknownName, "", #"{ "path": §"levels/ful", "value": 1 }"#, suggesting: "full"),
    ProblemCase(
      .unknownName, "", #"{ "path": §"functions/gaurd", "remove": true }"#, suggesting: "guard"),
    ProblemCase(
      .unknownName, "", #"{ "path": "functions/guard/exposure/night", "value": §"ful" }"#,
      suggesting: "full"),
    ProblemCase(
      .unknownKey, "", #"{ "path": "exit/maximumMonth", "value": §1 }"#,
      suggesting: "maximumMonths"),
    ProblemCase(.tooManyDecimals, "", #"{ "path": "elements/night/weight", "value": §0.1234567 }"#),
    ProblemCase(
      .wrongType, "",
      #"{ "path": "points", "value": { "maximum": 57, "categoryMaximumPerYear": { "fysiek": §"1" } } }"#
    ),
    ProblemCase(.missingKey, "", #"§{ "path": "levels/full" }"#),
    ProblemCase(.missingKey, "", #"§{ "path": "levels/full", "value": null }"#),
    ProblemCase(.contradiction, "", #"{ "path": "levels/full", "value": 1, §"remove": true }"#),
    ProblemCase(.unknownValue, "", #"{ "path": "levels/full", §"remove": false }"#),
    ProblemCase(.unknownKey, "", #"{ "path": "levels/full", "value": 1, §"because": 1 }"#),
    // What the base holds and the change breaks is told at the change.
    ProblemCase(.unknownName, "", #"{ "path": §"conditions/lower", "remove": true }"#),
    ProblemCase(.missingKey, "", #"{ "path": §"exit", "remove": true }"#),
    ProblemCase(.contradiction, "", #"{ "path": §"elements/night/weight", "value": 2 }"#),
  ]

  /// The first line of changes is right, the second as the case says.
  @Test(arguments: cases)
  func whatIsWrongIsToldAtItsChange(_ one: ProblemCase) throws {
    let first = change("elements/\(one.code == .contradiction ? "night" : "lift")/weight", "0.75")
    let marked = MarkedText(VariantText(first, one.value).text)
    one.expect(try variantProblems(marked.text), in: marked)
  }

  @Test func allIsToldAtOnceInTheOrderOfTheFile() throws {
    let text = VariantText(
      change("elements/nigth/weight", "1"), change("levels/ful", "1"), removal("routes/none"))
    let found = try variantProblems(text.text)
    #expect(found.codes == [.unknownName, .unknownName, .unknownName])
    #expect(found.compactMap(\.place?.line) == [3, 4, 5])
    #expect(found.compactMap(\.place?.pointer).first == "/changes/0/path")
  }

  @Test func whatComesOfSeveralChangesIsLaidAtTheOneThatBringsIt() throws {
    let found = try variantProblems(
      VariantText(
        change("exit/maximumMonths", "24"), removal("elements/lift"),
        change("elements/night/weight", "2")
      ).text)
    #expect(found.codes == [.unknownName])
    #expect(found[0].place?.line == 4)
    #expect(found[0].message.en.hasPrefix("elements/lift: because of this change"))
    #expect(found[0].message.en.contains("functions/loader/exposure/lift"))
  }

  @Test func remarksOnTheBaseAreNotRepeated() throws {
    // The base has no examples and nothing alongside; the variant makes a level that nobody uses.
    let base = SchemeText()
    #expect(try !base.read().warnings.isEmpty)
    let found = try variantProblems(VariantText(change("levels/never", "0.1")).text, of: base)
    #expect(found.codes == [.deadLevel])
    #expect(found[0].place?.line == 3)
  }

  @Test func aVariantOfAVariantIsRefused() throws {
    let first = try VariantText(change("exit/maximumMonths", "24")).applied()
    let second = try SchemeVariant(Array(VariantText(change("exit/maximumMonths", "12")).text.utf8))
    #expect(second.refusalOfBase.all.codes == [.badBase])
    do {
      _ = try second.applied(to: first)
      Issue.record("a variant of a variant was made")
    } catch {
      #expect(error.all.codes == [.badBase])
      #expect(error.all[0].place?.pointer == "/variantOf")
    }
  }

  @Test func withoutAFileProblemsNameThePath() throws {
    let base = try PlacedScheme(Array(SchemeText().text.utf8))
    do {
      _ = try base.variant(
        [
          SchemeChange(path("elements/night/weight"), to: ExactDecimal(units: 2000)),
          .removing(path("elements/lift")),
        ], title: Bilingual(nl: "a", en: "b"))
      Issue.record("it was made")
    } catch {
      #expect(error.all.codes == [.outOfRange, .unknownName])
      #expect(error.all.allSatisfy { $0.place == nil })
      #expect(error.all[0].message.nl.hasPrefix("elements/night/weight: "))
      #expect(error.all[1].message.nl.hasPrefix("elements/lift: "))
    }
  }

  @Test func aFileIsAVariantByWhatItSays() throws {
    let variant = VariantText(change("exit/maximumMonths", "24"))
    guard case .variant(let read) = try SchemeFile.read(Array(variant.text.utf8)) else {
      Issue.record("not read as a variant")
      return
    }
    #expect(read.base == "test")
    guard case .scheme = try SchemeFile.read(Array(SchemeText().text.utf8)) else {
      Issue.record("not read as a scheme")
      return
    }
  }

  @Test func tooManyOrTooLargeIsRefused() throws {
    let many = (0...SchemeVariant.maximumChanges).map { change("x-\($0)", "1") }
    var text = VariantText()
    text.changes = many
    #expect(try variantProblems(text.text).codes == [.tooMany])
    let large = text.text + String(repeating: " ", count: SchemeVariant.maximumBytes)
    #expect(try variantProblems(large).codes == [.fileTooLarge])
  }
}
