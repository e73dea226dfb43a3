/// A request without its content: what the request line and the fields say.
struct RequestHead: Sendable {
  /// How the end of the content is found (RFC 9112, 6.3).
  enum Framing: Equatable, Sendable {
    case none
    case length(Int)
    case chunked
  }

  var method = Method.get
  var target = RequestTarget()
  /// Whether the client speaks HTTP/1.0, and so knows no chunks and no interim answers.
  var isVersion10 = false
  var fields = HeaderFields()
  /// The host asked for: that of the target, else of the Host field; a client of 1.0 may have none.
  var authority: Authority?
  var framing = Framing.none
  /// Whether the client can send another request after this one.
  var keepsAlive = true
  /// Whether the client waits for a go-ahead before it sends the content.
  var expectsContinue = false
  /// Whether the client expects something that this server does not know.
  var expectsOther = false

  var hasContent: Bool { framing != .none && framing != .length(0) }

  /// Whether the content may have more than so many bytes.
  func mayHaveContent(over size: Int) -> Bool {
    switch framing {
    case .none: false
    case .length(let length): length > size
    case .chunked: true
    }
  }
}

extension RequestHead {
  /// Settles host, framing and connection once all fields are read.
  ///
  /// Nothing is repaired: a message whose end another program could see elsewhere is refused.
  mutating func settle() -> Refusal? {
    if let refusal = settleHost() ?? settleFraming() { return refusal }
    keepsAlive = !isVersion10
    for list in fields.values(.connection) {
      for token in list.split(separator: UInt8(ascii: ",")).map(\.trimmed) {
        if token.isWord("close") {
          keepsAlive = false
          return settleExpectation()
        }
        if isVersion10, token.isWord("keep-alive") { keepsAlive = true }
      }
    }
    return settleExpectation()
  }

  private mutating func settleHost() -> Refusal? {
    let field = fields[.host]
    guard field != nil || isVersion10 else { return .host }
    if let field {
      authority = Authority(field)
      guard authority != nil else { return .host }
    }
    if let named = target.authority {
      authority = Authority(named[...])
      guard authority != nil else { return .target }
    }
    return nil
  }

  private mutating func settleFraming() -> Refusal? {
    let length = fields[.contentLength]
    if let coding = fields[.transferEncoding] {
      guard length == nil, !isVersion10 else { return .transferEncoding }
      guard coding.isWord("chunked") else { return RequestHead.refusal(ofCoding: coding) }
      framing = .chunked
    } else if let length {
      guard let count = RequestHead.length(length) else { return .contentLength }
      framing = .length(count)
    }
    return nil
  }

  /// The number of a Content-Length: only digits, and few enough to be a number.
  private static func length(_ text: ArraySlice<UInt8>) -> Int? {
    guard (1...19).contains(text.count) else { return nil }
    var count = 0
    for byte in text {
      guard let digit = byte.digit else { return nil }
      let (tens, overflow) = count.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(digit)
      guard !overflow, !carry else { return nil }
      count = sum
    }
    return count
  }

  /// Tells a coding that is not known from one that leaves the end of the message open.
  private static func refusal(ofCoding list: ArraySlice<UInt8>) -> Refusal {
    let codings = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map(\.trimmed)
    let known = codings.map { $0.isWord("chunked") }
    let areNames = codings.allSatisfy { coding in
      !coding.isEmpty && coding.allSatisfy { ByteSet.token.contains($0) }
    }
    guard areNames, known.last == true, !known.dropLast().contains(true) else {
      return .transferEncoding
    }
    return .unknownCoding
  }

  private mutating func settleExpectation() -> Refusal? {
    guard !isVersion10 else { return nil }
    for value in fields.values(.expect) {
      if value.isWord("100-continue") {
        expectsContinue = hasContent
      } else {
        expectsOther = true
      }
    }
    return nil
  }
}
