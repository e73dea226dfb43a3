/// Reads `application/x-www-form-urlencoded`, fed in pieces of any size.
///
/// Strict: each field is a name, `=` and a value; a percent sign is followed by two digits; names
/// and values are UTF-8 without NUL, and no byte stands bare that a browser would have encoded.
struct EncodedForm {
  private enum Escape {
    case none
    case begun
    case half(UInt8)
  }

  private let limits: FormLimits
  private var fields = FormFields()
  private var count = 0
  private var valueBytes = 0
  /// The name, once its `=` was read.
  private var name: String?
  private var bytes: [UInt8] = []
  private var escape = Escape.none
  private var isEmpty = true

  init(limits: FormLimits = FormLimits()) { self.limits = limits }

  /// The bytes of values so far.
  var held: Int { valueBytes }

  /// Takes the next piece.
  mutating func feed(_ piece: some Sequence<UInt8>) throws(FormFailure) {
    for byte in piece { try take(byte) }
  }

  /// Ends the form.
  mutating func finish() throws(FormFailure) -> FormFields {
    guard case .none = escape else { throw .cutOff }
    if !isEmpty { try endField() }
    return fields
  }

  private mutating func take(_ byte: UInt8) throws(FormFailure) {
    isEmpty = false
    switch escape {
    case .begun:
      guard let high = byte.hexDigit else { throw .syntax }
      escape = .half(UInt8(high))
      return
    case .half(let high):
      guard let low = byte.hexDigit else { throw .syntax }
      escape = .none
      return try append(high << 4 | UInt8(low))
    case .none: break
    }
    switch byte {
    case UInt8(ascii: "%"): escape = .begun
    case UInt8(ascii: "+"): try append(0x20)
    case UInt8(ascii: "&"): try endField()
    case UInt8(ascii: "="):
      guard name == nil else { throw .syntax }
      name = try text()
      bytes = []
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      try append(byte)
    default: throw .syntax
    }
  }

  private mutating func append(_ byte: UInt8) throws(FormFailure) {
    guard byte != 0 else { throw .syntax }
    if name == nil {
      guard bytes.count < limits.nameBytes else { throw .tooLarge }
    } else {
      valueBytes += 1
      guard valueBytes <= limits.valueBytes else { throw .tooLarge }
    }
    bytes.append(byte)
  }

  private func text() throws(FormFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .syntax }
    return text
  }

  private mutating func endField() throws(FormFailure) {
    guard let name, !name.isEmpty else { throw .syntax }
    _ = try text()
    count += 1
    guard count <= limits.fields else { throw .tooLarge }
    if CarriedField(rawValue: name) == nil {
      try fields.add(name, bytes)
    } else {
      guard let file = Base64.bytes(bytes) else { throw .syntax }
      try fields.add(name, file)
    }
    self.name = nil
    bytes = []
  }
}
