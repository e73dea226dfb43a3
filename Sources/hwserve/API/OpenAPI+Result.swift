extension OpenAPI {
  /// The result of a calculation.
  static let resultSchemas = #"""
    "Result": {
      "description": "The result, with everything that explains it.", "type": "object",
      "properties": {
        "apply": {
          "description": "Until when to apply, where, and with what; only where the scheme says so.",
          "type": "object",
          "properties": {
            "from": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]},
            "papers": {"type": "array", "items": {"type": "string"}},
            "through": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]},
            "url": {"type": ["string", "null"]}, "where": {"type": ["string", "null"]}
          },
          "required": ["from", "papers", "through", "url", "where"],
          "additionalProperties": false
        },
        "asOf": {"$ref": "#/components/schemas/Day"},
        "benefit": {"anyOf": [{"$ref": "#/components/schemas/Benefit"}, {"type": "null"}]},
        "conditions": {"type": "array", "items": {"$ref": "#/components/schemas/Condition"}},
        "defaults": {
          "type": "array",
          "items": {
            "description": "A value that was filled in.", "type": "object",
            "properties": {
              "key": {"type": "string"}, "spell": {"type": "integer"},
              "value": {"type": "string"}
            },
            "required": ["key", "spell", "value"], "additionalProperties": false
          }
        },
        "earliestExit": {"anyOf": [{"$ref": "#/components/schemas/Exit"}, {"type": "null"}]},
        "evidence": {
          "description": "How much rests on the person's own statement.", "type": "object",
          "properties": {
            "ownStatementShare": {
              "anyOf": [{"$ref": "#/components/schemas/Figure"}, {"type": "null"}]
            }
          },
          "required": ["ownStatementShare"], "additionalProperties": false
        },
        "exit": {"$ref": "#/components/schemas/Exit"},
        "fullFrom": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]},
        "ifContinued": {"$ref": "#/components/schemas/Exit"},
        "levy": {"anyOf": [{"$ref": "#/components/schemas/Levy"}, {"type": "null"}]},
        "missing": {
          "description": "What is wanting for more.", "type": "object",
          "properties": {
            "lowerBound": {"anyOf": [{"$ref": "#/components/schemas/Goal"}, {"type": "null"}]},
            "maximum": {"anyOf": [{"$ref": "#/components/schemas/Goal"}, {"type": "null"}]},
            "nextMonth": {"anyOf": [{"$ref": "#/components/schemas/Goal"}, {"type": "null"}]}
          },
          "required": ["lowerBound", "maximum", "nextMonth"], "additionalProperties": false
        },
        "notEncoded": {"type": "array", "items": {"type": "string"}},
        "now": {"$ref": "#/components/schemas/Now"},
        "points": {"$ref": "#/components/schemas/Points"},
        "range": {"$ref": "#/components/schemas/MonthsRange"},
        "receipt": {
          "description": "What the result was made with.", "type": "object",
          "properties": {
            "base": {
              "description": "The file of the scheme that a variant changes; only for a variant.",
              "$ref": "#/components/schemas/SHA256"
            },
            "engine": {"type": "string"}, "input": {"$ref": "#/components/schemas/SHA256"},
            "rules": {"$ref": "#/components/schemas/SHA256"},
            "scheme": {"$ref": "#/components/schemas/SHA256"},
            "statutory": {"$ref": "#/components/schemas/SHA256"},
            "statutoryVersion": {"type": "string"}
          },
          "required": ["engine", "input", "rules", "scheme", "statutory", "statutoryVersion"],
          "additionalProperties": false
        },
        "routes": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "chosen": {"type": "boolean"}, "id": {"type": "string"},
              "months": {"type": "integer", "minimum": 0},
              "outcome": {"$ref": "#/components/schemas/Outcome"},
              "sentence": {"type": "string"}
            },
            "required": ["chosen", "id", "months", "outcome", "sentence"],
            "additionalProperties": false
          }
        },
        "scheme": {"$ref": "#/components/schemas/SchemeInResult"},
        "sentence": {"type": "string"},
        "sources": {
          "type": "object",
          "properties": {
            "used": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "article": {"type": ["string", "null"]}, "id": {"type": "string"},
                  "quote": {"type": ["string", "null"]}, "title": {"type": ["string", "null"]},
                  "url": {"type": ["string", "null"]}
                },
                "required": ["article", "id", "quote", "title", "url"],
                "additionalProperties": false
              }
            },
            "weakestBasis": {
              "anyOf": [{"$ref": "#/components/schemas/Basis"}, {"type": "null"}]
            }
          },
          "required": ["used", "weakestBasis"], "additionalProperties": false
        },
        "statePension": {"$ref": "#/components/schemas/StatePension"},
        "warnings": {"type": "array", "items": {"$ref": "#/components/schemas/Message"}}
      },
      "required": [
        "asOf", "benefit", "conditions", "defaults", "earliestExit", "evidence", "fullFrom",
        "levy", "missing", "notEncoded", "now", "points", "receipt", "routes", "scheme",
        "sentence", "sources", "statePension", "warnings"
      ],
      "additionalProperties": false
    },
    "Figure": {
      "description": "A figure, rounded half up to at most 6 decimals.", "type": "number"
    },
    "Money": {"description": "Euros, at most 2 decimals.", "type": "number"},
    "SHA256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "Message": {
      "description": "Something to know: a code for programs, and words.", "type": "object",
      "properties": {"code": {"type": "string"}, "message": {"type": "string"}},
      "required": ["code", "message"], "additionalProperties": false
    },
    "Outcome": {"enum": ["met", "notMet", "undetermined"]},
    "Basis": {"enum": ["full", "summary", "press", "assumption"]},
    "SchemeStatus": {"enum": ["agreed", "reported", "proposed", "illustrative"]},
    "Quantity": {
      "description": "Points, months, a day or a fact of the person, as the unit says.",
      "type": ["number", "string", "boolean", "null"]
    },
    "Condition": {
      "type": "object",
      "properties": {
        "id": {"type": "string"}, "most": {"$ref": "#/components/schemas/Quantity"},
        "outcome": {"$ref": "#/components/schemas/Outcome"},
        "required": {"$ref": "#/components/schemas/Quantity"}, "sentence": {"type": "string"},
        "shortfall": {"$ref": "#/components/schemas/Quantity"},
        "unit": {"enum": ["points", "months", "day", "fact", null]},
        "value": {"$ref": "#/components/schemas/Quantity"}
      },
      "required": ["id", "outcome", "required", "sentence", "shortfall", "unit", "value"],
      "additionalProperties": false
    },
    "Exit": {
      "description": "A day of stopping, and the months before the state pension.",
      "type": "object",
      "properties": {
        "date": {"$ref": "#/components/schemas/Day"},
        "entitledMonths": {"type": "integer", "minimum": 0},
        "months": {"type": "integer", "minimum": 0},
        "points": {"$ref": "#/components/schemas/Figure"}
      },
      "required": ["date", "entitledMonths", "months", "points"], "additionalProperties": false
    },
    "Goal": {
      "type": "object",
      "properties": {
        "date": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]},
        "months": {"type": "integer", "minimum": 0},
        "points": {"anyOf": [{"$ref": "#/components/schemas/Figure"}, {"type": "null"}]}
      },
      "required": ["date", "months", "points"], "additionalProperties": false
    },
    "Benefit": {
      "type": "object",
      "properties": {
        "amountsOf": {"type": ["integer", "null"]},
        "from": {"$ref": "#/components/schemas/Day"},
        "months": {"type": "integer", "minimum": 0},
        "perMonth": {"anyOf": [{"$ref": "#/components/schemas/Money"}, {"type": "null"}]},
        "total": {"$ref": "#/components/schemas/Money"},
        "years": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "months": {"type": "integer", "minimum": 0},
              "paid": {"$ref": "#/components/schemas/Money"},
              "perMonth": {"$ref": "#/components/schemas/Money"}, "year": {"type": "integer"}
            },
            "required": ["months", "paid", "perMonth", "year"], "additionalProperties": false
          }
        }
      },
      "required": ["amountsOf", "from", "months", "perMonth", "total", "years"],
      "additionalProperties": false
    },
    "Levy": {
      "type": "object",
      "properties": {
        "excess": {"$ref": "#/components/schemas/Money"},
        "total": {"$ref": "#/components/schemas/Money"},
        "years": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "excess": {"$ref": "#/components/schemas/Money"},
              "exempt": {"$ref": "#/components/schemas/Money"},
              "levy": {"$ref": "#/components/schemas/Money"}, "percent": {"type": "number"},
              "year": {"type": "integer"}
            },
            "required": ["excess", "exempt", "levy", "percent", "year"],
            "additionalProperties": false
          }
        }
      },
      "required": ["excess", "total", "years"], "additionalProperties": false
    },
    "Points": {
      "type": "object",
      "properties": {
        "beforeMaximum": {"$ref": "#/components/schemas/Figure"},
        "byCategory": {
          "type": "object",
          "properties": {
            "fysiek": {"$ref": "#/components/schemas/Figure"},
            "psychisch": {"$ref": "#/components/schemas/Figure"},
            "werkomgeving": {"$ref": "#/components/schemas/Figure"},
            "werktijden": {"$ref": "#/components/schemas/Figure"}
          },
          "required": ["fysiek", "psychisch", "werkomgeving", "werktijden"],
          "additionalProperties": false
        },
        "byElement": {
          "description": "By the element's id.", "type": "object",
          "additionalProperties": {"$ref": "#/components/schemas/Figure"}
        },
        "bySpell": {"type": "array", "items": {"$ref": "#/components/schemas/SpellPoints"}},
        "cuts": {
          "description": "What maxima and other rules take off.", "type": "object",
          "properties": {
            "blocks": {"$ref": "#/components/schemas/Figure"},
            "fysiek": {"$ref": "#/components/schemas/Figure"},
            "maximum": {"$ref": "#/components/schemas/Figure"},
            "multiplier": {"$ref": "#/components/schemas/Figure"},
            "psychisch": {"$ref": "#/components/schemas/Figure"},
            "reserved": {"$ref": "#/components/schemas/Figure"},
            "werkomgeving": {"$ref": "#/components/schemas/Figure"},
            "werktijden": {"$ref": "#/components/schemas/Figure"}
          },
          "required": ["maximum"], "additionalProperties": false
        },
        "multiplied": {"$ref": "#/components/schemas/Figure"},
        "total": {"$ref": "#/components/schemas/Figure"},
        "unattributed": {"$ref": "#/components/schemas/Figure"}
      },
      "required": [
        "beforeMaximum", "byCategory", "byElement", "bySpell", "cuts", "total", "unattributed"
      ],
      "additionalProperties": false
    },
    "SpellPoints": {
      "type": "object",
      "properties": {
        "employer": {"type": ["string", "null"]}, "from": {"type": "string"},
        "fte": {"$ref": "#/components/schemas/Figure"},
        "function": {"type": ["string", "null"]}, "kind": {"type": "string"},
        "leftOut": {"type": "array", "items": {"$ref": "#/components/schemas/Message"}},
        "points": {"$ref": "#/components/schemas/Figure"},
        "stretches": {"type": "array", "items": {"$ref": "#/components/schemas/Stretch"}},
        "to": {"type": ["string", "null"]}
      },
      "required": ["employer", "from", "fte", "function", "kind", "points", "stretches", "to"],
      "additionalProperties": false
    },
    "Stretch": {
      "description": "Part of a period in which nothing changes.", "type": "object",
      "properties": {
        "elements": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "factor": {"type": "number"}, "id": {"type": "string"},
              "level": {"type": "string"}, "points": {"$ref": "#/components/schemas/Figure"},
              "weight": {"type": "number"}
            },
            "required": ["factor", "id", "level", "points", "weight"],
            "additionalProperties": false
          }
        },
        "exclusive": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {"by": {"type": "string"}, "id": {"type": "string"}},
            "required": ["id"], "additionalProperties": false
          }
        },
        "from": {"$ref": "#/components/schemas/Day"},
        "fte": {"$ref": "#/components/schemas/Figure"},
        "months": {"$ref": "#/components/schemas/Figure"},
        "points": {"$ref": "#/components/schemas/Figure"},
        "through": {"$ref": "#/components/schemas/Day"},
        "unattributed": {"$ref": "#/components/schemas/Figure"}
      },
      "required": ["elements", "from", "fte", "months", "points", "through"],
      "additionalProperties": false
    }
    """#
}
