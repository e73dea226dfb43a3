import Testing

@testable import HeavyWork
@testable import hwcalc

/// Files of anything, brought together by person and joined: nothing ends the program, and no row
/// is dropped.
@Suite struct GatherFuzzTests {
  private static let pieces = [
    "A", "B", "A", ",", ",", ",", ";", "\"", "\"\"", "\n", "\n", "\r\n", "\r", "1962-05-01",
    "machinist", "1990-01-01", "2001", "2000-06", "0.8", "1", "0,8", "\u{0}", "é", "9", "-", " ",
    "A,1962-05-01,machinist,1990-01-01,,Voorbeeldspoor\n", "B,1990-01-01,2000-12-31,1\n",
    "A,1990-01-01,,0.5\n", "B,1962-05-01,planner,1995-01-01,1999-12-31,Voorbeeldspoor\n",
  ]

  private static func text(_ head: String, _ state: inout UInt64) -> [UInt8] {
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var bytes = below(10) == 0 ? [] : Array(head.utf8)
    for _ in 0..<below(60) {
      bytes += below(20) == 0 ? [UInt8(below(256))] : Array(pieces[below(pieces.count)].utf8)
    }
    return bytes
  }

  /// The line that counts rows; nothing where the file was refused as a whole.
  private static func counts(_ folder: BulkFolder, from start: Int) -> String? {
    folder.machine.reported.dropFirst(start).split(separator: "\n")
      .last { $0.contains(" rows read: ") }.map(String.init)
  }

  @Test func randomFilesAreBroughtTogetherAndJoined() throws {
    let folder = try BulkFolder()
    let (one, other) = (folder.path + "/one.csv", folder.path + "/other.csv")
    var (state, counted, joined): (UInt64, Int, Int) = (20, 0, 0)
    for _ in 0..<150 {
      let file = GatherFuzzTests.text("id,born,function,from,to,employer\n", &state)
      try Files.write(file, to: one)
      try Files.write(GatherFuzzTests.text("id,from,to,fte\n", &state), to: other)
      var start = folder.machine.reported.count
      _ = folder.run(one, "-o", folder.path + "/out", "--block-size", "1")
      let plain = GatherFuzzTests.counts(folder, from: start)
      start = folder.machine.reported.count
      _ = folder.run(one, "--unsorted", "-o", folder.path + "/out", "--block-size", "1")
      let gathered = GatherFuzzTests.counts(folder, from: start)
      // Where someone stands in two places only the second one goes on; else both say the same.
      if let plain {
        #expect(gathered == plain)
        counted += 1
      }
      start = folder.machine.reported.count
      _ = folder.run(one, "--join", other, "-o", folder.path + "/out")
      if let counts = GatherFuzzTests.counts(folder, from: start) {
        joined += 1
        let numbers = counts.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
        // Read = calculated + rejected + skipped.
        #expect(numbers[0] == numbers[1] + numbers[2] + numbers[4], "\(counts)")
      }
    }
    #expect(counted > 10)
    #expect(joined > 30)
    #expect(folder.names == ["one.csv", "other.csv", "out"])
  }
}
