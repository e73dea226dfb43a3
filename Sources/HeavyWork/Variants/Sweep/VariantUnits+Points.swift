extension VariantUnits {
  /// The exposure of a month of full-time work.
  var fullTimeMonth: Int64 { Int64(grainsPerRateUnit / 12) }

  /// Grains as points, rounded half up to six decimals.
  func points(_ grains: Int64) -> ExactDecimal {
    Exact(Int128(grains), over: grainsPerRateUnit * Int128(rateUnits)).rounded(toDecimals: 6)
  }
}
