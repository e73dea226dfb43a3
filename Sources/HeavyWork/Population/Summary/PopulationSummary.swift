/// What a population adds up to, and with which files it was worked out.
public struct PopulationSummary: Sendable {
  /// A file that was used beside the scheme and the statutory figures.
  public struct UsedFile: Sendable {
    /// What it is to the calculation.
    public enum Role: String, Sendable, CaseIterable {
      /// Part-time factors that were joined to the population.
      case join
      /// The meaning of columns.
      case map
      /// The population itself.
      case population
      /// The meaning of job titles.
      case titles
    }

    /// What it is to the calculation.
    public let role: Role
    /// The SHA-256 of its bytes, in hexadecimal.
    public let sha256: String

    /// Names a file by its hash.
    public init(_ role: Role, sha256: String) {
      self.role = role
      self.sha256 = sha256
    }
  }

  let job: PopulationJob
  let tally: PopulationTally
  let files: [UsedFile]

  /// Makes a summary.
  ///
  /// - Parameters:
  ///   - job: what was asked.
  ///   - tally: what was counted.
  ///   - files: the files that were used, beside the scheme and the statutory figures.
  public init(_ job: PopulationJob, _ tally: PopulationTally, files: [UsedFile] = []) {
    self.job = job
    self.tally = tally
    self.files = files.sorted { $0.role.rawValue < $1.role.rawValue }
  }

  /// Whether some row was not calculated because something is wrong.
  public var hasRejections: Bool { tally.rejected > 0 || tally.rowsRejected > 0 }

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
