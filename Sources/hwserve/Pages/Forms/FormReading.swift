/// Reads a form of either format, fed in pieces of any size.
struct FormReading: Sendable {
  // One of the two is there: a form is read where it stands, without a copy of what it holds.
  private var encoded: EncodedForm?
  private var multipart: MultipartForm?
  /// About how many bytes are held of what came.
  var held: Int { multipart?.held ?? encoded?.held ?? 0 }

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - type: the Content-Type that came with the form.
  ///   - expected: how many bytes will come, where that is known.
  init(type: String, limits: FormLimits, expected: Int = 0) throws(FormFailure) {
    let media = MediaType(type)
    switch media?.name {
    case "application/x-www-form-urlencoded": encoded = EncodedForm(limits: limits)
    case "multipart/form-data":
      guard let boundary = media?.parameters["boundary"],
        let form = MultipartForm(boundary: boundary, limits: limits, expected: expected)
      else { throw .syntax }
      multipart = form
    default: throw .otherType
    }
  }

  /// Takes the next piece.
  mutating func feed(_ piece: [UInt8]) throws(FormFailure) {
    try encoded?.feed(piece)
    try multipart?.feed(piece)
  }

  /// Ends the form.
  mutating func finish() throws(FormFailure) -> FormFields {
    if let fields = try multipart?.finish() { return fields }
    return try encoded?.finish() ?? FormFields()
  }

  /// The fields of a form that is wholly there, by the type that came with it.
  static func fields(
    _ body: [UInt8], type: String, limits: FormLimits = FormLimits()
  ) throws(FormFailure) -> FormFields {
    var form = try FormReading(type: type, limits: limits, expected: body.count)
    try form.feed(body)
    return try form.finish()
  }
}
