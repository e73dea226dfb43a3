/// Reads the members of one JSON object, and reports every key that has no place there.
///
/// A value that is wrong is reported once and then read as absent, so that the rest of the
/// object is still checked; what was built from it is thrown away in the end.
struct ObjectReader {
  let node: JSONNode
  let problems: ProblemCollector
  private let members: [JSONNode.Member]
  /// For each of the first keys that may stand there, the place of its member, counted from 1.
  private let places: InlineArray<16, Int32>

  /// Begins to read an object.
  ///
  /// - Parameters:
  ///   - keys: the keys that may stand there; beside them only names that begin with `x-`.
  ///   - what: what the object describes, for the message where it is no object.
  ///   - other: what may stand there instead of an object.
  ///   - example: what may stand there, for the remedy; without one the first keys are named.
  init?(
    _ node: JSONNode, keys: [String], what: Bilingual, or other: Bilingual? = nil,
    example: String? = nil, problems: ProblemCollector
  ) {
    guard let members = node.members else {
      let first = keys.prefix(3).map { "\"\($0)\": …" }.joined(separator: ", ")
      problems.wrongType(
        node,
        expected: Bilingual(
          nl: (other.map { "\($0.nl), of " } ?? "") + "{ … } met \(what.nl)",
          en: (other.map { "\($0.en), or " } ?? "") + "{ … } with \(what.en)"),
        example: example ?? "{ \(first)\(keys.count > 3 ? ", …" : "") }")
      return nil
    }
    var places = InlineArray<16, Int32>(repeating: 0)
    var next = 0
    for index in members.indices {
      if let place = ObjectReader.place(of: members[index], in: keys, from: next) {
        if place < places.count { places[place] = Int32(truncatingIfNeeded: index + 1) }
        next = place + 1
      } else if !members[index].key.hasPrefix("x-") {
        problems.unknownKey(members[index], among: keys)
      }
    }
    self.node = node
    self.problems = problems
    self.members = members
    self.places = places
  }

  /// The place of a member's key among `keys`, looked for first where it would come in their order.
  private static func place(
    of member: JSONNode.Member, in keys: [String], from next: Int
  ) -> Int? {
    for place in next..<keys.count where member.isNamed(keys[place]) { return place }
    for place in 0..<next where member.isNamed(keys[place]) { return place }
    return nil
  }

  /// The value under one of the first 16 keys that may stand there, by the place of the key.
  ///
  /// It is what `optional` gives for that key, without looking for it.
  @inline(__always)
  func optional(at place: Int) -> JSONNode? {
    guard has(at: place) else { return nil }
    let value = members[Int(places[place]) - 1].value
    if case .null = value.content { return nil }
    return value
  }

  /// Whether one of the first 16 keys stands there, by its place, with whatever value.
  func has(at place: Int) -> Bool { places[place] > 0 }

  /// The value under a key; nothing where the key is absent or its value is null.
  func optional(_ key: String) -> JSONNode? {
    let length = key.utf8.count
    guard
      let place = members.firstIndex(where: { $0.key.utf8.count == length && $0.key == key })
    else { return nil }
    if case .null = members[place].value.content { return nil }
    return members[place].value
  }

  /// Whether the key stands there, with whatever value.
  func has(_ key: String) -> Bool { members.contains { $0.isNamed(key) } }

  /// The place of a key, or of the object where the key is absent.
  func offset(of key: String) -> Int {
    members.first { $0.isNamed(key) }?.keyOffset ?? node.offset
  }

  /// The value under a key that must be there.
  func required(_ key: String, _ remedy: Bilingual? = nil) -> JSONNode? {
    if let value = optional(key) { return value }
    problems.missingKey(key, in: self, remedy: remedy)
    return nil
  }

  /// The keys among `keys` that stand there.
  func present(_ keys: [String]) -> [String] { keys.filter { optional($0) != nil } }

  /// Reports an object in which none of `keys` stands, of which one or more must.
  ///
  /// - Returns: whether one does.
  @discardableResult
  func requireAny(of keys: [String], example: String? = nil) -> Bool {
    guard present(keys).isEmpty else { return true }
    let names = keys.map { "‘\($0)’" }
    let (start, last) = (names.dropLast().joined(separator: ", "), names.last ?? "")
    problems.add(
      .missingKey, at: node.offset,
      Bilingual(
        nl: "Hier ontbreekt \(start) of \(last).", en: "\(start) or \(last) is missing here."),
      remedy: example.map {
        Bilingual(nl: "Schrijf bijvoorbeeld: \($0)", en: "Write, for example: \($0)")
      }
        ?? Bilingual(
          nl: "Geef \(start), \(last) of " + (keys.count > 2 ? "meer." : "beide."),
          en: "Give \(start), \(last) or " + (keys.count > 2 ? "more." : "both.")))
    return false
  }

  /// The one key of `keys` that stands there; anything but one is reported.
  func exactlyOne(of keys: [String]) -> String? {
    let found = present(keys)
    if found.count == 1 { return found[0] }
    let list = keys.map { "‘\($0)’" }.joined(separator: ", ")
    problems.add(
      found.isEmpty ? .missingKey : .contradiction,
      at: found.dropFirst().first.map(offset) ?? node.offset,
      Bilingual(
        nl: found.isEmpty
          ? "Hier ontbreekt een van \(list)." : "Hier mag maar een van \(list) staan.",
        en: found.isEmpty
          ? "One of \(list) is missing here." : "Only one of \(list) may stand here."),
      remedy: Bilingual(nl: "Geef er precies een.", en: "Give exactly one of them."))
    return nil
  }
}

extension ProblemCollector {
  /// Reports a file that is not of the format this program knows.
  func refuseOtherFormat(_ object: ObjectReader) {
    guard let node = object.required("heavywork"), let format = whole(node, in: 0...1000),
      format != 1
    else { return }
    add(
      .wrongVersion, at: node.offset,
      Bilingual(
        nl: "Dit bestand heeft formaat \(format); dit programma kent formaat 1.",
        en: "This file has format \(format); this program knows format 1."),
      remedy: Bilingual(
        nl: "Gebruik een nieuwere versie van het programma.",
        en: "Use a newer version of the program."))
  }

  /// Reports a value of another kind than may stand there.
  ///
  /// - Parameters:
  ///   - example: what may stand there, as it is written in a file.
  ///   - remedy: what to do, where that is known better than by an example.
  func wrongType(
    _ node: JSONNode, expected: Bilingual, example: String, remedy: Bilingual? = nil
  ) {
    add(
      .wrongType, at: node.offset,
      Bilingual(
        nl: "Hier staat \(node.kind.nl), maar verwacht wordt \(expected.nl).",
        en: "This is \(node.kind.en), but \(expected.en) is expected."),
      remedy: remedy
        ?? Bilingual(nl: "Schrijf bijvoorbeeld: \(example)", en: "Write, for example: \(example)"))
  }

  func unknownKey(_ member: JSONNode.Member, among keys: [String]) {
    let nearest = NearestName.of(member.key, among: keys)
    let list = keys.map { "‘\($0)’" }.joined(separator: ", ")
    add(
      .unknownKey, at: member.keyOffset,
      Bilingual(
        nl: "‘\(member.key.shown)’ is hier geen bekende naam.",
        en: "‘\(member.key.shown)’ is not a known name here."),
      remedy: nearest.map {
        Bilingual(nl: "Bedoelt u ‘\($0)’?", en: "Did you mean ‘\($0)’?")
      } ?? Bilingual(nl: "Hier mag staan: \(list).", en: "What may stand here: \(list)."),
      suggestion: nearest)
  }

  func missingKey(_ key: String, in object: ObjectReader, remedy: Bilingual? = nil) {
    add(
      .missingKey, at: object.node.offset,
      Bilingual(nl: "Hier ontbreekt ‘\(key)’.", en: "‘\(key)’ is missing here."),
      remedy: remedy ?? Bilingual(nl: "Voeg ‘\(key)’ toe.", en: "Add ‘\(key)’."))
  }

  /// A name that resolves to nothing.
  func unknownName(
    _ name: String, at offset: Int, what: Bilingual, among known: [String],
    code: ProblemCode = .unknownName
  ) {
    let nearest = NearestName.ranked(name, among: known)
    let shownList = known.prefix(12).map { "‘\($0)’" }.joined(separator: ", ")
    let more = known.count > 12 ? ", …" : ""
    let remedy: Bilingual
    if let first = nearest.first {
      let others = nearest.dropFirst().map { "‘\($0)’" }.joined(separator: ", ")
      remedy = Bilingual(
        nl: "Bedoelt u ‘\(first)’?" + (others.isEmpty ? "" : " Of: \(others)."),
        en: "Did you mean ‘\(first)’?" + (others.isEmpty ? "" : " Or: \(others)."))
    } else if known.isEmpty {
      remedy = Bilingual(nl: "Er is er nog geen een.", en: "There is none yet.")
    } else {
      remedy = Bilingual(
        nl: "Bekend zijn: \(shownList)\(more)", en: "Known are: \(shownList)\(more)")
    }
    add(
      code, at: offset,
      Bilingual(
        nl: "‘\(name.shown)’ is geen \(DutchNoun.known(what.nl)).",
        en: "‘\(name.shown)’ is not a known \(what.en)."),
      remedy: remedy, suggestion: nearest.first)
  }
}

extension String {
  /// A text from an input as it may be repeated in a message: short, and on one line.
  package var shown: String {
    let visible = visible
    return visible.count > 60 ? visible.prefix(57) + "…" : visible
  }

  /// A text from an input on one line, without what would move a terminal.
  var visible: String {
    let line = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return String(String.UnicodeScalarView(line.unicodeScalars.filter { !$0.isControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
