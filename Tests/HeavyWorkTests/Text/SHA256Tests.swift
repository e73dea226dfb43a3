import Testing

@testable import HeavyWork

/// The example vectors published with FIPS 180-4, and texts around the edges of a block.
@Suite struct SHA256Tests {
  struct Case: Sendable {
    let text: String
    let hash: String
  }

  static let published: [Case] = [
    Case(text: "", hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Case(text: "abc", hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Case(
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      hash: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Case(
      text: "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      hash: "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
  ]

  @Test(arguments: published)
  func publishedVectorsHold(_ one: Case) {
    #expect(SHA256.hex(Array(one.text.utf8)) == one.hash)
  }

  @Test func aMillionLettersHold() {
    #expect(
      SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  static let edges: [(count: Int, hash: String)] = [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
  ]

  @Test func lengthsAroundTheEdgeOfABlockHold() {
    for (count, hash) in Self.edges {
      #expect(SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: count)) == hash)
    }
  }

  /// Four blocks are taken in together, so every number of blocks is tried that leaves fewer.
  @Test func everyLengthHoldsAsTheStandardWritesItDown() {
    var random = RandomSource(seed: 180)
    let bytes = (0..<600).map { _ in UInt8(random.whole(0...255)) }
    for count in bytes.indices {
      let message = Array(bytes[..<count])
      #expect(SHA256.hex(message) == ReferenceSHA256.hex(message), "\(count)")
    }
  }

  /// A hash of pieces is that of the whole, wherever it is cut.
  @Test func piecesHaveTheHashOfTheWhole() {
    var random = RandomSource(seed: 256)
    for _ in 0..<60 {
      let bytes = (0..<random.whole(0...400)).map { _ in UInt8(random.whole(0...255)) }
      var stream = SHA256.Stream()
      var place = 0
      while place < bytes.count {
        let end = min(bytes.count, place + random.whole(0...130))
        stream.add(Array(bytes[place..<end]).span)
        place = end
      }
      #expect(stream.hex == SHA256.hex(bytes))
    }
  }
}
