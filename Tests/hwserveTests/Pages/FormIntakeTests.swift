import HeavyWork
import Testing

@testable import hwserve

/// A form that is read while it comes is answered like one that is wholly there.
@Suite struct FormIntakeTests {
  private static let type = "multipart/form-data; boundary=b"

  private static func part(_ name: String, _ content: String) -> String {
    "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(content)\r\n"
  }

  /// A file of 600 kB in a form; what is asked stands behind it.
  private static func form(_ go: String, _ more: String = "") -> [UInt8] {
    let note = String(repeating: "n", count: 500)
    let rows = (0..<1200).map {
      "V\($0 + 10_000),1961-02-14,machinist,1988-\($0 % 4 == 3 ? 13 : 3)-01,\(note)\n"
    }
    return Array(
      (part("file", "id,born,function,from,note\n" + rows.joined())
        + part("scheme", "spoor-illustratief") + part("go", go) + more + "--b--\r\n").utf8)
  }

  private static func request(_ type: String = type, _ body: [UInt8] = []) -> PageRequest {
    PageRequest(route: .workforce, isPost: true, language: .en, contentType: type, body: body)
  }

  /// What is said of a form in pieces, and the most that was held of it.
  private static func said(
    _ form: [UInt8], _ pages: Pages, type: String = type
  ) -> (response: Response, held: Int) {
    let intake = FormIntake(request(type), pages, expected: form.count)
    var held = 0
    for start in stride(from: 0, to: form.count, by: 100_001) {
      let piece = Array(form[start..<min(start + 100_001, form.count)])
      held = max(held, intake.take(piece).content)
    }
    return (intake.answer(), held)
  }

  @Test(arguments: ["look", "result", "rejects", "summary", "back", "lang-nl", "none"])
  func inPiecesItIsAnsweredAlike(_ go: String) throws {
    let pages = try PageDriver().pages
    let form = Self.form(go)
    let whole = Response(pages.answer(Self.request(Self.type, form)))
    let (response, held) = Self.said(form, pages)
    #expect(response.status == .ok && response.type?.description == whole.type?.description)
    let isSame = response.content == whole.content
    #expect(isSame && response.length == response.content.count)
    #expect(held > form.count - 1000 && held <= form.count)
  }

  @Test func whatCannotBeReadIsRefusedAlikeAndNotHeld() throws {
    let pages = try PageDriver().pages
    let good = Self.form("look")
    let bad = [
      (Self.type, Array("--c".utf8) + good), (Self.type, Array(good.dropLast(200_000))),
      (Self.type, Self.form("look", Self.part("go", "look"))), ("multipart/form-data", good),
      ("text/plain", good), ("application/x-www-form-urlencoded", good),
    ]
    for (type, form) in bad {
      let whole = Response(pages.answer(Self.request(type, form)))
      let (response, _) = Self.said(form, pages, type: type)
      #expect(response.status == whole.status && response.status.rawValue >= 400)
      #expect(response.content == whole.content)
    }
    #expect(Self.said(bad[0].1, pages).held == 0)
  }

  /// The page with the file is sent in parts; put together they are the page with the file in it.
  @Test func thePageCarriesItsFileUnchanged() throws {
    let driver = try PageDriver()
    let file = Array("id,born,function,from\nhwserve-carried-file,1961-02-14,machinist,1988\n".utf8)
    driver.open(.workforce)
    driver.upload(.workforce, file, "look", ["scheme": "spoor-illustratief"])
    #expect(driver.value("data") == Base64.text(file))
    #expect(driver.response.carried == file)
    #expect(Response(driver.response).length == driver.text.utf8.count)
  }
}
