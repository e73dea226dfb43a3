import Testing

@testable import HeavyWork

/// Files of UTF-16 become UTF-8, whole characters or none.
@Suite struct TranscoderTests {
  /// These units, first byte first or last, in pieces of `size` bytes.
  private func text(_ units: [UInt16], _ encoding: TextEncoding, size: Int = 100) -> String {
    let isLittle = encoding == .utf16LittleEndian
    let bytes = units.flatMap { unit -> [UInt8] in
      let (top, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittle ? [low, top] : [top, low]
    }
    var transcoder = Transcoder(encoding)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      transcoder.append(bytes[start..<min(start + size, bytes.count)], to: &output)
    }
    transcoder.finish(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [1, 3, 100])
  func everyLengthOfCharacterIsKept(_ encoding: TextEncoding, _ size: Int) {
    // U+1F682 is D83D DE82 in UTF-16, and four bytes in UTF-8.
    let text = "a é € \u{1F682} z"
    #expect(self.text(Array(text.utf16), encoding, size: size) == text)
  }

  @Test func halfACharacterIsMarked() {
    let mark = "\u{FFFD}"
    // A first half that nothing follows, at the end, before a letter, and before another first half.
    #expect(text([0x61, 0xD83D], .utf16BigEndian) == "a" + mark)
    #expect(text([0xD83D, 0x61], .utf16BigEndian) == mark + "a")
    #expect(text([0xD83D, 0xD83D, 0xDE82], .utf16BigEndian) == mark + "\u{1F682}")
    // A second half without a first.
    #expect(text([0xDE82, 0x61], .utf16BigEndian) == mark + "a")
  }
}
