@testable import hwserve

/// What a parser said, as values that can be compared.
enum Said: Equatable {
  case request(
    method: Method, path: String, query: String, host: String?, keepsAlive: Bool, body: String)
  case refused(Refusal)
}

/// Feeds a parser in pieces and notes all that it says.
func said(_ pieces: [ArraySlice<UInt8>], _ limits: HTTPLimits = HTTPLimits()) -> [Said] {
  var parser = RequestParser(limits)
  var all: [Said] = []
  for piece in pieces {
    parser.feed(piece)
    while let event = parser.next() {
      switch event {
      case .head: break
      case .body:
        let head = parser.head
        all.append(
          .request(
            method: head.method, path: text(head.target.path), query: text(head.target.query),
            host: head.authority?.host, keepsAlive: head.keepsAlive,
            body: text(parser.takeBody())))
      case .refused(let refusal): all.append(.refused(refusal))
      }
    }
  }
  return all
}

func said(_ whole: String, _ limits: HTTPLimits = HTTPLimits()) -> [Said] {
  said([latin1(whole)[...]], limits)
}

/// A text as bytes, one for each character, so that tests can write any byte.
func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

/// The bytes in two pieces, at every place; then one at a time.
func cuts(_ bytes: [UInt8]) -> [[ArraySlice<UInt8>]] {
  (0...bytes.count).map { [bytes[..<$0], bytes[$0...]] } + [bytes.indices.map { bytes[$0...$0] }]
}
