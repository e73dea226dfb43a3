import Testing

@testable import HeavyWork

/// Which texts are JSON: accepted strictly, accepted only with comments allowed, or refused.
@Suite struct JSONGrammarTests {
  enum Verdict: Sendable { case strict, onlyWithComments, refused }

  struct Case: Sendable {
    let text: String
    let verdict: Verdict
    var code: ProblemCode = .notJSON
  }

  static let accepted: [Case] = [
    Case(text: "null", verdict: .strict),
    Case(text: "true", verdict: .strict),
    Case(text: "false", verdict: .strict),
    Case(text: "0", verdict: .strict),
    Case(text: "-0", verdict: .strict),
    Case(text: "-12.50", verdict: .strict),
    Case(text: "1e3", verdict: .strict),
    Case(text: "1E+3", verdict: .strict),
    Case(text: "125e-2", verdict: .strict),
    Case(text: "\"\"", verdict: .strict),
    Case(text: "\"é€😀\u{7F}\"", verdict: .strict),
    Case(text: "[]", verdict: .strict),
    Case(text: "{}", verdict: .strict),
    Case(text: "[1, [2, {\"a\": []}], \"x\"]", verdict: .strict),
    Case(text: " \t\r\n{ \"a\" : 1 , \"b\" : null } \r\n", verdict: .strict),
    Case(text: "\u{FEFF}{}", verdict: .strict),
    Case(text: "// head\n{}", verdict: .onlyWithComments),
    Case(text: "{} // tail", verdict: .onlyWithComments),
    Case(text: "{/* in */}", verdict: .onlyWithComments),
    Case(text: "[1, // one\n 2]", verdict: .onlyWithComments),
    Case(text: "{\"a\"/**/:/***/1/* ** / */}", verdict: .onlyWithComments),
    Case(text: "[1, 2, ]", verdict: .onlyWithComments),
    Case(text: "{\"a\": 1,}", verdict: .onlyWithComments),
    Case(text: "{\"a\": 1, // last\n}", verdict: .onlyWithComments),
  ]

  static let refusedValues: [Case] = [
    Case(text: "", verdict: .refused, code: .emptyFile),
    Case(text: " \n ", verdict: .refused, code: .emptyFile),
    Case(text: "\u{FEFF}", verdict: .refused, code: .emptyFile),
    Case(text: "// only a comment", verdict: .refused, code: .emptyFile),
    Case(text: "nul", verdict: .refused),
    Case(text: "True", verdict: .refused),
    Case(text: "nullx", verdict: .refused),
    Case(text: "NaN", verdict: .refused),
    Case(text: "Infinity", verdict: .refused),
    Case(text: "'a'", verdict: .refused),
    Case(text: "+1", verdict: .refused),
    Case(text: ".5", verdict: .refused),
    Case(text: "01", verdict: .refused),
    Case(text: "-01", verdict: .refused),
    Case(text: "00", verdict: .refused),
    Case(text: "1.", verdict: .refused),
    Case(text: "1.e3", verdict: .refused),
    Case(text: "1e", verdict: .refused),
    Case(text: "1e+", verdict: .refused),
    Case(text: "-", verdict: .refused),
    Case(text: "--1", verdict: .refused),
    Case(text: "0x10", verdict: .refused),
    Case(text: "1,5", verdict: .refused),
    Case(text: "1 2", verdict: .refused),
    Case(text: "{} {}", verdict: .refused),
    Case(text: "# no\n{}", verdict: .refused),
    Case(text: "/ /\n{}", verdict: .refused),
    Case(text: "{}/", verdict: .refused, code: .cutOff),
    Case(text: "/*/", verdict: .refused, code: .cutOff),
    Case(text: "{} /* never closed *", verdict: .refused, code: .cutOff),
  ]

  static let refusedStructures: [Case] = [
    Case(text: "[", verdict: .refused, code: .cutOff),
    Case(text: "[1", verdict: .refused, code: .cutOff),
    Case(text: "[1,", verdict: .refused, code: .cutOff),
    Case(text: "[,]", verdict: .refused),
    Case(text: "[1,,2]", verdict: .refused),
    Case(text: "[1 2]", verdict: .refused),
    Case(text: "[1}", verdict: .refused),
    Case(text: "]", verdict: .refused),
    Case(text: "{", verdict: .refused, code: .cutOff),
    Case(text: "{\"a\"", verdict: .refused, code: .cutOff),
    Case(text: "{\"a\":", verdict: .refused, code: .cutOff),
    Case(text: "{\"a\":1", verdict: .refused, code: .cutOff),
    Case(text: "{\"a\":1,", verdict: .refused, code: .cutOff),
    Case(text: "{,}", verdict: .refused),
    Case(text: "{\"a\":1,,}", verdict: .refused),
    Case(text: "{\"a\" 1}", verdict: .refused),
    Case(text: "{\"a\":}", verdict: .refused),
    Case(text: "{a: 1}", verdict: .refused),
    Case(text: "{'a': 1}", verdict: .refused),
    Case(text: "{1: 1}", verdict: .refused),
    Case(text: "{\"a\": 1 \"b\": 2}", verdict: .refused),
    Case(text: "{\"a\": 1]", verdict: .refused),
    Case(text: "{} \u{FEFF}", verdict: .refused),
    Case(text: "\u{A0}{}", verdict: .refused),
  ]

  static let refusedStrings: [Case] = [
    Case(text: "\"", verdict: .refused, code: .cutOff),
    Case(text: "\"abc", verdict: .refused, code: .cutOff),
    Case(text: "\"abc\\\"", verdict: .refused, code: .cutOff),
    Case(text: "\"abc\\", verdict: .refused, code: .cutOff),
    Case(text: "\"a\nb\"", verdict: .refused),
    Case(text: "\"a\tb\"", verdict: .refused),
    Case(text: "\"a\0b\"", verdict: .refused),
    Case(text: "\"\u{1F}\"", verdict: .refused),
    Case(text: "\"\\x41\"", verdict: .refused),
    Case(text: "\"\\'\"", verdict: .refused),
    Case(text: "\"\\u12\"", verdict: .refused),
    Case(text: "\"\\u12G4\"", verdict: .refused),
    Case(text: "\"\\uD800\"", verdict: .refused),
    Case(text: "\"\\uDC00\"", verdict: .refused),
    Case(text: "\"\\uD800\\n\"", verdict: .refused),
    Case(text: "\"\\uD800\\u0041\"", verdict: .refused),
    Case(text: "\"\\uD800\\uD800\"", verdict: .refused),
  ]

  @Test(arguments: accepted)
  func acceptsWhatIsJSON(_ one: Case) {
    #expect(failure(one.text, comments: true) == nil)
    #expect((failure(one.text, comments: false) == nil) == (one.verdict == .strict))
  }

  @Test(arguments: refusedValues + refusedStructures + refusedStrings)
  func refusesWhatIsNot(_ one: Case) {
    let failed = failure(one.text, comments: true)
    #expect(failed?.code == one.code)
    #expect(failure(one.text, comments: false) != nil)
    guard let failed else { return }
    #expect(failed.message.isTranslated && failed.remedy.isTranslated)
    #expect((0...one.text.utf8.count).contains(failed.offset))
  }

  private func failure(_ text: String, comments: Bool) -> JSONReader.Failure? {
    do {
      _ = try JSONReader.read(
        Array(text.utf8), options: .init(comments: comments, maximumBytes: 10_000))
      return nil
    } catch { return error }
  }
}
