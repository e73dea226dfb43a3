extension Route {
  /// `GET /health`: that the service answers, and which files of schemes are broken.
  static let health = Route(method: .get, template: "/health") { _, service in
    .now(.json(service.schemes.health))
  }
}
