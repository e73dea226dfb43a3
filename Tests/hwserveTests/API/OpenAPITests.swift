import Testing

@testable import HeavyWork
@testable import hwserve

/// The description of the API tells the truth: about routes, statuses and every answer.
@Suite struct OpenAPITests {
  private let root: JSONNode
  private let check: JSONSchemaCheck

  init() throws {
    root = try OpenAPITests.read(OpenAPI.document(Site()).bytes)
    check = JSONSchemaCheck(root: root)
  }

  private static func read(_ bytes: [UInt8]) throws -> JSONNode {
    try JSONReader.read(bytes, options: .init(comments: false, maximumBytes: 1 << 24)).root
  }

  private func schema(_ name: String) -> JSONNode { check.resolved("#/components/schemas/" + name) }

  /// Pages are for people, and are not described.
  @Test func describesEveryRouteAndNoOther() {
    let described = (root["paths"]?.members ?? []).flatMap { path in
      (path.value.members ?? []).filter { $0.key != "parameters" }
        .map { $0.key.uppercased() + " " + path.key }
    }
    let pages = Set(Endpoint.pages.map(\.template))
    let served = Service.routes.filter { !pages.contains($0.template) }.flatMap { route in
      route.method == .get
        ? ["GET " + route.template, "HEAD " + route.template]
        : [route.method.rawValue + " " + route.template]
    }
    #expect(described.sorted() == served.sorted())
  }

  @Test func describesEveryStatusThereIs() {
    let responses = (root["paths"]?.members ?? []).flatMap { path in
      (path.value.members ?? []).flatMap { $0.value["responses"]?.members ?? [] }
    }
    let described = Set(responses.map(\.key))
    // 405 is the answer of no operation: the text of the description tells of it.
    let given = Set(Status.allCases.map { "\($0.rawValue)" }).subtracting(["405"])
    #expect(described == given)
    for response in responses {
      guard case .string(let reference) = response.value["$ref"]?.content else { continue }
      #expect(check.resolved(reference)["description"] != nil, "\(reference)")
    }
  }

  @Test func everyReferenceLeadsSomewhere() {
    func references(_ node: JSONNode) -> [String] {
      switch node.content {
      case .array(let items): items.flatMap(references)
      case .object(let members):
        members.flatMap { member -> [String] in
          if member.key == "$ref", case .string(let reference) = member.value.content {
            return [reference]
          }
          return references(member.value)
        }
      default: []
      }
    }
    let all = Set(references(root))
    #expect(all.count > 30)
    for reference in all {
      if case .bool = check.resolved(reference).content {
        Issue.record("\(reference) is not there")
      }
    }
  }

  @Test func everyObjectSaysWhatElseMayStandInIt() {
    func open(_ node: JSONNode, _ place: String) -> [String] {
      switch node.content {
      case .array(let items): return items.flatMap { open($0, place) }
      case .object(let members):
        let isObject = node["properties"] != nil && node["additionalProperties"] == nil
        let isCondition = place.hasSuffix("/properties") || place.contains("/allOf")
        return (isObject && !isCondition ? [place] : [])
          + members.flatMap { open($0.value, place + "/" + $0.key) }
      default: return []
      }
    }
    #expect(open(root["components"]?["schemas"] ?? root, "") == [])
  }

  @Test func theRequestIsThatOfTheHistorySchema() throws {
    let file = try Self.read(Array(Repository.text("schemes/schema/history.schema.json").utf8))
    let own = schema("CalculationRequest")["properties"]?.members?.map(\.key) ?? []
    let theirs = file["properties"]?.members?.map(\.key) ?? []
    #expect(own == CalculationRequest.keys + theirs)
    #expect(schema("Spell")["properties"]?.members?.map(\.key) == Spell.keys(of: file))
    #expect(Set(Spell.keys(of: file)) == Set(Spell.keys))
    #expect(
      Set(schema("Scheme")["properties"]?.members?.map(\.key) ?? []) == Set(SchemeDocument.keys))
  }

  @Test(arguments: [
    "machinist-teammanager-planner", "onbekende-jaren", "deeltijd-en-overlap",
    "gaten-en-uitzendwerk", "net-onder-de-ondergrens", "plan-minder-werken",
    "monteur-zonder-fysieke-elementen",
  ])
  func everyResultFits(_ sample: String) throws {
    let bytes = Array(Repository.text("samples/\(sample).json").utf8)
    for name in ["spoor-illustratief", "havenmodel-illustratief"] {
      let scheme = try Scheme.read(Array(Repository.text("schemes/\(name).jsonc").utf8))
      let day = try #require(Day("2026-11-21"))
      let assessment = Result {
        try CalculationRequest(reading: bytes)
          .assessment(among: [scheme], usual: scheme, today: day, statutory: .shipped)
      }
      guard case .success(let assessment) = assessment else { continue }
      let result = try Self.read(ResultJSON.bytes(assessment, .en))
      #expect(check.faults(result, schema("Result")) == [])
      let bare = try Self.read(BareAnswerJSON.bytes(BareAnswer(assessment), .en))
      #expect(check.faults(bare, schema("BareResult")) == [])
      for answer in [result, bare] { #expect(check.faults(answer, schema("AnyResult")) == []) }
      #expect(check.faults(bare, schema("Result")) != [])
    }
  }

  /// The schemes together use every rule there is.
  @Test func aResultOfEverySchemeFits() throws {
    let folder = Repository.root + "/schemes"
    for file in SchemePlaces.schemeFiles(FolderReader.list(folder) ?? []) {
      let scheme = try Scheme.read(Array(Repository.text("schemes/" + file).utf8))
      for example in scheme.examples.prefix(1) {
        let career = try Career(example.history, under: scheme)
        let assessment = try Assessment(
          of: career, under: scheme, .init(asOf: example.asOf, evenOutOfForce: true))
        let result = try Self.read(ResultJSON.bytes(assessment, .en))
        // A history that was not read from a text has no hash.
        let faults = check.faults(result, schema("Result")).filter {
          $0 != "/receipt/input: not string"
        }
        #expect(faults == [], "\(file)")
        let bare = try Self.read(BareAnswerJSON.bytes(BareAnswer(assessment), .en))
        #expect(check.faults(bare, schema("BareResult")) == [], "\(file)")
      }
    }
  }

  @Test func everyOtherAnswerFits() throws {
    let scheme = try Scheme.read(Array(TinyScheme.text().utf8))
    let bytes = try SchemeJSON.bytes(of: Array(TinyScheme.text().utf8))
    let good = SchemeSet.Good(
      listing: SchemeListing(scheme, ExampleCheck(scheme)),
      document: .init(bytes: bytes, tag: "\"a\"")
    ) { nil }
    let set = SchemeSet(
      [
        .init(file: "klein.jsonc", good: good, problems: nil),
        .init(file: "weg.jsonc", good: nil, problems: nil, isUnreadable: true),
      ])
    let answers: [(String, [UInt8])] = [
      ("Health", set.health), ("SchemeList", set.list(.nl).bytes), ("Scheme", bytes),
      ("Statutory", StatutoryJSON.bytes(.shipped)),
    ]
    for (name, bytes) in answers {
      #expect(check.faults(try Self.read(bytes), schema(name)) == [], "\(name)")
    }
    for rejection in Rejection.allCases {
      let body = ProblemDetails.response(rejection, .en).body
      #expect(check.faults(try Self.read(body), schema("Problem")) == [])
    }
    for refusal in Refusal.allCases {
      let body = ProblemDetails.response(refusal, .en).body
      #expect(check.faults(try Self.read(body), schema("Problem")) == [])
    }
  }

  @Test func theExamplesAreAnswered() throws {
    let content = root["paths"]?["/api/v1/calculate"]?["post"]?["requestBody"]?["content"]
    let examples = content?["application/json"]?["examples"]?.members ?? []
    #expect(examples.count == 3)
    let text = Repository.text("schemes/spoor-illustratief.jsonc")
    let scheme = try Scheme.read(Array(text.utf8))
    let day = try #require(Day("2026-11-21"))
    for example in examples {
      let value = try #require(example.value["value"])
      #expect(check.faults(value, schema("CalculationRequest")) == [])
      _ = try CalculationRequest(reading: JSONWriter.canonical(value))
        .assessment(among: [scheme], usual: nil, today: day, statutory: .shipped)
    }
  }
}

extension Spell {
  /// The keys of a spell in the schema of history files.
  fileprivate static func keys(of file: JSONNode) -> [String] {
    file["$defs"]?["spell"]?["properties"]?.members?.map(\.key) ?? []
  }
}
