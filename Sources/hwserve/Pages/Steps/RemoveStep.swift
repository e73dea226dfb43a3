import HeavyWork

/// Asks before a function is removed.
extension Calculator {
  mutating func leaveRemove(_ press: Press, _ entries: Entries) -> [UInt8] {
    if press == .next, let index = Int(entries["index"]), kept.spells.indices.contains(index) {
      kept.spells.remove(at: index)
    }
    return listPage(Entries())
  }

  func removePage(_ entries: Entries) -> [UInt8] {
    guard let index = Int(entries["index"]), kept.spells.indices.contains(index) else {
      return listPage(Entries())
    }
    let spell = kept.spells[index]
    let name = "\(index + 1). \(functionName(spell))"
    let title = words("Functie verwijderen?", "Remove the function?")
    return formPage(.remove, title, entries) { parts in
      tag(.h1) { title }
      FormParts.hidden("index", String(index))
      tag(.section, .class("job")) {
        tag(.h2, .class("job-name")) { name }
        for line in facts(of: spell) { tag(.p) { line } }
      }
      tag(.div, .class("row")) {
        parts.button("next", words("Ja, verwijder", "Yes, remove"))
        parts.button("back", words("Nee, terug", "No, back"), "plain")
      }
    }
  }
}
