import HeavyWork

/// The description of the API (OpenAPI 3.1), served at `/openapi.json`.
///
/// The parts are JSON as text; tests hold them against the routes, the statuses and the answers.
enum OpenAPI {
  /// The description as it is sent, with its tag.
  static func document(_ site: Site) -> SchemeSet.Document {
    documents[(site.offers(.hr) ? 1 : 0) + (site.offers(.variants) ? 2 : 0)]
  }

  /// By what a site can switch off: 1 for the upload of a workforce, 2 for comparing variants.
  private static let documents = (0..<4).map { parts in
    let (hasBulk, hasVariants) = (parts & 1 != 0, parts & 2 != 0)
    return document(
      paths + (hasBulk ? [bulk] : []) + (hasVariants ? [compare] : []),
      [requestSchemas, resultSchemas, bareResultSchemas, otherSchemas]
        + (hasBulk ? [bulkSchemas] : [])
        + (hasVariants ? [compareSchemas, assumptionSchemas] : []))
  }

  private static func document(_ paths: [String], _ schemas: [String]) -> SchemeSet.Document {
    let bytes = Array(
      text(paths.joined(separator: ",\n"), schemas.joined(separator: ",\n")).utf8)
    return SchemeSet.Document(bytes: bytes, tag: "\"\(SHA256.hex(bytes))\"")
  }

  private static func text(_ paths: String, _ schemas: String) -> String {
    """
    {
    "openapi": "3.1.0",
    "info": {
      "title": "HeavyWork",
      "version": "\(HeavyWork.version)",
      "summary": "How many months earlier one may stop after a career of heavy work, and why",
      "description": "\(description)"
    },
    "paths": {
    \(paths)
    },
    "components": {
      "parameters": {
    \(parameters)
      },
      "responses": {
    \(responses)
      },
      "schemas": {
    \(schemas)
      }
    }
    }

    """
  }

  private static let description = [
    "No answer is a decision, and nothing that is sent is kept.",
    "Every error is application/problem+json with an entry for each problem.",
    "HEAD works where GET does. A method that is known but does not work on a path is answered "
      + "with 405 and the field Allow, one that is not known with 501, a path that is not known "
      + "with 404.",
    "A form of another site is refused (403), and so is a host that is not allowed (421).",
    "Messages are in Dutch, or in English by ?lang=en or Accept-Language; keys and codes are not.",
  ].joined(separator: " ")

  private static let parameters = #"""
      "Language": {
        "name": "lang", "in": "query", "required": false,
        "description": "The language of messages; by default that of Accept-Language, else Dutch.",
        "schema": { "type": "string", "enum": ["nl", "en"] }, "example": "en" },
      "IfNoneMatch": {
        "name": "If-None-Match", "in": "header", "required": false,
        "description": "The ETag of an answer that is there already, or * for any; 304 where it still holds.",
        "schema": { "type": "string" }, "example": "\"0000\"" },
      "SchemeChoice": {
        "name": "scheme", "in": "query", "required": false,
        "description": "The id of the scheme; by default the one the service takes.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
        "example": "spoor-illustratief" },
      "AsOf": {
        "name": "asOf", "in": "query", "required": false,
        "description": "The reference date, of a day there is; by default today in the Netherlands.",
        "schema": { "type": "string", "format": "date" }, "example": "2026-11-21" },
      "Output": {
        "name": "output", "in": "query", "required": false,
        "description": "A row for each person; the rejected rows with their reasons; what is wrong, one a line (10,000 at most); or what it adds up to.",
        "schema": { "type": "string", "enum": ["results", "rejects", "problems", "summary"],
          "default": "results" }, "example": "results" },
      "GroupBy": {
        "name": "groupBy", "in": "query", "required": false,
        "description": "The column of the file by whose values the summary counts people; with output=summary alone.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 200 } },
      "Anyway": {
        "name": "anyway", "in": "query", "required": false,
        "description": "Whether to go on where the scheme is not in force on the reference date.",
        "schema": { "type": "string", "enum": ["true", "false"], "default": "false" } },
      "ImpliedEnds": {
        "name": "impliedEnds", "in": "query", "required": false,
        "description": "Whether a period without an end lasts until the person's next one begins.",
        "schema": { "type": "string", "enum": ["true", "false"], "default": "false" } },
      "Dates": {
        "name": "dates", "in": "query", "required": false,
        "description": "The order of year, month and day in dates, where the file does not show it.",
        "schema": { "type": "string", "enum": ["ymd", "dmy", "mdy"] } },
      "Decimals": {
        "name": "decimals", "in": "query", "required": false,
        "description": "What stands before decimals, where the file does not show it.",
        "schema": { "type": "string", "enum": ["point", "comma"] } },
      "Encoding": {
        "name": "encoding", "in": "query", "required": false,
        "description": "How characters are written, where that was not found out rightly.",
        "schema": { "type": "string",
          "enum": ["utf-8", "utf-16le", "utf-16be", "windows-1252"] } },
      "SchemeId": {
        "name": "id", "in": "path", "required": true,
        "description": "The id of a scheme, as /api/v1/schemes names it.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
        "example": "spoor-illustratief" }
    """#

  /// An error by its status, with an example of it.
  private static func problem(
    _ name: String, _ status: Status, _ description: String, code: String, message: String,
    headers: String = ""
  ) -> String {
    """
        "\(name)": {
          "description": "\(description)",\(headers)
          "content": { "application/problem+json": {
            "schema": { "$ref": "#/components/schemas/Problem" },
            "example": {
              "errors": [ { "code": "\(code)", "message": "\(message)", "pointer": null,
                "suggestion": null } ],
              "status": \(status.rawValue), "title": "\(status.reason)", "type": "about:blank" } } } }
    """
  }

  private static func problem(_ name: String, _ refusal: Refusal, _ description: String) -> String {
    problem(
      name, refusal.status, description, code: refusal.rawValue, message: refusal.message.en)
  }

  private static func problem(
    _ name: String, _ rejection: Rejection, _ description: String, headers: String = ""
  ) -> String {
    problem(
      name, rejection.status, description, code: rejection.rawValue,
      message: rejection.message.en, headers: headers)
  }

  private static let responses = [
    #"    "NotModified": { "description": "What is there already still holds." }"#,
    problem(
      "BadRequest", .chunk, "No request by the rules of HTTP, or content that is no JSON."),
    problem("Forbidden", .crossSite, "A browser sent it for a page of another site."),
    problem("NotFound", .noSuchScheme, "There is no scheme of this id."),
    problem("Timeout", .bodyTooSlow, "It came too slowly."),
    problem("TooLarge", .bodyTooLarge, "The content is too large."),
    problem("URITooLong", .requestLineTooLong, "The request line is too long."),
    problem("MediaType", .mediaType, "The content is not said to be JSON (CSV, for a workforce)."),
    problem("Expectation", .expectation, "Something other than 100-continue is expected."),
    problem("Misdirected", .misdirected, "The service does not answer for this host."),
    problem(
      "Unprocessable", .unprocessable,
      "The content is JSON, but no calculation follows from it; all that is wrong is told at once.",
      code: "unknown-name",
      message: "This is not a known scheme. Did you mean ‘spoor-illustratief’?"),
    problem("FieldsTooLarge", .fieldsTooLarge, "The fields are too large or too many."),
    problem("NotImplemented", .unknownCoding, "A method or transfer coding that is not known."),
    problem(
      "Busy", .busy, "Too many calculations wait.",
      headers: #"""

          "headers": { "Retry-After": {
            "description": "Seconds after which to try again.",
            "schema": { "type": "integer", "minimum": 1 } } },
        """#),
    problem("Version", .version, "A version of HTTP other than 1.0 and 1.1."),
  ].joined(separator: ",\n")
}
