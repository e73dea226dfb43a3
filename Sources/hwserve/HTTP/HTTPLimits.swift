/// How much of a request is taken; sizes in bytes.
struct HTTPLimits: Sendable {
  /// The request line without its end.
  var requestLine = 8 << 10
  /// All fields, line ends included.
  var fields = 32 << 10
  /// The lines of fields.
  var fieldLines = 100
  /// The content, unless a route takes more or less.
  var body = 1 << 20
  /// A file with a workforce.
  var table = 10 << 20
  /// The extensions of all chunks of a request.
  var chunkExtensions = 4 << 10
  /// The fields after the last chunk, line ends included.
  var trailers = 8 << 10
  /// The lines of those.
  var trailerLines = 20
  /// Empty lines before a request.
  let leadingLines = 4
}
