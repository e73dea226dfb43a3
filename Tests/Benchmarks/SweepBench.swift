import Glibc
import HeavyWork
import Synchronization

/// Times a sweep by itself, after the population was read.
///
/// `hwbench sweep SCHEME POPULATION VARIANTS THREADS OUT` works random variants of all weights and
/// bounds out, writes them with their figures to a file, and prints the seconds of each part. Then it
/// does the same for variants of bounds alone.
enum SweepBench {
  private struct Failure: Error { let text: String }

  static func run(_ arguments: [String]) {
    guard arguments.count == 5, let count = Int(arguments[2]), let threads = Int(arguments[3]),
      let asOf = Day("2026-11-21")
    else {
      print("usage: hwbench sweep SCHEME POPULATION VARIANTS THREADS OUT")
      return
    }
    do {
      let base = try PlacedScheme(Machine.read(arguments[0]))
      let bytes = Machine.read(arguments[1])
      let bounds = [
        "conditions/ondergrens/points/atLeast=14.25..23.94/0.01",
        "routes/naar-rato/months/linear/full=48..66/0.5",
        "routes/naar-rato/months/linear/maximum=24,30,36,42,48",
        "exit/maximumMonths=24,30,36,42,48",
      ]
      let weights = base.turnable.filter { $0.path.parts[0] == "elements" }.map { place in
        "\(place.path)=\(scaled(place.value, 60))..\(scaled(place.value, 150))/0.01"
      }
      let all = try SweepQuestion(
        base,
        SweepVariant.random(
          (weights + bounds).map { text throws(Problems) in try SweepRange(text, of: base) }, count,
          seed: 7), asOf: asOf, tornado: false)
      let clock = ContinuousClock()
      var begin = clock.now
      let population = try population(all.sweep, bytes, asOf, threads)
      tell("read and reduced", clock.now - begin)
      var report: SweepReport?
      for turn in 0..<3 {
        begin = clock.now
        report = try all.report([population], rejected: 0, receipt: []) { crew(threads, $0) }
        let time = clock.now - begin
        if turn > 0 { tell("sweep", time) }
      }
      if let report { write(report.csv(.en), to: arguments[4]) }
      let only = try SweepQuestion(
        base,
        SweepVariant.random(
          bounds.map { text throws(Problems) in try SweepRange(text, of: base) }, 4000, seed: 8),
        asOf: asOf, tornado: false)
      for turn in 0..<3 {
        begin = clock.now
        _ = try only.sweep.figures([population]) { crew(threads, $0) }
        tell(turn == 0 ? "bounds with sorting" : "bounds", clock.now - begin)
      }
    } catch {
      print(error.text(file: arguments[0], .en))
    }
  }

  private static func scaled(_ value: ExactDecimal, _ percent: Int64) -> ExactDecimal {
    ExactDecimal(
      units: max(1, value.units * percent / 100 * (value.decimals == 1 ? 10 : 1)),
      decimals: value.decimals == 1 ? 2 : value.decimals)
  }

  private static func tell(_ what: String, _ time: Swift.Duration) {
    print("\(what): \(Timing.nanoseconds(time) / 1e9)")
  }

  private static func population(
    _ sweep: Sweep, _ bytes: [UInt8], _ asOf: Day, _ threads: Int
  ) throws(Problems) -> ReducedPopulation {
    let format = try PopulationFormat.found(
      in: Array(bytes.prefix(PopulationFormat.startLength)),
      isWhole: bytes.count <= PopulationFormat.startLength)
    let job = try PopulationJob(sweep.frames[0].scheme, asOf: asOf, format, .init())
    let cutter = Mutex(Cutter(BlockCutter(format, begun: bytes)))
    let parts = Mutex<[ReductionPart]>([])
    crew(threads) {
      let part = sweep.part(frame: 0)
      parts.withLock { $0.append(part) }
      let worker = PopulationWorker(job, reducing: part)
      let (block, result) = (PopulationBlock(), BlockResult())
      while cutter.withLock({ $0.fill(block) }) { worker.process(block, into: result) }
    }
    return sweep.population(parts.withLock { $0 }, frame: 0)
  }

  /// All of the file was begun, so there is nothing more to read.
  private struct Cutter: @unchecked Sendable {
    let cutter: BlockCutter
    init(_ cutter: BlockCutter) { self.cutter = cutter }
    func fill(_ block: PopulationBlock) -> Bool { unsafe cutter.fill(block) { _ in 0 } }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: start), bytes.count - start)
      }
      guard count > 0 else { return }
      start += count
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func crew(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) {
      var thread = pthread_t()
      let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
      let failed = unsafe pthread_create(
        &thread, nil,
        { argument in
          guard let argument = unsafe argument else { return nil }
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
          return nil
        }, work)
      guard failed == 0 else { break }
      threads.append(thread)
    }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }
}
