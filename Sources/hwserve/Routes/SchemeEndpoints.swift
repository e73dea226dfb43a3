extension Endpoint {
  /// `GET /api/v1/schemes`: which schemes there are.
  static let schemes = Endpoint(method: .get, template: "/api/v1/schemes", speaks: true) {
    request, service in
    let list = service.schemes.list(service.language(request.head))
    var answer = Response.tagged(.json(list.bytes), list.tag, for: request)
    answer.variesByLanguage = true
    return .now(answer)
  }

  /// `GET /api/v1/schemes/{id}`: what the file of a scheme says.
  static let scheme = Endpoint(method: .get, template: "/api/v1/schemes/{id}", speaks: true) {
    request, service in
    guard let document = service.schemes.document(request.parameter) else {
      return .now(ProblemDetails.response(.noSuchScheme, service.language(request.head)))
    }
    return .now(.tagged(.json(document.bytes), document.tag, for: request))
  }
}
