extension PopulationSummary {
  /// The counts, which add up, and what can be done about what stands out.
  public func counts(_ language: Language) -> String {
    totals(language) + notes(language).map { $0 + "\n" }.joined()
  }

  /// What stands out and need not be wrong, with what can be done about it where the question was
  /// asked: with an option, or on the page.
  public func notes(_ language: Language) -> [String] {
    [openEnds(language), unlisted(language)].compactMap { $0 }
  }

  /// The counts, which add up: people and rows.
  public func totals(_ language: Language) -> String {
    let people = Bilingual(
      nl:
        "\(tally.people) mensen gelezen: \(tally.calculated) berekend, \(tally.rejected) afgekeurd.",
      en: "\(tally.people) people read: \(tally.calculated) calculated, \(tally.rejected) rejected."
    )[
      language]
    let rows = Bilingual(
      nl: "\(tally.rows) rijen gelezen: \(tally.rowsCalculated) berekend, \(tally.rowsRejected) "
        + "afgekeurd (\(tally.badRows) fout), \(tally.rowsSkipped) leeg overgeslagen.",
      en: "\(tally.rows) rows read: \(tally.rowsCalculated) calculated, \(tally.rowsRejected) "
        + "rejected (\(tally.badRows) wrong), \(tally.rowsSkipped) empty and skipped.")[language]
    return people + "\n" + rows + "\n"
  }

  private func openEnds(_ language: Language) -> String? {
    guard tally.manyOpenEnds > 0, !job.options.impliedEnds else { return nil }
    let count = tally.manyOpenEnds
    let way =
      job.options.namesCommandOptions
      ? language(nl: "Zeg dan --implied-ends.", en: "Then say --implied-ends.")
      : language(
        nl: "Kruis dat dan aan waar u het bestand kiest.",
        en: "Then tick that where you choose the file.")
    return language(
      nl: "Let op: \(count) \(count == 1 ? "persoon heeft" : "mensen hebben") meer dan een periode "
        + "zonder einde. Eindigt een periode als de volgende begint? ",
      en:
        "Note: \(count) \(count == 1 ? "person has" : "people have") more than one period without "
        + "an end. Does a period end where the next begins? ") + way
  }

  private func unlisted(_ language: Language) -> String? {
    guard !tally.unlisted.isEmpty else { return nil }
    let functions = tally.unlisted.count
    let people = tally.unlisted.values.reduce(0, +)
    let zero = job.scheme.unlistedFunctionCountsZero
    let way =
      job.options.namesCommandOptions
      ? language(
        nl: "Maak met --unknown-titles een lijst om in te vullen, en geef die met --titles.",
        en: "Make a list to fill in with --unknown-titles, and give it with --titles.")
      : language(
        nl: "Geef in het bestand de naam die de regeling gebruikt.",
        en: "Give the name that the scheme uses in the file.")
    return language(
      nl: (functions == 1 ? "1 functie staat" : "\(functions) functies staan")
        + " niet in de regeling (bij elkaar \(people == 1 ? "1 persoon" : "\(people) mensen"))"
        + (zero ? (functions == 1 ? " en telt niet mee" : " en tellen niet mee") : "") + ". ",
      en: (functions == 1 ? "1 function is" : "\(functions) functions are")
        + " not in the scheme (\(people == 1 ? "1 person" : "\(people) people together"))"
        + (zero ? (functions == 1 ? " and counts nothing" : " and count nothing") : "") + ". ")
      + way
  }

  /// The whole summary.
  public func text(_ language: Language) -> String {
    var block = TextBlock()
    block.paragraph(Fixed.schemeLine(job.scheme, language))
    block.paragraph(
      Bilingual(nl: "Peildatum \(job.asOf).", en: "Reference date \(job.asOf).")[language])
    for line in counts(language).split(separator: "\n") { block.paragraph(String(line)) }
    for sentence in sentences(language) { block.paragraph(sentence) }
    for table in tables { table.write(to: &block, language) }
    block.heading(language(nl: "Waarmee dit is gemaakt", en: "What this was made with"))
    for (name, value) in receiptLines(language) {
      block.paragraph("\(name): \(value)", hanging: 2)
    }
    block.blank()
    block.paragraph(PopulationSummary.indication[language])
    return block.text
  }

  /// What was found, in sentences.
  func sentences(_ language: Language) -> [String] {
    func shown(_ status: Int) -> String {
      let cell: SummaryTable.Cell = self.shown(status: status).map { .people($0) } ?? .hidden
      return cell.text(language)
    }
    var sentences = [
      language(
        nl: "Recht op de peildatum: \(shown(0)); geen recht: \(shown(1)); niet te zeggen: "
          + "\(shown(2)).",
        en: "Entitled on the reference date: \(shown(0)); not entitled: \(shown(1)); cannot be "
          + "said: \(shown(2)).")
    ]
    if let count = provisional, count > 0 {
      sentences.append(
        language(
          nl: "Van \(number(count, language)) mensen staat de AOW-datum nog niet vast.",
          en: "The state pension date of \(number(count, language)) people is not set yet."))
    }
    sentences.append(
      language(
        nl:
          "Groepen van minder dan \(SmallGroups.smallest) mensen worden niet getoond, en ook niet "
          + "wat ze door aftrekken zou verraden.",
        en: "Groups of fewer than \(SmallGroups.smallest) people are not shown, nor what would "
          + "give them away by subtraction."))
    return sentences
  }

  private func number(_ count: Int, _ language: Language) -> String {
    SummaryTable.Cell.people(count).text(language)
  }

  static let indication = Bilingual(
    nl:
      "Dit is een berekening op basis van het aangeleverde bestand. Het is geen besluit, en geeft "
      + "niemand rechten.",
    en: "This is a calculation based on the file as delivered. It is no decision, and gives no one "
      + "any rights.")

  /// Titles that the scheme does not list, as a file to fill in for `--titles`.
  public func unknownTitles() -> [UInt8] {
    let output = ResultBuffer(capacity: 1 << 12)
    output.append("theirs,ours,from,to,reason,people,nearest\n")
    let titles = tally.unlisted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (title, people) in titles {
      let nearest = NearestName.ranked(title, among: job.scheme.names.known).joined(
        separator: " / ")
      SpreadsheetCell.append(Array(title.utf8), separator: 0x2C, to: output)
      output.append(",,,,,\(people),")
      SpreadsheetCell.append(Array(nearest.utf8), separator: 0x2C, to: output)
      output.append("\n")
    }
    return output.bytes
  }
}

extension RowProblem {
  /// The names of the columns of a file of problems.
  public static let head = "line,record,id,column,value,code,message,remedy,file\n"

  /// The problem as a row of such a file.
  ///
  /// - Parameters:
  ///   - language: the language of message and remedy.
  ///   - file: the name of the file it is in.
  ///   - namingOptions: whether the remedy may be an option of a command.
  public func row(_ language: Language, file: String, namingOptions: Bool = true) -> [UInt8] {
    let output = ResultBuffer(capacity: 1 << 9)
    output.append("\(line),\(record)")
    let cells = [
      person, column ?? "", value, problem.code.rawValue, problem.message[language],
      problem.remedy(namingOptions: namingOptions)?[language] ?? "", file,
    ]
    for cell in cells {
      output.append(",")
      SpreadsheetCell.append(Array(cell.utf8), separator: 0x2C, to: output)
    }
    output.append("\n")
    return output.bytes
  }
}

extension PopulationJob {
  /// What stands before the rows of results.
  public var head: [UInt8] {
    options.explains || options.style == .workbook ? [] : ResultRows(scheme, options.style).head
  }

  /// What stands before the rejected rows: the names of the columns as they came, and ours.
  public var rejectsHead: [UInt8] { format.rejectsHead }

  /// The same for the rows of the file that is joined to the population.
  public var joinedRejectsHead: [UInt8] { join?.rejectsHead ?? [] }
}

extension PopulationFormat {
  fileprivate var rejectsHead: [UInt8] {
    let mark: [UInt8] = encoding == .utf8 ? [] : [0xEF, 0xBB, 0xBF]
    return mark + header + [separator] + Array("hwcalc_reason".utf8) + [0x0A]
  }
}

extension PopulationFormat {
  /// Finds out how a file is written.
  ///
  /// - Parameters:
  ///   - start: its first bytes; all of them, or at least `startLength`.
  ///   - isWhole: whether these are all.
  ///   - wishes: what someone says about it.
  ///   - contents: what its rows are about.
  /// - Throws: everything that keeps the file from being read, at once.
  public static func found(
    in start: [UInt8], isWhole: Bool, _ wishes: Wishes = Wishes(), _ contents: Contents = .people
  ) throws(Problems) -> PopulationFormat {
    var opening = PopulationOpening(start, isWhole: isWhole, wishes, contents)
    return try opening.read()
  }

  /// How much of a file is wanted to find out how it is written.
  public static let startLength = PopulationOpening.length
}
