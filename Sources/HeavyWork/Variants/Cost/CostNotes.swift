/// What to know about figures of cost.
struct CostNotes {
  let report: CostReport

  init(_ report: CostReport) { self.report = report }

  /// What holds for all tables.
  var general: [Bilingual] {
    var notes = [
      Bilingual(
        nl:
          "Deze kosten rusten op de aannames ‘\(report.assumptions.title.nl)’, die hieronder alle "
          + "staan. ‘Iedereen’ is waar mensen recht op hebben: niemand gaat weg en iedereen stopt op de "
          + "eerste dag waarop dat kan. ‘Laag’, ‘Midden’ en ‘Hoog’ rekenen met wie er dan nog is en "
          + "meedoet.",
        en: "This cost rests on the assumptions ‘\(report.assumptions.title.en)’, which all stand "
          + "below. ‘Everyone’ is what people are entitled to: nobody leaves and everyone stops on the "
          + "first day on which that is possible. ‘Low’, ‘Middle’ and ‘High’ count those who are still "
          + "there and take part."),
      Bilingual(
        nl:
          "Bruto bedragen. Een uitkering is per persoon en maand op de cent, een heffing per persoon "
          + "en jaar. De kans dat iemand blijft heeft 12 decimalen; elk bedrag is één keer afgerond, halve centen naar "
          + "boven. Wie eenmaal een uitkering heeft, krijgt die tot het einde; overlijden telt niet mee.",
        en:
          "Gross amounts. A benefit is to the cent for each person and month, a levy for each person "
          + "and year. The chance that someone stays has 12 decimals; each amount is rounded once, half cents up. Whoever is "
          + "once paid is paid to the end; death is not counted."),
    ]
    if report.leavesOut {
      notes.append(
        Bilingual(
          nl:
            "Wie apart staat omdat het onder een van de regelingen niet te zeggen is, telt niet mee; "
            + "wat zij kosten, komt er dan nog bij.",
          en: "Those who stand apart because it cannot be said under one of the schemes are not "
            + "counted; what they cost then comes on top."))
    }
    let set = report.shown.map(\.flows.setThrough).min() ?? 0
    if set < report.assumptions.years.upperBound {
      notes.append(
        Bilingual(
          nl:
            "* De bedragen van dit jaar heeft de wet nog niet vastgesteld: ze zijn die van \(set), "
            + "elk jaar verhoogd met de aanname en afgerond op de cent.",
          en:
            "* The law has not set the amounts of this year yet: they are those of \(set), raised each "
            + "year by the assumption and rounded to the cent."))
    }
    return notes
  }

  /// What the figures of the base leave out; of a variant it could tell, beside that of the base,
  /// about a few people.
  var aside: [Bilingual] {
    let (base, flows) = (report.shown[0], report.shown[0].flows)
    let last = report.assumptions.years.upperBound
    var notes: [Bilingual] = []
    if flows.withoutAmount > 0 {
      notes.append(
        Bilingual { language in
          let count = CostNotes.count(flows.withoutAmount, language)
          return language(
            nl: "Van \(count)mensen is geen bedrag bekend; zij tellen niet mee.",
            en: "For \(count)people no amount is known; they are not counted.")
        })
    }
    if flows.later > 0 {
      notes.append(
        Bilingual { language in
          let count = CostNotes.count(flows.later, language)
          return language(
            nl: "Van \(count)mensen is de eerste stopdag na \(last); hun kosten staan hier niet.",
            en: "For \(count)people the first day to stop is after \(last); their cost is not here."
          )
        })
    }
    if flows.peopleAfterwards > 0, !SmallGroups.isSmall(flows.peopleAfterwards), !base.hidesTotal {
      let sum = CostFigures(flows.afterwards, report.assumptions)
      notes.append(
        Bilingual { language in
          let amount = Wording.money(sum.cost, language)
          return language(
            nl:
              "Wie al eerder stopt, krijgt na \(last) nog uitkeringen; met heffing is dat \(amount), "
              + "als iedereen meedoet. Ook dat staat hier niet.",
            en:
              "Those who stop before are still paid after \(last); with levy that is \(amount), if "
              + "everyone takes part. That is not here either.")
        })
    }
    return notes
  }

  private static func count(_ people: Int, _ language: Language) -> String {
    SmallGroups.isSmall(people)
      ? "" : Wording.number(ExactDecimal(units: Int64(people)), language) + " "
  }

  /// What is said where no assumptions are given.
  static let withoutAssumptions = Bilingual(
    nl:
      "Kosten staan er niet bij: die hangen af van hoeveel mensen meedoen, wie eerder weggaat en hoe "
      + "bedragen stijgen, en dat weet dit programma niet. Geef die aannames in een bestand, met "
      + "--assumptions BESTAND of op de pagina; samples/aannames-illustratief.jsonc laat zien hoe.",
    en:
      "Cost is not shown: it depends on how many people take part, who leaves before, and how amounts "
      + "rise, and this program does not know that. Give those assumptions in a file, with "
      + "--assumptions FILE or on the page; samples/aannames-illustratief.jsonc shows how.")

  /// What is said where the scheme has no amount.
  static let withoutAmount = Bilingual(
    nl: "Kosten staan er niet bij: niet elke regeling hier zegt hoeveel er wordt betaald.",
    en: "Cost is not shown: not every scheme here says what is paid.")
}
