/// Makes the sentences and tables of a comparison from its figures.
struct ComparisonReport {
  let comparison: Comparison
  /// What is shown of the base, and of each variant, for the earliest exit and the reference date.
  let shown: ShownFigures
  var baseExit: ShownSums { shown.baseExit }
  var baseNow: ShownSums { shown.baseNow }
  var exits: [ShownSums] { shown.exits }
  var nows: [ShownSums] { shown.nows }
  /// By what people are told apart.
  let groupings: [PeopleGrouping]

  var people: ComparedPeople { comparison.people }
  var asOf: Day { comparison.question.asOf }

  init(_ comparison: Comparison) {
    self.comparison = comparison
    shown = ShownFigures(comparison.people)
    groupings = PeopleGrouping.all(comparison.people.base)
  }

  /// The name of the base, or of a variant by its place.
  func name(_ index: Int?) -> Bilingual {
    guard let index else { return comparison.question.base.scheme.title }
    return comparison.question.variants[index].scheme.title
  }

  /// A short name for columns: variants have numbers.
  func short(_ index: Int?) -> Bilingual {
    guard let index else { return Bilingual(nl: "Uitgangspunt", en: "Base") }
    return Bilingual(nl: "Variant \(index + 1)", en: "Variant \(index + 1)")
  }

  /// A key for columns and rows.
  func key(_ index: Int?) -> String { index.map { "variant\($0 + 1)" } ?? "base" }

  /// The columns of the base and all variants.
  var everyColumn: [ComparisonTable.Column] {
    ([nil] + Array(exits.indices)).map { ComparisonTable.Column(key($0), short($0)) }
  }

  /// Everything, in the order in which people ask.
  var sections: [ComparisonSection] {
    // Not even in which year or group there is someone is told of a few people.
    if SmallGroups.isSmall(people.count) { return exits.indices.map(changes) }
    return [overview, distribution, exitYears]
      + exits.indices.flatMap { index in
        [changes(index), states(index), groups(index), causes(index), movers(index)]
      } + [referenceDate]
  }

  // MARK: Headlines

  /// One sentence for each variant.
  var headlines: [Bilingual] { exits.indices.map(headline) }

  private func headline(_ index: Int) -> Bilingual {
    let figures = comparison.figures[index].exit
    let (base, variant) = (name(nil), name(index))
    let all = people.count
    guard all > 0 else {
      return Bilingual(
        nl: "Er is niemand om ‘\(base.nl)’ en ‘\(variant.nl)’ voor te vergelijken.",
        en: "There is no one to compare ‘\(base.en)’ and ‘\(variant.en)’ for.")
    }
    if SmallGroups.isSmall(all) {
      return Bilingual(
        nl:
          "Minder dan \(SmallGroups.smallest) mensen: over ‘\(variant.nl)’ is niets te laten zien "
          + "zonder iets over een van hen te vertellen.",
        en: "Fewer than \(SmallGroups.smallest) people: nothing can be shown about ‘\(variant.en)’ "
          + "without telling something about one of them.")
    }
    let years = ExitYears.window(asOf)
    let (first, last) = (years.lowerBound, years.upperBound)
    if figures.changed == 0, figures.count({ $0.base.state != $0.variant.state }) == 0 {
      return Bilingual { language in
        let count = ComparisonTable.Cell.people(all).text(language)
        let from = language(
          nl: "Vanaf \(Wording.date(asOf, .nl)) ", en: "From \(Wording.date(asOf, .en)) on ")
        return from
          + language(
            nl:
              "verandert er met ‘\(variant.nl)’ voor niemand van de \(count) mensen iets, voor zover "
              + "het te zeggen is.",
            en: "nothing changes with ‘\(variant.en)’ for any of the \(count) people, as far as it "
              + "can be said.")
      }
    }
    let shown = exits[index]
    return Bilingual { language in
      func told(_ key: String) -> String {
        let cell = shown[key]
        return cell == .hidden
          ? language(nl: "een niet getoond aantal", en: "a number not shown") : cell.text(language)
      }
      let count = ComparisonTable.Cell.people(all).text(language)
      return language(
        nl:
          "Van \(first) tot en met \(last) kunnen onder ‘\(variant.nl)’ \(told("variant.window")) "
          + "van de \(count) mensen voor het eerst stoppen, tegen \(told("base.window")) onder "
          + "‘\(base.nl)’; over alle jaren krijgen \(told("more")) mensen meer maanden en "
          + "\(told("fewer")) minder: \(told("newlyEntitled")) krijgen recht, "
          + "\(told("noLongerEntitled")) verliezen het, \(told("reachingFull")) halen alle maanden en "
          + "\(told("losingFull")) halen die niet meer.",
        en:
          "From \(first) through \(last), \(told("variant.window")) of \(count) people can stop for "
          + "the first time under ‘\(variant.en)’, against \(told("base.window")) under "
          + "‘\(base.en)’; over all years \(told("more")) people get more months and "
          + "\(told("fewer")) fewer: \(told("newlyEntitled")) become entitled, "
          + "\(told("noLongerEntitled")) no longer are, \(told("reachingFull")) reach the full months "
          + "and \(told("losingFull")) no longer do.")
    }
  }
}
