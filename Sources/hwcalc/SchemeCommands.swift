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
      if context.call.has("thorough"), scheme.variantOf == nil {
        try reportUnheld(name, folder, statutory)
      }
      failed = failed || !check.problems.isEmpty
      try context.write(Array(line(name, scheme, check, remarks.count).utf8))
    }
    return failed ? .problems : .done
  }

  /// Tells which numbers could be others without an example failing.
  private func reportUnheld(
    _ name: String, _ folder: SchemeFolder, _ statutory: StatutoryTables
  ) throws(CommandFailure) {
    let bytes = try context.system.read(folder.path(of: name))
    do {
      let coverage = try ExampleCoverage(bytes, statutory: statutory)
      for problem in coverage.unheld {
        context.system.report(problem.text(file: name, context.language))
      }
    } catch {
      throw .problems([(name, error)])
    }
  }

  private func line(
    _ name: String, _ scheme: Scheme, _ check: ExampleCheck, _ warnings: Int
  ) -> String {
    let (passed, all) = (check.passed, check.outcomes.count)
    let verdict =
      passed == all
      ? Bilingual(nl: "in orde", en: "fine") : Bilingual(nl: "NIET in orde", en: "NOT fine")
    if let base = scheme.variantOf {
      let count = base.changes.count
      return Bilingual(
        nl: "\(name): \(verdict.nl), variant van \(scheme.id) met "
          + (count == 1 ? "1 wijziging" : "\(count) wijzigingen") + ", \(warnings) opmerkingen\n",
        en: "\(name): \(verdict.en), a variant of \(scheme.id) with "
          + (count == 1 ? "1 change" : "\(count) changes") + ", \(warnings) remarks\n")[
          context.language]
    }
    return Bilingual(
      nl:
        "\(name): \(verdict.nl), \(passed) van \(all) voorbeelden kloppen, \(warnings) opmerkingen\n",
      en: "\(name): \(verdict.en), \(passed) of \(all) examples come out, \(warnings) remarks\n")[
        context.language]
  }
}

/// `hwcalc scheme show`: a scheme in plain words.
struct SchemeShowCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
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
