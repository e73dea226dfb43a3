/// The kinds of careers whose months change most.
///
/// A kind is the function that is held, the years in it, and how much of a full-time job it is; never
/// a person.
struct CareerTypes: Sendable {
  /// People of one kind.
  struct CareerType: Sendable {
    fileprivate let key: Key
    /// How many people there are of it.
    var people = 0
    /// How many of them have other months.
    var changed = 0
    /// By how many months all of them together change.
    var change = 0

    /// The average change.
    var mean: Exact { Exact(Int128(change), over: Int128(max(1, people))) }
    /// The place of the function in `FunctionGroups`.
    var function: Int { key.function }
    /// The first of the five years in the function.
    var fromYears: Int { key.years * CareerTypes.yearsTogether }
    /// The place among `PeopleGrouping.partTime`.
    var partTime: Int { key.partTime }
  }

  fileprivate struct Key: Hashable, Comparable {
    let function: Int
    let years: Int
    let partTime: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.function, left.years, left.partTime) < (right.function, right.years, right.partTime)
    }
  }

  /// So many years in a function are taken together.
  static let yearsTogether = 5
  /// The most kinds that are told for each direction.
  private static let most = 5

  /// Those who win most, then those who lose most; all of at least ten people.
  let types: [CareerType]
  private let places: [Key: Int]

  init(_ people: ComparedPeople, variant index: Int) {
    var found: [Key: CareerType] = [:]
    let (base, variant) = (people.base, people.variants[index])
    for place in people.places {
      let (before, after) = (base.people[place].exitMonths, variant.people[place].exitMonths)
      let key = CareerTypes.key(base.people[place])
      let weight = people.weight(place)
      found[key, default: CareerType(key: key)].people += weight
      found[key]?.change += (after - before) * weight
      if after != before { found[key]?.changed += weight }
    }
    let large = found.values.filter { $0.changed >= SmallGroups.smallest && $0.change != 0 }
    func sorted(_ types: [CareerType]) -> [CareerType] {
      types.sorted { left, right in
        let (first, second) = (left.mean, right.mean)
        if first == second { return left.key < right.key }
        return left.change > 0 ? first > second : first < second
      }
    }
    let most = CareerTypes.most
    types =
      Array(sorted(large.filter { $0.change > 0 }).prefix(most))
      + sorted(large.filter { $0.change < 0 }).prefix(most)
    places = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1.key, $0) })
  }

  /// The place in `types` of the kind of a person, if it is among them.
  func place(_ person: PersonOutcome) -> Int? { places[CareerTypes.key(person)] }

  private static func key(_ person: PersonOutcome) -> Key {
    Key(
      function: person.function, years: person.heldMonths / (12 * yearsTogether),
      partTime: PeopleGrouping.partTimeBand(person.factor))
  }
}

extension CareerTypes.CareerType {
  /// The kind of career in words.
  func words(_ functions: FunctionGroups) -> Bilingual {
    let (first, last) = (fromYears, fromYears + CareerTypes.yearsTogether)
    let partTime = PeopleGrouping.partTime[self.partTime].label
    return Bilingual { language in
      functions.label(function, language)
        + language(
          nl: ", \(first) tot \(last) jaar daarin, \(partTime.nl)",
          en: ", \(first) to \(last) years in it, \(partTime.en)")
    }
  }
}
