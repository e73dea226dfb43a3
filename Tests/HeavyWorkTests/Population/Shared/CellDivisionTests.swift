import Testing

@testable import HeavyWork

/// Cells of people who are alike: everyone in one of them, none too small, like with like.
@Suite struct CellDivisionTests {
  private static func cells(
    _ people: Int, _ scheme: Scheme, seed: Int, least: Int
  ) throws -> (people: [SharedPerson], cells: [[Int]]) {
    let source = try SharedText.read(
      SharedText.sample(people, scheme, seed: UInt64(seed)), [scheme])
    let (ordered, works) = source.ordered()
    return (ordered, CellDivision.cells(ordered, source, works: works, least: least))
  }

  @Test(arguments: [10, 11, 37])
  func everyoneIsInOneCell(_ least: Int) throws {
    for scheme in [try SharedText.rail.get(), try SharedText.asking()] {
      for people in [least, least + 1, 2 * least - 1, 2 * least, 150, 600] where people >= least {
        let (_, cells) = try CellDivisionTests.cells(people, scheme, seed: people, least: least)
        #expect(cells.flatMap(\.self).sorted() == Array(0..<people))
        #expect(cells.allSatisfy { $0.count >= least })
      }
    }
  }

  /// Cells are small where people differ, so that means say something: most have fewer than twice
  /// the least.
  @Test func cellsAreNotLargerThanTheyNeedBe() throws {
    let (_, cells) = try CellDivisionTests.cells(
      1500, SharedText.rail.get(), seed: 4, least: 10)
    #expect(cells.count { $0.count < 20 } * 10 >= cells.count * 9)
  }

  /// People of a cell nearly always have the same status; chance would mix nearly every cell.
  @Test func cellsMixNoStatusWhereItCanBeHelped() throws {
    let (people, cells) = try CellDivisionTests.cells(
      1500, SharedText.rail.get(), seed: 9, least: 10)
    let mixed = cells.count { cell in
      Set(cell.map { people[$0].outcomes[0].status }).count > 1
    }
    #expect(mixed <= 2)
  }
}
