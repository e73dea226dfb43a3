import HeavyWork

/// What is served: it judges requests, finds routes, and counts.
///
/// Only the thread of the loop uses it.
final class Service: Application {
  /// Hosts that requests may be for; nothing where any is allowed.
  let allowedHosts: Set<String>?
  let maximumBody: Int
  let statutory: StatutoryTables
  let statutoryDocument: SchemeSet.Document
  let router: Router
  /// The schemes of now; changed when the folder was read again.
  var schemes: SchemeSet
  private(set) var writer = ResponseWriter()
  private(set) var metrics: Metrics
  /// The lines of the log that are not written yet; nothing where no log is kept.
  var log: AccessLog?
  /// What the loop and the queue know, asked for when counts are.
  var gauges: () -> Metrics.Gauges = { Metrics.Gauges() }
  private var unixSeconds: Int

  init(
    _ schemes: SchemeSet, statutory: StatutoryTables, allowedHosts: Set<String>?,
    maximumBody: Int, keepsLog: Bool, unixSeconds: Int
  ) {
    self.schemes = schemes
    self.statutory = statutory
    self.allowedHosts = allowedHosts
    self.maximumBody = maximumBody
    let bytes = StatutoryJSON.bytes(statutory)
    statutoryDocument = .init(bytes: bytes, tag: "\"\(statutory.sha256)\"")
    router = Router(Service.routes)
    metrics = Metrics(router.routes, startedAt: unixSeconds)
    log = keepsLog ? AccessLog() : nil
    self.unixSeconds = unixSeconds
    set(unixSeconds: unixSeconds)
  }

  /// Everything that can be asked for.
  static let routes: [Endpoint] =
    [
      .health, .calculate, .schemes, .scheme, .statutory, .openAPI, .metrics,
    ] + Endpoint.pages

  /// Sets the time of now, in seconds since 1970.
  func set(unixSeconds: Int) {
    self.unixSeconds = unixSeconds
    writer.set(unixSeconds: unixSeconds)
    log?.set(unixSeconds: unixSeconds)
  }

  /// Today in the Netherlands.
  var today: Day { AmsterdamCalendar.day(atUnixSeconds: unixSeconds) }

  func language(_ head: RequestHead) -> Language { LanguageChoice.of(head) }

  func metricsText() -> [UInt8] { metrics.text(gauges()) }

  func admit(_ head: RequestHead) -> Admission {
    let found: Endpoint
    var rejection: Rejection?
    var allow: String?
    switch router.find(head.method, head.target.path) {
    case .found(let route): found = route
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
    guard let rejection else { return .take(found, maximumBody: maximumBody) }
    var response = ProblemDetails.response(rejection, language(head))
    if let allow { response.fields.append(("Allow", allow)) }
    return .answer(found, response)
  }

  func answer(_ route: Endpoint, _ request: Request) -> Answer {
    guard route.hasParameter else { return route.answer(request, self) }
    var request = request
    request.parameter = route.match(request.head.target.path) ?? ""
    return route.answer(request, self)
  }

  func refuse(_ refusal: Refusal, _ route: Endpoint) -> Response {
    metrics.count(refusal)
    return ProblemDetails.response(refusal, .nl)
  }

  /// The answer where there is no room for more work.
  func tooBusy() -> Response { ProblemDetails.response(.busy, .nl) }

  func note(_ exchange: Exchange) {
    metrics.count(exchange)
    log?.add(exchange)
  }
}
