import HeavyWork

/// What stands in the fields of a page, as it was typed, and what is wrong with it.
struct Entries {
  /// Something wrong in a field: where, and what to do.
  struct Fault: Equatable {
    /// The id of the field that a reader is led to.
    let field: String
    let message: Bilingual
  }

  private(set) var values: [String: String]
  private(set) var faults: [Fault] = []

  init(_ values: [String: String] = [:]) { self.values = values }

  /// What stands in a field; nothing typed is the empty text.
  subscript(field: String) -> String {
    get { values[field] ?? "" }
    set { values[field] = newValue }
  }

  /// What stands in a field without space around it; nothing where that is all.
  func text(_ field: String) -> String? {
    var rest = self[field][...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Notes what is wrong in a field.
  mutating func fault(_ field: String, _ nl: String, _ en: String) {
    faults.append(Fault(field: field, message: Bilingual(nl: nl, en: en)))
  }

  mutating func fault(_ field: String, _ message: Bilingual) {
    faults.append(Fault(field: field, message: message))
  }

  /// What is wrong in a field.
  func fault(in field: String) -> Bilingual? { faults.first { $0.field == field }?.message }

  // MARK: Dates

  /// The date in the three fields of a name.
  func date(_ name: String) -> TypedDate {
    TypedDate(day: self["\(name)-day"], month: self["\(name)-month"], year: self["\(name)-year"])
  }

  /// Puts a date into the three fields of a name.
  mutating func set(_ name: String, _ date: TypedDate) {
    self["\(name)-day"] = date.day
    self["\(name)-month"] = date.month
    self["\(name)-year"] = date.year
  }

  /// Reads a date; what is wrong with it is noted.
  ///
  /// - Parameter what: begins the sentence that says so, such as "De begindatum".
  mutating func readDate(
    _ name: String, _ precision: TypedDate.Precision, _ what: Bilingual
  ) -> EnteredDay? {
    do { return try date(name).read(precision) } catch {
      fault(
        "\(name)-\(error.part.rawValue)",
        Bilingual(
          nl: "\(what.nl): \(error.message.nl.lowercasedFirst)",
          en: "\(what.en): \(error.message.en.lowercasedFirst)"))
      return nil
    }
  }

  /// Reads a date that may be left empty.
  mutating func readOptionalDate(
    _ name: String, _ precision: TypedDate.Precision, _ what: Bilingual
  ) -> EnteredDay? {
    date(name).isEmpty ? nil : readDate(name, precision, what)
  }
}

extension String {
  /// The text with a small letter at its beginning.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
