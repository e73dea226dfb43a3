import HeavyWork
import Synchronization

extension Endpoint {
  /// `POST /api/v1/bulk`: the answers for a workforce, the same bytes as `hwcalc bulk` writes.
  ///
  /// The file is worked out while it comes, but no byte of the answer is sent before the last of it
  /// was read: only then is it known that no one's rows stand in two places. So nothing is ever
  /// answered that would have to be taken back.
  static let bulk: Endpoint = {
    var endpoint = Endpoint(
      method: .post, template: "/api/v1/bulk", part: .hr, speaks: true, contentTypes: ["text/csv"]
    ) { request, service in
      let (intake, body) = (BulkIntake(request.head, service), request.body)
      return .later {
        _ = intake.take(body)
        return intake.answer()
      }
    }
    endpoint.content = .table
    endpoint.intake = { head, service in BulkIntake(head, service) }
    return endpoint
  }()
}

/// Takes the file of `POST /api/v1/bulk`.
final class BulkIntake: Intake {
  private struct State {
    /// Nothing where the question was wrong: then the file does not matter; or once it was answered.
    var population: IncomingPopulation?
    var problems: Problems?
  }

  private let state: Mutex<State>
  private let type: StaticString
  private let language: Language

  init(_ head: RequestHead, _ service: Service) {
    language = service.language(head)
    var state = State()
    var output = PopulationRequest.Output.results
    do throws(Problems) {
      let wish = try PopulationRequest(
        head.target.parameters, among: service.schemes.schemes, usual: service.schemes.usual,
        today: service.today)
      output = wish.output
      state.population = IncomingPopulation(wish, language, statutory: service.statutory)
    } catch {
      state.problems = error
    }
    type = output == .summary ? "application/json" : "text/csv; charset=utf-8"
    self.state = Mutex(state)
  }

  func take(_ piece: [UInt8]) -> IntakeHeld {
    state.withLock { state in
      state.population?.take(piece)
      return IntakeHeld(results: state.population?.held ?? 0)
    }
  }

  func answer() -> Response {
    state.withLock { state in
      defer { state.population = nil }
      do throws(Problems) {
        if let problems = state.problems { throw problems }
        let pieces = try state.population?.finish() ?? []
        var response = Response(.ok, type, pieces.first ?? [])
        response.more = pieces.dropFirst().map { .bytes($0) }
        response.variesByLanguage = true
        return response
      } catch {
        // The file is gone, and with it what would tell whose words a message repeats: none stay.
        return ProblemDetails.response(error, with: [], language)
      }
    }
  }
}
