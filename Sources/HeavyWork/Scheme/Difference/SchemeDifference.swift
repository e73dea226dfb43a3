/// What differs between two schemes, or two versions of one, in plain words, and for whom.
public struct SchemeDifference: Sendable {
  /// What a change is about.
  public enum Group: String, Sendable, CaseIterable {
    /// Name, version and standing.
    case identity
    /// First and last day in force.
    case inForce
    /// Elements and their weights.
    case weights
    /// Levels of exposure.
    case levels
    /// Which function carries what.
    case exposures
    /// Functions that come, go, or get another name.
    case functions
    /// The maximum of points.
    case points
    /// How time counts.
    case time
    /// Conditions.
    case conditions
    /// Routes and months.
    case routes
    /// Bounds on months and days.
    case exit
    /// What is paid.
    case benefit
    /// The texts it rests on.
    case sources
    /// What the file tells about itself, and its examples.
    case other
  }

  /// Whether something came, went or changed.
  public enum Kind: String, Sendable {
    /// Only the second has it.
    case added
    /// Only the first has it.
    case removed
    /// Both have it, and not the same.
    case changed
  }

  /// One thing that differs.
  public struct Change: Sendable {
    /// What it is about.
    public let group: Group
    /// Whether it came, went or changed.
    public let kind: Kind
    /// The place in the file, by names and ids.
    public let path: String
    /// The thing, by its name for people.
    public let what: Bilingual
    /// What the first says; nothing where it has no such thing.
    public let from: Bilingual?
    /// What the second says.
    public let to: Bilingual?
    /// The functions it is about, by id; empty where it is not about functions.
    public let functions: [String]
    /// The routes it is about, by id.
    public let routes: [String]
  }

  /// The points a year of one function, where they differ.
  public struct Effect: Sendable {
    /// The function's id in the second scheme.
    public let function: String
    /// The function's name for people.
    public let label: Bilingual
    /// The day from which it is so; nothing for the day asked about, and for since ever.
    public let since: Day?
    /// The first day on which it was so no more, where that is over on the day asked about.
    public let until: Day?
    /// Points a year under the first.
    public let from: Exact
    /// Points a year under the second.
    public let to: Exact
  }

  /// The first scheme.
  public let from: Scheme
  /// The second scheme.
  public let to: Scheme
  /// The day of which the points a year are compared, and what comes after it.
  public let day: Day
  /// Everything that differs, by group.
  public let changes: [Change]
  /// The functions, known to both, that earn other points a year.
  public let effects: [Effect]
  /// How many functions that both know earn the same.
  public let unaffected: Int

  /// Compares two schemes.
  ///
  /// - Parameters:
  ///   - from: the first scheme.
  ///   - to: the second scheme.
  ///   - day: the day of which dated values and points a year are shown.
  public init(from: PlacedScheme, to: PlacedScheme, on day: Day) {
    self.from = from.scheme
    self.to = to.scheme
    self.day = day
    // A variant has another name and standing, and its base's examples prove nothing about it.
    let isVariant = from.scheme.variantOf != nil || to.scheme.variantOf != nil
    let differences = ValueDifference.all(from.root, to.root).filter { difference in
      !isVariant || !["title", "status", "examples"].contains(difference.path[0])
    }
    let words = DifferenceWording(from: from, to: to, day: day)
    let all = words.changes(differences)
    changes = Group.allCases.flatMap { group in all.filter { $0.group == group } }
    let effect = RateComparison(from: from.scheme, to: to.scheme, day: day, differences)
    effects = effect.effects
    unaffected = effect.unaffected
  }
}
