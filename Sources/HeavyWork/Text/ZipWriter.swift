/// Where a ZIP file is written to: a place where earlier bytes can be written over.
package protocol ZipSink: AnyObject {
  /// Appends bytes.
  func append(_ bytes: [UInt8])
  /// Writes over bytes that were appended.
  func overwrite(_ bytes: [UInt8], at place: Int)
}

/// Writes a ZIP file whose parts are stored as they are, one after another.
///
/// The bytes depend on nothing but the parts: every part has the same date. Sizes and checks are
/// put in front of a part when it is complete, so that no reader needs the directory for them.
struct ZipWriter {
  /// The largest file that this kind of ZIP can describe, with room left for its directory.
  static let mostBytes = Int(UInt32.max) - (1 << 24)

  private struct Part {
    let name: [UInt8]
    let place: Int
    var check: UInt32 = 0
    var size = 0
  }

  private let sink: any ZipSink
  private var parts: [Part] = []
  private var check = CRC32()
  /// The bytes so far.
  private(set) var count = 0

  init(_ sink: any ZipSink) { self.sink = sink }

  /// Whether the file is larger than a ZIP file of this kind can be.
  var isTooLarge: Bool { count > ZipWriter.mostBytes }

  /// Begins a part; its name is plain ASCII.
  mutating func begin(_ name: String) {
    let part = Part(name: Array(name.utf8), place: count)
    parts.append(part)
    check = CRC32()
    put([0x50, 0x4B, 0x03, 0x04] + ZipWriter.description(of: part) + part.name)
  }

  /// Appends to the part that was begun last.
  mutating func append(_ bytes: [UInt8]) {
    guard !isTooLarge else { return }
    check.add(bytes)
    parts[parts.count - 1].size += bytes.count
    put(bytes)
  }

  /// Ends the part that was begun last.
  mutating func end() {
    guard !isTooLarge else { return }
    parts[parts.count - 1].check = check.value
    let part = parts[parts.count - 1]
    // Behind the signature, the version, the flags, the method and the date.
    sink.overwrite(ZipWriter.checkAndSizes(part), at: part.place + 14)
  }

  /// Adds a whole part.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    begin(name)
    append(bytes)
    end()
  }

  /// Writes the directory, which ends the file.
  mutating func finish() {
    guard !isTooLarge else { return }
    let start = count
    for part in parts {
      put(
        [0x50, 0x4B, 0x01, 0x02] + ZipWriter.number(20, 2) + ZipWriter.description(of: part)
          // No remark, the first disk, no attributes.
          + ZipWriter.number(0, 2) + ZipWriter.number(0, 2) + ZipWriter.number(0, 2)
          + ZipWriter.number(0, 4) + ZipWriter.number(part.place, 4) + part.name)
    }
    let count = ZipWriter.number(parts.count, 2)
    put(
      [0x50, 0x4B, 0x05, 0x06] + ZipWriter.number(0, 4) + count + count
        + ZipWriter.number(self.count - start, 4) + ZipWriter.number(start, 4)
        + ZipWriter.number(0, 2))
  }

  private mutating func put(_ bytes: [UInt8]) {
    sink.append(bytes)
    count += bytes.count
  }

  /// What both the part and the directory say of a part, from the version on.
  private static func description(of part: Part) -> [UInt8] {
    // Version 2.0, no flags, stored, 1 January 1980 at midnight.
    number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + checkAndSizes(part) + number(part.name.count, 2) + number(0, 2)
  }

  private static func checkAndSizes(_ part: Part) -> [UInt8] {
    number(Int(part.check), 4) + number(part.size, 4) + number(part.size, 4)
  }

  /// A number in so many bytes, the lowest first.
  private static func number(_ value: Int, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
