/// By which function, years and points a panel's figures become points a year.
public struct PanelScale: Sendable, Equatable {
  /// The place of the function in the scheme; it works full-time, with the exposure of the scheme.
  public let function: Int
  /// So many years in it bring the points; 1 to 60.
  public let years: Int
  /// The points that they bring.
  public let points: ExactDecimal
  /// The decimals of weights; 0 to 6.
  public let decimals: Int
  /// The day whose levels and other weights are taken.
  public let day: Day

  /// What the function has to earn a year.
  var rate: Exact { Exact(points).divided(by: Exact(Int128(years))).reduced }
}
