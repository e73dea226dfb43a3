import Synchronization

/// What answers for single people under one scheme, kept from one to the next: making it takes longer
/// than an answer.
///
/// It keeps nothing of the people themselves: each `QuickPerson` forgets who was asked about.
final class QuickPeople: Sendable {
  /// One that nobody uses; the lock hands it to one thread at a time.
  private struct Free: @unchecked Sendable {
    let person: QuickPerson
  }

  private struct State {
    var free: [Free] = []
    /// Whether the scheme asks for more than any of them knows.
    var isTooMuch = false
  }

  /// The most that wait: more threads than that do not calculate at once.
  private static let most = 64

  private let state = Mutex(State())

  /// The answer; nothing where it takes the full calculation, or there is none.
  func answer(
    _ history: WorkHistory, under scheme: Scheme, _ question: Assessment.Question,
    _ statutory: StatutoryTables
  ) -> BareAnswer? {
    withOne(for: scheme, statutory) { $0.answer(history, question) }
  }

  /// The same of a history in its bytes.
  func answer(
    _ plain: PlainHistory, of bytes: [UInt8], under scheme: Scheme,
    _ question: Assessment.Question, _ statutory: StatutoryTables
  ) -> BareAnswer? {
    withOne(for: scheme, statutory) { $0.answer(plain, of: bytes, question) }
  }

  @inline(__always)
  private func withOne(
    for scheme: Scheme, _ statutory: StatutoryTables, _ body: (QuickPerson) -> BareAnswer?
  ) -> BareAnswer? {
    guard let taken = take(scheme, statutory) else { return nil }
    defer { giveBack(taken) }
    return body(taken.person)
  }

  private func take(_ scheme: Scheme, _ statutory: StatutoryTables) -> Free? {
    let (kept, isTooMuch) = state.withLock { ($0.free.popLast(), $0.isTooMuch) }
    if let kept, kept.person.statutory === statutory { return kept }
    guard !isTooMuch else { return nil }
    guard let made = QuickPerson(scheme, statutory) else {
      state.withLock { $0.isTooMuch = true }
      return nil
    }
    return Free(person: made)
  }

  private func giveBack(_ taken: Free) {
    state.withLock { if $0.free.count < QuickPeople.most { $0.free.append(taken) } }
  }
}
