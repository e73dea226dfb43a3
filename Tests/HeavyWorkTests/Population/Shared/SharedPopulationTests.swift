import Testing

@testable import HeavyWork

/// A population without persons: counts that add up, cells of ten or more, an error that is measured.
@Suite struct SharedPopulationTests {
  @Test(arguments: [(100, 1), (333, 2), (800, 3)])
  func nobodyIsLostAndNoCellIsSmall(_ people: Int, _ seed: Int) throws {
    for scheme in [try SharedText.rail.get(), try SharedText.asking()] {
      for least in [10, 25] {
        let source = try SharedText.sample(people, scheme, seed: UInt64(seed))
        let made = try SharedText(source, under: scheme, least: least)
        #expect(made.shared.people == people)
        #expect(made.shared.rejected == 0)
        #expect(made.shared.cells.reduce(0, +) == people)
        #expect(made.shared.cells.allSatisfy { $0 >= least })
        // The file says the same as the report: each cell once, with its number of people.
        var byCell: [String: Set<String>] = [:]
        for row in made.rows { byCell[row[0], default: []].insert(row[6]) }
        let sizes = byCell.sorted { $0.key < $1.key }.map { $0.value.compactMap { Int($0) } }
        #expect(sizes == made.shared.cells.map { [$0] })
      }
    }
  }

  @Test func wrongRowsAreCountedAndLeftOut() throws {
    let scheme = try SchemeText().read()
    let source = try SharedText.sample(40, scheme, seed: 5)
    let wrong = source + "x1,1965-02-30,guard,1990-01-01,,1\nx2,1965-02-03,welder,1990-01-01,,1\n"
    let made = try SharedText(wrong, under: scheme)
    #expect(made.shared.people == 40)
    #expect(made.shared.rejected == 2)
    #expect(try made.shared.bytes == SharedText(source, under: scheme).shared.bytes)
    let read = try SharedText.read(wrong, [scheme])
    #expect(read.problems.map(\.problem.code) == [.badDate, .unlistedFunction])
    #expect(
      read.problems.map(\.line) == [
        source.split(separator: "\n").count + 1, source.split(separator: "\n").count + 2,
      ])
  }

  @Test(arguments: [0, 1, 9])
  func fewerPeopleThanACellAreRefused(_ people: Int) throws {
    let scheme = try SchemeText().read()
    let source = try SharedText.sample(people, scheme, seed: 5)
    let problems = #expect(throws: Problems.self) { try SharedText(source, under: scheme) }
    #expect(problems?.all.map(\.code) == [.tooFewPeople])
    #expect(problems?.all[0].message.en.contains("\(people) people") == true)
  }

  @Test func tenPeopleAreOneCell() throws {
    let scheme = try SchemeText().read()
    let made = try SharedText(SharedText.sample(10, scheme, seed: 5), under: scheme)
    #expect(made.shared.cells == [10])
  }

  @Test func theOrderOfTheFileAndItsNamesDoNotMatter() throws {
    let scheme = try SharedText.asking()
    let source = try SharedText.sample(300, scheme, seed: 6)
    let lines = source.split(separator: "\n")
    var people: [Substring: [Substring]] = [:]
    for line in lines.dropFirst() {
      people[line.prefix { $0 != "," }, default: []].append(line)
    }
    let made = try SharedText(source, under: scheme)
    var random = SeededNumbers(seed: 3)
    for _ in 0..<3 {
      var shuffled = [String(lines[0])]
      for (place, name) in people.keys.sorted().shuffled(using: &random).enumerated() {
        shuffled += (people[name] ?? []).shuffled(using: &random).map {
          "P\(place)" + $0.drop { $0 != "," }
        }
      }
      let again = try SharedText(shuffled.joined(separator: "\n") + "\n", under: scheme)
      #expect(again.shared.bytes == made.shared.bytes)
      #expect(again.shared.json() == made.shared.json())
    }
  }

  /// The figures, from the rows of results and careers read one by one.
  private struct Recount {
    var people = 0
    var entitled = 0
    var months = 0
    var withMaximum = 0
    var withExit = 0
    var exitMonths = 0
    var paid: Int64 = 0
    var levy: Int64 = 0

    init(_ rows: [[String]], _ names: [String], _ scheme: Scheme) throws {
      func place(_ name: String) -> Int? { names.firstIndex(of: name) }
      var careers: [(id: String, rows: [[String]])] = []
      for row in rows {
        if careers.last?.id == row[0] {
          careers[careers.count - 1].rows.append(row)
        } else {
          careers.append((row[0], [row]))
        }
      }
      for (_, rows) in careers {
        let weight = place("people").flatMap { Int(rows[0][$0]) } ?? 1
        let history = rows.map { row in
          func quoted(_ key: String) -> String {
            place(key).map { row[$0] }.map { $0.isEmpty ? "" : #""\#(key)": "\#($0)""# } ?? ""
          }
          let more = [quoted("kind"), quoted("employer"), quoted("sector")].filter { !$0.isEmpty }
          return spell(
            row[2], row[3], row[4].isEmpty ? nil : row[4], fte: row[5],
            more.joined(separator: ", "))
        }
        var text = HistoryText(born: rows[0][1])
        text.spells = history
        let facts = names.enumerated().filter { $0.element.hasPrefix("attr.") }.compactMap {
          place, name -> String? in
          let value = rows[0][place]
          if value.isEmpty { return nil }
          return #""\#(name.dropFirst(5))": "# + (Int(value) == nil ? "\"\(value)\"" : value)
        }
        text.attributes = "{ " + facts.joined(separator: ", ") + " }"
        let answer = try Assessment(
          of: try text.career(under: scheme), under: scheme,
          .init(asOf: SharedText.asOf, exit: nil, evenOutOfForce: true))
        people += weight
        entitled += answer.now.status == .entitled ? weight : 0
        months += answer.now.months * weight
        withMaximum += answer.now.months == 36 ? weight : 0
        withExit += answer.earliestExit == nil ? 0 : weight
        exitMonths += (answer.earliestExit?.months ?? 0) * weight
        paid += (answer.payments?.total.cents ?? 0) * Int64(weight)
        levy += (answer.payments?.levy.cents ?? 0) * Int64(weight)
      }
    }

    var values: [SharedFigures.Figure: Int] {
      [
        .people: people, .entitled: entitled, .months: months, .withMaximum: withMaximum,
        .withExit: withExit, .exitMonths: exitMonths, .paid: Int(paid), .levy: Int(levy),
      ]
    }
  }

  @Test(arguments: [false, true])
  func theMeasuredErrorIsTheOneThatOthersFind(_ isRail: Bool) throws {
    let scheme = try isRail ? SharedText.rail.get() : SharedText.asking()
    let source = try SharedText.sample(120, scheme, seed: 77)
    let made = try SharedText(source, under: scheme)
    func names(_ text: String) -> [String] {
      text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    }
    let was = try Recount(SharedText.rows(source), names(source), scheme).values
    let then = try Recount(made.rows, names(made.text), scheme).values
    var shown = 0
    for measured in made.shared.measurements[0].figures where measured.figure != .undetermined {
      #expect(measured.shared == then[measured.figure], "\(measured.figure)")
      guard let figure = measured.was else { continue }
      shown += 1
      #expect(figure == was[measured.figure], "\(measured.figure)")
      #expect(measured.error == (then[measured.figure] ?? 0) - (was[measured.figure] ?? 0))
    }
    #expect(shown >= 3)
    // People always agree, and what a cell is made to keep does not go far astray.
    #expect(then[.people] == 120)
    #expect(abs((then[.entitled] ?? 0) - (was[.entitled] ?? 0)) < 40)
  }

  /// The error of a large population is small; it is measured, and a shared population that loses
  /// careers would not keep within this.
  @Test func mostOfWhatItAddsUpToIsKept() throws {
    let scheme = try SharedText.rail.get()
    let made = try SharedText(SharedText.sample(2000, scheme, seed: 21), under: scheme)
    for measured in made.shared.measurements[0].figures {
      guard [.entitled, .months, .exitMonths, .paid].contains(measured.figure) else { continue }
      let perMille = try #require(measured.perMille)
      #expect(abs(perMille) < 60, "\(measured.figure)")
    }
  }

  @Test func theErrorIsMeasuredUnderFurtherSchemesToo() throws {
    let scheme = try SchemeText().read()
    var other = SchemeText(["id": #""other""#])
    other["conditions"] = SchemeText.conditions(("lower", #""points": { "atLeast": 10 }"#))
    let source = try SharedText.sample(300, scheme, seed: 8)
    let made = try SharedText(source, under: scheme, also: [try other.read()])
    #expect(made.shared.measurements.map(\.job.scheme.id) == ["test", "other"])
    let entitled = made.shared.measurements.compactMap { measurement in
      measurement.figures.first { $0.figure == .entitled }?.was
    }
    #expect(entitled.count == 2 && entitled[0] < entitled[1])
  }

  @Test func peopleWhoAreAllAlikeAreOneCellWithoutError() throws {
    let rows = (0..<37).map { "a\($0),1965-01-01,guard,1996-01-01,,0.8\n" }.joined()
    let scheme = try SchemeText().read()
    let made = try SharedText("id,born,function,from,to,fte\n" + rows, under: scheme)
    #expect(
      made.text
        == "id,born,function,from,to,fte,people\ncel-0001,1965-01-01,guard,1996-01-01,,0.8,37\n")
    for measured in made.shared.measurements[0].figures { #expect(measured.error ?? 0 == 0) }
  }
}
