import Glibc
import Testing

@testable import HeavyWork
@testable import hwcalc

/// `hwcalc bulk` as a program of its own: pipes, signals, full disks.
@Suite struct BulkProcessTests {
  private let folder: BulkFolder
  private let program: String

  init() throws {
    folder = try BulkFolder()
    // The tests and the program are built into one folder.
    program = try #require(Files.programFolder()) + "/hwcalc"
    try #require(unsafe access(program, X_OK) == 0, "\(program)")
  }

  /// Runs lines of shell in the folder; `$BULK` is the command.
  ///
  /// - Returns: the exit status.
  private func shell(_ script: String) -> Int32 {
    let bulk =
      "'\(program)' bulk --scheme '\(Repository.path("schemes/spoor-illustratief.jsonc"))' "
      + "--as-of 2026-11-21 --lang en"
    let path = folder.path + "/script"
    try? Files.write(Array("cd '\(folder.path)'\nBULK=\"\(bulk)\"\n\(script)\n".utf8), to: path)
    let status = unsafe system("TMPDIR='\(folder.path)' sh '\(path)'")
    unsafe unlink(path)
    return status >> 8
  }

  private func people(_ count: Int) throws {
    let row = ",1962-05-01,machinist,1990-01-01,,1,Voorbeeldspoor\n"
    _ = try folder.write(
      "id,born,function,from,to,fte,employer\n" + (0..<count).map { "\($0)" + row }.joined())
  }

  @Test func standardInputGivesTheSameBytesAsAFile() throws {
    try people(3000)
    #expect(shell("eval $BULK in.csv -q > file && cat in.csv | eval $BULK - -q > pipe") == 0)
    let file = try #require(folder.read("file"))
    #expect(file.split(separator: "\n").count == 3001)
    #expect(folder.read("pipe") == file)
    #expect(shell("eval $BULK - -q --unsorted < in.csv > unsorted") == 0)
    #expect(folder.read("unsorted") == file)
  }

  @Test func aReaderThatHasSeenEnoughIsNoError() throws {
    try people(20_000)
    let status = shell(
      "{ eval $BULK in.csv -q 2> errors; echo $? > status; } | head -1 > first; exit 0")
    #expect(status == 0)
    #expect(folder.read("first")?.hasPrefix("id,status,") == true)
    #expect(folder.read("status") == "0\n")
    #expect(folder.read("errors") == "")
  }

  @Test func aFullDiskIsAnError() throws {
    try people(3000)
    #expect(shell("eval $BULK in.csv -q > /dev/full 2> errors") == 3)
    #expect(folder.read("errors")?.contains("cannot be written: the disk is full") == true)
    for option in ["--rejects", "--problems", "--summary", "--join-rejects"] {
      #expect(
        shell("rm -f out; eval $BULK in.csv -q -o out \(option) /nowhere/x 2> errors") == 3,
        "\(option)")
      #expect(folder.read("errors")?.contains("/nowhere/x cannot be written") == true)
    }
  }

  @Test(arguments: ["INT", "TERM", "HUP"], ["", "--unsorted"])
  func askedToStopItLeavesNothingBehind(_ signal: String, _ option: String) throws {
    try people(3000)
    // The pipe stays open, so that the program waits for more.
    let status = shell(
      """
      mkfifo pipe
      { cat in.csv; exec sleep 60; } > pipe &
      writer=$!
      eval exec $BULK - \(option) -q -o out < pipe 2> errors &
      program=$!
      # Not before it listens, however slow the machine: SIGTERM is the fifteenth of those it catches.
      for moment in $(seq 600); do
        caught=$(sed -n 's/^SigCgt:[^0-9a-f]*//p' /proc/$program/status)
        [ $((0x${caught:-0} & 0x4000)) -eq 0 ] || break
        sleep 0.1
      done
      sleep 1
      kill -\(signal) $program
      wait $program
      status=$?
      # Where the program waited for the writer to end, that is gone.
      kill $writer || status=waited
      rm pipe
      exit $status
      """)
    #expect(status == 130)
    #expect(folder.read("errors") == "hwcalc: interrupted; nothing was left behind.\n")
    #expect(folder.names == ["errors", "in.csv"])
  }

  @Test func aFileThatNobodyMayRead() throws {
    #expect(Files.unreadable("x", EACCES).text(.en).contains("x cannot be read: you have no"))
    #expect(Files.unwritable("x", EPERM).text(.nl).contains("u heeft er geen toegang toe"))
    // Root may read everything.
    guard getuid() != 0 else { return }
    try people(1)
    #expect(shell("chmod 0 in.csv; eval $BULK in.csv -q 2> errors") == 3)
    #expect(folder.read("errors")?.contains("you have no permission") == true)
  }

  @Test(arguments: [false, true])
  func aFileThatChangesWhileItIsReadIsRefused(_ gathers: Bool) throws {
    try people(2000)
    let path = folder.path + "/in.csv"
    let input = try BulkInput(path, .init(), .people, hashes: false)
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND)
    _ = Files.writeAll(Array("9999,1962-05-01,machinist,1990-01-01,,1,\n".utf8), to: descriptor)
    close(descriptor)
    var language = Language.en
    let context = CommandContext(
      call: try CommandTable.parse(["bulk", path], language: &language),
      system: folder.machine.machine, language: .en)
    do {
      let rows = try BulkRows([input], blockSize: 1 << 12, gathers: gathers, context)
      let block = PopulationBlock()
      while rows.fill(block) {}
      try rows.checkReading()
      try rows.checkWhole()
      Issue.record("the change was not noticed")
    } catch {
      #expect(error.status == .file)
      #expect(error.text(.en).contains("in.csv changed while it was read. Try again."))
    }
  }
}
