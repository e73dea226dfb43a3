import HeavyWork

/// A thing that can be asked for.
struct Route: Sendable {
  /// GET, which HEAD goes with, or POST.
  let method: Method
  /// The path; a last part in braces stands for any one part.
  let template: String
  /// The media types of content that it takes; any where there are none.
  var contentTypes: [StaticString] = []
  /// Whether what it answers is in a language.
  var speaks = false
  /// How it answers.
  let answer: @Sendable (Request, Service) -> Answer

  /// The place in the table of routes, for counting.
  fileprivate(set) var index = 0
  /// The path up to what stands for any one part.
  fileprivate(set) var prefix: [UInt8] = []
  fileprivate(set) var hasParameter = false

  /// What is counted and logged where no route was found.
  static let none = Route(method: .get, template: "-") { _, _ in
    .now(ProblemDetails.response(.notFound, .nl))
  }

  init(
    method: Method, template: String, speaks: Bool = false, contentTypes: [StaticString] = [],
    answer: @escaping @Sendable (Request, Service) -> Answer
  ) {
    self.method = method
    self.template = template
    self.speaks = speaks
    self.contentTypes = contentTypes
    self.answer = answer
    let fixed = template.utf8.prefix { $0 != UInt8(ascii: "{") }
    prefix = Array(fixed)
    hasParameter = fixed.count < template.utf8.count
  }

  /// What stands in the path for the part in braces; nothing where the path is another.
  func match(_ path: [UInt8]) -> String? {
    guard hasParameter else { return path == prefix ? "" : nil }
    guard path.count > prefix.count, path.starts(with: prefix) else { return nil }
    let rest = path[prefix.count...]
    return rest.contains(UInt8(ascii: "/")) ? nil : String(decoding: rest, as: UTF8.self)
  }
}

/// The fixed table of what can be asked for; no path leads anywhere else.
struct Router: Sendable {
  let routes: [Route]

  init(_ routes: [Route]) {
    var numbered = [Route.none] + routes
    for index in numbered.indices { numbered[index].index = index }
    self.routes = numbered
  }

  enum Finding {
    case found(Route)
    /// The path is known, but not with this method.
    case otherMethods(Route, allow: String)
    case nothing
  }

  func find(_ method: Method, _ path: [UInt8]) -> Finding {
    let wanted = method == .head ? .get : method
    var there: [Route] = []
    for route in routes.dropFirst() where route.match(path) != nil {
      if route.method == wanted { return .found(route) }
      there.append(route)
    }
    guard let first = there.first else { return .nothing }
    let names = there.flatMap { $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue] }
    return .otherMethods(first, allow: names.joined(separator: ", "))
  }
}
