import Testing

@testable import hwserve

@Suite("Encoded forms")
struct EncodedFormTests {
  private func read(_ text: String, _ limits: FormLimits = FormLimits()) throws(FormFailure)
    -> FormFields
  {
    var form = EncodedForm(limits: limits)
    try form.feed(text.utf8)
    return try form.finish()
  }

  @Test("Names and values are decoded")
  func values() throws {
    let fields = try read("a=1&b-c=x+y%20z&naam=caf%C3%A9&leeg=&amp=%26%3D%2B%25&regel=a%0D%0Ab")
    #expect(
      fields.texts == [
        "a": "1", "b-c": "x y z", "naam": "café", "leeg": "", "amp": "&=+%", "regel": "a\r\nb",
      ])
  }

  @Test("No fields at all")
  func empty() throws { #expect(try read("").texts.isEmpty) }

  @Test(
    "What no browser sends is refused",
    arguments: [
      "a", "=1", "a=1&", "&a=1", "a=1&&b=2", "a=1=2", "a=%", "a=%4", "a=%4g", "a=%g4", "a=\u{e9}",
      "a=%00", "%00=1", "a=%C3", "a=%ED%A0%80", "a=%C0%AF", "a=b c", "a=\"", "a=<", "a=1\n",
      "a[]=1", "a=1;b=2",
    ])
  func refused(text: String) {
    #expect(throws: FormFailure.self) { try read(text) }
  }

  @Test("A name that comes twice is refused, however it is written")
  func repeated() {
    #expect(throws: FormFailure.repeatedField) { try read("a=1&a=2") }
    #expect(throws: FormFailure.repeatedField) { try read("a=1&%61=2") }
  }

  @Test("An escape that is cut off is told apart from a wrong one")
  func cutOff() {
    #expect(throws: FormFailure.cutOff) { try read("a=%4") }
    #expect(throws: FormFailure.syntax) { try read("a=%4x") }
  }

  @Test("Every bound holds to the byte")
  func limits() throws {
    let limits = FormLimits(fields: 2, nameBytes: 3, valueBytes: 4)
    #expect(try read("abc=12&b=34", limits).texts == ["abc": "12", "b": "34"])
    #expect(throws: FormFailure.tooLarge) { try read("abcd=1", limits) }
    #expect(throws: FormFailure.tooLarge) { try read("a=12&b=345", limits) }
    #expect(throws: FormFailure.tooLarge) { try read("a=1&b=2&c=3", limits) }
  }

  @Test("Cut at every place, and fed byte by byte, it reads the same")
  func splits() throws {
    let text = Array("state=%7B%22a%22%3A1%7D&born-day=14&x=%C3%A9+%E2%82%AC".utf8)
    var whole = EncodedForm()
    try whole.feed(text)
    let expected = try whole.finish()
    for cut in 0...text.count {
      var form = EncodedForm()
      try form.feed(text[..<cut])
      try form.feed(text[cut...])
      #expect(try form.finish() == expected)
    }
    var form = EncodedForm()
    for byte in text { try form.feed([byte]) }
    #expect(try form.finish() == expected)
  }
}
