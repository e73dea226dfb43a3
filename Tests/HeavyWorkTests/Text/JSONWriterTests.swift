import Testing

@testable import HeavyWork

@Suite struct JSONWriterTests {
  private func read(_ bytes: [UInt8]) throws -> JSONNode {
    let (root, duplicates) = try JSONReader.read(
      bytes, options: .init(comments: false, maximumBytes: 1_000_000))
    #expect(duplicates.isEmpty)
    return root
  }

  /// Values compared without their places.
  private func same(_ left: JSONNode, _ right: JSONNode) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): Array(left.utf8) == Array(right.utf8)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { same($0, $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { member in
          right.contains { $0.key == member.key && same($0.value, member.value) }
        }
    default: false
    }
  }

  private func withoutBlanks(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.filter { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
  }

  @Test func everyKindOfFieldReadsBack() throws {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("day", day("2026-11-21"))
      writer.field("noDay", Day?.none)
      writer.field("text", "a\"\\\n\t\r\u{0}\u{1F}\u{7F}é€😀/")
      writer.field("noText", String?.none)
      writer.field("whole", Int?.some(-42))
      writer.field("yes", true)
      writer.field("decimal", ExactDecimal(units: -1881, decimals: 2))
      writer.field("fraction", Exact(2, over: 3))
      writer.field("money", Money(cents: 149_920))
      writer.array("list") { writer in
        writer.string("x")
        writer.null()
        writer.array { _ in }
        writer.object { $0.field("a", 1) }
      }
      writer.object("empty") { _ in }
    }
    let bytes = writer.finished()
    let root = try read(bytes)
    let expected = #"""
      { "day": "2026-11-21", "noDay": null, "text": "a\"\\\n\t\r\u0000\u001f\u007fé€😀/",
        "noText": null, "whole": -42, "yes": true, "decimal": -18.81, "fraction": 0.666667,
        "money": 1499.2, "list": ["x", null, [], { "a": 1 }], "empty": {} }
      """#
    #expect(same(root, try read(Array(expected.utf8))))
    #expect(bytes.last == 0x0A)
  }

  @Test func numbersAndDaysAreWrittenAsTheyDescribeThemselves() throws {
    let numbers: [ExactDecimal] = [
      0, 7, -7, 10, 1_000_000, ExactDecimal(units: 5, decimals: 3),
      ExactDecimal(units: -5, decimals: 3), ExactDecimal(units: 1_000_001, decimals: 6),
      ExactDecimal(units: .max, decimals: 18), ExactDecimal(units: .min + 1, decimals: 18),
      ExactDecimal(units: .max), ExactDecimal(units: -120, decimals: 1),
    ]
    for number in numbers {
      var writer = JSONWriter()
      writer.object { $0.field("n", number) }
      #expect(withoutBlanks(writer.bytes) == "{\"n\":\(number)}")
    }
    for text in ["1900-01-01", "1999-12-31", "2026-11-09", "2199-12-31"] {
      var writer = JSONWriter()
      writer.object { $0.field("d", day(text)) }
      #expect(withoutBlanks(writer.bytes) == "{\"d\":\"\(text)\"}")
    }
  }

  @Test func everyControlCharacterIsEscaped() throws {
    for value in UInt8(0)..<0x20 {
      var writer = JSONWriter()
      let text = String(Unicode.Scalar(value))
      writer.string(text)
      #expect(!writer.bytes.contains(value))
      guard case .string(let back) = try read(writer.bytes).content else { continue }
      #expect(Array(back.utf8) == [value])
    }
  }

  @Test func canonicalFormDependsOnlyOnWhatIsSaid() throws {
    func canonical(_ text: String) throws -> [UInt8] {
      let root = try JSONReader.read(Array(text.utf8), options: .init(maximumBytes: 1000)).root
      return JSONWriter.canonical(root)
    }
    let one = try canonical(#"{"b": 1.50, "a": ["é", {"d": 1, "c": 2}]}"#)
    let other = try canonical(
      "// said otherwise\n{ \"a\": [\"\\u00e9\", {\"c\": 2, \"d\": 1e0}, ], \"b\": 15e-1 }")
    #expect(one == other)
    #expect(one != (try canonical(#"{"b": 1.51, "a": ["é", {"d": 1, "c": 2}]}"#)))
    #expect(one != (try canonical(#"{"b": 1.50, "a": [{"d": 1, "c": 2}, "é"]}"#)))
  }

  @Test func canonicalFormOfASchemeReadsBackAsItself() throws {
    let root = try JSONReader.read(
      Array(SchemeText().text.utf8), options: .init(maximumBytes: 100_000)
    ).root
    let bytes = JSONWriter.canonical(root)
    #expect(same(try read(bytes), root))
    #expect(JSONWriter.canonical(try read(bytes)) == bytes)
  }

  @Test func aTextThatIsWrittenWhereItStaysIsTheSame() {
    // Beyond the room that it begins with, too.
    for count in [0, 1, 100, 20_000] {
      func body(_ writer: inout JSONWriter) {
        writer.field("count", count)
        writer.array("list") { writer in
          for index in 0..<count { writer.decimal(ExactDecimal(units: Int64(index))) }
        }
      }
      var writer = JSONWriter()
      writer.object { body(&$0) }
      #expect(JSONWriter.object(body) == writer.finished())
    }
  }

  @Test func figuresAreRoundedToSixDecimals() {
    func written(_ figure: Exact) -> String {
      var writer = JSONWriter()
      writer.object { $0.field("f", figure) }
      return withoutBlanks(writer.bytes)
    }
    // Halves of a millionth go up; what is below 0 or does not fit in 64 bits goes the long way.
    var figures: [Exact] = [
      Exact(1, over: 2_000_000), Exact(-1, over: 2_000_000), Exact(-3, over: 2), Exact(57),
      Exact(.max / 4, over: .max / 8), Exact(1 << 70, over: 3 << 68), Exact(1_999_999_999, over: 1),
      Exact(Int128(UInt64.max), over: 7),
    ]
    var random = SeededNumbers(seed: 6)
    for _ in 0..<2000 {
      figures.append(
        Exact(
          Int128(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)),
          over: Int128(Int64.random(in: 1...1_000_000_000, using: &random))))
    }
    for figure in figures {
      #expect(written(figure) == "{\"f\":\(figure.rounded(toDecimals: 6))}")
    }
  }

  @Test func aSentenceIsWrittenAsItsTextIs() {
    let names = ["", "Zwaar werk", "‘één’", "met \"aanhaling\"", "\\ en \n en \u{7F}"]
    for name in names + [String(repeating: "lang ", count: 30)] {
      let sentence: Sentence = "Volgens \(name) is het zo."
      var (one, other) = (JSONWriter(), JSONWriter())
      one.object { $0.field("sentence", sentence) }
      other.object { $0.field("sentence", sentence.text) }
      #expect(one.bytes == other.bytes)
    }
  }

  @Test func aPatternIsWrittenWithItsFigures() {
    let pattern = JSONPattern { writer in
      writer.array("list") { writer in
        writer.object { writer in
          writer.field("a", "x")
          writer.place("b")
          writer.place(id: "een \"naam\"")
        }
      }
      writer.field("z", true)
    }
    let figures = [Exact(5, over: 2), Exact(-1, over: 3)]
    for isFirst in [true, false] {
      let bytes = JSONWriter.object { writer in
        if !isFirst { writer.field("0", 1) }
        writer.pattern(pattern) { figures[$0] }
        writer.field("zz", 2)
      }
      let list = #""list":[{"a":"x","b":2.5,"een\"naam\"":-0.333333}],"z":true"#
      let before = isFirst ? "" : #""0":1,"#
      #expect(withoutBlanks(bytes) == #"{\#(before)\#(list),"zz":2}"#)
    }
  }
}
