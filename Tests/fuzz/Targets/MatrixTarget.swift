@testable import HeavyWork

/// An edited matrix: refused with places, or its changes made once leave nothing to change.
struct MatrixTarget: FuzzTarget {
  static let name = "matrix"
  private let base = FuzzSchemes.placed

  func check(_ input: [UInt8]) {
    let changes: [SchemeChange]
    do { changes = try SchemeMatrix(base).changes(reading: input) } catch {
      InputLines(input).holdRefusal(error)
      return
    }
    let title = Bilingual(nl: "Anders", en: "Other")
    guard !changes.isEmpty, let changed = try? base.variant(changes, title: title) else { return }
    do {
      let rest = try SchemeMatrix(changed).changes(reading: input)
      require(rest.isEmpty, "still to change: \(rest.map(\.path))")
      let table = SchemeMatrix(changed).csv(.nl, .nl)
      requireSame(try SchemeMatrix(changed).changes(reading: table).count, 0, "its own table")
    } catch {
      fatalError("read once, not twice: \(error)")
    }
  }
}
