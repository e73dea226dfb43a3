import Testing

@testable import HeavyWork

/// Texts and numbers are copied in words that overlap, so every length and every place of a byte that
/// JSON escapes is tried.
@Suite struct ByteSinkTests {
  private func quoted(_ text: String) -> (wasPlain: Bool, bytes: [UInt8]) {
    let sink = ByteSink(capacity: 4)
    sink.append(UInt8(ascii: "["))
    let wasPlain = sink.appendQuoted(text)
    return (wasPlain, sink.bytes)
  }

  @Test func textsOfEveryLengthAreCopiedBetweenQuotes() {
    for length in 0...70 {
      let text = String(decoding: (0..<length).map { UInt8(0x61 + $0 % 26) }, as: UTF8.self)
      let (wasPlain, bytes) = quoted(text)
      #expect(wasPlain)
      #expect(bytes == Array("[\"\(text)\"".utf8))
    }
    // A byte whose highest bit is set needs no escaping, whatever stands beside it.
    for text in ["é", "één", "drieëntwintig punten", String(repeating: "€", count: 30)] {
      #expect(quoted(text).bytes == Array("[\"\(text)\"".utf8))
    }
  }

  @Test func bytesThatNeedNoEscapingAreCopiedBetweenQuotesAndMadeATextOf() {
    for length in 0...70 {
      let bytes = (0..<length).map { UInt8(0x20 + $0 % 95) }
      let sink = ByteSink(capacity: 1)
      sink.append(quoted: bytes.span)
      #expect(sink.bytes == [0x22] + bytes + [0x22])
      let text = ByteSink.text(ofASCII: bytes.span)
      #expect(text == String(decoding: bytes, as: UTF8.self))
      #expect(Array(text.utf8) == bytes)
    }
  }

  @Test func daysAreWrittenAsTheyAreRead() {
    for number in stride(from: Int(Day.first.number), through: Int(Day.last.number), by: 7) {
      let day = Day(number: number)
      let sink = ByteSink(capacity: 1)
      sink.append(day)
      sink.append(quoted: day)
      #expect(sink.text == "\(day)\"\(day)\"")
    }
  }

  @Test func aByteThatJSONEscapesIsFoundAtEveryPlace() {
    for length in 1...40 {
      for place in 0..<length {
        for byte in Array(UInt8(0)..<0x20) + [UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F] {
          var text = [UInt8](repeating: UInt8(ascii: "~"), count: length)
          text[place] = byte
          let (wasPlain, bytes) = quoted(String(decoding: text, as: UTF8.self))
          #expect(!wasPlain)
          #expect(bytes == [UInt8(ascii: "[")], "nothing is left of a text that was given back")
        }
      }
    }
  }

  @Test func keysOfEveryLengthAreCopied() {
    let keys: [StaticString] = ["", "a", "abc", "abcd", "abcdefg", "abcdefgh", "zestien bytes 16"]
    for key in keys + ["een sleutel van meer dan tweeendertig bytes"] {
      let sink = ByteSink(capacity: 1)
      sink.appendKey(key, comma: true, newline: true)
      #expect(sink.bytes == Array(",\n\"\(key)\":".utf8))
    }
  }

  /// A number written the long way: as a text, into which the point is put.
  private func written(_ value: UInt64, _ decimals: Int) -> String {
    var digits = String(value)
    while digits.count <= decimals { digits = "0" + digits }
    guard decimals > 0 else { return digits }
    return digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  @Test func numbersOfEveryLengthAreWrittenWithEveryNumberOfDecimals() {
    var values: [UInt64] = [0, 1, .max, UInt64(Int64.max), UInt64(Int64.max) + 1]
    var power: UInt64 = 1
    for _ in 0...18 {
      // 10, 9 and 11; 100, 99 and 101; and numbers of that length with other digits.
      values += [power - 1, power, power + 1, power / 7 * 9, power / 3]
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
    values += [power - 1, power, power + 1]
    for value in values {
      for decimals in 0...18 {
        let sink = ByteSink(capacity: 2)
        sink.append(UInt8(ascii: "x"))
        sink.append(value, decimals: decimals)
        sink.append(UInt8(ascii: "y"))
        #expect(sink.bytes == Array("x\(written(value, decimals))y".utf8))
      }
    }
  }

  @Test func aMillionthIsWrittenAsADecimalWithoutZerosAtItsEnd() {
    var values: [UInt64] = [0, 1, 10, 999_999, 1_000_000, 60_385_667, 57_000_000, .max]
    for place in 0...6 {
      for digits: UInt64 in [1, 7, 12, 90, 101, 123_456] {
        values.append(digits * UInt64(ExactDecimal.powerOfTen(place)))
      }
    }
    for value in values {
      let sink = ByteSink(capacity: 1)
      sink.append(millionths: value)
      sink.append(UInt8(ascii: "y"))
      let (whole, part) = value.quotientAndRemainder(dividingBy: 1_000_000)
      var plain =
        part == 0 ? "\(whole)" : "\(whole)." + String(String(1_000_000 + part).dropFirst())
      while part > 0, plain.last == "0" { plain.removeLast() }
      #expect(sink.bytes == Array("\(plain)y".utf8))
    }
  }

  @Test func aNumberHasAsManyDigitsAsIsAsked() {
    for digits in 1...20 {
      for value: UInt64 in [0, 5, 9] {
        let sink = ByteSink(capacity: 1)
        sink.append(number: value, digits: digits)
        sink.append(number: value)
        #expect(
          sink.bytes == Array((String(repeating: "0", count: digits - 1) + "\(value)\(value)").utf8)
        )
      }
    }
  }

  @Test func runsOfEveryLengthAreAppended() {
    for length in 0...70 {
      let run = (0..<length).map { UInt8(0x61 + $0 % 26) }
      let sink = ByteSink(capacity: 1)
      sink.append(text: String(decoding: run, as: UTF8.self))
      sink.append([0x20] + run + [0x20], 1..<length + 1)
      sink.append(sink)
      #expect(sink.bytes == run + run + run + run)
      #expect(Array(sink.text.utf8) == sink.bytes)
    }
  }

  @Test func anArrayHoldsWhatIsWrittenWhetherTheRoomIsEnoughOrNot() {
    for length in [0, 1, 31, 32, 33, 100, 1000] {
      var kept: ByteSink?
      let bytes = ByteSink.array(capacity: 32) { sink in
        for place in 0..<length { sink.append(UInt8(truncatingIfNeeded: place)) }
        kept = sink
      }
      #expect(bytes == (0..<length).map { UInt8(truncatingIfNeeded: $0) })
      // What is appended later goes elsewhere.
      kept?.append(text: "later")
      #expect(bytes == (0..<length).map { UInt8(truncatingIfNeeded: $0) })
      #expect(kept?.text.hasSuffix("later") == true)
    }
  }
}
