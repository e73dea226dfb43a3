extension [String] {
  /// The texts, each once, in the order in which they first come.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
