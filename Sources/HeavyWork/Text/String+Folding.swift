extension String {
  /// The text for comparing names: lower case, without surrounding space.
  package var folded: String {
    let lower = lowercased()
    guard lower.mayBeginOrEndWithSpace else { return lower }
    var part = lower[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  /// Whether there is nothing but space in it.
  package var isBlank: Bool {
    if let first = utf8.first, first > 0x20, first < 0x80 { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// False where the first and the last character are plain letters, as nearly always.
  private var mayBeginOrEndWithSpace: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    return first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80
  }
}
