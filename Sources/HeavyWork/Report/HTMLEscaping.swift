/// Where in a page a text is written; each place has its own characters to escape.
enum HTMLPlace {
  case text
  case attribute
}

extension [UInt8] {
  /// Appends a text so that a browser shows it as it is.
  ///
  /// Characters that HTML does not allow, and those that turn the direction of the text around
  /// them, are replaced by the replacement character.
  mutating func append(escaping text: String, in place: HTMLPlace) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append(contentsOf: "&amp;".utf8)
      case "<": append(contentsOf: "&lt;".utf8)
      case ">": append(contentsOf: "&gt;".utf8)
      case "\"" where place == .attribute: append(contentsOf: "&quot;".utf8)
      case "'" where place == .attribute: append(contentsOf: "&#39;".utf8)
      case _ where scalar.isAllowedInHTML: append(contentsOf: scalar.utf8)
      default: append(contentsOf: "\u{FFFD}".utf8)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character may stand in a page and leaves the text around it alone.
  var isAllowedInHTML: Bool {
    switch value {
    case 0x09, 0x0A: true
    case ..<0x20, 0x7F..<0xA0: false
    // Overrides, embeddings and isolates of direction.
    case 0x202A...0x202E, 0x2066...0x2069: false
    // Code points that are no characters.
    case 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
