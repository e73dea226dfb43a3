import HeavyWork
import Testing

@testable import hwcalc

@Suite struct TerminalTests {
  func machine(_ environment: [String: String], isTerminal: Bool) -> (TestMachine, System) {
    let machine = TestMachine([:], environment: environment)
    var system = machine.machine
    system.errorIsTerminal = { isTerminal }
    return (machine, system)
  }

  @Test func colourIsForTerminalsThatWantIt() {
    let cases: [([String: String], Bool, Bool)] = [
      (["TERM": "xterm"], true, true),
      (["TERM": "xterm"], false, false),
      (["TERM": "dumb"], true, false),
      ([:], true, false),
      (["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (["TERM": "xterm", "NO_COLOR": ""], true, true),
      (["CLICOLOR_FORCE": "1"], false, true),
      (["CLICOLOR_FORCE": "0"], false, false),
      (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
    ]
    for (environment, isTerminal, expected) in cases {
      let (machine, system) = machine(
        environment.merging(["HWCALC_LANG": "en"]) { $1 }, isTerminal: isTerminal)
      #expect(Hwcalc.run(["calc", "/nowhere/x.json"], system) == .file)
      #expect(machine.reported.contains("\u{1B}[") == expected, "\(environment) \(isTerminal)")
      // The words say the same without it.
      #expect(machine.reported.contains("cannot be read"))
    }
  }

  @Test func progressIsForTerminalsThatWantIt() {
    #expect(Terminal.showsProgress(machine(["TERM": "xterm"], isTerminal: true).1))
    #expect(!Terminal.showsProgress(machine(["TERM": "xterm"], isTerminal: false).1))
    #expect(!Terminal.showsProgress(machine(["TERM": "dumb"], isTerminal: true).1))
    #expect(
      !Terminal.showsProgress(machine(["TERM": "xterm", "NO_COLOR": "1"], isTerminal: true).1))
    // Colour can be forced into a pipe; a line that is drawn over and over cannot.
    #expect(!Terminal.showsProgress(machine(["CLICOLOR_FORCE": "1"], isTerminal: false).1))
  }

  @Test func onlyTheKindOfAMessageIsPainted() {
    let painted = { (colour: String, word: String) in "\u{1B}[\(colour)m\(word)\u{1B}[0m" }
    #expect(
      Terminal.painted("a.json:3:4: error: no ‘error: x’ here\n  remedy: mend it\n")
        == "a.json:3:4: \(painted("1;31", "error")): no ‘error: x’ here\n"
        + "  \(painted("1;36", "remedy")): mend it\n")
    #expect(
      Terminal.painted("hwcalc: let op: oud") == "hwcalc: \(painted("1;33", "let op")): oud")
    #expect(Terminal.painted("12 mensen, 3 fout\n") == "12 mensen, 3 fout\n")
  }
}
