import Synchronization

/// Works out the figures of variants that share a frame, on as many threads as call `work`.
final class SweepRun: Sendable {
  /// A piece of work that one thread does.
  private enum Task {
    /// People of a group, with the kernel.
    case group(Int, people: Range<Int>)
    /// People of a group, in whole numbers.
    case exact(Int, people: Range<Int>)
    /// Variants of the same rates, from sorted points.
    case bounds(set: Int, variants: Range<Int>)
    /// People whose jobs contend.
    case contested(people: Range<Int>)
    /// A variant, for people who are kept with their careers.
    case kept(Int)
  }

  /// Variants with the same rates.
  private struct SameRates {
    let variants: [Int]
    /// The points of each pattern.
    let points: [SweepPoints]
  }

  /// What is counted for a variant and a set of groups.
  private typealias Counts = SweepFigures.Counts

  private let sweep: Sweep
  private let population: ReducedPopulation
  private let numbers: [Int]
  private let rules: [VariantRules]
  /// By variant and pattern.
  private let months: [MonthsByPoints]
  /// By pattern; empty where no variant needs the kernel.
  private let spans: [[SweepSpan]]
  /// Variants that the kernel does not know, by pattern.
  private let exact: [[Int]]
  private let sameRates: [SameRates]
  /// Variants that are not answered from sorted points.
  private let others: [Int]
  private let tasks: [Task]
  /// The different answers to the questions about groups, and which of them each pattern gives.
  private let segments: [UInt64]
  private let segmentOf: [Int]
  private let next = Atomic(0)
  private let sums: Mutex<[SweepFigures.Counts]>

  /// - Parameter prepared: the variants, made ready.
  init(
    _ sweep: Sweep, _ population: ReducedPopulation, _ variants: [Int],
    _ prepared: [SweepPreparation.Prepared]
  ) {
    self.sweep = sweep
    self.population = population
    numbers = variants
    let rules = prepared.map(\.rules)
    self.rules = rules
    let patterns = population.patterns
    months = prepared.flatMap(\.months)
    let months = months
    func found(_ variant: Int, _ pattern: Int) -> MonthsByPoints {
      months[variant * patterns.count + pattern]
    }
    // Variants with the same rates stand together.
    var byRates: [[Int64]: [Int]] = [:]
    var asBase: [Int] = []
    for (place, rules) in rules.enumerated() {
      if sweep.keepsRates(variants[place]) {
        asBase.append(place)
      } else {
        byRates[rules.rates, default: []].append(place)
      }
    }
    if let first = asBase.first { byRates[rules[first].rates, default: []] += asBase }
    let many = byRates.values.filter { $0.count >= sweep.sortsFrom }.sorted { $0[0] < $1[0] }
    sameRates = many.map { set in
      SameRates(variants: set, points: population.points(rules[set[0]].rates))
    }
    let sorted = Set(many.joined())
    let others = SweepRun.ordered(rules.indices.filter { !sorted.contains($0) }, rules, population)
    var size = [Int](repeating: 0, count: patterns.count)
    for group in population.groups { size[group.pattern] += group.people.count }
    var (spans, exact): ([[SweepSpan]], [[Int]]) = ([], [])
    for pattern in patterns.indices {
      let usesKernel = size[pattern] >= sweep.kernelFrom && population.weights.isEmpty
      let lanes = others.map { variant in
        usesKernel ? SweepLane(found(variant, pattern), rules[variant]) : nil
      }
      exact.append(zip(others, lanes).filter { $0.1 == nil }.map(\.0))
      guard lanes.contains(where: { $0 != nil }) else {
        spans.append([])
        continue
      }
      let blocks = stride(from: 0, to: others.count, by: SweepBlock.width).map { start in
        let part = start..<min(others.count, start + SweepBlock.width)
        return SweepBlock(
          Array(others[part]), rules, Array(lanes[part]), columns: population.plan.columns)
      }
      spans.append(SweepSpan.spans(blocks))
    }
    (self.spans, self.exact, self.others) = (spans, exact, others)
    let asked = population.plan.questions.enumerated().reduce(UInt64(0)) { mask, question in
      if case .holds = question.element { mask | 1 << UInt64(question.offset) } else { mask }
    }
    var segments: [UInt64] = []
    func segment(_ bits: UInt64) -> Int {
      if let place = segments.firstIndex(of: bits & asked) { return place }
      segments.append(bits & asked)
      return segments.count - 1
    }
    segmentOf = patterns.map { segment($0.outcomes.met) }
    for person in population.kept { _ = segment(person.groups) }
    self.segments = segments
    sums = Mutex(
      [SweepFigures.Counts](repeating: .init(), count: max(1, segments.count) * variants.count))
    tasks = SweepRun.tasks(
      population, spans, exact, many, hasOthers: !others.isEmpty, kept: variants.count)
  }

  private static func tasks(
    _ population: ReducedPopulation, _ spans: [[SweepSpan]], _ exact: [[Int]], _ many: [[Int]],
    hasOthers: Bool, kept variants: Int
  ) -> [Task] {
    var tasks: [Task] = []
    for (index, group) in population.groups.enumerated() {
      let pieces = stride(from: 0, to: group.people.count, by: SweepSieve.tile).map { start in
        start..<min(group.people.count, start + SweepSieve.tile)
      }
      let usesKernel = !spans[group.pattern].isEmpty
      for people in pieces where usesKernel { tasks.append(.group(index, people: people)) }
      for people in pieces where !exact[group.pattern].isEmpty {
        tasks.append(.exact(index, people: people))
      }
    }
    for (set, variants) in many.enumerated() {
      for start in stride(from: 0, to: variants.count, by: 64) {
        tasks.append(.bounds(set: set, variants: start..<min(variants.count, start + 64)))
      }
    }
    if hasOthers {
      for start in stride(from: 0, to: population.contested.count, by: 64) {
        tasks.append(.contested(people: start..<min(population.contested.count, start + 64)))
      }
    }
    if !population.kept.isEmpty { tasks += (0..<variants).map { .kept($0) } }
    return tasks
  }

  /// Variants in order of what they give on the whole, so that those side by side are alike.
  private static func ordered(
    _ variants: [Int], _ rules: [VariantRules], _ population: ReducedPopulation
  ) -> [Int] {
    var exposure = [Double](repeating: 0, count: population.plan.columns)
    for (column, amount) in zip(population.columns, population.exposures) {
      exposure[Int(column)] += Double(amount)
    }
    func level(_ rules: VariantRules) -> Double {
      let points = zip(rules.rates, exposure).reduce(0.0) { $0 + Double($1.0) * $1.1 }
      var bound = 1.0
      for case .points(let least?, true) in rules.tests { bound = max(bound, Double(least)) }
      return points / bound
    }
    let levels = rules.map(level)
    return variants.sorted { (levels[$0], $0) < (levels[$1], $1) }
  }
}

// MARK: Working

extension SweepRun {
  /// Works as long as there is something to do; every thread calls this once.
  func work() {
    let sieve = SweepSieve()
    var counts = [SweepFigures.Counts](repeating: .init(), count: numbers.count * segmentCount)
    while true {
      let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard task < tasks.count else { break }
      switch tasks[task] {
      case .group(let group, let people): addByKernel(group, people, sieve, to: &counts)
      case .exact(let group, let people): addExactly(group, people, to: &counts)
      case .bounds(let set, let variants): addByPoints(set, variants, to: &counts)
      case .contested(let people): addContested(people, to: &counts)
      case .kept(let variant): addKept(variant, to: &counts)
      }
    }
    sums.withLock { sums in
      for index in counts.indices { sums[index] += counts[index] }
    }
  }

  private var segmentCount: Int { max(1, segments.count) }

  private func place(_ variant: Int, _ pattern: Int) -> Int {
    variant * segmentCount + segmentOf[pattern]
  }

  private func months(_ variant: Int, _ pattern: Int) -> MonthsByPoints {
    months[variant * population.patterns.count + pattern]
  }

  /// The grains of a person, in whole numbers.
  private func grains(_ start: Int, _ count: Int, _ rates: [Int64]) -> Int64 {
    var sum: Int64 = 0
    for entry in start..<(start + count) {
      sum &+= population.exposures[entry] &* rates[Int(population.columns[entry])]
    }
    return sum
  }

  private func addByKernel(
    _ number: Int, _ people: Range<Int>, _ sieve: SweepSieve,
    to counts: inout [SweepFigures.Counts]
  ) {
    let group = population.groups[number]
    let left = Set(exact[group.pattern])
    guard group.count > 0, group.count <= SweepKernel.mostExposures else {
      let known = spans[group.pattern].flatMap(\.blocks).flatMap(\.variants)
      return addExactly(number, people, known.filter { !left.contains($0) }, to: &counts)
    }
    let start = group.start + people.lowerBound * group.count
    unsafe population.columns.withUnsafeBufferPointer { columns in
      unsafe population.rounded.withUnsafeBufferPointer { rounded in
        guard let columns = columns.baseAddress, let rounded = rounded.baseAddress else { return }
        let kernel = unsafe SweepKernel(
          people: SweepPeople(
            columns: columns + start, rounded: rounded + start, count: people.count),
          exposures: group.count, sieve: sieve)
        for span in spans[group.pattern] {
          kernel.add(span) { person, variant in
            let grains = grains(start + person * group.count, group.count, rules[variant].rates)
            return months(variant, group.pattern).months(grains).certain
          } found: { block, found in
            for (lane, variant) in block.variants.enumerated() where !left.contains(variant) {
              let index = place(variant, group.pattern)
              counts[index].people += people.count
              counts[index].entitled += found[lane].right
              counts[index].months += found[lane].months
              if block.lanes[lane].isFull { counts[index].full += found[lane].whole }
            }
          }
        }
      }
    }
  }

  private func addExactly(
    _ number: Int, _ people: Range<Int>, to counts: inout [SweepFigures.Counts]
  ) {
    addExactly(number, people, exact[population.groups[number].pattern], to: &counts)
  }

  private func addExactly(
    _ number: Int, _ people: Range<Int>, _ variants: [Int], to counts: inout [SweepFigures.Counts]
  ) {
    let group = population.groups[number]
    for variant in variants {
      let months = months(variant, group.pattern)
      let (rates, full) = (rules[variant].rates, rules[variant].maximumMonths.most)
      var found = SweepFigures.Counts()
      for person in people {
        let has = months.months(
          grains(group.start + person * group.count, group.count, rates))
        let weight =
          population.weights.isEmpty
          ? 1 : Int(population.weights[group.people.lowerBound + person])
        found.people += weight
        found.add(has, full: full, weight: weight)
      }
      counts[place(variant, group.pattern)] += found
    }
  }

  private func addByPoints(
    _ set: Int, _ variants: Range<Int>, to counts: inout [SweepFigures.Counts]
  ) {
    let same = sameRates[set]
    for variant in same.variants[variants] {
      for pattern in population.patterns.indices {
        counts[place(variant, pattern)] += same.points[pattern].counts(
          months(variant, pattern), full: rules[variant].maximumMonths.most)
      }
    }
  }

  private func addContested(_ people: Range<Int>, to counts: inout [SweepFigures.Counts]) {
    var rest = population.contested[people]
    while let first = rest.first {
      let alike = rest.prefix { $0.pattern == first.pattern }
      rest = rest[alike.endIndex...]
      for variant in others {
        let months = months(variant, Int(first.pattern))
        let (rates, full) = (rules[variant].rates, rules[variant].maximumMonths.most)
        var found = SweepFigures.Counts()
        for person in alike {
          let weight = Int(person.weight)
          found.people += weight
          found.add(months.months(person.career.grains(rates)), full: full, weight: weight)
        }
        counts[place(variant, Int(first.pattern))] += found
      }
    }
  }

  private func addKept(_ variant: Int, to counts: inout [SweepFigures.Counts]) {
    guard let scheme = sweep.scheme(numbers[variant]) else { return }
    let asked = segments.isEmpty ? 0 : segments.reduce(0, |)
    for person in population.kept {
      let has = CareerView(person.career, under: scheme).entitlement(on: sweep.asOf)
      let segment = segments.firstIndex(of: person.groups & asked) ?? 0
      var found = SweepFigures.Counts()
      found.people = Int(person.weight)
      found.add(
        .init(certain: has.months, possible: has.possibleMonths),
        full: scheme.exit.maximumMonths.bounds(on: sweep.asOf).most, weight: Int(person.weight))
      counts[variant * segmentCount + segment] += found
    }
  }

  /// What was counted, once all threads have worked.
  func figures() -> [SweepFigures] {
    let sums = sums.withLock { $0 }
    return numbers.indices.map { variant in
      var figures = SweepFigures()
      figures.groups = [SweepFigures.Counts](repeating: .init(), count: sweep.groups.count)
      for segment in 0..<segmentCount {
        let counts = sums[variant * segmentCount + segment]
        figures.all += counts
        guard segment < segments.count else { continue }
        for (group, name) in sweep.groups.enumerated() {
          guard let bit = population.plan.places[.holds(group: name)] else { continue }
          if segments[segment] & 1 << UInt64(bit) != 0 { figures.groups[group] += counts }
        }
      }
      figures.monthly = rules[variant].monthly.map { Money(cents: $0) }
      return figures
    }
  }
}
