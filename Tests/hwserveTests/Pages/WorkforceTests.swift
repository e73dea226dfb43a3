import HeavyWork
import Testing

@testable import hwserve

/// The pages for HR: a file goes in, what is wrong is seen, results come out, and nothing is kept.
@Suite struct WorkforceTests {
  private static let good = """
    id;born;function;from;to;fte
    V001;14-02-1961;machinist;01-03-1988;31-08-2009;1
    V001;14-02-1961;planner;01-09-2009;;1
    V002;30-07-1964;machinist;01-01-1990;;0,8

    """
  private static let wrong = """
    id;born;function;from;to
    V001;14-02-1961;machinist;01-03-1988;
    V002;30-07-1964;machinist;31-02-1990;

    """

  private func driver() throws -> PageDriver {
    let driver = try PageDriver()
    driver.open(.workforce)
    return driver
  }

  private func look(_ file: String, _ typed: [String: String] = [:]) throws -> PageDriver {
    let driver = try driver()
    driver.upload(
      .workforce, Array(file.utf8), "look",
      ["scheme": "spoor-illustratief"].merging(typed) { $1 })
    return driver
  }

  @Test func aFileIsSeenBeforeItsResultIsTaken() throws {
    let driver = try look(Self.good)
    #expect(driver.heading == "Wat er in het bestand staat")
    #expect(driver.text.contains("Gelezen als utf-8 met ‘;’"))
    #expect(driver.text.contains("2 mensen gelezen: 2 berekend, 0 afgekeurd."))
    #expect(!driver.text.contains("rejects"))
    // The page holds the file, and pressing its button gives what hwcalc bulk would.
    driver.upload(.workforce, nil, "result")
    #expect(driver.response.cacheControl.description == "no-store")
    let scheme = try #require(driver.pages.schemes.first)
    var options = PopulationJob.Options()
    options.style = .dutch
    let answers = try PopulationAnswers(
      for: Array(Self.good.utf8), under: scheme, asOf: PageDriver.today, options)
    #expect(driver.response.body == answers.results)
    #expect(driver.text.contains("V001;"))
    #expect(driver.response.fields.map(\.value) == ["attachment; filename=\"uitkomst.csv\""])
  }

  /// A result is freed as it is sent, so a large one is handed over in pieces.
  @Test func aLargeResultComesInPiecesThatAreTheWhole() throws {
    let rows = (1...6000).map { "V\($0);1961-01-02;machinist;1990-03-01\n" }.joined()
    let file = "id;born;function;from\n" + rows
    let driver = try look(file)
    driver.upload(.workforce, nil, "result")
    let scheme = try #require(driver.pages.schemes.first)
    var options = PopulationJob.Options()
    options.style = .dutch
    let answers = try PopulationAnswers(
      for: Array(file.utf8), under: scheme, asOf: PageDriver.today, options)
    #expect(!driver.response.more.isEmpty)
    #expect(Response(driver.response).content == answers.results)
    #expect(answers.results.count { $0 == 0x0A } == 6001)
  }

  @Test func whatTheFileDoesNotShowIsAskedOnThePage() throws {
    let file = "id;born;function;from\nV001;02-01-1961;machinist;03-01-1990\n"
    let driver = try look(file)
    #expect(driver.heading == "Rekenen voor een hele groep")
    #expect(driver.text.contains("of de dag of de maand eerst staat"))
    #expect(!driver.text.contains("--"))
    #expect(driver.reader.all("select").contains { $0.attributes["name"] == "dates" })
    // The file stays where it is, and the answer goes with it to the results.
    driver.upload(.workforce, nil, "look", ["dates": "dmy"])
    #expect(driver.heading == "Wat er in het bestand staat")
    driver.upload(.workforce, nil, "result")
    #expect(driver.text.contains("02-04-2028"))
    driver.upload(.workforce, Array(file.utf8), "result", ["dates": "mdy"])
    #expect(driver.text.contains("01-05-2028"))
    let wages = "id;born;function;from;attr.wage\nV001;1961-01-02;machinist;1990-01-03;3.897\n"
    let other = try look(wages)
    #expect(other.text.contains("decimalen heeft of duizendtallen"))
    #expect(other.reader.all("select").contains { $0.attributes["name"] == "decimals" })
    other.upload(.workforce, nil, "look", ["decimals": "point"])
    #expect(other.heading == "Wat er in het bestand staat")
  }

  @Test func wrongRowsAreShownAndCanBeTaken() throws {
    let driver = try look(Self.wrong)
    #expect(driver.text.contains("2 mensen gelezen: 1 berekend, 1 afgekeurd."))
    let cells = driver.reader.all("td").map(\.text)
    #expect(cells.contains("V002") && cells.contains("from"))
    #expect(cells.contains { $0.contains("31-02-1990") })
    driver.upload(.workforce, nil, "rejects")
    #expect(driver.text.contains("V002;30-07-1964;machinist;31-02-1990;"))
    #expect(!driver.text.contains("V001"))
    driver.upload(.workforce, nil, "summary")
    #expect(driver.text.contains("Peildatum 2026-11-21."))
  }

  @Test func whatStandsOutIsToldWithoutOptionsOfAnotherProgram() throws {
    let file = """
      id;born;function;from;to
      V001;14-02-1961;"machinist";01-03-1988;
      V001;14-02-1961;"planner";01-09-2009;
      V002;30-07-1964;toverkol;13-01-1990;31-12-1999

      """
    let driver = try look(file)
    #expect(driver.text.contains("1 persoon heeft meer dan een periode zonder einde."))
    #expect(driver.text.contains("Kruis dat dan aan waar u het bestand kiest."))
    #expect(driver.text.contains("1 functie staat niet in de regeling (bij elkaar 1 persoon)"))
    #expect(!driver.text.contains("--"))
    driver.upload(.workforce, nil, "summary")
    let summary = driver.text.replacing("\n", with: " ")
    #expect(summary.contains("Kruis dat dan aan waar u het bestand kiest."))
    #expect(summary.contains("Geef in het bestand de naam die de regeling gebruikt."))
    #expect(!summary.contains("--"))
    let implied = try look(file, ["implied": "yes"])
    #expect(!implied.text.contains("zonder einde"))
  }

  @Test func whatIsMissingIsSaidAtOnceAndTheFileStays() throws {
    let driver = try driver()
    driver.upload(.workforce, [], "look", ["scheme": "", "asof-day": "31", "asof-month": "2"])
    #expect(driver.faults.count == 3)
    #expect(driver.title.hasPrefix("Fout: "))
    driver.upload(.workforce, Array(Self.good.utf8), "look", ["scheme": ""])
    #expect(driver.value("data")?.isEmpty == false)
    driver.upload(
      .workforce, nil, "look",
      ["scheme": "spoor-illustratief", "asof-day": "", "asof-month": "", "asof-year": ""])
    #expect(driver.heading == "Wat er in het bestand staat")
    driver.upload(.workforce, nil, "back")
    #expect(driver.heading == "Rekenen voor een hele groep")
    #expect(driver.value("scheme") == "spoor-illustratief")
    driver.upload(.workforce, nil, "lang-en")
    #expect(driver.heading == "Calculating for a whole workforce")
    driver.upload(.workforce, nil, "result")
    #expect(driver.text.contains("V001,"))
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}x", "Excel"), ("", "Kies een bestand"), ("id;born\n1;2\n", "function"),
    (
      "id;born;function;from\nA;14-02-1961;machinist;01-03-1988\nB;14-02-1961;machinist;"
        + "01-03-1988\nA;14-02-1961;machinist;13-03-1998\n", "regel 2 en op regel 4"
    ),
  ])
  func aFileThatCannotBeReadIsExplained(_ file: String, _ words: String) throws {
    let driver = try look(file)
    #expect(driver.heading == "Rekenen voor een hele groep")
    #expect(driver.faults.contains { $0.contains(words) }, "\(driver.faults)")
  }

  @Test func aSchemeOutOfForceIsOnlyUsedWhenAsked() throws {
    let early = ["asof-day": "1", "asof-month": "1", "asof-year": "2001"]
    let driver = try look(Self.good, early)
    #expect(driver.faults.count == 1)
    driver.upload(.workforce, nil, "look", ["anyway": "yes"])
    #expect(driver.heading == "Wat er in het bestand staat")
  }

  @Test func aFileThatIsTooLargeIsRefused() throws {
    let scheme = try Scheme.read(Array(TinyScheme.text().utf8))
    let pages = Pages(
      schemes: [scheme], usual: scheme, statutory: .shipped, today: PageDriver.today,
      site: Site(), maximumTable: 100, file: { _ in nil })
    var workforce = FormFields()
    try workforce.add("file", [UInt8](repeating: 0x41, count: 101))
    try workforce.add("scheme", Array("klein".utf8))
    let answer = Workforce(pages, .nl).answer(&workforce)
    #expect(String(decoding: answer.body, as: UTF8.self).contains("hoogstens 0 kB"))
  }

  @Test func aFormThatNoPageOfOursSendsIsRefused() throws {
    let driver = try driver()
    driver.upload(.workforce, nil, "look", ["data": "a==="])
    #expect(driver.response.status == .badRequest)
  }

  @Test(arguments: ["=cmd", "<script>alert(1)</script>", "\u{202E}x"])
  func hostileCellsAreText(_ cell: String) throws {
    let driver = try look("id;born;function;from\n\(cell);14-02-1961;\(cell);31-02-1990\n")
    #expect(!driver.text.contains("<script>alert"))
    driver.upload(.workforce, nil, "result")
    #expect(!driver.text.contains("\n=cmd"))
  }

  @Test(arguments: ["spoor-illustratief", "afbouw", "banken"], Language.allCases)
  func theTemplateReadsWithoutAnError(_ id: String, _ language: Language) throws {
    let driver = try driver()
    driver.open(.template, id, language)
    #expect(driver.response.status == .ok)
    let scheme = try #require(driver.pages.schemes.first { $0.id == id })
    let answers = try PopulationAnswers(
      for: driver.response.body, under: scheme, asOf: PageDriver.today,
      PopulationJob.Options(), evenOutOfForce: true)
    #expect(answers.problems.map { $0.text(file: "", .en) } == [])
    #expect(answers.summary.counts(.en).hasPrefix("2 people read: 2 calculated"))
  }

  @Test func bytesAreCarriedUnchanged() {
    for count in 0..<260 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
      #expect(Base64.bytes(Array(Base64.text(bytes).utf8)) == bytes)
    }
    #expect(Base64.text(Array("Man".utf8)) == "TWFu")
    #expect(Base64.text(Array("Ma".utf8)) == "TWE=")
    #expect(Base64.text(Array("M".utf8)) == "TQ==")
    for text in ["A", "TWF", "TWF=", "TR==", "TQ=", "====", "TW=u", "TQ==TQ==", "T Fu"] {
      #expect(Base64.bytes(Array(text.utf8)) == nil, "\(text)")
    }
  }
}
