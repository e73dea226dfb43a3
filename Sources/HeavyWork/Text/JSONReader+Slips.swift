/// Failures that say which slip is behind them, where the text shows it.
extension JSONReader {
  /// The text ended while brackets were open.
  func cutOff() -> Failure {
    let suspect = BracketScan.forgotten(in: bytes)
    let lines = (suspect.map { [$0] } ?? open.suffix(4)).map { bracket($0) }
    let remedy = Bilingual(
      nl: "Misschien is het bestand niet volledig opgeslagen.",
      en: "The file may not have been saved completely.")
    return Failure(
      offset: position, code: .cutOff,
      message: Bilingual(
        nl: "De tekst houdt hier halverwege op.", en: "The text stops halfway here."),
      remedy: lines.isEmpty
        ? remedy
        : Bilingual(
          nl: "Nog niet gesloten: " + lines.map(\.nl).joined(separator: ", ")
            + ". Sluit de haak waar hij hoort. " + remedy.nl,
          en: "Not closed yet: " + lines.map(\.en).joined(separator: ", ")
            + ". Close the bracket where it belongs. " + remedy.en))
  }

  /// Something else stands where only this fits.
  func unexpected(at offset: Int, expected: Expected) -> Failure {
    let found = String(decoding: bytes[offset...].prefix(12), as: UTF8.self).prefix {
      !$0.isWhitespace
    }
    let shown = found.isEmpty ? "" : "‘\(found.prefix(8))’ "
    var remedy = expected.remedy
    if let first = found.first, JSONReader.otherQuotes.contains(first) {
      remedy = JSONReader.straightQuotes
    } else if let first = found.first, "{}[]:".contains(first), let last = open.last {
      let bracket = bracket(last)
      remedy = Bilingual(
        nl: "Nog niet gesloten: \(bracket.nl). \(remedy.nl)",
        en: "Not closed yet: \(bracket.en). \(remedy.en)")
    }
    return Failure(
      offset: offset, code: .notJSON,
      message: Bilingual(
        nl: "Hier staat \(shown)waar \(expected.words.nl) moet staan.",
        en: "Found \(shown)where \(expected.words.en) should be."),
      remedy: remedy)
  }

  /// A line ended, or a control character stands, in a text.
  func controlCharacter(inTextFrom start: Int) -> Failure {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let isCurly = text.contains { JSONReader.otherQuotes.contains($0) && $0 != "'" }
    return Failure(
      offset: position, code: .notJSON,
      message: Bilingual(
        nl: "Een tekst tussen aanhalingstekens loopt hier door op een nieuwe regel "
          + "of bevat een stuurteken.",
        en: "A quoted text runs on to a new line here, or holds a control character."),
      remedy: isCurly
        ? JSONReader.straightQuotes
        : Bilingual(
          nl: "Sluit de tekst met \", of schrijf \\n voor een nieuwe regel.",
          en: "Close the text with \", or write \\n for a new line."))
  }

  /// A number as the Dutch write it, such as 0,6, where digits at a place can be nothing else than
  /// its decimals; nothing where they can.
  func decimalComma(at offset: Int) -> Failure? {
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let decimals = bytes[offset...].prefix(20).prefix { isDigit($0) }
    guard !decimals.isEmpty, offset > 1, bytes[offset - 1] == UInt8(ascii: ",") else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 20,
      isDigit(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".")
    {
      start -= 1
    }
    // What goes on before it is no plain number.
    if start > 0, "eE+-0123456789.".utf8.contains(bytes[start - 1]) { return nil }
    let groups = bytes[start..<(offset - 1)].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // 2.050,50 has points between thousands; 2.05 before a comma is a number by itself.
    guard let first = groups.first, !first.isEmpty,
      groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let written = String(decoding: bytes[start..<(offset + decimals.count)], as: UTF8.self)
    let number =
      String(decoding: groups.joined(), as: UTF8.self) + "."
      + String(decoding: decimals, as: UTF8.self)
    return Failure(
      offset: start, code: .notJSON,
      message: Bilingual(
        nl: "‘\(written)’ is hier geen getal.", en: "‘\(written)’ is not a number here."),
      remedy: JSONReader.decimalPoint(number))
  }

  /// How to write a decimal.
  static func decimalPoint(_ number: String) -> Bilingual {
    Bilingual(
      nl: "Schrijf een decimaal getal met een punt: \(number).",
      en: "Write a decimal number with a point: \(number).")
  }

  private static let otherQuotes: Set<Character> = ["“", "”", "„", "‟", "‘", "’", "«", "»", "'"]

  private static let straightQuotes = Bilingual(
    nl: "Gebruik rechte aanhalingstekens: \"…\".", en: "Use straight double quotes: \"…\".")

  /// An open bracket and its line.
  private func bracket(_ offset: Int) -> Bilingual {
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    let sign = Character(Unicode.Scalar(bytes[offset]))
    return Bilingual(nl: "de \(sign) op regel \(line)", en: "the \(sign) on line \(line)")
  }
}
