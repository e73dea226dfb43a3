/// Reads `multipart/form-data` (RFC 7578), fed in pieces of any size.
///
/// Strict: CRLF only, no text before the first or after the last boundary, each part with exactly
/// one Content-Disposition and at most a Content-Type. What a file was called is not kept: it
/// could hold a person's name.
struct MultipartForm {
  private enum State {
    /// At the first boundary, or at what follows a boundary.
    case boundary
    case afterBoundary
    case header
    case content
    /// After the last boundary.
    case end
  }

  /// CRLF, two hyphens and the boundary.
  private let mark: [UInt8]
  private let limits: FormLimits
  /// How many bytes will come; 0 where that is not known.
  private let expected: Int
  private static let headerBytes = 2048

  private var state = State.boundary
  private var fields = FormFields()
  private var count = 0
  private var valueBytes = 0
  private var name: String?
  private var hasType = false
  private var buffer: [UInt8] = []
  /// What a file that a page carried holds so far; nothing in other fields.
  private var carried: Base64Reading?
  private var fieldBytes = 0
  private var headerSize = 0

  /// Begins to read; nothing where the boundary is none that the format allows.
  ///
  /// - Parameter expected: how many bytes will come, where that is known.
  init?(boundary: String, limits: FormLimits = FormLimits(), expected: Int = 0) {
    let bytes = Array(boundary.utf8)
    guard (1...70).contains(bytes.count), bytes.last != 0x20,
      bytes.allSatisfy({ MultipartForm.isBoundaryByte($0) })
    else { return nil }
    mark = Array("\r\n--".utf8) + bytes
    self.limits = limits
    self.expected = expected
  }

  private static func isBoundaryByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }

  /// How many bytes are held of what came.
  var held: Int { fieldBytes + (carried?.bytes.count ?? 0) + buffer.count }

  /// Takes the next piece.
  mutating func feed(_ piece: some Sequence<UInt8>) throws(FormFailure) {
    for byte in piece { try take(byte) }
  }

  /// Ends the form.
  func finish() throws(FormFailure) -> FormFields {
    guard case .end = state, buffer.isEmpty || buffer == [0x0D, 0x0A] else { throw .cutOff }
    return fields
  }

  private mutating func take(_ byte: UInt8) throws(FormFailure) {
    buffer.append(byte)
    switch state {
    case .boundary:
      // The first boundary has no line before it that its CRLF would end.
      guard byte == mark[buffer.count + 1] else { throw .syntax }
      if buffer.count == mark.count - 2 { begin(.afterBoundary) }
    case .afterBoundary:
      guard buffer.count == 2 else { return }
      if buffer == Array("--".utf8) {
        begin(.end)
      } else if buffer == [0x0D, 0x0A] {
        count += 1
        guard count <= limits.fields else { throw .tooLarge }
        begin(.header)
      } else {
        throw .syntax
      }
    case .header:
      headerSize += 1
      guard headerSize <= MultipartForm.headerBytes else { throw .tooLarge }
      if buffer.suffix(2).elementsEqual([0x0D, 0x0A]) { try endHeader() }
    case .content: try takeContent(byte)
    case .end:
      guard buffer.count <= 2, byte == [0x0D, 0x0A][buffer.count - 1] else { throw .syntax }
    }
  }

  private mutating func begin(_ next: State) {
    state = next
    buffer = []
    headerSize = 0
  }

  private mutating func endHeader() throws(FormFailure) {
    let line = buffer.dropLast(2)
    buffer = []
    guard line.isEmpty else {
      return try readHeader(Array(line))
    }
    guard let name else { throw .syntax }
    if CarriedField(rawValue: name) != nil { carried = Base64Reading() }
    begin(.content)
  }

  private mutating func readHeader(_ line: [UInt8]) throws(FormFailure) {
    guard let text = String(validating: line, as: UTF8.self),
      let colon = text.firstIndex(of: ":"),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { throw .syntax }
    let value = String(text[text.index(after: colon)...].drop { $0 == " " })
    switch text[..<colon].lowercased() {
    case "content-disposition":
      guard name == nil, let found = MultipartForm.name(inDisposition: value) else {
        throw .syntax
      }
      guard found.utf8.count <= limits.nameBytes else { throw .tooLarge }
      name = found
    case "content-type":
      guard !hasType else { throw .syntax }
      hasType = true
    default: throw .syntax
    }
  }

  /// The name in `form-data; name="…"`, with at most a file name after it.
  private static func name(inDisposition value: String) -> String? {
    let start = "form-data; name=\""
    guard value.hasPrefix(start) else { return nil }
    let rest = value.dropFirst(start.count)
    guard let end = rest.firstIndex(of: "\""), end > rest.startIndex else { return nil }
    let after = rest[rest.index(after: end)...]
    let file = "; filename=\""
    // Browsers write a quotation mark in a file's name as %22.
    let isWhole =
      after.isEmpty
      || after.hasPrefix(file)
        && after.dropFirst(file.count).firstIndex(of: "\"")
          == after.index(before: after.endIndex)
    return isWhole ? String(rest[..<end]) : nil
  }

  private mutating func takeContent(_ byte: UInt8) throws(FormFailure) {
    if byte == mark[mark.count - 1], buffer.count >= mark.count,
      buffer.suffix(mark.count).elementsEqual(mark)
    {
      try endPart()
    } else if valueBytes + buffer.count > limits.valueBytes + mark.count {
      throw .tooLarge
    } else if buffer.count == 64 << 10 {
      // Growing would copy it, and hold it twice; room that no byte is written to costs nothing.
      let room = min(expected, limits.valueBytes + mark.count)
      if carried == nil { buffer.reserveCapacity(room) } else { unpack(room) }
    }
  }

  /// Turns text of a carried file into its bytes, but for what may be the beginning of a mark.
  private mutating func unpack(_ room: Int) {
    let count = buffer.count - mark.count
    if carried?.bytes.isEmpty == true { carried?.reserve(room / 4 * 3) }
    carried?.take(buffer[..<count])
    buffer.removeFirst(count)
    valueBytes += count
  }

  /// The value of the field that ends.
  private mutating func value() throws(FormFailure) -> [UInt8] {
    guard carried != nil else { return buffer }
    carried?.take(buffer)
    defer { carried = nil }
    guard let file = carried?.finish() else { throw .syntax }
    return file
  }

  private mutating func endPart() throws(FormFailure) {
    buffer.removeLast(mark.count)
    valueBytes += buffer.count
    guard let name, valueBytes <= limits.valueBytes else { throw .tooLarge }
    let value = try value()
    fieldBytes += value.count
    try fields.add(name, value)
    self.name = nil
    hasType = false
    begin(.afterBoundary)
  }
}
