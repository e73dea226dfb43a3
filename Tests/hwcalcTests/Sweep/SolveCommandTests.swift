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

  @Test func aVariantCanBeWhereTheSearchStarts() throws {
    let proposal = try own.variant("exit/maximumMonths", "24", "proposal.jsonc")
    let status = own.run(
      "solve", SolveCommandTests.vary + ["--target", "months<=500", "-o", "found.jsonc"],
      on: proposal)
    #expect(status == .done, "\(machine.reported)")
    let file = machine.written(to: "found.jsonc")
    // What was found names the scheme, and has the changes of the variant too.
    #expect(file.contains(#""variantOf": "spoor-illustratief""#))
    #expect(file.contains(#""path":"exit/maximumMonths", "value":24"#))
    #expect(file.contains(#""path":"\#(SweepFolder.bound)""#))
    let again = TestMachine(["found.jsonc": file])
    #expect(
      again.run("scheme", "check", "found.jsonc", "--schemes", Repository.path("schemes")) == .done)
  }

  @Test func whereThereIsNoSingleNumberItSaysHowToGetOne() throws {
    func run(_ vary: String, on scheme: String = "spoor-illustratief") -> hwcalc.ExitStatus {
      own.run("solve", ["--vary", vary, "--target", "months>=0"], on: scheme)
    }
    #expect(run("exit/minimumMonths=0..6/3") == .problems)
    #expect(machine.reported.contains("does not have one number at ‘exit/minimumMonths’"))
    #expect(machine.reported.contains("Set it in a variant, and take that variant as the scheme."))
    let least = try own.variant("exit/minimumMonths", "3", "least.jsonc")
    #expect(run("exit/minimumMonths=0..6/3", on: least) == .done)
    let dated = try own.variant(
      "exit/maximumMonths",
      #"[{ "from": null, "value": 36 }, { "from": "2027-01-01", "value": 24 }]"#, "dated.jsonc")
    #expect(run("exit/maximumMonths=24,36", on: dated) == .problems)
    #expect(machine.reported.contains("It differs by date. Set one number there in a variant"))
    // What can be no number at all is told as before.
    #expect(run("exit/day=1..3") == .problems)
    #expect(machine.reported.contains("This scheme has no number at ‘exit/day’."))
  }

  @Test(arguments: [
    ("es-mineria", "conditions/tweeenvijftig/age/atLeast/years=50..54/2"),
    ("cz-smeny", "exit/before/age/years=63..65/1"),
  ])
  func agesAndBoundsOfTheExitCanBeSought(_ scheme: String, _ vary: String) throws {
    let path = own.folder.path + "/sample.csv"
    let sample = Hwcalc.run(
      [
        "sample", "120", "--seed", "7", "--scheme", scheme, "--schemes", Repository.path("schemes"),
        "--as-of", "2026-11-21", "-o", path, "--quiet", "--force",
      ], machine.machine)
    try #require(sample == .done)
    let status = Hwcalc.run(
      [
        "solve", scheme, "--population", path, "--vary", vary, "--target", "months>=0",
        "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
      ], machine.machine)
    #expect(status == .done, "\(machine.reported)")
    #expect(flat.contains("3 variants tried"))
  }

  @Test func nearnessCanBeMeasuredFromAVariant() throws {
    let variant = try own.variant(SweepFolder.bound, "43", "near.jsonc")
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
