/// What has to be known of each person, so that all variants of a sweep can be answered from it.
///
/// Points are a sum of exposures, each times the rate of its column: a function in a rate period.
/// Whatever else decides the months on the reference date is a question with three answers (met,
/// not met, cannot be said), asked once.
struct ReductionPlan: Sendable {
  /// A question about a person that no rate and no bound on points has a say in.
  enum Question: Hashable, Sendable {
    /// What becomes of a condition, by its place.
    case outcome(condition: Int)
    /// Whether the time that a condition measures reaches so many months.
    case reaches(condition: Int, months: Int)
    /// Whether the work held on the reference date is in a group of functions.
    case holds(group: String)
  }

  /// The most questions there can be.
  static let mostQuestions = 64

  /// The scheme by which careers are read; all variants answered from it are alike in that.
  let scheme: Scheme
  /// The reference date.
  let asOf: Day
  let questions: [Question]
  /// The routes whose months go by service or by a fact of the person.
  let givenRoutes: [Int]
  let places: [Question: Int]

  /// Makes a plan; nothing where there are more questions than fit.
  ///
  /// - Parameters:
  ///   - lengths: by the place of a condition that measures time, the lengths that are asked, in
  ///     months; the scheme's own is always among them.
  ///   - groups: the groups of functions whose people are also counted by themselves.
  init?(_ scheme: Scheme, asOf: Day, lengths: [Int: Set<Int>] = [:], groups: [String] = []) {
    self.scheme = scheme
    self.asOf = asOf
    var questions = groups.map { Question.holds(group: $0) }
    for (index, condition) in scheme.conditions.enumerated() {
      switch condition.test {
      case .points: continue
      case .service(_, let atLeast), .continuous(_, let atLeast):
        ReductionPlan.ask(index, atLeast, lengths[index], of: asOf, into: &questions)
      case .age(let rule):
        ReductionPlan.ask(index, rule.atLeast, lengths[index], of: asOf, into: &questions)
      case .employed, .born, .attribute, .undecided: questions.append(.outcome(condition: index))
      }
    }
    guard questions.count <= ReductionPlan.mostQuestions else { return nil }
    self.questions = questions
    places = Dictionary(uniqueKeysWithValues: zip(questions, questions.indices))
    givenRoutes = scheme.routes.indices.filter { route in
      switch scheme.routes[route].months.shape {
      case .maximum, .fixed: return false
      case .linear, .steps:
        if case .points = scheme.routes[route].months.measure { return false }
        return true
      }
    }
  }

  private static func ask(
    _ index: Int, _ atLeast: Dated<Duration>, _ lengths: Set<Int>?, of day: Day,
    into questions: inout [Question]
  ) {
    let own = atLeast.value(on: day).map(\.wholeMonths)
    for months in (lengths ?? []).union([own].compactMap { $0 }).sorted() {
      questions.append(.reaches(condition: index, months: months))
    }
  }

  /// Whether any question is about the work held on the reference date.
  var asksForGroups: Bool {
    questions.contains { if case .holds = $0 { true } else { false } }
  }

  /// How many columns of rates there are: those of a period stand together.
  var columns: Int { scheme.functions.count * (scheme.rates.changes.count + 1) }

  /// The bits of the group questions that a function answers.
  func groupBits(ofFunction function: Int) -> UInt64 {
    guard scheme.functions.indices.contains(function) else { return 0 }
    var bits: UInt64 = 0
    for (place, question) in questions.enumerated() {
      if case .holds(let group) = question, scheme.functions[function].groups.contains(group) {
        bits |= 1 << UInt64(place)
      }
    }
    return bits
  }
}

/// The answers of a person to all questions of a plan; people with the same answers stand together.
struct ReducedPattern: Hashable, Sendable {
  /// The questions that are met, and those that may be.
  var outcomes = WhenCode.Outcomes()
  /// The months at the least and at the most of each route that goes by service or a fact.
  var given: [Int] = []

  static func == (left: ReducedPattern, right: ReducedPattern) -> Bool {
    left.outcomes.met == right.outcomes.met && left.outcomes.possible == right.outcomes.possible
      && left.given == right.given
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(outcomes.met)
    hasher.combine(outcomes.possible)
    hasher.combine(given)
  }

  /// What is known of a question.
  func truth(_ place: Int) -> Truth {
    let bit: UInt64 = 1 << UInt64(place)
    return outcomes.met & bit != 0 ? .met : outcomes.possible & bit != 0 ? .undetermined : .notMet
  }
}
