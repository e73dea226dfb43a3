/// Bytes in pieces, which grow without being moved and can be freed one by one.
struct BytePieces: Sendable {
  /// How many bytes a piece has at least; so many are memory of their own, which the allocator gives
  /// back to the system at once.
  private static let size = 256 << 10

  private(set) var pieces: [[UInt8]] = []
  /// The bytes of all pieces.
  private(set) var count = 0

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var place = 0
    while place < bytes.count {
      if pieces.last.map({ $0.count == $0.capacity }) ?? true {
        pieces.append([])
        pieces[pieces.count - 1].reserveCapacity(BytePieces.size)
      }
      let last = pieces.count - 1
      let end = min(bytes.count, place + pieces[last].capacity - pieces[last].count)
      unsafe pieces[last].append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[place..<end]))
      place = end
    }
  }

  mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe append($0) }
  }
}
