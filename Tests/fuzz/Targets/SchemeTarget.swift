@testable import HeavyWork

/// A scheme: it is refused with places, or what it says written again is the same scheme, which both
/// paths of a population answer alike.
struct SchemeTarget: FuzzTarget {
  static let name = "scheme"

  func check(_ input: [UInt8]) {
    let placed: PlacedScheme
    do { placed = try PlacedScheme(input) } catch {
      InputLines(input).holdRefusal(error)
      return
    }
    let scheme = placed.scheme
    if !scheme.warnings.isEmpty { InputLines(input).hold(scheme.warnings) }
    do {
      let written = try SchemeJSON.bytes(of: input)
      let again = try Scheme.read(written)
      requireSame(again.rulesSHA256, scheme.rulesSHA256, "other rules once written")
      requireSame(shown(try SchemeJSON.bytes(of: written)), shown(written), "written twice")
    } catch {
      fatalError("what was written is not read: \(error)")
    }
    for language in Language.allCases {
      require(
        !HeavyWork::SchemeText.text(scheme, on: Day(unchecked: 2026, 11, 21), language).isEmpty,
        "no words")
    }
    for outcome in ExampleCheck(scheme).outcomes where !outcome.problems.isEmpty {
      InputLines(input).hold(outcome.problems)
    }
    if scheme.isInForce(on: TwoPaths.asOf) {
      TwoPaths.check(SchemeTarget.people(scheme), under: scheme, chosenBy: choices(for: input))
    }
  }

  /// A few people with the functions that the scheme has.
  private static func people(_ scheme: Scheme) -> [UInt8] {
    var text = "id,born,function,from,to,fte,employer\n"
    let careers = ["1961-05-14", "1963-12-31", "1958-02-28"]
    for (index, born) in careers.enumerated() {
      for place in 0..<3 {
        guard !scheme.functions.isEmpty else { break }
        let function = scheme.functions[(index + place) % scheme.functions.count].id
        let from = ["1985-03-01", "1999-02-16", "2011-01-31"][place]
        let to = ["1999-02-15", "2010-12-31", ""][place]
        let factor = ["1", "0.8", "0.5"][(index + place) % 3]
        text += "P\(index),\(born),\"\(function)\",\(from),\(to),\(factor),Ons\n"
      }
    }
    return Array(text.utf8)
  }
}
