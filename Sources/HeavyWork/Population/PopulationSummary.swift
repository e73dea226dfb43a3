/// What a population adds up to, and with which files it was worked out.
public struct PopulationSummary: Sendable {
  /// Fewer people than this are never shown by themselves.
  static let smallest = 10

  /// A number of people that may be too small to be shown.
  struct Group {
    let name: Int
    let people: Int
    let isHidden: Bool
  }

  let job: PopulationJob
  let tally: PopulationTally
  let mapSHA256: String?

  /// Makes a summary.
  ///
  /// - Parameter mapSHA256: the hash of the file that says what columns hold.
  public init(_ job: PopulationJob, _ tally: PopulationTally, mapSHA256: String? = nil) {
    self.job = job
    self.tally = tally
    self.mapSHA256 = mapSHA256
  }

  /// Whether some row was not calculated because something is wrong.
  public var hasRejections: Bool { tally.rejected > 0 || tally.rowsRejected > 0 }

  /// Groups of people, in order; where only one is too small, the next smallest is hidden with it,
  /// so that it cannot be found by subtracting.
  static func groups(_ counts: [(Int, Int)]) -> [Group] {
    let filled = counts.filter { $0.1 > 0 }
    var hidden = Set(filled.indices.filter { filled[$0].1 < smallest })
    if hidden.count == 1,
      let next = filled.indices.filter({ !hidden.contains($0) })
        .min(by: { filled[$0].1 < filled[$1].1 })
    {
      hidden.insert(next)
    }
    return filled.indices.map {
      Group(name: filled[$0].0, people: filled[$0].1, isHidden: hidden.contains($0))
    }
  }

  var months: [Group] {
    PopulationSummary.groups(Array(tally.byMonths.enumerated().map { ($0, $1) }))
  }
  var exitMonths: [Group] {
    PopulationSummary.groups(Array(tally.byExitMonths.enumerated().map { ($0, $1) }))
  }
  var exitYears: [Group] { PopulationSummary.groups(tally.exitYears.map { ($0.year, $0.people) }) }

  /// The summary as JSON, keys sorted, ended by a newline.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("asOf", job.asOf)
      writer.object("byExitMonths") { groups(exitMonths, to: &$0) }
      writer.object("byExitYear") { groups(exitYears, to: &$0) }
      writer.object("byMonths") { groups(months, to: &$0) }
      writer.object("file") { file(to: &$0) }
      writer.object("people") { writer in
        writer.field("calculated", tally.calculated)
        writer.field("entitled", tally.entitled)
        writer.field("notEntitled", tally.notEntitled)
        writer.field("provisional", tally.provisional)
        writer.field("read", tally.people)
        writer.field("rejected", tally.rejected)
        writer.field("undetermined", tally.undetermined)
        writer.field("withManyOpenEnds", tally.manyOpenEnds)
      }
      writer.object("receipt") { writer in
        writer.field("engine", HeavyWork.version)
        writer.field("map", mapSHA256)
        writer.field("rules", job.scheme.rulesSHA256)
        writer.field("scheme", job.scheme.sha256)
        writer.field("statutory", job.statutory.sha256)
        writer.field("statutoryVersion", job.statutory.version)
        writer.field("titles", job.options.titles?.sha256)
      }
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

  private func groups(_ groups: [Group], to writer: inout JSONWriter) {
    for group in groups {
      writer.key(id: String(group.name))
      if group.isHidden {
        writer.null()
      } else {
        writer.decimal(ExactDecimal(units: Int64(group.people)))
      }
    }
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

  /// How the file is read, in one line.
  public static func reading(_ format: PopulationFormat, _ language: Language) -> String {
    let separator =
      format.separator == 9 ? "tab" : "‘" + String(UnicodeScalar(format.separator)) + "’"
    let dates = format.dateOrders.sorted { $0.key < $1.key }.map { column, order in
      format.names[column].shown + " " + order.rawValue
        + (format.inferredOrders.contains(column) ? "*" : "")
    }
    .joined(separator: ", ")
    let numbers = format.numberStyles.sorted { $0.key < $1.key }.compactMap { column, style in
      let scale = style.scale == .fraction ? nil : style.scale.rawValue
      let words = [style.mark?.rawValue, scale].compactMap { $0 }
      return words.isEmpty
        ? nil : format.names[column].shown + " " + words.joined(separator: " ")
    }
    .joined(separator: ", ")
    let out = format.leftOut.map(\.shown).joined(separator: ", ")
    return Bilingual(
      nl: "Gelezen als \(format.encoding.rawValue) met \(separator); datums: \(dates)"
        + (numbers.isEmpty ? "" : "; getallen: \(numbers)")
        + (format.hasLabelRow ? "; tweede rij met namen overgeslagen" : "")
        + (out.isEmpty ? "" : "; weggelaten: \(out)") + ".\n"
        + (format.inferredOrders.isEmpty
          ? "" : "* Volgorde overgenomen van de andere datums in het bestand.\n"),
      en: "Read as \(format.encoding.rawValue) with \(separator); dates: \(dates)"
        + (numbers.isEmpty ? "" : "; numbers: \(numbers)")
        + (format.hasLabelRow ? "; second row of names skipped" : "")
        + (out.isEmpty ? "" : "; left out: \(out)") + ".\n"
        + (format.inferredOrders.isEmpty
          ? "" : "* Order taken over from the other dates of the file.\n"))[language]
  }
}

/// The hash that receipts name a file by.
public enum FileHash {
  /// The SHA-256 of bytes, in hexadecimal.
  public static func hex(_ bytes: [UInt8]) -> String { SHA256.hex(bytes) }
}
