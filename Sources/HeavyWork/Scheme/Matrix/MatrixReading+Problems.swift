/// Where in a table something is wrong, and what.
extension MatrixReader {
  /// A cell as a spreadsheet names it.
  struct Spot {
    let name: Bilingual

    init(_ row: Int, _ column: Int, _ title: String?) {
      var (letters, rest) = ("", column + 1)
      while rest > 0 {
        let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
        letters = String(letter) + letters
        rest = (rest - 1) / 26
      }
      let titled = title.map { " ‘\($0)’" } ?? ""
      name = Bilingual(
        nl: "rij \(row), kolom \(letters)\(titled)", en: "row \(row), column \(letters)\(titled)")
    }

    func told(nl: String, en: String) -> Bilingual {
      Bilingual(
        nl: "\(name.nl.capitalizedFirst): \(nl)", en: "\(name.en.capitalizedFirst): \(en)")
    }
  }

  func reportBoth(_ cell: CSVTable.Cell, _ spot: Spot) {
    problems.add(
      .contradiction, at: cell.offset,
      spot.told(
        nl: "een functie heeft elementen of een vast aantal punten per jaar, niet allebei.",
        en: "a function has elements or a fixed rate, not both."),
      remedy: Bilingual(
        nl: "Maak de cel leeg, of wijzig de functie in het bestand met de variant.",
        en: "Empty the cell, or change the function in the file with the variant."))
  }

  func reportTwice(_ cell: CSVTable.Cell) {
    problems.add(
      .duplicateName, at: cell.offset,
      Bilingual(
        nl: "‘\(cell.text.shown)’ staat twee keer in de tabel.",
        en: "‘\(cell.text.shown)’ is in the table twice."),
      remedy: Bilingual(nl: "Haal een van de twee weg.", en: "Remove one of the two."))
  }

  func reportMissing(_ ids: [String], _ what: Bilingual, at offset: Int) {
    for id in ids {
      problems.add(
        .incomplete, at: offset,
        Bilingual(
          nl: "In de tabel ontbreekt \(what.nl) ‘\(id)’.",
          en: "The table lacks \(what.en) ‘\(id)’."),
        remedy: Bilingual(
          nl: "Zet terug wat er stond. Weghalen gaat in het bestand met de variant (‘remove’).",
          en: "Put back what was there. Remove it in the file with the variant (‘remove’)."))
    }
  }
}
