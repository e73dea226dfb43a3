import HeavyWork

extension Endpoint {
  /// `POST /api/v1/bulk`: the answers for a workforce, the same bytes as `hwcalc bulk` writes.
  ///
  /// The file is read whole before the first answer: only then is it known that no one's rows stand
  /// in two places. So nothing is ever answered that would have to be taken back.
  static let bulk: Endpoint = {
    var endpoint = Endpoint(
      method: .post, template: "/api/v1/bulk", part: .hr, speaks: true, contentTypes: ["text/csv"]
    ) { request, service in
      let (body, language) = (request.body, service.language(request.head))
      let (schemes, statutory, today) = (service.schemes, service.statutory, service.today)
      let parameters = request.head.target.parameters
      return .later {
        do throws(Problems) {
          let wish = try PopulationRequest(
            parameters, among: schemes.schemes, usual: schemes.usual, today: today)
          let answers = try wish.answers(for: body, language, statutory: statutory)
          let type: StaticString =
            wish.output == .summary ? "application/json" : "text/csv; charset=utf-8"
          var response = Response(.ok, type, wish.bytes(answers, language))
          response.variesByLanguage = true
          return response
        } catch {
          return ProblemDetails.response(error, with: body, language)
        }
      }
    }
    endpoint.content = .table
    return endpoint
  }()
}
