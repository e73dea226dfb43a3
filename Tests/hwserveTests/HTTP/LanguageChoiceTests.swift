import HeavyWork
import Testing

@testable import hwserve

@Suite struct LanguageChoiceTests {
  private func language(_ path: String, _ accept: String?) -> Language? {
    var parser = RequestParser()
    let field = accept.map { "Accept-Language: \($0)\r\n" } ?? ""
    parser.feed(latin1("GET \(path) HTTP/1.1\r\nHost: a\r\n\(field)\r\n")[...])
    guard parser.next() == .head else { return nil }
    return LanguageChoice.isKnown(parser.head) ? LanguageChoice.of(parser.head) : nil
  }

  @Test func theQueryThenTheFieldThenDutch() {
    #expect(language("/", nil) == .nl)
    #expect(language("/?lang=en", nil) == .en)
    #expect(language("/?a=b&lang=nl", "en") == .nl)
    #expect(language("/?lang=de", "en") == nil)
    #expect(language("/?lang=", nil) == nil)
  }

  @Test(arguments: [
    ("en", Language.en), ("en-GB,nl;q=0.5", .en), ("nl;q=0.4, en;q=0.5", .en), ("de, fr", .nl),
    ("de, en;q=0.1", .en), ("nl, en", .nl), ("en;q=0", .nl), ("en;q=x", .nl), ("*", .nl),
    ("en;q=1.000,nl;q=0.999", .en), ("nl;q=0.999,en;q=1.000", .en), ("english", .nl),
  ])
  func theHeaviestOfThoseThereAre(_ field: String, _ expected: Language) {
    #expect(language("/", field) == expected)
  }
}
