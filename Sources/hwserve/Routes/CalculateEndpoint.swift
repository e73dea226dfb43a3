import HeavyWork

extension Endpoint {
  /// `POST /api/v1/calculate`: the answer for one person, the same bytes as
  /// `hwcalc calc --format json` gives.
  static let calculate = Endpoint(
    method: .post, template: "/api/v1/calculate", speaks: true, contentTypes: ["application/json"]
  ) { request, service in
    let body = request.body
    let (schemes, statutory) = (service.schemes, service.statutory)
    let (language, today) = (service.language(request.head), service.today)
    return .later {
      do throws(Problems) {
        let assessment = try CalculationRequest(reading: body)
          .assessment(
            among: schemes.schemes, usual: schemes.usual, today: today, statutory: statutory)
        var answer = Response.json(ResultJSON.bytes(assessment, language))
        answer.variesByLanguage = true
        return answer
      } catch {
        return ProblemDetails.response(error, with: body, language)
      }
    }
  }
}
