/// The elements a page can be made of; no others can be written.
package enum Tag: String, Sendable {
  // The document
  case html, head, body, meta, title
  // Parts of a page
  case header, main, footer, section, div
  case h1, h2, h3, p, ul, ol, li, dl, dt, dd, blockquote, figure, figcaption
  // Tables
  case table, caption, thead, tbody, tfoot, tr, th, td
  // Words in a line
  case a, span, strong, code
  // Drawings
  case svg, defs, pattern, rect, line, path, text, desc

  /// Whether the element has no content and no end.
  var isVoid: Bool { self == .meta }

  /// Whether the element stands in a line of text, where a line break would show as a space.
  var isInline: Bool {
    switch self {
    case .a, .span, .strong, .code, .text: true
    default: false
    }
  }
}

/// An attribute of an element; its value is escaped when it is written.
package struct Attribute: Sendable {
  /// The attributes that can be set to any text.
  ///
  /// Nothing that a browser would follow or run stands among them: an address is set with
  /// `link`, and there are no event handlers and no inline styles at all.
  package enum Name: String, Sendable {
    case charset, `class`, colspan, content, id, lang, name, rel, role, scope, tabindex
    case ariaHidden = "aria-hidden"
    case ariaLabelledBy = "aria-labelledby"
    case httpEquiv = "http-equiv"
    // Drawings
    case d, fill, height, patternUnits, stroke, width, x, x1, x2, y, y1, y2
    case fontSize = "font-size"
    case fontWeight = "font-weight"
    case paintOrder = "paint-order"
    case strokeDashArray = "stroke-dasharray"
    case strokeWidth = "stroke-width"
    case textAnchor = "text-anchor"
  }

  private let name: String
  private let value: String

  /// Sets an attribute to a text.
  package init(_ name: Name, _ value: String) {
    self.name = name.rawValue
    self.value = value
  }

  private init(href link: Link) {
    name = "href"
    value = link.address
  }

  /// The address that a link leads to.
  package static func link(_ link: Link) -> Attribute { Attribute(href: link) }

  /// The name by which the page refers to the element.
  package static func id(_ id: String) -> Attribute { Attribute(.id, id) }

  /// What the style sheet knows the element by.
  package static func `class`(_ name: String) -> Attribute { Attribute(.class, name) }

  /// Any of the attributes.
  package static func set(_ name: Name, _ value: String) -> Attribute { Attribute(name, value) }

  func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: "=\"".utf8)
    bytes.append(escaping: value, in: .attribute)
    bytes.append(UInt8(ascii: "\""))
  }
}
