/// A population that is wholly invented, to try a scheme on: believable careers under any scheme,
/// from a seed.
///
/// The same scheme, seed, reference date and dialect give the same bytes on every machine. Each
/// person is drawn by itself, so people can be written in any pieces, and a smaller population is
/// the beginning of a larger one.
///
/// People are from eighteen to the day before their pension, more of them near the end of a career.
/// Most began to work at 18 to 22, some earlier, some as late as 40. They stay in a function for
/// half a year to a whole career, and move to functions that share groups and elements, from 45 on
/// nine times as likely to lighter as to heavier ones; some work elsewhere for a while (`other`). A
/// fifth of the moves leave a gap. Part-time work is rarer in heavy functions, and a fifth of those
/// who turn sixty go on for 0.8. Agency work comes before service, and other kinds interrupt it,
/// where the scheme knows them. Employers, sectors and facts are those that rules ask for, spread
/// about their bounds. What it says about numbers of people is invented too: it shows how
/// a scheme works, not what it costs.
public struct SyntheticPopulation: Sendable {
  /// How many people there can be.
  public static let sizes = 1...10_000_000
  /// The least age of anyone, in months.
  private static let youngest = 216

  let scheme: Scheme
  let seed: UInt64
  let asOf: Day
  let dialect: CSVDialect
  private let setting: SyntheticCareer.Setting
  private let facts: SyntheticFacts

  /// Prepares a population.
  ///
  /// - Throws: that nobody can be at work on the reference date: too early for the statutory
  ///   figures, or too late.
  public init(
    under scheme: Scheme, seed: UInt64, asOf: Day, _ dialect: CSVDialect = .en,
    statutory: StatutoryTables = .shipped
  ) throws(Problems) {
    self.scheme = scheme
    self.seed = seed
    self.asOf = asOf
    self.dialect = dialect
    facts = SyntheticFacts(scheme, asOf: asOf)
    let kinds = scheme.time.kinds
    let agency = kinds.firstIndex { $0.id == "agency" }
    setting = SyntheticCareer.Setting(
      asOf: asOf, births: try SyntheticPopulation.births(scheme, asOf, statutory),
      work: SyntheticWork(scheme, asOf: asOf), places: SyntheticPlaces(scheme), agency: agency,
      interruptions: kinds.indices.filter {
        $0 > 0 && $0 != agency && !(kinds[$0].id.first.map(CSVWriter.startsFormula) ?? true)
      })
  }

  /// The row of names, with what stands before it.
  public var head: [UInt8] {
    let isDutch = dialect == .nl
    var names =
      isDutch
      ? [
        "Personeelsnummer", "Geboortedatum", "Functie", "Begindatum", "Einddatum", "Deeltijdfactor",
      ] : ["id", "born", "function", "from", "to", "fte"]
    if hasKinds { names.append(isDutch ? "Soort" : "kind") }
    if hasEmployers { names.append(isDutch ? "Werkgever" : "employer") }
    if hasSectors { names.append(isDutch ? "Sector" : "sector") }
    names += facts.names.map { "attr." + $0 }
    var row: [UInt8] = isDutch ? [0xEF, 0xBB, 0xBF] : []
    row += names.map { cell($0) }.joined(separator: [separator])
    return row + lineEnd
  }

  /// The rows of some people, those of one person together.
  ///
  /// - Parameter people: their places among all, from 0.
  public func rows(of people: Range<Int>) -> [UInt8] {
    let sink = ByteSink(capacity: max(64, people.count * 256))
    for person in people { append(person, to: sink) }
    return sink.bytes
  }

  private var separator: UInt8 { UInt8(ascii: dialect == .nl ? ";" : ",") }
  private var lineEnd: [UInt8] { dialect == .nl ? [0x0D, 0x0A] : [0x0A] }
  private var hasKinds: Bool { setting.agency != nil || !setting.interruptions.isEmpty }
  private var hasEmployers: Bool { !setting.places.employers.isEmpty }
  private var hasSectors: Bool { !setting.places.sectors.isEmpty }

  private func append(_ person: Int, to sink: ByteSink) {
    var numbers = SampleNumbers(seed: seed, person: person)
    let career = SyntheticCareer(&numbers, setting, isFirst: person == 0)
    let facts = self.facts.drawn(&numbers, dialect).map { cell($0) }
    for period in career.periods {
      sink.append("verzonnen-")
      let number = String(person + 1)
      for _ in number.utf8.count..<max(8, number.utf8.count) { sink.append(0x30) }
      append(Array(number.utf8), to: sink)
      sink.append(separator)
      append(career.born, to: sink)
      next(cell(period.function < 0 ? "other" : setting.work.names[period.function]), sink)
      sink.append(separator)
      append(period.first, to: sink)
      sink.append(separator)
      if let end = period.end { append(end.adding(days: -1), to: sink) }
      let factor = ExactDecimal(units: Int64(period.factor), decimals: 2)
      next(Array(dialect.number(factor).utf8), sink)
      if hasKinds { next(cell(scheme.time.kinds[period.kind].id), sink) }
      if hasEmployers { next(cell(setting.places.employers[period.employer]), sink) }
      if hasSectors { next(cell(setting.places.sectors[period.sector]), sink) }
      for fact in facts { next(fact, sink) }
      append(lineEnd, to: sink)
    }
  }

  private func append(_ bytes: [UInt8], to sink: ByteSink) {
    sink.append(bytes, 0..<bytes.count)
  }

  private func next(_ cell: [UInt8], _ sink: ByteSink) {
    sink.append(separator)
    append(cell, to: sink)
  }

  private func append(_ day: Day, to sink: ByteSink) {
    guard dialect == .nl else { return sink.append(day) }
    let iso = day.isoBytes
    for part in [8..<10, 5..<7, 0..<4] {
      sink.append(iso, part)
      if part.upperBound != 4 { sink.append(0x2D) }
    }
  }

  /// A value, in quotes where it needs them.
  private func cell(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { [separator, 0x22, 0x0A, 0x0D].contains($0) }) else {
      return bytes
    }
    return [0x22] + bytes.flatMap { $0 == 0x22 ? [$0, $0] : [$0] } + [0x22]
  }

  /// The birth dates of people who are eighteen and have no pension yet, as numbers of days.
  private static func births(
    _ scheme: Scheme, _ asOf: Day, _ statutory: StatutoryTables
  ) throws(Problems) -> ClosedRange<Int> {
    func works(_ number: Int) -> Bool {
      statutory.pension(born: Day(number: number), scheme.exit.before).map { $0.date > asOf }
        ?? false
    }
    let youngest = Int(asOf.adding(months: -SyntheticPopulation.youngest).number)
    var (idle, atWork) = (Int(asOf.adding(months: -1200).number), youngest)
    guard asOf <= Day.last, works(youngest - 31), Day(number: youngest - 31) >= Day.first else {
      throw Problems([.nobodyAtWork(asOf)])
    }
    // Whoever is born later has the pension later, so the first birth date is found by halving.
    while atWork - idle > 1 {
      let middle = (idle + atWork) / 2
      if works(middle) { atWork = middle } else { idle = middle }
    }
    return atWork...youngest
  }
}

extension Problem {
  fileprivate static func nobodyAtWork(_ asOf: Day) -> Problem {
    Problem(
      .outOfRange,
      Bilingual(
        nl: "Op \(asOf) kan niemand van achttien jaar of ouder aan het werk zijn volgens de "
          + "wettelijke tabellen en deze regeling.",
        en:
          "On \(asOf) nobody of eighteen or older can be at work by the statutory tables and this "
          + "scheme."),
      remedy: Bilingual(
        nl: "Kies met --as-of een peildatum van deze tijd.",
        en: "Choose a reference date of these years with --as-of."))
  }
}
