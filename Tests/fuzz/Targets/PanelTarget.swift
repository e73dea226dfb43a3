@testable import HeavyWork

/// The answers of a panel: refused with places, or weighed the same twice.
struct PanelTarget: FuzzTarget {
  static let name = "panel"
  private let base = FuzzSchemes.placed

  func check(_ input: [UInt8]) {
    do {
      let panel = try Panel.read(input, for: base.scheme)
      var request = PanelWeighing.Request(asOf: TwoPaths.asOf)
      request.replicates = 20
      let weighing = try PanelWeighing(panel, of: base, request)
      require(weighing.weights.allSatisfy { $0 >= .zero }, "a weight below nothing")
      let written = weighing.json()
      requireSame(
        shown(try PanelWeighing(panel, of: base, request).json()), shown(written), "weighed twice")
      let json = ProblemCollector.readJSON(written, options: .init(maximumBytes: 1 << 20))
      require(json.root != nil, "no JSON: \(shown(written))")
      require(!weighing.text(.nl).isEmpty, "no words")
    } catch {
      // Places are those of the text, which in another encoding has other lengths.
      if TextEncoding.detected(input, isWhole: true) == .utf8 {
        InputLines(input).holdRefusal(error)
      } else {
        require(!error.all.isEmpty, "refused without a word")
      }
    }
  }
}
