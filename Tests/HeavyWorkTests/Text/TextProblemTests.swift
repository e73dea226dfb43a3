import Testing

@testable import HeavyWork

/// What is wrong with a text before it says anything: each kind of file reports it alike.
@Suite struct TextProblemTests {
  struct Case: Sendable {
    let code: ProblemCode
    let bytes: [UInt8]
    let line: Int
    let column: Int

    init(_ code: ProblemCode, _ text: String, line: Int, column: Int) {
      self.init(code, bytes: Array(text.utf8), line: line, column: column)
    }

    init(_ code: ProblemCode, bytes: [UInt8], line: Int, column: Int) {
      self.code = code
      self.bytes = bytes
      self.line = line
      self.column = column
    }
  }

  static let cases: [Case] = [
    Case(.emptyFile, "", line: 1, column: 1),
    Case(.emptyFile, "\n  // nothing\n", line: 1, column: 1),
    Case(.cutOff, "{\n  \"born\": \"1960-01-15\",\n  \"history\": [", line: 3, column: 15),
    Case(.cutOff, "{\n  \"born\": \"1960", line: 2, column: 11),
    Case(.cutOff, "{ /* never\nclosed", line: 1, column: 3),
    Case(.notJSON, "{\n  born: 1 }", line: 2, column: 3),
    Case(.notJSON, "{ \"a\": 1\n  \"b\": 2 }", line: 2, column: 3),
    Case(.notJSON, "{ \"é€😀\": nul }", line: 1, column: 10),
    Case(.notJSON, "{}\n{}", line: 2, column: 1),
    Case(.notJSON, "{ \"a\": 01 }", line: 1, column: 8),
    Case(.tooDeep, String(repeating: "[", count: 60), line: 1, column: 50),
    Case(.notUTF8, bytes: [0x7B, 0x0A, 0x22, 0xFF, 0x22, 0x7D], line: 2, column: 2),
  ]

  @Test(arguments: cases)
  func isReportedWithItsPlace(_ one: Case) throws {
    let scheme = try SchemeText().read()
    var found: [[Problem]] = []
    do { _ = try Scheme.read(one.bytes) } catch { found.append(error.all) }
    do { _ = try Career(reading: one.bytes, under: scheme) } catch { found.append(error.all) }
    do { _ = try StatutoryTables.read(one.bytes) } catch { found.append(error.all) }
    #expect(found.count == 3)
    for problems in found {
      #expect(problems.codes == [one.code])
      guard let problem = problems.first else { continue }
      #expect(problem.place?.line == one.line)
      if one.code != .tooDeep { #expect(problem.place?.column == one.column) }
      #expect(problem.message.isTranslated)
      #expect(problem.remedy?.isTranslated == true)
    }
  }

  @Test func aKeyGivenTwiceNamesBothPlaces() throws {
    let text = "{ \"born\": \"1960-01-15\",\n  \"history\": [],\n  \"born\": \"1961-01-15\" }"
    let found = try historyProblems(text).filter { $0.code == .duplicateKey }
    #expect(found.count == 1)
    #expect(found.first?.place?.line == 3)
    #expect(found.first?.place?.column == 3)
    #expect(found.first?.message.en.contains("line 1") == true)
    #expect(found.first?.message.nl.contains("regel 1") == true)
    #expect(found.first?.remedy?.isTranslated == true)
  }

  @Test func aKeyGivenTwiceHasItsPath() throws {
    let found = try historyProblems("{ \"born\": \"1960-01-15\", \"history\": [], \"born\": 1 }")
    #expect(found.first { $0.code == .duplicateKey }?.place?.pointer == "/born")
  }

  @Test func whatIsNoObjectIsTheWrongType() throws {
    for text in ["[]", "null", "5", "\"a\""] {
      #expect(schemeProblems(text).codes == [.wrongType])
      #expect(try historyProblems(text).codes == [.wrongType])
      #expect(statutoryProblems(text).codes == [.wrongType])
    }
  }
}
