import HeavyWork

/// One request to the calculator: the career as it was carried here, and the page that answers.
struct Calculator {
  /// The pages of the calculator, in their order.
  enum Step: String { case scheme, person, list, spell, remove, check, result }

  let pages: Pages
  var language: Language
  /// The career as far as it was accepted, and what was typed and not accepted yet.
  var kept = KeptCareer()

  init(_ pages: Pages, _ language: Language) {
    self.pages = pages
    self.language = language
  }

  var frame: PageFrame { PageFrame(language, pages.site) }

  func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  /// The scheme that was chosen, if there is such a one.
  var scheme: Scheme? { pages.schemes.first { $0.key == kept.scheme } }

  /// The first page, before anything was chosen.
  func startPage() -> [UInt8] { schemePage(schemeEntries()) }

  /// What the form itself carries, which is not typed.
  static let ownFields = ["state", "lang", "step", "go"]

  /// Answers a form.
  func answer(_ fields: FormFields) -> PageResponse {
    var calculator = self
    if let file = fields.bytes("file") { return .page(calculator.load(file)) }
    guard calculator.carry(fields["state"] ?? ""),
      let step = fields["step"].flatMap(Step.init(rawValue:))
    else {
      return .page(ErrorPage(.unreadable, frame).bytes, status: .badRequest)
    }
    let entries = Entries(fields.texts.filter { !Calculator.ownFields.contains($0.key) })
    return calculator.answer(step, Press(fields["go"] ?? "next"), entries)
  }

  /// Takes over the career from the hidden field; false where it is not one.
  private mutating func carry(_ state: String) -> Bool {
    guard !state.isEmpty else { return true }
    guard let kept = try? KeptCareer(reading: Array(state.utf8)) else { return false }
    self.kept = kept
    return true
  }

  private mutating func answer(_ step: Step, _ press: Press, _ entries: Entries) -> PageResponse {
    switch press {
    case .language(let other):
      language = other
      return .page(page(step, entries))
    case .save(let format): return save(step, format, entries)
    default: break
    }
    // A career without a scheme, or with one that is gone, goes on at the choice of a scheme.
    guard step == .scheme || scheme != nil else { return .page(schemePage(schemeEntries())) }
    return .page(leave(step, press, entries))
  }

  private mutating func leave(_ step: Step, _ press: Press, _ entries: Entries) -> [UInt8] {
    switch step {
    case .scheme: leaveScheme(entries)
    case .person: leavePerson(press, entries)
    case .list: leaveList(press, entries)
    case .spell: leaveSpell(press, entries)
    case .remove: leaveRemove(press, entries)
    case .check, .result: leaveCheck(step, press, entries)
    }
  }

  /// A page with what stands in its fields.
  func page(_ step: Step, _ entries: Entries) -> [UInt8] {
    switch step {
    case .scheme: schemePage(entries)
    case .person: personPage(entries)
    case .list: listPage(entries)
    case .spell: spellPage(entries)
    case .remove: removePage(entries)
    case .check: checkPage(entries)
    case .result: resultPage(entries)
    }
  }

  /// Goes to where a button leads that is on many pages; nothing where it is none of those.
  func go(_ press: Press) -> [UInt8]? {
    switch press {
    case .toScheme: schemePage(schemeEntries())
    case .toPerson: personPage(personEntries())
    case .toList: listPage(Entries())
    case .add: spellPage(newSpellEntries())
    case .change(let index) where kept.spells.indices.contains(index):
      spellPage(spellEntries(index))
    case .remove(let index) where kept.spells.indices.contains(index):
      removePage(Entries(["index": String(index)]))
    default: nil
    }
  }
}

/// A button that was pressed.
enum Press: Equatable {
  case next
  case nextAndAdd
  case back
  case search
  case toScheme
  case toPerson
  case toList
  case add
  case change(Int)
  case remove(Int)
  case language(Language)
  case save(SaveFormat)

  enum SaveFormat: String { case page, json }

  /// The button of a name; one that is not known goes on, as the Enter key does.
  init(_ name: String) {
    let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
    let detail = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "add": self = .add
    case "back": self = .back
    case "search": self = .search
    case "change": self = Int(detail).map { .change($0) } ?? .next
    case "remove": self = Int(detail).map { .remove($0) } ?? .next
    case "lang": self = Language(rawValue: detail).map { .language($0) } ?? .next
    case "save": self = SaveFormat(rawValue: detail).map { .save($0) } ?? .next
    case "to":
      switch detail {
      case "scheme": self = .toScheme
      case "person": self = .toPerson
      default: self = .toList
      }
    case "next" where detail == "add": self = .nextAndAdd
    default: self = .next
    }
  }
}

// MARK: The form around every page

extension Calculator {
  /// A page of the calculator: its heading, what is wrong, and a form with the career in it.
  func formPage(
    _ step: Step, _ title: String, _ entries: Entries, status: Scheme.Status? = nil,
    after: [Markup] = [], @MarkupBuilder content: (FormParts) -> [Markup]
  ) -> [UInt8] {
    let parts = FormParts(frame: frame, entries: entries)
    let inside = content(parts)
    let begins = entries.faults.isEmpty ? "" : words("Fout: ", "Error: ")
    return frame.document(begins + title, .form, status: status) {
      tag(
        .form, .id(PageFrame.form), .set(.method, "post"), .action(address),
        .set(.novalidate, "")
      ) {
        FormParts.hidden("lang", language.rawValue)
        FormParts.hidden("step", step.rawValue)
        FormParts.hidden("state", KeptPage.text(kept.bytes(includingTyped: true)))
        parts.summary
        inside
      }
      after
    }
  }

  /// Where forms are sent.
  var address: Link { pages.site.link(PageRoute.calculator.rawValue) }

  /// Where a page stands in the order of pages.
  func stepLine(_ number: Int) -> Markup {
    tag(.p, .class("step")) { words("Stap \(number) van 4", "Step \(number) of 4") }
  }

  /// Keeps what was typed on a page that was left before it was accepted.
  mutating func keepTyped(_ step: Step, _ entries: Entries) {
    forgetTyped(step)
    for (field, text) in entries.values where !text.isEmpty {
      kept.typed["\(step.rawValue).\(field)"] = text
    }
  }

  mutating func forgetTyped(_ step: Step) {
    kept.typed = kept.typed.filter { !$0.key.hasPrefix(step.rawValue + ".") }
  }

  /// What was typed on a page before and not accepted; nothing where there is none.
  func typed(_ step: Step) -> Entries? {
    let prefix = step.rawValue + "."
    let own = kept.typed.filter { $0.key.hasPrefix(prefix) }
    guard !own.isEmpty else { return nil }
    return Entries(
      Dictionary(
        uniqueKeysWithValues: own.map { (String($0.key.dropFirst(prefix.count)), $0.value) })
    )
  }
}
