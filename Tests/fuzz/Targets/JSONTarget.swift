@testable import HeavyWork

/// JSON: what is read and written again says the same, and what is not has a place.
struct JSONTarget: FuzzTarget {
  static let name = "json"
  private let options = JSONReader.Options(maximumBytes: 1 << 16)

  func check(_ input: [UInt8]) {
    let (root, problems) = ProblemCollector.readJSON(input, options: options)
    if !problems.problems.isEmpty { InputLines(input).hold(problems.sorted) }
    guard let root else { return require(problems.hasErrors, "nothing read, nothing said") }
    // Equal keys are told, and cannot be written in one order.
    if problems.hasErrors { return }
    let written = JSONWriter.canonical(root)
    var strict = options
    strict.comments = false
    strict.maximumBytes = 1 << 20
    let (again, complaints) = ProblemCollector.readJSON(written, options: strict)
    guard let again else {
      fatalError("what was written is not read: \(complaints.problems) \(shown(written))")
    }
    requireSame(JSONWriter.canonical(again), written, "written twice")
  }
}

/// Bytes as text, to be looked at.
func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
