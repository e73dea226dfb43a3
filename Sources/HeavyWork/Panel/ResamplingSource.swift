/// A source of random numbers that gives the same ones for the same seed, on every machine.
///
/// It is SplitMix64 (G.L. Steele, D. Lea and C.H. Flood, 2014): the state grows by a fixed odd
/// number, and two rounds of shifting and multiplying mix it.
struct ResamplingSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to below a bound, by the high half of a product; for bounds as small as those
  /// of a panel no number is favoured by more than one in a million million.
  mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
