import Testing

@testable import hwcalc

/// A file of results that appears whole or not at all.
@Suite struct OutputFileTests {
  /// Large enough to be sent on to the disk while it is written.
  @Test func aLargeFileIsWholeAndAppearsAtTheEnd() throws {
    let folder = try BulkFolder()
    let file = try OutputFile(folder.path + "/out.csv")
    var wanted: [UInt8] = []
    for portion in 0..<9 {
      let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ portion) }
      #expect(file.write(bytes))
      wanted += bytes
      #expect(!folder.names.contains("out.csv"))
    }
    file.overwrite([1, 2, 3], at: 4_500_000)
    wanted.replaceSubrange(4_500_000..<4_500_003, with: [1, 2, 3])
    try file.finish()
    #expect(folder.names == ["out.csv"])
    let isWhole = try Files.read(folder.path + "/out.csv") == wanted
    #expect(isWhole)
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    let folder = try BulkFolder()
    let file = try OutputFile(folder.path + "/out.csv")
    file.write([1, 2, 3])
    file.discard()
    #expect(folder.names.isEmpty)
  }
}
