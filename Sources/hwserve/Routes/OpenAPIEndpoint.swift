extension Endpoint {
  /// `GET /openapi.json`: what can be asked for, and what is answered.
  static let openAPI = Endpoint(method: .get, template: "/openapi.json") { request, service in
    let document = OpenAPI.document(service.site)
    return .now(.tagged(.json(document.bytes), document.tag, for: request))
  }
}
