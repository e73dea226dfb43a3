@testable import hwserve

/// Forms: cut anywhere they say the same, and what was read, written again, is read the same.
struct FormTarget: FuzzTarget {
  static let name = "form"
  private let limits = FormLimits(fields: 4, nameBytes: 6, valueBytes: 40)

  func check(_ input: [UInt8]) {
    for limits in [limits, FormLimits()] {
      let encoded = readings(of: input).map { pieces in
        Result { () throws(FormFailure) in
          var form = EncodedForm(limits: limits)
          for piece in pieces { try form.feed(piece) }
          return try form.finish()
        }
      }
      for other in encoded { requireSame(other, encoded[0], "a cut form") }
      if case .success(let fields) = encoded[0], !fields.values.isEmpty {
        requireSame(
          Result { () throws(FormFailure) in
            var form = EncodedForm(limits: limits)
            try form.feed(FormTarget.encoded(fields))
            return try form.finish()
          }, .success(fields), "a form written again")
      }
      checkMultipart(input, limits)
    }
    requireSame(Base64.bytes(Base64.text(input).utf8), input, "Base64")
    if let bytes = Base64.bytes(input) {
      requireSame(Array(Base64.text(bytes).utf8), input, "two texts of the same bytes")
    }
  }

  private func checkMultipart(_ input: [UInt8], _ limits: FormLimits) {
    func read(_ pieces: [ArraySlice<UInt8>]) -> Result<FormFields, FormFailure> {
      Result { () throws(FormFailure) in
        guard var form = MultipartForm(boundary: "x", limits: limits) else { throw .syntax }
        for piece in pieces { try form.feed(piece) }
        return try form.finish()
      }
    }
    let all = readings(of: input).map(read)
    for other in all { requireSame(other, all[0], "a cut form with files") }
    guard case .success(let fields) = all[0] else { return }
    var written: [UInt8] = []
    for (name, value) in fields.values.sorted(by: { $0.key < $1.key }) {
      written += Array("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n".utf8)
      written += FormTarget.text(name, value) + [13, 10]
    }
    written += Array("--x--\r\n".utf8)
    if !fields.values.isEmpty {
      requireSame(read([written[...]]), .success(fields), "a form with files written again")
    }
  }

  private static func encoded(_ fields: FormFields) -> [UInt8] {
    let pairs = fields.values.sorted { $0.key < $1.key }.map { name, value in
      escaped(Array(name.utf8)) + "=" + escaped(text(name, value))
    }
    return Array(pairs.joined(separator: "&").utf8)
  }

  /// What a form says for a value: a file that a page carried is Base64 there.
  private static func text(_ name: String, _ value: [UInt8]) -> [UInt8] {
    CarriedField(rawValue: name) == nil ? value : Array(Base64.text(value).utf8)
  }

  private static func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
