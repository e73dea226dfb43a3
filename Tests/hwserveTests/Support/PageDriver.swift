import Foundation
import HeavyWork
import Testing

@testable import hwserve

/// What a person with a browser does to the pages: reads one, fills in its fields, presses a button.
final class PageDriver {
  static let today = Day(number: 20_778)  // 2026-11-21

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// Schemes of the repository, read once for all tests.
  private static let all = Result {
    try ["spoor-illustratief", "afbouw", "banken"].map { id in
      try Scheme.read(bytes("schemes/\(id).jsonc"))
    }
  }

  let pages: Pages
  private(set) var response = PageResponse()
  private(set) var reader = PageReader("")
  private var fields: [String: String] = [:]

  init(schemes: [Scheme]? = nil, site: Site = Site()) throws {
    pages = Pages(
      schemes: try schemes ?? PageDriver.all.get(), usual: nil, statutory: .shipped,
      today: PageDriver.today, site: site, file: { _ in [0x7B, 0x7D] },
      placed: { try? PlacedScheme(PageDriver.bytes("schemes/\($0).jsonc")) })
  }

  var text: String { String(decoding: Response(response).content, as: UTF8.self) }
  var heading: String { reader.all("h1").first?.text ?? "" }
  var title: String { reader.all("title").first?.text ?? "" }

  /// The faults in the list on top of the page.
  var faults: [String] { reader.all("a", within: "faults").map(\.text) }

  /// What stands in a field of the page.
  func value(_ name: String) -> String? { fields[name] }

  func open(_ route: PageRoute, _ parameter: String = "", _ language: Language = .nl) {
    take(
      pages.answer(PageRequest(route: route, parameter: parameter, language: language)))
  }

  /// Fills in fields and presses a button; what the page holds is sent with it.
  func press(_ go: String, _ typed: [String: String] = [:]) {
    var sent = fields.merging(typed) { $1 }
    sent["go"] = go
    send(sent)
  }

  /// Sends fields as a browser does.
  func send(_ fields: [String: String]) {
    let pairs = fields.sorted { $0.key < $1.key }
    let body = pairs.map { "\(PageDriver.encoded($0))=\(PageDriver.encoded($1))" }
    take(
      pages.answer(
        PageRequest(
          route: .calculator, isPost: true, contentType: "application/x-www-form-urlencoded",
          body: Array(body.joined(separator: "&").utf8))))
  }

  /// Sends a file.
  func load(_ file: [UInt8], _ language: Language = .nl) {
    let start =
      "--b\r\nContent-Disposition: form-data; name=\"lang\"\r\n\r\n\(language.rawValue)\r\n--b\r\n"
      + "Content-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
    take(
      pages.answer(
        PageRequest(
          route: .calculator, isPost: true, contentType: "multipart/form-data; boundary=b",
          body: Array(start.utf8) + file + Array("\r\n--b--\r\n".utf8))))
  }

  /// Fills in fields of a page with a file, presses a button; what the page holds is sent with it.
  func upload(
    _ route: PageRoute, _ file: [UInt8]?, _ go: String, _ typed: [String: String] = [:]
  ) {
    var sent = fields.merging(typed) { $1 }
    sent["file"] = nil
    sent["go"] = go
    var body: [UInt8] = []
    for (name, value) in sent.sorted(by: { $0.key < $1.key }) {
      body += Array(
        "--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    body += Array(
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n".utf8)
    body += (file ?? []) + Array("\r\n--b--\r\n".utf8)
    take(
      pages.answer(
        PageRequest(
          route: route, isPost: true, contentType: "multipart/form-data; boundary=b", body: body)))
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }

  private func take(_ response: PageResponse) {
    self.response = response
    guard response.type.description.hasPrefix("text/html") else { return }
    reader = PageReader(text)
    #expect(reader.faults.isEmpty)
    let ids = reader.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "an id stands twice")
    for (element, attribute) in PageDriver.references {
      for found in reader.elements where element == nil || found.name == element {
        for id in (found.attributes[attribute] ?? "").split(separator: " ") {
          #expect(ids.contains(String(id)), "\(attribute) leads to \(id), which is not there")
        }
      }
    }
    fields = readFields()
  }

  private static let references: [(String?, String)] = [
    ("label", "for"), (nil, "aria-describedby"), (nil, "aria-labelledby"), ("button", "form"),
  ]

  /// What a browser would send of the form of the calculator as it stands.
  private func readFields() -> [String: String] {
    guard let form = reader.elements.firstIndex(where: { $0.attributes["id"] == "calculator" })
    else { return [:] }
    var fields: [String: String] = [:]
    for (index, element) in reader.elements.enumerated() where element.parents.contains(form) {
      guard let name = element.attributes["name"] else { continue }
      switch element.name {
      case "input":
        let isChoice = ["radio", "checkbox"].contains(element.attributes["type"])
        if !isChoice || element.attributes["checked"] != nil {
          fields[name] = element.attributes["value"] ?? ""
        }
      case "select":
        let options = reader.elements.filter { $0.name == "option" && $0.parents.last == index }
        let chosen = options.first { $0.attributes["selected"] != nil } ?? options.first
        fields[name] = chosen?.attributes["value"] ?? ""
      default: break
      }
    }
    return fields
  }
}
