/// What can be wrong with a panel's answers, in words that name nobody.
extension ProblemCollector {
  func refuseEmptyPanel() {
    add(
      .emptyFile, at: 0,
      Bilingual(nl: "Er staan geen antwoorden in.", en: "There are no answers in it."),
      remedy: Bilingual(
        nl: "Begin met een formulier: hwcalc weigh --template REGELING.",
        en: "Begin with a form: hwcalc weigh --template SCHEME."))
  }

  func refuseMissingColumn(_ column: PanelColumn) {
    add(
      .missingColumn, at: 0,
      Bilingual(
        nl: "Er is geen kolom ‘\(column.words.nl)’.", en: "There is no column ‘\(column.words.en)’."
      ),
      remedy: Bilingual(
        nl: "Begin met kolomnamen: deelnemer, groep, element, cijfer; of deelnemer, groep en een "
          + "kolom per element. Paren: deelnemer, groep, element, tegenover, sterkte.",
        en:
          "Begin with names: respondent, group, element, score; or respondent, group and a column "
          + "for each element. Pairs: respondent, group, element, against, strength."))
  }

  func refuseSecondColumn(_ cell: CSVTable.Cell) {
    add(
      .duplicateColumn, at: cell.offset,
      Bilingual(
        nl: "‘\(cell.text.shown)’ is de tweede kolom met hetzelfde.",
        en: "‘\(cell.text.shown)’ is the second column with the same."),
      remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
  }

  func refuseNamelessColumn(at offset: Int) {
    add(
      .unknownColumn, at: offset,
      Bilingual(
        nl: "Deze kolom heeft geen naam, maar wel antwoorden.",
        en: "This column has no name, but has answers."),
      remedy: Bilingual(nl: "Geef haar een naam.", en: "Give it a name."))
  }

  func refuseWidth(_ cells: [CSVTable.Cell], _ width: Int) {
    add(
      .wrongFieldCount, at: cells[width].offset,
      Bilingual(
        nl: "Deze rij heeft \(cells.count) cellen; de eerste rij heeft er \(width).",
        en: "This row has \(cells.count) cells; the first row has \(width)."),
      remedy: Bilingual(
        nl: "Zet een getal met een komma tussen \", of scheid cellen met puntkomma’s.",
        en: "Put a number with a comma in quotes, or part cells by semicolons."))
  }

  func refuseNameless(at offset: Int) {
    add(
      .missingValue, at: offset,
      Bilingual(
        nl: "Bij dit antwoord staat niet van welke deelnemer het is.",
        en: "This answer does not say which respondent it is of."),
      remedy: Bilingual(
        nl: "Geef elke deelnemer een nummer; een naam hoeft niet.",
        en: "Give each respondent a number; no name is needed."))
  }

  func refuseMissingElement(at offset: Int, _ column: PanelColumn) {
    add(
      .missingValue, at: offset,
      Bilingual(
        nl: "De cel ‘\(column.words.nl)’ is leeg.", en: "The cell ‘\(column.words.en)’ is empty."),
      remedy: Bilingual(nl: "Vul een element in.", en: "Enter an element."))
  }

  func refuseSecondRow(at offset: Int, first: Int) {
    add(
      .conflictingValue, at: offset,
      Bilingual(
        nl: "Deze deelnemer heeft al een rij, op regel \(first).",
        en: "This respondent has a row already, on line \(first)."),
      remedy: Bilingual(
        nl: "Laat een van de rijen weg, of geef elk een eigen nummer.",
        en: "Leave one of the rows out, or give each a number of its own."))
  }

  func refuseSecondAnswer(_ what: String, at offset: Int, first: Int) {
    add(
      .conflictingValue, at: offset,
      Bilingual(
        nl: "Deze deelnemer antwoordde al over ‘\(what.shown)’, op regel \(first).",
        en: "This respondent has answered on ‘\(what.shown)’ already, on line \(first)."),
      remedy: Bilingual(
        nl: "Laat het antwoord staan dat geldt.", en: "Leave only the answer that counts."))
  }

  func refuseTwoGroups(at offset: Int, first: Int) {
    add(
      .conflictingValue, at: offset,
      Bilingual(
        nl: "Deze deelnemer hoort eerder bij een andere groep (vanaf regel \(first)).",
        en: "This respondent is in another group before (from line \(first))."),
      remedy: Bilingual(nl: "Geef elke deelnemer een groep.", en: "Give each respondent one group.")
    )
  }

  func refuseSelf(_ element: String, at offset: Int) {
    add(
      .contradiction, at: offset,
      Bilingual(
        nl: "‘\(element.shown)’ staat hier tegenover zichzelf.",
        en: "‘\(element.shown)’ stands against itself here."),
      remedy: Bilingual(nl: "Noem twee elementen.", en: "Name two elements."))
  }

  func refuseNumber(_ cell: CSVTable.Cell) {
    add(
      .badNumber, at: cell.offset,
      Bilingual(
        nl: "‘\(cell.text.shown)’ is geen getal.", en: "‘\(cell.text.shown)’ is not a number."),
      remedy: Bilingual(
        nl: "Schrijf een getal, of laat de cel leeg: dat is geen antwoord, en geen 0.",
        en: "Write a number, or leave the cell empty: that is no answer, and not 0."))
  }

  func refuseFigure(_ cell: CSVTable.Cell, _ range: ClosedRange<ExactDecimal>) {
    add(
      .outOfRange, at: cell.offset,
      Bilingual(
        nl:
          "‘\(cell.text.shown)’ ligt niet van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "‘\(cell.text.shown)’ is not from \(range.lowerBound) through \(range.upperBound)."))
  }
}
