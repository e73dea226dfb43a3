/// What a panel's answers make of the weights of a scheme, and how sure that is.
///
/// Everything that leads to a weight is exact: means, medians and trimmed means are fractions, and
/// so is the scale. Rounded are only a choice between two (to nine decimals, see `PairComparison`),
/// an incomplete ranking, and at the end the weights themselves.
public struct PanelWeighing: Sendable {
  /// What is asked.
  public struct Request: Sendable {
    /// Which figure makes a weight.
    public var statistic = PanelStatistic.mean
    /// The id, label or alias of the function that is to reach the points; nothing for the one that
    /// earns most by the panel's answers.
    public var function: String?
    /// In so many years, 1 to 60.
    public var years = 30
    /// The points to reach; nothing for the points that bring all months.
    public var points: ExactDecimal?
    /// The decimals of weights, 0 to 6.
    public var decimals = 2
    /// How many panels are drawn to see how sure the weights are; 0, or 40 to 100,000.
    public var replicates = 1000
    /// The seed of these draws: the same one gives the same panels.
    public var seed: UInt64 = 1
    /// The reference date: its levels and kept weights are taken.
    public var asOf: Day
    /// When the panel was held, as words; nothing for the reference date.
    public var date: String?

    /// Asks for means, with the function that earns most, in thirty years.
    public init(asOf: Day) { self.asOf = asOf }
  }

  /// The weights of some of the panel.
  public struct Group: Sendable {
    /// The name of the group; nothing for those of whom none is given.
    public let name: String?
    /// How many people answered; at least ten.
    public let count: Int
    /// By element; nothing where an element has no answer in the group.
    public let weights: [ExactDecimal]?
  }

  /// The scheme whose weights these are.
  public let base: PlacedScheme
  /// The answers.
  public let panel: Panel
  /// What was asked.
  public let request: Request
  /// How figures became points a year.
  public let scale: PanelScale
  /// By element of the panel, the weight.
  public let weights: [ExactDecimal]
  /// What the function earns a year with these.
  public let earned: Exact
  /// By statistic and element, the weights that it alone would give, before rounding; nothing for
  /// one by which the function earns nothing.
  public let byStatistic: [PanelStatistic: [Exact]]
  /// Groups that are shown.
  public let groups: [Group]
  /// How many groups are not shown, being small or telling of one that is.
  public let hiddenGroups: Int
  /// By element, the middle 95 % of the weights of panels that were drawn; nothing for a panel of
  /// one, or where none were drawn.
  public let intervals: [ClosedRange<ExactDecimal>]?
  /// The weights of panels that were drawn, before rounding.
  let drawn: [[Exact]]
  /// How far the panel agrees.
  public let agreement: PanelAgreement
  /// What to look at before these weights are used.
  public let remarks: [Bilingual]

  /// What the weights mean for a population, where one was given.
  public var effects: PanelEffects?

  /// The scheme as it is.
  public var scheme: Scheme { base.scheme }
  /// How many panels were drawn.
  public var replicates: Int { drawn.count }
  /// The function that reaches the points.
  public var function: JobFunction { scheme.functions[scale.function] }

  /// Weighs.
  ///
  /// - Throws: what keeps answers from becoming weights, such as a function that carries none of the
  ///   elements.
  public init(
    _ panel: Panel, of base: PlacedScheme, _ request: Request
  ) throws(Problems) {
    let scheme = base.scheme
    let bootstrap = PanelBootstrap(
      panel.respondents, elements: panel.elements.count, request.statistic)
    let unanswered = bootstrap.columns.indices.filter { place in
      bootstrap.columns[place].allSatisfy { $0 < 0 }
    }
    guard unanswered.isEmpty else {
      throw Problems([.unanswered(unanswered.map { scheme.elements[panel.elements[$0]] })])
    }
    guard let shares = bootstrap.shares() else { throw Problems([.nothingWeighs]) }
    let scale = try PanelWeighing.scale(scheme, panel, shares, request)
    let scaling = PanelScaling(scheme, panel.elements, scale)
    guard let (exact, lines) = scaling.weights(shares) else {
      throw Problems([.functionWithoutWeight(scheme.functions[scale.function], scaling)])
    }
    let units = scaling.rounded(exact, lines)
    func decimal(_ units: Int128) -> ExactDecimal {
      ExactDecimal(units: Int64(clamping: units), decimals: scale.decimals)
    }
    self.base = base
    self.panel = panel
    self.request = request
    self.scale = scale
    weights = units.map(decimal)
    earned = scaling.earned(units)
    byStatistic = Dictionary(
      uniqueKeysWithValues: PanelStatistic.allCases.compactMap { statistic in
        bootstrap.shares(statistic).flatMap { scaling.weights($0)?.weights }.map { (statistic, $0) }
      })
    let parts = PanelGroups(panel)
    groups = parts.shown.map { part in
      let weights = PanelBootstrap(
        part.members, elements: panel.elements.count, request.statistic
      ).shares().flatMap { scaling.weights($0) }
      return Group(
        name: part.name, count: part.members.count,
        weights: weights.map { $0.weights.map { $0.rounded(toDecimals: scale.decimals) } })
    }
    hiddenGroups = parts.hidden
    drawn =
      panel.count > 1
      ? bootstrap.weights(request.replicates, seed: request.seed, scaling) : []
    let drawn = drawn
    let intervals = exact.indices.compactMap { element in
      PanelBootstrap.interval(drawn.map { $0[element].units(ofDecimals: scale.decimals) })
    }
    self.intervals =
      intervals.count == exact.count
      ? intervals.map { decimal($0.lowerBound)...decimal($0.upperBound) } : nil
    agreement = PanelAgreement(panel)
    remarks =
      PanelRemarks(
        panel: panel, scheme: scheme, scaling: scaling, parts: parts, intervals: intervals,
        statistic: request.statistic, earned: earned, agreement: agreement,
        hasDrawn: request.replicates > 0
      ).all
  }

  /// By which function, years and points.
  private static func scale(
    _ scheme: Scheme, _ panel: Panel, _ shares: PanelShares, _ request: Request
  ) throws(Problems) -> PanelScale {
    guard let points = request.points ?? scheme.fullPoints(on: request.asOf), points > .zero else {
      throw Problems([.noFullPoints])
    }
    func scale(_ function: Int) -> PanelScale {
      PanelScale(
        function: function, years: request.years, points: points, decimals: request.decimals,
        day: request.asOf)
    }
    if let name = request.function {
      guard let place = scheme.function(named: name) else {
        throw Problems([.unknownScaleFunction(name, scheme)])
      }
      return scale(place)
    }
    let sizes = scheme.functions.indices.map { place in
      PanelScaling(scheme, panel.elements, scale(place)).size(shares)
    }
    guard let most = sizes.max(), most > 0, let place = sizes.firstIndex(of: most) else {
      throw Problems([.nothingWeighs])
    }
    return scale(place)
  }
}
