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
}
