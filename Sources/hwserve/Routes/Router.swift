/// The fixed table of what can be asked for; no path leads anywhere else.
struct Router: Sendable {
  let routes: [Endpoint]

  init(_ routes: [Endpoint]) {
    var numbered = [Endpoint.none] + routes
    for index in numbered.indices { numbered[index].index = index }
    self.routes = numbered
  }

  enum Finding {
    case found(Endpoint)
    /// The path is known, but not with this method.
    case otherMethods(Endpoint, allow: String)
    case nothing
  }

  func find(_ method: Method, _ path: [UInt8]) -> Finding {
    let wanted = method == .head ? .get : method
    var there: [Endpoint] = []
    for route in routes.dropFirst() where route.match(path) != nil {
      if route.method == wanted { return .found(route) }
      there.append(route)
    }
    guard let first = there.first else { return .nothing }
    // A path may also fit the braces of another route, which is not the one that was meant.
    let names = there.filter { $0.template == first.template }.flatMap {
      $0.method == .get ? ["GET", "HEAD"] : [$0.method.rawValue]
    }
    return .otherMethods(first, allow: names.joined(separator: ", "))
  }
}
