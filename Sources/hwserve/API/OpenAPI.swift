import HeavyWork

enum OpenAPI {
  static let bytes = Array("{}".utf8)
  static let tag = "\"\(SHA256.hex(bytes))\""
}
