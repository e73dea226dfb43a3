import Glibc
import Testing

@testable import HeavyWork
@testable import hwcalc

/// `hwcalc bulk` with files in a folder of its own.
@Suite struct BulkCommandTests {
  private let folder: String
  private let machine = TestMachine()
  private static let head = "id,born,function,from,to,fte,employer\n"

  init() throws {
    var name = Array("/tmp/hwcalc-bulk-XXXXXX".utf8CString)
    let made = unsafe name.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    try #require(made)
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func write(_ text: String, _ name: String = "in.csv") throws -> String {
    try Files.write(Array(text.utf8), to: folder + "/" + name)
    return folder + "/" + name
  }

  private func read(_ name: String) -> String? {
    (try? Files.read(folder + "/" + name)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func run(_ arguments: String...) -> hwcalc.ExitStatus {
    Hwcalc.run(
      ["bulk"] + arguments + [
        "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
        // A test that runs twice writes over what it wrote.
        "--force",
      ],
      machine.machine)
  }

  private static func person(
    _ id: String, _ function: String = "machinist", from: String = "1990-01-01"
  ) -> String {
    "\(id),1962-05-01,\(function),\(from),,1,Voorbeeldspoor\n"
  }

  /// Under ThreadSanitizer this also holds that what progress asks for may be asked at any time.
  @Test func progressIsToldWhileOtherThreadsRead() throws {
    // More than the beginning, which is read before the threads are there: 3000 rows of 400 bytes.
    let note = String(repeating: "x", count: 400)
    let people = (0..<3000).map { "E\($0),1962-05-01,machinist,1990-01-01,\(note)\n" }.joined()
    let path = try write("id,born,function,from,opmerking\n" + people)
    let terminal = TestMachine([:], environment: ["TERM": "xterm", "TMPDIR": folder])
    var system = terminal.machine
    system.errorIsTerminal = { true }
    for gathers in [[], ["--unsorted"]] {
      let status = Hwcalc.run(
        [
          "bulk", path, "-o", folder + "/out.csv", "--force", "--jobs", "3", "--block-size", "16",
          "--schemes", Repository.path("schemes"), "--as-of", "2026-11-21", "--lang", "en",
        ] + gathers, system)
      #expect(status == .done)
      #expect(read("out.csv")?.split(separator: "\n").count == 3001)
    }
  }

  @Test func resultsAppearWholeInOrder() throws {
    let people = (0..<3000).map { BulkCommandTests.person("E\(7000 - $0)") }.joined()
    let path = try write(BulkCommandTests.head + people)
    #expect(run(path, "-o", folder + "/out.csv", "--jobs", "1") == .done)
    let one = try #require(read("out.csv"))
    #expect(
      one.hasPrefix("id,status,points,months,route,state_pension_date,provisional,exit_date,"))
    #expect(one.split(separator: "\n").count == 3001)
    #expect(one.split(separator: "\n")[1].hasPrefix("E7000,entitled,"))
    for (jobs, size) in [("2", "1"), ("4", "7"), ("3", "65536")] {
      #expect(run(path, "-o", folder + "/more.csv", "--jobs", jobs, "--block-size", size) == .done)
      #expect(read("more.csv") == one)
    }
    #expect((Files.list(folder) ?? []) == ["in.csv", "more.csv", "out.csv"])
  }

  @Test func rejectedRowsCanBeMendedAndOfferedAgain() throws {
    let bad = "B,1962-05-01,machinist,1990-01-01,1989-01-01,1,Voorbeeldspoor\n"
    let path = try write(
      BulkCommandTests.head + BulkCommandTests.person("A") + bad
        + BulkCommandTests.person("B", from: "2001-01-01") + BulkCommandTests.person("C"))
    let status = run(
      path, "-o", folder + "/out.csv", "--rejects", folder + "/rejects.csv", "--problems",
      folder + "/problems.csv", "--summary", folder + "/summary.json")
    #expect(status == .problems)
    #expect(machine.reported.contains("in.csv:3: error: The last day"))
    #expect(machine.reported.contains("3 people read: 2 calculated, 1 rejected."))
    #expect(
      machine.reported.contains(
        "4 rows read: 2 calculated, 2 rejected (1 wrong), 0 empty and skipped."))
    let rejects = try #require(read("rejects.csv"))
    #expect(rejects.hasPrefix("id,born,function,from,to,fte,employer,hwcalc_reason\nB,1962"))
    #expect(rejects.split(separator: "\n").count == 3)
    #expect(read("problems.csv")?.contains("3,2,B,to,1989-01-01,wrong-order,") == true)
    #expect(machine.written(to: folder + "/summary.json").contains("\"rejected\":1"))
    // Offered again as it is it is wrong again; mended it is right.
    #expect(run(folder + "/rejects.csv", "-o", folder + "/again.csv") == .problems)
    let mended = try write(
      rejects.split(separator: "1989-01-01").joined(separator: "1999-01-01"), "mended.csv")
    #expect(run(mended, "-o", folder + "/again.csv") == .done)
    #expect(read("again.csv")?.contains("\nB,entitled,") == true)
  }

  @Test func strictRefusesTheWholeFile() throws {
    let path = try write(
      BulkCommandTests.head + BulkCommandTests.person("A") + BulkCommandTests.person("B", "x"))
    #expect(run(path, "-o", folder + "/out.csv", "--strict") == .problems)
    #expect(Files.list(folder) == ["in.csv"])
  }

  @Test func unknownTitlesComeBackOnceAndCanBeFilledIn() throws {
    let people = (0..<12).map {
      BulkCommandTests.person("E\($0)", $0 % 3 == 0 ? "Treinbestuurder" : "machinisd")
    }
    let path = try write(BulkCommandTests.head + people.joined())
    #expect(
      run(path, "-o", folder + "/out.csv", "--unknown-titles", folder + "/titles.csv") == .problems)
    #expect(machine.reported.contains("2 functions are not in the scheme (12 people together)"))
    #expect(machine.reported.contains("Make a list to fill in with --unknown-titles"))
    let titles = machine.written(to: folder + "/titles.csv")
    let lines = titles.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("machinisd,,,,,8,machinist"))
    #expect(lines[2].hasPrefix("Treinbestuurder,,,,,4,"))
    let filled = try write(
      "theirs,ours,from,to,reason\nMACHINISD,machinist,,,slip\nTreinbestuurder,conducteur,,1999-12-31,\nTreinbestuurder,machinist,2000-01-01,,\n",
      "filled.csv")
    #expect(
      run(path, "-o", folder + "/out.csv", "--titles", filled, "--summary", folder + "/s.json")
        == .done)
    #expect(machine.written(to: folder + "/s.json").contains("\"titles\":\""))
  }

  @Test func someoneInTwoPlacesIsRefused() throws {
    let path = try write(
      BulkCommandTests.head + ["E5", "E1", "E3", "E1"].map { BulkCommandTests.person($0) }.joined())
    #expect(run(path, "-o", folder + "/out.csv") == .problems)
    #expect(
      machine.reported.contains("The rows of ‘E1’ do not stand together: on line 3 and on line 5."))
    #expect(Files.list(folder) == ["in.csv"])
  }

  @Test func dutchSpreadsheetsGetTheirOwnForm() throws {
    let path = try write(BulkCommandTests.head + BulkCommandTests.person("=1+1"))
    #expect(run(path, "-o", folder + "/out.csv", "--dialect", "nl") == .done)
    let text = try #require(read("out.csv"))
    // A byte order mark, semicolons, decimal commas, days first; a formula becomes text.
    #expect(text.hasPrefix("\u{FEFF}id;status;points"))
    #expect(text.contains("\r\n'=1+1;entitled;"))
    #expect(text.contains(";01-08-2029;"))
  }

  /// Whatever begins as a formula does, in every file that a spreadsheet may open.
  @Test(arguments: ["=1+1", "+1", "-1", "@A1"])
  func formulasAreTextEverywhere(_ formula: String) throws {
    let file =
      BulkCommandTests.head + BulkCommandTests.person(formula)
      + BulkCommandTests.person("B", formula) + BulkCommandTests.person("C", "machinist", from: "x")
    let path = try write(file)
    for dialect in ["plain", "nl"] {
      let status = run(
        path, "-o", folder + "/out.csv", "--dialect", dialect, "--problems",
        folder + "/problems.csv", "--unknown-titles", folder + "/titles.csv")
      #expect(status == .problems)
      let files = [
        try #require(read("out.csv")), try #require(read("problems.csv")),
        machine.written(to: folder + "/titles.csv"),
      ]
      for (index, text) in files.enumerated() {
        #expect(text.contains("'" + formula), "\(index)")
        for cell in text.split(whereSeparator: { ",;\"\n\r\r\n".contains($0) }) {
          #expect(!"=+-@".contains(cell.first ?? " "), "\(index): \(cell)")
        }
      }
    }
  }

  @Test func aWorkbookAppearsWholeOrNotAtAll() throws {
    let path = try write(BulkCommandTests.head + BulkCommandTests.person("007"))
    #expect(run(path, "-o", folder + "/out.xlsx") == .done)
    let one = try Files.read(folder + "/out.xlsx")
    #expect(one.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(run(path, "-o", folder + "/more.xlsx", "--format", "xlsx", "--jobs", "3") == .done)
    #expect(try Files.read(folder + "/more.xlsx") == one)
    #expect(run(path, "-o", folder + "/out.xlsx", "--format", "csv") == .usage)
    #expect(run(path, "--format", "xlsx") == .usage)
    #expect(run(path, "-o", "/nowhere/out.xlsx") == .file)
    let bad = try write(BulkCommandTests.head + BulkCommandTests.person("B", "x"), "bad.csv")
    #expect(run(bad, "-o", folder + "/bad.xlsx", "--strict") == .problems)
    #expect((Files.list(folder) ?? []) == ["bad.csv", "in.csv", "more.xlsx", "out.xlsx"])
  }

  @Test func aSummaryNamesEveryFileByItsHash() throws {
    let text = BulkCommandTests.head + BulkCommandTests.person("A")
    let path = try write(text)
    let map = try write("theirs,ours\nbaas,employer\n", "map.csv")
    for name in ["s.json", "s.html", "s.txt"] {
      #expect(
        run(
          path, "-o", folder + "/out.csv", "--map", map, "--summary", folder + "/" + name,
          "--group-by", "employer", "--block-size", "1", "--jobs", "2") == .done)
      let summary = machine.written(to: folder + "/" + name)
      #expect(summary.contains(FileHash.hex(Array(text.utf8))))
      #expect(summary.contains(FileHash.hex(Array("theirs,ours\nbaas,employer\n".utf8))))
    }
    #expect(machine.written(to: folder + "/s.html").hasPrefix("<!DOCTYPE html>"))
    #expect(run(path, "-o", folder + "/out.csv", "--group-by", "employer") == .usage)
    let status = run(
      path, "-o", folder + "/out.csv", "--summary", folder + "/x.txt", "--group-by", "baas")
    #expect(status == .problems)
  }

  @Test func filesThatCannotBeReadOrWritten() throws {
    #expect(run(folder + "/none.csv") == .file)
    #expect(run(folder) == .file)
    let path = try write(BulkCommandTests.head + BulkCommandTests.person("A"))
    #expect(run(path, "-o", "/nowhere/out.csv") == .file)
    #expect(run(path, "-o", "/dev/full") == .file)
    #expect(run(path, "--jobs", "0") == .usage)
    #expect(run(path, "--dates", "ydm") == .usage)
    let empty = try write("", "empty.csv")
    #expect(run(empty, "-o", folder + "/out.csv") == .problems)
    let header = try write(BulkCommandTests.head, "header.csv")
    #expect(run(header, "-o", folder + "/out.csv") == .done)
    #expect(read("out.csv")?.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["--output", "--rejects", "--problems", "--summary", "--unknown-titles"])
  func aFileThatIsThereIsKept(_ option: String) throws {
    let path = try write(BulkCommandTests.head + BulkCommandTests.person("A", "x"))
    let mine = try write("mended by hand", "mine.csv")
    var call = [
      "bulk", path, option, mine, "--quiet", "--schemes", Repository.path("schemes"), "--as-of",
      "2026-11-21", "--lang", "en",
    ]
    if option != "--output" { call += ["-o", "/dev/null"] }
    #expect(Hwcalc.run(call, machine.machine) == .file)
    #expect(machine.reported.contains("mine.csv exists already"))
    #expect(read("mine.csv") == "mended by hand" && machine.written(to: mine) == "")
    #expect(Hwcalc.run(call + ["--force"], machine.machine) == .problems)
    #expect(read("mine.csv") != "mended by hand" || machine.written(to: mine) != "")
    #expect((Files.list(folder) ?? []) == ["in.csv", "mine.csv"])
  }

  @Test func anExportIsNeverItsOwnResult() throws {
    let text = BulkCommandTests.head + BulkCommandTests.person("A")
    let path = try write(text)
    let call = ["bulk", path, "-o", path, "--schemes", Repository.path("schemes"), "--lang", "en"]
    #expect(Hwcalc.run(call, machine.machine) == .file)
    #expect(read("in.csv") == text)
  }

  @Test func explanationsAreOneLineEach() throws {
    let path = try write(
      BulkCommandTests.head + BulkCommandTests.person("A") + BulkCommandTests.person("B", "x"))
    #expect(run(path, "-o", folder + "/out.ndjson", "--format", "ndjson") == .problems)
    let lines = try #require(read("out.ndjson")).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("{\"id\":\"A\",\"result\":{"))
    #expect(lines[1].contains("\"code\":\"unlisted-function\""))
    for line in lines {
      _ = try JSONReader.read(
        Array(line.utf8), options: .init(comments: false, maximumBytes: 1 << 20))
    }
  }

  @Test func whatIsUnknownBeforeTheExportIsNotNothing() throws {
    let path = try write(
      BulkCommandTests.head + BulkCommandTests.person("A", "kantoormedewerker", from: "2015-01-01"))
    #expect(run(path, "-o", folder + "/out.csv") == .done)
    #expect(read("out.csv")?.contains("\nA,notEntitled,") == true)
    #expect(run(path, "-o", folder + "/out.csv", "--known-from", "2015-01-01") == .done)
    #expect(read("out.csv")?.contains("\nA,undetermined,") == true)
  }
}
