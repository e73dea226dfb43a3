/// The values that files hold, each with the words for what is wrong with it.
extension ProblemCollector {
  func text(_ node: JSONNode, maximumLength: Int = 2000) -> String? {
    guard case .string(let text) = node.content else {
      wrongType(
        node, expected: Bilingual(nl: "een tekst tussen aanhalingstekens", en: "a quoted text"),
        example: node.quoted)
      return nil
    }
    guard !text.isBlank else {
      add(
        .emptyText, at: node.offset,
        Bilingual(nl: "Deze tekst is leeg.", en: "This text is empty."),
        remedy: Bilingual(nl: "Vul hem in, of haal de regel weg.", en: "Fill it in, or remove it."))
      return nil
    }
    guard text.utf8.count <= maximumLength else {
      add(
        .outOfRange, at: node.offset,
        Bilingual(
          nl: "Deze tekst is langer dan \(maximumLength) bytes.",
          en: "This text is longer than \(maximumLength) bytes."),
        remedy: Bilingual(nl: "Maak hem korter.", en: "Make it shorter."))
      return nil
    }
    return text
  }

  /// A number in a range, with at most so many decimals.
  func decimal(
    _ node: JSONNode, decimals: Int, in range: ClosedRange<ExactDecimal>
  ) -> ExactDecimal? {
    let number: ExactDecimal
    switch node.content {
    case .number(let read): number = read
    case .longNumber:
      tooManyDecimals(
        node,
        Bilingual(nl: "Dit getal heeft te veel decimalen", en: "This number has too many decimals"),
        decimals)
      return nil
    case .hugeNumber:
      outOfRange(node, range)
      return nil
    default:
      wrongType(
        node,
        expected: Bilingual(nl: "een getal zonder aanhalingstekens", en: "a number without quotes"),
        example: decimals == 0 ? "12" : "0.5", remedy: node.numberMeant)
      return nil
    }
    guard range.contains(number) else {
      outOfRange(node, range)
      return nil
    }
    guard number.decimals <= decimals else {
      tooManyDecimals(
        node,
        Bilingual(
          nl: "\(number) heeft \(number.decimals) decimalen",
          en: "\(number) has \(number.decimals) decimals"), decimals)
      return nil
    }
    return number
  }

  private func tooManyDecimals(_ node: JSONNode, _ found: Bilingual, _ allowed: Int) {
    add(
      .tooManyDecimals, at: node.offset,
      Bilingual(
        nl: "\(found.nl); hier mogen er hoogstens \(allowed) staan.",
        en: "\(found.en); at most \(allowed) are allowed here."),
      remedy: Bilingual(
        nl: "Rond zelf af; het programma rondt nooit ongemerkt af.",
        en: "Round it yourself; the program never rounds silently."))
  }

  private func outOfRange(_ node: JSONNode, _ range: ClosedRange<ExactDecimal>) {
    add(
      .outOfRange, at: node.offset,
      Bilingual(
        nl: "Dit getal moet liggen van \(range.lowerBound) tot en met \(range.upperBound).",
        en: "This number must lie from \(range.lowerBound) through \(range.upperBound)."))
  }

  /// A whole number in a range.
  func whole(_ node: JSONNode, in range: ClosedRange<Int>) -> Int? {
    decimal(
      node, decimals: 0,
      in: ExactDecimal(
        units: Int64(range.lowerBound))...ExactDecimal(units: Int64(range.upperBound))
    ).map { Int($0.units) }
  }

  func bool(_ node: JSONNode) -> Bool? {
    if case .bool(let value) = node.content { return value }
    wrongType(
      node, expected: Bilingual(nl: "true of false", en: "true or false"), example: "true")
    return nil
  }

  func list(_ node: JSONNode, maximum: Int = 1000) -> [JSONNode]? {
    guard case .array(let items) = node.content else {
      wrongType(
        node, expected: Bilingual(nl: "een lijst [ … ]", en: "a list [ … ]"), example: node.listed)
      return nil
    }
    guard items.count <= maximum else {
      add(
        .tooMany, at: node.offset,
        Bilingual(
          nl: "Deze lijst heeft \(items.count) regels; er mogen er hoogstens \(maximum) zijn.",
          en: "This list has \(items.count) entries; at most \(maximum) are allowed."))
      return nil
    }
    return items
  }

  /// A list that says nothing when it is empty, and so may not be.
  func nonEmptyList(_ node: JSONNode) -> [JSONNode]? {
    guard let items = list(node) else { return nil }
    if items.isEmpty {
      add(
        .incomplete, at: node.offset,
        Bilingual(nl: "Deze lijst is leeg.", en: "This list is empty."))
    }
    return items
  }

  func texts(_ node: JSONNode) -> [String]? {
    list(node).map { $0.compactMap { text($0) } }
  }

  /// A day as `yyyy-mm-dd`.
  func day(_ node: JSONNode) -> Day? {
    readDay(node) { Day.read($0) }
  }

  /// A day, a month `yyyy-mm` or a year `yyyy`.
  func enteredDay(_ node: JSONNode) -> EnteredDay? {
    readDay(node) { text in
      Day.readRange(text).map { EnteredDay(text: text, first: $0.first, last: $0.last) }
    }
  }

  private func readDay<Value>(
    _ node: JSONNode, _ read: (String) -> Result<Value, Day.ReadingFailure>
  ) -> Value? {
    guard case .string(let text) = node.content else {
      wrongType(
        node,
        expected: Bilingual(
          nl: "een datum tussen aanhalingstekens", en: "a quoted date"),
        example: "\"1998-03-01\"")
      return nil
    }
    switch read(text) {
    case .success(let value): return value
    case .failure(let failure): report(failure, text, at: node.offset)
    }
    return nil
  }

  private func report(_ failure: Day.ReadingFailure, _ text: String, at offset: Int) {
    switch failure {
    case .form:
      add(
        .badDate, at: offset,
        Bilingual(nl: "‘\(text.shown)’ is geen datum.", en: "‘\(text.shown)’ is not a date."),
        remedy: Bilingual(
          nl: "Schrijf een datum als jjjj-mm-dd, bijvoorbeeld 1998-03-01.",
          en: "Write a date as yyyy-mm-dd, such as 1998-03-01."))
    case .noSuchDay(let last):
      add(
        .badDate, at: offset,
        Bilingual(
          nl: "De datum \(text) bestaat niet.", en: "There is no such date as \(text)."),
        remedy: last.map {
          Bilingual(nl: "Die maand heeft \($0) dagen.", en: "That month has \($0) days.")
        }
          ?? Bilingual(
            nl: "De maand moet 01 tot en met 12 zijn.", en: "The month must be 01 through 12."))
    case .outOfRange:
      add(
        .dateOutOfRange, at: offset,
        Bilingual(
          nl: "De datum \(text) ligt buiten de jaren 1900 tot en met 2199.",
          en: "The date \(text) lies outside the years 1900 through 2199."),
        remedy: Bilingual(
          nl: "Controleer het jaar. Loopt het werk nog, laat dan het einde weg.",
          en: "Check the year. Where work goes on, leave out the end."))
    }
  }

  /// One of a few fixed words.
  ///
  /// - Parameter other: what may stand there instead of a word, as it is written in a file.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: JSONNode, _ type: Choice.Type, or other: String? = nil
  ) -> Choice? where Choice.RawValue == String {
    let known = Choice.allCases.map(\.rawValue)
    guard case .string = node.content else {
      let words = known.map { "\"\($0)\"" } + [other].compactMap { $0 }
      wrongType(
        node, expected: Bilingual(nl: "een van een paar woorden", en: "one of a few words"),
        example: "",
        remedy: Bilingual(
          nl: "Kies uit: " + words.joined(separator: ", "),
          en: "Choose from: " + words.joined(separator: ", ")))
      return nil
    }
    guard let word = text(node) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let nearest = NearestName.of(word, among: known)
    let list = (known.map { "‘\($0)’" } + [other].compactMap { $0 }).joined(separator: ", ")
    add(
      .unknownValue, at: node.offset,
      Bilingual(
        nl: "‘\(word.shown)’ kan hier niet staan.", en: "‘\(word.shown)’ cannot stand here."),
      remedy: nearest.map {
        Bilingual(nl: "Bedoelt u ‘\($0)’?", en: "Did you mean ‘\($0)’?")
      } ?? Bilingual(nl: "Kies uit \(list).", en: "Choose from \(list)."),
      suggestion: nearest)
    return nil
  }

  /// A text in both languages: `{ "nl": …, "en": … }`.
  func bilingual(_ node: JSONNode) -> Bilingual? {
    guard
      let object = ObjectReader(
        node, keys: ["nl", "en"],
        what: Bilingual(
          nl: "een Nederlandse en een Engelse tekst", en: "a Dutch and an English text"),
        example: "{ \"nl\": \"…\", \"en\": \"…\" }", problems: self)
    else { return nil }
    let dutch = object.required("nl").flatMap { text($0) }
    let english = object.required("en").flatMap { text($0) }
    guard let dutch, let english else { return nil }
    return Bilingual(nl: dutch, en: english)
  }

  /// A duration: `{ "years": 5, "months": 6 }`, `{ "weeks": 12 }`, or a number of months.
  func duration(_ node: JSONNode, allowDays: Bool = false) -> Duration? {
    if case .number = node.content {
      return whole(node, in: 0...2400).map { .months($0) }
    }
    let keys = allowDays ? ["years", "months", "weeks", "days"] : ["years", "months"]
    guard
      let object = ObjectReader(
        node, keys: keys, what: Bilingual(nl: "een duur", en: "a duration"),
        or: Bilingual(nl: "een aantal maanden", en: "a number of months"),
        example: "{ \"months\": 6 }", problems: self)
    else { return nil }
    func part(_ key: String, _ limit: Int) -> Int? {
      object.optional(key).flatMap { whole($0, in: 0...limit) }
    }
    let long = object.present(["years", "months"])
    let short = allowDays ? object.present(["weeks", "days"]) : []
    guard object.requireAny(of: keys, example: "{ \"months\": 6 }") else { return nil }
    guard long.isEmpty || short.isEmpty else {
      add(
        .contradiction, at: node.offset,
        Bilingual(
          nl: "Een duur is in jaren en maanden, of in weken en dagen; niet in beide.",
          en: "A duration is in years and months, or in weeks and days; not in both."))
      return nil
    }
    if short.isEmpty {
      return .months((part("years", 200) ?? 0) * 12 + (part("months", 2400) ?? 0))
    }
    return .days((part("weeks", 10_000) ?? 0) * 7 + (part("days", 70_000) ?? 0))
  }

  /// A value that may be dated: the value itself, or a list of `{ "from": …, "value": … }`.
  func dated<Value>(_ node: JSONNode, _ read: (JSONNode) -> Value?) -> Dated<Value>? {
    guard case .array(let items) = node.content, let first = items.first,
      first.members?.contains(where: { $0.key == "from" }) == true
    else { return read(node).map { Dated($0) } }
    var steps: [Dated<Value>.Step] = []
    var complete = true
    var end: Day?
    for (index, item) in items.enumerated() {
      guard
        let object = ObjectReader(
          item, keys: ["from", "value", "source"],
          what: Bilingual(nl: "een begindatum en een waarde", en: "a first day and a value"),
          problems: self)
      else { complete = false; continue }
      if let source = object.optional("source") { stepSources.append(source) }
      let from = object.optional("from").flatMap { day($0) }
      if !object.has("from") || (from == nil && index > 0 && object.optional("from") == nil) {
        missingKey("from", in: object)
        complete = false
      }
      if let from, let previous = steps.last, previous.from.map({ $0 >= from }) ?? false {
        add(
          .wrongOrder, at: object.offset(of: "from"),
          Bilingual(
            nl: "Deze datum moet na de vorige (\(previous.from?.description ?? "")) liggen.",
            en: "This date must come after the one before (\(previous.from?.description ?? ""))."))
        complete = false
      }
      // A last value of null ends it: from then on nothing is in force.
      if index > 0, index == items.count - 1, object.has("value"), object.optional("value") == nil {
        end = from
        continue
      }
      guard let value = object.required("value").flatMap(read) else { complete = false; continue }
      steps.append(.init(from: from, value: value))
    }
    return complete && !steps.isEmpty ? Dated(steps: steps, end: end) : nil
  }
}

extension JSONNode {
  /// The value as a text, where it is one that only lacks the quotes; else any text.
  fileprivate var quoted: String {
    switch content {
    case .number(let number): "\"\(number)\""
    case .bool(let value): "\"\(value)\""
    default: "\"…\""
    }
  }

  /// The value in a list, where it is short.
  fileprivate var listed: String {
    switch content {
    case .number(let number): "[\(number)]"
    case .string: "[\"…\"]"
    default: "[ … ]"
    }
  }

  /// How to write the number that a quoted text holds; nothing where it holds none.
  fileprivate var numberMeant: Bilingual? {
    guard case .string(let text) = content, text.utf8.count <= 20 else { return nil }
    let point = text.replacing(",", with: ".")
    guard let read = try? JSONReader.read(Array(point.utf8), options: .init(maximumBytes: 20)),
      case .number = read.root.content
    else { return nil }
    if point != text { return JSONReader.decimalPoint(point) }
    return Bilingual(
      nl: "Haal de aanhalingstekens weg: \(point)", en: "Remove the quotes: \(point)")
  }
}
