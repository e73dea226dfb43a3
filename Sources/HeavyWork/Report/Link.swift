/// An address that a page may link to: a web page, a mail address, a telephone number, or a page
/// or part of the same site.
package struct Link: Sendable, Equatable {
  /// The address as a browser is given it.
  package let address: String

  /// Creates a link from an address in a file; nothing where it is not one to follow.
  ///
  /// Only web pages, mail and telephone pass, and only when written with the characters that an
  /// address can hold (RFC 3986), so that nothing can hide in front of or inside it.
  package init?(_ address: String) {
    let lower = address.lowercased()
    guard
      let prefix = ["https://", "http://", "mailto:", "tel:"].first(where: { lower.hasPrefix($0) }),
      address.utf8.count > prefix.utf8.count, address.utf8.allSatisfy(Link.isAllowed)
    else { return nil }
    self.address = address
  }

  /// Creates a link from a telephone number as people write it; nothing where it holds more than
  /// digits, spaces, points, hyphens and a plus in front.
  package init?(telephone: String) {
    var number = ""
    for character in telephone {
      switch character {
      case "0"..."9": number.append(character)
      case "+" where number.isEmpty: number.append(character)
      case " ", "-", ".": continue
      default: return nil
      }
    }
    guard number.contains(where: { $0 != "+" }) else { return nil }
    address = "tel:" + number
  }

  /// Creates a link to another page of the same site; nothing where it could lead elsewhere.
  package init?(sitePath path: String) {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.allSatisfy(Link.isAllowed) else {
      return nil
    }
    address = path
  }

  /// A link to a part of the same page, by its id.
  package init(part id: String) {
    address = "#" + id.utf8.map { Link.isAllowed($0) ? String(UnicodeScalar($0)) : "_" }.joined()
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}
