/// The SHA-256 of bytes, worked out when it is first asked for: most answers name few of the hashes
/// that they could name, and each costs as much as reading what it is of.
final class HashOnce: Sendable {
  private let bytes: @Sendable () -> [UInt8]
  private let made = MadeOnce<String>()

  init(of bytes: @escaping @Sendable () -> [UInt8]) { self.bytes = bytes }

  /// The hash as 64 lower-case hexadecimal digits.
  var hex: String { made.value { SHA256.hex(bytes()) } }
}
