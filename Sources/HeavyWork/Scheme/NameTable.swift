/// Whole numbers by name, looked up by the bytes of a text, where no string is made of them.
struct NameTable: Sendable {
  private struct Slot {
    var hash: UInt64 = 0
    /// Where the name stands; one without bytes is no name, and its slot is free.
    var name = 0..<0
    var value = 0
  }

  /// The names, one behind the other.
  private var bytes: [UInt8] = []
  /// A power of two, at least half of them free.
  private var slots: [Slot]

  init(_ values: [String: Int]) {
    var size = 8
    while size < 2 * values.count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (name, value) in values where !name.isEmpty {
      let start = bytes.count
      bytes += name.utf8
      let hash = NameTable.hash(bytes.span, start..<bytes.count)
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while !slots[place].name.isEmpty { place = (place + 1) & (size - 1) }
      slots[place] = Slot(hash: hash, name: start..<bytes.count, value: value)
    }
  }

  /// The number of the name that stands in a part of a text; nothing where it is none of them.
  func value(_ text: Span<UInt8>, _ name: Range<Int>) -> Int? {
    let hash = NameTable.hash(text, name)
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot.name.isEmpty { return nil }
      if slot.hash == hash, WordScan.isSame(bytes.span, slot.name, text, name) {
        return slot.value
      }
      place = (place + 1) & (slots.count - 1)
    }
  }

  /// Names that were chosen to fall together make a scheme slower for whoever chose them, and no one
  /// else.
  private static func hash(_ text: Span<UInt8>, _ name: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: name.count)
    var place = name.lowerBound
    while place < name.upperBound {
      hash =
        (hash ^ WordScan.word(text, at: place, until: name.upperBound)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
      place += 8
    }
    return hash
  }
}
