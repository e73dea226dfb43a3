import Testing

@testable import HeavyWork

/// What the values of a text are, and where they stand.
@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONNode {
    try JSONReader.read(Array(text.utf8), options: .init(maximumBytes: 1_000_000)).root
  }

  struct NumberCase: Sendable {
    let text: String
    /// Nothing for a number that no field can hold.
    let value: String?
  }

  static let numbers: [NumberCase] = [
    NumberCase(text: "18.81", value: "18.81"),
    NumberCase(text: "-0", value: "0"),
    NumberCase(text: "-0.50", value: "-0.5"),
    NumberCase(text: "1e3", value: "1000"),
    NumberCase(text: "1.25E+2", value: "125"),
    NumberCase(text: "125e-2", value: "1.25"),
    NumberCase(text: "1200e-2", value: "12"),
    NumberCase(text: "0.000000000000000001", value: "0.000000000000000001"),
    NumberCase(text: "999999999999999999", value: "999999999999999999"),
    NumberCase(text: "-999999999999999999", value: "-999999999999999999"),
    NumberCase(text: "1000000000000000000", value: nil),
    NumberCase(text: "9223372036854775808", value: nil),
    NumberCase(text: "1e18", value: nil),
    NumberCase(text: "1e17", value: "100000000000000000"),
    NumberCase(text: "1e400", value: nil),
    NumberCase(text: "1e99999999999999999999", value: nil),
    NumberCase(text: "1e-30", value: nil),
    NumberCase(text: "0e30", value: "0"),
    NumberCase(text: "123456789012345678901234567890", value: nil),
  ]

  @Test(arguments: numbers)
  func numbersAreReadExactly(_ one: NumberCase) throws {
    switch try read(one.text).content {
    case .number(let number): #expect(number.description == one.value)
    case .hugeNumber: #expect(one.value == nil)
    default: Issue.record("\(one.text) is read as no number")
    }
  }

  @Test func stringsAreUnescaped() throws {
    let node = try read(#""a\"\\\/\b\f\n\r\té\uD83D\uDE00€é""#)
    guard case .string(let text) = node.content else {
      Issue.record("no string")
      return
    }
    #expect(text == "a\"\\/\u{08}\u{0C}\n\r\té😀€é")
  }

  @Test func surrogatePairsGiveTheFirstAndLastCharacterBeyondSixteenBits() throws {
    guard case .string(let text) = try read(#""\uD800\uDC00\uDBFF\uDFFF\u0000""#).content else {
      Issue.record("no string")
      return
    }
    #expect(Array(text.unicodeScalars) == ["\u{10000}", "\u{10FFFF}", "\u{0}"])
  }

  @Test func everyValueKnowsItsPlaceAndPointer() throws {
    let text = #"{"a": [10, {"b/c~d": true}], "e": "x"}"#
    let root = try read(text)
    #expect(root.pointer(to: 0) == "")
    #expect(root.pointer(to: 1) == "/a")
    #expect(root["a"]?.offset == 6)
    #expect(root.pointer(to: 6) == "/a")
    #expect(root.pointer(to: 7) == "/a/0")
    #expect(root.pointer(to: 11) == "/a/1")
    #expect(root.pointer(to: 12) == "/a/1/b~1c~0d")
    #expect(root.pointer(to: 21) == "/a/1/b~1c~0d")
    #expect(root.pointer(to: 29) == "/e")
    #expect(root["e"]?.offset == 34)
    #expect(root["nothing"] == nil)
  }

  @Test func aKeyGivenTwiceIsReportedWithBothPlaces() throws {
    let text = #"{ "a": 1, "b": { "a": 2 }, "a": 3, "a": 4 }"#
    let (root, duplicates) = try JSONReader.read(
      Array(text.utf8), options: .init(maximumBytes: 1000))
    #expect(root.members?.map(\.key) == ["a", "b"])
    #expect(duplicates.map(\.key) == ["a", "a"])
    #expect(duplicates.map(\.firstOffset) == [2, 2])
    #expect(duplicates.map(\.offset) == [27, 35])
  }

  @Test func aKeyGivenTwiceIsFoundInALargeObjectToo() throws {
    let keys = (0..<100).map { "\"k\($0)\": \($0)" } + ["\"k0\": 0", "\"k23\": 0", "\"k99\": 0"]
    let text = "{" + keys.joined(separator: ",") + "}"
    let duplicates = try JSONReader.read(
      Array(text.utf8), options: .init(maximumBytes: 10_000)
    ).duplicates
    #expect(duplicates.map(\.key) == ["k0", "k23", "k99"])
    for duplicate in duplicates {
      let bytes = Array(text.utf8)
      #expect(bytes[duplicate.offset] == UInt8(ascii: "\""))
      #expect(bytes[duplicate.firstOffset] == UInt8(ascii: "\""))
      #expect(duplicate.firstOffset < duplicate.offset)
    }
  }

  @Test func anEscapedKeyIsTheSameKey() throws {
    let text = #"{ "born": 1, "\u0062orn": 2 }"#
    let duplicates = try JSONReader.read(
      Array(text.utf8), options: .init(maximumBytes: 1000)
    ).duplicates
    #expect(duplicates.map(\.key) == ["born"])
  }

  @Test func depthIsBounded() {
    func code(_ depth: Int) -> ProblemCode? {
      let text =
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      do {
        _ = try JSONReader.read(Array(text.utf8), options: .init(maximumBytes: 1_000_000))
        return nil
      } catch { return error.code }
    }
    #expect(code(48) == nil)
    #expect(code(49) == .tooDeep)
    #expect(code(100_000) == .tooDeep)
  }

  @Test func aFileBeyondItsLimitIsNotRead() {
    do {
      _ = try JSONReader.read(Array("[1, 2]".utf8), options: .init(maximumBytes: 5))
      Issue.record("read")
    } catch { #expect(error.code == .fileTooLarge) }
  }
}
