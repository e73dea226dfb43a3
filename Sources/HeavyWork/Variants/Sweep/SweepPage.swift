/// The report of a sweep as a page to read, project, print and keep.
///
/// Like a result page it loads nothing and runs nothing; every chart has a table that says the same.
struct SweepPage: PageParts {
  let report: SweepReport
  let language: Language
  /// More rows than this are left to the CSV.
  static let mostRows = 200

  var scheme: Scheme { report.base.scheme }

  var bytes: [UInt8] {
    Markup.document(.set(.lang, language.rawValue), .class(scheme.status.rawValue)) {
      pageHead(words("Varianten", "Variants"), adding: ComparisonPage.projection)
      tag(.body) {
        tag(.header) {
          tag(.p, .class("kind")) {
            words("Varianten", "Variants")
            " · "
            scheme.title[language]
          }
          banner
        }
        tag(.main) {
          answer
          front
          variants
          tornado
          cliffs
          receipt
        }
        tag(.footer) {
          banner
          tag(.p) { tag(.strong) { PopulationSummary.indication[language] } }
        }
      }
    }
  }

  // MARK: Figures

  func count(_ number: Int) -> String { self.number(ExactDecimal(units: Int64(number))) }

  /// A number, or that it is not shown, because it is about a few people or would tell of them.
  func shown(_ number: Int?) -> String {
    number.map { count($0) } ?? ComparisonTable.Cell.hidden.text(language)
  }

  /// People, people with the maximum, months and cost.
  func cells(_ figures: SweepFigures, _ own: ShownSweepFigures) -> [String] {
    [shown(own.all.entitled), shown(own.all.full), shown(own.all.months)] + [
      own.cost.map { money(Money($0)) } ?? (figures.cost == nil ? "–" : shown(nil))
    ]
  }

  private var headings: [String] {
    [
      words("Mensen met recht", "People with a right"),
      words("Met het maximum", "With the maximum"),
      words("Maanden samen", "Months together"), words("Kosten", "Cost"),
    ]
  }

  private var answer: [Markup] {
    let (all, own, year) = (report.figures.all, report.shown.all, report.asOf.year)
    return [
      tag(.section, .class("answer")) {
        tag(.h1) {
          words(
            "\(count(report.rows.count)) varianten op \(date(report.asOf))",
            "\(count(report.rows.count)) variants on \(date(report.asOf))")
        }
        tag(.p) {
          words(
            "Zonder wijziging hebben van \(count(all.people)) mensen recht: \(shown(own.entitled)).",
            "Unchanged, of \(count(all.people)) people have a right: \(shown(own.entitled)).")
        }
        tag(.p) {
          words(
            "Geteld is wat mensen op die dag hebben opgebouwd. De kosten zijn die maanden maal het "
              + "bedrag per maand van \(year), als iedereen ze alle opneemt.",
            "What is counted is what people hold on that day. The cost is those months times the "
              + "monthly amount of \(year), if everyone takes all of them.")
        }
        if report.rejected > 0 {
          tag(.p) {
            words(
              "Mensen met een foute rij, die niet meetellen: \(count(report.rejected)).",
              "People with a bad row, who are left out: \(count(report.rejected)).")
          }
        }
        if all.undetermined > 0 {
          tag(.p) {
            words(
              "Mensen van wie een gegeven ontbreekt: \(shown(own.undetermined)). Alleen wat zeker is telt.",
              "People for whom a fact is wanting: \(shown(own.undetermined)). Only what is certain counts."
            )
          }
        }
      }
    ]
  }

  // MARK: Variants

  private var front: [Markup] {
    section("front", words("Kosten en mensen", "Cost and people")) {
      tag(.p) {
        words(
          "Elke stip is een variant. Een gevulde stip wordt door geen andere verslagen: geen andere "
            + "helpt meer mensen voor hetzelfde geld. Varianten waarvan een getal niet is getoond, staan "
            + "er niet bij.",
          "Each mark is a variant. A filled mark is beaten by no other: no other helps more people "
            + "for the same money. Variants of which a number is not shown are left out.")
      }
      SweepChart(report: report, language: language).figure
      let best = report.rows.filter(\.isOnFront)
      if best.isEmpty {
        tag(.p) {
          words("De regeling zelf verslaat elke variant.", "No variant beats the scheme itself.")
        }
      } else {
        rows(
          "front-table",
          words("Varianten die niet worden verslagen", "Variants that are not beaten"), best)
      }
    }
  }

  private var variants: [Markup] {
    section("variants", words("Alle varianten", "All variants")) {
      if report.rows.count > SweepPage.mostRows {
        tag(.p) {
          words(
            "Dit zijn de eerste \(SweepPage.mostRows); het CSV-bestand heeft ze alle.",
            "These are the first \(SweepPage.mostRows); the CSV file has all of them.")
        }
      }
      rows(
        "variants-table", words("Alle varianten", "All variants"),
        Array(report.rows.prefix(SweepPage.mostRows)))
    }
  }

  private func rows(_ id: String, _ caption: String, _ rows: [SweepReport.Row]) -> Markup {
    let names = report.paths.map { name(of: $0) }
    return table(id, caption) {
      head([words("Variant", "Variant")] + names + headings, figures: names.count + 4)
      tag(.tbody) {
        tag(.tr) {
          tag(.th, .set(.scope, "row")) { words("zonder wijziging", "unchanged") }
          figures(
            report.paths.map { path in
              if case .number(let value)? = report.base.root.entry(path.parts)?.content {
                return number(value)
              }
              return "–"
            })
          figures(cells(report.figures, report.shown))
        }
        for row in rows {
          tag(.tr) {
            tag(.th, .set(.scope, "row")) { row.title?[language] ?? String(row.number) }
            figures(row.values.map { $0.map { number($0) } ?? "–" })
            if let found = row.figures, let own = row.shown {
              figures(cells(found, own))
            } else {
              tag(.td, .set(.colspan, "4")) { row.problems?.all.first?.message[language] ?? "" }
            }
          }
        }
      }
    }
  }

  /// The name for people of a number of the scheme.
  func name(of path: SchemePath) -> String {
    ChangeWording(base: report.base).label(of: path)[language]
  }

  // MARK: Sensitivity

  private var tornado: [Markup] {
    section("tornado", words("Een tiende meer of minder", "A tenth more or less")) {
      if !report.tornado.isEmpty {
        tag(.p) {
          words(
            "Wat er verandert als een getal alleen een tiende lager of hoger wordt. Hele maanden "
              + "worden afgerond.",
            "What changes if one number alone is a tenth lower or higher. Whole months are rounded."
          )
        }
        SweepTornadoChart(report: report, language: language, name: name).figure
        table("tornado-table", words("Een tiende meer of minder", "A tenth more or less")) {
          head(
            [words("Getal", "Number"), words("Nu", "Now")]
              + [words("Lager", "Lower"), words("Hoger", "Higher")].flatMap { end in
                [
                  end, words("verschil in mensen", "difference in people"),
                  words("verschil in maanden", "difference in months"),
                ]
              }, figures: 7)
          tag(.tbody) {
            for one in report.tornado {
              tag(.tr) {
                tag(.th, .set(.scope, "row")) { name(of: one.path) }
                figures([number(one.base)] + difference(one.lower) + difference(one.higher))
              }
            }
          }
        }
      }
    }
  }

  private func difference(_ end: SweepTornado.End?) -> [String] {
    guard let end else { return ["–", "–", "–"] }
    let (base, own) = (report.shown.all, end.shown.all)
    func signed(_ number: Int?, _ other: Int?) -> String {
      guard let number, let other else { return shown(nil) }
      return (number > other ? "+" : "") + count(number - other)
    }
    return [
      number(end.value), signed(own.entitled, base.entitled), signed(own.months, base.months),
    ]
  }

  private var cliffs: [Markup] {
    let shown = report.shownCliffs.prefix(20)
    return section("cliffs", words("Sprongen", "Cliffs")) {
      if !shown.isEmpty {
        tag(.p) {
          words(
            "Waar een beetje meer werk in een keer \(SweepCliff.least) maanden of meer geeft. Meer "
              + "werk is hier een maand voltijds in de zwaarste functie, of een jaar lang 0,1 meer.",
            "Where a little more work gives \(SweepCliff.least) months or more at once. More work is "
              + "a month full-time in the heaviest function, or 0.1 more for a year.")
        }
        table("cliffs-table", words("Sprongen", "Cliffs")) {
          head(
            [
              words("Grens", "Bound"), words("Meer werk", "More work"),
              words("Mensen die haar dan halen", "People who then reach it"),
              words("Maanden erbij", "Months gained"),
            ], figures: 2)
          tag(.tbody) {
            for cliff in shown {
              tag(.tr) {
                tag(.th, .set(.scope, "row")) { name(of: cliff.bound) }
                tag(.td) {
                  cliff.more == .month
                    ? words("een maand", "a month") : words("0,1 een jaar lang", "0.1 for a year")
                }
                figures([count(cliff.people), count(cliff.months)])
              }
            }
          }
        }
      }
    }
  }

  private func name(of bound: SweepCliff.Bound) -> String {
    switch bound {
    case .points(let points): Wording.points(number(points), language)
    case .time(let condition): scheme.conditions[condition].label[language]
    }
  }

  private var receipt: [Markup] {
    receipt(report.receiptLines.map { ($0.name[language], $0.value) })
  }
}

extension SweepReport {
  /// The report as a page by itself, in one language.
  public func html(_ language: Language) -> [UInt8] {
    SweepPage(report: self, language: language).bytes
  }

  /// With what it was made, line by line.
  var receiptLines: [(name: Bilingual, value: String)] {
    let scheme = base.scheme
    return [
      (Bilingual(nl: "Programma", en: "Program"), "HeavyWork \(HeavyWork.version)"),
      (
        Bilingual(nl: "Regeling", en: "Scheme"),
        "\(scheme.id), \(scheme.version), SHA-256 \(scheme.sha256)"
      ),
      (
        Bilingual(nl: "Wettelijke cijfers", en: "Statutory figures"),
        "\(statutory.version), SHA-256 \(statutory.sha256)"
      ),
      (Bilingual(nl: "Peildatum", en: "Reference date"), asOf.description),
    ] + receipt
  }
}
