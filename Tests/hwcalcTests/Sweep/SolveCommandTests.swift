import Testing

@testable import HeavyWork
@testable import hwcalc

/// `hwcalc solve` with files in a folder of its own.
@Suite struct SolveCommandTests {
  private let own: SweepFolder
  private var machine: TestMachine { own.folder.machine }
  private static let vary = ["--vary", "\(SweepFolder.bound)=10..44/2"]

  init() throws { own = try SweepFolder() }

  private var flat: String {
    machine.printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theNearestValueThatMeetsTheTargetIsFound() throws {
    // Tried one by one with `hwcalc bulk`: of the even bounds with at most 30 people the one nearest to
    // 18.81. More people have a right under a lower one, so it is the first above it.
    var wanted: Int?
    for bound in stride(from: 20, through: 44, by: 2) where wanted == nil {
      if try own.months(under: String(bound)).count(where: { $0 > 0 }) <= 30 { wanted = bound }
    }
    let bound = try #require(wanted)
    let status = own.run(
      "solve", SolveCommandTests.vary + ["--target", "entitled<=30", "-o", "found.jsonc"])
    #expect(status == .done)
    #expect(machine.printed.hasPrefix("This meets entitled<=30, as near as possible"))
    #expect(flat.contains("18.81 → \(bound)"))
    // What was found is a variant that can be used.
    let file = machine.written(to: "found.jsonc")
    let again = TestMachine(["found.jsonc": file])
    #expect(
      again.run("scheme", "check", "found.jsonc", "--schemes", Repository.path("schemes")) == .done)
    #expect(file.contains("\"value\":\(bound) "))
  }

  @Test func anImpossibleTargetIsSaidAndWritesNothing() {
    let status = own.run(
      "solve", SolveCommandTests.vary + ["--target", "entitled>=1000", "-o", "found.jsonc"])
    #expect(status == .problems)
    #expect(machine.printed.hasPrefix("None of the 18 variants meets entitled>=1000."))
    #expect(machine.written(to: "found.jsonc").isEmpty)
  }

  @Test func anAnswerForProgramsHidesWhatThePageHides() throws {
    // With a bound of 56 and more fewer than ten people have a right.
    let status = own.run(
      "solve",
      ["--vary", "\(SweepFolder.bound)=56,58", "--target", "months<=100000", "--format", "json"])
    #expect(status == .done)
    let root = try JSONReader.read(
      Array(machine.printed.utf8), options: .init(comments: false, maximumBytes: 1 << 20)
    ).root
    #expect(
      root.members?.map(\.key) == [
        "base", "distance", "figures", "measure", "met", "target", "tried", "values",
      ])
    let few = try own.months(under: "56").count { $0 > 0 }
    try #require(SmallGroups.isSmall(few))
    for key in ["entitled", "full", "months", "cost"] {
      if key == "full" { continue }
      guard case .null? = root["figures"]?[key]?.content else {
        Issue.record("\(key) is shown")
        continue
      }
    }
    #expect(
      own.run("solve", "--vary", "\(SweepFolder.bound)=56,58", "--target", "months<=100000")
        == .done)
    #expect(flat.contains("→ not shown"))
  }

  @Test func whatIsReachedOfAFewPeopleIsNotTold() throws {
    let status = own.run(
      "solve", "--vary", "\(SweepFolder.bound)=56,58", "--target", "entitled>=50")
    #expect(status == .problems)
    #expect(
      flat.contains("meets entitled>=50. The nearest to it gives a number not shown:"))
  }

  @Test func nearnessCanBeMeasuredFromAVariant() throws {
    let variant = try own.folder.write(
      #"{ "heavywork": 1, "variantOf": "spoor-illustratief", "title": { "nl": "a", "en": "b" }, "#
        + #""changes": [{ "path": "\#(SweepFolder.bound)", "value": 43 }] }"#, "near.jsonc")
    #expect(
      own.run("solve", SolveCommandTests.vary + ["--target", "months>=0", "--near", variant])
        == .done)
    #expect(flat.contains("18.81 → 42") || flat.contains("18.81 → 44"))
  }

  @Test func aFileThatIsThereIsKeptUnlessForced() throws {
    let path = try own.folder.write("mine", "kept.jsonc")
    let wanted = SolveCommandTests.vary + ["--target", "months>=0", "-o", path]
    #expect(own.run("solve", wanted) == .file)
    #expect(machine.written(to: path).isEmpty)
    #expect(own.run("solve", wanted + ["--force"]) == .done)
    #expect(machine.written(to: path).contains("\"variantOf\""))
  }

  @Test func wrongUseIsSaid() {
    #expect(own.run("solve", "--target", "months>=0") == .usage)
    #expect(own.run("solve", SolveCommandTests.vary) == .usage)
    #expect(machine.reported.contains("a target (--target)"))
  }

  @Test(arguments: ["months", "people>=3", "cost<=1e6", "share:zwar>=0.5"])
  func whatIsNoTargetIsToldWithAnExample(_ target: String) {
    #expect(own.run("solve", SolveCommandTests.vary + ["--target", target]) == .problems)
    #expect(
      machine.reported.contains("Write for instance cost<=1000000")
        || machine.reported.contains("Did you mean ‘zwaar’?"), "\(machine.reported)")
    #expect(machine.printed.isEmpty)
  }

  @Test func tooManyCombinationsAreRefusedBeforeTheFileIsRead() {
    let status = own.run(
      "solve", "--vary", "\(SweepFolder.bound)=1..40/0.0001", "--target", "months>=0")
    #expect(status == .problems)
    #expect(machine.reported.contains("more than"))
  }
}
