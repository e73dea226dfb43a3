@testable import hwserve

/// Chunks: cut anywhere they give the same, and what is written in chunks is read as it was.
struct ChunksTarget: FuzzTarget {
  static let name = "chunks"

  private struct Outcome: Equatable {
    var step = ChunkDecoder.Step.more
    var body: [UInt8] = []
    /// The bytes used once it is done.
    var used = 0
  }

  private static let limits: HTTPLimits = {
    var limits = HTTPLimits()
    (limits.chunkExtensions, limits.trailers, limits.trailerLines) = (24, 48, 3)
    return limits
  }()

  private func outcome(
    _ pieces: [ArraySlice<UInt8>], maximum: Int, _ limits: HTTPLimits = limits
  ) -> Outcome {
    var decoder = ChunkDecoder(limits, at: 0)
    var (outcome, bytes, position) = (Outcome(), [UInt8](), 0)
    for piece in pieces {
      bytes += piece
      outcome.step = decoder.decode(
        bytes, from: &position, into: &outcome.body, maximum: maximum)
      require(position <= bytes.count, "more is used than came")
      require(outcome.body.count <= maximum, "more content than there may be")
      if outcome.step != .more { break }
    }
    if outcome.step == .done { outcome.used = position }
    return outcome
  }

  func check(_ input: [UInt8]) {
    for maximum in [20, 1 << 20] {
      let all = readings(of: input).map { outcome($0, maximum: maximum) }
      for other in all where !input.isEmpty {
        requireSame(other.step, all[0].step, "what cut chunks say")
        if other.step == .done { requireSame(other, all[0], "what cut chunks hold") }
      }
    }
    var numbers = choices(for: input)
    var written: [UInt8] = []
    for piece in numbers.pieces(of: input) where !piece.isEmpty {
      written += Array("\(String(piece.count, radix: 16));a=\"b\"\r\n".utf8) + piece + [13, 10]
    }
    written += Array("0\r\nX: y\r\n\r\n".utf8)
    let read = outcome(numbers.pieces(of: written), maximum: input.count, HTTPLimits())
    requireSame(read, Outcome(step: .done, body: input, used: written.count), "chunks of our own")
  }
}
