/// Whether any person's rows stand in two places of a file.
///
/// Where names rise from the first to the last there can be no such person. Else ten bytes a
/// person are kept: enough that six million names have a chance of one in a hundred thousand
/// million that two of them look alike.
public struct PersonOrder: Sendable {
  /// The marks of the people of one block, in order.
  struct Marks: Sendable {
    var high: [UInt64] = []
    var low: [UInt16] = []
    /// Whether names rise, as texts or as numbers: longer ones later.
    var risesAsText = true
    var risesAsNumber = true
    var first: [UInt8] = []
    var last: [UInt8] = []

    /// Forgets all, and keeps the room.
    mutating func removeAll() {
      high.removeAll(keepingCapacity: true)
      low.removeAll(keepingCapacity: true)
      (risesAsText, risesAsNumber) = (true, true)
      (first, last) = ([], [])
    }

    mutating func add(_ name: [UInt8]) {
      let mark = NameMark(name)
      high.append(mark.high)
      low.append(mark.low)
      if high.count == 1 { first = name } else { compare(last, name) }
      last = name
    }

    /// Compares a name in a window with the one before it, which stands there too or is the last of
    /// those that were added.
    ///
    /// - Parameters:
    ///   - before: none where it does not stand there.
    ///   - isFirst: whether it is the first of all.
    @inline(__always)
    mutating func compare(
      _ name: PlainName, after before: PlainName, _ window: ByteWindow, isFirst: Bool
    ) {
      if before.length == name.length {
        let rises = before.precedes(name, window)
        risesAsText = risesAsText && rises
        risesAsNumber = risesAsNumber && rises
      } else {
        compareLengths(name, after: before, window, isFirst: isFirst)
      }
    }

    /// Compares with the one before it, of another length.
    @inline(never)
    private mutating func compareLengths(
      _ name: PlainName, after before: PlainName, _ window: ByteWindow, isFirst: Bool
    ) {
      func bytes(_ name: PlainName) -> [UInt8] {
        window.bytes(name.start..<(name.start + name.length))
      }
      if before.length > 0 {
        compare(bytes(before), bytes(name))
      } else if isFirst {
        first = bytes(name)
      } else {
        compare(last, bytes(name))
      }
    }

    mutating func compare(_ before: [UInt8], _ name: [UInt8]) {
      risesAsText = risesAsText && before.lexicographicallyPrecedes(name)
      risesAsNumber =
        risesAsNumber
        && (before.count == name.count
          ? before.lexicographicallyPrecedes(name) : before.count < name.count)
    }
  }

  /// Two places, from 0, in the order of people, where the same one stands.
  public struct Twice: Sendable, Equatable {
    /// The first place.
    public let first: Int
    /// A later place.
    public let second: Int
  }

  /// The marks of all, in pieces of the same size: few large ones, because for many small ones the
  /// system has to make room again and again.
  private var pieces: [(high: [UInt64], low: [UInt16])] = []
  private static let piece = 1 << 16
  private var all = Marks()
  private var isEmpty = true

  init() {}

  /// Takes the marks of the next block.
  mutating func append(_ marks: Marks) {
    guard !marks.high.isEmpty else { return }
    if !isEmpty { all.compare(all.last, marks.first) }
    isEmpty = false
    all.last = marks.last
    all.risesAsText = all.risesAsText && marks.risesAsText
    all.risesAsNumber = all.risesAsNumber && marks.risesAsNumber
    var taken = 0
    while taken < marks.high.count {
      if pieces.last.map({ $0.high.count == PersonOrder.piece }) ?? true {
        pieces.append(([], []))
        pieces[pieces.count - 1].high.reserveCapacity(PersonOrder.piece)
        pieces[pieces.count - 1].low.reserveCapacity(PersonOrder.piece)
      }
      let last = pieces.count - 1
      let end = min(marks.high.count, taken + PersonOrder.piece - pieces[last].high.count)
      pieces[last].high.append(contentsOf: marks.high[taken..<end])
      pieces[last].low.append(contentsOf: marks.low[taken..<end])
      taken = end
    }
  }

  /// People whose rows stand in two places; at most `most` of them.
  ///
  /// The marks are looked at in sixteen parts, so that sorting takes little memory.
  public func twice(most: Int = 20) -> [Twice] {
    if all.risesAsText || all.risesAsNumber { return [] }
    var found: [Twice] = []
    for part in 0..<UInt64(16) {
      var marks: [(high: UInt64, low: UInt16, place: UInt32)] = []
      var place: UInt32 = 0
      for piece in pieces {
        for index in piece.high.indices {
          if piece.high[index] >> 60 == part {
            marks.append((piece.high[index], piece.low[index], place))
          }
          place += 1
        }
      }
      marks.sort { ($0.high, $0.low, $0.place) < ($1.high, $1.low, $1.place) }
      for (first, second) in zip(marks, marks.dropFirst())
      where first.high == second.high && first.low == second.low {
        found.append(Twice(first: Int(first.place), second: Int(second.place)))
      }
    }
    return Array(found.sorted { $0.second < $1.second }.prefix(most))
  }
}

/// Eighty bits that stand for a name.
struct NameMark {
  var high: UInt64
  var low: UInt16

  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// The mark of a name in a window.
  @inline(__always)
  init(_ name: PlainName, _ window: ByteWindow) {
    var (one, other) = (NameMark.first ^ UInt64(name.length), NameMark.second)
    NameMark.mix(name.first, &one, &other)
    if name.length > 8 { NameMark.mix(name.second, &one, &other) }
    var offset = PlainName.atHand
    while offset < name.length {
      let word = window.word(at: name.start &+ offset) & PlainName.kept(name.length &- offset)
      NameMark.mix(word, &one, &other)
      offset &+= 8
    }
    self.init(one, other)
  }

  init(_ name: [UInt8]) {
    var (one, other) = (NameMark.first ^ UInt64(name.count), NameMark.second)
    for offset in stride(from: 0, to: name.count, by: 8) {
      var word: UInt64 = 0
      for (place, byte) in name[offset..<min(offset + 8, name.count)].enumerated() {
        word |= UInt64(byte) << UInt64(8 * place)
      }
      NameMark.mix(word, &one, &other)
    }
    self.init(one, other)
  }

  @inline(__always)
  private init(_ one: UInt64, _ other: UInt64) {
    high = (one ^ (one &>> 31)) &* NameMark.second
    let mixed = (other ^ (other &>> 29)) &* NameMark.first
    low = UInt16(truncatingIfNeeded: mixed &>> 48)
  }

  @inline(__always)
  private static func mix(_ word: UInt64, _ one: inout UInt64, _ other: inout UInt64) {
    one = (one ^ word) &* first
    one ^= one &>> 32
    other = (other &+ word) &* second
    other ^= other &>> 29
  }
}
