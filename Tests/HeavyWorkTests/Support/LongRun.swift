import Glibc

/// How much is tried where more of the same would prove a little more: all of it with `HW_LONG` in
/// the environment, else a third.
enum LongRun {
  static let isAsked = unsafe getenv("HW_LONG") != nil

  /// The first third of `all`, rounded up; all of it in a long run.
  static func part<Element>(_ all: [Element]) -> [Element] {
    isAsked ? all : Array(all.prefix((all.count + 2) / 3))
  }
}
