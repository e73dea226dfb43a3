/// What kind, employer and sector of a spell come to: rows that follow each other mostly share them.
struct PlainContext: BitwiseCopyable {
  /// The conditions such work counts for, but for its function.
  private(set) var bits = QuickSelection.Bits.all
  /// Of these, those that it counts for where it takes no part.
  private(set) var unpaid = QuickSelection.Bits.all
  /// The share that counts; 0 where such work brings nothing.
  private(set) var share: Int64 = 0

  init() {}

  /// - Parameters:
  ///   - service: the conditions that count the time of a spell only where it takes part.
  ///   - namesKinds: those that name their kinds, for which it need not.
  init(
    _ reader: PlainRowReader, _ columns: PlainColumns, service: UInt32, namesKinds: UInt32
  ) {
    let how = columns.kinds[Int(reader.value(.kind))]
    let place = columns.employers[Int(reader.value(.employer))]
    bits = how.bits & place.bits & columns.sectors[Int(reader.value(.sector))]
    let kept = place.counts ? ~service | namesKinds : ~service
    unpaid = QuickSelection.Bits(certain: kept, possible: kept)
    share = place.counts ? max(0, how.share) : 0
  }

  /// A spell of such work.
  @inline(__always)
  func piece(
    _ function: PlainColumns.Function, _ factor: Int64, first: MonthDay, last: MonthDay, start: Int,
    end: Int
  ) -> QuickCareer.Piece {
    // Nothing is worked where the share or the factor is nothing.
    let worth = share &* factor
    var bits = function.bits & self.bits
    if worth == 0 { bits = bits & unpaid }
    return QuickCareer.Piece(
      first: first, last: last, start: start, end: end, rate: function.rate &* worth, bits: bits)
  }
}
