extension PanelEffects {
  /// What it comes to, in sentences.
  var sentences: [Bilingual] {
    var sentences: [Bilingual] = []
    func count(_ people: Int, _ language: Language) -> String {
      Wording.number(ExactDecimal(units: Int64(people)), language)
    }
    if let entitled {
      sentences.append(
        Bilingual { language in
          let figures = [
            people, entitled.value, entitled.range.lowerBound,
            entitled.range.upperBound,
          ].map { count($0, language) }
          return language(
            nl: "Van \(figures[0]) mensen kunnen er \(figures[1]) eerder stoppen; 95 % tussen "
              + "\(figures[2]) en \(figures[3]).",
            en:
              "Of \(figures[0]) people \(figures[1]) can stop early; 95% between \(figures[2]) and "
              + "\(figures[3]).")
        })
    } else {
      sentences.append(
        Bilingual(
          nl: "Het zijn \(people) mensen; hoeveel er eerder kunnen stoppen, is niet getoond.",
          en: "There are \(people) people; how many can stop early is not shown."))
    }
    if let months = meanMonths {
      sentences.append(
        Bilingual { language in
          let figures = [months.value, months.range.lowerBound, months.range.upperBound].map {
            Wording.number(
              Exact(Int128($0), over: 100).rounded(toDecimals: 1), language, decimals: 1)
          }
          return language(
            nl: "Zij krijgen gemiddeld \(figures[0]) maanden; 95 % tussen \(figures[1]) en "
              + "\(figures[2]).",
            en: "They get \(figures[0]) months on average; 95% between \(figures[1]) and "
              + "\(figures[2]).")
        })
    }
    sentences.append(
      changing.map { changing in
        Bilingual { language in
          let share = Wording.number(
            Exact(Int128(changing) * 100, over: Int128(max(1, people))), language, decimals: 1)
          return language(
            nl:
              "\(share) % van de mensen wisselt van kant van de grens in meer dan een op de twintig "
              + "trekkingen.",
            en: "\(share)% of people change side of the bound in more than one in twenty draws.")
        }
      }
        ?? Bilingual(
          nl: "Minder dan tien mensen, of op zo veel na allen, wisselen van kant van de grens.",
          en: "Fewer than ten people, or all but so few, change side of the bound."))
    if leftOut > 0 {
      sentences.append(
        Bilingual(
          nl: "Niet iedereen telt mee: wie foute rijen of een onbekend feit heeft, is weggelaten.",
          en: "Not everyone counts: those with wrong rows or an unknown fact are left out."))
    }
    if hiddenTypes > 0 {
      sentences.append(
        Bilingual(
          nl:
            "\(hiddenTypes) soorten loopbanen zijn niet getoond, omdat het er minder dan tien zijn of "
            + "dat eruit zou volgen.",
          en:
            "\(hiddenTypes) kinds of careers are not shown, being fewer than ten people or telling of "
            + "such."))
    }
    sentences.append(
      Bilingual(
        nl:
          "Maanden zijn die van de vroegste stopdag; \(draws) getrokken panels. \(receipt.nl)",
        en: "Months are those of the earliest exit; \(draws) panels drawn. \(receipt.en)"))
    return sentences
  }

  /// Every file by its hash.
  private var receipt: Bilingual {
    Bilingual { language in
      files.map { "\($0.role.words[language]): SHA-256 \($0.sha256)." }.joined(separator: " ")
    }
  }

  /// The hash of a file that was used; nothing where there was none.
  func hash(_ role: PopulationSummary.UsedFile.Role) -> String? {
    files.first { $0.role == role }?.sha256
  }

  /// The kinds of careers with their months; nothing where none is shown.
  var table: PanelTable? {
    guard !types.isEmpty else { return nil }
    return PanelTable(
      title: Bilingual(
        nl: "Maanden van de middelste, per soort loopbaan",
        en: "Months of the one in the middle, by kind of career"),
      headings: [
        Bilingual(nl: "Functie, en jaren daarin", en: "Function, and years in it"),
        Bilingual(nl: "mensen", en: "people"), Bilingual(nl: "maanden", en: "months"),
        Bilingual(nl: "95 % tussen", en: "95% between"),
      ],
      rows: types.map { type in
        PanelTable.Row(
          label: type.label,
          cells: [
            { Wording.number(ExactDecimal(units: Int64(type.people)), $0) },
            { _ in "\(type.months.value)" },
            {
              $0(
                nl: "\(type.months.range.lowerBound) en \(type.months.range.upperBound)",
                en: "\(type.months.range.lowerBound) and \(type.months.range.upperBound)")
            },
          ])
      })
  }

  func write(to writer: inout JSONWriter) {
    func figure(_ key: StaticString, _ figure: Figure<Int>?, decimals: Int = 0) {
      writer.object(key) { writer in
        guard let figure else { return }
        func number(_ value: Int) -> ExactDecimal {
          ExactDecimal(units: Int64(value), decimals: decimals)
        }
        writer.field("from", number(figure.range.lowerBound))
        writer.field("through", number(figure.range.upperBound))
        writer.field("value", number(figure.value))
      }
    }
    writer.array("careers") { writer in
      for type in types {
        writer.object { writer in
          writer.field("en", type.label.en)
          writer.field("from", type.months.range.lowerBound)
          writer.field("months", type.months.value)
          writer.field("nl", type.label.nl)
          writer.field("people", type.people)
          writer.field("through", type.months.range.upperBound)
        }
      }
    }
    writer.field("changing", changing)
    writer.field("draws", draws)
    figure("entitled", entitled)
    writer.field("hiddenCareers", hiddenTypes)
    writer.field("map", hash(.map))
    figure("meanMonths", meanMonths, decimals: 2)
    writer.field("people", people)
    writer.field("population", hash(.population))
    writer.field("titles", hash(.titles))
  }
}
