import Testing

@testable import HeavyWork
@testable import hwcalc

@Suite struct SampleCommandTests {
  private static let schemes = Repository.path("schemes")

  static let shipped: [String] = (Files.list(schemes) ?? []).filter { $0.hasSuffix(".jsonc") }
    .map { String($0.dropLast(6)) }

  /// Schemes of which no invented person can have a right: what parties still have to agree is open.
  static let undecided: Set<String> = ["gemeenten-voorstel"]

  @Test func thereAreSchemesToTry() { #expect(SampleCommandTests.shipped.count >= 25) }

  @Test(arguments: shipped)
  func bulkReadsItUnderEveryShippedScheme(_ id: String) throws {
    let scheme = try Scheme.read(
      Files.read(SampleCommandTests.schemes + "/\(id).jsonc"))
    let asOf = scheme.inForceThrough.map { min($0, day(2026, 11, 21)) } ?? day(2026, 11, 21)
    let folder = try BulkFolder()
    let path = folder.path + "/sample.csv"
    let sampled = folder.machine.run(
      "sample", "800", "--seed", "5", "-s", id, "--as-of", asOf.description, "-o", path,
      "--schemes", SampleCommandTests.schemes)
    #expect(sampled == .done)
    let status = folder.machine.run(
      "bulk", path, "-s", id, "--as-of", asOf.description, "-o", folder.path + "/out.csv",
      "--problems", folder.path + "/problems.csv", "--schemes", SampleCommandTests.schemes)
    #expect(status == .done)
    // No problem beside the names of the columns.
    #expect(folder.read("problems.csv")?.split(separator: "\n").count == 1)
    let rows = (folder.read("out.csv") ?? "").split(separator: "\n").dropFirst()
    #expect(rows.count == 800)
    let statuses = rows.map { $0.split(separator: ",")[1] }
    #expect(statuses.contains("notEntitled"))
    let hoped: Substring = SampleCommandTests.undecided.contains(id) ? "undetermined" : "entitled"
    #expect(statuses.contains(hoped))
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(unchecked: year, month, day)
  }

  @Test func itSaysWhatItMadeAndKeepsWhatIsThere() throws {
    let folder = try BulkFolder()
    let path = folder.path + "/s.csv"
    let call = ["sample", "30", "--seed", "9", "-o", path, "--schemes", SampleCommandTests.schemes]
    #expect(Hwcalc.run(call + ["--lang", "en"], folder.machine.machine) == .done)
    #expect(folder.machine.reported.contains("30 people, all invented"))
    #expect(
      folder.machine.reported.contains(
        "hwcalc sample 30 --seed 9 --scheme spoor-illustratief --as-of 2026-11-21"))
    #expect(Hwcalc.run(call, folder.machine.machine) == .file)
    #expect(Hwcalc.run(call + ["--force", "-q"], folder.machine.machine) == .done)
    #expect(folder.names == ["s.csv"])
    #expect(
      folder.read("s.csv")?.split(separator: "\n").first
        == "id,born,function,from,to,fte,kind,employer")
  }

  @Test(arguments: ["0", "-1", "10000001", "1e6", "veel", "1.5", ""])
  func aNumberOfPeopleThatIsNoneIsRefused(_ number: String) {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("sample", "--schemes", SampleCommandTests.schemes, "--", number) == .usage)
    #expect(machine.reported.contains("from 1 through 10000000"))
  }

  @Test(arguments: ["x", "-1", "18446744073709551616"])
  func aSeedThatIsNoneIsRefused(_ seed: String) {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("sample", "10", "--seed=\(seed)") == .usage)
    #expect(machine.reported.contains("--seed ‘\(seed)’"))
  }

  @Test func aDayOnWhichNobodyWorksIsAProblem() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    let status = machine.run(
      "sample", "10", "--as-of", "1930-01-01", "--schemes", SampleCommandTests.schemes)
    #expect(status == .problems)
    #expect(machine.reported.contains("Choose a reference date"))
  }
}
