import HeavyWork

/// The pages as routes of the service.
extension Endpoint {
  /// Every page, with each method it takes.
  static let pages: [Endpoint] = PageRoute.allCases.flatMap { page in
    page.methods.map { method in
      var endpoint = Endpoint(
        method: method, template: page.rawValue, part: page.part, speaks: method == .get,
        contentTypes: method == .post ? PageRoute.contentTypes : []
      ) { request, service in
        var asked = PageRequest(page, method, request.head, service)
        asked.parameter = request.parameter
        asked.body = request.body
        let pages = service.pages
        // A form may hold a career to calculate, which must not keep others waiting.
        guard method == .post else {
          let page = pages.answer(asked)
          let answer = Response(page)
          return .now(page.tag.map { answer.tagged($0, for: request) } ?? answer)
        }
        return .later { [asked] in Response(pages.answer(asked)) }
      }
      if method == .post {
        if page == .workforce { endpoint.content = .formWithTable }
        if page == .variants { endpoint.content = .formWithVariants }
        if page == .check { endpoint.content = .formWithDraft }
        endpoint.intake = { head, service in
          var expected = 0
          if case .length(let length) = head.framing { expected = length }
          return FormIntake(
            PageRequest(page, method, head, service), service.pages, expected: expected)
        }
      }
      return endpoint
    }
  }
}

extension PageRequest {
  /// What a request asks for by its head.
  fileprivate init(_ page: PageRoute, _ method: Method, _ head: RequestHead, _ service: Service) {
    self.init(
      route: page, isPost: method == .post, language: service.language(head),
      contentType: head.fields[.contentType].map { String(decoding: $0, as: UTF8.self) } ?? "")
  }
}

extension Response {
  /// A page as an answer of the service.
  init(_ page: PageResponse) {
    self.init(page.status, page.type, page.body)
    more = page.more.map { .bytes($0) }
    // The form comes before all that someone typed, so the first mark is ours.
    if !page.carried.isEmpty, let mark = body.firstRange(of: PageResponse.carriedMark.utf8) {
      more = [.base64(page.carried), .bytes(Array(body[mark.upperBound...]))]
      body.removeSubrange(mark.lowerBound...)
    }
    cacheControl = page.cacheControl
    fields = page.fields
    variesByLanguage = true
    safety = .page
  }
}
