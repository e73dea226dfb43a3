import Synchronization

/// Takes the form of a page while it comes, so that a file in it is held once.
final class FormIntake: Intake {
  private struct Form {
    var reading: FormReading?
    var failure: FormFailure?
  }

  private let form: Mutex<Form>
  private let request: PageRequest
  private let pages: Pages

  /// - Parameter expected: how many bytes will come, where that is known.
  init(_ request: PageRequest, _ pages: Pages, expected: Int) {
    self.request = request
    self.pages = pages
    var form = Form()
    do throws(FormFailure) {
      form.reading = try FormReading(
        type: request.contentType, limits: pages.limits(request.route).fields, expected: expected)
    } catch {
      form.failure = error
    }
    self.form = Mutex(form)
  }

  func take(_ piece: [UInt8]) -> IntakeHeld {
    form.withLock { form in
      do throws(FormFailure) { try form.reading?.feed(piece) } catch {
        form = Form(failure: error)
      }
      return IntakeHeld(content: form.reading?.held ?? 0)
    }
  }

  func answer() -> Response {
    let fields = form.withLock { form in
      defer { form.reading = nil }
      return Result { () throws(FormFailure) in
        if let failure = form.failure { throw failure }
        return try form.reading?.finish() ?? FormFields()
      }
    }
    switch fields {
    case .success(var fields): return Response(pages.answer(request, &fields))
    case .failure(let failure): return Response(pages.refusal(failure, of: request))
    }
  }
}
