import HeavyWork

/// The fields of a form, with their labels, hints and what is wrong with them.
///
/// No visible field has `autocomplete="off"`: browsers then forget what was typed on Back.
struct FormParts {
  let frame: PageFrame
  let entries: Entries

  var language: Language { frame.language }

  func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  /// A field that is carried along.
  ///
  /// Browsers must not put an earlier value into it.
  static func hidden(_ name: String, _ value: String) -> Markup {
    tag(
      .input, .set(.type, "hidden"), .set(.name, name), .set(.value, value),
      .set(.autocomplete, "off"))
  }

  /// A form with a file in it, which it carries along once there is one.
  ///
  /// - Parameters:
  ///   - step: which form it is.
  ///   - data: the file as Base64; empty where there is none.
  @MarkupBuilder
  static func upload(
    to route: PageRoute, _ step: String, _ data: String, _ frame: PageFrame, _ entries: Entries,
    @MarkupBuilder _ content: (FormParts) -> [Markup]
  ) -> [Markup] {
    tag(
      .form, .id(PageFrame.form), .set(.method, "post"), .action(frame.site.link(route.rawValue)),
      .set(.enctype, "multipart/form-data"), .set(.novalidate, "")
    ) {
      hidden("lang", frame.language.rawValue)
      hidden("step", step)
      hidden("state", "")
      if !data.isEmpty { hidden(CarriedField.file.rawValue, data) }
      content(FormParts(frame: frame, entries: entries))
    }
  }

  /// What is wrong on the page, in one list that leads to the fields.
  var summary: [Markup] {
    guard !entries.faults.isEmpty else { return [] }
    return [
      tag(
        .div, .class("summary"), .id("faults"), .set(.role, "alert"), .set(.tabindex, "-1"),
        .set(.ariaLabelledBy, "faults-title")
      ) {
        tag(.h2, .id("faults-title")) {
          words("Er klopt nog iets niet", "Something is not right yet")
        }
        tag(.ul) {
          for fault in entries.faults {
            tag(.li) {
              tag(.a, .link(Link(part: fault.field))) { fault.message[language] }
            }
          }
        }
      }
    ]
  }

  /// What is wrong with a field, above it.
  func fault(_ field: String) -> [Markup] {
    guard let message = entries.fault(in: field) else { return [] }
    return [
      tag(.p, .class("fault"), .id("\(field)-fault")) {
        tag(.strong) { words("Fout: ", "Error: ") }
        message[language]
      }
    ]
  }

  func hint(_ id: String, _ text: String?) -> [Markup] {
    text.map { text in [tag(.p, .class("hint"), .id("\(id)-hint")) { text }] } ?? []
  }

  /// What a field is described by: its hint, and what is wrong with it.
  ///
  /// - Parameter isGroup: whether it is a group of fields, which cannot be wrong itself.
  func described(_ field: String, hasHint: Bool, isGroup: Bool = false) -> [Attribute] {
    let isFaulty = entries.fault(in: field) != nil
    let ids = [hasHint ? "\(field)-hint" : nil, isFaulty ? "\(field)-fault" : nil]
      .compactMap { $0 }
    return (ids.isEmpty ? [] : [.set(.ariaDescribedBy, ids.joined(separator: " "))])
      + (isFaulty && !isGroup ? [.set(.ariaInvalid, "true")] : [])
  }

  /// A field with its label.
  func input(
    _ name: String, _ label: String, hint: String? = nil, width: String = "wide",
    _ others: Attribute...
  ) -> Markup {
    tag(.div, .class("field")) {
      tag(.label, .set(.for, name)) { label }
      self.hint(name, hint)
      fault(name)
      tag(
        .input,
        [
          .id(name), .set(.name, name), .set(.type, "text"), .class(width),
          .set(.value, entries[name]), .set(.maxlength, "200"),
        ] + others + described(name, hasHint: hint != nil))
    }
  }

  /// A date as three fields under one heading.
  ///
  /// - Parameter purpose: what browsers know it as, such as `bday`.
  func date(_ name: String, _ heading: String, hint: String, purpose: String? = nil) -> Markup {
    let parts: [(TypedDate.Part, String, String)] = [
      (.day, words("Dag", "Day"), "narrow"), (.month, words("Maand", "Month"), "month"),
      (.year, words("Jaar", "Year"), "year"),
    ]
    return tag(
      .fieldset, .class("field date"), .set(.ariaDescribedBy, "\(name)-hint")
    ) {
      tag(.legend) { heading }
      self.hint(name, hint)
      for (part, _, _) in parts { fault("\(name)-\(part.rawValue)") }
      tag(.div, .class("parts")) {
        for (part, label, width) in parts {
          let id = "\(name)-\(part.rawValue)"
          tag(.div) {
            tag(.label, .set(.for, id)) { label }
            tag(
              .input,
              [
                .id(id), .set(.name, id), .set(.type, "text"), .class(width),
                .set(.value, entries[id]), .set(.maxlength, "30"),
              ] + (purpose.map { [.set(.autocomplete, "\($0)-\(part.rawValue)")] } ?? [])
                + (part == .month ? [] : [.set(.inputmode, "numeric")])
                + described(id, hasHint: false))
          }
        }
      }
    }
  }

  /// One of several answers; `detail` stands under the answer it belongs to.
  struct Choice {
    let value: String
    let label: String
    var note: String?
    var detail: [Markup] = []
  }

  func choices(_ name: String, _ heading: String, hint: String? = nil, _ choices: [Choice])
    -> Markup
  {
    tag(.fieldset, [.class("field")] + described(name, hasHint: hint != nil, isGroup: true)) {
      tag(.legend) { heading }
      self.hint(name, hint)
      fault(name)
      for (index, choice) in choices.enumerated() {
        // The first answer has the name of the field, so that a list of faults can lead to it.
        let id = index == 0 ? name : "\(name)-\(index)"
        tag(.div, .class("choice")) {
          tag(
            .input,
            [.id(id), .set(.name, name), .set(.type, "radio"), .set(.value, choice.value)]
              + (choice.note == nil ? [] : [.set(.ariaDescribedBy, "\(id)-note")])
              + (entries[name] == choice.value ? [.set(.checked, "")] : []))
          tag(.label, .set(.for, id)) { choice.label }
          if let note = choice.note {
            tag(.p, .class("hint"), .id("\(id)-note")) { note }
          }
        }
        choice.detail
      }
    }
  }

  /// A choice that can be ticked.
  func tick(_ name: String, _ label: String) -> Markup {
    tag(.div, .class("field")) {
      fault(name)
      tag(.div, .class("choice")) {
        tag(
          .input,
          [.id(name), .set(.name, name), .set(.type, "checkbox"), .set(.value, "yes")]
            + (entries[name] == "yes" ? [.set(.checked, "")] : [])
            + described(name, hasHint: false))
        tag(.label, .set(.for, name)) { label }
      }
    }
  }

  /// A list to choose from.
  func select(
    _ name: String, _ label: String, hint: String? = nil, _ options: [FormOption]
  ) -> Markup {
    tag(.div, .class("field")) {
      tag(.label, .set(.for, name)) { label }
      self.hint(name, hint)
      fault(name)
      tag(.select, [.id(name), .set(.name, name)] + described(name, hasHint: hint != nil)) {
        for option in options {
          tag(
            .option,
            [.set(.value, option.value)]
              + (option.otherNames.isEmpty ? [] : [.set(.dataNames, option.otherNames)])
              + (entries[name] == option.value ? [.set(.selected, "")] : [])
          ) { option.label }
        }
      }
    }
  }

  /// A button that sends the form.
  func button(_ go: String, _ label: String, _ style: String = "main", about hidden: String? = nil)
    -> Markup
  {
    tag(.button, .class(style), .set(.name, "go"), .set(.value, go)) {
      label
      if let hidden { tag(.span, .class("unseen")) { " " + hidden } }
    }
  }
}

/// A line of a list to choose from.
struct FormOption {
  let value: String
  let label: String
  /// Other words for the same, to search in.
  var otherNames = ""
}
