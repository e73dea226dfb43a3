import Testing

@testable import HeavyWork

/// Reading a panel's answers, right and wrong.
@Suite struct PanelReaderTests {
  static func scheme() throws -> Scheme { try SchemeText().read() }

  static func read(_ text: String, kind: PanelKind? = nil) throws -> Panel {
    var wishes = Panel.Wishes()
    wishes.kind = kind
    return try Panel.read(Array(text.utf8), for: scheme(), wishes)
  }

  private func answers(_ panel: Panel) -> [[Int64?]] {
    panel.respondents.map { $0.answers.map { $0.map { $0 / 1_000_000 } } }
  }

  @Test func aRowForEachAnswerAndARowForEachRespondentSayTheSame() throws {
    let long = try PanelReaderTests.read(
      """
      respondent,group,element,score
      1,guards,night,8
      1,guards,lift,4.5
      2,,lift-nl,3
      2,,NIGHT-EN,
      """)
    let wide = try PanelReaderTests.read(
      """
      deelnemer;groep;Lift;night
      1;guards;4,5;8
      2;;3;
      """)
    for panel in [long, wide] {
      #expect(panel.kind == .scores)
      #expect(answers(panel) == [[8000, 4500], [nil, 3000]])
      #expect(panel.groups == ["guards"])
      #expect(panel.respondents.map(\.group) == [0, nil])
    }
  }

  @Test func olderEncodingsAreRead() throws {
    let scheme = try SchemeText([
      "elements": SchemeText.list(
        SchemeText.element("night", "werktijden", "1").replacing(
          "night-nl", with: "Hoge geluidsdruk é"),
        SchemeText.element("lift", "fysiek", "0.5"))
    ]).read()
    let latin = Array("deelnemer;Hoge geluidsdruk ".utf8) + [0xE9] + Array(";lift\n1;2;3\n".utf8)
    #expect(try Panel.read(latin, for: scheme).encoding == .windows1252)
    let marked = [0xEF, 0xBB, 0xBF] + Array("deelnemer;hoge geluidsdruk é;lift\n1;2;3\n".utf8)
    #expect(try Panel.read(marked, for: scheme).elements == [0, 1])
  }

  /// Places 1, 2, 2 of three: 3, and the mean of 2 and 1 for the others.
  @Test func placesBecomeValues() {
    let unit = Panel.unit
    #expect(PanelChecks.values(ofRanking: [1, 2, 3]) == [3 * unit, 2 * unit, unit])
    #expect(PanelChecks.values(ofRanking: [1, 2, 2]) == [3 * unit, unit * 3 / 2, unit * 3 / 2])
    #expect(
      PanelChecks.values(ofRanking: [1, 2, 2, 3]) == PanelChecks.values(ofRanking: [1, 2, 2, 4]))
    // Of four only two ranked: 2 and 1 of two are 4 and 2 of four.
    #expect(PanelChecks.values(ofRanking: [9, nil, 5, nil]) == [2 * unit, nil, 4 * unit, nil])
  }

  @Test func pairsAreRead() throws {
    let strong = try PanelReaderTests.read(
      "respondent,element,against,strength\n1,lift,night,1/3\n")
    #expect(strong.kind == .pairs && strong.hasStrength)
    #expect(strong.respondents[0].answers == [750_000_000, 250_000_000])
    let bare = try PanelReaderTests.read("respondent,element,against\n1,lift,night\n")
    #expect(!bare.hasStrength)
    #expect(bare.respondents[0].answers == [0, 1_000_000_000])
  }

  /// Each file with what is wrong, where the `§` stands.
  static let wrong: [(String, [ProblemCode])] = [
    ("§", [.emptyFile]), ("§ \n", [.emptyFile]), ("§respondent,night,lift\n", [.emptyFile]),
    ("§respondent,group,night\n1,a,3\n", [.incomplete]),
    ("§respondent,element,score\n1,night,8\n2,night,7\n", [.incomplete]),
    ("respondent,element,score\n1,§nihgt,8\n2,lift,4\n", [.unknownName]),
    ("respondent,night,lift,§lfit\n1,2,3,4\n", [.unknownColumn]),
    ("respondent,night,§night-nl\n1,2,3\n", [.duplicateColumn]),
    ("respondent,element,score\n1,night,8\n1,night,§8\n1,lift,1\n", [.conflictingValue]),
    ("respondent,night,lift\n1,2,3\n§1,4,5\n", [.conflictingValue]),
    ("respondent,group,element,score\n1,a,night,8\n1,§b,lift,8\n", [.conflictingValue]),
    ("respondent,night,lift\n§,2,3\n", [.missingValue]),
    ("respondent,element,score\n1,§,3\n1,night,2\n1,lift,2\n", [.missingValue]),
    ("§night,lift\n2,3\n", [.missingColumn]), ("§respondent,element\n1,night\n", [.missingColumn]),
    ("respondent,night,lift\n1,§zes,3\n", [.badNumber]),
    ("respondent,night,lift\n1,§-1,3\n", [.outOfRange]),
    ("respondent,night,lift\n1,§1.1234567,3\n", [.tooManyDecimals]),
    ("respondent;night;lift\n1;§1.234;3\n", [.ambiguousNumbers]),
    ("respondent;night;lift\n1;1,5;§2.5\n", [.mixedNumbers]),
    ("respondent,night,lift\n1,2,3,§4\n", [.wrongFieldCount]),
    ("respondent,element,against\n1,lift,night\n§1,night,night\n", [.contradiction]),
    ("respondent,element,against\n1,lift,night\n§1,night,lift\n", [.conflictingValue]),
    ("respondent,element,against,strength\n1,lift,night,§10\n", [.outOfRange]),
    ("respondent,element,rank\n1,lift,§1.5\n1,night,1\n", [.outOfRange]),
    ("respondent,element,points\n§1,lift,50\n1,night,40\n", [.contradiction]),
    ("§respondent,element,against,points\n1,lift,night,3\n", [.contradiction]),
    (
      "respondent,night,lift\n1,§a,3\n2,b,5\n3,1,-1\n", [.badNumber, .badNumber, .outOfRange]
    ),
  ]

  @Test(arguments: wrong.indices)
  func whatIsWrongIsSaidWithItsPlace(_ index: Int) throws {
    let (text, codes) = PanelReaderTests.wrong[index]
    // Only the last mark counts.
    let parts = text.split(separator: "§", omittingEmptySubsequences: false)
    let marked = MarkedText(parts.dropLast().joined() + "§" + (parts.last ?? ""))
    let problems = #expect(throws: Problems.self) { _ = try PanelReaderTests.read(marked.text) }
    let all = try #require(problems).all
    #expect(all.errors.codes == codes, "\(text)")
    let first = try #require(all.errors.first)
    #expect(first.place?.line == marked.line && first.place?.column == marked.column, "\(text)")
    for problem in all {
      #expect(problem.message.isTranslated && problem.remedy?.isTranslated == true, "\(text)")
    }
  }

  @Test func anUnknownElementIsToldOnceWithTheNearest() throws {
    let rows = (1...5).map { "\($0),nihgt,8\n" }.joined()
    let problems = #expect(throws: Problems.self) {
      _ = try PanelReaderTests.read("respondent,element,score\n" + rows + "1,lift,3\n")
    }
    let all = try #require(problems).all
    #expect(all.codes == [.unknownName])
    #expect(all[0].remedy?.en.contains("night") == true)
  }

  @Test func respondentsWhoSayNothingAreLeftOutAndCounted() throws {
    let panel = try PanelReaderTests.read("respondent,night,lift\n1,2,3\n2,,\n3,4,\n")
    #expect(panel.count == 2)
    #expect(panel.remarks.codes == [.incomplete])
  }

  @Test func noNameOfAnyoneIsRepeated() throws {
    let text = "respondent,group,night,lift\nJansen,a,2,3\nJansen,a,2,3\nJansen,b,x,3\n"
    let problems = #expect(throws: Problems.self) { _ = try PanelReaderTests.read(text) }
    for problem in try #require(problems).all {
      #expect(!problem.text(file: "f", .nl).contains("Jansen"))
    }
  }
}
