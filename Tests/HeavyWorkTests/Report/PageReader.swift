@testable import HeavyWork

/// Reads a page back, strictly: every element known and closed, every attribute quoted, every
/// ampersand part of an escape. Whatever a browser would have to guess at is a fault.
struct PageReader {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The places of the elements around it, the nearest last.
    let parents: [Int]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private(set) var faults: [String] = []

  init(_ page: String) {
    let start = "<!DOCTYPE html>\n"
    if !page.hasPrefix(start) { faults.append("no document type") }
    read(Array(page.utf8.dropFirst(start.utf8.count)))
  }

  private mutating func read(_ page: [UInt8]) {
    let (opening, closing) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    var (place, open) = (0, [Int]())
    while place < page.count {
      guard page[place] == opening else {
        let end = page[place...].firstIndex(of: opening) ?? page.count
        let text = unescaped(String(decoding: page[place..<end], as: UTF8.self))
        for element in open { elements[element].text += text }
        place = end
        continue
      }
      guard let end = page[place...].firstIndex(of: closing) else {
        faults.append("a tag without an end")
        return
      }
      let tag = String(decoding: page[(place + 1)..<end], as: UTF8.self)
      place = end + 1
      if tag.hasPrefix("/") {
        if let last = open.popLast(), elements[last].name == tag.dropFirst() { continue }
        faults.append("an end that does not fit: \(tag)")
        continue
      }
      add(tag, open)
      if let name = elements.last?.name, Tag(rawValue: name)?.isVoid == true { continue }
      open.append(elements.count - 1)
      // A style sheet holds no elements; what stands in it is not read.
      if tag == "style" { place = page[place...].firstIndex(of: opening) ?? page.count }
    }
    if !open.isEmpty { faults.append("not closed: \(open.map { elements[$0].name })") }
  }

  private mutating func add(_ tag: String, _ open: [Int]) {
    let name = String(tag.prefix { $0 != " " })
    if !["style", "script"].contains(name), Tag(rawValue: name) == nil {
      faults.append("unknown element \(name)")
    }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "="),
        rest[equals...].dropFirst().first == "\"",
        let end = rest[equals...].dropFirst(2).firstIndex(of: "\"")
      else {
        faults.append("an attribute without quotes: \(tag)")
        break
      }
      let key = String(rest[..<equals].dropFirst())
      let isKnown =
        ["href", "action"].contains(key) || name == "script" && ["src", "defer"].contains(key)
        || Attribute.Name(rawValue: key) != nil
      if !isKnown || attributes[key] != nil { faults.append("attribute \(key) in \(tag)") }
      attributes[key] = unescaped(String(rest[equals...].dropFirst(2)[..<end]))
      rest = rest[rest.index(after: end)...]
    }
    elements.append(Element(name: name, attributes: attributes, parents: open))
  }

  private mutating func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    let escapes = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let escape = escapes.first(where: { rest.hasPrefix($0.key) }) else {
        faults.append("a bare ampersand: \(rest.prefix(20))")
        break
      }
      result += escape.value
      rest = rest.dropFirst(escape.key.count)
    }
    return result + rest
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The elements of a name within the element that has an id.
  func all(_ name: String, within id: String) -> [Element] {
    guard let place = elements.firstIndex(where: { $0.attributes["id"] == id }) else { return [] }
    return elements.filter { $0.name == name && $0.parents.contains(place) }
  }
}
