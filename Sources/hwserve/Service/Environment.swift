import Glibc

/// What the process was started with and may do.
enum Environment {
  /// A variable of the environment.
  static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Forbids dumps of memory, in which careers of people would stand.
  ///
  /// A limit of one byte also holds where the system gives dumps to a program, which a limit of
  /// none does not.
  static func forbidDumps() {
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
  }

  /// Asks the system for as many files as connections and the program itself need.
  static func allowFiles(_ count: Int) {
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard unsafe getrlimit(resource, &limit) == 0, limit.rlim_cur < count else { return }
    limit.rlim_cur = min(rlim_t(count), limit.rlim_max)
    unsafe setrlimit(resource, &limit)
  }
}
