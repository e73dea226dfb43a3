/// What the uncertainty of a panel's weights means for people: the same population under the panel's
/// weights, and under those of panels that were drawn from it.
public struct PanelEffects: Sendable {
  /// A figure with the middle 95 % of what panels that were drawn give.
  public struct Figure<Value: Comparable & Sendable>: Sendable {
    /// Under the panel's own weights.
    public let value: Value
    /// Under those of panels that were drawn.
    public let range: ClosedRange<Value>
  }

  /// People with the same function and as long in it, to ten years.
  public struct CareerType: Sendable {
    /// What they have in common.
    public let label: Bilingual
    /// How many they are; at least ten.
    public let people: Int
    /// The months of the one in the middle, at the earliest exit.
    public let months: Figure<Int>
  }

  /// How many people it is about.
  public let people: Int
  /// How many are left out, because their rows are wrong or a fact that matters is not known.
  public let leftOut: Int
  /// How many can stop early; nothing where it would tell of a few.
  public let entitled: Figure<Int>?
  /// The months of those who can, on average, in hundredths; nothing where nobody can.
  public let meanMonths: Figure<Int>?
  /// How many change side of the bound in more than one in twenty of the draws; nothing where it
  /// would tell of a few.
  public let changing: Int?
  /// Kinds of careers that are shown.
  public let types: [CareerType]
  /// How many are not.
  public let hiddenTypes: Int
  /// How many panels were drawn.
  public let draws: Int
  /// The files that say who the people are, by their hashes: the population, and what its columns and
  /// titles mean.
  public let files: [PopulationSummary.UsedFile]
}

extension PanelWeighing {
  /// Works out what the weights mean for a population, and how sure that is.
  ///
  /// Months are those of the earliest exit. The whole population is gone through once for each draw.
  ///
  /// - Parameters:
  ///   - file: the population file, as it came.
  ///   - variants: how many of the panels that were drawn are taken; at least 40.
  ///   - wishes: what is said about how the file is written.
  ///   - statutory: the statutory figures.
  ///   - progress: told how many draws are done.
  /// - Throws: what keeps the file from being read, or a drawn set of weights from being used.
  public func effects(
    on file: [UInt8], variants: Int, wishes: PopulationFormat.Wishes = .init(),
    statutory: StatutoryTables = .shipped, progress: (Int) -> Void = { _ in }
  ) throws(Problems) -> PanelEffects {
    let files = [PopulationSummary.UsedFile(.population, sha256: SHA256.hex(file))]
    return try effects(variants: variants, files: files, progress: progress) {
      scheme, kept throws(Problems) in
      var options = PopulationJob.Options()
      options.outcomes = kept
      return try PopulationOutcomes(
        of: file, under: scheme, asOf: scale.day, options, wishes: wishes, statutory: statutory)
    }
  }

  /// Works out what the weights mean for a population, and how sure that is.
  ///
  /// - Parameters:
  ///   - variants: how many of the panels that were drawn are taken; at least 40.
  ///   - files: the files that say who the people are, by their hashes.
  ///   - progress: told how many draws are done.
  ///   - run: works out the outcomes of the whole population under a scheme.
  /// - Throws: what keeps the file from being read, or a drawn set of weights from being used.
  public func effects(
    variants: Int, files: [PopulationSummary.UsedFile], progress: (Int) -> Void = { _ in },
    run: (Scheme, PopulationJob.Outcomes) throws(Problems) -> PopulationOutcomes
  ) throws(Problems) -> PanelEffects {
    func outcomes(
      _ changes: [SchemeChange], _ kept: PopulationJob.Outcomes
    ) throws(Problems) -> PopulationOutcomes {
      try run(base.variant(changes, title: title).scheme, kept)
    }
    guard drawn.count >= 40, variants >= 40 else {
      throw Problems([
        Problem(
          .incomplete,
          Bilingual(
            nl: "Marges voor mensen vragen een panel van meer dan een, en minstens 40 trekkingen.",
            en: "Intervals for people take a panel of more than one, and at least 40 draws."),
          remedy: Bilingual(
            nl: "Geef meer antwoorden, of meer trekkingen met --replicates en --variants.",
            en: "Give more answers, or more draws with --replicates and --variants."))
      ])
    }
    var tally = try EffectTally(outcomes(weightChanges, .withWork))
    for index in 0..<min(variants, drawn.count) {
      tally.add(try outcomes(changes(ofDrawn: index), .answers).people)
      progress(index + 1)
    }
    return tally.effects(files)
  }

  private var weightChanges: [SchemeChange] {
    zip(panel.elements, weights).map { place, weight in
      SchemeChange(
        SchemePath(parts: ["elements", scheme.elements[place].id, "weight"]), to: weight)
    }
  }
}
