import HeavyWork

/// `hwcalc verify`: a result worked out again, and the first difference.
struct VerifyCommand {
  let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func run() throws(CommandFailure) -> ExitStatus {
    try context.refuseExisting(ofOptions: "output")
    let path = context.call.operands[0]
    let bytes = try context.system.read(path)
    let claim: ClaimedResult
    do { claim = try ClaimedResult(reading: bytes) } catch { throw .problems([(path, error)]) }
    let input = try input(claim)
    let scheme = try SchemeFolder(context)
      .scheme(named: context.option("scheme") ?? claim.schemeID)
    let statutory = try context.statutory()
    let verification: Verification
    do {
      verification = try Verification(
        claim, input: input.bytes, under: scheme, statutory: statutory)
    } catch {
      throw .problems([(input.path, error)])
    }
    try context.write(Array(verification.text(path, context.language).utf8))
    return verification.isSame ? .done : .problems
  }

  /// The input that is given, or what the page keeps.
  private func input(
    _ claim: ClaimedResult
  ) throws(CommandFailure) -> (path: String, bytes: [UInt8]) {
    let operands = context.call.operands
    if operands.count == 1 {
      if let kept = claim.keptHistory { return (operands[0], kept) }
      throw .usage(
        .init(
          nl: "bij een uitkomst in JSON hoort de invoer: hwcalc verify UITKOMST INVOER",
          en: "a result in JSON needs the input: hwcalc verify RESULT INPUT"))
    }
    guard operands[0] != "-" || operands[1] != "-" else {
      throw .usage(
        .init(
          nl: "maar een van de twee bestanden kan van de standaardinvoer komen.",
          en: "only one of the two files can come from standard input."))
    }
    return (operands[1], try context.system.read(operands[1]))
  }
}

extension CommandTable {
  static let verify = Command(
    name: "verify", operands: .init(nl: "UITKOMST [INVOER]", en: "RESULT [INPUT]"), count: 1...2,
    summary: .init(
      nl: "Komt een uitkomst opnieuw hetzelfde uit? Zo niet: wat is het eerste verschil?",
      en: "Does a result come out the same again? If not: what is the first difference?"),
    examples: [
      "hwcalc verify uitkomst.json loopbaan.json", "hwcalc verify bewaarde-pagina.html",
      "hwcalc verify uitkomst.json loopbaan.json --scheme oude-regeling.jsonc",
    ],
    options: [
      Option(
        name: "scheme", value: .init(nl: "REGELING", en: "SCHEME"),
        help: .init(
          nl: "bestand of id van de regeling; anders die van de uitkomst",
          en: "file or id of the scheme; else that of the result"), short: "s"),
      output, force, schemes, statutory, language, help,
    ])
}
