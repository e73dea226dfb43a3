extension PopulationSummary {
  /// The summary as JSON, keys sorted, ended by a newline; what is not shown is null.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    let tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.key, $0) })
    func table(_ key: StaticString, _ writer: inout JSONWriter) {
      guard let table = tables[key.description] else { return }
      writer.object(key) { PopulationSummary.write(table, to: &$0) }
    }
    writer.object { writer in
      table("applyBefore", &writer)
      writer.field("asOf", job.asOf)
      table("byExitMonths", &writer)
      table("byExitYear", &writer)
      table("byFunction", &writer)
      table("byGroup", &writer)
      table("byMonths", &writer)
      table("costs", &writer)
      writer.object("file") { file(to: &$0) }
      writer.object("options") { options(to: &$0) }
      writer.object("people") { people(to: &$0) }
      writer.object("receipt") { receipt(to: &$0) }
      writer.object("rows") { writer in
        writer.field("calculated", tally.rowsCalculated)
        writer.field("read", tally.rows)
        writer.field("rejected", tally.rowsRejected)
        writer.field("skipped", tally.rowsSkipped)
        writer.field("wrong", tally.badRows)
      }
      writer.object("scheme") { writer in
        writer.field("id", job.scheme.id)
        writer.field("status", job.scheme.status.rawValue)
        writer.field("version", job.scheme.version)
      }
    }
    return writer.finished()
  }

  private static func write(_ table: SummaryTable, to writer: inout JSONWriter) {
    for row in table.rows.sorted(by: { $0.key < $1.key }) {
      writer.key(id: row.key)
      write(row.cells, table.columns, to: &writer)
    }
    guard let total = table.total else { return }
    writer.key(id: "total")
    write(total, table.columns, to: &writer)
  }

  private static func write(
    _ cells: [SummaryTable.Cell?], _ columns: [SummaryTable.Column], to writer: inout JSONWriter
  ) {
    func write(_ cell: SummaryTable.Cell, to writer: inout JSONWriter) {
      switch cell {
      case .hidden: writer.null()
      case .people(let count): writer.decimal(ExactDecimal(units: Int64(count)))
      case .money(let amount): writer.decimal(amount.decimal)
      }
    }
    if columns.count == 1, let cell = cells[0] { return write(cell, to: &writer) }
    writer.object { writer in
      for (column, cell) in zip(columns, cells).sorted(by: { $0.0.key < $1.0.key }) {
        guard let cell else { continue }
        writer.key(id: column.key)
        write(cell, to: &writer)
      }
    }
  }

  private func people(to writer: inout JSONWriter) {
    writer.field("calculated", tally.calculated)
    writer.field("entitled", shown(status: 0))
    writer.field("notEntitled", shown(status: 1))
    writer.field("provisional", provisional)
    writer.field("read", tally.people)
    writer.field("rejected", tally.rejected)
    writer.field("undetermined", shown(status: 2))
    writer.field("withManyOpenEnds", tally.manyOpenEnds)
  }

  private func receipt(to writer: inout JSONWriter) {
    func hash(_ role: UsedFile.Role) -> String? { files.first { $0.role == role }?.sha256 }
    writer.field("base", job.scheme.variantOf?.sha256)
    writer.field("engine", HeavyWork.version)
    writer.field("join", hash(.join))
    writer.field("map", hash(.map))
    writer.field("population", hash(.population))
    writer.field("rules", job.scheme.rulesSHA256)
    writer.field("scheme", job.scheme.sha256)
    writer.field("statutory", job.statutory.sha256)
    writer.field("statutoryVersion", job.statutory.version)
    writer.field("titles", hash(.titles))
  }

  private func options(to writer: inout JSONWriter) {
    writer.field("groupBy", job.groupColumn.map { job.format.names[$0] })
    writer.field("impliedEnds", job.options.impliedEnds)
    writer.field("knownFrom", job.options.knownFrom)
  }

  private func file(to writer: inout JSONWriter) {
    let format = job.format
    writer.object("dates") { writer in
      for (column, order) in format.dateOrders.sorted(by: { $0.key < $1.key }) {
        writer.key(id: format.names[column])
        writer.string(order.rawValue)
      }
    }
    writer.field("encoding", format.encoding.rawValue)
    writer.array("leftOut") { writer in for name in format.leftOut { writer.string(name) } }
    writer.field("separator", String(UnicodeScalar(format.separator)))
  }
}

extension PopulationSummary {
  /// The number of people with a status, by its place in `statusCounts`; nothing where it is not
  /// shown.
  func shown(status: Int) -> Int? {
    hiddenStatuses.contains(status) ? nil : statusCounts[status]
  }

  /// The number of people whose state pension date is not set yet; nothing where it, or the number
  /// of all others, is not shown.
  var provisional: Int? {
    let others = tally.calculated - tally.provisional
    return SmallGroups.hidden([tally.provisional, others]).isEmpty ? tally.provisional : nil
  }
}
