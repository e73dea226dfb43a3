@testable import hwserve

/// Requests: whole, one byte at a time or cut anywhere, they say the same.
struct RequestTarget: FuzzTarget {
  static let name = "request"

  /// Small, so that short inputs meet every bound.
  private let limits: HTTPLimits = {
    var limits = HTTPLimits()
    (limits.requestLine, limits.fields, limits.fieldLines) = (64, 160, 6)
    (limits.body, limits.chunkExtensions) = (40, 16)
    (limits.trailers, limits.trailerLines) = (48, 3)
    return limits
  }()

  func check(_ input: [UInt8]) {
    for limits in [limits, HTTPLimits()] {
      let all = readings(of: input).map { said($0, limits) }
      for other in all { requireSame(other, all[0], "what a cut request says") }
      let refusals = all[0].count { if case .refused = $0 { true } else { false } }
      require(refusals <= 1, "refused more than once")
      if refusals == 1, let last = all[0].last, case .request = last {
        fatalError("read on after a refusal: \(all[0])")
      }
    }
  }
}
