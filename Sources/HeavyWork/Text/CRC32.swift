/// The cyclic redundancy check that ZIP files carry (CRC-32, ISO 3309), over bytes that come in
/// pieces.
struct CRC32 {
  private var register: UInt32 = .max

  /// The check of everything so far.
  var value: UInt32 { ~register }

  /// Takes in the next piece.
  mutating func add(_ bytes: [UInt8]) {
    var crc = register
    let (bytes, tables) = (bytes.span, CRC32.tables.span)
    let whole = bytes.count / 8 * 8
    var place = 0
    // Eight bytes at a time: each has a table that says what it does to the register once the
    // others behind it have passed.
    while place < whole {
      var low = crc
      for offset in 0..<4 { low ^= UInt32(bytes[place &+ offset]) &<< UInt32(8 &* offset) }
      crc = 0
      for offset in 0..<4 {
        crc ^= tables[(7 &- offset) &* 256 &+ Int(low &>> UInt32(8 &* offset) & 0xFF)]
        crc ^= tables[(3 &- offset) &* 256 &+ Int(bytes[place &+ 4 &+ offset])]
      }
      place &+= 8
    }
    while place < bytes.count {
      crc = tables[Int((crc ^ UInt32(bytes[place])) & 0xFF)] ^ (crc &>> 8)
      place &+= 1
    }
    register = crc
  }

  /// Eight tables of 256, of which the first is for the last byte.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for byte in UInt32(0)..<256 {
      var crc = byte
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB8_8320 }
      tables.append(crc)
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()
}
