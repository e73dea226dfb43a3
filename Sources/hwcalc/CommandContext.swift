import HeavyWork

/// What every command shares: the call, the machine, and the options that many have.
struct CommandContext {
  let call: CommandCall
  let system: System
  let language: Language

  func option(_ name: String) -> String? { call.options[name] }

  /// The day an option names.
  func day(_ name: String) throws(CommandFailure) -> Day? {
    guard let text = option(name) else { return nil }
    if let day = Day(text) { return day }
    throw .usage(
      .init(
        nl: "--\(name) ‘\(text)’ is geen datum. Schrijf jjjj-mm-dd, bijvoorbeeld 2026-11-21.",
        en: "--\(name) ‘\(text)’ is not a date. Write yyyy-mm-dd, such as 2026-11-21."))
  }

  /// The reference date: as given, else today in the Netherlands.
  func asOf() throws(CommandFailure) -> Day {
    try day("as-of") ?? AmsterdamCalendar.day(atUnixSeconds: system.now())
  }

  /// The statutory figures: a file where one is given, else those of the library.
  func statutory() throws(CommandFailure) -> StatutoryTables {
    guard let path = option("statutory") else { return .shipped }
    let bytes = try system.read(path)
    do { return try StatutoryTables.read(bytes) } catch {
      throw .problems([(path, error)])
    }
  }

  /// Says that the statutory figures are out of date today, whatever day is asked about.
  func noticeOverdue(_ tables: StatutoryTables) {
    let today = AmsterdamCalendar.day(atUnixSeconds: system.now())
    guard !call.has("quiet"),
      let notice = UpkeepText.notice(tables, today: today, language)
    else { return }
    system.report("hwcalc: " + notice)
  }

  /// Refuses to write over a file that is there, unless `--force` is given.
  func refuseExisting(_ path: String) throws(CommandFailure) {
    guard path != "-", !call.has("force"), system.isFile(path) else { return }
    throw .file(
      .init(
        nl: "\(path) bestaat al. Kies een andere naam, of overschrijf het met --force.",
        en: "\(path) exists already. Choose another name, or overwrite it with --force."))
  }

  /// The same for the files that options name, before any work is done.
  func refuseExisting(ofOptions names: String...) throws(CommandFailure) {
    for name in names {
      if let path = option(name) { try refuseExisting(path) }
    }
  }

  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    try system.write(bytes, option("output") ?? "-")
  }
}
