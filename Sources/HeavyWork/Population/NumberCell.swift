/// How the numbers of a column are written.
public struct NumberStyle: Sendable, Equatable {
  /// What stands before the decimals.
  public enum Mark: String, Sendable, CaseIterable {
    /// A point, as in 0.8.
    case point
    /// A comma, as in 0,8.
    case comma
  }

  /// What a part-time factor is a part of.
  public enum Scale: String, Sendable {
    /// 1 is full-time.
    case fraction
    /// 100 is full-time.
    case percent
    /// 100% is full-time.
    case percentSign = "percent-sign"
  }

  /// What stands before the decimals; nothing where no number has any.
  public var mark: Mark?
  /// What a part-time factor is a part of.
  public var scale: Scale = .fraction
}

/// What a cell says as a number.
enum NumberCell: Equatable {
  /// A number, and whether a percent sign stands behind it.
  case number(ExactDecimal, mark: NumberStyle.Mark?, decimals: Int, percentSign: Bool)
  /// Nothing.
  case blank
  /// Not a number, or with more digits than any has.
  case bad

  init(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { self = .blank; return }
    var digits = bytes[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    var percentSign = false
    if digits.last == UInt8(ascii: "%") {
      percentSign = true
      digits.removeLast()
      if digits.last == 0x20 { digits.removeLast() }
    }
    var (units, count, decimals): (Int64, Int, Int) = (0, 0, 0)
    var mark: NumberStyle.Mark?
    for byte in digits {
      switch byte {
      case 0x2C, 0x2E:
        guard mark == nil, count > 0 else { self = .bad; return }
        mark = byte == 0x2C ? .comma : .point
      case 0x30...0x39:
        units = units * 10 + Int64(byte - 0x30)
        count += 1
        if mark != nil { decimals += 1 }
      default: self = .bad; return
      }
      guard count <= 15 else { self = .bad; return }
    }
    guard count > 0, mark == nil || decimals > 0 else { self = .bad; return }
    self = .number(
      ExactDecimal(units: isNegative ? -units : units, decimals: decimals), mark: mark,
      decimals: decimals, percentSign: percentSign)
  }
}

/// A part-time factor as a cell says it.
enum FactorCell: Equatable {
  /// A factor from 0 to 1 with at most 4 decimals.
  case factor(ExactDecimal)
  /// Nothing.
  case blank
  /// Written in another way than the rest of the column.
  case otherStyle
  case bad
  case outOfRange
  case tooManyDecimals

  init(_ bytes: [UInt8], _ style: NumberStyle) {
    switch NumberCell(bytes) {
    case .blank: self = .blank
    case .bad: self = .bad
    case .number(let number, let mark, _, let percentSign):
      // Where no mark is settled either is plain: a factor has no thousands to part.
      if let mark, let settled = style.mark, mark != settled { self = .otherStyle; return }
      let zero = number == .zero
      if percentSign != (style.scale == .percentSign), !zero { self = .otherStyle; return }
      var factor = number
      if style.scale != .fraction {
        // One per cent is no job, and a factor among percentages.
        if style.scale == .percent, !zero, number <= .one, number > .zero {
          self = .otherStyle
          return
        }
        factor = ExactDecimal(units: number.units, decimals: number.decimals + 2)
      } else if number >= ColumnSurvey.surelyPercent {
        self = .otherStyle
        return
      }
      guard factor >= .zero, factor <= .one else { self = .outOfRange; return }
      self = factor.decimals <= 4 ? .factor(factor) : .tooManyDecimals
    }
  }
}
