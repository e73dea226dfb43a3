/// Takes what someone typed out of messages about it.
///
/// An answer of a service may be kept or logged by others on its way; the place in the input says
/// what a message is about as well as its words do.
package struct InputMask {
  /// What was typed, as messages may repeat it, the longest first; nothing where that is unknown.
  private let typed: [String]?

  /// Gathers the values and keys of a JSON text.
  package init(_ bytes: [UInt8]) {
    var found: Set<String> = []
    let options = JSONReader.Options(maximumBytes: WorkHistory.maximumBytes)
    guard let root = try? JSONReader.read(bytes, options: options).root else {
      typed = nil
      return
    }
    InputMask.gather(root, into: &found)
    found.subtract(WorkHistory.keys + Spell.keys + CalculationRequest.keys)
    found.subtract(ComparisonRequest.keys + SchemeVariant.keys + SchemeVariant.changeKeys)
    found.subtract(CostAssumptions.keys + CostAssumptions.innerKeys)
    typed = found.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  private static func gather(_ node: JSONNode, into found: inout Set<String>) {
    switch node.content {
    case .string(let text):
      found.insert(text.shown)
      // A remedy may write a decimal comma as a point.
      if text.contains(",") { found.insert(text.shown.replacing(",", with: ".")) }
    case .number(let number): found.insert(number.description)
    case .array(let items): for item in items { gather(item, into: &found) }
    case .object(let members):
      for member in members {
        found.insert(member.key.shown)
        found.insert(member.key)
        gather(member.value, into: &found)
      }
    case .null, .bool, .hugeNumber, .longNumber: break
    }
  }

  /// The message, with dots for what was typed.
  ///
  /// - Parameter known: a name of ours that may stay although someone typed it elsewhere.
  package func masked(_ message: String, keeping known: String?) -> String {
    guard let typed else {
      return InputMask.withoutDecimals(InputMask.withoutQuotations(message))
    }
    var message = message
    for text in typed where text != known && !text.isEmpty {
      message = message.replacing("‘\(text)’", with: "‘…’")
      // Dates and numbers stand in sentences without quotes.
      if text.first?.isNumber == true { message = InputMask.masked(message, figure: text) }
    }
    return message
  }

  /// The message with dots in all quotation marks, but for names of ours.
  private static func withoutQuotations(_ message: String) -> String {
    let parts = message.split(separator: "‘", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { before, part in
      let end = part.firstIndex(of: "’") ?? part.endIndex
      let isOurs = ownNames.contains(String(part[..<end]))
      return before + "‘" + (isOurs ? part[..<end] : "…") + part[end...]
    }
  }

  /// What columns of a population and values of a question about one are called.
  private static let ownNames: Set<String> = {
    Set(ColumnRole.allCases.flatMap { [$0.rawValue] + $0.otherNames.prefix(1) })
      .union(PopulationRequest.keys)
  }()

  /// The message with dots for all decimals.
  private static func withoutDecimals(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let number = word.prefix { $0.isNumber || $0 == "." }
      let digits = number.last == "." ? number.dropLast() : number
      return digits.contains(".") && digits.first?.isNumber == true
        ? "…" + word.dropFirst(digits.count) : String(word)
    }
    .joined(separator: " ")
  }

  private static func masked(_ message: String, figure: String) -> String {
    var (result, rest) = ("", message[...])
    while let range = rest.firstRange(of: figure) {
      let before = rest[..<range.lowerBound].last ?? result.last
      let after = rest[range.upperBound...].first
      let isPart = [before, after].contains { $0?.isNumber == true || $0?.isLetter == true }
      result += rest[..<range.lowerBound] + (isPart ? figure : "…")
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
