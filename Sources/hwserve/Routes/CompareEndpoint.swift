import HeavyWork

extension Endpoint {
  /// `POST /api/v1/compare`: who wins and who loses by variants of a scheme, the same bytes as
  /// `hwcalc compare --format json` gives.
  static let compare: Endpoint = {
    var endpoint = Endpoint(
      method: .post, template: "/api/v1/compare", part: .variants, speaks: true,
      contentTypes: ["application/json"]
    ) { request, service in
      let body = request.body
      let (schemes, statutory) = (service.schemes, service.statutory)
      let (language, today) = (service.language(request.head), service.today)
      var bounds = ComparisonRequest.Bounds()
      bounds.request = Content.comparison.maximum(service)
      (bounds.population, bounds.outcomes) = (service.maximumTable, service.maximumOutcomes)
      return .later { [bounds] in
        let asked = ComparisonRequest(reading: body, within: bounds)
        do throws(Problems) {
          let comparison = try asked.comparison(
            among: schemes.schemes, usual: schemes.usual, { schemes.placed($0) }, today: today,
            statutory: statutory)
          var answer = Response.json(comparison.json())
          answer.variesByLanguage = true
          return answer
        } catch {
          return ProblemDetails.response(error, with: body, asked.language ?? language)
        }
      }
    }
    endpoint.content = .comparison
    return endpoint
  }()
}
