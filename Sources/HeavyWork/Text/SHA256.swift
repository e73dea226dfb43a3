/// The SHA-256 of bytes (FIPS 180-4), for the receipt of a result.
package enum SHA256 {
  private typealias State = InlineArray<8, UInt32>

  /// The hash as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String { hex(hash(bytes)) }

  private static func hex(_ state: State) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in state.indices {
      let digits = hexDigits(state[index])
      for place in 0..<8 { text.append(UInt8(truncatingIfNeeded: digits &>> (56 - 8 * place))) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The eight digits of a word at once, a byte each, the first in the highest byte.
  private static func hexDigits(_ word: UInt32) -> UInt64 {
    // Halved three times over: halves of a word, bytes, and half bytes each into a byte.
    var digits = UInt64(word)
    digits = (digits | digits &<< 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits &<< 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits &<< 4) & 0x0F0F_0F0F_0F0F_0F0F
    // 1 in each byte that holds ten or more: a letter, which comes 39 places after `:`.
    let letters = (digits &+ 0x0606_0606_0606_0606) &>> 4 & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ letters &* 39
  }

  private static let start: State = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// The hash of bytes that come in pieces.
  package struct Stream {
    private var state = SHA256.start
    /// What does not fill a block yet.
    private var rest: [UInt8] = []
    private var count = 0

    package init() {}

    /// Takes in the next piece.
    package mutating func add(_ bytes: Span<UInt8>) {
      count += bytes.count
      var from = 0
      if !rest.isEmpty {
        while rest.count < 64, from < bytes.count {
          rest.append(bytes[from])
          from += 1
        }
        guard rest.count == 64 else { return }
        let block = rest
        compress(block.span, constants.span, into: &state)
        rest = []
      }
      let end = from + (bytes.count - from) / 64 * 64
      compress(bytes.extracting(from..<end), constants.span, into: &state)
      for place in end..<bytes.count { rest.append(bytes[place]) }
    }

    /// The hash of everything so far, as `hex` gives it.
    package var hex: String { SHA256.hex(SHA256.ended(state, rest, count)) }
  }

  private static func hash(_ bytes: [UInt8]) -> State {
    var state = start
    // Only the last bytes are copied: of a large file a copy would be as large.
    let end = bytes.count / 64 * 64
    compress(bytes.span.extracting(0..<end), constants.span, into: &state)
    var rest: [UInt8] = []
    rest.reserveCapacity(128)
    rest += bytes[end...]
    return ended(state, rest, bytes.count)
  }

  /// The state after the last bytes, which do not fill a block, and the number of all.
  private static func ended(_ state: State, _ last: [UInt8], _ count: Int) -> State {
    var (state, rest) = (state, last)
    pad(&rest, count: count)
    compress(rest.span, constants.span, into: &state)
    return state
  }

  /// Fills the last block with what stands behind a text of so many bytes.
  private static func pad(_ rest: inout [UInt8], count: Int) {
    rest.append(0x80)
    rest += repeatElement(0, count: (120 - rest.count % 64) % 64)
    let bits = UInt64(count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  /// Takes in a number of blocks of 64 bytes.
  ///
  /// What is added in the rounds depends on the bytes of its own block alone. So it is worked out for
  /// four blocks at a time, one in each lane of a vector; the rounds themselves go one by one.
  private static func compress(
    _ bytes: Span<UInt8>, _ constants: Span<UInt32>, into state: inout State
  ) {
    // A table of known length, as is a block, so that no place needs checking one by one.
    let k = constants.extracting(0..<64)
    var w = InlineArray<64, SIMD4<UInt32>>(repeating: .zero)
    for start in stride(from: 0, to: bytes.count, by: 256) {
      // Where fewer than four are left, the last stands in more than one lane.
      let last = min(3, (bytes.count - start) / 64 - 1)
      let (later, latest) = (start + 64 * min(1, last), start + 64 * min(2, last))
      let first = bytes.extracting(start..<start + 64)
      let second = bytes.extracting(later..<later + 64)
      let third = bytes.extracting(latest..<latest + 64)
      let fourth = bytes.extracting(start + 64 * last..<start + 64 * last + 64)
      for index in 0..<16 {
        w[index] = SIMD4(
          word(first, index), word(second, index), word(third, index), word(fourth, index))
      }
      for index in 16..<64 {
        let (early, late) = (w[index - 15], w[index - 2])
        let first =
          (down(early, 7) ^ up(early, 14)) ^ (down(early, 18) ^ up(early, 25)) ^ down(early, 3)
        let second =
          (down(late, 17) ^ up(late, 13)) ^ (down(late, 19) ^ up(late, 15)) ^ down(late, 10)
        w[index] = w[index - 16] &+ first &+ w[index - 7] &+ second
      }
      for index in 0..<64 { w[index] &+= SIMD4(repeating: k[index]) }
      for lane in 0...last {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        // A round moves every variable one place on; eight rounds bring them back where they were.
        // So eight at a time, each with its variables named one place on, move nothing.
        for i in stride(from: 0, to: 64, by: 8) {
          round(a, b, c, &d, e, f, g, &h, w[i][lane])
          round(h, a, b, &c, d, e, f, &g, w[i + 1][lane])
          round(g, h, a, &b, c, d, e, &f, w[i + 2][lane])
          round(f, g, h, &a, b, c, d, &e, w[i + 3][lane])
          round(e, f, g, &h, a, b, c, &d, w[i + 4][lane])
          round(d, e, f, &g, h, a, b, &c, w[i + 5][lane])
          round(c, d, e, &f, g, h, a, &b, w[i + 6][lane])
          round(b, c, d, &e, f, g, h, &a, w[i + 7][lane])
        }
        state = [
          state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d,
          state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h,
        ]
      }
    }
  }

  /// A word of a block, whose highest byte comes first.
  @inline(__always)
  private static func word(_ block: Span<UInt8>, _ index: Int) -> UInt32 {
    let offset = index * 4
    return UInt32(block[offset]) << 24 | UInt32(block[offset + 1]) << 16
      | UInt32(block[offset + 2]) << 8 | UInt32(block[offset + 3])
  }

  @inline(__always)
  private static func down(_ words: SIMD4<UInt32>, _ count: UInt32) -> SIMD4<UInt32> {
    words &>> SIMD4(repeating: count)
  }

  @inline(__always)
  private static func up(_ words: SIMD4<UInt32>, _ count: UInt32) -> SIMD4<UInt32> {
    words &<< SIMD4(repeating: count)
  }

  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ (g ^ (e & (f ^ g))) &+ word
    d &+= first
    h = first &+ rotate(rotate(rotate(a, 9) ^ a, 11) ^ a, 2) &+ (b ^ ((a ^ b) & (b ^ c)))
  }

  @inline(__always)
  private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value &>> count | value &<< (32 - count)
  }

  // The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
