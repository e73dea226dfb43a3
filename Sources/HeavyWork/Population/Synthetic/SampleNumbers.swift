/// Numbers drawn from a seed, the same on every machine.
///
/// The generator is SplitMix64 (Steele, Lea and Flood, 2014): whole numbers of 64 bits, added,
/// shifted and multiplied, nothing else. Person `k` of a seed begins at
/// `mix(seed + golden) xor mix(k × stride + 1)`, so every person stands by itself: the first
/// hundred of a thousand people are the hundred people of the same seed.
struct SampleNumbers {
  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let stride: UInt64 = 0xD134_2543_DE82_EF95
  private var state: UInt64

  init(seed: UInt64, person: Int) {
    let place = UInt64(person) &* SampleNumbers.stride &+ 1
    state = SampleNumbers.mix(seed &+ SampleNumbers.golden) ^ SampleNumbers.mix(place)
  }

  /// The numbers that follow a state.
  init(state: UInt64) { self.state = state }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= SampleNumbers.golden
    return SampleNumbers.mix(state)
  }

  /// A number from 0 up to but not including the bound, by the high half of a product.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens to so many of a thousand.
  mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// A place, each as likely as its weight; 0 where all weights are 0.
  mutating func place(_ weights: [Int]) -> Int {
    var left = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      if left < weight { return place }
      left -= weight
    }
    return 0
  }
}
