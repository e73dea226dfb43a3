import HeavyWork

extension Endpoint {
  /// `GET /api/v1/statutory`: the statutory figures that are used.
  static let statutory = Endpoint(method: .get, template: "/api/v1/statutory") { request, service in
    let document = service.statutoryDocument
    return .now(.tagged(.json(document.bytes), document.tag, for: request))
  }
}
