/// A career in a scheme file with the outcome that the parties agreed on.
public struct SchemeExample: Sendable {
  /// The outcome agreed on; what is not given is not checked.
  public struct Expectation: Sendable {
    /// The points, rounded half up to 6 decimals.
    public let points: ExactDecimal?
    /// The months of earlier exit.
    public let months: Int?
    /// The status on the reference date.
    public let status: EntitlementStatus?
    /// The id of the route; `.some(nil)` where there must be none.
    public let route: String??
    /// The earliest exit; `.some(nil)` where there must be none.
    public let earliestExit: ExitExpectation??
    /// What is paid after the exit that is shown; `.some(nil)` where nothing must be.
    public let benefit: BenefitExpectation??
    /// The first and last day to apply for the exit that is shown.
    public let apply: ApplyExpectation?
  }

  /// The payments agreed on.
  public struct BenefitExpectation: Sendable {
    /// How many months are paid.
    public let months: Int?
    /// Everything paid, in euros.
    public let total: ExactDecimal?
    /// The whole levy, in euros.
    public let levy: ExactDecimal?
  }

  /// The days to apply agreed on.
  public struct ApplyExpectation: Sendable {
    /// The first day to apply.
    public let earliest: Day?
    /// The last day to apply.
    public let latest: Day?
  }

  /// The earliest exit agreed on.
  public struct ExitExpectation: Sendable {
    /// The first day without work.
    public let date: Day?
    /// The months before the state pension.
    public let months: Int?
  }

  /// What the example shows.
  public let name: Bilingual
  /// The career.
  public let history: WorkHistory
  /// The reference date.
  public let asOf: Day
  /// The outcome agreed on.
  public let expect: Expectation
  /// Where it stands in the file.
  public let place: Problem.Place
}

extension SchemeExample {
  static func read(_ node: JSONNode, _ problems: ProblemCollector) -> SchemeExample? {
    let own = ["name", "asOf", "expect"]
    guard
      let object = ObjectReader(
        node, keys: own + WorkHistory.keys,
        what: Bilingual(nl: "een voorbeeld", en: "an example"), problems: problems)
    else { return nil }
    let name = object.required("name").flatMap { node -> Bilingual? in
      if node.members != nil { return problems.bilingual(node) }
      return problems.text(node).map { Bilingual(nl: $0, en: $0) }
    }
    let asOf = object.required("asOf").flatMap { problems.day($0) }
    let expect = object.required("expect").flatMap { readExpectation($0, problems) }
    let history = WorkHistory.read(object, problems)
    guard let name, let asOf, let expect, let history else { return nil }
    return SchemeExample(
      name: name, history: history, asOf: asOf, expect: expect,
      place: problems.place(at: node.offset))
  }

  private static func readExpectation(
    _ node: JSONNode, _ problems: ProblemCollector
  ) -> Expectation? {
    let keys = ["points", "months", "status", "route", "earliestExit", "benefit", "apply"]
    guard
      let object = ObjectReader(
        node, keys: keys, what: Bilingual(nl: "een uitkomst", en: "an outcome"),
        problems: problems)
    else { return nil }
    let route: String?? =
      object.has("route") ? .some(object.optional("route").flatMap { problems.text($0) }) : nil
    let exit: ExitExpectation?? =
      object.has("earliestExit")
      ? .some(object.optional("earliestExit").flatMap { readExit($0, problems) }) : nil
    let benefit: BenefitExpectation?? =
      object.has("benefit")
      ? .some(object.optional("benefit").flatMap { readBenefit($0, problems) }) : nil
    return Expectation(
      points: object.optional("points").flatMap {
        problems.decimal($0, decimals: 6, in: 0...10_000_000)
      },
      months: object.optional("months").flatMap { problems.whole($0, in: ExitRules.months) },
      status: object.optional("status").flatMap { problems.choice($0, EntitlementStatus.self) },
      route: route, earliestExit: exit, benefit: benefit,
      apply: object.optional("apply").flatMap { readApply($0, problems) })
  }

  private static func readExit(_ node: JSONNode, _ problems: ProblemCollector) -> ExitExpectation? {
    ObjectReader(
      node, keys: ["date", "months"],
      what: Bilingual(nl: "een dag en maanden", en: "a day and months"), problems: problems
    ).map { object in
      ExitExpectation(
        date: object.optional("date").flatMap { problems.day($0) },
        months: object.optional("months").flatMap { problems.whole($0, in: ExitRules.months) })
    }
  }

  private static func readBenefit(
    _ node: JSONNode, _ problems: ProblemCollector
  ) -> BenefitExpectation? {
    ObjectReader(
      node, keys: ["months", "total", "levy"],
      what: Bilingual(nl: "een uitkering", en: "a benefit"), problems: problems
    ).map { object in
      func euros(_ key: String) -> ExactDecimal? {
        object.optional(key).flatMap { problems.decimal($0, decimals: 2, in: 0...100_000_000) }
      }
      return BenefitExpectation(
        months: object.optional("months").flatMap { problems.whole($0, in: ExitRules.months) },
        total: euros("total"), levy: euros("levy"))
    }
  }

  private static func readApply(
    _ node: JSONNode, _ problems: ProblemCollector
  ) -> ApplyExpectation? {
    ObjectReader(
      node, keys: ["earliest", "latest"],
      what: Bilingual(nl: "dagen om aan te vragen", en: "days to apply"), problems: problems
    ).map { object in
      ApplyExpectation(
        earliest: object.optional("earliest").flatMap { problems.day($0) },
        latest: object.optional("latest").flatMap { problems.day($0) })
    }
  }
}
