/// How far a panel agrees, for reading; no weight depends on it.
public struct PanelAgreement: Sendable {
  /// Kendall's W, of those who answered on everything; nothing where it has no meaning.
  public let concordance: Exact?
  /// How many answered on everything.
  public let complete: Int
  /// Krippendorff's alpha, in thousandths; nothing where it has no meaning.
  public let alpha: Int?
  /// How alpha measures distance: nominal, ordinal or interval.
  public let metric: String
  /// Of those who compared everything with strengths, the middle consistency ratio in thousandths.
  public let consistencyRatio: Int?
  /// How many of them stay at or below 0.100; nothing where it would tell of a few.
  public let consistent: Int?
  /// Of those who compared everything without strengths, the middle share of circles avoided
  /// (Kendall's zeta), in thousandths.
  public let circularFreedom: Int?
  /// How many compared everything, where the panel compared.
  public let compared: Int

  init(_ panel: Panel) {
    let rows = panel.respondents.compactMap { respondent -> [Int64]? in
      let answers = respondent.answers.compactMap { $0 }
      return answers.count == respondent.answers.count ? answers : nil
    }
    complete = rows.count
    concordance = RaterAgreement.concordance(rows)
    let metric: RaterAgreement.Metric
    let units: [[Double]]
    if panel.kind == .pairs, !panel.hasStrength {
      metric = .nominal
      units = PanelAgreement.verdicts(panel)
    } else {
      metric = panel.kind == .ranking ? .ordinal : .interval
      units = panel.elements.indices.map { element in
        panel.respondents.compactMap { $0.answers[element].map { Double($0) / Double(Panel.unit) } }
      }
    }
    alpha = RaterAgreement.alpha(units, metric).map(PanelAgreement.thousandths)
    self.metric = metric.rawValue
    let comparisons = panel.respondents.map {
      PairComparison($0.choices, count: panel.elements.count)
    }
    .filter { panel.kind == .pairs && $0.isComplete }
    compared = comparisons.count
    let ratios = comparisons.compactMap(\.consistencyRatio).sorted()
    consistencyRatio =
      ratios.isEmpty ? nil : PanelAgreement.thousandths(ratios[(ratios.count - 1) / 2])
    let within = ratios.count { $0 <= 0.1 }
    consistent =
      ratios.isEmpty || !SmallGroups.hidden([within, ratios.count - within]).isEmpty ? nil : within
    let freedoms = comparisons.compactMap(\.circularFreedom).sorted()
    circularFreedom =
      freedoms.isEmpty
      ? nil : Int(freedoms[(freedoms.count - 1) / 2].units(ofDecimals: 3))
  }

  /// For each pair of elements, who of the two was chosen by each.
  private static func verdicts(_ panel: Panel) -> [[Double]] {
    var verdicts: [[Int]: [Double]] = [:]
    for choice in panel.respondents.flatMap(\.choices) {
      let pair = [min(choice.first, choice.second), max(choice.first, choice.second)]
      verdicts[pair, default: []].append(choice.first < choice.second ? 1 : 2)
    }
    return verdicts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  private static func thousandths(_ figure: Double) -> Int { Int((figure * 1000).rounded()) }
}
