import Testing

@testable import HeavyWork

/// Reduces a population for every frame of a sweep, and works its figures out on one thread.
func sweepFigures(_ sweep: Sweep, _ bytes: [UInt8], usesPlainReader: Bool = true) throws
  -> [SweepFigures?]
{
  let populations = try sweep.frames.indices.map { frame in
    let part = sweep.part(frame: frame)
    let start = Array(bytes.prefix(PopulationFormat.startLength))
    let format = try PopulationFormat.found(in: start, isWhole: start.count == bytes.count)
    var options = PopulationJob.Options()
    options.usesPlainReader = usesPlainReader
    let job = try PopulationJob(
      sweep.frames[frame].scheme, asOf: sweep.asOf, format, options, evenOutOfForce: true)
    let worker = PopulationWorker(job, reducing: part)
    let block = PopulationBlock()
    let cutter = BlockCutter(format, begun: bytes)
    while unsafe cutter.fill(block, reading: { _ in 0 }) {
      worker.process(block, into: BlockResult())
    }
    return sweep.population([part], frame: frame)
  }
  return try sweep.figures(populations) { $0() }
}

/// Answers a question about a population on one thread.
func solved(_ question: SolveQuestion, _ file: [UInt8]) throws -> SolveAnswer {
  let frame = question.sweep.frames[0]
  let part = question.sweep.part(frame: 0)
  let format = try PopulationFormat.found(in: file, isWhole: true)
  let job = try PopulationJob(frame.scheme, asOf: question.sweep.asOf, format, .init())
  let worker = PopulationWorker(job, reducing: part)
  let (block, cutter) = (PopulationBlock(), BlockCutter(format, begun: file))
  while unsafe cutter.fill(block, reading: { _ in 0 }) {
    worker.process(block, into: BlockResult())
  }
  return try question.answer([question.sweep.population([part], frame: 0)]) { $0() }
}

/// The same figures, by working everyone out anew under the scheme of the variant.
func slowFigures(_ scheme: Scheme, _ bytes: [UInt8], asOf: String) throws -> SweepFigures.Counts {
  var setting = PopulationSetting()
  setting.asOf = asOf
  setting.usesPlainReader = false
  setting.evenOutOfForce = true
  let outcome = try answerPopulation(bytes, under: scheme, setting)
  var counts = SweepFigures.Counts()
  let full = scheme.exit.maximumMonths.bounds(on: day(asOf)).most
  for (months, people) in outcome.tally.byMonths.enumerated() {
    counts.people += people
    counts.months += months * people
    if months > 0 { counts.entitled += people }
    if months > 0, months >= full { counts.full += people }
  }
  counts.undetermined = outcome.tally.undetermined
  return counts
}

/// Where people's points, times and jobs lie near bounds, and often exactly on them.
struct TiedPopulation {
  /// People with whole years from the first of a January on, so that 30 years at 1.9 are 57 points.
  static func file(_ random: inout RandomSource, people: Int) -> [UInt8] {
    var text = "id,born,function,from,to,fte,kind,employer,attr.wage\n"
    for person in 0..<people {
      let born = "19\(random.whole(55...69))-0\(random.whole(1...9))-15"
      let wage = random.pick(["", "3000", "3500", "4000"])
      var year = random.whole(1980...1998)
      for _ in 0..<random.whole(1...4) {
        let years = random.pick([1, 2, 3, 5, 10, 11, 20, 30])
        let isOdd = random.chance(15)
        let from = isOdd ? "\(year)-03-17" : "\(year)-01-01"
        let to = isOdd ? "\(year + years - 1)-11-08" : "\(year + years - 1)-12-31"
        text +=
          "P\(person),\(born),"
          + random.pick(["guard", "loader", "clerk", "shunter", "shunter", "guard"])
          + ",\(from),\(random.chance(10) ? "" : to),"
          + random.pick(["1", "1", "0.5", "0.8", "0.9"]) + ","
          + random.pick(["", "", "agency", "unpaidLeave"]) + ","
          + random.pick(["Ons", "Ons", "Ander", ""]) + ",\(wage)\n"
        if random.chance(90) { year += years } else { year += max(1, years - 2) }
        if year > 2024 { break }
      }
    }
    return Array(text.utf8)
  }
}
