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

    mutating func add(_ name: [UInt8]) {
      let mark = NameMark(name)
      high.append(mark.high)
      low.append(mark.low)
      if high.count == 1 { first = name } else { compare(last, name) }
      last = name
    }

    /// Compares a name at a place of a window with the one before it, which stands there too or is
    /// the last of those that were added.
    ///
    /// - Parameter isFirst: whether it is the first of all.
    @inline(__always)
    mutating func compare(
      _ window: ByteWindow, _ start: Int, _ length: Int, after before: (start: Int, length: Int)?,
      isFirst: Bool
    ) {
      if let before {
        let isShorter = before.length < length
        if before.length == length {
          let rises = window.precedes(before.start, start, count: length)
          risesAsText = risesAsText && rises
          risesAsNumber = risesAsNumber && rises
        } else {
          let common = min(before.length, length)
          let rises =
            window.equal(before.start, start, count: common)
            ? isShorter : window.precedes(before.start, start, count: common)
          risesAsText = risesAsText && rises
          risesAsNumber = risesAsNumber && isShorter
        }
      } else {
        let name = window.bytes(start..<(start + length))
        if isFirst { first = name } else { compare(last, name) }
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

  private var blocks: [(high: [UInt64], low: [UInt16])] = []
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
    blocks.append((PersonOrder.copy(marks.high), PersonOrder.copy(marks.low)))
  }

  /// A copy, so that no room stays with it for marks that will not come.
  private static func copy<Mark>(_ marks: [Mark]) -> [Mark] {
    var copied: [Mark] = []
    copied.reserveCapacity(marks.count)
    copied.append(contentsOf: marks)
    return copied
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
      for block in blocks {
        for index in block.high.indices {
          if block.high[index] >> 60 == part {
            marks.append((block.high[index], block.low[index], place))
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

  /// The mark of the bytes at a place of a window.
  @inline(__always)
  init(_ window: ByteWindow, _ start: Int, _ length: Int) {
    var (one, other) = (NameMark.first ^ UInt64(truncatingIfNeeded: length), NameMark.second)
    var offset = 0
    while offset < length {
      let rest = length &- offset
      var word = window.word(at: start &+ offset)
      if rest < 8 { word &= ~UInt64(0) &>> UInt64(64 &- 8 &* rest) }
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
