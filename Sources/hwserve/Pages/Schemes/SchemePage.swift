import HeavyWork

/// Everything a scheme file says, in words.
struct SchemePage {
  let scheme: Scheme
  let frame: PageFrame
  let wording: SchemeWording

  init(_ scheme: Scheme, _ pages: Pages, _ frame: PageFrame) {
    self.scheme = scheme
    self.frame = frame
    wording = SchemeWording(scheme, on: pages.today, frame.language)
  }

  func words(_ nl: String, _ en: String) -> String { frame.words(nl, en) }

  var bytes: [UInt8] {
    let title = scheme.title[frame.language]
    return frame.document(title, .link(path: "/schemes/\(scheme.key)"), status: scheme.status) {
      tag(.h1) { title }
      for sentence in wording.identity { tag(.p) { sentence } }
      tag(.div, .class("row screen")) {
        frame.link(
          "/scheme-files/\(scheme.key)", words("Haal het bestand op", "Download the file"))
        if frame.site.offers(.paper) {
          frame.link(
            "/paper/\(scheme.key)",
            words("Leeg formulier voor op papier", "Empty form on paper"))
        }
      }
      parts
    }
  }

  /// Everything it says, part by part.
  var parts: [Markup] {
    [
      rights, points, elements, functions, matrix, payment, remarks, apply, contacts, sources,
    ].flatMap { $0 }
  }

  private func section(
    _ id: String, _ heading: String, @MarkupBuilder content: () -> [Markup]
  ) -> [Markup] {
    let inside = content()
    guard !inside.isEmpty else { return [] }
    return [
      tag(.section, .class("part")) {
        tag(.h2, .id(id)) { heading }
        inside
      }
    ]
  }

  private func list(_ sentences: [String]) -> [Markup] {
    sentences.isEmpty ? [] : [tag(.ul) { for sentence in sentences { tag(.li) { sentence } } }]
  }

  /// A remark with a rule, and where the rule comes from.
  @MarkupBuilder
  private func grounds(_ note: Bilingual?, _ source: SourceReference?) -> [Markup] {
    if let note { tag(.p, .class("note")) { note[frame.language] } }
    if let source {
      tag(.p, .class("note")) {
        words("Bron: ", "Source: ")
          + [scheme.sources[source.id]?.title ?? source.id, source.article]
          .compactMap { $0 }.joined(separator: ", ") + "."
      }
      if let quote = source.quote { tag(.blockquote) { tag(.p) { "“\(quote)”" } } }
    }
  }

  // MARK: When there is a right

  private var rights: [Markup] {
    section("rights", wording.routesHeading) {
      tag(.ul, .class("cards")) {
        for route in scheme.routes {
          tag(.li) {
            tag(.p) { wording.sentence(route) }
            grounds(route.note, route.source)
          }
        }
      }
      list(wording.bounds)
      if !scheme.conditions.isEmpty {
        tag(.h3) { words("De voorwaarden", "The conditions") }
        tag(.ul, .class("cards")) {
          for condition in scheme.conditions {
            tag(.li) {
              tag(.p) {
                tag(.strong) { condition.label[frame.language] + ": " }
                wording.sentence(condition)
              }
              grounds(condition.note, condition.source)
            }
          }
        }
      }
    }
  }

  private var points: [Markup] {
    guard scheme.earnsPoints else {
      return section("points", wording.timeHeading) { list(wording.timeRules) }
    }
    return section("points", wording.pointsHeading) {
      tag(.p) { wording.formula }
      list(wording.counting)
    }
  }

  private var payment: [Markup] {
    section("payment", wording.paymentHeading) {
      list(wording.payment)
      grounds(nil, scheme.benefit?.source)
    }
  }

  // MARK: Elements and functions

  private var elements: [Markup] {
    guard !scheme.elements.isEmpty else { return [] }
    return section("elements", wording.elementsHeading) {
      for category in Category.allCases {
        let own = scheme.elements.filter { $0.category == category }
        if !own.isEmpty {
          tag(.h3) { category.label[frame.language].capitalizedFirst }
          tag(.ul, .class("cards")) {
            for element in own {
              tag(.li) {
                tag(.p) {
                  tag(.strong) { element.label[frame.language] + ": " }
                  wording.weight(element)
                }
                grounds(element.note, element.source)
              }
            }
          }
        }
      }
      list(wording.elementRules)
    }
  }

  private var functions: [Markup] {
    guard !scheme.functions.isEmpty else { return [] }
    return section("functions", wording.functionsHeading) {
      tag(.ul, .class("cards")) {
        for (index, function) in scheme.functions.enumerated() {
          tag(.li) {
            tag(.p) {
              tag(.strong) { function.label[frame.language] }
              if let rate = wording.rate(ofFunction: index) { ": " + rate }
            }
            for line in facts(of: function, index) { tag(.p, .class("note")) { line } }
            grounds(function.note, function.source)
          }
        }
      }
    }
  }

  private func facts(of function: JobFunction, _ index: Int) -> [String] {
    let levels = wording.exposure(ofFunction: index).map { element, level in
      "\(scheme.elements[element].label[frame.language]): \(level)"
    }
    let rates = wording.otherRates(ofFunction: index)
    return [
      function.aliases.isEmpty
        ? nil : words("Ook wel: ", "Also: ") + function.aliases.joined(separator: ", ") + ".",
      function.groups.isEmpty
        ? nil : words("Groep: ", "Group: ") + function.groups.joined(separator: ", ") + ".",
      levels.isEmpty ? nil : levels.joined(separator: "; ") + ".",
      rates.map { words("Punten per jaar: ", "Points a year: ") + $0 + "." },
    ].compactMap { $0 }
  }

  /// Functions against elements, a table for each category so that it fits a sheet of paper.
  private var matrix: [Markup] {
    guard !scheme.elements.isEmpty, scheme.functions.contains(where: { !$0.exposure.isEmpty })
    else { return [] }
    return section("matrix", words("Welke functie heeft wat?", "Which function has what?")) {
      for category in Category.allCases {
        let places = scheme.elements.indices.filter { scheme.elements[$0].category == category }
        if !places.isEmpty { table(category, places) }
      }
    }
  }

  private func table(_ category: Category, _ places: [Int]) -> Markup {
    let id = "matrix-\(category.rawValue)"
    return tag(
      .div, .class("scroll"), .set(.role, "region"), .set(.ariaLabelledBy, id),
      .set(.tabindex, "0")
    ) {
      tag(.table) {
        tag(.caption, .id(id)) { category.label[frame.language].capitalizedFirst }
        tag(.thead) {
          tag(.tr) {
            tag(.th, .set(.scope, "col")) { words("Functie", "Function") }
            for place in places {
              tag(.th, .set(.scope, "col")) { scheme.elements[place].label[frame.language] }
            }
          }
        }
        tag(.tbody) {
          for (index, function) in scheme.functions.enumerated() {
            tag(.tr) {
              tag(.th, .set(.scope, "row")) { function.label[frame.language] }
              for place in places {
                tag(.td) {
                  wording.level(ofFunction: index, element: place) ?? "–"
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: What else it says

  private var remarks: [Markup] {
    wording.remarks.enumerated().flatMap { index, part in
      section("remarks-\(index + 1)", part.heading) {
        tag(.ul) {
          for remark in part.remarks {
            tag(.li) {
              remark.text[frame.language]
              grounds(nil, remark.source)
            }
          }
        }
      }
    }
  }

  private var apply: [Markup] {
    guard let apply = scheme.about.apply else { return [] }
    return section("apply", wording.applyHeading) {
      list(wording.applying)
      if let url = apply.url { tag(.p) { Report.address(url) } }
      grounds(nil, apply.source)
    }
  }

  private var contacts: [Markup] {
    section("contacts", words("Praat erover", "Talk about it")) {
      if !scheme.about.contacts.isEmpty {
        ContactList(scheme.about.contacts, frame.language).markup
      }
    }
  }

  private var sources: [Markup] {
    section("sources", words("Bronnen", "Sources")) {
      tag(.ul, .class("sources")) {
        for source in wording.sources {
          tag(.li) {
            wording.sentence(source)
            if let url = source.url {
              ". "
              Report.address(url)
            }
          }
        }
      }
    }
  }
}
