@testable import HeavyWork

/// A variant: refused with places, or made the same twice; its paths read as they are written.
struct VariantTarget: FuzzTarget {
  static let name = "variant"
  private let base = FuzzSchemes.placed

  func check(_ input: [UInt8]) {
    let variant: SchemeVariant
    do { variant = try SchemeVariant(input) } catch {
      InputLines(input).holdRefusal(error)
      return
    }
    for change in variant.changes {
      requireSame(SchemePath(change.path.description), change.path, "a path is read differently")
    }
    do {
      let scheme = try variant.applied(to: base).scheme
      requireSame(
        try variant.applied(to: base).scheme.rulesSHA256, scheme.rulesSHA256, "made twice")
      if scheme.isInForce(on: TwoPaths.asOf) {
        TwoPaths.check(FuzzSchemes.people, under: scheme, chosenBy: choices(for: input))
      }
    } catch {
      InputLines(input).holdRefusal(error)
    }
  }
}
