/// What a comparison may be told about cost, as `assumptions.schema.json` has it.
extension OpenAPI {
  static let assumptionSchemas = #"""
    "GivenAssumptions": {
      "anyOf": [
        {
          "description": "The text of an assumptions file; it may have comments.",
          "type": "string", "pattern": "\\S"
        },
        { "$ref": "#/components/schemas/CostAssumptions" }, { "type": "null" }
      ]
    },
    "ValueSource": {
      "description": "Where this value comes from.",
      "anyOf": [{"$ref": "#/components/schemas/GivenSource"}, {"type": "null"}]
    },
    "CostAssumptions": {
      "description": "What cost rests on; nothing is built in. Sums are in euros, percentages a year.",
      "type": "object",
      "properties": {
        "heavywork": {"description": "The version of the file format.", "const": 1},
        "id": {"$ref": "#/components/schemas/SourceName"},
        "title": {"$ref": "#/components/schemas/GivenWords"},
        "sources": {
          "description": "The texts that values rest on, by a name of your own.",
          "type": "object",
          "propertyNames": {"$ref": "#/components/schemas/SourceName"},
          "additionalProperties": {"$ref": "#/components/schemas/GivenSourceText"}
        },
        "population": {
          "description": "Who replaces those who leave before they could stop early.",
          "type": "object",
          "properties": {
            "kind": {
              "description": "closed: nobody; open: someone alike, a year younger, who can stop a year later.",
              "enum": ["closed", "open"]
            },
            "source": {"$ref": "#/components/schemas/ValueSource"},
            "why": {"$ref": "#/components/schemas/Reason"}
          },
          "required": ["kind"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false
        },
        "horizon": {
          "description": "The calendar years whose cost is shown, at most 50.",
          "type": "object",
          "properties": {
            "from": {
              "description": "The first year.",
              "type": "integer",
              "minimum": 1900,
              "maximum": 2199
            },
            "through": {
              "description": "The last year.",
              "type": "integer",
              "minimum": 1900,
              "maximum": 2199
            },
            "source": {"$ref": "#/components/schemas/ValueSource"},
            "why": {"$ref": "#/components/schemas/Reason"}
          },
          "required": ["from", "through"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false
        },
        "indexation": {
          "description": "How amounts rise on 1 January of years that are not set yet; the first row also holds for years before it.",
          "type": "object",
          "properties": {
            "benefit": {
              "description": "Amounts of the scheme itself, and the state pension.",
              "type": "array",
              "minItems": 1,
              "maxItems": 1000,
              "items": {"$ref": "#/components/schemas/AssumedRate"}
            },
            "threshold": {
              "description": "The exempt threshold and the extra amount on it.",
              "type": "array",
              "minItems": 1,
              "maxItems": 1000,
              "items": {"$ref": "#/components/schemas/AssumedRate"}
            }
          },
          "required": ["benefit", "threshold"],
          "patternProperties": {"^x-": true},
          "additionalProperties": false
        },
        "leaving": {
          "description": "How many leave before they could stop early, by age; the first row begins at 0.",
          "type": "array",
          "minItems": 1,
          "maxItems": 1000,
          "items": {"$ref": "#/components/schemas/AssumedLeaving"}
        },
        "takeUp": {
          "description": "How many take what they can: the first row that fits holds, the last has no ages or months.",
          "type": "array",
          "minItems": 1,
          "maxItems": 1000,
          "items": {"$ref": "#/components/schemas/AssumedTakeUp"}
        },
        "discount": {
          "description": "The rate by which later euros count for less.",
          "anyOf": [
            {
              "type": "object",
              "properties": {
                "percent": {
                  "description": "Percent a year, at most 4 decimals.",
                  "type": "number",
                  "minimum": -5,
                  "maximum": 20
                },
                "source": {"$ref": "#/components/schemas/ValueSource"},
                "why": {"$ref": "#/components/schemas/Reason"}
              },
              "required": ["percent"],
              "patternProperties": {"^x-": true},
              "additionalProperties": false
            },
            {"type": "null"}
          ]
        },
        "replacementCost": {
          "description": "What it costs to replace someone who stops.",
          "anyOf": [
            {
              "type": "object",
              "properties": {
                "perLeaver": {
                  "description": "Euros for each.",
                  "type": "number",
                  "minimum": 0,
                  "maximum": 10000000
                },
                "source": {"$ref": "#/components/schemas/ValueSource"},
                "why": {"$ref": "#/components/schemas/Reason"}
              },
              "required": ["perLeaver"],
              "patternProperties": {"^x-": true},
              "additionalProperties": false
            },
            {"type": "null"}
          ]
        },
        "avoidedAbsence": {
          "description": "Absence that is saved while someone no longer works.",
          "anyOf": [
            {
              "type": "object",
              "properties": {
                "perMonth": {
                  "description": "Euros a month.",
                  "type": "number",
                  "minimum": 0,
                  "maximum": 100000
                },
                "source": {"$ref": "#/components/schemas/ValueSource"},
                "why": {"$ref": "#/components/schemas/Reason"}
              },
              "required": ["perMonth"],
              "patternProperties": {"^x-": true},
              "additionalProperties": false
            },
            {"type": "null"}
          ]
        },
        "wageBill": {
          "description": "The wage bill, each from a year on.",
          "anyOf": [
            {
              "type": "array",
              "minItems": 1,
              "maxItems": 1000,
              "items": {"$ref": "#/components/schemas/AssumedWageBill"}
            },
            {"type": "null"}
          ]
        }
      },
      "required": [
        "heavywork",
        "id",
        "title",
        "sources",
        "population",
        "horizon",
        "indexation",
        "leaving",
        "takeUp"
      ],
      "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "AssumedRate": {
      "description": "A percentage from a year on.",
      "type": "object",
      "properties": {
        "fromYear": {
          "description": "The first year.",
          "type": "integer",
          "minimum": 1900,
          "maximum": 2199
        },
        "percent": {
          "description": "Percent a year, at most 4 decimals.",
          "type": "number",
          "minimum": -20,
          "maximum": 20
        },
        "source": {"$ref": "#/components/schemas/ValueSource"},
        "why": {"$ref": "#/components/schemas/Reason"}
      },
      "required": ["fromYear", "percent"],
      "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "AssumedLeaving": {
      "description": "How many leave, from an age on.",
      "type": "object",
      "properties": {
        "fromAge": {
          "description": "The first age in whole years, at the beginning of the year.",
          "type": "integer",
          "minimum": 0,
          "maximum": 120
        },
        "percent": {
          "description": "Percent a year, at most 4 decimals.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        },
        "source": {"$ref": "#/components/schemas/ValueSource"},
        "why": {"$ref": "#/components/schemas/Reason"}
      },
      "required": ["fromAge", "percent"],
      "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "AssumedTakeUp": {
      "description": "How many take part, of some or of all.",
      "type": "object",
      "properties": {
        "fromAge": {
          "description": "The first age in whole years at exit.",
          "anyOf": [{"type": "integer", "minimum": 0, "maximum": 120}, {"type": "null"}]
        },
        "throughAge": {
          "description": "The last age.",
          "anyOf": [{"type": "integer", "minimum": 0, "maximum": 120}, {"type": "null"}]
        },
        "fromMonths": {
          "description": "The least months from exit to the state pension.",
          "anyOf": [{"type": "integer", "minimum": 0, "maximum": 600}, {"type": "null"}]
        },
        "throughMonths": {
          "description": "The most months.",
          "anyOf": [{"type": "integer", "minimum": 0, "maximum": 600}, {"type": "null"}]
        },
        "low": {
          "description": "Percent that is thought low.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        },
        "middle": {"description": "Percent in between.", "type": "number", "minimum": 0, "maximum": 100},
        "high": {
          "description": "Percent that is thought high.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        },
        "source": {"$ref": "#/components/schemas/ValueSource"},
        "why": {"$ref": "#/components/schemas/Reason"}
      },
      "required": ["low", "middle", "high"],
      "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "AssumedWageBill": {
      "description": "The wage bill from a year on.",
      "type": "object",
      "properties": {
        "fromYear": {
          "description": "The first year.",
          "type": "integer",
          "minimum": 1900,
          "maximum": 2199
        },
        "perYear": {
          "description": "Euros a year.",
          "type": "number",
          "minimum": 1,
          "maximum": 1000000000000
        },
        "source": {"$ref": "#/components/schemas/ValueSource"},
        "why": {"$ref": "#/components/schemas/Reason"}
      },
      "required": ["fromYear", "perYear"],
      "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "GivenSourceText": {
      "description": "A text on which a file rests.",
      "type": "object",
      "properties": {
        "title": {
          "description": "The title of the text.",
          "type": "string",
          "pattern": "\\S",
          "maxLength": 2000
        },
        "url": {
          "description": "Where it can be read.",
          "type": ["string", "null"],
          "pattern": "\\S",
          "maxLength": 2000
        },
        "read": {
          "description": "The day on which it was read.",
          "anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]
        },
        "basis": {
          "description": "What you had before you: the full text, a summary, a news item or interview, or an assumption.",
          "enum": ["full", "summary", "press", "assumption", null]
        },
        "note": {"description": "A remark for whoever reads the file; the program does not use it."}
      },
      "patternProperties": {"^x-": true},
      "additionalProperties": false,
      "required": ["title"]
    },
    "GivenSource": {
      "description": "A source by its name, or with the place in it.",
      "anyOf": [
        {"$ref": "#/components/schemas/SourceName"},
        {
          "description": "A place in a source.",
          "type": "object",
          "properties": {
            "id": {"$ref": "#/components/schemas/SourceName"},
            "article": {
              "description": "The article or page.",
              "type": ["string", "null"],
              "pattern": "\\S",
              "maxLength": 2000
            },
            "quote": {
              "description": "The words of the agreement.",
              "type": ["string", "null"],
              "pattern": "\\S",
              "maxLength": 2000
            }
          },
          "patternProperties": {"^x-": true},
          "additionalProperties": false,
          "required": ["id"]
        }
      ]
    },
    "SourceName": {
      "description": "A name: letters, digits, - _ and dots, no spaces, at most 80 bytes; outside ASCII the loader decides what a letter is.",
      "type": "string",
      "minLength": 1,
      "maxLength": 80,
      "pattern": "^[^\\u0000-,/:-@\\[-^`{-\\u007F]+$"
    }
    """#
}
