import Testing

@testable import hwserve

@Suite("A file that a page carries as Base64")
struct CarriedFileTests {
  /// The form with such a file, between other fields.
  private func form(_ text: String) -> [UInt8] {
    let fields = [("lang", "nl"), ("data", text), ("go", "look")]
    return Array(
      (fields.map { name, value in
        "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
      }.joined() + "--x--\r\n").utf8)
  }

  private func file(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 >> 8) }
  }

  private func read(
    _ form: [UInt8], in size: Int = .max, limits: FormLimits = FormLimits()
  ) throws -> (fields: FormFields, mostHeld: Int) {
    var reading = try FormReading(
      type: "multipart/form-data; boundary=x", limits: limits, expected: form.count)
    var (start, held) = (0, 0)
    while start < form.count {
      let end = start + min(size, form.count - start)
      try reading.feed(Array(form[start..<end]))
      held = max(held, reading.held)
      start = end
    }
    return (try reading.finish(), held)
  }

  // Text is turned into bytes 64 KiB at a time: 65,536 signs are 49,152 bytes.
  @Test(
    "Whatever its size, the form gives its bytes, and nothing else as text",
    arguments: [0, 1, 2, 3, 49_140, 49_149, 49_150, 49_151, 49_152, 49_153, 98_300, 200_000])
  func bytes(_ count: Int) throws {
    let file = file(count)
    for size in [Int.max, 70_001, 997] {
      var fields = try read(form(Base64.text(file)), in: size).fields
      #expect(fields.texts == ["lang": "nl", "go": "look"])
      #expect(fields.take("data") == file)
    }
  }

  @Test("Cut at every place it reads the same")
  func cuts() throws {
    let form = form(Base64.text(file(20)))
    for cut in 1..<form.count {
      var reading = try FormReading(type: "multipart/form-data; boundary=x", limits: FormLimits())
      try reading.feed(Array(form[..<cut]))
      try reading.feed(Array(form[cut...]))
      #expect(try reading.finish().bytes("data") == file(20))
    }
  }

  // 300,000 bytes are 400,000 signs, of which 65,536 at most wait to be turned into bytes.
  @Test("It is held as bytes, not as text")
  func held() throws {
    let most = try read(form(Base64.text(file(300_000))), in: 10_000).mostHeld
    #expect(most >= 300_000 && most <= 300_000 + 65_536 + 100)
  }

  @Test(
    "What Base64 does not write is refused, wherever it stands",
    arguments: [0, 1, 49_151, 49_152, 49_153, 120_000])
  func faulty(_ count: Int) throws {
    let text = Base64.text(file(count))
    for faulty in [text + "A", text + "=", "=" + text, text + "\r\n", text + "\r\n--y", "-" + text]
    {
      #expect(throws: FormFailure.syntax) { try read(form(faulty)) }
    }
  }

  @Test("The other format of forms reads it too")
  func encoded() throws {
    func read(_ text: String) throws -> FormFields {
      var reading = try FormReading(
        type: "application/x-www-form-urlencoded", limits: FormLimits())
      try reading.feed(Array(text.utf8))
      // It is small, and held as it came: all but names and signs between them.
      #expect(reading.held > 0 && reading.held < text.utf8.count)
      return try reading.finish()
    }
    #expect(try read("go=look&data=TWFu").bytes("data") == Array("Man".utf8))
    #expect(try read("assumptions-data=TQ%3D%3D").bytes("assumptions-data") == Array("M".utf8))
    #expect(throws: FormFailure.syntax) { try read("data=TQ") }
  }

  @Test("Its bound holds to the byte, and is one of the text")
  func bound() throws {
    let text = Base64.text(file(90_000))
    // 120,000 signs, and "nl" and "look" beside them.
    #expect(
      try read(form(text), limits: FormLimits(valueBytes: 120_006)).fields.bytes("data") != nil)
    #expect(throws: FormFailure.tooLarge) {
      try read(form(text), limits: FormLimits(valueBytes: 120_005))
    }
  }

  @Test("A file that is chosen goes before the one that was carried, unless it is empty")
  func chosen() throws {
    var fields = FormFields()
    try fields.add("file", [1])
    try fields.add("data", [2])
    #expect(fields.take("file", or: .file) == [1])
    fields = FormFields()
    try fields.add("file", [])
    try fields.add("data", [2])
    #expect(fields.take("file", or: .file) == [2])
    #expect(fields.take("file", or: .file) == nil)
  }
}
