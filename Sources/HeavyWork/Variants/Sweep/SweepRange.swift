/// A number of a scheme and the values it shall take, as in `elements/nachtdienst/weight=0.2..0.6/0.05`.
public struct SweepRange: Sendable {
  /// The number.
  public let path: SchemePath
  /// What the scheme has.
  public let base: ExactDecimal
  /// The values, rising.
  public let values: [ExactDecimal]

  /// More values than this a number cannot take.
  static let mostValues = 10_000

  /// Reads a range.
  ///
  /// Without a step it is one unit of the last decimal of both ends. Values can also be named one by
  /// one, with commas: `exit/maximumMonths=24,36`.
  ///
  /// - Throws: that there is no such number in the scheme, or that these are no values.
  public init(_ text: String, of base: PlacedScheme) throws(Problems) {
    guard let sign = text.lastIndex(of: "="), let path = SchemePath(String(text[..<sign])) else {
      throw .badRange(text)
    }
    guard case .number(let own)? = base.root.entry(path.parts)?.content else {
      throw .noNumber(path, base)
    }
    let values = try SweepRange.values(text[text.index(after: sign)...], text)
    (self.path, self.base, self.values) = (path, own, values)
  }

  private static func values(
    _ values: Substring, _ text: String
  ) throws(Problems) -> [ExactDecimal] {
    guard let dots = values.firstRange(of: "..") else {
      let listed = values.split(separator: ",", omittingEmptySubsequences: false)
        .map { ExactDecimal(plain: $0) }
      let numbers = listed.compactMap { $0 }
      guard numbers.count == listed.count else { throw .badRange(text) }
      guard numbers.count <= mostValues else { throw .tooManyValues(text) }
      return Array(Set(numbers)).sorted()
    }
    let rest = values[dots.upperBound...].split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = ExactDecimal(plain: values[..<dots.lowerBound]),
      let last = rest.first.flatMap({ ExactDecimal(plain: $0) })
    else { throw .badRange(text) }
    let ends = max(first.decimals, last.decimals)
    let step =
      rest.count == 2 ? ExactDecimal(plain: rest[1]) : ExactDecimal(units: 1, decimals: ends)
    guard let step, step > .zero else { throw .badRange(text) }
    guard first <= last else { throw .fallingRange(text) }
    let decimals = max(ends, step.decimals)
    let (from, to, each) = (
      first.units(ofDecimals: decimals), last.units(ofDecimals: decimals),
      step.units(ofDecimals: decimals)
    )
    guard (to - from) / each < mostValues else { throw .tooManyValues(text) }
    return stride(from: from, through: to, by: Int64.Stride(each)).map {
      ExactDecimal(units: $0, decimals: decimals)
    }
  }
}

extension ExactDecimal {
  /// A number with a decimal point, at most 11 digits before it and 6 behind; else nothing.
  ///
  /// So two of them can be brought to the same decimals and subtracted without overflow.
  init?(plain text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard !digits.isEmpty, parts[0].count <= 11, parts.dropFirst().allSatisfy({ $0.count <= 6 }),
      parts.allSatisfy({ !$0.isEmpty }), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let units = Int64(digits)
    else { return nil }
    self.init(units: isNegative ? -units : units, decimals: parts.count == 2 ? parts[1].count : 0)
  }
}

extension SweepVariant {
  /// Every combination of the values of some ranges; the last range changes fastest.
  ///
  /// - Throws: that there are more than can be worked out.
  public static func grid(_ ranges: [SweepRange]) throws(Problems) -> [SweepVariant] {
    var count = 1
    for range in ranges {
      count = count.multipliedReportingOverflow(by: range.values.count).partialValue
      guard count <= Sweep.mostVariants else {
        throw .tooManyVariants(count, most: Sweep.mostVariants)
      }
    }
    return (0..<count).map { number in
      var rest = number
      var changes: [SchemeChange] = []
      for range in ranges.reversed() {
        let (above, place) = rest.quotientAndRemainder(dividingBy: range.values.count)
        changes.append(SchemeChange(range.path, to: range.values[place]))
        rest = above
      }
      return SweepVariant(changes.reversed())
    }
  }

  /// So many variants, each with a random one of the values of every range; the same from the same
  /// seed, everywhere and always.
  public static func random(_ ranges: [SweepRange], _ count: Int, seed: UInt64) -> [SweepVariant] {
    var state = seed
    func next() -> UInt64 {
      // SplitMix64.
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    return (0..<count).map { _ in
      SweepVariant(
        ranges.map { range in
          let place = next().multipliedFullWidth(by: UInt64(range.values.count)).high
          return SchemeChange(range.path, to: range.values[Int(place)])
        })
    }
  }

  /// What the variant sets the number at a path to; nothing where it does not.
  func value(at path: SchemePath) -> ExactDecimal? {
    changes.first { $0.path == path }.flatMap { SweepVariant.number($0) }
  }
}

extension Problems {
  static func badRange(_ text: String) -> Problems {
    Problems([
      Problem(
        .unknownValue,
        Bilingual(
          nl: "‘\(text.shown)’ zegt niet welk getal welke waarden krijgt.",
          en: "‘\(text.shown)’ does not say which number takes which values."),
        remedy: Bilingual(
          nl: "Schrijf pad=van..tot/stap, bijvoorbeeld elements/nachtdienst/weight=0.2..0.6/0.05, "
            + "of pad=waarde,waarde.",
          en: "Write path=from..to/step, such as elements/nachtdienst/weight=0.2..0.6/0.05, or "
            + "path=value,value."))
    ])
  }

  fileprivate static func fallingRange(_ text: String) -> Problems {
    Problems([
      Problem(
        .unknownValue,
        Bilingual(
          nl: "‘\(text.shown)’ begint hoger dan het eindigt.",
          en: "‘\(text.shown)’ begins higher than it ends."),
        remedy: Bilingual(
          nl: "Zet de laagste waarde voor de twee punten.",
          en: "Put the lowest value before the two dots."))
    ])
  }

  fileprivate static func tooManyValues(_ text: String) -> Problems {
    Problems([
      Problem(
        .tooMany,
        Bilingual(
          nl: "‘\(text.shown)’ geeft meer dan \(SweepRange.mostValues) waarden.",
          en: "‘\(text.shown)’ gives more than \(SweepRange.mostValues) values."),
        remedy: Bilingual(
          nl: "Neem een grotere stap of een kleiner bereik.",
          en: "Take a larger step or a smaller range."))
    ])
  }

  fileprivate static func noNumber(_ path: SchemePath, _ base: PlacedScheme) -> Problems {
    if let remedy = base.wayToNumber(at: path) {
      return Problems([
        Problem(
          .badPath,
          Bilingual(
            nl: "In deze regeling staat op ‘\(path.description.shown)’ niet één getal.",
            en: "This scheme does not have one number at ‘\(path.description.shown)’."),
          remedy: remedy)
      ])
    }
    let known = base.turnable.map(\.path.description)
    let near =
      base.root.pathMeant(by: path)?.description ?? NearestName.of(path.description, among: known)
    return Problems([
      Problem(
        .badPath,
        Bilingual(
          nl: "In deze regeling staat op ‘\(path.description.shown)’ geen getal.",
          en: "This scheme has no number at ‘\(path.description.shown)’."),
        remedy: near.map {
          Bilingual(nl: "Bedoelt u \($0)?", en: "Did you mean \($0)?")
        }
          ?? Bilingual(
            nl: "Er zijn onder andere: \(known.prefix(5).joined(separator: ", ")).",
            en: "There are, among others: \(known.prefix(5).joined(separator: ", "))."),
        suggestion: near)
    ])
  }
}

extension PlacedScheme {
  /// How to get a number at a place where the scheme has several by date, or none but could have one;
  /// nothing for any other place.
  fileprivate func wayToNumber(at path: SchemePath) -> Bilingual? {
    let there = root.entry(path.parts)
    let isDated =
      if case .array(let items)? = there?.content { items.allSatisfy(\.isDated) } else { false }
    guard isDated || there == nil else { return nil }
    let title = Bilingual(nl: "variant", en: "variant")
    let canBe = [ExactDecimal(0), 1, 12].contains { number in
      (try? variant([SchemeChange(path, to: number)], title: title)) != nil
    }
    guard canBe else { return nil }
    return isDated
      ? Bilingual(
        nl:
          "Het verschilt per datum. Zet er in een variant één getal, en neem die variant als regeling.",
        en:
          "It differs by date. Set one number there in a variant, and take that variant as the scheme."
      )
      : Bilingual(
        nl: "Er kan wel een getal staan. Zet het in een variant, en neem die variant als regeling.",
        en: "There can be one. Set it in a variant, and take that variant as the scheme.")
  }
}

extension JSONNode {
  /// Whether it says from when a value holds.
  fileprivate var isDated: Bool { self["from"] != nil && self["value"] != nil }
}
