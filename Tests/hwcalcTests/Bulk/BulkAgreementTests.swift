import Testing

@testable import HeavyWork
@testable import hwcalc

/// `bulk` held against `calc`: every field of random people under every shipped scheme.
@Suite struct BulkAgreementTests {
  private static let files: [String] = {
    (Files.list(Repository.path("schemes")) ?? []).filter { $0.hasSuffix(".jsonc") }
  }()

  /// People under one scheme; `Tests/agreement/run` takes many more, with the optimised program.
  private static let count = 10

  /// A random person as both commands read one.
  private struct Person {
    var born = Day.first
    var attributes: [(name: String, json: String, cell: String)] = []
    var spells: [[String: String]] = []

    var json: String {
      let facts = attributes.map { "\"\($0.name)\": \($0.json)" }.joined(separator: ", ")
      let history = spells.map { spell in
        "{ "
          + spell.sorted { $0.key < $1.key }.map { key, value in
            key == "fte" || key == "hours" ? "\"\(key)\": \(value)" : "\"\(key)\": \"\(value)\""
          }
          .joined(separator: ", ") + " }"
      }
      return "{ \"born\": \"\(born)\", \"attributes\": { \(facts) }, \"history\": ["
        + history.joined(separator: ", ") + "] }"
    }
  }

  private static let keys = [
    "function", "from", "to", "fte", "hours", "kind", "employer", "sector",
  ]

  /// The named facts that the conditions of a scheme ask for.
  private static func attributes(_ scheme: Scheme) -> [(name: String, bound: AttributeRule.Bound)] {
    var found: [(name: String, bound: AttributeRule.Bound)] = []
    for condition in scheme.conditions {
      guard case .attribute(let rule) = condition.test,
        !found.contains(where: { $0.name == rule.name })
      else { continue }
      found.append((rule.name, rule.bound))
    }
    return found
  }

  private static func employers(_ scheme: Scheme) -> (employers: [String], sectors: [String]) {
    var (employers, sectors) = (scheme.time.employers ?? [], ["elders"])
    for condition in scheme.conditions {
      let selector: Selector
      switch condition.test {
      case .service(let rule, _): selector = rule.of
      case .continuous(let rule, _): selector = rule.of
      case .employed(let rule): selector = rule.of
      default: continue
      }
      if let employer = selector.employer { employers.append(employer) }
      if let sector = selector.sector { sectors.append(sector) }
    }
    return (employers + (scheme.time.employers == nil ? ["Elders BV"] : []), sectors)
  }

  private static func person(_ random: inout Numbers, _ scheme: Scheme) -> Person {
    var person = Person()
    person.born = Day(
      unchecked: random.whole(1956...1978), random.whole(1...12), random.whole(1...28))
    if random.chance(4) { person.born = Day(unchecked: 1960, 2, 29) }
    for (name, bound) in attributes(scheme) where random.chance(85) {
      switch bound {
      case .equals(let dated):
        if case .bool = dated.steps[0].value {
          let isYes = random.chance(70)
          person.attributes.append(
            (
              name, isYes ? "true" : "false",
              random.pick(isYes ? ["ja", "TRUE"] : ["nee", "false"])
            ))
        }
      case .atMost(let dated), .atLeast(let dated):
        let bound = dated.steps[0].value.units(ofDecimals: 2)
        let value = ExactDecimal(
          units: bound + Int64(random.pick([-100, -1, 0, 0, 1, 250])), decimals: 2)
        person.attributes.append((name, value.description, value.description))
      }
    }
    let (employers, sectors) = employers(scheme)
    var names = scheme.functions.flatMap { [$0.id, $0.id, $0.label.nl] + $0.aliases }
    names.append("other")
    if scheme.unlistedFunctionCountsZero { names.append("Iets anders") }
    var from = person.born.adding(days: random.whole(6000...9500))
    for index in 0..<random.whole(1...6) {
      let to = from.adding(
        days: random.pick([10, 200, 900, 2500, 5000, 9000]) + random.whole(0...700))
      var spell = ["function": random.pick(names), "from": from.description]
      if !(index > 0 && random.chance(30)) || random.chance(50) { spell["to"] = to.description }
      switch random.whole(0...9) {
      case 0...4: break
      case 5: spell["fte"] = "1"
      case 6: spell["fte"] = "0"
      case 7: if scheme.fullTimeHours != nil { spell["hours"] = random.pick(["36", "24.5", "0"]) }
      default: spell["fte"] = random.pick(["0.8", "0.5", "0.3333", "0.95"])
      }
      if random.chance(40) { spell["kind"] = random.pick(scheme.time.kinds).id }
      if scheme.time.employers != nil || random.chance(75) {
        spell["employer"] = random.pick(employers)
      }
      if random.chance(80) { spell["sector"] = random.pick(sectors) }
      person.spells.append(spell)
      from = to.adding(days: random.pick([1, 1, 1, 1, 2, 60, 700, -30]))
      if from <= person.born { break }
    }
    return person
  }

  private static func file(_ people: [Person], _ scheme: Scheme) -> [UInt8] {
    let facts = attributes(scheme).map(\.name)
    var text = (["id", "born"] + keys + facts.map { "attr." + $0 }).joined(separator: ",") + "\n"
    for (index, person) in people.enumerated() {
      for spell in person.spells {
        var cells = ["P\(index)", person.born.description] + keys.map { spell[$0] ?? "" }
        cells += facts.map { name in person.attributes.first { $0.name == name }?.cell ?? "" }
        text += cells.map { "\"" + $0 + "\"" }.joined(separator: ",") + "\n"
      }
    }
    // Without quotes where nothing needs them, so that the fast reader has its part.
    return Array(text.contains(", ") ? text.utf8 : text.filter { $0 != "\"" }.utf8)
  }

  /// The row of results that `calc` stands for.
  private static func row(_ assessment: Assessment, _ index: Int) -> String {
    let exit = assessment.earliestExit
    let cells = [
      "P\(index)", assessment.now.status.rawValue,
      assessment.ledger.total.rounded(toDecimals: 6).description, "\(assessment.now.months)",
      assessment.now.route.map { assessment.scheme.routes[$0].id } ?? "",
      assessment.statePension.date.description,
      assessment.statePension.provisional ? "true" : "false",
      exit?.date.description ?? "", exit.map { "\($0.months)" } ?? "",
      assessment.payments?.years.first?.perMonth.decimal.description ?? "", reason(assessment),
    ]
    return cells.joined(separator: ",")
  }

  /// Why it cannot be said, as `calc` says it: the first three facts that would settle it, or the
  /// conditions that are not decided where there are none.
  private static func reason(_ assessment: Assessment) -> String {
    guard assessment.now.status == .undetermined else { return "" }
    let facts = assessment.range?.settledBy ?? []
    let ofSpells: Set<String> = ["function", "dates", "employer"]
    var sentences: [String] = []
    for (place, fact) in facts.enumerated() {
      let alike = facts.indices.filter { facts[$0].code == fact.code }
      let question = assessment.question(about: fact)[.nl]
      guard ofSpells.contains(fact.code), alike.count > 1 else {
        sentences.append(question)
        continue
      }
      let more = alike.count - 1
      let words = more == 1 ? "1 periode" : "\(more) perioden"
      if place == alike[0] { sentences.append(question.dropLast() + " (en van nog \(words)).") }
    }
    if sentences.isEmpty {
      sentences = zip(assessment.scheme.conditions, assessment.conditions)
        .filter { $1.outcome == .undetermined }
        .map { "Nog niet te beoordelen: \($0.0.label.nl)." }
    }
    if sentences.isEmpty { sentences = ["Een getal van de regeling geldt niet op de peildatum."] }
    let text =
      sentences.prefix(3).joined(separator: " ") + (sentences.count > 3 ? " …" : "")
    guard text.contains(where: { ",\"".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The row of `calc` for every tenth person; of the same engine, without what only explains the
  /// answer and takes long, for the others.
  private static func expected(
    _ career: Career, _ scheme: Scheme, _ asOf: Day, _ index: Int, _ reasons: UndeterminedReason
  ) throws -> String {
    if index % 10 == 0 {
      return row(
        try Assessment(of: career, under: scheme, .init(asOf: asOf, evenOutOfForce: true)), index)
    }
    let pension = try #require(
      StatutoryTables.shipped.pension(born: career.born, scheme.exit.before))
    let output = ResultBuffer()
    let worked = PersonAnswer.worked(
      of: career, under: scheme, asOf: asOf, pension: pension, .shipped)
    let isOpen = worked.answer.status == .undetermined
    ResultRows(scheme, .plain).append(
      worked.answer, name: Array("P\(index)".utf8),
      reason: isOpen ? reasons.text(worked, asOf: asOf) : "", to: output)
    return String(decoding: output.bytes.dropLast(), as: UTF8.self)
  }

  @Test(arguments: files)
  func everyFieldIsThatOfCalc(_ file: String) throws {
    let bytes = try Files.read(Repository.path("schemes/" + file))
    let scheme = try Scheme.read(bytes)
    var random = Numbers(seed: file.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let day = max(scheme.inForceFrom, Day(unchecked: 2024, 3, 1))
    for asOf in [
      day, scheme.inForceThrough.map { min($0, day.adding(days: 500)) } ?? day.adding(days: 900),
    ] {
      let people = (0..<BulkAgreementTests.count).map { _ in
        BulkAgreementTests.person(&random, scheme)
      }
      let format = try PopulationFormat.found(
        in: BulkAgreementTests.file(people, scheme), isWhole: true)
      let job = try PopulationJob(scheme, asOf: asOf, format, .init(), evenOutOfForce: true)
      let rows = BulkAgreementTests.answers(job, BulkAgreementTests.file(people, scheme))
      try #require(rows.count == people.count)
      for (index, person) in people.enumerated() {
        let career = try Career(reading: Array(person.json.utf8), under: scheme)
        let expected = try BulkAgreementTests.expected(
          career, scheme, asOf, index, UndeterminedReason(job))
        #expect(rows[index] == expected, "\(file) as of \(asOf)\n\(person.json)")
        if rows[index] != expected { return }
      }
    }
  }

  private static func answers(_ job: PopulationJob, _ bytes: [UInt8]) -> [String] {
    let start = Array(bytes.prefix(PopulationFormat.startLength))
    let cutter = BlockCutter(job.format, begun: start)
    let (worker, block, result) = (PopulationWorker(job), PopulationBlock(), BlockResult())
    var rows: [String] = []
    var place = start.count
    while unsafe cutter.fill(
      block,
      reading: { buffer in
        let part = bytes[place...].prefix(buffer.count)
        unsafe buffer.copyBytes(from: part)
        place += part.count
        return part.count
      })
    {
      worker.process(block, into: result)
      rows += String(decoding: result.output.bytes, as: UTF8.self).split(separator: "\n").map(
        String.init)
    }
    return rows
  }
}

/// SplitMix64: the same numbers from the same seed.
private struct Numbers {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return range.lowerBound + Int((mixed ^ (mixed >> 31)) % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { whole(0...99) < percent }
  mutating func pick<Item>(_ items: [Item]) -> Item { items[whole(0...items.count - 1)] }
}
