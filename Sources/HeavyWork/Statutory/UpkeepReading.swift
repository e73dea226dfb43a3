/// Reads when the tables of a statutory file have to be looked up.
struct UpkeepReading {
  private let problems: ProblemCollector

  init(_ problems: ProblemCollector) { self.problems = problems }

  /// What a file says, in the order of the tables.
  ///
  /// - Parameter checked: when the whole file was last checked, for tables that say no other day.
  func upkeep(_ node: JSONNode, _ checked: Day?) -> [Upkeep] {
    let what = Bilingual(nl: "wanneer op te zoeken", en: "when to look up")
    let names = Upkeep.Table.allCases.map(\.rawValue)
    guard let object = ObjectReader(node, keys: names, what: what, problems: problems) else {
      return []
    }
    return Upkeep.Table.allCases.compactMap { table in
      object.optional(table.rawValue).flatMap { read($0, table, checked) }
    }
  }

  private func read(_ node: JSONNode, _ table: Upkeep.Table, _ checked: Day?) -> Upkeep? {
    let what = Bilingual(nl: "wanneer op te zoeken", en: "when to look up")
    guard
      let object = ObjectReader(
        node, keys: ["checkedOn", "changesIn", "url", "what"], what: what, problems: problems)
    else { return nil }
    let own = object.optional("checkedOn").flatMap { problems.day($0) }
    let months = object.required("changesIn").flatMap { problems.nonEmptyList($0) }?
      .compactMap { problems.whole($0, in: 1...12) }
    let url = object.required("url").flatMap { problems.text($0) }
    let task = object.required("what").flatMap { problems.bilingual($0) }
    guard let months, let url, let task, let day = own ?? checked else { return nil }
    return Upkeep(table: table, checkedOn: day, changesIn: months, url: url, what: task)
  }
}
