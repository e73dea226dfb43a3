/// The fields of a form that was sent, by their names.
struct FormFields: Equatable, Sendable {
  private(set) var values: [String: [UInt8]] = [:]

  /// The value of a field as text; nothing where it is not there.
  ///
  /// Fields of an encoded form are text always; a file that is not has no text.
  subscript(name: String) -> String? {
    values[name].flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The bytes of a field, such as a file.
  func bytes(_ name: String) -> [UInt8]? { values[name] }

  /// Every field that is text.
  var texts: [String: String] { texts(but: []) }

  /// Every field that is text, but for these: a file need not be made a text to be left out.
  func texts(but names: Set<String>) -> [String: String] {
    let names = names.union(CarriedField.allCases.map(\.rawValue))
    return values.filter { !names.contains($0.key) }.compactMapValues {
      String(validating: $0, as: UTF8.self)
    }
  }

  /// Gives the bytes of a field away, so that they need not be held longer than they are looked at.
  mutating func take(_ name: String) -> [UInt8]? { values.removeValue(forKey: name) }

  /// Gives away the file that was chosen in a field, else the one that the page carried; nothing where
  /// there is neither.
  mutating func take(_ name: String, or carried: CarriedField) -> [UInt8]? {
    let kept = take(carried.rawValue)
    if let chosen = take(name), !chosen.isEmpty { return chosen }
    return kept
  }

  /// Adds a field; none may be given twice, for then two readers could each see another value.
  mutating func add(_ name: String, _ value: [UInt8]) throws(FormFailure) {
    guard values.updateValue(value, forKey: name) == nil else { throw .repeatedField }
  }
}

/// Why a form cannot be read; none of these comes from a browser that shows a page of ours.
enum FormFailure: Error, Equatable {
  /// Something that the format does not allow.
  case syntax
  /// The same name twice.
  case repeatedField
  /// More, or longer, than any form of ours.
  case tooLarge
  /// The end is missing.
  case cutOff
  /// Neither of the two formats.
  case otherType
}

/// The bounds of a form.
struct FormLimits: Sendable {
  var fields = 200
  var nameBytes = 100
  /// Of all values together: the career as it is carried, or a file, and what is typed beside it.
  var valueBytes = 1_200_000
}
