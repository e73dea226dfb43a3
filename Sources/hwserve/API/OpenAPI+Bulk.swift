/// The upload of a workforce, which a site can switch off.
extension OpenAPI {
  static let bulk = #"""
        "/api/v1/bulk": {
          "parameters": [
            { "$ref": "#/components/parameters/SchemeChoice" },
            { "$ref": "#/components/parameters/AsOf" },
            { "$ref": "#/components/parameters/Output" },
            { "$ref": "#/components/parameters/Anyway" },
            { "$ref": "#/components/parameters/ImpliedEnds" },
            { "$ref": "#/components/parameters/Language" } ],
          "post": {
          "operationId": "bulk",
          "summary": "What a scheme gives everyone in a workforce: the same bytes as hwcalc bulk",
          "description": "How the file is written (separator, encoding, order of dates) is found out. A person with a wrong row is rejected, and the others are calculated; a file that cannot be read as a whole is refused. The file is read whole before it is answered, at most 10 MiB unless the service says otherwise. A parameter that is not known is refused.",
          "requestBody": {
            "required": true,
            "description": "A population file: a row for each period, rows of one person together.",
            "content": { "text/csv": {
              "schema": { "type": "string", "minLength": 1, "pattern": "\\S" },
              "example": "id,born,function,from,to,fte\nV001,1961-02-14,machinist,1988-03-01,2009-08-31,1\nV001,1961-02-14,planner,2009-09-01,,1\n" } }
          },
    """#
    + answers(
      #"""
      { "description": "The answers.", "content": {
              "text/csv; charset=utf-8": { "schema": { "type": "string" } },
              "application/json": { "schema": { "$ref": "#/components/schemas/PopulationSummary" } } } }
      """#,
      [
        (.forbidden, "Forbidden"), (.unsupportedMediaType, "MediaType"),
        (.unprocessable, "Unprocessable"), (.unavailable, "Busy"),
      ]) + " } }"

  static let bulkSchemas = #"""
    "PopulationSummary": {
      "type": "object",
      "properties": {
        "asOf": {"$ref": "#/components/schemas/Day"},
        "byExitMonths": {"$ref": "#/components/schemas/Groups"},
        "byExitYear": {"$ref": "#/components/schemas/Groups"},
        "byMonths": {"$ref": "#/components/schemas/Groups"},
        "file": {
          "description": "How the file is written, as it was found.",
          "type": "object",
          "properties": {
            "dates": {"type": "object", "additionalProperties": {"type": "string"}},
            "encoding": {"type": "string"},
            "leftOut": {"type": "array", "items": {"type": "string"}},
            "separator": {"type": "string", "maxLength": 1}
          },
          "required": ["dates", "encoding", "leftOut", "separator"],
          "additionalProperties": false
        },
        "options": {
          "type": "object",
          "properties": {
            "groupBy": {"type": "null"},
            "impliedEnds": {"type": "boolean"},
            "knownFrom": {"type": "null"}
          },
          "required": ["groupBy", "impliedEnds", "knownFrom"],
          "additionalProperties": false
        },
        "people": {
          "type": "object",
          "properties": {
            "calculated": {"$ref": "#/components/schemas/Count"},
            "entitled": {"$ref": "#/components/schemas/ShownCount"},
            "notEntitled": {"$ref": "#/components/schemas/ShownCount"},
            "provisional": {"$ref": "#/components/schemas/ShownCount"},
            "read": {"$ref": "#/components/schemas/Count"},
            "rejected": {"$ref": "#/components/schemas/Count"},
            "undetermined": {"$ref": "#/components/schemas/ShownCount"},
            "withManyOpenEnds": {"$ref": "#/components/schemas/Count"}
          },
          "required": [
            "calculated", "entitled", "notEntitled", "provisional", "read", "rejected",
            "undetermined", "withManyOpenEnds"
          ],
          "additionalProperties": false
        },
        "receipt": {
          "type": "object",
          "properties": {
            "base": {
              "anyOf": [{"$ref": "#/components/schemas/SHA256"}, {"type": "null"}]
            },
            "engine": {"type": "string"},
            "join": {"type": "null"},
            "map": {"type": "null"},
            "population": {"$ref": "#/components/schemas/SHA256"},
            "rules": {"$ref": "#/components/schemas/SHA256"},
            "scheme": {"$ref": "#/components/schemas/SHA256"},
            "statutory": {"$ref": "#/components/schemas/SHA256"},
            "statutoryVersion": {"type": "string"},
            "titles": {"type": "null"}
          },
          "required": [
            "base", "engine", "join", "map", "population", "rules", "scheme", "statutory",
            "statutoryVersion", "titles"
          ],
          "additionalProperties": false
        },
        "rows": {
          "type": "object",
          "properties": {
            "calculated": {"$ref": "#/components/schemas/Count"},
            "read": {"$ref": "#/components/schemas/Count"},
            "rejected": {"$ref": "#/components/schemas/Count"},
            "skipped": {"$ref": "#/components/schemas/Count"},
            "wrong": {"$ref": "#/components/schemas/Count"}
          },
          "required": ["calculated", "read", "rejected", "skipped", "wrong"],
          "additionalProperties": false
        },
        "scheme": {
          "type": "object",
          "properties": {
            "id": {"type": "string"}, "status": {"$ref": "#/components/schemas/SchemeStatus"},
            "version": {"type": "string"}
          },
          "required": ["id", "status", "version"], "additionalProperties": false
        }
      },
      "required": [
        "asOf", "byExitMonths", "byExitYear", "byMonths", "file", "options", "people", "receipt",
        "rows", "scheme"
      ],
      "additionalProperties": false
    },
    "Count": {"type": "integer", "minimum": 0},
    "ShownCount": {
      "description": "People; null where they are too few to be shown.",
      "type": ["integer", "null"], "minimum": 0
    },
    "Groups": {
      "description": "People by a number; null where they are too few to be shown.",
      "type": "object",
      "patternProperties": {"^[0-9]+$": {"type": ["integer", "null"], "minimum": 0}},
      "additionalProperties": false
    }
    """#
}
