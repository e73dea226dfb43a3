import Testing

@testable import HeavyWork

/// Names looked up by the bytes of a text.
@Suite struct NameTableTests {
  private func value(_ table: NameTable, _ name: String, behind start: Int = 0) -> Int? {
    let text = Array(String(repeating: "\"", count: start).utf8) + Array((name + "\"").utf8)
    return table.value(text.span, start..<(start + name.utf8.count))
  }

  /// Names of every length around the words that are compared, wherever they stand.
  @Test func everyNameIsFoundAndNoOther() {
    let letters = "conducteur op de internationale treinen"
    var names: [String: Int] = [:]
    for length in 1...letters.utf8.count { names[String(letters.prefix(length))] = length }
    let table = NameTable(names)
    for (name, number) in names {
      for start in [0, 1, 7, 8, 9] {
        #expect(value(table, name, behind: start) == number)
        #expect(value(table, "x" + name.dropFirst(), behind: start) == nil)
        #expect(value(table, name.dropLast() + "y", behind: start) == nil)
      }
    }
    #expect(value(table, letters + " ") == nil)
    #expect(value(NameTable([:]), "a") == nil)
    // A name without letters is none.
    #expect(value(NameTable(["": 1, "a": 2]), "a") == 2)
  }
}
