import Glibc
import Testing

@testable import HeavyWork
@testable import hwcalc

/// `--unsorted`: rows of one person that stand in many places.
@Suite struct UnsortedTests {
  private static let head = "id,born,function,from,to,fte,employer,note\n"

  /// Rows of people whose numbers do not rise, most of them good.
  private static func rows() -> [(id: String, text: String)] {
    var random = SystemRandom(seed: 11)
    var rows: [(id: String, text: String)] = []
    for person in 0..<120 {
      let id = "\(person * 37 % 120)" + (person % 5 == 0 ? "-é" : "")
      let count = random.below(5) + 1
      for spell in 0..<count {
        let year = 1985 + spell * 5
        let note = ["", "x", "\"two\nlines, \"\"quoted\"\"\"", "\"a\r\nb\""][random.below(4)]
        let function = random.below(40) == 0 ? "nobody" : "machinist"
        let name = random.below(6) == 0 ? "\"\(id)\"" : random.below(6) == 0 ? " \(id) " : id
        rows.append(
          (
            id,
            "\(name),1962-05-01,\(function),\(year)-01-01,\(year + 4)-12-31,0.8,Voorbeeldspoor,\(note)"
          ))
      }
    }
    // Rows of nobody, which stay by themselves.
    rows += [("!1", ",1962-05-01,machinist,1990-01-01,,1,Voorbeeldspoor,"), ("!2", "")]
    return rows
  }

  private struct SystemRandom {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func text(_ rows: [(id: String, text: String)], _ end: String) -> String {
    head + rows.map { $0.text + end }.joined()
  }

  @Test(arguments: ["\n", "\r\n"])
  func resultsAreThoseOfTheFileBroughtTogether(_ end: String) throws {
    var random = SystemRandom(seed: 5)
    var rows = UnsortedTests.rows()
    for index in rows.indices.dropFirst().reversed() {
      rows.swapAt(index, random.below(index + 1))
    }
    // The same rows brought together by hand: people in the order in which they first appear.
    var order: [String] = []
    var people: [String: [(id: String, text: String)]] = [:]
    for row in rows {
      if people[row.id] == nil { order.append(row.id) }
      people[row.id, default: []].append(row)
    }
    let together = try BulkFolder()
    let one = try together.write(
      UnsortedTests.text(order.flatMap { people[$0] ?? [] }, end))
    #expect(
      together.run(one, "-o", together.path + "/out", "--rejects", together.path + "/rejects")
        == .problems)
    let scattered = try BulkFolder()
    let other = try scattered.write(UnsortedTests.text(rows, end))
    for (jobs, size) in [("1", "64"), ("3", "1")] {
      #expect(
        scattered.run(
          other, "--unsorted", "-o", scattered.path + "/out", "--rejects",
          scattered.path + "/rejects", "--jobs", jobs, "--block-size", size) == .problems)
      #expect(scattered.read("out") == together.read("out"))
      #expect(scattered.read("rejects") == together.read("rejects"))
    }
    let counts = together.machine.reported.split(separator: "\n").filter { $0.contains(" read: ") }
    #expect(counts.count == 2)
    for line in counts { #expect(scattered.machine.reported.contains(line)) }
    #expect(scattered.names == ["in.csv", "out", "rejects"])
  }

  @Test func problemsNameTheLinesOfTheFileAsItCame() throws {
    let folder = try BulkFolder()
    let good = "1962-05-01,machinist,1990-01-01,1990-12-31,1,Voorbeeldspoor,"
    // Nothing closes the quote on the last line; brought beside line 2, it comes to stand before
    // the quotes of lines 3 and 4, which must not close it.
    let path = try folder.write(
      UnsortedTests.head + "A,\(good)\nB,\(good)\"x, y\nz\"\n"
        + "B,1962-05-01,machinist,1989-01-01,1988-01-01,1,Voorbeeldspoor,\nC,\(good)\"q\"\n"
        + "A,1962-05-01,\"machinist,1991-01-01,,1,Voorbeeldspoor,\n")
    let status = folder.run(
      path, "--unsorted", "-o", folder.path + "/out", "--problems", folder.path + "/problems")
    #expect(status == .problems)
    let problems = try #require(folder.read("problems")).split(separator: "\n").dropFirst()
    #expect(problems.count == 2)
    #expect(problems.first?.hasPrefix("7,5,A,,,open-quote,") == true)
    #expect(problems.last?.hasPrefix("5,3,B,to,1988-01-01,wrong-order,") == true)
    #expect(folder.read("out")?.contains("\nC,") == true)
    #expect(folder.machine.reported.contains("in.csv:5: error: The last day"))
  }

  @Test(arguments: [
    RowSorter.Room(part: 1 << 20, parts: 8), RowSorter.Room(part: 700, parts: 2),
    RowSorter.Room(part: 60, parts: 3),
  ])
  func sortingIsTheSameInAnyAmountOfMemory(_ room: RowSorter.Room) throws {
    let folder = try BulkFolder()
    let sorter = RowSorter(in: folder.path, room)
    var random = SystemRandom(seed: 3)
    var rows: [(group: UInt64, name: String, place: UInt64, text: String)] = []
    for place in 0..<600 {
      let row = (
        group: UInt64(random.below(40)), name: "n\(random.below(3))", place: UInt64(place),
        text: String(repeating: "x", count: random.below(50) == 0 ? 2000 : random.below(30))
      )
      rows.append(row)
      try unsafe Array(row.text.utf8).withUnsafeBytes { bytes in
        try unsafe sorter.add(
          group: row.group, place: row.place, line: place + 2, name: Array(row.name.utf8),
          row: bytes)
      }
    }
    rows.sort { ($0.group, $0.name, $0.place) < ($1.group, $1.name, $1.place) }
    let merge = try sorter.sorted()
    for row in rows {
      let found = try unsafe #require(merge.next())
      #expect(unsafe found.place == row.place)
      #expect(unsafe found.line == Int(row.place) + 2)
      #expect(unsafe String(decoding: found.row, as: UTF8.self) == row.text)
    }
    let isAtEnd = try unsafe merge.next() == nil
    #expect(isAtEnd)
    // Nobody can find a temporary file, not even while it is in use.
    #expect(folder.names.isEmpty)
  }

  @Test func temporaryFilesThatCannotBeWritten() throws {
    let folder = try BulkFolder(temporary: "/nowhere")
    let row = ",1962-05-01,machinist,1990-01-01,1990-12-31,1,Voorbeeldspoor,"
    // Six megabytes are sorted in memory; this is a little more.
    let note = String(repeating: "x", count: 1000) + "\n"
    let path = try folder.write(
      UnsortedTests.head + (0..<6500).map { "\($0)" + row + note }.joined())
    #expect(folder.run(path, "--unsorted", "-o", folder.path + "/out") == .file)
    #expect(folder.machine.reported.contains("/nowhere cannot hold temporary files: it does not"))
    #expect(folder.machine.reported.contains("TMPDIR"))
    #expect(folder.names == ["in.csv"])
    let full = unsafe TemporaryFile(descriptor: open("/dev/full", O_RDWR), in: "/full")
    try unsafe [UInt8](repeating: 0, count: 100).withUnsafeBytes { bytes in
      try unsafe full.append(bytes)
    }
    do {
      try full.flush()
      Issue.record("a full disk was not noticed")
    } catch {
      #expect(error.status == .file)
      #expect(error.text(.en).contains("the disk is full"))
    }
  }
}
