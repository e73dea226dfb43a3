import HeavyWork

/// Moments as HTTP and logs write them, in UTC.
enum HTTPDate {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Such as `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
  static func text(unixSeconds seconds: Int) -> String {
    let days = seconds / 86_400
    let (year, month, day) = Day(number: Int32(days)).civil
    // Day 0, 1 January 1970, was a Thursday.
    return "\(weekdays[days % 7]), \(two(day)) \(months[month - 1]) \(year) \(clock(seconds)) GMT"
  }

  /// Such as `1994-11-06T08:49:37Z`.
  static func iso(unixSeconds seconds: Int) -> String {
    "\(Day(number: Int32(seconds / 86_400)))T\(clock(seconds))Z"
  }

  private static func clock(_ seconds: Int) -> String {
    "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
