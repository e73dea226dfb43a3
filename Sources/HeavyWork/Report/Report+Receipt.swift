/// With what the result was made, so that anyone can make it again.
extension Report {
  var receiptPart: [Markup] {
    let receipt = assessment.receipt
    return section("receipt", words("Waarmee dit is gemaakt", "What this was made with")) {
      tag(.p) {
        words(
          "Met dezelfde bestanden komt er altijd hetzelfde uit. Zo kan iedereen het nakijken.",
          "The same files always give the same result. So anyone can check it.")
      }
      tag(.dl, .class("receipt")) {
        entry(words("Programma", "Program"), "HeavyWork \(receipt.engine)")
        entry(words("Regeling", "Scheme"), "\(scheme.id), \(scheme.version)", receipt.schemeSHA256)
        if let base = receipt.baseSHA256 {
          entry(words("Gewijzigde regeling", "Scheme that is changed"), "", base)
        }
        entry(words("Regels zonder opmaak", "Rules without layout"), "", receipt.rulesSHA256)
        entry(
          words("Wettelijke cijfers", "Statutory figures"), receipt.statutoryVersion,
          receipt.statutorySHA256)
        entry(
          words("Invoer", "Input"),
          receipt.inputSHA256 == nil ? words("geen bestand", "no file") : "", receipt.inputSHA256)
        entry(words("Peildatum", "Reference date"), date(assessment.asOf))
      }
    }
  }

  private func entry(_ name: String, _ value: String, _ hash: String? = nil) -> Markup {
    tag(.div) {
      tag(.dt) { name }
      tag(.dd) {
        value
        if let hash {
          value.isEmpty ? "SHA-256 " : ", SHA-256 "
          tag(.code) { hash }
        }
      }
    }
  }
}
