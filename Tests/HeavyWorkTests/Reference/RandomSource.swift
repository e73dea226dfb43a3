/// SplitMix64: the same numbers from the same seed, everywhere and always.
struct RandomSource: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  mutating func chance(_ percent: Int) -> Bool {
    whole(0...99) < percent
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[whole(0...items.count - 1)]
  }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var rest = items
    var result: [Item] = []
    while !rest.isEmpty { result.append(rest.remove(at: whole(0...rest.count - 1))) }
    return result
  }

  /// At least one, at most `limit`, in random order.
  mutating func some<Item>(of items: [Item], atMost limit: Int) -> [Item] {
    Array(shuffled(items).prefix(whole(1...max(1, min(limit, items.count)))))
  }

  mutating func date(_ first: ModelDate, _ last: ModelDate) -> ModelDate {
    ModelDate(number: whole(first.number...max(first, last).number))
  }
}
