/// What can be said of a whole row without understanding its cells.
extension PlainLayout {
  /// Whether the row at a place ends in a carriage return and a line feed.
  static func endsInReturn(_ window: ByteWindow, _ start: Int) -> Bool {
    var place = start
    while place < window.count, window[place] != 0x0A { place &+= 1 }
    return place > start && place < window.count && window[place &- 1] == 0x0D
  }

  /// Whether there is a quote in the row at a place, or shortly behind it.
  @inline(never)
  static func mayHaveQuote(_ window: ByteWindow, _ row: Int) -> Bool {
    let (quotes, lineEnds) = (WordScan.pattern(0x22), WordScan.pattern(0x0A))
    var place = row
    while place < window.count {
      let word = window.word(at: place)
      if WordScan.anyZero(word ^ quotes) != 0 { return true }
      if WordScan.anyZero(word ^ lineEnds) != 0 { return false }
      place &+= 8
    }
    return false
  }

  /// Whether a row that is unusual surely belongs to another person than the one before.
  @inline(never)
  func startsAnother(_ window: ByteWindow, _ place: Int, _ before: PlainName) -> Bool {
    guard beginsWithPerson else { return false }
    var end = place
    while end < window.count, window[end] != separator { end += 1 }
    let name = PlainName(window, place, end - place)
    return name.isPlain(window) && !name.isSame(as: before, window)
  }

  /// Whether two birth dates are the same, byte for byte.
  func isSameBirth(_ window: ByteWindow, _ left: Int, _ right: Int) -> Bool {
    var offset = 0
    while window[left &+ offset] == window[right &+ offset] {
      let byte = window[left &+ offset]
      if byte == separator || byte == lineEnd.rawValue { return true }
      offset &+= 1
    }
    return false
  }

  /// Where a cell of a row stands that was read before.
  func cell(_ column: Int, of row: Int, _ window: ByteWindow) -> Range<Int> {
    var start = row
    for index in 0..<column {
      while window[start] != self[index].end { start += 1 }
      start += 1
    }
    var end = start
    while window[end] != self[column].end { end += 1 }
    return start..<end
  }
}
