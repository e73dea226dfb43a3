import Testing

@testable import HeavyWork

extension Agreement {
  /// The result as JSON, which programs and archives rely on.
  @Suite struct Results {
    /// Short, because a whole answer looks at every day.
    private static let short = RandomOptions(longestCareerYears: 2)

    @Test(arguments: SeedBlock.blocks(900_001...900_060, of: 20))
    func bytesAreTheSameEachTimeAndSorted(_ block: SeedBlock) {
      block.forEach(Self.short) { made, differences in
        let (answer, again) = try (made.answer(), AgreementCase(made.model).answer())
        for language in [Language.nl, .en] {
          let bytes = ResultJSON.bytes(answer, language)
          differences.equal(ResultJSON.bytes(again, language), bytes, "the result once more")
          let (root, duplicates) = try JSONReader.read(
            bytes, options: .init(comments: false, maximumBytes: 1 << 24))
          differences.expect(duplicates.isEmpty, "a key stands twice")
          differences.equal(bytes.last, UInt8(ascii: "\n"), "the last byte")
          Results.checkOrder(root, at: "", &differences)
        }
      }
    }

    @Test(arguments: SeedBlock.blocks(910_001...910_060, of: 20))
    func orderOfSpellsChangesOnlyTheirOrder(_ block: SeedBlock) {
      block.forEach(Self.short) { made, differences in
        var random = made.random
        let order = random.shuffled(Array(made.model.history.spells.indices))
        let shuffled = try made.with(made.model.history, order: order)
        let entered = try Results.normal(ResultJSON.bytes(made.answer(), .nl), Array(order.indices))
        let other = try Results.normal(ResultJSON.bytes(shuffled.answer(), .nl), order)
        differences.expect(
          entered == other, "in order \(order):\n\(Results.firstDifference(entered, other))")
      }
    }

    private static func checkOrder(
      _ node: JSONNode, at path: String, _ differences: inout Differences
    ) {
      switch node.content {
      case .object(let members):
        let keys = members.map { Array($0.key.utf8) }
        for (key, next) in zip(keys, keys.dropFirst()) {
          differences.expect(
            key.lexicographicallyPrecedes(next),
            "\(path): \(String(decoding: next, as: UTF8.self)) stands after "
              + String(decoding: key, as: UTF8.self))
        }
        for member in members {
          checkOrder(member.value, at: path + "/" + member.key, &differences)
        }
      case .array(let items): for item in items { checkOrder(item, at: path + "/-", &differences) }
      default: break
      }
    }

    /// A result as if its spells had been entered in order: `order` says where each one stood.
    private static func normal(_ bytes: [UInt8], _ order: [Int]) throws -> String {
      var root = try JSONReader.read(bytes, options: .init(maximumBytes: 1 << 24)).root
      root.change("receipt") { $0.change("input") { $0.content = .null } }
      root.change("points") { points in
        points.change("bySpell") { spells in
          guard case .array(let items) = spells.content else { return }
          spells.content = .array(sorted(items, by: order))
        }
      }
      root.change("defaults") { defaults in
        guard case .array(let items) = defaults.content else { return }
        let places = try? items.map { try order[#require($0["spell"]?.wholeNumber)] }
        guard let places else { return }
        let changed = zip(items, places).map { item, place in
          var item = item
          item.change("spell") { $0.content = .number(ExactDecimal(units: Int64(place))) }
          return item
        }
        // Within a spell they stay in their order.
        defaults.content = .array(
          changed.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { changed[$0] })
      }
      return String(decoding: JSONWriter.canonical(root), as: UTF8.self)
    }

    private static func sorted(_ items: [JSONNode], by order: [Int]) -> [JSONNode] {
      items.indices.sorted { order[$0] < order[$1] }.map { items[$0] }
    }

    private static func firstDifference(_ left: String, _ right: String) -> String {
      let lines = zip(left.split(separator: "\n"), right.split(separator: "\n"))
      return lines.first { $0 != $1 }.map { "\($0)\n\($1)" } ?? "one is longer"
    }
  }
}

extension AgreementCase {
  /// The whole answer, in half of the cases with an exit day asked about where one can be.
  fileprivate func answer() throws -> Assessment {
    let exit = model.seed % 2 == 0 && asOf < pension ? asOf : nil
    return try Assessment(of: career, under: scheme, .init(asOf: asOf, exit: exit))
  }
}

extension JSONNode {
  fileprivate mutating func change(_ key: String, _ body: (inout JSONNode) -> Void) {
    guard case .object(var members) = content,
      let index = members.firstIndex(where: { $0.key == key })
    else { return }
    body(&members[index].value)
    content = .object(members)
  }

  fileprivate var wholeNumber: Int? {
    guard case .number(let number) = content, number.decimals == 0 else { return nil }
    return Int(number.units)
  }
}
