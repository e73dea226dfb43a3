/// One value of a JSON text, with the place where it stands.
struct JSONNode: Sendable {
  /// What a JSON value can be.
  enum Content: Sendable {
    case null
    case bool(Bool)
    case number(ExactDecimal)
    /// A number with more digits than any field here can hold.
    case hugeNumber
    /// A number with more decimals than any field here can hold.
    case longNumber
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A key and its value.
  struct Member: Sendable {
    let key: String
    let keyOffset: Int
    var value: JSONNode

    /// Whether the key is one of ours; most others already differ in length.
    func isNamed(_ name: String) -> Bool { key.utf8.count == name.utf8.count && key == name }
  }

  var content: Content
  /// The byte at which the value begins.
  let offset: Int
}

extension [JSONNode.Member] {
  /// The places of the members in the order of their keys.
  ///
  /// Places are sorted, not members: those would be copied with all they hold.
  var placesByKey: [Int] {
    // Putting a few in their places takes less than making ready to sort many.
    guard count <= 16 else { return indices.sorted { self[$0].key < self[$1].key } }
    var places: [Int] = []
    places.reserveCapacity(count)
    for place in indices {
      var end = places.count
      places.append(place)
      while end > 0, self[place].key < self[places[end - 1]].key {
        places[end] = places[end - 1]
        end -= 1
      }
      places[end] = place
    }
    return places
  }
}

extension JSONNode {
  /// The members of an object, or nothing for any other value.
  var members: [Member]? {
    guard case .object(let members) = content else { return nil }
    return members
  }

  /// The value under a key of an object.
  subscript(key: String) -> JSONNode? { members?.first { $0.key == key }?.value }

  /// The value without the members of these names.
  func without(_ keys: [String]) -> JSONNode {
    guard !keys.isEmpty, let members else { return self }
    return JSONNode(
      content: .object(members.filter { !keys.contains($0.key) }), offset: offset)
  }

  /// The value without the members that are remarks (`x-…`), which say nothing to a program.
  var withoutRemarks: JSONNode {
    guard let members, members.contains(where: { $0.key.hasPrefix("x-") }) else { return self }
    return JSONNode(content: .object(members.filter { !$0.key.hasPrefix("x-") }), offset: offset)
  }

  /// What kind of value this is, in words.
  var kind: Bilingual {
    switch content {
    case .null: Bilingual(nl: "null", en: "null")
    case .bool: Bilingual(nl: "true of false", en: "true or false")
    case .number, .hugeNumber, .longNumber: Bilingual(nl: "een getal", en: "a number")
    case .string: Bilingual(nl: "een tekst", en: "a text")
    case .array: Bilingual(nl: "een lijst", en: "a list")
    case .object: Bilingual(nl: "een object", en: "an object")
    }
  }

  /// The JSON pointer (RFC 6901) of the value or key that begins at a byte, or nothing.
  func pointer(to target: Int) -> String? {
    if offset == target { return "" }
    switch content {
    case .array(let items):
      // Values stand in the order of their bytes, so only the last that begins before counts.
      guard let index = items.lastIndex(where: { $0.offset <= target }) else { return nil }
      return items[index].pointer(to: target).map { "/\(index)" + $0 }
    case .object(let members):
      guard let member = members.last(where: { $0.keyOffset <= target }) else { return nil }
      let key = "/" + JSONNode.escapedForPointer(member.key)
      if member.keyOffset == target { return key }
      return member.value.pointer(to: target).map { key + $0 }
    default: return nil
    }
  }

  static func escapedForPointer(_ key: String) -> String {
    var escaped = ""
    for character in key {
      switch character {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
