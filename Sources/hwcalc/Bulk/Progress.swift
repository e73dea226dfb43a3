import Glibc
import HeavyWork

/// A line on the terminal that says how far the work is.
final class Progress {
  private let size: Int?
  private let language: Language
  private let begun = Progress.now()
  private var shownAt = 0.0
  private var isShown = false

  /// Nothing where there is no terminal, or no wish to see it.
  init?(size: Int?, isQuiet: Bool, _ context: CommandContext) {
    guard !isQuiet, Terminal.showsProgress(context.system) else { return nil }
    self.size = size
    language = context.language
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Shows the line anew, at most ten times a second.
  ///
  /// - Parameter people: how many were answered; nothing while rows are only brought together.
  func show(bytes: Int, people: Int?) {
    let now = Progress.now()
    let passed = now - begun
    guard passed > 0.5, now - shownAt > 0.1 else { return }
    shownAt = now
    isShown = true
    var line =
      people.map { people in
        let rate = Int(Double(people) / passed)
        return Bilingual(
          nl: "\(people) mensen, \(rate) per seconde", en: "\(people) people, \(rate) a second")[
            language]
      } ?? Bilingual(nl: "rijen bij elkaar zoeken", en: "bringing rows together")[language]
    if let size, size > 0, bytes > 0 {
      let part = min(1, Double(bytes) / Double(size))
      let filled = Int(part * 20)
      let left = Int(passed / part * (1 - part)) + 1
      let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
      line =
        "[\(bar)] \(Int(part * 100))%  " + line
        + Bilingual(nl: ", nog \(left) s", en: ", \(left) s left")[language]
    }
    Files.writeAll(Array("\r\u{1B}[K\(line)".utf8), to: 2)
  }

  /// Takes the line away.
  func clear() {
    if isShown { Files.writeAll(Array("\r\u{1B}[K".utf8), to: 2) }
    isShown = false
  }
}
