extension Verification {
  /// What came of it, in plain words.
  ///
  /// - Parameter name: what the result is called.
  public func text(_ name: String, _ language: Language) -> String {
    if isSame {
      return language(
        nl: "\(name): klopt. Uit dezelfde bestanden komt hetzelfde"
          + (isIdentical ? ", tot op de byte.\n" : "; alleen de opmaak van de tekst is anders.\n"),
        en: "\(name): right. The same files give the same"
          + (isIdentical ? ", to the byte.\n" : "; only the layout of the text differs.\n"))
    }
    var text = language(nl: "\(name): klopt NIET.\n", en: "\(name): NOT right.\n")
    for file in otherFiles {
      text += language(
        nl: "Dit is niet waarmee de uitkomst is gemaakt: \(file.name.nl)\n",
        en: "This is not what the result was made with: \(file.name.en)\n")
      text += values(file.was, file.now, language)
    }
    guard let difference else {
      return text
        + language(
          nl: "Verder komt alles hetzelfde uit.\n", en: "All else comes out the same.\n")
    }
    text += language(
      nl: "Het eerste verschil staat bij: \(difference.path.visible.shortened)\n",
      en: "The first difference stands at: \(difference.path.visible.shortened)\n")
    text += values(difference.was ?? "–", difference.now ?? "–", language)
    if count > 1 {
      text += language(
        nl: "In totaal zijn \(count) waarden anders.\n", en: "In all \(count) values differ.\n")
    }
    return text
  }

  private func values(_ was: String, _ now: String, _ language: Language) -> String {
    language(
      nl: "  in de uitkomst: \(was.visible)\n  nagerekend:     \(now.visible)\n",
      en: "  in the result: \(was.visible)\n  worked out:    \(now.visible)\n")
  }
}
