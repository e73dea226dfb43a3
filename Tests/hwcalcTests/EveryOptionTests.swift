import HeavyWork
import Testing

@testable import hwcalc

/// Every option that names a file, a number or a date, of every command: what is no such thing is
/// refused by its name, with the exit status of the interface, and nothing is written.
///
/// The commands and their options come from the table that reads them, so that none can be left out.
@Suite struct EveryOptionTests {
  private let folder: BulkFolder
  private let good: [String: [String]]

  /// Files that a command reads; all others that it names are written.
  private static let read: Set<String> = [
    "statutory", "titles", "map", "join", "assumptions", "near", "read", "population",
  ]
  /// What stands for a number or a date in the help of an option.
  private static let numbers: Set<String> = ["NUMBER", "KB", "0-6"]
  private static let dates: Set<String> = ["DATE"]
  private static let vary = ["--vary", "conditions/ondergrens/points/atLeast=18..19/1"]
  private static let commands = CommandTable.all.map(\.name)

  init() throws {
    folder = try BulkFolder()
    let people = try folder.write(
      "id,born,function,from,to,fte,employer\n"
        + (0..<24).map { "E\($0),1962-03-15,machinist,\(1990 + $0)-01-01,,1,Voorbeeldspoor\n" }
        .joined())
    let sample = Repository.path("samples/machinist-teammanager-planner.json")
    let variant = Repository.path("samples/variants/nachtdienst-zwaarder.jsonc")
    let schemes = ["--schemes", Repository.path("schemes")]
    let calculated = TestMachine()
    #expect(
      Hwcalc.run(["calc", sample, "--format", "json"] + schemes, calculated.machine) == .done)
    let result = try folder.write(calculated.printed, "result.json")
    let spoor = "spoor-illustratief"
    let population = ["--population", people]
    good = [
      "calc": [sample] + schemes,
      "verify": [result, sample] + schemes,
      "bulk": [people, "-s", spoor, "-q"] + schemes,
      "compare": [spoor, variant, "-q", "--assumptions"]
        + [Repository.path("samples/aannames-illustratief.jsonc")] + population + schemes,
      "sweep": [spoor, "-q"] + population + Self.vary + schemes,
      "solve": [spoor, "-q", "--target", "entitled>=1"] + population + Self.vary + schemes,
      "weigh": [Repository.path("samples/panel-illustratief.csv"), "-s", spoor, "-q"]
        + ["--replicates", "40", "--variants", "40"] + population + schemes,
      "sample": ["30", "-s", spoor, "-q"] + schemes,
      "population share": [people, "-s", spoor, "-q"] + schemes,
      "scheme check": [Repository.path("schemes/spoor-illustratief.jsonc")] + schemes,
      "scheme show": [spoor] + schemes,
      "scheme new": [
        "glas-2026", "--title", "Glas", "--elements", "hitte", "--functions", "blazer",
      ],
      "scheme diff": [spoor, variant] + schemes,
      "scheme matrix": [spoor] + schemes,
      "scheme list": schemes,
      "statutory": [],
      "completions": ["bash"],
      "man": [], "help": [], "version": [],
    ]
  }

  /// Runs a command as it is done rightly, but for one option.
  private func run(_ name: String, _ option: String, _ value: String) throws -> Outcome {
    var arguments = try #require(good[name], "a command that this suite does not know")
    for place in arguments.indices.reversed() where arguments[place] == "--\(option)" {
      arguments.removeSubrange(place...(place + 1))
    }
    return run(name, arguments + ["--\(option)", value])
  }

  private func run(_ name: String, _ arguments: [String]) -> Outcome {
    let machine = TestMachine(environment: ["TMPDIR": folder.path])
    let words = name.split(separator: " ").map(String.init)
    let status = Hwcalc.run(words + arguments + ["--lang", "en"], machine.machine)
    return Outcome(status: status, printed: machine.printed, reported: machine.reported)
  }

  private struct Outcome {
    let status: hwcalc.ExitStatus
    let printed: String
    let reported: String

    /// Whether it was refused with this status, naming what is at fault, before anything was printed.
    func isRefusal(_ status: hwcalc.ExitStatus, naming name: String) -> Bool {
      self.status == status && reported.contains(name) && printed.isEmpty
    }
  }

  private func options(
    of name: String, _ isMeant: (ProgramOption) -> Bool
  ) throws -> [String] {
    try #require(CommandTable.all.first { $0.name == name }).options.filter(isMeant).map(\.name)
  }

  /// Without this the refusals below would be of something else.
  @Test(arguments: commands)
  func whatIsSaidRightlyIsDone(_ name: String) throws {
    let hasOutput = try options(of: name) { $0.name == "output" }.first
    let output = hasOutput.map { ["--\($0)", folder.path + "/out.jsonc"] } ?? []
    let outcome = run(name, try #require(good[name]) + output)
    #expect(outcome.status == .done, "\(outcome.reported)")
  }

  /// Gives options values that they cannot have, each by itself.
  private func expectRefusal(
    of values: [String], _ status: hwcalc.ExitStatus, _ name: String,
    _ options: (ProgramOption) -> Bool, naming: (_ option: String, _ value: String) -> String
  ) throws {
    for option in try self.options(of: name, options) {
      for value in values {
        let outcome = try run(name, option, value)
        #expect(
          outcome.isRefusal(status, naming: naming(option, value)),
          "--\(option) \(value): \(outcome)")
      }
    }
  }

  @Test(arguments: commands)
  func aFileThatIsNotThereIsNamed(_ name: String) throws {
    try expectRefusal(of: ["/not/there.csv"], .file, name, { Self.read.contains($0.name) }) { $1 }
  }

  @Test(arguments: commands)
  func aFileOfAnotherKindIsNamed(_ name: String) throws {
    let other = try folder.write("{ \"nobody\"\n\"", "other.csv")
    try expectRefusal(of: [other], .problems, name, { Self.read.contains($0.name) }) { $1 }
  }

  @Test(arguments: commands)
  func whatIsNoNumberIsRefusedByItsOption(_ name: String) throws {
    try expectRefusal(
      of: ["x", "-1", "99999999999999999999999"], .usage, name,
      { Self.numbers.contains($0.value?.en ?? "") }
    ) { option, _ in "--\(option)" }
  }

  @Test(arguments: commands)
  func whatIsNoDayIsRefusedByItsOption(_ name: String) throws {
    try expectRefusal(
      of: ["31-12-2026", "2026-02-30", "tomorrow"], .usage, name,
      { Self.dates.contains($0.value?.en ?? "") }
    ) { option, _ in "--\(option)" }
  }

  /// What is written over is asked for with --force; a folder that is not there is not made.
  @Test(arguments: commands)
  func whatCannotBeWrittenIsNamed(_ name: String) throws {
    let mine = try folder.write("mine", "mine.csv")
    let written = try options(of: name) {
      ($0.value?.en == "FILE") && !Self.read.contains($0.name)
    }
    for option in written {
      let outcome = try run(name, option, mine)
      #expect(outcome.isRefusal(.file, naming: "mine.csv"), "--\(option): \(outcome)")
      #expect(folder.read("mine.csv") == "mine")
      // What was printed before it came to this file stays printed.
      let nowhere = try run(name, option, "/nowhere/there.csv")
      #expect(nowhere.status == .file, "--\(option): \(nowhere)")
      #expect(nowhere.reported.contains("/nowhere/there.csv"), "--\(option): \(nowhere)")
    }
  }
}
