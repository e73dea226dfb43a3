import Testing

@testable import HeavyWork

@Suite("Typed HTML")
struct HTMLTests {
  private func text(_ markup: Markup) -> String { String(decoding: markup.bytes, as: UTF8.self) }

  @Test("Text and attributes are escaped, each by its place")
  func escaping() {
    let markup = tag(.p, .set(.content, "<a href=\"x\" 'y'>&amp;")) { "<b>\"quoted\" 'so' & more" }
    #expect(
      text(markup)
        == "<p content=\"&lt;a href=&quot;x&quot; &#39;y&#39;&gt;&amp;amp;\">"
        + "&lt;b&gt;\"quoted\" 'so' &amp; more</p>\n")
  }

  @Test(
    "Characters that HTML forbids or that turn the text around are replaced",
    arguments: [
      0, 0x8, 0xB, 0xD, 0x1B, 0x7F, 0x85, 0x9F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0, 0xFFFE,
      0x1FFFF,
    ] as [UInt32])
  func forbidden(number: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(number)))
    #expect(text(tag(.span) { "a" + character + "b" }) == "<span>a\u{FFFD}b</span>")
  }

  @Test("Other text passes unchanged", arguments: ["é€ß", "日本語", "👩🏽‍🏭", "שלום", "a\tb\nc"])
  func unchanged(words: String) {
    #expect(text(tag(.span) { words }) == "<span>\(words)</span>")
  }

  @Test("Statements, conditions and loops make one list, in order")
  func builder() {
    let (yes, no) = (true, false)
    let markup = tag(.p) {
      "a"
      if yes { "b" }
      if no { "c" } else { "d" }
      for number in 1...3 { tag(.span) { String(number) } }
    }
    #expect(
      text(markup) == "<p>abd<span>1</span><span>2</span><span>3</span></p>\n")
  }

  @Test(
    "Addresses to follow become links",
    arguments: [
      "https://www.example.nl/a?b=c&d=e#f", "http://example.nl", "HTTPS://EXAMPLE.NL",
      "mailto:hr@example.nl", "tel:+31881234567",
    ])
  func links(address: String) {
    #expect(Link(address)?.address == address)
  }

  @Test(
    "Other addresses do not",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
      "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "data:text/html,<script>", "vbscript:x",
      "file:///etc/passwd", "//example.nl", "/path", "#part", "example.nl", "", "https://",
      "mailto:", " https://example.nl", "https://example.nl/a b", "https://example.nl/\"x",
      "https://example.nl/<x>", "https://ex\u{202E}ample.nl", "https://exämple.nl",
    ])
  func refusedLinks(address: String) {
    #expect(Link(address) == nil)
  }

  @Test("Telephone numbers as people write them")
  func telephone() {
    #expect(Link(telephone: "088 - 123 45.67")?.address == "tel:0881234567")
    #expect(Link(telephone: "+31 88 123")?.address == "tel:+3188123")
    #expect(Link(telephone: "0800-CALL") == nil)
    #expect(Link(telephone: "12+34") == nil)
    #expect(Link(telephone: "+") == nil)
  }

  @Test("A share of a drawing is exact to a hundredth of a percent, and never outside it")
  func shares() {
    #expect(SVG.Share(1, of: 3).text == "33.33%")
    #expect(SVG.Share(1, of: 2).text == "50%")
    #expect(SVG.Share(5, of: 3) == SVG.Share(hundredths: 10_000))
    #expect(SVG.Share(-1, of: 3) == .none)
    #expect(SVG.Share(1, of: 0) == .none)
  }
}
