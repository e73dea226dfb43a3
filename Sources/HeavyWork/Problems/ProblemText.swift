/// Problems as lines of text: where, what, and how to mend it.
extension Problem {
  /// The problem as a compiler would print it: `file:line:column: error: …`, then the remedy.
  public func text(file: String?, _ language: Language) -> String {
    let kind =
      switch severity {
      case .error: Bilingual(nl: "fout", en: "error")
      case .warning: Bilingual(nl: "let op", en: "warning")
      }
    let position = place.map { ":\($0.line):\($0.column)" } ?? ""
    let whereabouts = file.map { "\($0)\(position): " } ?? ""
    let pointer = place.flatMap { $0.pointer.isEmpty ? nil : " [\($0.pointer.shown)]" } ?? ""
    let help = Bilingual(nl: "oplossing", en: "remedy")[language]
    return "\(whereabouts)\(kind[language]): \(message[language]) (\(code.rawValue))\(pointer)\n"
      + (remedy.map { "  \(help): \($0[language])\n" } ?? "")
  }
}

extension Problems {
  /// All problems, one after the other.
  public func text(file: String?, _ language: Language) -> String {
    all.map { $0.text(file: file, language) }.joined()
  }
}
