import Testing

@testable import HeavyWork

/// A file that comes in pieces is answered like one that is wholly there.
@Suite struct IncomingPopulationTests {
  private static let head = "id,born,function,from,to,fte,kind,employer,note\n"
  /// A row that settles how dates and numbers are written, so that little of a file tells all.
  private static let first = "E,1960-01-15,guard,1990-01-01,1999-12-31,0.8,employment,Ons,x\n"

  private static func request(
    _ output: String, _ scheme: Scheme, _ more: [(name: String, value: String)] = []
  ) throws -> PopulationRequest {
    try PopulationRequest(
      [("output", output), ("asOf", "2026-11-21")] + more, among: [scheme], usual: scheme,
      today: day("2026-11-21"))
  }

  /// What a request says of a file: its answer, or where and what is wrong.
  private enum Said: Equatable {
    case answer([UInt8])
    case wrong([String])

    init(_ body: () throws(Problems) -> [UInt8]) {
      do throws(Problems) { self = .answer(try body()) } catch {
        self = .wrong(
          error.all.map { "\($0.code.rawValue) \($0.place?.line ?? 0) \($0.place?.pointer ?? "")" })
      }
    }
  }

  @Test func whatIsToldHoldsNoOptionOfACommand() throws {
    let scheme = try SchemeText().read()
    let file = Self.head + Self.first + "F,1960-01-15,wizard,1990-01-01,1999-12-31,1,,,\n"
    let request = try Self.request("problems", scheme)
    guard case .answer(let bytes) = Self.whole(Array(file.utf8), request) else {
      Issue.record("the file was not read")
      return
    }
    let answer = String(decoding: bytes, as: UTF8.self)
    #expect(answer.contains("unlisted-function"))
    #expect(answer.contains("Write the function as the scheme names it"))
    #expect(!answer.contains("--"))
    #expect(Self.inPieces(Array(file.utf8), request) { 7 } == .answer(bytes))
  }

  private static func whole(_ file: [UInt8], _ request: PopulationRequest) -> Said {
    Said { () throws(Problems) in
      let answers = try request.answers(for: file, .en, statutory: .shipped)
      return request.bytes(answers, .en)
    }
  }

  private static func inPieces(
    _ file: [UInt8], _ request: PopulationRequest, startLength: Int = 400, blockSize: Int = 300,
    _ size: () -> Int
  ) -> Said {
    let population = IncomingPopulation(
      request, .en, statutory: .shipped, startLength: startLength, blockSize: blockSize)
    var rest = file[...]
    while !rest.isEmpty {
      let piece = rest.prefix(size())
      rest = rest.dropFirst(piece.count)
      population.take(Array(piece))
    }
    return Said { () throws(Problems) in try population.finish().flatMap { $0 } }
  }

  /// A file of people who are plain, odd or wrong, and of which some stand in two places.
  private static func file(_ random: inout RandomSource) -> String {
    var text = PlainReaderTests.file(&random)
    let end = text.firstIndex(of: "\n") ?? text.startIndex
    text = head + first + text[text.index(after: end)...]
    if random.chance(20) { text += (text.last == "\n" ? "" : "\n") + first }
    return text
  }

  @Test(arguments: PlainReaderTests.schemes.indices)
  func inPiecesItSaysWhatTheWholeFileDoes(_ index: Int) throws {
    let scheme = try PlainReaderTests.schemes[index].read()
    var random = RandomSource(seed: UInt64(7300 + index))
    var (answers, refusals) = (0, 0)
    for round in 0..<32 {
      let file = Array(IncomingPopulationTests.file(&random).utf8)
      let output = PopulationRequest.Output.allCases[round % 4].rawValue
      let more = random.chance(20) ? [(name: "impliedEnds", value: "true")] : []
      let request = try IncomingPopulationTests.request(output, scheme, more)
      let whole = IncomingPopulationTests.whole(file, request)
      let most = random.pick([1, 20, 300, 5000])
      let size = random.pick([64, 300, 4096])
      let pieces = IncomingPopulationTests.inPieces(file, request, blockSize: size) {
        random.whole(1...most)
      }
      #expect(pieces == whole, "round \(round), pieces to \(most), blocks of \(size)")
      if case .answer = whole { answers += 1 } else { refusals += 1 }
      if pieces != whole { return }
    }
    #expect(answers > 10 && refusals > 2)
  }

  /// Cut in the middle of a character, and with a byte order mark.
  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252])
  func anyEncodingMayBeCutAnywhere(_ encoding: TextEncoding) throws {
    let scheme = try SchemeText().read()
    let rows = (1...60).map { "é\($0),1960-01-15,guard,1990-01-01,,0.8,,Ons,x\n" }.joined()
    let text = IncomingPopulationTests.head + IncomingPopulationTests.first + rows
    let file: [UInt8] =
      switch encoding {
      case .utf16LittleEndian:
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian:
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .windows1252: text.unicodeScalars.map { UInt8($0.value) }
      default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    let request = try IncomingPopulationTests.request("results", scheme)
    let whole = IncomingPopulationTests.whole(file, request)
    for size in [1, 7, 64, 1000] {
      #expect(IncomingPopulationTests.inPieces(file, request) { size } == whole)
    }
    guard case .answer(let bytes) = whole else {
      Issue.record("the file was refused")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("\né60,"))
  }

  /// So many bytes could be the beginning of a file or all of it.
  @Test(arguments: [-1, 0, 1])
  func aFileAboutAsLongAsIsLookedAtIsReadAlike(_ more: Int) throws {
    let file = Array((IncomingPopulationTests.head + IncomingPopulationTests.first).utf8)
    let request = try IncomingPopulationTests.request("results", try SchemeText().read())
    let said = IncomingPopulationTests.inPieces(file, request, startLength: file.count + more) { 9 }
    #expect(said == IncomingPopulationTests.whole(file, request))
  }

  /// One person's rows do not fit in a block, and come in many pieces.
  @Test func onePersonMayTakeManyBlocks() throws {
    let row = "A,1960-01-15,guard,1990-01-01,1990-01-31,1,,,\n"
    let file = Array(
      (IncomingPopulationTests.head + IncomingPopulationTests.first
        + String(repeating: row, count: 400) + row.replacing("A,", with: "B,")).utf8)
    for output in PopulationRequest.Output.allCases {
      let request = try IncomingPopulationTests.request(output.rawValue, try SchemeText().read())
      let said = IncomingPopulationTests.inPieces(file, request, blockSize: 64) { 50 }
      #expect(said == IncomingPopulationTests.whole(file, request))
    }
  }

  @Test func ofAFileNoMoreIsHeldThanItsBeginningAndTheAnswer() throws {
    let scheme = try SchemeText().read()
    let population = IncomingPopulation(
      try IncomingPopulationTests.request("summary", scheme), .en, statutory: .shipped,
      startLength: 1000, blockSize: 300)
    population.take(Array((IncomingPopulationTests.head + IncomingPopulationTests.first).utf8))
    #expect(population.held > 100)
    for number in 0..<50 {
      population.take(Array("P\(number),1960-01-15,guard,1990-01-01,,0.8,,Ons,x\n".utf8))
    }
    #expect(population.held == 0)
    // Of a file that is refused nothing is kept either: here a date in another order.
    let refused = IncomingPopulation(
      try IncomingPopulationTests.request("results", scheme), .en, statutory: .shipped,
      startLength: 100, blockSize: 300)
    refused.take(Array("id,born,function,from\nA,15-01-1960,guard,13-01-1990\n".utf8))
    let good = (0..<20).map { "B\($0),15-01-1960,guard,13-01-1990\n" }.joined()
    refused.take(Array(good.utf8))
    #expect(refused.held > 500)
    let bad = (0..<20).map { "C\($0),15-01-1960,guard,01-13-1990\n" }.joined()
    refused.take(Array(bad.utf8))
    #expect(refused.held == 0)
    refused.take(Array(good.utf8))
    #expect(refused.held == 0)
    #expect(throws: Problems.self) { try refused.finish() }
  }

  @Test func linesArePlacesThatTheFileItselfWouldTell() throws {
    var random = RandomSource(seed: 7400)
    let scheme = try SchemeText(["time": SchemeText.kinds]).read()
    var people = 0
    for _ in 0..<60 {
      let text = PlainReaderTests.file(&random, shuffles: random.chance(50))
      let file = Array((random.chance(10) ? text.replacing("\r\n", with: "\r") : text).utf8)
      guard let format = try? PopulationFormat.found(in: file, isWhole: true),
        let job = try? PopulationJob(scheme, asOf: day("2026-11-21"), format, .init())
      else { continue }
      var lines = PersonLines(format)
      let finder = PersonFinder(job, Array(0..<1000))
      let cutter = BlockCutter(format, begun: file, blockSize: random.pick([64, 4096]))
      let block = PopulationBlock()
      while unsafe cutter.fill(block, reading: { _ in 0 }) {
        lines.take(block)
        finder.take(block)
      }
      let told = (0..<1000).map { lines[$0] }
      #expect(told == (0..<1000).map { finder.found[$0]?.line })
      people += told.count { $0 != nil }
    }
    #expect(people > 300)
  }

  @Test func piecesGrowWithoutAGap() {
    var pieces = BytePieces()
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    pieces.append(Array(bytes[..<7]))
    pieces.append(Array(bytes[7..<290_000]))
    pieces.append([])
    pieces.append(Array(bytes[290_000...]))
    #expect(pieces.count == bytes.count)
    #expect(pieces.pieces.count == 2)
    #expect(pieces.pieces.flatMap { $0 } == bytes)
  }
}
