extension Endpoint {
  /// `GET /openapi.json`: what can be asked for, and what is answered.
  static let openAPI = Endpoint(method: .get, template: "/openapi.json") { request, _ in
    .now(.tagged(.json(OpenAPI.bytes), OpenAPI.tag, for: request))
  }
}
