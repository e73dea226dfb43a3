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

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func aLargeFileGivesWhatItGivesAsUTF8(_ encoding: TextEncoding) throws {
    var text = "id,born,function,from,to,opmerking\n"
    for person in 1...14_000 {
      text += "\(person),1965-03-0\(person % 9 + 1),guard,1990-01-01,,café \u{1F682}\n"
    }
    let isLittle = encoding == .utf16LittleEndian
    let units = ("\u{FEFF}" + text).utf16
    let bytes = units.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
    #expect(bytes.count > PopulationFormat.startLength, "it takes more than the first look")
    // Blocks of an odd number of bytes end in half a character.
    var setting = PopulationSetting()
    setting.blockSize = 65_537
    let scheme = try SchemeText().read()
    let found = try answerPopulation(bytes, under: scheme, setting)
    let expected = try answerPopulation(Array(text.utf8), under: scheme)
    #expect(found.lines.count == 14_001)
    #expect(found.output == expected.output)
    #expect(found.codes.isEmpty)
  }
}
