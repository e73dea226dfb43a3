import Glibc
import Synchronization

/// The signals this program acts on; handlers only note them and wake the loop.
enum Signals {
  private static let wakeWriter = Atomic<Int32>(-1)
  private static let reloads = Atomic(false)
  private static let stops = Atomic(0)

  /// Begins to note signals.
  static func install(waking writer: Int32) {
    wakeWriter.store(writer, ordering: .sequentiallyConsistent)
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGHUP) { _ in
      Signals.reloads.store(true, ordering: .sequentiallyConsistent)
      Signals.wake()
    }
    for number in [SIGTERM, SIGINT] {
      _ = signal(number) { number in
        // Who asks twice does not want to wait.
        let before = Signals.stops.add(1, ordering: .sequentiallyConsistent).oldValue
        if before > 0 { _exit(128 + number) }
        Signals.wake()
      }
    }
    // Whoever started this program may have had them blocked, which is passed on.
    var all = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_UNBLOCK, &all, nil)
  }

  private static func wake() {
    let saved = errno
    Mailbox.wake(wakeWriter.load(ordering: .sequentiallyConsistent))
    errno = saved
  }

  /// Whether the schemes are to be read again; told once.
  static func takeReload() -> Bool {
    reloads.exchange(false, ordering: .sequentiallyConsistent)
  }

  /// Whether the service is to stop.
  static var wantsStop: Bool { stops.load(ordering: .sequentiallyConsistent) > 0 }
}
