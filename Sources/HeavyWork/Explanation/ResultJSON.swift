/// The result of a calculation as JSON: the same bytes from library, command line and service.
public enum ResultJSON {
  /// The result, keys sorted, ended by a newline; messages in one language.
  public static func bytes(_ assessment: Assessment, _ language: Language) -> [UInt8] {
    let result = ResultWriter(assessment: assessment, language: language)
    return JSONWriter.object { writer in result.write(to: &writer) }
  }
}

private struct ResultWriter {
  let assessment: Assessment
  let language: Language

  private var scheme: Scheme { assessment.scheme }

  func write(to writer: inout JSONWriter) {
    apply(to: &writer)
    writer.field("asOf", assessment.asOf)
    benefit(to: &writer)
    conditions(to: &writer)
    writer.array("defaults") { writer in
      for filled in assessment.remarks.defaults {
        writer.pattern(filled.what.pattern, number: filled.spell)
      }
    }
    writer.exit("earliestExit", assessment.earliestExit)
    evidence(to: &writer)
    if let chosen = assessment.chosenExit { writer.exit("exit", chosen) }
    writer.field("fullFrom", assessment.fullFrom)
    if let continued = assessment.ifContinued { writer.exit("ifContinued", continued) }
    levy(to: &writer)
    writer.object("missing") { writer in missing(to: &writer) }
    writer.key("notEncoded")
    writer.pattern(scheme.inResult(language).notEncoded)
    now(to: &writer)
    PointsWriter(assessment: assessment, language: language).write(to: &writer)
    range(to: &writer)
    receipt(to: &writer)
    routes(to: &writer)
    writer.key("scheme")
    writer.pattern(scheme.inResult(language).identity)
    writer.field("sentence", assessment.answer(language))
    sources(to: &writer)
    writer.object("statePension") { writer in
      writer.field("date", assessment.statePension.date)
      writer.field("provisional", assessment.statePension.provisional)
    }
    writer.array("warnings") { writer in
      for warning in assessment.remarks.warnings {
        writer.object { writer in
          writer.field("code", warning.code)
          writer.field("message", warning.message[language])
        }
      }
    }
  }

  private func apply(to writer: inout JSONWriter) {
    guard let apply = scheme.about.apply, let option = assessment.shownExit else { return }
    let days = apply.days(before: option.date)
    writer.object("apply") { writer in
      writer.field("from", days.first)
      writer.array("papers") { writer in
        for paper in apply.papers { writer.string(paper[language]) }
      }
      writer.field("through", days.last)
      writer.field("url", apply.url)
      writer.field("where", apply.place?[language])
    }
  }

  private func benefit(to writer: inout JSONWriter) {
    guard let payments = assessment.payments else { return writer.field("benefit", String?.none) }
    writer.object("benefit") { writer in
      writer.field("amountsOf", payments.amountsOf)
      writer.field("from", payments.exit)
      writer.field("months", payments.months)
      writer.field("perMonth", payments.years.first?.perMonth)
      writer.field("total", payments.total)
      writer.array("years") { writer in
        for year in payments.years {
          writer.object { writer in
            writer.field("months", year.months)
            writer.field("paid", year.paid)
            writer.field("perMonth", year.perMonth)
            writer.field("year", year.year)
          }
        }
      }
    }
  }

  private func levy(to writer: inout JSONWriter) {
    guard let payments = assessment.payments else { return writer.field("levy", String?.none) }
    writer.object("levy") { writer in
      writer.field("excess", payments.excess)
      writer.field("total", payments.levy)
      writer.array("years") { writer in
        for year in payments.years {
          writer.object { writer in
            writer.field("excess", year.excess)
            writer.field("exempt", year.exempt)
            writer.field("levy", year.levy)
            writer.field("percent", year.levyPercent)
            writer.field("year", year.year)
          }
        }
      }
    }
  }

  private func conditions(to writer: inout JSONWriter) {
    writer.array("conditions") { writer in
      let asked = scheme.inResult(language).conditions(scheme, on: assessment.asOf)
      for (index, finding) in assessment.conditions.enumerated() {
        writer.object { writer in
          writer.field("id", scheme.conditions[index].id)
          if let most = finding.most { writer.field("most", most) }
          writer.field("outcome", finding.outcome.name)
          writer.field("required", finding.required)
          writer.field("sentence", assessment.sentence(asked[index], finding, language))
          writer.field("shortfall", finding.shortfall)
          writer.field("unit", (finding.required ?? finding.value)?.unit)
          writer.field("value", finding.value)
        }
      }
    }
  }

  private func evidence(to writer: inout JSONWriter) {
    writer.object("evidence") { writer in
      writer.field("ownStatementShare", assessment.remarks.ownStatementShare)
    }
  }

  private func missing(to writer: inout JSONWriter) {
    let missing = assessment.missing
    let goals: [(StaticString, Missing.Goal?)] = [
      ("lowerBound", missing.lowerBound), ("maximum", missing.maximum),
      ("nextMonth", missing.nextMonth),
    ]
    for (key, goal) in goals {
      guard let goal else {
        writer.field(key, String?.none)
        continue
      }
      writer.object(key) { writer in
        writer.field("date", goal.date)
        writer.field("months", goal.months)
        writer.field("points", goal.points)
      }
    }
  }

  private func now(to writer: inout JSONWriter) {
    writer.now(
      assessment.now, under: scheme, points: assessment.ledger.total, share: assessment.share,
      windowStarts: assessment.windowStarts)
  }

  private func range(to writer: inout JSONWriter) {
    guard let range = assessment.range else { return }
    writer.object("range") { writer in
      writer.field("least", range.least)
      writer.field("most", range.most)
      writer.array("settledBy") { writer in
        for fact in range.settledBy {
          writer.object { writer in
            writer.field("code", fact.code)
            writer.field("message", assessment.question(about: fact)[language])
          }
        }
      }
    }
  }

  private func receipt(to writer: inout JSONWriter) {
    let receipt = assessment.receipt
    writer.object("receipt") { writer in
      if let base = receipt.baseSHA256 { writer.field("base", base) }
      writer.field("engine", receipt.engine)
      writer.field("input", receipt.inputSHA256)
      writer.field("rules", receipt.rulesSHA256)
      writer.field("scheme", receipt.schemeSHA256)
      writer.field("statutory", receipt.statutorySHA256)
      writer.field("statutoryVersion", receipt.statutoryVersion)
    }
  }

  private func routes(to writer: inout JSONWriter) {
    writer.array("routes") { writer in
      for (index, route) in scheme.routes.enumerated() {
        let finding = assessment.routes[index]
        writer.object { writer in
          writer.field("chosen", assessment.now.route == index)
          writer.field("id", route.id)
          writer.field("months", finding.months)
          writer.field("outcome", finding.outcome.name)
          writer.field("sentence", assessment.words(forRoute: index, language))
        }
      }
    }
  }

  private func sources(to writer: inout JSONWriter) {
    writer.object("sources") { writer in
      writer.array("used") { writer in
        let all = scheme.inResult(language).sources
        for place in assessment.remarks.sourcePlaces { writer.pattern(all[place]) }
      }
      writer.field("weakestBasis", assessment.remarks.weakestBasis?.rawValue)
    }
  }
}

extension JSONWriter {
  /// What one keeps who stops on the reference date.
  mutating func now(
    _ now: Entitlement, under scheme: Scheme, points: Exact, share: Exact?, windowStarts: Day?
  ) {
    object("now") { writer in
      writer.field("months", now.months)
      writer.field("points", points)
      writer.field("route", now.route.map { scheme.routes[$0].id })
      writer.field("share", share)
      writer.field("status", now.status.rawValue)
      writer.field("windowStarts", windowStarts)
    }
  }

  /// A day of stopping, and what that gives.
  mutating func exit(_ key: StaticString, _ option: ExitOption?) {
    guard let option else { return field(key, String?.none) }
    object(key) { writer in
      writer.field("date", option.date)
      writer.field("entitledMonths", option.entitlement.months)
      writer.field("months", option.months)
      writer.field("points", option.points)
    }
  }

  fileprivate mutating func field(_ key: StaticString, _ quantity: Quantity?) {
    switch quantity {
    case nil: field(key, String?.none)
    case .points(let value), .months(let value): field(key, value)
    case .day(let day): field(key, day)
    case .fact(.number(let number)): field(key, number)
    case .fact(.text(let text)): field(key, text)
    case .fact(.bool(let value)): field(key, value)
    }
  }
}

extension Remarks.FilledIn.What {
  private static let factor = pattern(.fte)
  private static let work = pattern(.kind)

  /// The same for all periods but for the place of the period.
  fileprivate var pattern: JSONPattern {
    switch self {
    case .fte: Self.factor
    case .kind: Self.work
    }
  }

  private static func pattern(_ what: Self) -> JSONPattern {
    JSONPattern { writer in
      writer.object { writer in
        writer.field("key", what.rawValue)
        writer.place("spell")
        writer.field("value", what.value)
      }
    }
  }
}

extension Quantity {
  fileprivate var unit: String {
    switch self {
    case .points: "points"
    case .months: "months"
    case .day: "day"
    case .fact: "fact"
    }
  }
}
