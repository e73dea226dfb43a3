import HeavyWork

/// `hwcalc scheme check`: whether schemes are valid, and their examples come out.
struct SchemeCheckCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let folder = SchemeFolder(context)
    let statutory = try context.statutory()
    let today = try context.asOf()
    var failed = false
    for name in context.call.operands {
      let placed: PlacedScheme
      do { placed = try folder.placed(named: name) } catch {
        guard case .problems = error else { throw error }
        context.system.report(error.text(context.language))
        failed = true
        continue
      }
      let scheme = placed.scheme
      let check = ExampleCheck(scheme, statutory: statutory)
      let remarks = scheme.warnings + SchemeLint(placed, on: today, statutory: statutory).remarks
      for problem in check.problems {
        context.system.report(problem.text(file: name, context.language))
      }
      if !context.call.has("quiet") {
        for warning in remarks {
          context.system.report(warning.text(file: name, context.language))
        }
      }
      var shown = context.call.has("quiet") ? 0 : remarks.count
      if context.call.has("thorough"), scheme.variantOf == nil {
        shown += try reportUnheld(name, folder, statutory)
      }
      failed = failed || !check.problems.isEmpty
      let hidden = context.call.has("quiet") ? remarks.count : 0
      try context.write(Array(line(name, scheme, check, shown: shown, hidden: hidden).utf8))
    }
    return failed ? .problems : .done
  }

  /// Tells which numbers could be others without an example failing.
  ///
  /// - Returns: how many there are.
  private func reportUnheld(
    _ name: String, _ folder: SchemeFolder, _ statutory: StatutoryTables
  ) throws(CommandFailure) -> Int {
    let bytes = try context.system.read(folder.path(of: name))
    do {
      let coverage = try ExampleCoverage(bytes, statutory: statutory)
      for problem in coverage.unheld {
        context.system.report(problem.text(file: name, context.language))
      }
      return coverage.unheld.count
    } catch {
      throw .problems([(name, error)])
    }
  }

  private func line(
    _ name: String, _ scheme: Scheme, _ check: ExampleCheck, shown: Int, hidden: Int
  ) -> String {
    let (passed, all) = (check.passed, check.outcomes.count)
    let verdict =
      passed == all
      ? Bilingual(nl: "in orde", en: "fine") : Bilingual(nl: "NIET in orde", en: "NOT fine")
    let subject: Bilingual
    if let base = scheme.variantOf {
      let count = base.changes.count
      subject = Bilingual(
        nl: "variant van \(scheme.id) met " + (count == 1 ? "1 wijziging" : "\(count) wijzigingen"),
        en: "a variant of \(scheme.id) with " + (count == 1 ? "1 change" : "\(count) changes"))
    } else {
      subject = Bilingual(
        nl: "\(passed) van \(all) " + (all == 1 ? "voorbeeld " : "voorbeelden ")
          + (passed == 1 ? "klopt" : "kloppen"),
        en: "\(passed) of \(all) " + (all == 1 ? "example " : "examples ")
          + (passed == 1 ? "comes out" : "come out"))
    }
    let language = context.language
    let parts = [verdict, subject, remarks(shown, hidden: hidden)].map { $0[language] }
    return "\(name): " + parts.joined(separator: ", ") + "\n"
  }

  /// The remarks that were printed, and those that were not asked for.
  private func remarks(_ shown: Int, hidden: Int) -> Bilingual {
    let all = shown + hidden
    let rest = hidden == all ? "" : "\(hidden) "
    return Bilingual(
      nl: (all == 1 ? "1 opmerking" : "\(all) opmerkingen")
        + (hidden == 0 ? "" : ", \(rest)niet getoond"),
      en: (all == 1 ? "1 remark" : "\(all) remarks")
        + (hidden == 0 ? "" : ", \(rest)not shown"))
  }
}

/// `hwcalc scheme show`: a scheme in plain words.
struct SchemeShowCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    let scheme = try SchemeFolder(context).scheme(named: context.call.operands[0])
    let text = SchemeText.text(scheme, on: try context.asOf(), context.language)
    try context.write(Array(text.utf8))
    return .done
  }
}

/// `hwcalc scheme list`: which schemes there are.
struct SchemeListCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    let folder = SchemeFolder(context)
    if context.option("format") == "ids" {
      // For scripts and shells that complete a name: nothing is read or worked out.
      try context.write(Array(folder.ids().map { $0 + "\n" }.joined().utf8))
      return .done
    }
    let statutory = try context.statutory()
    var lines: [SchemeListing] = []
    var status = ExitStatus.done
    for file in try folder.files() {
      do {
        let scheme = try folder.read(file)
        lines.append(SchemeListing(scheme, ExampleCheck(scheme, statutory: statutory)))
      } catch {
        context.system.report(error.text(context.language))
        status = error.status
      }
    }
    let bytes =
      context.option("format") == "json"
      ? SchemeListing.json(lines, context.language) : SchemeListing.text(lines, context.language)
    try context.write(bytes)
    return status
  }
}
