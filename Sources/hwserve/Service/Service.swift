import HeavyWork

/// What is served: it judges requests, finds routes, and counts.
///
/// Only the thread of the loop uses it.
final class Service: Application {
  /// Hosts that requests may be for; nothing where any is allowed.
  let allowedHosts: Set<String>?
  let maximumBody: Int
  /// The largest file with a workforce, in bytes.
  let maximumTable: Int
  /// How many times someone's outcome may be worked out for one comparison.
  let maximumOutcomes: Int
  let statutory: StatutoryTables
  let statutoryDocument: SchemeSet.Document
  let router: Router
  /// The schemes of now; changed when the folder was read again.
  var schemes: SchemeSet {
    didSet { writer.set(embedders: schemes.site.file.embedders) }
  }
  private(set) var writer = ResponseWriter()
  private(set) var metrics: Metrics
  /// The lines of the log that are not written yet; nothing where no log is kept.
  var log: AccessLog?
  /// What the loop and the queue know, asked for when counts are.
  var gauges: () -> Metrics.Gauges = { Metrics.Gauges() }
  /// Today in the Netherlands.
  private(set) var today: Day
  private var unixSeconds: Int

  init(
    _ schemes: SchemeSet, statutory: StatutoryTables, allowedHosts: Set<String>?,
    maximumBody: Int, maximumTable: Int = HTTPLimits().table,
    maximumOutcomes: Int = ComparisonRequest.Bounds().outcomes, keepsLog: Bool, unixSeconds: Int
  ) {
    self.schemes = schemes
    self.statutory = statutory
    self.allowedHosts = allowedHosts
    self.maximumBody = maximumBody
    self.maximumTable = maximumTable
    self.maximumOutcomes = maximumOutcomes
    let bytes = StatutoryJSON.bytes(statutory)
    statutoryDocument = .init(bytes: bytes, tag: "\"\(statutory.sha256)\"")
    router = Router(Service.routes)
    metrics = Metrics(router.routes, startedAt: unixSeconds)
    log = keepsLog ? AccessLog() : nil
    self.unixSeconds = unixSeconds
    today = AmsterdamCalendar.day(atUnixSeconds: unixSeconds)
    writer.set(unixSeconds: unixSeconds)
    log?.set(unixSeconds: unixSeconds)
    writer.set(embedders: schemes.site.file.embedders)
  }

  /// Everything that can be asked for.
  static let routes: [Endpoint] =
    [
      .health, .calculate, .bulk, .compare, .schemes, .scheme, .statutory, .openAPI, .metrics,
    ] + Endpoint.pages

  /// Sets the time of now, in seconds since 1970.
  func set(unixSeconds: Int) {
    guard unixSeconds != self.unixSeconds else { return }
    self.unixSeconds = unixSeconds
    today = AmsterdamCalendar.day(atUnixSeconds: unixSeconds)
    writer.set(unixSeconds: unixSeconds)
    log?.set(unixSeconds: unixSeconds)
  }

  var site: Site { schemes.site }

  /// The pages of now.
  var pages: Pages {
    let schemes = schemes
    return Pages(
      schemes: schemes.schemes, usual: schemes.usual, statutory: statutory, today: today,
      site: site, maximumTable: maximumTable, maximumOutcomes: maximumOutcomes,
      file: { schemes.document($0)?.bytes }, set: schemes, placed: { schemes.placed($0) })
  }

  func language(_ head: RequestHead) -> Language { LanguageChoice.of(head) }

  func metricsText() -> [UInt8] { metrics.text(gauges()) }

  func admit(_ head: RequestHead) -> Admission {
    let found: Endpoint
    var rejection: Rejection?
    var allow: String?
    switch router.find(head.method, site.local(head.target.path)) {
    case .found(let route) where !site.offers(route.part):
      found = route
      rejection = .notFound
    case .found(let route): found = route
    case .otherMethods(let route, _) where !site.offers(route.part):
      found = route
      rejection = .notFound
    case .otherMethods(let route, let methods):
      found = route
      rejection = .methodNotAllowed
      allow = methods
    case .nothing:
      found = .none
      rejection = .notFound
    }
    // Whether it is for this server at all comes before what it asks for.
    if let earlier = RequestGuard.rejection(of: head, for: found, allowedHosts) {
      rejection = earlier
      allow = nil
    }
    guard let rejection else { return .take(found, maximumBody: found.maximumBody(self)) }
    var response = ErrorAnswer.response(rejection, to: head, site)
    if let allow { response.fields.append(("Allow", allow)) }
    return .answer(found, response)
  }

  func intake(_ route: Endpoint, _ head: RequestHead) -> (any Intake)? { route.intake?(head, self) }

  func answer(_ route: Endpoint, _ request: Request) -> Answer {
    guard EntityTag.matchesAny(request.head.fields) else { return worked(route, request) }
    let answer = worked(route, request)
    // What is answered at once is what GET and HEAD ask for, with a tag or without.
    guard case .now(let response) = answer, response.status == .ok else { return answer }
    return .now(response.notModified)
  }

  private func worked(_ route: Endpoint, _ request: Request) -> Answer {
    guard route.hasParameter else { return route.answer(request, self) }
    var request = request
    request.parameter = route.match(site.local(request.head.target.path)) ?? ""
    return route.answer(request, self)
  }

  func refuse(_ refusal: Refusal, of head: RequestHead?) -> Response {
    metrics.count(refusal)
    return ErrorAnswer.response(refusal, to: head, site)
  }

  /// The answer where there is no room for more work.
  func tooBusy(for head: RequestHead) -> Response { ErrorAnswer.response(.busy, to: head, site) }

  func note(_ exchange: Exchange) {
    metrics.count(exchange)
    log?.add(exchange)
  }
}
