extension ProgramCommand {
  /// What the command does, with examples first.
  ///
  /// - Parameters:
  ///   - invocation: how the command is called, such as `hwcalc calc`.
  package func help(_ invocation: String, _ language: Language) -> String {
    let options = options.map { option in
      let short = option.short.map { "-\($0), " } ?? "    "
      let value = option.value.map { " " + $0[language] } ?? ""
      return "  " + (short + "--" + option.name + value).paddedForHelp + option.help[language]
        + "\n"
    }
    let usage = Bilingual(nl: "Gebruik", en: "Usage")[language]
    let examplesTitle = Bilingual(nl: "Voorbeelden", en: "Examples")[language]
    let optionsTitle = Bilingual(nl: "Opties", en: "Options")[language]
    let operands = operands[language].isEmpty ? "" : " " + operands[language]
    return "\(summary[language])\n\n\(examplesTitle):\n"
      + examples.map { "  \($0)\n" }.joined()
      + "\n\(usage): \(invocation)\(operands)\n\n\(optionsTitle):\n"
      + options.joined()
  }
}

extension String {
  /// The text with spaces behind it, so that explanations stand below each other.
  package var paddedForHelp: String {
    let width = 30
    return count < width - 1 ? self + String(repeating: " ", count: width - count) : self + "  "
  }
}
