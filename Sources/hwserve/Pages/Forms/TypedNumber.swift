import HeavyWork

extension ExactDecimal {
  /// Reads a number as people type it: digits, with a comma or point before the decimals.
  ///
  /// A second comma or point is refused, for 1.000,50 and 1,000.50 differ by language; a space and
  /// a sign of euros or percents are passed over.
  ///
  /// - Parameters:
  ///   - decimals: the most decimals, at most 6.
  init?(typed text: String, decimals: Int) {
    let kept = text.filter { !$0.isWhitespace && $0 != "€" && $0 != "%" }
    let isNegative = kept.hasPrefix("-")
    let parts = kept.dropFirst(isNegative ? 1 : 0)
      .split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in !part.isEmpty && part.utf8.allSatisfy { $0.digit != nil } }),
      parts[0].count <= 10, parts.count == 1 || parts[1].count <= decimals
    else { return nil }
    let digits = parts.joined()
    guard let units = Int64(digits) else { return nil }
    self.init(
      units: isNegative ? -units : units, decimals: parts.count > 1 ? parts[1].utf8.count : 0)
  }

  /// The number as someone would type it.
  func typed(_ language: Language) -> String {
    language == .nl ? description.replacingPoint : description
  }
}

extension String {
  fileprivate var replacingPoint: String { String(map { $0 == "." ? "," : $0 }) }
}
