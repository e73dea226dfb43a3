import Testing

@testable import HeavyWork

/// The file of choices of a site.
@Suite struct SiteFileTests {
  private func read(_ text: String) throws -> SiteFile {
    try SiteFile.read(Array(text.utf8), known: ["spoor", "haven"])
  }

  @Test func everythingCanBeSaid() throws {
    let site = try read(
      """
      { "default": "haven", "schemes": ["haven", "spoor"],
        "name": { "nl": "Bond", "en": "Union" },
        "contacts": [ { "label": { "nl": "a", "en": "b" }, "url": "https://bond.example" } ],
        "privacy": [ { "nl": "c", "en": "d" } ], "accessibility": [ { "nl": "e", "en": "f" } ],
        "colors": { "light": "#0B4F7D", "dark": "#9fd0f5" }, "basePath": "/a/b-c",
        "embedders": ["https://www.bond.example", "https://b.example:8443"],
        "pages": { "hr": true, "check": false }, "x-note": 1 }
      """)
    #expect(site.defaultScheme == "haven")
    #expect(site.schemes == ["haven", "spoor"])
    #expect(site.contacts[0].url == "https://bond.example")
    #expect(site.colors.light?.description == "#0b4f7d")
    #expect(site.basePath == "/a/b-c")
    #expect(site.embedders.count == 2)
    #expect(site.pages == [.hr: true, .check: false])
    #expect(try read("{}").pages.isEmpty)
  }

  @Test(arguments: [
    (#"{ "colours": {} }"#, ProblemCode.unknownKey),
    (#"{ "pages": { "hrr": true } }"#, .unknownKey),
    (#"{ "pages": { "hr": 1 } }"#, .wrongType), (#"{ "default": "spoort" }"#, .unknownName),
    (#"{ "schemes": ["haven", "x"] }"#, .unknownName), (#"{ "schemes": [] }"#, .incomplete),
    (#"{ "schemes": ["haven"], "default": "spoor" }"#, .contradiction),
    (#"{ "basePath": "a" }"#, .badName), (#"{ "basePath": "/a/" }"#, .badName),
    (#"{ "basePath": "/../a" }"#, .badName), (#"{ "basePath": "//a" }"#, .badName),
    (#"{ "basePath": "/a b" }"#, .badName), (#"{ "embedders": ["*"] }"#, .badName),
    (#"{ "embedders": ["http://a.example"] }"#, .badName),
    (#"{ "embedders": ["https://a.example; x"] }"#, .badName),
    (#"{ "embedders": ["https://a.example:0"] }"#, .badName),
    (##"{ "colors": { "light": "blue" } }"##, .badName),
    (##"{ "colors": { "light": "#+12345" } }"##, .badName),
    (##"{ "colors": { "light": "#777777" } }"##, .lowContrast),
    (##"{ "colors": { "dark": "#0b4f7d" } }"##, .lowContrast),
  ])
  func whatIsWrongIsNamed(_ text: String, _ code: ProblemCode) {
    let problems = #expect(throws: Problems.self) { try read(text) }
    #expect(problems?.all.map(\.code) == [code])
  }

  /// WCAG 2.2: black on white is 21 to 1; #767676 on white is 4.54 to 1 (known as the lightest grey
  /// that passes), #777777 is 4.48. Red #ff0000 on white is 4.00: 1.05 / (0.2126 + 0.05) = 3.998.
  @Test(arguments: [(0x000000, 2100), (0x767676, 454), (0x777777, 447), (0xFF0000, 399)])
  func contrastIsThatOfTheStandard(_ color: UInt32, _ hundredths: Int) {
    let contrast = RGB(color).contrast(with: RGB(0xFFFFFF))
    #expect(abs(contrast - hundredths) <= 1)
  }

  @Test func theUsualColoursWouldPass() throws {
    _ = try read(##"{ "colors": { "light": "#0b4f7d", "dark": "#9fd0f5" } }"##)
    // The lightest grey on white is too light on a panel: 4.54 there, 4.15 here.
    #expect(throws: Problems.self) { try read(##"{ "colors": { "light": "#767676" } }"##) }
  }
}
