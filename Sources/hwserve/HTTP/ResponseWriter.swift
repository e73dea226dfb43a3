/// Writes answers as bytes.
struct ResponseWriter: Sendable {
  /// What an answer says about the connection.
  enum Persistence: Equatable, Sendable {
    /// Nothing: a client of 1.1 may go on.
    case implied
    /// A client of 1.0 that asked may go on.
    case keepAlive
    /// Nothing more is read.
    case close
  }

  static let goOn = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

  private var second = -1
  private var dateLine: [UInt8] = []

  /// What a browser may do with an answer.
  enum Safety: Equatable, Sendable {
    /// Nothing of it runs, is framed, is guessed at or is passed on.
    case data
    /// It may load the style sheets and script of its own site, and send forms to it.
    case page
  }

  private static let dataLines = lines(
    referrer: "no-referrer",
    policy: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    mayBeFramed: false)
  private var pageLines = pageLines(embedders: [])

  /// Sets which sites may show pages in a frame.
  mutating func set(embedders: [String]) {
    pageLines = ResponseWriter.pageLines(embedders: embedders)
  }

  /// A page tells its own site, and no other, where a form comes from: a browser that does not send
  /// Sec-Fetch-Site would with `no-referrer` send `Origin: null`, and could not be told from a
  /// page of another site.
  private static func pageLines(embedders: [String]) -> [UInt8] {
    let framers = embedders.isEmpty ? "'none'" : (["'self'"] + embedders).joined(separator: " ")
    return lines(
      referrer: "same-origin",
      policy: "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors \(framers)",
      mayBeFramed: !embedders.isEmpty)
  }

  /// `X-Frame-Options` cannot name sites, so it stands only where there are none.
  private static func lines(referrer: String, policy: String, mayBeFramed: Bool) -> [UInt8] {
    let frames = mayBeFramed ? "" : "X-Frame-Options: DENY\r\n"
    return Array(
      """
      X-Content-Type-Options: nosniff\r
      \(frames)Referrer-Policy: \(referrer)\r
      Cross-Origin-Resource-Policy: same-origin\r
      Content-Security-Policy: \(policy)\r

      """.utf8)
  }

  /// Sets the time that answers carry, in seconds since 1970.
  mutating func set(unixSeconds: Int) {
    guard unixSeconds != second else { return }
    second = unixSeconds
    dateLine = Array("Date: \(HTTPDate.text(unixSeconds: unixSeconds))\r\n".utf8)
  }

  /// Writes all of an answer but its content.
  func writeHead(of response: Response, _ persistence: Persistence, to output: inout [UInt8]) {
    output.append("HTTP/1.1 ")
    output.append(decimal: response.status.rawValue)
    output.append(.space)
    output.append(response.status.reason)
    output.append("\r\n")
    output += dateLine
    if let type = response.type { output.append(field: "Content-Type", type) }
    // A 304 has no content, and no length but that of the answer it stands for.
    if response.status != .notModified {
      output.append("Content-Length: ")
      output.append(decimal: response.length)
      output.append("\r\n")
    }
    output += response.safety == .page ? pageLines : ResponseWriter.dataLines
    output.append(field: "Cache-Control", response.cacheControl)
    if response.variesByLanguage { output.append("Vary: Accept-Language\r\n") }
    for field in response.fields {
      precondition(!field.value.utf8.contains { $0.isControl }, "a field of ours breaks the line")
      output.append(field.name)
      output.append(": ")
      output += field.value.utf8
      output.append("\r\n")
    }
    switch persistence {
    case .implied: break
    case .keepAlive: output.append("Connection: keep-alive\r\n")
    case .close: output.append("Connection: close\r\n")
    }
    output.append("\r\n")
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  mutating func append(field name: StaticString, _ value: StaticString) {
    append(name)
    append(": ")
    append(value)
    append("\r\n")
  }

  /// Appends a number that is not negative.
  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
