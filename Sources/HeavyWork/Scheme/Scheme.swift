/// A scheme (regeling) that is valid: what one cao agreed, and can be calculated with.
///
/// There is no way to make one but to read a file, so a value of this type has been checked. It
/// is large and never changes, so it is shared, not copied.
public final class Scheme: Sendable {
  /// How binding a scheme is.
  public enum Status: String, Sendable, CaseIterable {
    /// Agreed between the parties.
    case agreed
    /// Agreed, but written down here from a summary or the news, not from the agreement's text.
    case reported
    /// Proposed by someone; not agreed, or not yet voted on.
    case proposed
    /// Made up to show how it works.
    case illustrative
  }

  /// The scheme that a variant changes.
  public struct Base: Sendable {
    /// The name for people of the scheme that is changed; its id and version are the variant's too.
    public let title: Bilingual
    /// The SHA-256 of the file that is changed.
    public let sha256: String
    /// What is changed, in the order of the variant.
    public let changes: [SchemeChange]
    /// The name of the variant's file without its ending; nothing where it has no file.
    public let file: String?
    /// What is changed.
    let placed: PlacedScheme

    /// A change in words, with its path behind it: what it is about, and from what to what.
    public func words(for change: SchemeChange) -> Bilingual {
      let words = ChangeWording(base: placed).words(change)
      return Bilingual { "\(words[$0]) (\(change.path))" }
    }
  }

  /// The name by which a service is asked for it: its id, and for a variant that of its file.
  public let key: String

  /// The name in files and on the command line.
  public let id: String
  /// The version of the file, as the file says; at most 40 bytes.
  public let version: String
  /// How binding it is.
  public let status: Status
  /// The name for people.
  public let title: Bilingual
  /// The first day it is in force.
  public let inForceFrom: Day
  /// The last day it is in force; nothing while it goes on.
  public let inForceThrough: Day?
  /// The texts it rests on, by id.
  public let sources: [String: Source]
  /// The levels of exposure, in the order of the file.
  public let levels: [Level]
  /// The facts about a person that it asks for, where it names them.
  public let attributes: [PersonFact]
  /// The burdensome elements, in the order of the file; other parts name them by place.
  public let elements: [Element]
  /// Sets of elements of which only the heaviest counts, by their places.
  public let exclusive: [[Int]]
  /// The functions, in the order of the file.
  public let functions: [JobFunction]
  /// Whether a function that is not listed is an error or counts 0.
  public let unlistedFunctionCountsZero: Bool
  /// Hours a week that are full-time, for spells given in hours; at most 2 decimals.
  public let fullTimeHours: ExactDecimal?
  /// Which time counts, and for how much.
  public let time: TimeRules
  /// What changes the total of points.
  public let points: PointRules
  /// The conditions, in the order of the file.
  public let conditions: [Condition]
  /// The routes, in the order of the file: of two that give the same the first wins.
  public let routes: [Route]
  /// Bounds on months and days.
  public let exit: ExitRules
  /// What is paid between exit and state pension; nothing where the file does not say.
  public let benefit: BenefitRules?
  /// What it tells about itself.
  public let about: About
  /// Careers with the outcome the parties agreed.
  public let examples: [SchemeExample]
  /// The SHA-256 of the file.
  public let sha256: String
  /// The SHA-256 of its content without comments and spacing.
  public var rulesSHA256: String { rulesHash.hex }
  /// Of what it is a variant; nothing for a scheme that stands by itself.
  public let variantOf: Base?
  /// What is probably not meant, but no error.
  public let warnings: [Problem]

  private let rulesHash: HashOnce
  let scale: PointScale
  let rates: RateTable
  let names: FunctionNames
  /// The places of the elements, in the order of their ids.
  let elementsById: [Int]
  /// The employers and sectors that the rules name.
  let workNames: WorkNames
  /// What it refers to in its sources.
  let references: SourceTable
  /// Whether the months on a later exit day are never fewer, for any career.
  let growsWithTime: Bool
  /// Whether how much a spell's time counts depends on the day.
  let countedShareChanges: Bool
  /// What `json` has made.
  let dutch = MadeOnce<SchemeInResult>()
  let english = MadeOnce<SchemeInResult>()
  /// What gives the answer alone.
  let quickPeople = QuickPeople()

  init(
    _ draft: SchemeDraft, scale: PointScale, rates: RateTable, document: SchemeDocument.Hashes,
    warnings: [Problem],
    variantOf: Base? = nil
  ) {
    key = variantOf?.file ?? draft.id
    id = draft.id
    version = draft.version
    status = draft.status
    title = draft.title
    inForceFrom = draft.inForceFrom
    inForceThrough = draft.inForceThrough
    sources = draft.sources
    levels = draft.levels
    attributes = draft.attributes
    elements = draft.elements
    exclusive = draft.exclusive
    functions = draft.functions
    unlistedFunctionCountsZero = draft.unlistedFunctionCountsZero
    fullTimeHours = draft.fullTimeHours
    time = draft.time
    points = draft.points
    conditions = draft.conditions
    routes = draft.routes
    exit = draft.exit
    benefit = draft.benefit
    about = draft.about
    examples = draft.examples
    sha256 = document.file
    rulesHash = document.rules
    self.variantOf = variantOf
    self.warnings = warnings
    self.scale = scale
    self.rates = rates
    names = FunctionNames(draft.functions)
    workNames = WorkNames(draft.conditions, draft.routes, draft.time)
    references = SourceTable(draft)
    growsWithTime = draft.growsWithTime
    countedShareChanges = !draft.time.changes.isEmpty
    elementsById = draft.elements.indices.sorted { left, right in
      draft.elements[left].id.utf8.lexicographicallyPrecedes(draft.elements[right].id.utf8)
    }
  }
}

extension Scheme {
  /// Reads a scheme file.
  ///
  /// - Throws: all problems of the file at once.
  public static func read(_ bytes: [UInt8]) throws(Problems) -> Scheme {
    try SchemeDocument(bytes).scheme()
  }

  /// The place of the function that is entered under a name; nothing where none is listed so.
  package func function(named name: String) -> Int? { names.place(of: name) }

  /// Whether the scheme is in force on a day.
  public func isInForce(on day: Day) -> Bool {
    inForceFrom <= day && inForceThrough.map { day <= $0 } ?? true
  }

  /// Whether any function or element can earn points.
  package var earnsPoints: Bool {
    !elements.isEmpty || functions.contains { $0.pointsPerYear != nil }
  }
}

extension Scheme {
  /// Whether any rule looks at the last so much time worked.
  var asksForWorkedWindow: Bool {
    conditions.contains { condition in
      if case .service(let rule, _) = condition.test { rule.hasWorkedWindow } else { false }
    }
      || routes.contains { route in
        if case .service(let rule) = route.months.measure { rule.hasWorkedWindow } else { false }
      }
  }
}
