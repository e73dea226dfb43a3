/// A variant that gives numbers of a scheme other values: its file, and the scheme it makes.
public struct NumberVariant: Sendable {
  /// Something wrong with it.
  public struct Fault: Sendable {
    /// The `SchemeNumber.id` of the number that causes it; nothing where that cannot be said.
    public let number: String?
    /// What is wrong.
    public let message: Bilingual
  }

  /// The new values that differ from those of the scheme, by `SchemeNumber.id`.
  public let values: [String: ExactDecimal]
  /// The variant as a file.
  public let file: [UInt8]
  /// The scheme it makes; nothing where something is wrong.
  public let scheme: PlacedScheme?
  /// Everything that is wrong.
  public let faults: [Fault]
}

extension PlacedScheme {
  /// Makes a variant that gives numbers other values.
  ///
  /// - Parameters:
  ///   - numbers: the numbers of this scheme.
  ///   - values: the new values, by `SchemeNumber.id`; equal values change nothing.
  ///   - title: the name of the variant for people.
  public func variant(
    changing numbers: [SchemeNumber], to values: [String: ExactDecimal], title: Bilingual
  ) -> NumberVariant {
    let changed = numbers.filter { number in
      values[number.id].map { $0 != number.value } ?? false
    }
    // Numbers within one larger value change together: a path leads to that value only.
    var (order, groups): ([[String]], [[String]: [SchemeNumber]]) = ([], [:])
    for number in changed {
      if groups[number.path] == nil { order.append(number.path) }
      groups[number.path, default: []].append(number)
    }
    let changes = order.map { path in
      var node = root.entry(path) ?? JSONNode(content: .null, offset: 0)
      for number in groups[path] ?? [] {
        node = node.setting(values[number.id] ?? number.value, at: number.inner[...])
      }
      return SchemeChange(SchemePath(parts: path), .set(node))
    }
    let file = SchemeVariant.file(of: scheme.key, title: title, changes)
    let kept = values.filter { id, _ in changed.contains { $0.id == id } }
    do {
      let made = try SchemeVariant(file).applied(to: self)
      return NumberVariant(values: kept, file: file, scheme: made, faults: [])
    } catch {
      let faults = error.all.filter { $0.severity == .error }.map { problem in
        NumberVariant.fault(problem, order.map { ($0, groups[$0] ?? []) })
      }
      return NumberVariant(values: kept, file: file, scheme: nil, faults: faults)
    }
  }
}

extension NumberVariant {
  /// A problem of the variant's file, by the number it comes from.
  fileprivate static func fault(
    _ problem: Problem, _ changes: [(path: [String], numbers: [SchemeNumber])]
  ) -> Fault {
    let parts = problem.place?.pointer.split(separator: "/").map(String.init) ?? []
    guard parts.count >= 2, parts[0] == "changes", let index = Int(parts[1]),
      changes.indices.contains(index)
    else { return Fault(number: nil, message: problem.inFull) }
    let (path, numbers) = changes[index]
    let within = Array(parts.dropFirst(3))
    let number = numbers.first { $0.inner == within } ?? numbers.first
    // The field says where it is; its path is for those who read the file.
    let place = SchemePath(parts: path).description + ": "
    let message = problem.inFull
    return Fault(
      number: number?.id,
      message: Bilingual { language in
        let text = message[language]
        return (text.hasPrefix(place) ? String(text.dropFirst(place.count)) : text).capitalizedFirst
      })
  }
}

extension Problem {
  /// What is wrong, and what to do about it.
  fileprivate var inFull: Bilingual {
    Bilingual { language in message[language] + (remedy.map { " " + $0[language] } ?? "") }
  }
}

extension JSONNode {
  /// The value with a number at a way of keys and places.
  fileprivate func setting(_ number: ExactDecimal, at way: ArraySlice<String>) -> JSONNode {
    guard let step = way.first else { return JSONNode(content: .number(number), offset: offset) }
    let rest = way.dropFirst()
    var node = self
    if case .array(var items) = content, let place = Int(step), items.indices.contains(place) {
      items[place] = items[place].setting(number, at: rest)
      node.content = .array(items)
    } else if case .object(var members) = content,
      let place = members.firstIndex(where: { $0.key == step })
    {
      members[place].value = members[place].value.setting(number, at: rest)
      node.content = .object(members)
    }
    return node
  }
}
