import Foundation

@testable import HeavyWork

/// The schemes and careers of the repository, for looking at whole pages.
enum ReportSamples {
  static let asOf = Day(unchecked: 2026, 11, 21)

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The rail example, read once for all tests.
  private static let rail = Result { try Scheme.read(bytes("schemes/spoor-illustratief.jsonc")) }

  /// The names of all sample careers, in order.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("samples").path)
      .filter { $0.hasSuffix(".json") }.sorted()
  }

  static func assessment(_ name: String, exit: Day? = nil) throws -> Assessment {
    let scheme = try rail.get()
    let career = try Career(reading: bytes("samples/\(name)"), under: scheme)
    return try Assessment(of: career, under: scheme, .init(asOf: asOf, exit: exit))
  }

  static func assessment(scheme: String, history: String, exit: Day? = nil) throws -> Assessment {
    let scheme = try Scheme.read([UInt8](scheme.utf8))
    let career = try Career(reading: [UInt8](history.utf8), under: scheme)
    return try Assessment(of: career, under: scheme, .init(asOf: asOf, exit: exit))
  }

  static func page(_ assessment: Assessment, _ language: Language) -> String {
    String(decoding: ResultPage.html(assessment, language), as: UTF8.self)
  }
}
