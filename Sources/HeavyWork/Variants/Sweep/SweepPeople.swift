/// People of one group with their exposures, as the kernel and its sieve look at them.
@safe
struct SweepPeople {
  private let columns: UnsafePointer<UInt16>
  private let rounded: UnsafePointer<Float>
  /// How many people.
  let count: Int

  /// - Parameters:
  ///   - columns: the columns of their exposures, from those of the first person on.
  ///   - rounded: the exposures.
  init(columns: UnsafePointer<UInt16>, rounded: UnsafePointer<Float>, count: Int) {
    unsafe self.columns = columns
    unsafe self.rounded = rounded
    self.count = count
  }

  /// How far a person reaches: see `SweepReach`.
  ///
  /// - Parameter count: the exposures of each person.
  @inline(__always)
  func reach(_ person: Int, _ bounds: UnsafePointer<SIMD4<Float>>, count: Int) -> SIMD4<Float> {
    let first = person &* count
    var reach = SIMD4<Float>.zero
    var index = 0
    while index < count {
      unsafe reach +=
        bounds[Int(columns[first &+ index])] * SIMD4(repeating: rounded[first &+ index])
      index &+= 1
    }
    return reach
  }

  /// What a person has under the variants of a block, from a start on.
  @inline(__always)
  func sum(
    _ person: Int, _ rates: UnsafePointer<SIMD16<Float>>, from start: SIMD16<Float>, count: Int
  ) -> SIMD16<Float> {
    let first = person &* count
    var sum = start
    var index = 0
    while index < count {
      unsafe sum +=
        rates[Int(columns[first &+ index])] * SIMD16(repeating: rounded[first &+ index])
      index &+= 1
    }
    return sum
  }
}
