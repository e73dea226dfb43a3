import HeavyWork

extension Endpoint {
  /// `POST /api/v1/calculate`: the answer for one person, the same bytes as
  /// `hwcalc calc --format json` gives; with `"explain": false` those of `--no-explain` beside it.
  static let calculate = Endpoint(
    method: .post, template: "/api/v1/calculate", speaks: true, contentTypes: ["application/json"]
  ) { request, service in
    let body = request.body
    let (schemes, statutory) = (service.schemes, service.statutory)
    let (language, today) = (service.language(request.head), service.today)
    return .later {
      do throws(Problems) {
        var answer = Response.json(
          try CalculationRequest(reading: body)
            .json(
              among: schemes.schemes, usual: schemes.usual, today: today, statutory: statutory,
              language))
        answer.variesByLanguage = true
        return answer
      } catch {
        return ProblemDetails.response(error, with: body, language)
      }
    }
  }
}
