/// A piece of a page, as a tree whose text cannot become markup.
///
/// There is no case for ready-made markup: text and attribute values are escaped when the tree is
/// written, addresses pass through `Link`, and a style sheet is a literal of the program. So
/// whatever a file or a person supplies is shown, and never read by a browser as an instruction.
package indirect enum Markup: Sendable {
  /// Words, from anywhere.
  case text(String)
  /// An element with its attributes and what stands in it.
  case element(Tag, [Attribute], [Markup])
  /// A style sheet; it is not escaped, and for that reason can only be a literal.
  case styleSheet(StaticString)
  /// A script of its own address; there is none that stands in the page itself.
  case script(Link)
}

/// An element of a page.
package func tag(
  _ tag: Tag, _ attributes: Attribute..., @MarkupBuilder content: () -> [Markup] = { [] }
) -> Markup {
  .element(tag, attributes, content())
}

/// An element of a page whose attributes are gathered beforehand.
package func tag(
  _ tag: Tag, _ attributes: [Attribute], @MarkupBuilder content: () -> [Markup] = { [] }
) -> Markup {
  .element(tag, attributes, content())
}

/// Lets the content of an element be written as a list of statements.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  package static func buildExpression(_ markup: Markup) -> [Markup] { [markup] }
  package static func buildExpression(_ markup: [Markup]) -> [Markup] { markup }
  package static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap { $0 } }
  package static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
  package static func buildEither(first part: [Markup]) -> [Markup] { part }
  package static func buildEither(second part: [Markup]) -> [Markup] { part }
  package static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap { $0 } }
}

extension Markup {
  /// A whole document, ended by a newline.
  package static func document(
    _ attributes: Attribute..., @MarkupBuilder content: () -> [Markup]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(65_536)
    bytes.append(contentsOf: "<!DOCTYPE html>\n".utf8)
    Markup.element(.html, attributes, content()).write(to: &bytes)
    return bytes
  }

  /// The piece as UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): bytes.append(escaping: text, in: .text)
    case .styleSheet(let sheet):
      bytes.append(contentsOf: "<style>".utf8)
      bytes.append(contentsOf: sheet.description.utf8)
      bytes.append(contentsOf: "</style>\n".utf8)
    case .script(let link):
      bytes.append(contentsOf: "<script defer=\"\" src=\"".utf8)
      bytes.append(escaping: link.address, in: .attribute)
      bytes.append(contentsOf: "\"></script>\n".utf8)
    case .element(let tag, let attributes, let content):
      bytes.append(UInt8(ascii: "<"))
      bytes.append(contentsOf: tag.rawValue.utf8)
      for attribute in attributes { attribute.write(to: &bytes) }
      bytes.append(UInt8(ascii: ">"))
      if !tag.isVoid {
        for part in content { part.write(to: &bytes) }
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: tag.rawValue.utf8)
        bytes.append(UInt8(ascii: ">"))
      }
      // Between blocks a line break means nothing to a browser, and much to a reader of the file.
      if !tag.isInline { bytes.append(0x0A) }
    }
  }
}
