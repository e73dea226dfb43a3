/// What kind, employer and sector of a spell come to: rows that follow each other mostly share them.
struct PlainContext: BitwiseCopyable {
  private var kind: Int32 = -1
  private var employer: Int32 = -1
  private var sector: Int32 = -1
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
    kind = reader.value(.kind)
    employer = reader.value(.employer)
    sector = reader.value(.sector)
    let (how, place) = (columns.kinds[Int(kind)], columns.employers[Int(employer)])
    bits = how.bits & place.bits & columns.sectors[Int(sector)]
    let kept = place.counts ? ~service | namesKinds : ~service
    unpaid = QuickSelection.Bits(certain: kept, possible: kept)
    share = place.counts ? max(0, how.share) : 0
  }

  /// Whether a row has the same.
  @inline(__always)
  func isOf(_ reader: PlainRowReader) -> Bool {
    reader.value(.kind) == kind && reader.value(.employer) == employer
      && reader.value(.sector) == sector
  }
}
