extension Endpoint {
  /// `GET /health`: that the service answers, and which files of schemes are broken.
  static let health = Endpoint(method: .get, template: "/health") { _, service in
    .now(.json(service.schemes.health))
  }
}
