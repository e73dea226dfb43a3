import Testing

@testable import hwserve

@Suite("Forms with a file")
struct MultipartFormTests {
  private func part(_ name: String, _ content: String, file: String? = nil) -> String {
    "--x\r\nContent-Disposition: form-data; name=\"\(name)\""
      + (file.map { "; filename=\"\($0)\"\r\nContent-Type: text/html" } ?? "")
      + "\r\n\r\n\(content)\r\n"
  }

  private func read(
    _ text: String, boundary: String = "x", _ limits: FormLimits = FormLimits()
  ) throws -> FormFields {
    var form = try #require(MultipartForm(boundary: boundary, limits: limits))
    try form.feed(text.utf8)
    return try form.finish()
  }

  @Test("Fields and files")
  func values() throws {
    let fields = try read(
      part("lang", "nl") + part("empty", "") + part("file", "a\r\n--y\r\n--", file: "b.html")
        + "--x--\r\n")
    #expect(fields.texts == ["lang": "nl", "empty": "", "file": "a\r\n--y\r\n--"])
  }

  @Test("A file that is no text has its bytes, and no text")
  func bytes() throws {
    var form = try #require(MultipartForm(boundary: "x"))
    let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n"
    try form.feed(Array(head.utf8) + [0xFF, 0x00, 0x0D] + Array("\r\n--x--".utf8))
    let fields = try form.finish()
    #expect(fields.bytes("file") == [0xFF, 0x00, 0x0D])
    #expect(fields["file"] == nil)
  }

  @Test(
    "What no browser sends is refused",
    arguments: [
      "", "--", "--x", "--x--\r\nmore", "text before\r\n--x--", "--y\r\n", "--x\n",
      "--x\r\n\r\ncontent\r\n--x--", "--x\r\nContent-Type: text/plain\r\n\r\na\r\n--x--",
      "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nb\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"; c=\"d\"\r\n\r\nb\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; "
        + "name=\"b\"\r\n\r\nc\r\n--x--",
      "--x\r\nX-Other: 1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n folded\r\n\r\nb\r\n--x--",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x-",
      "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--xy\r\n",
      "--x\nContent-Disposition: form-data; name=\"a\"\n\nb\n--x--",
    ])
  func refused(text: String) throws {
    #expect(throws: FormFailure.self) { try read(text) }
  }

  @Test("A name that comes twice is refused")
  func repeated() {
    #expect(throws: FormFailure.repeatedField) {
      try read(part("a", "1") + part("a", "2") + "--x--")
    }
  }

  @Test("Every bound holds to the byte")
  func limits() throws {
    let limits = FormLimits(fields: 2, nameBytes: 3, valueBytes: 4)
    #expect(try read(part("abc", "12") + part("b", "34") + "--x--", limits).texts.count == 2)
    #expect(throws: FormFailure.tooLarge) {
      try read(part("abcd", "1") + "--x--", limits)
    }
    #expect(throws: FormFailure.tooLarge) {
      try read(part("a", "12") + part("b", "345") + "--x--", limits)
    }
    #expect(throws: FormFailure.tooLarge) {
      try read(part("a", "") + part("b", "") + part("c", "") + "--x--", limits)
    }
    #expect(throws: FormFailure.tooLarge) {
      try read("--x\r\n" + String(repeating: "y", count: 3000), limits)
    }
    // A part that never ends is refused while it comes, not after it.
    #expect(throws: FormFailure.tooLarge) {
      try read(part("a", String(repeating: "y", count: 50)), limits)
    }
  }

  private func read(_ text: String, _ limits: FormLimits) throws -> FormFields {
    try read(text, boundary: "x", limits)
  }

  @Test(
    "Boundaries that the format does not allow",
    arguments: ["", "a b ", "a\"b", "a\r\nb", "é", String(repeating: "a", count: 71)])
  func boundaries(boundary: String) {
    #expect(MultipartForm(boundary: boundary) == nil)
  }

  @Test("Cut at every place, and fed byte by byte, it reads the same")
  func splits() throws {
    let text = Array(
      (part("lang", "nl") + part("file", "{\r\n--\r\n-- x\r\n--", file: "é.json") + "--x--\r\n")
        .utf8)
    var whole = try #require(MultipartForm(boundary: "x"))
    try whole.feed(text)
    let expected = try whole.finish()
    for cut in 0...text.count {
      var form = try #require(MultipartForm(boundary: "x"))
      try form.feed(text[..<cut])
      try form.feed(text[cut...])
      #expect(try form.finish() == expected)
    }
    var form = try #require(MultipartForm(boundary: "x"))
    for byte in text { try form.feed([byte]) }
    #expect(try form.finish() == expected)
  }

  @Test("Cut off at any place before its end, it is refused")
  func cutOff() throws {
    let text = Array((part("a", "1") + "--x--").utf8)
    for end in 0..<text.count {
      #expect(throws: FormFailure.self) {
        var form = try #require(MultipartForm(boundary: "x"))
        try form.feed(text[..<end])
        _ = try form.finish()
      }
    }
  }
}

@Suite("The type of a form")
struct MediaTypeTests {
  @Test("Type and parameters, however they are written")
  func parameters() {
    #expect(MediaType("text/html")?.name == "text/html")
    #expect(MediaType("Multipart/Form-Data; Boundary=abc")?.parameters == ["boundary": "abc"])
    #expect(MediaType("a/b;c=\"d e\" ; f=g")?.parameters == ["c": "d e", "f": "g"])
  }

  @Test(
    "What is none",
    arguments: [
      "", "text", "text/", "/html", "text/html;", "text/html; a", "text/html; a=", "a/b; c=\"d",
      "a/b; c=1; c=2", "a/b c", "a/b; c=\"d\\\"e\"",
    ])
  func refused(text: String) { #expect(MediaType(text) == nil) }

  @Test("Only the two formats of forms are read")
  func formats() throws {
    let form = try FormReading.fields(
      Array("a=1".utf8), type: "application/x-www-form-urlencoded; charset=UTF-8")
    #expect(form.texts == ["a": "1"])
    #expect(throws: FormFailure.otherType) {
      try FormReading.fields(Array("{}".utf8), type: "application/json")
    }
    #expect(throws: FormFailure.otherType) { try FormReading.fields([], type: "") }
    #expect(throws: FormFailure.syntax) { try FormReading.fields([], type: "multipart/form-data") }
  }
}
