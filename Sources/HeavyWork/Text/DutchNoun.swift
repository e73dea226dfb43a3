/// Dutch words whose gender bends the word before them.
enum DutchNoun {
  /// The nouns of messages that take *het*; all others take *de*.
  private static let neuter: Set<Substring> = ["element", "gegeven", "niveau"]

  /// "bekend niveau", "bekende functie": without *het* or *de*, the adjective of a *het*-word has
  /// no ending.
  static func known(_ phrase: String) -> String {
    let noun = phrase.prefix { $0 != " " }
    return (neuter.contains(noun) ? "bekend " : "bekende ") + phrase
  }
}
