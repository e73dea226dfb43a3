import HeavyWork
import Testing

@testable import hwserve

@Suite struct ServeManualTests {
  @Test(arguments: Language.allCases)
  func noOptionIsMissing(_ language: Language) throws {
    let page = ServeOptions.manual.page(language)
    let help = ServeOptions.command.help("hwserve", language)
    #expect(page.contains(".Dt HWSERVE 8"))
    for option in ServeOptions.command.options {
      let name = option.name.split(separator: "-").joined(separator: "\\-")
      let item = page.split(separator: "\n").first {
        $0.hasPrefix(".It ") && ($0.hasSuffix("Fl \\-" + name) || $0.contains("Fl \\-\(name) "))
      }
      #expect(item != nil, "\(option.name)")
      #expect(help.contains("--\(option.name)"))
      for shell in CompletionShell.allCases {
        let script = ServeOptions.manual.completion(for: shell, language)
        let spelling = shell == .fish ? "-l \(option.name) " : "--\(option.name)"
        #expect(script.contains(spelling), "\(shell) \(option.name)")
      }
    }
    for line in page.split(separator: "\n") where !line.hasPrefix(".") {
      #expect(line.utf8.count <= 80, "\(line)")
    }
  }
}
