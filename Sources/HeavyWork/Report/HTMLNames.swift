/// The elements a page can be made of; no others can be written.
package enum Tag: String, Sendable {
  // The document
  case html, head, body, meta, link, title
  // Parts of a page
  case header, nav, main, footer, section, div, details, summary
  case h1, h2, h3, p, ul, ol, li, dl, dt, dd, blockquote, figure, figcaption, pre
  // Forms
  case form, fieldset, legend, label, input, button, select, option, datalist
  // Tables
  case table, caption, thead, tbody, tfoot, tr, th, td
  // Words in a line
  case a, span, strong, code
  // Drawings
  case svg, defs, pattern, rect, line, path, text, desc

  /// Whether the element has no content and no end.
  var isVoid: Bool { self == .meta || self == .link || self == .input }

  /// Whether the element stands in a line of text, where a line break would show as a space.
  var isInline: Bool {
    switch self {
    case .a, .span, .strong, .code, .text, .button, .label: true
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
    case charset, `class`, colspan, content, hreflang, id, lang, name, rel, role, scope, tabindex
    case ariaCurrent = "aria-current"
    case ariaDescribedBy = "aria-describedby"
    case ariaHidden = "aria-hidden"
    case ariaInvalid = "aria-invalid"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
    case ariaLive = "aria-live"
    // Forms; the addresses they send to are set with `action`
    case accept, autocomplete, checked, enctype, `for`, form, inputmode, list, maxlength, method
    case novalidate, open, selected, size, spellcheck, type, value
    /// Other words for the same, for scripts to search in.
    case dataNames = "data-names"
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

  private init(address name: StaticString, _ link: Link) {
    self.name = name.description
    value = link.address
  }

  /// The address that a link leads to.
  package static func link(_ link: Link) -> Attribute { Attribute(address: "href", link) }

  /// The address that a form is sent to.
  package static func action(_ link: Link) -> Attribute { Attribute(address: "action", link) }

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
