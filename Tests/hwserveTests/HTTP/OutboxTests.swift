import Testing

@testable import hwserve

/// What is to be sent goes in order, and large contents are not copied.
@Suite struct OutboxTests {
  private static func bytes(_ count: Int, _ first: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: first &+ $0 &* 7) }
  }

  /// Whether both are the same memory.
  private static func isSame(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
    unsafe left.withUnsafeBytes { left in
      unsafe right.withUnsafeBytes { unsafe left.baseAddress == $0.baseAddress }
    }
  }

  @Test func aLargeContentStaysWhereItIs() {
    var outbox = Outbox()
    let content = Self.bytes(Outbox.large, 3)
    outbox.write { $0 += [1, 2] }
    outbox.add(content)
    outbox.write { $0 += [3] }
    #expect(outbox.count == content.count + 3)
    #expect(outbox.next == [1, 2] && outbox.hasMore)
    outbox.drop(2)
    #expect(Self.isSame(outbox.next, content) && outbox.hasMore)
    outbox.drop(content.count)
    #expect(outbox.next == [3] && !outbox.hasMore)
    outbox.drop(1)
    #expect(outbox.isEmpty && outbox.next.isEmpty)
  }

  @Test func aSmallContentGoesWithItsHead() {
    var outbox = Outbox()
    outbox.write { $0 += [1] }
    outbox.add(Self.bytes(Outbox.large - 1, 0))
    #expect(outbox.next.count == Outbox.large && !outbox.hasMore)
    outbox.add([])
    #expect(outbox.next.count == Outbox.large)
  }

  @Test(arguments: [0, 1, 2, 3, 49_151, 49_152, 49_153, 49_155, 98_304, 200_000])
  func base64IsWrittenAsItIsSent(_ count: Int) {
    let file = Self.bytes(count, 5)
    var outbox = Outbox()
    outbox.write { $0 += [1, 2, 3] }
    outbox.add(.base64(file))
    outbox.add(.bytes([4, 5]))
    let expected = [1, 2, 3] + Array(Base64.text(file).utf8) + [4, 5]
    #expect(outbox.count == expected.count)
    var sent: [UInt8] = []
    while !outbox.isEmpty {
      #expect(!outbox.next.isEmpty && outbox.next.count <= 64 << 10)
      let part = outbox.next.prefix(10_000)
      sent += part
      outbox.drop(part.count)
    }
    #expect(sent == expected && outbox.count == 0)
  }

  /// Held against one list of bytes, with any number sent at a time.
  @Test func nothingIsLostAndNothingComesTwice() {
    var (outbox, all, sent): (Outbox, [UInt8], [UInt8]) = (Outbox(), [], [])
    var random = SystemRandomNumberGenerator()
    for round in 0..<400 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let text = Self.bytes(Int.random(in: 0...300, using: &random), round)
        outbox.write { $0 += text }
        all += text
      case 1 where round % 3 == 0:
        let content = Self.bytes(
          Outbox.large + Int.random(in: -2...2, using: &random), round)
        outbox.add(content)
        all += content
      default:
        let part = outbox.next.prefix(Int.random(in: 0...100_000, using: &random))
        sent += part
        outbox.drop(part.count)
      }
      #expect(outbox.count == all.count - sent.count)
    }
    while !outbox.isEmpty {
      sent += outbox.next
      outbox.drop(outbox.next.count)
    }
    #expect(sent == all)
  }
}
