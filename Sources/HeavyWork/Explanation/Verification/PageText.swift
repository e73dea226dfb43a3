/// The texts of one of our own pages, with the heading under which each stands.
///
/// It reads what `Markup` writes and no other HTML: every `<` begins a tag, and no attribute holds one.
struct PageText {
  /// A text or a tag, and the heading above it.
  private struct Piece {
    let text: String
    let heading: String
    let isReceipt: Bool
  }

  private let pieces: [Piece]
  /// What the receipt of the page names, in order.
  let receipt: [(name: String, value: String)]

  init(_ bytes: [UInt8]) {
    var pieces: [Piece] = []
    var receipt: [(name: String, value: String)] = []
    var (heading, inHeading, inReceipt, place) = ("", false, false, "")
    for piece in PageText.cut(bytes) {
      if piece.hasPrefix("<") {
        if piece.hasPrefix("<h1") || piece.hasPrefix("<h2") { (heading, inHeading) = ("", true) }
        if piece.hasPrefix("</h") { inHeading = false }
        if piece.hasPrefix("<dl class=\"receipt\"") { inReceipt = true }
        if piece == "<dt>" { place = "dt" }
        if piece == "<dd>" { place = "dd" }
        if inReceipt, piece == "<dt>" { receipt.append(("", "")) }
      } else if inHeading {
        heading += piece
      } else if inReceipt, !receipt.isEmpty {
        // Lines of the page end where its tags do; they are no part of a name.
        let words = String(piece.filter { $0 != "\n" })
        if place == "dt" { receipt[receipt.count - 1].name += words }
        if place == "dd" { receipt[receipt.count - 1].value += words }
      }
      pieces.append(Piece(text: piece, heading: heading, isReceipt: inReceipt))
      if piece == "</dl>" { inReceipt = false }
    }
    self.pieces = pieces
    self.receipt = receipt
  }

  /// What the receipt says of something.
  func receipt(_ name: String) -> String? { receipt.first { $0.name == name }?.value }

  /// The first piece in which another page differs.
  func firstDifference(
    from other: PageText, outsideReceipt: Bool
  ) -> Verification.Difference? {
    let old = pieces.filter { !(outsideReceipt && $0.isReceipt) }
    let new = other.pieces.filter { !(outsideReceipt && $0.isReceipt) }
    for index in 0..<max(old.count, new.count) {
      let (was, now) = (
        index < old.count ? old[index] : nil, index < new.count ? new[index] : nil
      )
      if let was, let now, was.text.utf8.elementsEqual(now.text.utf8) { continue }
      return .init(
        path: (now ?? was)?.heading ?? "", was: was?.text.shortened, now: now?.text.shortened)
    }
    return nil
  }

  /// Tags and the texts between them, as they stand.
  private static func cut(_ bytes: [UInt8]) -> [String] {
    var parts: [String] = []
    var start = bytes.startIndex
    for place in bytes.indices {
      let isEnd = bytes[place] == UInt8(ascii: ">") && bytes[start] == UInt8(ascii: "<")
      let end = isEnd ? place + 1 : place
      guard isEnd || bytes[place] == UInt8(ascii: "<"), end > start else { continue }
      parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
      if start == bytes.endIndex { return parts }
    }
    return start < bytes.endIndex
      ? parts + [String(decoding: bytes[start...], as: UTF8.self)] : parts
  }

  /// What a page says of itself in its head.
  static func meta(_ name: String, in page: String) -> String? {
    let opening = "<meta name=\"\(name)\" content=\""
    guard let start = page.firstRange(of: opening) else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Whether the beginning of a page says that it is in a language.
  static func isIn(_ language: Language, _ start: String) -> Bool {
    start.firstRange(of: "<html lang=\"\(language.rawValue)\"") != nil
  }
}

/// What a result page says of the question it answers, for programs.
enum QuestionMeta {
  static let asOf = "heavywork-as-of"
  static let exit = "heavywork-exit"
  static let scheme = "heavywork-scheme"
}
