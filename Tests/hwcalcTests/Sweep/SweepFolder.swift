import Testing

@testable import HeavyWork
@testable import hwcalc

/// A folder with a population of 60, for tests of `hwcalc sweep` and `hwcalc solve`.
struct SweepFolder {
  let folder: BulkFolder
  let population: String
  static let bound = "conditions/ondergrens/points/atLeast"

  /// Drivers since 1990 to 2019, three every two years or so, and 20 planners; of 10 drivers and of all
  /// planners the work is part-time.
  init() throws {
    folder = try BulkFolder()
    let drivers = (0..<40).map { place in
      "M\(place),1962-05-01,machinist,\(1990 + place * 3 / 4)-01-01,,\(place % 4 == 0 ? "0.8" : "1"),Voorbeeldspoor\n"
    }
    let planners = (0..<20).map { "P\($0),1965-05-01,planner,1990-01-01,,0.5,Voorbeeldspoor\n" }
    population = try folder.write(
      "id,born,function,from,to,fte,employer\n" + drivers.joined() + planners.joined())
  }

  func run(_ command: String, _ arguments: String...) -> hwcalc.ExitStatus {
    run(command, arguments)
  }

  /// - Parameter scheme: the scheme, or a variant of it.
  func run(
    _ command: String, _ arguments: [String], on scheme: String = "spoor-illustratief"
  ) -> hwcalc.ExitStatus {
    Hwcalc.run(
      [command, scheme, "--population", population] + arguments + [
        "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
      ], folder.machine.machine)
  }

  /// A variant with one number set, as a file.
  func variant(_ path: String, _ value: String, _ name: String) throws -> String {
    try folder.write(
      #"{ "heavywork": 1, "variantOf": "spoor-illustratief", "title": { "nl": "a", "en": "b" }, "#
        + #""changes": [{ "path": "\#(path)", "value": \#(value) }] }"#, name)
  }

  /// The lines of a CSV file that was written, by the names of their columns.
  func lines(_ path: String, _ separator: Character = ",") -> [[String: String]] {
    let rows = folder.machine.written(to: path).split(separator: "\r\n").map { row in
      row.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } }
  }

  /// What `hwcalc bulk` says of everyone, under a bound of its own.
  func months(under bound: String) throws -> [Int] {
    let variant = try folder.write(
      #"{ "heavywork": 1, "variantOf": "spoor-illustratief", "title": { "nl": "a", "en": "b" }, "#
        + #""changes": [{ "path": "\#(SweepFolder.bound)", "value": \#(bound) }] }"#,
      "variant-\(bound).jsonc")
    let out = "bulk-\(bound).csv"
    if folder.read(out) == nil {
      let status = folder.run(
        population, "--scheme", variant, "-o", folder.path + "/" + out, "-q")
      try #require(status == .done)
    }
    return SweepFolder.parsed(try #require(folder.read(out))).compactMap {
      Int($0["months"] ?? "")
    }
  }

  private static func parsed(_ text: String) -> [[String: String]] {
    let rows = text.split(whereSeparator: \.isNewline).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let head = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } }
  }
}
