import Testing

@testable import HeavyWork
@testable import hwcalc

@Suite struct ShareCommandTests {
  private let schemes = Repository.path("schemes")

  private func run(_ folder: BulkFolder, _ arguments: String...) -> hwcalc.ExitStatus {
    Hwcalc.run(
      arguments + ["--schemes", schemes, "--as-of", "2026-11-21", "--lang", "en"],
      folder.machine.machine)
  }

  private func sampled(_ people: Int) throws -> (BulkFolder, String) {
    let folder = try BulkFolder()
    let path = folder.path + "/in.csv"
    #expect(run(folder, "sample", String(people), "--seed", "3", "-q", "-o", path) == .done)
    return (folder, path)
  }

  @Test func bothSidesCanHoldTheFile() throws {
    let (folder, path) = try sampled(400)
    let status = run(
      folder, "population", "share", path, "-o", "shared.csv", "--report", "report.json",
      "--also", "havenmodel-illustratief")
    // The other scheme lists other functions, and counts none that it does not list.
    #expect(status == .problems)
    let again = run(folder, "population", "share", path, "-o", "good.csv", "--report", "good.json")
    #expect(again == .done)
    let shared = folder.machine.written(to: "good.csv")
    let hash = SHA256.hex(Array(shared.utf8))
    #expect(folder.machine.written(to: "good.json").contains(hash))
    // The hash of the source is told to whoever runs it, and in no file.
    let source = SHA256.hex(Array((folder.read("in.csv") ?? "").utf8))
    #expect(folder.machine.reported.contains("For you only: SHA-256 of \(path): \(source)"))
    #expect(!folder.machine.written(to: "good.json").contains(source))
    #expect(shared.hasPrefix("id,born,function,from,to,fte,people,employer\n"))
  }

  @Test func withoutAReportTheErrorIsPrinted() throws {
    let (folder, path) = try sampled(60)
    #expect(run(folder, "population", "share", path, "-o", "shared.csv") == .done)
    #expect(folder.machine.reported.contains("Measured error under"))
    #expect(folder.machine.printed == "")
    #expect(run(folder, "population", "share", path, "-q") == .done)
    #expect(folder.machine.printed == folder.machine.written(to: "shared.csv"))
  }

  @Test func bulkRefusesASharedPopulation() throws {
    let (folder, path) = try sampled(60)
    #expect(run(folder, "population", "share", path, "-q", "-o", "shared.csv") == .done)
    let shared = try folder.write(folder.machine.written(to: "shared.csv"), "shared.csv")
    #expect(run(folder, "bulk", shared) == .problems)
    #expect(folder.machine.reported.contains("groups-of-people"))
    // Nor is one shared again.
    #expect(run(folder, "population", "share", shared) == .problems)
  }

  @Test func wrongRowsAreNamedAndTheRestIsShared() throws {
    let (folder, path) = try sampled(60)
    let text = (folder.read("in.csv") ?? "") + "x,1965-13-01,machinist,1990-01-01,,1,employment,A\n"
    let wrong = try folder.write(text, "wrong.csv")
    #expect(run(folder, "population", "share", wrong, "-o", "wrong-shared.csv") == .problems)
    #expect(folder.machine.reported.contains("bad-date"))
    #expect(folder.machine.reported.contains("60 people are in it, and 1 are not"))
    #expect(run(folder, "population", "share", path, "-q", "-o", "shared.csv") == .done)
    #expect(
      folder.machine.written(to: "wrong-shared.csv") == folder.machine.written(to: "shared.csv"))
  }

  @Test func tooFewPeopleAreRefused() throws {
    let (folder, path) = try sampled(9)
    #expect(run(folder, "population", "share", path) == .problems)
    #expect(folder.machine.reported.contains("too-few-people"))
    #expect(run(folder, "population", "share", path, "--at-least", "9") == .usage)
    #expect(run(folder, "population", "share", folder.path + "/none.csv") == .file)
  }

  @Test func rowsOfSomeoneInTwoPlacesAreRefused() throws {
    let (folder, path) = try sampled(30)
    let lines = (folder.read("in.csv") ?? "").split(separator: "\n")
    let again = try folder.write(
      (lines + [lines[1]]).joined(separator: "\n") + "\n", "twice.csv")
    #expect(run(folder, "population", "share", again) == .problems)
    #expect(folder.machine.reported.contains("scattered-person"))
    _ = path
  }

  @Test func theSecondWordIsCorrected() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("population", "shar", "x.csv") == .usage)
    #expect(machine.reported.contains("Did you mean ‘population share’?"))
  }
}
