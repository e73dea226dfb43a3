/// SHA-256 as FIPS 180-4 (6.2) writes it down, a step at a time and a block at a time.
enum ReferenceSHA256 {
  static func hex(_ message: [UInt8]) -> String {
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
    var hash = initial
    for start in stride(from: 0, to: padded.count, by: 64) {
      var w = (0..<16).map { word in
        padded[start + 4 * word..<start + 4 * word + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      for t in 16..<64 {
        let small1 = rotr(w[t - 2], 17) ^ rotr(w[t - 2], 19) ^ w[t - 2] >> 10
        let small0 = rotr(w[t - 15], 7) ^ rotr(w[t - 15], 18) ^ w[t - 15] >> 3
        w.append(small1 &+ w[t - 7] &+ small0 &+ w[t - 16])
      }
      var v = hash
      for t in 0..<64 {
        let large1 = rotr(v[4], 6) ^ rotr(v[4], 11) ^ rotr(v[4], 25)
        let choice = v[4] & v[5] ^ ~v[4] & v[6]
        let first = v[7] &+ large1 &+ choice &+ constants[t] &+ w[t]
        let large0 = rotr(v[0], 2) ^ rotr(v[0], 13) ^ rotr(v[0], 22)
        let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
        v = [first &+ large0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for place in hash.indices { hash[place] &+= v[place] }
    }
    return hash.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func rotr(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [Int] = (2...400).filter { number in
    !(2..<number).contains { number % $0 == 0 }
  }

  /// The first 32 bits behind the point of the square roots of the first eight primes: the whole part
  /// of the root of prime x 2^64, without what is above 32 bits.
  private static let initial = primes.prefix(8).map { prime in
    root { $0 * $0 <= UInt128(prime) << 64 }
  }

  /// The same of the cube roots of the first 64 primes.
  private static let constants = primes.prefix(64).map { prime in
    root { $0 * $0 * $0 <= UInt128(prime) << 96 }
  }

  /// The low 32 bits of the largest number that is small enough.
  private static func root(_ isSmall: (UInt128) -> Bool) -> UInt32 {
    var root: UInt128 = 0
    for bit in stride(from: 36, through: 0, by: -1) where isSmall(root | 1 << UInt128(bit)) {
      root |= 1 << UInt128(bit)
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
