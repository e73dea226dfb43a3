import Testing

@testable import HeavyWork
@testable import hwcalc

/// `hwcalc sweep` with files in a folder of its own.
@Suite struct SweepCommandTests {
  private let own: SweepFolder
  private var machine: TestMachine { own.folder.machine }

  init() throws { own = try SweepFolder() }

  @Test func aVariantCanBeTurnedFurther() throws {
    // A variant with a bound of 36, turned in the months: the same as both at once.
    let proposal = try own.variant(SweepFolder.bound, "36", "proposal.jsonc")
    let months = ["--vary", "exit/maximumMonths=12,36"]
    #expect(own.run("sweep", months + ["-o", "v.csv"], on: proposal) == .done)
    #expect(
      own.run("sweep", months + ["--vary", "\(SweepFolder.bound)=36", "-o", "w.csv"]) == .done)
    let (turned, both) = (own.lines("v.csv"), own.lines("w.csv"))
    #expect(turned.count == 3 && both.count == 3)
    for (one, other) in zip(turned, both).dropFirst() {
      for column in ["people", "entitled", "full", "months", "cost"] {
        #expect(one[column] == other[column], "\(column)")
      }
    }
    // The base is the variant itself, under which fewer have a right than under the scheme.
    #expect(turned[0]["entitled"] == turned[2]["entitled"])
    #expect(turned[0]["entitled"] != both[0]["entitled"])
    // Another variant file stands for what it makes of the scheme, not of the base.
    let other = try own.variant("exit/maximumMonths", "12", "other.jsonc")
    let status = Hwcalc.run(
      [
        "sweep", proposal, other, "--population", own.population, "-o", "x.csv", "--schemes",
        Repository.path("schemes"), "--as-of", "2026-11-21", "--no-tornado",
      ], machine.machine)
    #expect(status == .done, "\(machine.reported)")
    let lines = own.lines("x.csv")
    #expect(lines[0]["entitled"] == turned[0]["entitled"])
    #expect(lines[1]["entitled"] == both[0]["entitled"])
    #expect(lines[1][SweepFolder.bound] == "18.81")
  }

  @Test func everyRowGivesWhatBulkGives() throws {
    let bounds = ["10", "18.81", "36", "56"]
    #expect(
      own.run(
        "sweep", "--vary", "\(SweepFolder.bound)=\(bounds.joined(separator: ","))", "-o", "v.csv")
        == .done)
    let lines = own.lines("v.csv")
    #expect(lines.map { $0["variant"] } == ["0", "1", "2", "3", "4"])
    var hidden = 0
    // Beside the scheme itself, and what is shown before, none may tell of fewer than ten people.
    var told = [try own.months(under: "18.81").count { $0 > 0 }]
    for (line, bound) in zip(lines.dropFirst(), bounds) {
      let months = try own.months(under: bound)
      #expect(months.count == 60)
      #expect(line[SweepFolder.bound] == bound)
      #expect(line["people"] == "60")
      let entitled = months.count { $0 > 0 }
      if SmallGroups.isSmall(entitled) || SmallGroups.isSmall(60 - entitled)
        || told.contains(where: { SmallGroups.isSmall(abs($0 - entitled)) })
      {
        #expect(line["entitled"] == "hidden")
        #expect(line["months"] == "hidden")
        #expect(line["cost"] == "hidden")
        hidden += 1
      } else {
        told.append(entitled)
        #expect(line["entitled"] == String(entitled))
        #expect(
          line["months"] == "hidden" || line["months"] == String(months.reduce(0, +)))
      }
    }
    #expect(hidden > 0 && hidden < bounds.count - 1)
    #expect(lines[0]["entitled"] == lines[2]["entitled"])
  }

  @Test func theNameOfTheOutputChoosesTheForm() {
    for (name, start) in [
      ("a.html", "<!DOCTYPE html>"), ("a.json", "{\n"), ("a.csv", "variant,title,"),
      ("a", "variant,"),
    ] {
      #expect(own.run("sweep", "--vary", "\(SweepFolder.bound)=10..30/10", "-o", name) == .done)
      #expect(machine.written(to: name).hasPrefix(start), "\(name)")
    }
    #expect(
      own.run(
        "sweep", "--vary", "\(SweepFolder.bound)=10..30/10", "--format", "csv", "--dialect", "nl")
        == .done)
    #expect(machine.printed.contains("\r\n1;;10;60;"))
    #expect(machine.reported.contains("3 variants over 60 people"))
  }

  /// The page, CSV and JSON hide the same figures, and no form has one under ten.
  @Test func everyFormHidesTheSame() throws {
    let vary = "\(SweepFolder.bound)=10..56/2"
    for name in ["a.csv", "a.json", "a.html"] {
      #expect(own.run("sweep", "--vary", vary, "--group", "zwaar", "-o", name) == .done)
    }
    let lines = own.lines("a.csv")
    let root = try JSONReader.read(
      Array(machine.written(to: "a.json").utf8),
      options: .init(comments: false, maximumBytes: 1 << 24)
    ).root
    guard case .array(let variants)? = root["variants"]?.content else {
      Issue.record("no variants")
      return
    }
    #expect(variants.count == lines.count - 1)
    var hidden = 0
    for (line, variant) in zip(lines.dropFirst(), variants) {
      for key in ["people", "entitled", "full", "months", "undetermined", "cost"] {
        let value = variant["figures"]?[key]?.content
        switch value {
        case .null?:
          #expect(line[key] == "hidden", "\(key)")
          hidden += 1
        case .number(let number)?:
          #expect(line[key] == number.description)
          if ["people", "entitled", "full", "undetermined"].contains(key) {
            #expect(number == 0 || number >= 10)
          }
        default: Issue.record("\(key) is neither")
        }
      }
    }
    #expect(hidden > 0)
    let page = machine.written(to: "a.html")
    let shown = page.split(separator: "id=\"variants-table-caption\"").last ?? ""
    let cells = shown.split(separator: "</table>")[0].split(separator: "not shown").count - 1
    // The page has people with a right, with the maximum, months and cost, also of the scheme itself.
    let told = lines.flatMap { line in ["entitled", "full", "months", "cost"].map { line[$0] } }
    #expect(cells == told.count { $0 == "hidden" })
  }

  @Test func randomVariantsComeFromASeed() {
    let vary = ["--vary", "\(SweepFolder.bound)=10..30/0.01", "--random", "5"]
    #expect(own.run("sweep", vary + ["--seed", "3", "-o", "a.csv"]) == .done)
    #expect(own.run("sweep", vary + ["--seed", "3", "-o", "b.csv"]) == .done)
    #expect(own.run("sweep", vary + ["--seed", "4", "-o", "c.csv"]) == .done)
    #expect(own.lines("a.csv").count == 6)
    #expect(machine.written(to: "a.csv") == machine.written(to: "b.csv"))
    #expect(machine.written(to: "a.csv") != machine.written(to: "c.csv"))
  }

  @Test func variantFilesStandBesideRanges() throws {
    let variant = Repository.path("samples/variants/nachtdienst-zwaarder.jsonc")
    #expect(own.run("sweep", variant, "--vary", "\(SweepFolder.bound)=12", "-o", "a.csv") == .done)
    let lines = own.lines("a.csv")
    #expect(lines.count == 3)
    #expect(lines[1]["title"]?.isEmpty == false)
    #expect(lines[2][SweepFolder.bound] == "12")
  }

  @Test func aFileThatIsThereIsKeptUnlessForced() throws {
    let path = try own.folder.write("mine", "kept.csv")
    let vary = ["--vary", "\(SweepFolder.bound)=12"]
    #expect(own.run("sweep", vary + ["-o", path]) == .file)
    #expect(own.folder.read("kept.csv") == "mine")
    #expect(machine.written(to: path).isEmpty)
    #expect(own.run("sweep", vary + ["-o", path, "--force"]) == .done)
    #expect(machine.written(to: path).hasPrefix("variant,"))
  }

  @Test(arguments: [
    ([], "there are no variants"),
    (["--random", "5"], "--vary, which is missing"),
    (["--vary", "\(SweepFolder.bound)=12", "--vary", "\(SweepFolder.bound)=13"], "is given twice"),
  ])
  func wrongUseIsSaid(_ arguments: [String], _ words: String) {
    #expect(own.run("sweep", arguments) == .usage)
    #expect(machine.reported.contains(words), "\(machine.reported)")
  }

  @Test(arguments: [
    (["--vary", "elements/nachtdeinst/weight=0.1..0.5/0.1"], "nachtdienst"),
    (["--vary", "\(SweepFolder.bound)"], "--vary"),
    (["--vary", "\(SweepFolder.bound)=20..10/1"], "--vary"),
    (["--vary", "\(SweepFolder.bound)=1..20/0"], "--vary"),
    (["--vary", "\(SweepFolder.bound)=12", "--group", "zwar"], "Did you mean ‘zwaar’?"),
  ])
  func badInputGetsAClearAnswer(_ arguments: [String], _ words: String) {
    #expect(own.run("sweep", arguments) == .problems)
    #expect(machine.reported.contains(words), "\(machine.reported)")
    #expect(machine.printed.isEmpty)
  }

  @Test func aPopulationThatIsMissingEmptyOrWrongIsSaid() throws {
    let vary = ["--vary", "\(SweepFolder.bound)=12"]
    #expect(own.run("sweep", vary + ["--population", "/nowhere/x.csv"]) == .usage)
    func swept(_ path: String?) -> hwcalc.ExitStatus {
      Hwcalc.run(
        ["sweep", "spoor-illustratief"] + (path.map { ["--population", $0] } ?? []) + vary + [
          "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
        ], machine.machine)
    }
    #expect(swept(nil) == .usage)
    #expect(machine.reported.contains("--population FILE is missing"))
    #expect(swept("/nowhere/x.csv") == .file)
    #expect(swept(try own.folder.write("", "empty.csv")) == .problems)
    #expect(machine.reported.contains("The file is empty."))
    // Someone with a wrong row is left out, and that sets the status.
    let wrong =
      "id,born,function,from\nA,1961-02-30,machinist,1990-01-01\nB,1961-02-03,machinist,1990-01-01\n"
    #expect(swept(try own.folder.write(wrong, "wrong.csv")) == .problems)
    #expect(machine.reported.contains("1 people with a bad row are left out"))
  }

  @Test func aVariantThatBreaksTheSchemeIsToldAndTheOthersGoOn() {
    #expect(
      own.run("sweep", "--vary", "\(SweepFolder.bound)=12,2000000", "-o", "a.csv") == .problems)
    #expect(machine.reported.contains("1 variants are no valid scheme; the first is 2: "))
    let lines = own.lines("a.csv")
    #expect(lines[1]["people"] == "60")
    #expect(lines[2]["people"] == "" && lines[2]["problem"]?.isEmpty == false)
  }
}
