/// What is wrong with the changes by themselves.
extension VariantMaker {
  func reportConflict(_ index: Int, _ earlier: Int) {
    let (path, other) = (changes[index].path, changes[earlier].path)
    problems.add(
      .contradiction, at: changes[index].offset,
      Bilingual(
        nl: "\(path): deze plek wordt twee keer gewijzigd; ook door \(other).",
        en: "\(path): this place is changed twice; \(other) does so too."),
      remedy: Bilingual(
        nl: "Haal een van de twee weg, of zet alles in een wijziging.",
        en: "Remove one of the two, or put all in one change."))
  }

  func report(_ failure: ChangedFile.Failure) {
    let change = changes[failure.change]
    let path = change.path
    switch failure.reason {
    case .unknown(let name, let known):
      problems.unknownName(
        name, at: change.offset,
        what: Bilingual(
          nl: "plek in deze regeling (\(path))", en: "place in this scheme (\(path))"),
        among: known)
    case .noParts:
      problems.add(
        .badPath, at: change.offset,
        Bilingual(
          nl: "\(path): dit gaat verder dan er namen zijn.",
          en: "\(path): this goes on where there are no names."),
        remedy: Bilingual(
          nl: "Een getal, een lijst of een waarde met datums verandert u in zijn geheel.",
          en: "Change a number, a list or a dated value as a whole."))
    case .otherId:
      problems.add(
        .badPath, at: change.offset,
        Bilingual(
          nl: "\(path): de waarde heeft niet dezelfde ‘id’ als het pad.",
          en: "\(path): the value does not have the same ‘id’ as the path."),
        remedy: Bilingual(
          nl: "Geef de waarde een ‘id’ gelijk aan het laatste deel van het pad.",
          en: "Give the value an ‘id’ that equals the last part of the path."))
    case .fixed:
      problems.add(
        .badPath, at: change.offset,
        Bilingual(
          nl: "\(path): dit kan een variant niet wijzigen.",
          en: "\(path): a variant cannot change this."),
        remedy: Bilingual(
          nl:
            "Een variant houdt id en versie van de regeling en is nooit ‘agreed’; een nieuwe id is "
            + "een nieuw element, een nieuwe functie of route.",
          en: "A variant keeps the id and version of the scheme and is never ‘agreed’; a new id is "
            + "a new element, function or route."))
    }
  }
}
