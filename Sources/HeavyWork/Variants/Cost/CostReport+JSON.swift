extension CostReport {
  /// Writes the cost as the value of a key that stands before; what is not shown is null.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.object("assumptions") { write(assumptions, to: &$0) }
      writer.object("differences") { writer in
        for variant in shown.indices.dropFirst() {
          writer.key(id: shown[variant].letter)
          writer.object { differences(variant, to: &$0) }
        }
      }
      writer.object("schemes") { writer in
        for one in shown {
          writer.key(id: one.letter)
          writer.object { write(one, to: &$0) }
        }
      }
    }
  }

  private func differences(_ variant: Int, to writer: inout JSONWriter) {
    func write(_ amount: (CostScenario) -> Money?, to writer: inout JSONWriter) {
      writer.object { writer in
        for scenario in CostReport.sorted {
          writer.key(id: scenario.rawValue)
          CostReport.write(amount(scenario), to: &writer)
        }
      }
    }
    for (place, year) in years.enumerated() {
      writer.key(id: String(year))
      write({ difference(variant, year: place, $0) }, to: &writer)
    }
    writer.key(id: "total")
    write({ difference(variant, $0) }, to: &writer)
  }

  private func write(_ one: Shown, to writer: inout JSONWriter) {
    writer.field("amountsSetThrough", one.flows.setThrough)
    writer.field("id", one.flows.scheme.id)
    if let value = one.presentValue {
      writer.object("presentValue") { writer in
        for scenario in CostReport.sorted {
          writer.key(id: scenario.rawValue)
          CostReport.write(one.hidesTotal ? nil : value[scenario.place], to: &writer)
        }
      }
    } else {
      writer.field("presentValue", nil as String?)
    }
    writer.object("total") { writer in
      for scenario in CostReport.sorted {
        write(
          one.hidesTotal ? nil : one.total[scenario.place], scenario, hasPeople: false, to: &writer)
      }
    }
    writer.object("years") { writer in
      for (place, year) in years.enumerated() {
        writer.key(id: String(year))
        writer.object { writer in
          for scenario in CostReport.sorted {
            write(
              one.isHidden(place) ? nil : one.years[place][scenario.place], scenario,
              hasPeople: true, to: &writer)
          }
        }
      }
    }
  }

  private static let sorted = CostScenario.allCases.sorted { $0.rawValue < $1.rawValue }

  private static func write(_ amount: Money?, to writer: inout JSONWriter) {
    if let amount { writer.decimal(amount.decimal) } else { writer.null() }
  }

  private func write(
    _ sum: ShownSum?, _ scenario: CostScenario, hasPeople: Bool, to writer: inout JSONWriter
  ) {
    writer.key(id: scenario.rawValue)
    guard let sum else { return writer.null() }
    writer.object { writer in
      writer.field("avoidedAbsence", sum.avoided)
      writer.field("benefit", sum.benefit)
      writer.field("cost", sum.cost)
      writer.field("excess", sum.excess)
      writer.field("exempt", sum.exempt)
      writer.field("levy", sum.levy)
      if hasPeople { writer.field("people", sum.people.rounded(toDecimals: 2)) }
      writer.field("replacement", sum.replacement)
    }
  }

  private func write(_ assumptions: CostAssumptions, to writer: inout JSONWriter) {
    writer.field("id", assumptions.id)
    writer.array("lines") { writer in
      for line in AssumptionLines(assumptions: assumptions).all {
        writer.object { writer in
          CostReport.write(line.basis, "basis", to: &writer)
          CostReport.write(line.name, "name", to: &writer)
          CostReport.write(line.value, "value", to: &writer)
        }
      }
    }
    writer.field("population", assumptions.population.value.rawValue)
    writer.field("sha256", assumptions.sha256)
    CostReport.write(assumptions.title, "title", to: &writer)
    writer.array("years") { writer in
      for year in [assumptions.years.lowerBound, assumptions.years.upperBound] {
        writer.decimal(ExactDecimal(units: Int64(year)))
      }
    }
  }

  private static func write(
    _ words: Bilingual, _ key: StaticString, to writer: inout JSONWriter
  ) {
    writer.object(key) { writer in
      writer.field("en", words.en)
      writer.field("nl", words.nl)
    }
  }

  /// The cost as JSON by itself, keys sorted, ended by a newline.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.finished()
  }
}
