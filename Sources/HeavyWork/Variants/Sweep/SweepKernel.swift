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
@safe
struct SweepKernel {
  static let oneRight: Int32 = 1 << 14
  static let oneWhole: Int32 = 1 << 22
  /// The most people whose counts fit side by side.
  private static let mostPeople = 128
  /// More exposures than this are left to whole numbers.
  static let mostExposures = 100
  /// What rounding can change of a sum of parts, more than enough for so many exposures.
  private static let tolerance: Float = 1e-4

  /// Counts of a lane.
  struct Counts {
    var right = 0
    var whole = 0
    var months = 0
  }

  private let columns: UnsafePointer<UInt16>
  private let rounded: UnsafePointer<Float>

  init(columns: UnsafePointer<UInt16>, rounded: UnsafePointer<Float>) {
    unsafe self.columns = columns
    unsafe self.rounded = rounded
  }

  /// Adds up people with `count` exposures each, from the exposure at `start` on.
  ///
  /// - Parameters:
  ///   - counts: what the counts of each lane are added to.
  ///   - unsure: told the person, the lane, and what was counted for both, where whole numbers
  ///     must decide.
  func add(
    _ block: SweepBlock, start first: Int, count: Int, people: Int, to counts: inout [Counts],
    unsure: (_ person: Int, _ lane: Int, _ counted: Int32) -> Void
  ) {
    let margin = Int32(count / 2 + 4)
    let begin = block.start + SIMD16(repeating: 128 - Float(margin) / 65_536)
    let width = SIMD16<Int32>(repeating: 2 * margin + 1)
    let (threshold, cap, whole) = (block.threshold, block.cap, block.whole)
    let one = SIMD16<Int32>(repeating: SweepKernel.oneWhole)
    let (low, high) = (1 - SweepKernel.tolerance, 1 + SweepKernel.tolerance)
    var wholeByAll = 0
    unsafe block.rates.withUnsafeBufferPointer { rates in
      unsafe block.bounds.withUnsafeBufferPointer { bounds in
        guard let rates = rates.baseAddress, let bounds = bounds.baseAddress else { return }
        var person = 0
        while person < people {
          let end = min(people, person + SweepKernel.mostPeople)
          var sums = SIMD16<Int32>.zero
          while person < end {
            let entry = first &+ person &* count
            var reach = SIMD4<Float>.zero
            var index = 0
            while index < count {
              unsafe reach +=
                bounds[Int(columns[entry &+ index])] * SIMD4(repeating: rounded[entry &+ index])
              index &+= 1
            }
            if reach[0] < low {
              person &+= 1
              continue
            }
            if reach[2] > high {
              wholeByAll &+= 1
              person &+= 1
              continue
            }
            var sum = begin
            index = 0
            while index < count {
              unsafe sum +=
                rates[Int(columns[entry &+ index])] * SIMD16(repeating: rounded[entry &+ index])
              index &+= 1
            }
            let bits = unsafe unsafeBitCast(sum, to: SIMD16<Int32>.self)
            var flags = bits ^ (bits &+ width)
            let over = bits &- cap
            let below = over &>> 31
            var value = (((over &>> 16) &- one) & below) &+ whole
            if !(reach[1] > high) {
              let right = bits &- threshold
              flags |= right ^ (right &+ width)
              value &= ~(right &>> 31)
            }
            sums &+= value
            if SweepKernel.isNear(flags) {
              for lane in 0..<block.variants.count where flags[lane] & ~0xFFFF != 0 {
                unsure(person, lane, value[lane])
              }
            }
            person &+= 1
          }
          SweepKernel.take(sums, to: &counts)
        }
      }
    }
    guard wholeByAll > 0 else { return }
    for lane in block.variants.indices {
      counts[lane].right += wholeByAll
      counts[lane].whole += wholeByAll
      counts[lane].months += wholeByAll * Int(block.lanes[lane].most)
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

  private static func take(_ sums: SIMD16<Int32>, to counts: inout [Counts]) {
    for lane in 0..<counts.count {
      let found = split(sums[lane])
      counts[lane].right += found.right
      counts[lane].whole += found.whole
      counts[lane].months += found.months
    }
  }

  /// The three counts of a sum.
  static func split(_ sum: Int32) -> Counts {
    Counts(
      right: Int(sum >> 14 & 0xFF), whole: Int(UInt32(bitPattern: sum) >> 22),
      months: Int(sum & 0x3FFF))
  }
}
