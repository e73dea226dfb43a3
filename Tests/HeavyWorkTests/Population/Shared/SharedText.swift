@testable import HeavyWork

/// A shared population of a test, and the file it was made from.
struct SharedText {
  let scheme: Scheme
  let source: String
  let shared: SharedPopulation

  static let asOf = day("2026-11-21")

  var text: String { String(decoding: shared.bytes, as: UTF8.self) }

  /// The rows of the shared file, without its names.
  var rows: [[String]] { SharedText.rows(text) }

  init(
    _ source: String, under scheme: Scheme, also: [Scheme] = [], least: Int = 10
  ) throws {
    self.scheme = scheme
    self.source = source
    shared = try SharedPopulation(SharedText.read(source, [scheme] + also), least: least)
  }

  /// Reads a population for sharing it.
  static func read(_ text: String, _ schemes: [Scheme]) throws -> SharedSource {
    let bytes = Array(text.utf8)
    let format = try PopulationFormat.found(in: bytes, isWhole: true)
    let source = SharedSource(
      try schemes.map { try PopulationJob($0, asOf: asOf, format, .init(), evenOutOfForce: true) })
    let (cutter, block) = (BlockCutter(format, begun: bytes, blockSize: 4096), PopulationBlock())
    while unsafe cutter.fill(block, reading: { _ in 0 }) { source.take(block) }
    return source
  }

  /// The rows of a plain file without quotes, without its names.
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// An invented population as a file.
  static func sample(_ people: Int, _ scheme: Scheme, seed: UInt64) throws -> String {
    let sample = try SyntheticPopulation(under: scheme, seed: seed, asOf: asOf)
    return String(decoding: sample.head + sample.rows(of: 0..<people), as: UTF8.self)
  }

  /// The rail example.
  static let rail = Result {
    try Scheme.read(ReportSamples.bytes("schemes/spoor-illustratief.jsonc"))
  }

  /// The plain scheme with an employer, facts and a benefit.
  static func asking() throws -> Scheme {
    var text = SchemeText()
    text["time"] = #"""
      { "partTime": "proportional", "overlap": "fullTime", "kinds": { "agency": 1, "leave": 0 } }
      """#
    text["conditions"] = SchemeText.conditions(
      ("lower", #""points": { "atLeast": 18.81 }"#),
      ("here", #""employed": { "of": { "employer": "Ons" }, "on": "exit" }"#),
      ("wage", #""attribute": { "name": "wage", "atMost": 3897 }"#),
      ("word", #""attribute": { "name": "roster", "equals": "night" }"#))
    text["routes"] = #"""
      [{ "id": "pro-rata", "when": { "all": ["lower", "wage"] },
         "months": { "linear": { "full": 57, "maximum": 36 } } },
       { "id": "here", "when": { "all": ["lower", "here", "word"] }, "months": 12 }]
      """#
    text["benefit"] = #"{ "perMonth": 1000 }"#
    return try text.read()
  }
}
