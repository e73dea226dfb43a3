import Testing

@testable import HeavyWork

/// A ZIP file in memory.
final class ZipInMemory: ZipSink {
  private(set) var bytes: [UInt8] = []

  func append(_ bytes: [UInt8]) { self.bytes += bytes }

  func overwrite(_ bytes: [UInt8], at place: Int) {
    self.bytes.replaceSubrange(place..<(place + bytes.count), with: bytes)
  }

  private func number(_ place: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// The parts by the directory at the end, each held against what stands before it.
  func parts() throws -> [(name: String, text: String)] {
    let end = bytes.count - 22
    try #require(Array(bytes[end..<(end + 4)]) == [0x50, 0x4B, 5, 6])
    var place = number(end + 16, 4)
    try #require(place + number(end + 12, 4) == end)
    return try (0..<number(end + 10, 2)).map { _ in
      try #require(Array(bytes[place..<(place + 4)]) == [0x50, 0x4B, 1, 2])
      let (size, nameLength, start) = (
        number(place + 24, 4), number(place + 28, 2), number(place + 42, 4)
      )
      let name = bytes[(place + 46)..<(place + 46 + nameLength)]
      // Version, flags, method, date, check, sizes and name stand in both places.
      #expect(Array(bytes[start..<(start + 4)]) == [0x50, 0x4B, 3, 4])
      #expect(bytes[(start + 4)..<(start + 30)] == bytes[(place + 6)..<(place + 32)])
      let content = Array(bytes[(start + 30 + nameLength)...].prefix(size))
      var check = CRC32()
      check.add(content)
      #expect(Int(check.value) == number(place + 16, 4))
      place += 46 + nameLength
      return (String(decoding: name, as: UTF8.self), String(decoding: content, as: UTF8.self))
    }
  }
}

@Suite struct ZipWriterTests {
  /// The check value that the catalogues of CRC algorithms give for these nine digits.
  @Test func theKnownCheckHolds() {
    var check = CRC32()
    check.add(Array("123456789".utf8))
    #expect(check.value == 0xCBF4_3926)
    #expect(CRC32().value == 0)
  }

  /// The register, bit by bit as ISO 3309 describes it, on any bytes in any pieces.
  @Test func piecesHaveTheCheckOfTheWhole() {
    var random = RandomSource(seed: 32)
    for _ in 0..<60 {
      let bytes = (0..<random.whole(0...100)).map { _ in UInt8(random.whole(0...255)) }
      var slow: UInt32 = .max
      for byte in bytes {
        slow ^= UInt32(byte)
        for _ in 0..<8 { slow = slow & 1 == 0 ? slow >> 1 : (slow >> 1) ^ 0xEDB8_8320 }
      }
      let cut = random.whole(0...bytes.count)
      var check = CRC32()
      check.add(Array(bytes[..<cut]))
      check.add(Array(bytes[cut...]))
      #expect(check.value == ~slow)
    }
  }

  @Test func partsAreFoundAgain() throws {
    let file = ZipInMemory()
    var zip = ZipWriter(file)
    zip.add("a.xml", Array("<a/>".utf8))
    zip.begin("folder/b.xml")
    zip.append(Array("one ".utf8))
    zip.append([])
    zip.append(Array("two".utf8))
    zip.end()
    zip.add("empty", [])
    zip.finish()
    #expect(zip.count == file.bytes.count)
    let parts = try file.parts()
    #expect(parts.map(\.name) == ["a.xml", "folder/b.xml", "empty"])
    #expect(parts.map(\.text) == ["<a/>", "one two", ""])
  }
}
