/// What can be wrong where two files are joined by person and date.
extension Problem {
  static let noFunctions = Problem(
    .missingFunction,
    Bilingual(
      nl: "Deze persoon staat niet in het bestand met functies.",
      en: "This person does not stand in the file with functions."),
    remedy: Bilingual(
      nl: "Voeg de functies toe, of haal de persoon weg uit het bestand van --join.",
      en: "Add the functions, or take the person out of the file of --join."))

  static let noFactors = Problem(
    .missingFactor,
    Bilingual(
      nl:
        "Deze persoon staat niet in het bestand van --join; de deeltijdfactor is dus niet bekend.",
      en: "This person does not stand in the file of --join, so the part-time factor is not known."),
    remedy: Bilingual(
      nl: "Voeg de deeltijdfactoren toe; schrijf 1 voor voltijd.",
      en: "Add the part-time factors; write 1 for full-time."))

  static func missingFactor(_ first: Day, _ last: Day) -> Problem {
    Problem(
      .missingFactor,
      Bilingual(
        nl: "In het bestand van --join staat geen deeltijdfactor \(days(first, last).nl).",
        en: "The file of --join has no part-time factor \(days(first, last).en)."),
      remedy: Bilingual(
        nl: "Vul hem daar aan; schrijf 1 voor voltijd.", en: "Add it there; write 1 for full-time.")
    )
  }

  static func missingFunction(_ first: Day, _ last: Day) -> Problem {
    Problem(
      .missingFunction,
      Bilingual(
        nl: "Bij deze deeltijdfactor staat geen functie \(days(first, last).nl).",
        en: "No function goes with this part-time factor \(days(first, last).en)."),
      remedy: Bilingual(
        nl: "Voeg de functie toe; schrijf ‘onbekend’ als die niet bekend is.",
        en: "Add the function; write ‘unknown’ where it is not known."))
  }

  static func factorsOverlap(_ day: Day) -> Problem {
    Problem(
      .overlappingRows,
      Bilingual(
        nl: "Op \(day) geldt nog een andere deeltijdfactor van deze persoon.",
        en: "Another part-time factor of this person still holds on \(day)."),
      remedy: Bilingual(
        nl: "Verbeter de datums. Eindigt een periode als de volgende begint? Zeg dan "
          + "--implied-ends.",
        en: "Correct the dates. Does a period end where the next begins? Then say --implied-ends."))
  }

  static func functionsOverlap(_ day: Day) -> Problem {
    Problem(
      .overlappingRows,
      Bilingual(
        nl: "Op \(day) heeft deze persoon nog een andere functie; dan is niet te zeggen bij welke "
          + "van de twee de deeltijdfactor van --join hoort.",
        en: "This person still has another function on \(day); so it cannot be said to which of "
          + "the two the part-time factor of --join belongs."),
      remedy: Bilingual(
        nl: "Verbeter de datums, of zet de deeltijdfactoren in een bestand bij de functies. "
          + "Eindigt een periode als de volgende begint? Zeg dan --implied-ends.",
        en: "Correct the dates, or put the part-time factors beside the functions in one file. "
          + "Does a period end where the next begins? Then say --implied-ends."))
  }

  static func partOfADate(_ text: String) -> Problem {
    Problem(
      .badDate,
      Bilingual(
        nl: "‘\(text.shown)’ is geen hele datum; die is nodig om functies en deeltijdfactoren op "
          + "datum bij elkaar te brengen.",
        en: "‘\(text.shown)’ is no whole date, which is needed to join functions and part-time "
          + "factors by date."),
      remedy: Bilingual(nl: "Schrijf de dag erbij.", en: "Write the day too."))
  }

  private static func days(_ first: Day, _ last: Day) -> Bilingual {
    if first == last { return Bilingual(nl: "voor \(first)", en: "for \(first)") }
    return last == .last
      ? Bilingual(nl: "vanaf \(first)", en: "from \(first) on")
      : Bilingual(nl: "van \(first) tot en met \(last)", en: "from \(first) through \(last)")
  }
}
