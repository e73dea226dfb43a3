/// Gathers the problems of one text while it is read, so that all are told at once.
///
/// Places are given as bytes; line, column and pointer are worked out only for what is wrong.
final class ProblemCollector {
  private(set) var problems: [Problem] = []
  /// The sources that steps of dated values name, to be resolved once all sources are known.
  var stepSources: [JSONNode] = []
  private var offsets: [Int] = []
  private let bytes: [UInt8]
  /// The values of the text; of one that was read without them, made when the first place is asked
  /// for.
  private lazy var root: JSONNode? =
    isRead
    ? readRoot : try? JSONReader.read(bytes, options: .init(maximumBytes: bytes.count)).root
  private let readRoot: JSONNode?
  private let isRead: Bool
  /// Finds the place of a JSON pointer where the values do not stand in one text.
  private let locate: ((String) -> Problem.Place)?

  /// The byte at which each line begins, found when the first place is asked for.
  private lazy var lineStarts: [Int] = {
    var starts = [0]
    for offset in bytes.indices where bytes[offset] == 0x0A { starts.append(offset + 1) }
    return starts
  }()

  init(bytes: [UInt8], root: JSONNode?) {
    self.bytes = bytes
    readRoot = root
    isRead = true
    locate = nil
  }

  /// Gathers the problems of a text that was found to be JSON, but not kept as a tree of values.
  init(valid bytes: [UInt8]) {
    self.bytes = bytes
    readRoot = nil
    isRead = false
    locate = nil
  }

  init(root: JSONNode, locate: @escaping (String) -> Problem.Place) {
    bytes = []
    readRoot = root
    isRead = true
    self.locate = locate
  }

  /// Forgets all but the first of so many problems, in the order in which they were found.
  func keep(first count: Int) {
    problems.removeSubrange(count...)
    offsets.removeSubrange(count...)
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// The problems in the order of their places.
  var sorted: [Problem] {
    zip(offsets, problems).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  func add(
    _ code: ProblemCode, _ severity: Problem.Severity = .error, at offset: Int,
    pointer: String? = nil, _ message: Bilingual, remedy: Bilingual? = nil,
    suggestion: String? = nil
  ) {
    offsets.append(offset)
    problems.append(
      Problem(
        code, severity: severity, at: place(at: offset, pointer: pointer), message,
        remedy: remedy ?? code.usualRemedy, suggestion: suggestion))
  }

  /// Adds a problem that was found without looking at the text.
  func add(_ problem: Problem, at offset: Int, pointer: String) {
    offsets.append(offset)
    problems.append(problem.placed(place(at: offset, pointer: pointer)))
  }

  /// The place of a byte; the second of two equal keys is not in the tree, so its pointer is given.
  func place(at offset: Int, pointer: String? = nil) -> Problem.Place {
    if let locate { return locate(pointer ?? root?.pointer(to: offset) ?? "") }
    // The last line that begins at or before the byte.
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let line = low + 1
    // Only bytes that begin a character count.
    let before = bytes[lineStarts[low]..<max(lineStarts[low], min(offset, bytes.count))]
    let column = 1 + before.count { $0 & 0xC0 != 0x80 }
    return Problem.Place(
      pointer: pointer ?? root?.pointer(to: offset) ?? "", line: line, column: column)
  }
}

extension ProblemCollector {
  /// Reads JSON and reports what is wrong with it as problems.
  static func readJSON(
    _ bytes: [UInt8], options: JSONReader.Options
  ) -> (root: JSONNode?, problems: ProblemCollector) {
    do {
      let (root, duplicates) = try JSONReader.read(bytes, options: options)
      let collector = ProblemCollector(bytes: bytes, root: root)
      for duplicate in duplicates {
        let first = collector.place(at: duplicate.firstOffset)
        collector.add(
          .duplicateKey, at: duplicate.offset, pointer: first.pointer,
          Bilingual(
            nl: "‘\(duplicate.key)’ staat hier voor de tweede keer; de eerste staat op regel "
              + "\(first.line).",
            en: "‘\(duplicate.key)’ is given a second time; the first is on line \(first.line)."),
          remedy: Bilingual(
            nl: "Haal een van de twee weg.", en: "Remove one of the two."))
      }
      return (root, collector)
    } catch {
      let collector = ProblemCollector(bytes: bytes, root: nil)
      collector.add(error.code, at: error.offset, error.message, remedy: error.remedy)
      return (nil, collector)
    }
  }
}
