import Glibc

/// The clocks of the machine.
enum Clocks {
  /// Nanoseconds on a clock that is never set.
  static func monotonic() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Seconds since 1970.
  static func unixSeconds() -> Int { time(nil) }
}
