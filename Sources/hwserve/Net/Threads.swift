import Glibc

/// Threads of the system.
enum Threads {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread that ends with its body.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    // The thread takes over the one reference that is passed to it as a bare pointer.
    let context = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, context)
    precondition(code == 0, "no thread could be started")
    pthread_detach(thread)
  }
}

/// A count that threads wait for.
///
/// The semaphore stands at one address for its whole life, which is why this is a class.
@safe
final class Semaphore: @unchecked Sendable {
  private let count: UnsafeMutablePointer<sem_t>

  init() {
    unsafe count = .allocate(capacity: 1)
    unsafe sem_init(count, 0, 0)
  }

  deinit {
    unsafe sem_destroy(count)
    unsafe count.deallocate()
  }

  func signal() { unsafe sem_post(count) }

  func wait() { while unsafe sem_wait(count) != 0 {} }
}
