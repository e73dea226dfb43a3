/// A career with jobs at the same time that cannot all count whole.
///
/// Which of them counts hangs on their rates, so its points are no sum of exposures. But little of the
/// career is needed to work them out: what stands uncontested, and how long which jobs contend.
struct ContestedCareer: Sendable {
  /// A job among others at the same time.
  struct Contender: Sendable {
    let column: Int
    /// The share of its kind, in the scheme's units.
    let kind: Int64
    /// Its part-time factor, in the scheme's units.
    let factor: Int64
  }

  /// Time in which the same jobs contend.
  private struct Stretch: Sendable {
    let time: Int64
    let contenders: Range<Int>
  }

  /// What counts, whatever the rates: time x part-time factor x kind, by column.
  private(set) var exposures: [(column: Int, exposure: Int64)] = []
  /// The most exposure there can be, in all columns together.
  private(set) var mostExposure: Int64 = 0
  private var stretches: [Stretch] = []
  private var contenders: [Contender] = []
  private let rule: TimeRules.Overlap
  private let fullTime: Int64

  /// More jobs at the same time than this are not looked at in this way.
  static let mostContenders = 64

  init(_ scheme: Scheme) {
    rule = scheme.time.overlap
    fullTime = scheme.scale.factorUnits
  }

  /// Whether rates have a say in what counts.
  var isContested: Bool { !stretches.isEmpty }

  /// Adds time of a job; says whether it fits.
  mutating func add(_ job: Contender, time: Int64) -> Bool {
    guard let exposure = noted([job], time) else { return false }
    exposures.append((job.column, exposure))
    return true
  }

  /// Adds time of jobs that contend; says whether they fit.
  ///
  /// - Parameter jobs: in the order in which those of equal worth count, at most `mostContenders`.
  mutating func add(contending jobs: [Contender], time: Int64) -> Bool {
    guard jobs.count <= ContestedCareer.mostContenders, noted(jobs, time) != nil else {
      return false
    }
    stretches.append(
      Stretch(time: time, contenders: contenders.count..<(contenders.count + jobs.count)))
    contenders += jobs
    return true
  }

  /// Adds to the most exposure there can be; gives what was added where it fits.
  private mutating func noted(_ jobs: [Contender], _ time: Int64) -> Int64? {
    let exposure = jobs.reduce(Int128(0)) {
      $0 + Int128(time) * Int128($1.factor) * Int128($1.kind)
    }
    guard let sum = Int64(exactly: Int128(mostExposure) + exposure) else { return nil }
    mostExposure = sum
    return Int64(exposure)
  }

  /// The grains under the rates of a variant, which must fit `mostExposure`.
  func grains(_ rates: [Int64]) -> Int64 {
    var sum: Int64 = 0
    for (column, exposure) in exposures { sum &+= exposure &* rates[column] }
    for stretch in stretches {
      sum &+= stretch.time &* perTick(stretch.contenders, rates)
    }
    return sum
  }

  /// What contending jobs bring together, as `Overlap` decides.
  private func perTick(_ places: Range<Int>, _ rates: [Int64]) -> Int64 {
    var (taken, left, sum): (UInt64, Int64, Int64) = (0, fullTime, 0)
    repeat {
      var best: (place: Int, worth: Int64)?
      for place in places where taken & 1 << UInt64(place - places.lowerBound) == 0 {
        let job = contenders[place]
        let year = rates[job.column] &* job.kind
        let worth = rule == .highest ? year &* job.factor : year
        // Of equal worth the first counts.
        if worth > best?.worth ?? -1 { best = (place, worth) }
      }
      guard let best else { break }
      if rule == .highest { return best.worth }
      let factor = min(contenders[best.place].factor, left)
      sum &+= factor &* best.worth
      left -= factor
      taken |= 1 << UInt64(best.place - places.lowerBound)
    } while left > 0
    return sum
  }
}
