import Synchronization

/// Something that is made when it is first asked for, and shared from then on.
struct MadeOnce<Value: Sendable>: ~Copyable, Sendable {
  private let made = Mutex<Value?>(nil)

  /// What was made; made now where it is not there yet.
  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
