/// A row of a sheet, as it is written.
struct SheetRow {
  /// What a cell holds.
  enum Kind {
    /// Words; never a formula, whatever they look like.
    case text
    case number
    case money
    /// `yyyy-mm-dd`.
    case date
    /// `true` or `false`.
    case truth
    case heading
  }

  /// The most characters that a cell can hold.
  private static let mostCharacters = 32_767

  private let number: [UInt8]
  private(set) var bytes: [UInt8] = []

  init(_ number: Int) {
    self.number = Array(String(number).utf8)
    bytes.reserveCapacity(640)
    bytes += "<row r=\"".utf8
    bytes += self.number
    bytes += "\">".utf8
  }

  mutating func end() { bytes += "</row>".utf8 }

  /// Appends a cell; none where it is empty.
  mutating func append(_ value: [UInt8], _ column: Int, _ kind: Kind) {
    guard !value.isEmpty else { return }
    bytes += "<c r=\"".utf8
    bytes.append(UInt8(ascii: "A") + UInt8(column))
    bytes += number
    switch kind {
    case .text: text(value, style: "4")
    case .heading: text(value, style: "1")
    case .number: plain(value, "\"><v>")
    case .money: plain(value, "\" s=\"3\"><v>")
    case .truth: plain([value == Array("true".utf8) ? 0x31 : 0x30], "\" t=\"b\"><v>")
    case .date:
      if let day = Day(String(decoding: value, as: UTF8.self)) {
        plain(Array(String(SheetRow.serial(day)).utf8), "\" s=\"2\"><v>")
      } else {
        text(value, style: "4")
      }
    }
  }

  /// The number of a day in a sheet: 1 March 1900 is 61, because of a leap day that never was.
  static func serial(_ day: Day) -> Int { Day(unchecked: 1900, 3, 1).days(until: day) + 61 }

  private mutating func plain(_ value: [UInt8], _ start: StaticString) {
    start.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes += value
    bytes += "</v></c>".utf8
  }

  private mutating func text(_ value: [UInt8], style: String) {
    bytes += "\" s=\"".utf8
    bytes += style.utf8
    bytes += "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
    let isPlain = value.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && ![0x26, 0x3C, 0x3E, 0x5F].contains($0)
    }
    if isPlain, value.count <= SheetRow.mostCharacters {
      bytes += value
    } else {
      escape(String(decoding: value, as: UTF8.self))
    }
    bytes += "</t></is></c>".utf8
  }

  /// Appends words so that they come out as they are.
  private mutating func escape(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var units = 0
    for (place, scalar) in scalars.enumerated() {
      units += UTF16.width(scalar)
      guard units <= SheetRow.mostCharacters else { return }
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\r": bytes += "&#13;".utf8
      // `_x000D_` stands for a character; so its first sign is written in that same way.
      case "_" where SheetRow.isEscape(scalars[place...]): bytes += "_x005F_".utf8
      case "\t", "\n": bytes += String(scalar).utf8
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE:
        bytes += "\u{FFFD}".utf8
      default: bytes += String(scalar).utf8
      }
    }
  }

  private static func isEscape(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = Array(text.prefix(7))
    return letters.count == 7 && letters[1] == "x" && letters[6] == "_"
      && letters[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
