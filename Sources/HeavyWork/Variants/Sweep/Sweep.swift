import Synchronization

/// Many variants of one scheme over one population.
///
/// The population is read once and reduced (`ReducedPopulation`). A variant is then a list of rates
/// and bounds (`VariantRules`), and most people under it a sum of a few products. Whoever needs more
/// is worked out by `CareerView`. The counts are those of working everyone out anew under each
/// variant, ties included, which tests hold.
///
/// What is counted is what people hold on the reference date: the months that are certain then.
public final class Sweep: Sendable {
  /// How a variant is answered.
  enum Source: Sendable {
    /// From the rules of the base with numbers turned.
    case knobs([(knob: SweepKnob, value: ExactDecimal)])
    /// From a scheme of its own.
    case scheme(Scheme, frame: String)
    /// Not at all: its scheme is not valid.
    case broken(Problems)
  }

  /// The scheme that is changed.
  public let base: PlacedScheme
  /// The variants, in the order given.
  public let variants: [SweepVariant]
  /// The reference date.
  public let asOf: Day
  /// The groups of functions whose people are counted by themselves.
  public let groups: [String]
  let statutory: StatutoryTables
  let sources: [Source]
  let plan: ReductionPlan
  /// The schemes under which the population has to be read for each variant; the base's, or its own
  /// where the variant changes how careers are read.
  public let frames: [Frame]
  let frameOf: [Int]
  /// From so many variants with the same rates on they are answered from sorted points.
  let sortsFrom: Int
  /// From so many people with the same answers on the kernel is worth preparing.
  let kernelFrom: Int

  /// Variants that can be answered from the same reduced population.
  public struct Frame: Sendable {
    /// The scheme under which the population is to be read.
    public var scheme: Scheme { plan.scheme }
    let plan: ReductionPlan
  }

  /// More populations than this are not read for one sweep.
  public static let mostFrames = 64
  /// More variants than this are refused.
  public static let mostVariants = 100_000

  /// Prepares variants.
  ///
  /// - Throws: that there are too many, or that a group is not in the scheme.
  init(
    _ base: PlacedScheme, _ variants: [SweepVariant], asOf: Day, groups: [String] = [],
    statutory: StatutoryTables = .shipped, sortsFrom: Int = 128, kernelFrom: Int = 256,
    asksBefore: Bool = false
  ) throws(Problems) {
    guard variants.count <= Sweep.mostVariants else {
      throw .tooManyVariants(variants.count, most: Sweep.mostVariants)
    }
    for group in groups { try base.scheme.check(group: group) }
    self.base = base
    self.variants = variants
    self.asOf = asOf
    self.groups = groups
    self.statutory = statutory
    self.sortsFrom = sortsFrom
    self.kernelFrom = kernelFrom
    let reading = SweepReading(base, asOf: asOf)
    let sources = variants.map { reading.source($0) }
    self.sources = sources
    var lengths: [Int: Set<Int>] = [:]
    for source in sources { reading.note(source, &lengths) }
    if asksBefore { reading.noteBefore(&lengths) }
    guard
      let plan = ReductionPlan(base.scheme, asOf: asOf, lengths: lengths, groups: groups)
    else { throw .tooManyQuestions() }
    self.plan = plan
    var frames = [Frame(plan: plan)]
    var places = [reading.frame: 0]
    var frameOf: [Int] = []
    for source in sources {
      guard case .scheme(let scheme, let key) = source else {
        frameOf.append(0)
        continue
      }
      if let place = places[key] {
        frameOf.append(place)
        continue
      }
      guard let own = ReductionPlan(scheme, asOf: asOf, lengths: lengths, groups: groups) else {
        throw .tooManyQuestions()
      }
      places[key] = frames.count
      frameOf.append(frames.count)
      frames.append(Frame(plan: own))
    }
    guard frames.count <= Sweep.mostFrames else { throw .tooManyFrames(frames.count) }
    self.frames = frames
    self.frameOf = frameOf
  }

  /// Prepares variants.
  ///
  /// - Throws: that there are too many, or that a group is not in the scheme.
  public convenience init(
    of base: PlacedScheme, _ variants: [SweepVariant], asOf: Day, groups: [String] = [],
    statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    try self.init(base, variants, asOf: asOf, groups: groups, statutory: statutory)
  }

  /// What is wrong with a variant; nothing where it can be answered.
  public func problems(_ variant: Int) -> Problems? {
    if case .broken(let problems) = sources[variant] { problems } else { nil }
  }

  /// Something to reduce a population with, for one thread.
  public func part(frame: Int) -> ReductionPart { ReductionPart(frames[frame].plan) }

  /// Brings together what threads have reduced.
  public func population(_ parts: [ReductionPart], frame: Int) -> ReducedPopulation {
    ReducedPopulation(frames[frame].plan, parts)
  }

  /// The figures of each variant; nothing for one that is not valid.
  ///
  /// - Parameters:
  ///   - populations: the same people, reduced for each frame.
  ///   - crew: runs what it is given on every thread there is, until all have returned.
  /// - Throws: that numbers have more decimals together than can be calculated with.
  public func figures(
    _ populations: [ReducedPopulation], _ crew: (@escaping @Sendable () -> Void) -> Void
  ) throws(Problems) -> [SweepFigures?] {
    var figures = [SweepFigures?](repeating: nil, count: variants.count)
    for frame in frames.indices {
      let own = variants.indices.filter { variant in
        if case .broken = sources[variant] { false } else { frameOf[variant] == frame }
      }
      guard !own.isEmpty else { continue }
      // In parts, so that what is prepared for them takes no more memory than fits.
      for start in stride(from: 0, to: own.count, by: Sweep.batch) {
        let part = Array(own[start..<min(own.count, start + Sweep.batch)])
        let preparation = try SweepPreparation(self, populations[frame], part)
        crew { preparation.work() }
        let run = try SweepRun(self, populations[frame], part, preparation.prepared())
        crew { run.work() }
        for (variant, found) in zip(part, run.figures()) { figures[variant] = found }
      }
    }
    return figures
  }

  private static let batch = 4096

  /// The whole scheme of a variant, for people who have to be worked out with it.
  func scheme(_ variant: Int) -> Scheme? {
    if case .scheme(let scheme, _) = sources[variant] { return scheme }
    let title = Bilingual(nl: "variant", en: "variant")
    let changes = variants[variant].changes
    guard !changes.isEmpty else { return base.scheme }
    return (try? base.variant(changes, title: title))?.scheme
  }
}

extension Scheme {
  /// Refuses a group that no function is in.
  func check(group: String) throws(Problems) {
    var known: [String] = []
    for name in functions.flatMap(\.groups) where !known.contains(name) { known.append(name) }
    guard !known.contains(group) else { return }
    let near = NearestName.of(group, among: known)
    let list = known.map { "‘\($0.shown)’" }.joined(separator: ", ")
    throw Problems([
      Problem(
        .unknownName,
        Bilingual(
          nl: "Geen enkele functie is in de groep ‘\(group.shown)’.",
          en: "No function is in the group ‘\(group.shown)’."),
        remedy: Bilingual(
          nl: (near.map { "Bedoelt u ‘\($0)’? " } ?? "") + "Er zijn: \(list).",
          en: (near.map { "Did you mean ‘\($0)’? " } ?? "") + "There are: \(list)."),
        suggestion: near)
    ])
  }
}

extension Problems {
  static func tooManyVariants(_ count: Int, most: Int) -> Problems {
    Problems([
      Problem(
        .tooMany,
        Bilingual(
          nl: "Dit zijn \(count) varianten; meer dan \(most) kan niet.",
          en: "These are \(count) variants; more than \(most) cannot be done."),
        remedy: Bilingual(
          nl: "Neem grotere stappen, minder getallen, of --random.",
          en: "Take larger steps, fewer numbers, or --random."))
    ])
  }

  fileprivate static func tooManyQuestions() -> Problems {
    Problems([
      Problem(
        .tooMany,
        Bilingual(
          nl: "De varianten vragen te veel verschillende diensttijden en leeftijden.",
          en: "The variants ask too many different lengths of service and ages."),
        remedy: Bilingual(
          nl: "Neem daarvoor grotere stappen.", en: "Take larger steps for those."))
    ])
  }

  fileprivate static func tooManyFrames(_ count: Int) -> Problems {
    Problems([
      Problem(
        .tooMany,
        Bilingual(
          nl: "De varianten lezen loopbanen op \(count) verschillende manieren; meer dan "
            + "\(Sweep.mostFrames) kan niet.",
          en: "The variants read careers in \(count) different ways; more than "
            + "\(Sweep.mostFrames) cannot be done."),
        remedy: Bilingual(
          nl: "Verander minder aan de regels over tijd, functies en voorwaarden.",
          en: "Change less about the rules on time, functions and conditions."))
    ])
  }

  static func tooManyDecimals() -> Problems {
    Problems([
      Problem(
        .tooManyDecimals,
        Bilingual(
          nl: "De gewichten en grenzen van deze varianten hebben samen te veel cijfers.",
          en: "The weights and bounds of these variants have too many digits together."),
        remedy: Bilingual(
          nl: "Geef ze minder decimalen.", en: "Give them fewer decimals."))
    ])
  }
}
