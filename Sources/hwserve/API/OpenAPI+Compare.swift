/// Comparing variants of a scheme, which a site can switch off.
extension OpenAPI {
  static let compare = #"""
        "/api/v1/compare": {
          "parameters": [{ "$ref": "#/components/parameters/Language" }],
          "post": {
          "operationId": "compare",
          "summary": "Who wins and who loses by variants of a scheme, and why: the same bytes as hwcalc compare --format json",
          "description": "Groups of fewer than ten people are hidden, with what would reveal them. People whose rows are wrong under any of the schemes are left out and counted. The hash of a variant is that of its text; of a variant that is given as an object, that of the variant file it stands for, as JSON without spaces, keys in order, ended by a newline. How many outcomes of people may be worked out is bounded by the service (2,000,000 unless it says otherwise): people, times one for the base, one for each variant, and one for each way in which the changes of a variant can be mixed. With assumptions the answer has the cost by calendar year, exempt part and levy, at low, middle and high take-up, and every assumption; the hash of assumptions that are given as an object is found like that of a variant. As many payments may be worked out as outcomes.",
          "requestBody": {
            "required": true,
            "description": "The scheme, the variants and the people.",
            "content": { "application/json": {
              "schema": { "$ref": "#/components/schemas/ComparisonRequest" },
              "examples": {
                "invented people": { "value": {
                  "scheme": "spoor-illustratief", "asOf": "2026-11-21",
                  "variants": [ {
                    "title": "Night work heavier",
                    "changes": [ { "path": "elements/nachtdienst/weight", "value": 0.48,
                      "why": "Nights have become more irregular." } ] } ],
                  "population": { "sample": { "people": 200, "seed": 1 } } } },
                "with cost": { "value": {
                  "scheme": "spoor-illustratief", "asOf": "2026-11-21",
                  "variants": [ {
                    "title": "Lower bound lower",
                    "changes": [ { "path": "conditions/ondergrens/points/atLeast", "value": 15 } ] } ],
                  "population": { "sample": { "people": 200, "seed": 1 } },
                  "assumptions": {
                    "heavywork": 1, "id": "voorbeeld", "sources": {},
                    "title": { "nl": "Verzonnen", "en": "Made up" },
                    "population": { "kind": "closed" },
                    "horizon": { "from": 2027, "through": 2029 },
                    "indexation": {
                      "benefit": [ { "fromYear": 2027, "percent": 2 } ],
                      "threshold": [ { "fromYear": 2027, "percent": 2 } ] },
                    "leaving": [ { "fromAge": 0, "percent": 3, "why": "A guess." } ],
                    "takeUp": [ { "low": 20, "middle": 40, "high": 60 } ] } } },
                "a variant file and a population": { "value": {
                  "scheme": "spoor-illustratief", "asOf": "2026-11-21", "lang": "en",
                  "groupBy": ["team"], "impliedEnds": false, "anyway": false,
                  "variants": [ {
                    "heavywork": 1, "variantOf": "spoor-illustratief",
                    "title": { "nl": "Ondergrens lager", "en": "Lower bound lower" },
                    "changes": [ { "path": "conditions/ondergrens/points/atLeast", "value": 17.1 } ]
                  } ],
                  "population": "id,born,function,from,to,team\nV001,1961-02-14,machinist,1988-03-01,2009-08-31,A\nV001,1961-02-14,planner,2009-09-01,,A\n" } } } } }
          },
    """#
    + answers(
      #"""
      { "description": "The comparison.", "content": {
              "application/json": { "schema": { "$ref": "#/components/schemas/Comparison" } } } }
      """#,
      [
        (.forbidden, "Forbidden"), (.unsupportedMediaType, "MediaType"),
        (.unprocessable, "Unprocessable"), (.unavailable, "Busy"),
      ]) + " } }"

  static let compareSchemas = #"""
    "ComparisonRequest": {
      "type": "object",
      "properties": {
        "scheme": {
          "description": "The id of the scheme that all is held against; where it is left out, the only one or the usual one of this service.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "variants": {
          "description": "What is held against it: changes, a variant file as an object, or the text of one.",
          "type": "array", "items": { "$ref": "#/components/schemas/ComparedVariant" },
          "minItems": 1, "maxItems": 20
        },
        "population": {
          "description": "The text of a CSV file with a row for each period, rows of one person together; or invented people.",
          "anyOf": [
            { "type": "string", "pattern": "\\S" },
            { "$ref": "#/components/schemas/SamplePopulation" }
          ]
        },
        "asOf": {
          "description": "The reference date; today where it is left out.",
          "anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]
        },
        "assumptions": {
          "description": "What cost rests on: an assumptions file as an object, or the text of one. Without it the answer says nothing of cost.",
          "$ref": "#/components/schemas/GivenAssumptions"
        },
        "groupBy": {
          "description": "Columns of the population by which people are divided too.",
          "type": ["array", "null"], "maxItems": 20,
          "items": { "type": "string", "pattern": "\\S", "maxLength": 200 }
        },
        "knownFrom": {
          "description": "The day before which nothing is known of anyone.",
          "anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]
        },
        "impliedEnds": {
          "description": "Whether a period without an end lasts until the person's next one begins.",
          "type": ["boolean", "null"]
        },
        "anyway": {
          "description": "Whether to go on where a scheme is not in force on the reference date.",
          "type": ["boolean", "null"]
        },
        "lang": {
          "description": "The language of messages; the answer itself is in both.",
          "enum": ["nl", "en", null]
        }
      },
      "required": ["variants", "population"], "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "SamplePopulation": {
      "type": "object",
      "properties": {
        "sample": {
          "description": "Invented people, those of hwcalc sample for the same scheme, day and seed.",
          "type": "object",
          "properties": {
            "people": {"type": "integer", "minimum": 1, "maximum": 10000000},
            "seed": {
              "description": "1 where it is left out.", "type": ["integer", "null"], "minimum": 0,
              "maximum": 9007199254740991
            }
          },
          "required": ["people"], "patternProperties": {"^x-": true},
          "additionalProperties": false
        }
      },
      "required": ["sample"], "patternProperties": {"^x-": true}, "additionalProperties": false
    },
    "ComparedVariant": {
      "anyOf": [
        {
          "description": "The text of a variant file; it may have comments.",
          "type": "string", "pattern": "\\S"
        },
        {
          "description": "Changes under a title; a text is taken for both languages.",
          "type": "object",
          "properties": {
            "title": {
              "anyOf": [
                {"type": "string", "pattern": "\\S", "maxLength": 2000},
                {"$ref": "#/components/schemas/GivenWords"}
              ]
            },
            "changes": {
              "type": "array", "items": {"$ref": "#/components/schemas/SchemeChange"},
              "maxItems": 500
            }
          },
          "required": ["title", "changes"], "patternProperties": {"^x-": true},
          "additionalProperties": false
        },
        {
          "description": "What a variant file says.",
          "type": "object",
          "properties": {
            "heavywork": {"const": 1},
            "variantOf": {"type": "string", "pattern": "\\S", "maxLength": 2000},
            "title": {"$ref": "#/components/schemas/GivenWords"},
            "changes": {
              "type": "array", "items": {"$ref": "#/components/schemas/SchemeChange"},
              "maxItems": 500
            }
          },
          "required": ["heavywork", "variantOf", "title", "changes"],
          "patternProperties": {"^x-": true}, "additionalProperties": false
        }
      ]
    },
    "GivenWords": {
      "type": "object",
      "properties": {
        "nl": {"type": "string", "pattern": "\\S", "maxLength": 2000},
        "en": {"type": "string", "pattern": "\\S", "maxLength": 2000}
      },
      "required": ["nl", "en"], "patternProperties": {"^x-": true}, "additionalProperties": false
    },
    "SchemeChange": {
      "description": "A value at a place of the scheme, or the removal of that place.",
      "anyOf": [
        {
          "type": "object",
          "properties": {
            "path": {"$ref": "#/components/schemas/SchemePath"},
            "remove": {"type": "null"},
            "value": {"type": ["string", "number", "boolean", "array", "object"]},
            "why": {"$ref": "#/components/schemas/Reason"}
          },
          "required": ["path", "value"], "patternProperties": {"^x-": true},
          "additionalProperties": false
        },
        {
          "type": "object",
          "properties": {
            "path": {"$ref": "#/components/schemas/SchemePath"},
            "remove": {"const": true},
            "value": {"type": "null"},
            "why": {"$ref": "#/components/schemas/Reason"}
          },
          "required": ["path", "remove"], "patternProperties": {"^x-": true},
          "additionalProperties": false
        }
      ]
    },
    "SchemePath": {
      "description": "A place, by names and ids.", "type": "string",
      "pattern": "^[^/]+(/[^/]+){0,15}$", "maxLength": 2000
    },
    "Reason": {
      "anyOf": [
        {"type": "string", "pattern": "\\S", "maxLength": 2000},
        {"$ref": "#/components/schemas/GivenWords"}, {"type": "null"}
      ]
    },
    "Comparison": {
      "type": "object",
      "properties": {
        "asOf": {"$ref": "#/components/schemas/Day"},
        "base": {"$ref": "#/components/schemas/ComparedScheme"},
        "headlines": {
          "description": "One sentence for each variant.", "type": "array",
          "items": {"$ref": "#/components/schemas/Words"}
        },
        "options": {
          "type": "object",
          "properties": {
            "groupBy": {"type": "array", "items": {"type": "string"}},
            "impliedEnds": {"type": "boolean"},
            "knownFrom": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]}
          },
          "required": ["groupBy", "impliedEnds", "knownFrom"], "additionalProperties": false
        },
        "people": {
          "type": "object",
          "properties": {
            "compared": {"type": "integer", "minimum": 0},
            "rejected": {"type": "integer", "minimum": 0}
          },
          "required": ["compared", "rejected"], "additionalProperties": false
        },
        "receipt": {
          "type": "object",
          "properties": {
            "assumptions": {
              "description": "The name of the assumptions about cost, and the hash of their file; there only where they were given.",
              "type": "string"
            },
            "engine": {"type": "string"}, "join": {"type": "null"}, "map": {"type": "null"},
            "population": {"$ref": "#/components/schemas/SHA256"},
            "statutory": {"$ref": "#/components/schemas/SHA256"},
            "statutoryVersion": {"type": "string"}, "titles": {"type": "null"}
          },
          "required": [
            "engine", "join", "map", "population", "statutory", "statutoryVersion", "titles"
          ],
          "additionalProperties": false
        },
        "sections": {
          "description": "The parts of the report.", "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "key": {"type": "string"},
              "paragraphs": {
                "type": "array", "items": {"$ref": "#/components/schemas/Words"}
              },
              "tables": {
                "type": "array", "items": {"$ref": "#/components/schemas/ComparisonTable"}
              },
              "title": {"$ref": "#/components/schemas/Words"}
            },
            "required": ["key", "paragraphs", "tables", "title"], "additionalProperties": false
          }
        },
        "variants": {
          "type": "array", "items": {"$ref": "#/components/schemas/ComparedScheme"}
        }
      },
      "required": [
        "asOf", "base", "headlines", "options", "people", "receipt", "sections", "variants"
      ],
      "additionalProperties": false
    },
    "Words": {
      "type": "object",
      "properties": {"en": {"type": "string"}, "nl": {"type": "string"}},
      "required": ["en", "nl"], "additionalProperties": false
    },
    "ComparedScheme": {
      "type": "object",
      "properties": {
        "id": {"type": "string"}, "rules": {"$ref": "#/components/schemas/SHA256"},
        "sha256": {"$ref": "#/components/schemas/SHA256"},
        "status": {"$ref": "#/components/schemas/SchemeStatus"},
        "title": {"$ref": "#/components/schemas/Words"},
        "variantOf": {
          "description": "The hash of the scheme that a variant changes.",
          "anyOf": [{"$ref": "#/components/schemas/SHA256"}, {"type": "null"}]
        },
        "version": {"type": "string"}
      },
      "required": ["id", "rules", "sha256", "status", "title", "variantOf", "version"],
      "additionalProperties": false
    },
    "ComparisonTable": {
      "type": "object",
      "properties": {
        "columns": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "heading": {"$ref": "#/components/schemas/Words"}, "key": {"type": "string"}
            },
            "required": ["heading", "key"], "additionalProperties": false
          }
        },
        "heading": {"$ref": "#/components/schemas/Words"}, "key": {"type": "string"},
        "notes": {"type": "array", "items": {"$ref": "#/components/schemas/Words"}},
        "rows": {"type": "array", "items": {"$ref": "#/components/schemas/ComparisonRow"}},
        "title": {"$ref": "#/components/schemas/Words"},
        "total": {
          "anyOf": [{"$ref": "#/components/schemas/ComparisonRow"}, {"type": "null"}]
        }
      },
      "required": ["columns", "heading", "key", "notes", "rows", "title", "total"],
      "additionalProperties": false
    },
    "ComparisonRow": {
      "type": "object",
      "properties": {
        "cells": {
          "description": "By the key of the column; null where a figure is about too few people to be shown, and none where no figure belongs.",
          "type": "object",
          "additionalProperties": {
            "anyOf": [
              {"type": ["number", "null"]}, {"$ref": "#/components/schemas/Words"}
            ]
          }
        },
        "key": {"type": "string"}, "label": {"$ref": "#/components/schemas/Words"}
      },
      "required": ["cells", "key", "label"], "additionalProperties": false
    }
    """#
}
