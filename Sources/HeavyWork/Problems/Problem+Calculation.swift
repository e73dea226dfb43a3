/// What makes an answer impossible.
extension Problem {
  static func outOfForce(_ scheme: Scheme, asOf: Day) -> Problem {
    let early = asOf < scheme.inForceFrom
    let edge = early ? scheme.inForceFrom : scheme.inForceThrough ?? scheme.inForceFrom
    return Problem(
      .outOfForce,
      Bilingual(
        nl:
          "Op de peildatum \(Wording.date(asOf, .nl)) geldt de regeling ‘\(scheme.title.nl)’ niet: "
          + (early ? "zij begint op " : "zij eindigde op ") + Wording.date(edge, .nl) + ".",
        en:
          "On the reference date \(Wording.date(asOf, .en)) the scheme ‘\(scheme.title.en)’ is not in force: "
          + (early ? "it begins on " : "it ended on ") + Wording.date(edge, .en) + "."),
      remedy: Bilingual(
        nl: "Kies een andere peildatum (‘asOf’; op de opdrachtregel --as-of), of reken toch "
          + "(‘anyway’; --anyway); dan staat dat bij de uitkomst.",
        en: "Choose another reference date (‘asOf’; --as-of on the command line), or go on all the "
          + "same (‘anyway’; --anyway); the result then says so."))
  }

  static func bornAfterReferenceDate(_ born: Day, asOf: Day) -> Problem {
    Problem(
      .bornAfterReferenceDate,
      Bilingual(
        nl: "De geboortedatum (\(born)) ligt na de peildatum (\(asOf)).",
        en: "The birth date (\(born)) lies after the reference date (\(asOf))."),
      remedy: Bilingual(
        nl: "Controleer de geboortedatum, of kies een latere peildatum.",
        en: "Check the birth date, or choose a later reference date."))
  }

  static func bornBeforeTable(_ born: Day, _ statutory: StatutoryTables) -> Problem {
    let first = statutory.pensionAges.first?.bornFrom.description ?? ""
    return Problem(
      .bornBeforeTable,
      Bilingual(
        nl: "Voor iemand geboren op \(born) staat geen AOW-leeftijd in de tabel; "
          + "die begint bij geboren op \(first).",
        en: "The table has no state pension age for someone born on \(born); "
          + "it begins with those born on \(first)."),
      remedy: Bilingual(
        nl: "Controleer de geboortedatum. Wie eerder geboren is, heeft al AOW.",
        en: "Check the birth date. Whoever was born earlier has a state pension already."))
  }

  static func exitOutOfRange(
    _ exit: Day, asOf: Day, pension: Day, _ name: Bilingual
  ) -> Problem {
    Problem(
      .exitOutOfRange,
      Bilingual(
        nl: "Stoppen op \(exit) kan niet worden berekend: het moet liggen van de peildatum "
          + "(\(asOf)) tot de \(name.nl) (\(pension)).",
        en: "Stopping on \(exit) cannot be calculated: it must lie from the reference date "
          + "(\(asOf)) to the \(name.en) (\(pension))."),
      remedy: Bilingual(
        nl: "Kies met --exit of exit een dag daartussen.",
        en: "Choose a day between them with --exit or exit."))
  }
}
