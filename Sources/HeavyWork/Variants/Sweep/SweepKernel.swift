/// Counts people of one group under sixteen variants at once.
///
/// A lane of `sums` holds three counts side by side: months in its lowest 14 bits, people with a
/// right from bit 14 and people with all months from bit 22. So no more than 128 people are added
/// up before they are taken out.
///
/// How far off a sum can be, with so many exposures: each exposure, each rate and each product is
/// rounded once, by at most one part in 2^24 of what it is; the sum is below 128 where it matters,
/// which makes 3 x 128 / 2^24 of a month, or 1.5 parts of 65,536. Each addition rounds by at most half
/// such a part. So with n exposures a sum is off by at most 1.5 + n / 2 parts; twice that, and a part
/// for rounding the bound, is looked at again.
struct SweepKernel {
  static let oneRight: Int32 = 1 << 14
  static let oneWhole: Int32 = 1 << 22
  /// The most people whose counts fit side by side.
  private static let mostPeople = 128
  /// More exposures than this are left to whole numbers.
  static let mostExposures = 100

  /// Counts of a lane.
  struct Counts {
    var right = 0
    var whole = 0
    var months = 0
  }

  let people: SweepPeople
  /// The exposures of each of them.
  let exposures: Int
  let sieve: SweepSieve

  /// The months of a person under a variant in whole numbers, where rounding might matter.
  typealias Exact = (_ person: Int, _ variant: Int) -> Int

  /// Adds everyone up under the blocks of a span.
  ///
  /// - Parameter found: told what was counted under each block, lane after lane.
  func add(_ span: SweepSpan, exact: Exact, found: (SweepBlock, [Counts]) -> Void) {
    // A loop whose length is known is unrolled.
    switch exposures {
    case 1: add(span, count: 1, exact, found)
    case 2: add(span, count: 2, exact, found)
    case 3: add(span, count: 3, exact, found)
    default: add(span, count: exposures, exact, found)
    }
  }

  @inline(__always)
  private func add(
    _ span: SweepSpan, count: Int, _ exact: Exact, _ found: (SweepBlock, [Counts]) -> Void
  ) {
    let byAll = sieve.begin(people, span.reach, count: count)
    for block in span.blocks {
      let whole = byAll + sieve.divide(people, block.reach, count: count)
      var counts = block.variants.indices.map { lane in
        Counts(right: whole, whole: whole, months: whole * Int(block.lanes[lane].most))
      }
      add(sieve.doubtful, block, count: count, mayLack: true, to: &counts, exact)
      add(sieve.entitled, block, count: count, mayLack: false, to: &counts, exact)
      found(block, counts)
    }
  }

  /// - Parameter mayLack: whether they may have too few points for a right.
  @inline(__always)
  private func add(
    _ list: SweepSieve.People, _ block: SweepBlock, count: Int, mayLack: Bool,
    to counts: inout [Counts], _ exact: Exact
  ) {
    let margin = Int32(count / 2 + 4)
    let begin = block.start + SIMD16(repeating: 128 - Float(margin) / 65_536)
    let width = SIMD16<Int32>(repeating: 2 * margin + 1)
    let (threshold, cap, whole) = (block.threshold, block.cap, block.whole)
    let one = SIMD16<Int32>(repeating: SweepKernel.oneWhole)
    unsafe block.rates.withUnsafeBufferPointer { rates in
      guard let rates = rates.baseAddress else { return }
      var place = 0
      while place < list.count {
        let end = min(list.count, place + SweepKernel.mostPeople)
        var sums = SIMD16<Int32>.zero
        while place < end {
          let sum = unsafe people.sum(list[place], rates, from: begin, count: count)
          let bits = unsafe unsafeBitCast(sum, to: SIMD16<Int32>.self)
          var flags = bits ^ (bits &+ width)
          let over = bits &- cap
          var value = (((over &>> 16) &- one) & (over &>> 31)) &+ whole
          if mayLack {
            let right = bits &- threshold
            flags |= right ^ (right &+ width)
            value &= ~(right &>> 31)
          }
          sums &+= value
          if SweepKernel.isNear(flags) {
            for (lane, variant) in block.variants.enumerated() where flags[lane] & ~0xFFFF != 0 {
              counts[lane].replace(
                value[lane], by: exact(list[place], variant), most: block.lanes[lane].most)
            }
          }
          place &+= 1
        }
        for lane in counts.indices { counts[lane].add(sums[lane]) }
      }
    }
  }

  /// Whether any lane has to be looked at again.
  @inline(__always)
  private static func isNear(_ flags: SIMD16<Int32>) -> Bool {
    let half = flags.lowHalf | flags.highHalf
    let quarter = half.lowHalf | half.highHalf
    let pair = unsafe unsafeBitCast(quarter, to: SIMD2<UInt64>.self)
    return (pair[0] | pair[1]) & 0xFFFF_0000_FFFF_0000 != 0
  }
}

extension SweepKernel.Counts {
  /// Adds what a lane holds.
  mutating func add(_ sum: Int32) {
    right += Int(sum >> 14 & 0xFF)
    whole += Int(UInt32(bitPattern: sum) >> 22)
    months += Int(sum & 0x3FFF)
  }

  /// Counts the months that a person has, in place of what a lane holds of them.
  mutating func replace(_ counted: Int32, by exact: Int, most: Int32) {
    var taken = SweepKernel.Counts()
    taken.add(counted)
    right += (exact > 0 ? 1 : 0) - taken.right
    whole += (exact > 0 && exact >= Int(most) ? 1 : 0) - taken.whole
    months += exact - taken.months
  }
}
