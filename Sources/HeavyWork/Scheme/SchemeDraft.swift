/// The parts of a scheme as they are read, each resolved against those before it.
struct SchemeDraft {
  var id = ""
  var version = ""
  var status = Scheme.Status.proposed
  var title = Bilingual(nl: "", en: "")
  var inForceFrom = Day.first
  var inForceThrough: Day?
  var sources: [String: Source] = [:]
  var levels: [Level] = []
  var attributes: [PersonFact] = []
  var elements: [Element] = []
  var exclusive: [[Int]] = []
  var functions: [JobFunction] = []
  var unlistedFunctionCountsZero = false
  var fullTimeHours: ExactDecimal?
  var time: TimeRules
  var points: PointRules
  var conditions: [Condition] = []
  var routes: [Route] = []
  var exit: ExitRules
  var benefit: BenefitRules?
  var about: About
  var examples: [SchemeExample] = []
  /// The sources that steps of dated values name.
  var stepSources: [SourceReference] = []

  /// Reads every part, in the order in which later ones refer to earlier ones.
  ///
  /// Fails only where a part is missing without which nothing can be held; what else is wrong
  /// is in the problems.
  init?(_ object: ObjectReader, _ reading: SchemeReading) {
    sources = SchemeDraft.readSources(object, reading)
    levels = SchemeDraft.readLevels(object, reading)
    attributes = SchemeDraft.readAttributes(object, reading)
    elements = SchemeDraft.readElements(object, reading)
    functions = SchemeDraft.readFunctions(object, reading)
    let earnsPoints = !elements.isEmpty || functions.contains { $0.pointsPerYear != nil }
    let timeNode = earnsPoints ? object.required("time") : object.optional("time")
    time = TimeRules.read(timeNode, reading, earnsPoints: earnsPoints)
    reading.kinds = time.kinds
    points = PointRules.read(object.optional("points"), reading)
    about = About.read(object, reading)
    exclusive = SchemeDraft.readExclusive(object, reading)
    conditions = SchemeDraft.readConditions(object, reading)
    routes = SchemeDraft.readRoutes(object, reading)
    let exitRules = object.required("exit").flatMap { ExitRules.read($0, reading) }
    benefit = object.optional("benefit").flatMap { BenefitRules.read($0, reading) }
    fullTimeHours = object.optional("fullTimeHours").flatMap {
      reading.problems.decimal($0, decimals: 2, in: 1...168)
    }
    examples = SchemeDraft.readExamples(object, reading)
    // Everything is read before anything can fail, so that all problems are told at once.
    let identity = SchemeDraft.readIdentity(object, reading)
    let force = SchemeDraft.readInForce(object, reading.problems)
    if let node = object.optional("unlistedFunction") {
      enum Word: String, CaseIterable { case error, zero }
      unlistedFunctionCountsZero = reading.problems.choice(node, Word.self) == .zero
    }
    stepSources = reading.problems.stepSources.compactMap { reading.source($0) }
    guard let exitRules, let identity, let force else { return nil }
    exit = exitRules
    (id, version, status, title) = identity
    (inForceFrom, inForceThrough) = force
  }
}

extension SchemeDraft {
  /// The sources of routes, conditions and of the rules about time, points, exit and benefit.
  var ruleSources: [SourceReference] {
    var references = routes.map(\.source) + conditions.map(\.source)
    references += [time.source, points.source, exit.source, benefit?.source]
    return (references.compactMap { $0 } + stepSources).reduce(into: []) { used, reference in
      if !used.contains(reference) { used.append(reference) }
    }
  }
}
