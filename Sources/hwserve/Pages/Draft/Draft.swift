import HeavyWork

/// One request to the page for whoever writes a scheme: a draft, and the page that answers.
///
/// Nothing is kept: every page carries the draft in a hidden field, and reads it anew.
struct Draft {
  let pages: Pages
  let language: Language
  /// The draft, as it came; empty where there is none yet.
  var file: [UInt8] = []
  var entries = Entries()

  init(_ pages: Pages, _ language: Language) {
    self.pages = pages
    self.language = language
  }

  /// The largest draft, in bytes.
  static let maximumFile = 1 << 20
  static let limits: FormLimits = {
    var limits = FormLimits()
    limits.valueBytes = maximumFile / 3 * 4 + 4096
    return limits
  }()

  var frame: PageFrame { PageFrame(language, pages.site) }
  func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  private static let ownFields: Set<String> = ["file", "lang", "step", "state", "go"]

  /// Answers a form.
  func answer(_ fields: inout FormFields) -> PageResponse {
    var language = language
    let press = Press(fields["go"] ?? "")
    if case .language(let other) = press { language = other }
    var draft = Draft(pages, language)
    draft.entries = Entries(fields.texts(but: Draft.ownFields))
    draft.file = fields.take("file", or: .file) ?? []
    if press == .back || (press != .next && draft.file.isEmpty) { return .page(draft.formPage()) }
    return draft.inspect(fields["go"] ?? "", fields["step"] ?? "")
  }

  private mutating func inspect(_ go: String, _ step: String) -> PageResponse {
    guard !file.isEmpty, file.count <= Draft.maximumFile else {
      if file.isEmpty {
        entries.fault("file", "Kies het bestand met uw ontwerp.", "Choose the file of your draft.")
      } else {
        entries.fault(
          "file", "Een ontwerp mag hoogstens 1 MB zijn.", "A draft may be at most 1 MB.")
      }
      file = []
      return .page(formPage())
    }
    let inspection: SchemeInspection
    do throws(Problems) {
      inspection = try SchemeInspection(
        file, against: entries.text("base"), known: pages.schemes.map(\.key), pages.placed,
        on: pages.today, statutory: pages.statutory)
    } catch {
      for problem in error.all.prefix(100) { entries.fault("file", problem.inWords) }
      return .page(formPage())
    }
    switch go {
    case "variant":
      guard case .matrix(let variant) = inspection.kind else { break }
      return .file("variant.jsonc", "application/json", variant)
    case "try": return .page(trial(inspection))
    case "report": break
    // A change of the language on the page with a trial shows the trial again.
    default: if step == DraftTrial.step { return .page(trial(inspection)) }
    }
    return .page(DraftReport(self, inspection).bytes)
  }

  /// The trial calculation, or the report with what is wrong in its fields.
  private mutating func trial(_ inspection: SchemeInspection) -> [UInt8] {
    if let assessment = DraftTrial.assessment(&entries, inspection.scheme, pages) {
      return DraftTrial(self, assessment).bytes
    }
    return DraftReport(self, inspection).bytes
  }

  // MARK: The form

  /// A page with the form; a draft that cannot be used is not carried on, but chosen again.
  func formPage() -> [UInt8] {
    let title = words("Een ontwerp nakijken", "Checking a draft")
    let begins = entries.faults.isEmpty ? "" : words("Fout: ", "Error: ")
    return frame.document(begins + title, .form) {
      form("form") { parts in
        parts.summary
        tag(.h1) { title }
        tag(.p) {
          words(
            "Schrijft u aan een regeling? Kies het bestand. U ziet in gewone woorden wat er staat, "
              + "wat er niet klopt, en wat het verschil is met de regeling van nu.",
            "Are you writing a scheme? Choose the file. You see in plain words what it says, what "
              + "is wrong, and how it differs from the scheme of now.")
        }
        tag(.p) {
          words("Uw ontwerp wordt niet bewaard.", "Your draft is not kept.")
        }
        fileField(parts)
        parts.select(
          "base", words("Vergelijk met", "Compare with"),
          hint: words(
            "Bij een tabel moet u kiezen. Bij een regeling hoeft het niet.",
            "For a table you must choose. For a scheme you need not."),
          [
            FormOption(
              value: "", label: words("De regeling met dezelfde id", "The scheme of the same id"))
          ]
            + pages.schemes.map { FormOption(value: $0.key, label: $0.title[language]) })
        tag(.div, .class("row")) {
          parts.button("next", words("Kijk na", "Check"))
        }
      }
    }
  }

  private func fileField(_ parts: FormParts) -> Markup {
    tag(.div, .class("field")) {
      tag(.label, .set(.for, "file")) { words("Uw ontwerp", "Your draft") }
      parts.hint(
        "file",
        words(
          "Een regeling of variant (JSON), of een tabel van functies en elementen (CSV). "
            + "Hoogstens 1 MB.",
          "A scheme or variant (JSON), or a table of functions and elements (CSV). At most 1 MB."))
      parts.fault("file")
      tag(
        .input,
        [
          .id("file"), .set(.name, "file"), .set(.type, "file"),
          .set(.accept, ".json,.jsonc,.csv,application/json,text/csv"),
        ] + parts.described("file", hasHint: true))
    }
  }

  /// The form around the fields of every page, with the draft in it.
  func form(_ step: String, @MarkupBuilder _ content: (FormParts) -> [Markup]) -> [Markup] {
    FormParts.upload(to: .check, step, Base64.text(file), frame, entries, content)
  }
}
