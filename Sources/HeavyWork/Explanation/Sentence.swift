/// A sentence while it is put together from words and figures.
///
/// A `String` checks its bytes and makes room for them with every part that is added, which is most
/// of the work of a short sentence. This one is written as it will stand in a result.
package struct Sentence: ExpressibleByStringInterpolation {
  /// What is put together so far: words of ours, and figures and names between them.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate let sink: ByteSink

    package init(literalCapacity: Int, interpolationCount: Int) {
      // A name of a scheme or a date in words takes about so much.
      sink = ByteSink(capacity: literalCapacity + 40 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { sink.append(text: literal) }

    package mutating func appendInterpolation(_ words: String) { sink.append(text: words) }

    mutating func appendInterpolation(_ words: Sentence) { sink.append(words.sink) }

    /// A date in words, such as 1 maart 2028.
    mutating func appendInterpolation(_ day: Day, _ language: Language) {
      let (year, month, number) = day.civil
      append(number)
      sink.append(UInt8(ascii: " "))
      sink.append(text: Wording.monthNames[month - 1][language])
      sink.append(UInt8(ascii: " "))
      append(year)
    }

    /// A calendar year, whose digits are not put in groups.
    mutating func appendInterpolation(year: Int) { append(year) }

    /// A number of months: 1 maand, 14 maanden.
    mutating func appendInterpolation(months count: Int, _ language: Language) {
      append(count)
      switch language {
      case .nl: sink.append(count == 1 ? " maand" : " maanden")
      case .en: sink.append(count == 1 ? " month" : " months")
      }
    }

    /// A decimal with the comma or point of the language; at least `decimals` decimals.
    mutating func appendInterpolation(
      _ value: ExactDecimal, _ language: Language, decimals: Int = 0
    ) {
      let shown = max(decimals, value.decimals)
      let units = value.units(ofDecimals: shown)
      let (whole, part) = units.magnitude.quotientAndRemainder(
        dividingBy: UInt64(ExactDecimal.powerOfTen(shown)))
      if units < 0 { sink.append(UInt8(ascii: "-")) }
      appendGrouped(whole, language == .nl ? UInt8(ascii: ".") : UInt8(ascii: ","))
      guard shown > 0 else { return }
      sink.append(language == .nl ? UInt8(ascii: ",") : UInt8(ascii: "."))
      sink.append(number: part, digits: shown)
    }

    /// A whole number, in groups of three digits.
    private func appendGrouped(_ value: UInt64, _ separator: UInt8) {
      guard value >= 1000 else { return sink.append(number: value) }
      let (before, last) = value.quotientAndRemainder(dividingBy: 1000)
      appendGrouped(before, separator)
      sink.append(separator)
      sink.append(number: last, digits: 3)
    }

    private func append(_ number: Int) {
      if number < 0 { sink.append(UInt8(ascii: "-")) }
      sink.append(number: UInt64(number.magnitude))
    }
  }

  /// The sentence as UTF-8.
  let sink: ByteSink

  /// The sentence as a text by itself.
  package var text: String { sink.text }

  package init(stringLiteral words: String) {
    sink = ByteSink(capacity: words.utf8.count)
    sink.append(text: words)
  }

  package init(stringInterpolation parts: StringInterpolation) { sink = parts.sink }
}

extension Language {
  /// The sentence in this language; the other one is not even made.
  func sentence(nl: @autoclosure () -> Sentence, en: @autoclosure () -> Sentence) -> Sentence {
    switch self {
    case .nl: nl()
    case .en: en()
    }
  }
}
