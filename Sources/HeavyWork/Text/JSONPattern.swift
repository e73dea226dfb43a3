/// JSON of which all is known but some numbers: it is written out once, and copied from then on.
final class JSONPattern: Sendable {
  /// What is known, one text behind the other.
  let bytes: [UInt8]
  /// Where a number goes, in order, as the number of bytes before it.
  let places: [Int]

  /// Writes out the pattern; `JSONWriter.place` leaves a place for a number.
  init(_ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(inside: true)
    body(&writer)
    bytes = writer.bytes
    places = writer.places
  }
}
