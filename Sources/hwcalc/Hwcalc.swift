import HeavyWork

/// The command line: it reads options and files, calls the library, and chooses the exit status.
@main
enum Hwcalc {
  static func main() {
    let outcome = run(Array(CommandLine.arguments.dropFirst()), System.live)
    System.exit(outcome)
  }

  /// Runs one command.
  static func run(_ arguments: [String], _ machine: System) -> ExitStatus {
    var language = machine.language
    let system = Terminal.coloured(machine)
    do {
      let call = try CommandTable.parse(arguments, language: &language)
      let context = CommandContext(call: call, system: system, language: language)
      switch call.command.name {
      case "calc": return try CalcCommand(context).run()
      case "bulk": return try BulkCommand(context).run()
      case "compare": return try CompareCommand(context).run()
      case "sample": return try SampleCommand(context).run()
      case "population share": return try ShareCommand(context).run()
      case "verify": return try VerifyCommand(context).run()
      case "statutory": return try StatutoryCommand(context).run()
      case "completions": return try ProgramCommands(context).completions()
      case "man": return try ProgramCommands(context).manual()
      case "sweep": return try SweepCommand(context).run()
      case "solve": return try SolveCommand(context).run()
      case "scheme check": return try SchemeCheckCommand(context).run()
      case "scheme show": return try SchemeShowCommand(context).run()
      case "scheme new": return try SchemeNewCommand(context).run()
      case "scheme diff": return try SchemeDiffCommand(context).run()
      case "scheme matrix": return try SchemeMatrixCommand(context).run()
      case "scheme list": return try SchemeListCommand(context).run()
      case "weigh": return try WeighCommand(context).run()
      case "version":
        try context.write(Array("hwcalc \(HeavyWork.version)\n".utf8))
      default: try context.write(Array(Help.text(for: call.command, language).utf8))
      }
      return .done
    } catch {
      system.report(error.text(language))
      return error.status
    }
  }
}

/// How a command ended; scripts rely on the numbers.
enum ExitStatus: Int32 {
  /// Done, whoever is entitled or not.
  case done = 0
  /// The input had problems, which were reported.
  case problems = 1
  /// The command was used wrongly.
  case usage = 2
  /// A file could not be read or written.
  case file = 3
  /// Someone asked the program to stop.
  case interrupted = 130
}

/// Why a command could not do its work.
enum CommandFailure: Error {
  /// It was used wrongly.
  case usage(Bilingual)
  /// A file could not be read or written.
  case file(Bilingual)
  /// Inputs had problems, each with the name of its file.
  case problems([(file: String, problems: Problems)])
  /// An input was refused as a whole because of problems that were reported.
  case refused(Bilingual)
  /// Someone asked the program to stop.
  case interrupted

  var status: ExitStatus {
    switch self {
    case .usage: .usage
    case .file: .file
    case .problems, .refused: .problems
    case .interrupted: .interrupted
    }
  }

  func text(_ language: Language) -> String {
    let error = Bilingual(nl: "fout", en: "error")[language]
    switch self {
    case .usage(let message), .file(let message), .refused(let message):
      return "hwcalc: \(error): \(message[language])\n"
    case .interrupted:
      return Bilingual(
        nl: "hwcalc: onderbroken; er is niets achtergelaten.\n",
        en: "hwcalc: interrupted; nothing was left behind.\n")[language]
    case .problems(let files):
      return files.map { $0.problems.text(file: $0.file, language) }.joined()
    }
  }
}
