/// The upload of a workforce, which a site can switch off.
extension OpenAPI {
  static let bulk = #"""
        "/api/v1/bulk": {
          "parameters": [
            { "$ref": "#/components/parameters/SchemeChoice" },
            { "$ref": "#/components/parameters/AsOf" },
            { "$ref": "#/components/parameters/Output" },
            { "$ref": "#/components/parameters/GroupBy" },
            { "$ref": "#/components/parameters/Anyway" },
            { "$ref": "#/components/parameters/ImpliedEnds" },
            { "$ref": "#/components/parameters/Dates" },
            { "$ref": "#/components/parameters/Decimals" },
            { "$ref": "#/components/parameters/Encoding" },
            { "$ref": "#/components/parameters/Language" } ],
          "post": {
          "operationId": "bulk",
          "summary": "What a scheme gives everyone in a workforce: the same bytes as hwcalc bulk",
          "description": "How the file is written (separator, encoding, order of dates) is found out; where a file does not show it, dates, decimals and encoding say it. A person with a wrong row is rejected, and the others are calculated; a file that cannot be read as a whole is refused. The file is read whole before it is answered, at most 10 MiB unless the service says otherwise. A parameter that is not known is refused.",
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
        "applyBefore": {
          "description": "People by the month (a quarter or a year, from there on) in which the last day to apply lies; only where the scheme names one.",
          "type": "object",
          "patternProperties": {
            "^(earlier|[0-9]{4}-[0-9]{2}(/[0-9]{4}-[0-9]{2})?)$": {
              "$ref": "#/components/schemas/ShownCount" } },
          "additionalProperties": false
        },
        "asOf": {"$ref": "#/components/schemas/Day"},
        "byExitMonths": {"$ref": "#/components/schemas/Groups"},
        "byExitYear": {"$ref": "#/components/schemas/Groups"},
        "byFunction": {
          "description": "People by their function on the reference date, or else the last one before it; (other), (unlisted), (unknown) and (none) are no functions of the scheme.",
          "type": "object",
          "additionalProperties": {"$ref": "#/components/schemas/StatusCounts"}
        },
        "byGroup": {
          "description": "The same by the column that groupBy names; nobody where it has more than 1,000 values.",
          "type": "object",
          "additionalProperties": {"$ref": "#/components/schemas/StatusCounts"}
        },
        "byMonths": {"$ref": "#/components/schemas/Groups"},
        "costs": {
          "description": "What it costs by calendar year, where the scheme pays; people are not added up over the years.",
          "type": "object",
          "properties": {
            "total": {
              "type": "object",
              "properties": {
                "benefit": {"$ref": "#/components/schemas/ShownAmount"},
                "excess": {"$ref": "#/components/schemas/ShownAmount"},
                "levy": {"$ref": "#/components/schemas/ShownAmount"}
              },
              "required": ["benefit", "excess", "levy"], "additionalProperties": false
            }
          },
          "patternProperties": {
            "^[0-9]{4}$": {
              "type": "object",
              "properties": {
                "benefit": {"$ref": "#/components/schemas/ShownAmount"},
                "excess": {"$ref": "#/components/schemas/ShownAmount"},
                "levy": {"$ref": "#/components/schemas/ShownAmount"},
                "people": {"$ref": "#/components/schemas/ShownCount"}
              },
              "required": ["benefit", "excess", "levy", "people"], "additionalProperties": false
            }
          },
          "required": ["total"],
          "additionalProperties": false
        },
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
            "groupBy": {"type": ["string", "null"]},
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
        "asOf", "byExitMonths", "byExitYear", "byFunction", "byMonths", "file", "options", "people", "receipt",
        "rows", "scheme"
      ],
      "additionalProperties": false
    },
    "Count": {"type": "integer", "minimum": 0},
    "ShownCount": {
      "description": "People; null where they are too few to be shown.",
      "type": ["integer", "null"], "minimum": 0
    },
    "ShownAmount": {
      "description": "Euros; null where they are of too few people to be shown.",
      "type": ["number", "null"], "minimum": 0
    },
    "StatusCounts": {
      "type": "object",
      "properties": {
        "entitled": {"$ref": "#/components/schemas/ShownCount"},
        "notEntitled": {"$ref": "#/components/schemas/ShownCount"},
        "people": {"$ref": "#/components/schemas/ShownCount"},
        "undetermined": {"$ref": "#/components/schemas/ShownCount"}
      },
      "required": ["entitled", "notEntitled", "people", "undetermined"],
      "additionalProperties": false
    },
    "Groups": {
      "description": "People by a number; null where they are too few to be shown.",
      "type": "object",
      "patternProperties": {"^[0-9]+$": {"type": ["integer", "null"], "minimum": 0}},
      "additionalProperties": false
    }
    """#
}
