import HeavyWork

/// How an error is told: to a person as a page, to a program as problem details.
///
/// A person is who asks for anything but the API with a program that takes pages (`Accept`). The
/// status is the same for both.
enum ErrorAnswer {
  /// What programs alone ask for, whatever they say that they take.
  private static let forPrograms: [StaticString] = [
    "/api/", "/health", "/metrics", "/openapi.json",
  ]

  static func response(_ rejection: Rejection, to head: RequestHead, _ site: Site) -> Response {
    let language = LanguageChoice.of(head)
    guard isForPerson(head, site) else { return ProblemDetails.response(rejection, language) }
    var page = page(rejection.status, .init(rejection), language, site)
    if rejection == .busy { page.fields.append(("Retry-After", "1")) }
    return page
  }

  /// - Parameter head: what was asked for; nothing where that could not be read.
  static func response(_ refusal: Refusal, to head: RequestHead?, _ site: Site) -> Response {
    let language = head.map { LanguageChoice.of($0) }
    guard let head, let language, isForPerson(head, site) else {
      return ProblemDetails.response(refusal, language)
    }
    var page = page(refusal.status, .init(refusal), language, site)
    if refusal == .noRoom { page.fields.append(("Retry-After", "1")) }
    return page
  }

  private static func page(
    _ status: Status, _ kind: ErrorPage.Kind, _ language: Language, _ site: Site
  ) -> Response {
    var response = Response(
      .page(ErrorPage(kind, PageFrame(language, site)).bytes, status: status))
    response.cacheControl = "no-store"
    response.fields.append(("Vary", "Accept"))
    return response
  }

  static func isForPerson(_ head: RequestHead, _ site: Site) -> Bool {
    let path = site.local(head.target.path)
    guard !forPrograms.contains(where: { path.starts(with: $0.description.utf8) }) else {
      return false
    }
    return head.fields.values(.accept).contains { list in
      list.split(separator: UInt8(ascii: ",")).contains { entry in
        let parts = entry.split(separator: UInt8(ascii: ";")).map(\.trimmed)
        return parts.first?.isWord("text/html") == true
          && !parts.dropFirst().contains { $0.elementsEqual("q=0".utf8) }
      }
    }
  }
}
