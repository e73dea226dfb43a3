extension OpenAPI {
  /// The statuses that any request can be answered with, by what describes them.
  private static let anyRequest: [(Status, String)] = [
    (.badRequest, "BadRequest"), (.requestTimeout, "Timeout"), (.contentTooLarge, "TooLarge"),
    (.uriTooLong, "URITooLong"), (.expectationFailed, "Expectation"),
    (.misdirected, "Misdirected"), (.fieldsTooLarge, "FieldsTooLarge"),
    (.notImplemented, "NotImplemented"), (.versionNotSupported, "Version"),
  ]

  static func answers(_ good: String, _ others: [(Status, String)]) -> String {
    let refused = (others + anyRequest).sorted { $0.0.rawValue < $1.0.rawValue }.map {
      "        \"\($0.0.rawValue)\": { \"$ref\": \"#/components/responses/\($0.1)\" }"
    }
    return "      \"responses\": {\n        \"200\": \(good),\n"
      + refused.joined(separator: ",\n") + "\n      }"
  }

  private static let tagHeader = #"""
    "headers": { "ETag": { "description": "Changes with the content.",
          "schema": { "type": "string" } } },
    """#

  private static func json(_ description: String, _ schema: String, isTagged: Bool) -> String {
    """
    { "description": "\(description)", \(isTagged ? tagHeader : "")
          "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/\(schema)" } } } }
    """
  }

  /// GET and HEAD of a path: the same but for the content.
  private static func reading(
    _ path: String, id: String, _ summary: String, parameters: [String] = [],
    good: String, others: [(Status, String)] = []
  ) -> String {
    let all = parameters + ["IfNoneMatch"]
    let list = all.map { "{ \"$ref\": \"#/components/parameters/\($0)\" }" }
    let statuses = others + [(Status.notModified, "NotModified")]
    return """
        "\(path)": {
          "parameters": [\(list.joined(separator: ", "))],
          "get": {
          "operationId": "\(id)", "summary": "\(summary)",
      \(answers(good, statuses)) },
          "head": {
          "operationId": "\(id)Head", "summary": "The fields of that, without its content",
      \(answers("{ \"description\": \"As GET, without content.\" }", statuses)) }
        }
      """
  }

  static let paths = [
    reading(
      "/health", id: "health", "That the service answers, and which files of schemes are broken",
      good: json("It answers.", "Health", isTagged: false)),
    reading(
      "/metrics", id: "metrics", "Counts for Prometheus",
      good: #"""
        { "description": "The counts.", "content": {
                "text/plain; version=0.0.4; charset=utf-8": { "schema": { "type": "string" } } } }
        """#),
    reading(
      "/openapi.json", id: "openapi", "This description",
      good: #"""
        { "description": "The description.", "content": {
                "application/json": { "schema": { "type": "object" } } } }
        """#),
    reading(
      "/api/v1/schemes", id: "schemes", "Which schemes there are", parameters: ["Language"],
      good: json("The schemes.", "SchemeList", isTagged: true)),
    reading(
      "/api/v1/schemes/{id}", id: "scheme", "What the file of a scheme says, without comments",
      parameters: ["SchemeId", "Language"],
      good: json("The scheme, or the variant of one.", "SchemeFile", isTagged: true),
      others: [(.notFound, "NotFound")]),
    reading(
      "/api/v1/statutory", id: "statutory",
      "The statutory figures that are used, with their sources",
      good: json("The figures.", "Statutory", isTagged: true)),
    calculate,
  ]

  private static let calculate = #"""
        "/api/v1/calculate": {
          "parameters": [{ "$ref": "#/components/parameters/Language" }],
          "post": {
          "operationId": "calculate",
          "summary": "What a scheme gives one person: the same bytes as hwcalc calc --format json, with explain false those of --no-explain beside it",
          "requestBody": {
            "required": true,
            "description": "A history file with the scheme and the days it is asked about.",
            "content": { "application/json": {
              "schema": { "$ref": "#/components/schemas/CalculationRequest" },
              "examples": {
                "train driver": { "value": {
                  "scheme": "spoor-illustratief", "asOf": "2026-11-21",
                  "born": "1961-02-14", "attributes": { "wage": 3800 },
                  "history": [
                    { "function": "machinist", "from": "1988-03-01", "to": "2009-08-31", "fte": 1,
                      "employer": "Voorbeeldspoor" },
                    { "function": "planner", "from": "2009-09-01", "employer": "Voorbeeldspoor" } ] } },
                "the answer alone": { "value": {
                  "scheme": "spoor-illustratief", "asOf": "2026-11-21", "explain": false,
                  "born": "1961-02-14",
                  "history": [
                    { "function": "machinist", "from": "1988-03-01", "employer": "Voorbeeldspoor" } ] } },
                "what is not known": { "value": {
                  "scheme": "spoor-illustratief", "asOf": "2026-11-21", "exit": "2027-05-14",
                  "anyway": false, "born": "1961-02-14", "knownFrom": "1985-01-01",
                  "history": [
                    { "function": null, "from": "1985", "to": "1988-02" },
                    { "function": "machinist", "from": "1988-03", "fte": 0.8,
                      "evidence": "payroll" } ] } } } } }
          },
    """#
    + answers(
      json(
        "The result; a BareResult where explain is false.", "AnyResult", isTagged: false),
      [
        (.forbidden, "Forbidden"), (.unsupportedMediaType, "MediaType"),
        (.unprocessable, "Unprocessable"), (.unavailable, "Busy"),
      ]) + " } }"
}
