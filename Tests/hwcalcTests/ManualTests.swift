import HeavyWork
import Testing

@testable import hwcalc

/// One table makes help, manual page and completions: nothing of it is missing from any of them.
@Suite struct ManualTests {
  static let commands = CommandTable.all.map(\.name)

  func printed(_ arguments: String...) -> String {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(Hwcalc.run(arguments, machine.machine) == .done, "\(arguments)")
    #expect(machine.reported == "")
    return machine.printed
  }

  @Test(arguments: commands, Language.allCases)
  func noOptionIsMissingFromTheManual(_ name: String, _ language: Language) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    let page = printed("man", "--lang", language.rawValue)
    // The part about this command alone: from its heading to the next.
    let heading = name.contains(" ") ? "\"\(name)\"" : name
    let start = try #require(page.firstRange(of: "\n.Ss \(heading)\n"))
    let rest = page[start.upperBound...]
    let part = rest[..<(rest.firstRange(of: "\n.S")?.lowerBound ?? rest.endIndex)]
    for option in command.options {
      let long = "Fl \\-" + option.name.split(separator: "-").joined(separator: "\\-")
      let line = part.split(separator: "\n").first {
        $0.hasPrefix(".It ") && ($0.hasSuffix(long) || $0.contains(long + " "))
      }
      let shown = try #require(line, "\(name) --\(option.name)")
      if let short = option.short { #expect(shown.contains("Fl \(short) ,")) }
      if let value = option.value {
        #expect(shown.contains(" Ar "))
        #expect(shown.contains(value[language]))
      }
    }
    let plain = page.replacing("\\-", with: "-").replacing("\\(dq", with: "\"")
    for example in command.examples { #expect(plain.contains(example), "\(example)") }
  }

  @Test(arguments: commands, CompletionShell.allCases)
  func noOptionIsMissingFromACompletion(_ name: String, _ shell: CompletionShell) throws {
    let command = try #require(CommandTable.all.first { $0.name == name })
    let script = printed("completions", shell.rawValue)
    let opening =
      switch shell {
      case .bash: "\n  '\(name)')\n"
      case .zsh: "\n" + (name == command.firstWord ? "    (\(name))\n" : "")
      case .fish: "\ncomplete -c hwcalc -n '__hwcalc_in \(name)' "
      }
    _ = try #require(script.firstRange(of: opening), "\(name)")
    for option in command.options {
      switch shell {
      case .bash:
        let start = try #require(script.firstRange(of: opening))
        let part = script[start.upperBound...].prefix { $0 != ";" }
        let options = try #require(part.firstRange(of: "options='"))
        let words = part[options.upperBound...].prefix { $0 != "'" }.split(separator: " ")
        #expect(words.contains("--\(option.name)"), "\(name) --\(option.name)")
        if let short = option.short { #expect(words.contains("-\(short)")) }
      case .zsh:
        #expect(script.contains("--\(option.name)"), "\(name) --\(option.name)")
      case .fish:
        #expect(
          script.contains(opening.dropFirst() + "-l \(option.name) "), "\(name) --\(option.name)")
      }
      for choice in option.choices { #expect(script.contains(choice)) }
    }
  }

  @Test(arguments: Language.allCases)
  func everyLineOfTheManualIsShortAndInItsLanguage(_ language: Language) {
    let page = CommandTable.manual.page(language)
    for line in page.split(separator: "\n") where !line.hasPrefix(".") {
      #expect(line.utf8.count <= 80, "\(line)")
      #expect(!line.hasSuffix(" "))
    }
    #expect(page.hasPrefix(".Dd "))
    #expect(page.contains(".Dt HWCALC 1"))
    #expect(page.contains(language == .nl ? "punten en maanden" : "points and months"))
  }

  @Test func aPlaceholderSaysWhatCanStandThere() {
    let option = { (name: String) in
      CommandTable.calc.options.first { $0.name == name }?.completion
    }
    #expect(option("scheme") == .scheme)
    #expect(option("as-of") == .free)
    #expect(option("format") == .words(["text", "json", "html"]))
    #expect(option("output") == .file)
    #expect(option("schemes") == .folder)
    #expect(option("anyway") == nil)
    #expect(CommandTable.calc.operandList.map(\.value) == [.file])
    #expect(CommandTable.schemeDiff.operandList.map(\.value) == [.scheme, .scheme])
    #expect(CommandTable.schemeCheck.operandList.map(\.repeats) == [true])
    #expect(CommandTable.completions.operandList.map(\.value) == [.words(["bash", "zsh", "fish"])])
    #expect(CommandTable.helpCommand.operandList.map(\.value) == [.command])
  }

  @Test func aShellThatIsNotKnownIsAnsweredWithTheNearest() {
    let machine = TestMachine(environment: ["HWCALC_LANG": "en"])
    #expect(machine.run("completions", "bahs") == .usage)
    #expect(machine.reported.contains("Did you mean ‘bash’?"))
  }

  @Test func namesOfSchemesAreListedWithoutReadingThem() {
    let machine = TestMachine(["/s/a.jsonc": "broken", "/s/b.json": "{", "/s/site.json": "{}"])
    #expect(machine.run("scheme", "list", "--format", "ids", "--schemes", "/s") == .done)
    #expect(machine.printed == "a\nb\n")
  }
}
