import Testing

@testable import HeavyWork

/// No text, however broken, ends in anything but a value or a failure with its place.
@Suite struct JSONRobustnessTests {
  private static let sample = """
    // A comment, and é€😀 in it.
    { "text": "a\\u00e9\\uD83D\\uDE00\\n\\"é€😀", /* more */
      "numbers": [0, -1.50, 1e3, 2E-2, 123456789012345678901], "words": [true, false, null,],
      "nested": { "a": { "b": [[], {}] } },
    }
    """

  private func failure(_ bytes: [UInt8]) -> JSONReader.Failure? {
    do {
      _ = try JSONReader.read(bytes, options: .init(maximumBytes: 100_000))
      return nil
    } catch { return error }
  }

  @Test func everyPrefixOfAFileFailsCleanly() {
    let bytes = Array(Self.sample.utf8)
    #expect(failure(bytes) == nil)
    for count in 0..<bytes.count {
      let failed = failure(Array(bytes.prefix(count)))
      #expect(failed != nil, "\(count) bytes")
      #expect((failed?.offset ?? 0) <= count)
    }
  }

  @Test func everyPrefixOfASchemeFailsCleanly() {
    let bytes = Array(SchemeText().text.utf8)
    // The last two bytes are the closing brace and a newline.
    for count in 0..<(bytes.count - 1) {
      #expect(throws: Problems.self) { try Scheme.read(Array(bytes.prefix(count))) }
    }
  }

  @Test func leavingOutAnyByteOfASchemeNeverCrashes() {
    let bytes = Array(SchemeText().text.utf8)
    var refused = 0
    for index in bytes.indices {
      var changed = bytes
      changed.remove(at: index)
      do { _ = try Scheme.read(changed) } catch {
        refused += 1
        #expect(!error.all.isEmpty)
      }
    }
    #expect(refused > bytes.count / 2)
  }

  @Test func randomBytesNeverCrash() {
    var numbers = SeededNumbers(seed: 20_261_121)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...64, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      if let failed = failure(bytes) { #expect((0...count).contains(failed.offset)) }
    }
  }

  @Test func randomTokensNeverCrash() {
    let tokens: [String] = [
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\"a\"", "1", "-", ".", "e", "0", "true", "null",
      "//", "/*", "*/", "\n", " ", "\\u", "D800", "é", "{\"a\":", "\u{FEFF}",
    ]
    var numbers = SeededNumbers(seed: 42)
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...14, using: &numbers))
        .map { _ in tokens[Int.random(in: 0..<tokens.count, using: &numbers)] }.joined()
      if let failed = failure(Array(text.utf8)) {
        #expect((0...text.utf8.count).contains(failed.offset))
      }
    }
  }

  @Test func changedBytesOfAFileNeverCrash() {
    let bytes = Array(Self.sample.utf8)
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<3000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        changed[Int.random(in: 0..<changed.count, using: &numbers)] =
          UInt8.random(in: 0...255, using: &numbers)
      }
      if let failed = failure(changed) { #expect((0...changed.count).contains(failed.offset)) }
    }
  }

  struct BytesCase: Sendable {
    let bytes: [UInt8]
    let offset: Int
  }

  // Each begins with [" (0x5B 0x22), so that the wrong byte is the third.
  static let invalid: [BytesCase] = [
    BytesCase(bytes: [0x5B, 0x22, 0x80, 0x22, 0x5D], offset: 2),
    BytesCase(bytes: [0x5B, 0x22, 0xC3, 0x22, 0x5D], offset: 2),
    BytesCase(bytes: [0x5B, 0x22, 0xC0, 0xAF, 0x22, 0x5D], offset: 2),
    BytesCase(bytes: [0x5B, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x5D], offset: 2),
    BytesCase(bytes: [0x5B, 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22, 0x5D], offset: 2),
    BytesCase(bytes: [0x5B, 0x22, 0xFF, 0x22, 0x5D], offset: 2),
    BytesCase(bytes: [0xFF, 0xFE, 0x7B, 0x00], offset: 0),
  ]

  @Test(arguments: invalid)
  func textThatIsNotUTF8IsRefusedWithItsPlace(_ one: BytesCase) {
    let failed = failure(one.bytes)
    #expect(failed?.code == .notUTF8)
    #expect(failed?.offset == one.offset)
  }
}
