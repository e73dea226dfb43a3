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
        let asked = PageRequest(
          route: page, isPost: method == .post, parameter: request.parameter,
          language: service.language(request.head),
          contentType: request.head.fields[.contentType].map {
            String(decoding: $0, as: UTF8.self)
          } ?? "",
          body: request.body)
        let pages = service.pages
        // A form may hold a career to calculate, which must not keep others waiting.
        guard method == .post else {
          let page = pages.answer(asked)
          let answer = Response(page)
          return .now(page.tag.map { answer.tagged($0, for: request) } ?? answer)
        }
        return .later { Response(pages.answer(asked)) }
      }
      if method == .post {
        if page == .workforce { endpoint.content = .formWithTable }
        if page == .variants { endpoint.content = .formWithVariants }
        if page == .check { endpoint.content = .formWithDraft }
      }
      return endpoint
    }
  }
}

extension Response {
  /// A page as an answer of the service.
  init(_ page: PageResponse) {
    self.init(page.status, page.type, page.body)
    cacheControl = page.cacheControl
    fields = page.fields
    variesByLanguage = true
    safety = .page
  }
}
