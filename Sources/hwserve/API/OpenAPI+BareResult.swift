extension OpenAPI {
  /// The result of a calculation without what explains it, and what both results have.
  static let bareResultSchemas = #"""
    "AnyResult": {
      "anyOf": [
        {"$ref": "#/components/schemas/Result"}, {"$ref": "#/components/schemas/BareResult"}
      ]
    },
    "BareResult": {
      "description": "The result without what explains it. Each value is that of the Result of the same question; benefit, receipt and the warnings have some of their keys. What may not be missed beside the figure is there: how binding the scheme is (scheme.status), whether the state pension date may move (provisional), the year of the amounts (amountsOf), what would settle an answer that is not certain (range), and every warning by its code.",
      "type": "object",
      "properties": {
        "asOf": {"$ref": "#/components/schemas/Day"},
        "benefit": {
          "anyOf": [
            {
              "description": "What is paid in the first calendar year, and from when.",
              "type": "object",
              "properties": {
                "amountsOf": {"type": ["integer", "null"]},
                "from": {"$ref": "#/components/schemas/Day"},
                "months": {"type": "integer", "minimum": 0},
                "perMonth": {"anyOf": [{"$ref": "#/components/schemas/Money"}, {"type": "null"}]}
              },
              "required": ["amountsOf", "from", "months", "perMonth"],
              "additionalProperties": false
            },
            {"type": "null"}
          ]
        },
        "earliestExit": {"anyOf": [{"$ref": "#/components/schemas/Exit"}, {"type": "null"}]},
        "exit": {"$ref": "#/components/schemas/Exit"},
        "ifContinued": {"$ref": "#/components/schemas/Exit"},
        "now": {"$ref": "#/components/schemas/Now"},
        "range": {"$ref": "#/components/schemas/MonthsRange"},
        "receipt": {
          "description": "What the result was made with, but for the hash of the input.",
          "type": "object",
          "properties": {
            "base": {"$ref": "#/components/schemas/SHA256"}, "engine": {"type": "string"},
            "rules": {"$ref": "#/components/schemas/SHA256"},
            "scheme": {"$ref": "#/components/schemas/SHA256"},
            "statutory": {"$ref": "#/components/schemas/SHA256"},
            "statutoryVersion": {"type": "string"}
          },
          "required": ["engine", "rules", "scheme", "statutory", "statutoryVersion"],
          "additionalProperties": false
        },
        "scheme": {"$ref": "#/components/schemas/SchemeInResult"},
        "statePension": {"$ref": "#/components/schemas/StatePension"},
        "warnings": {
          "type": "array",
          "items": {
            "type": "object", "properties": {"code": {"type": "string"}}, "required": ["code"],
            "additionalProperties": false
          }
        }
      },
      "required": [
        "asOf", "benefit", "earliestExit", "now", "receipt", "scheme", "statePension", "warnings"
      ],
      "additionalProperties": false
    },
    "Now": {
      "description": "What holds on the reference date.", "type": "object",
      "properties": {
        "months": {"type": "integer", "minimum": 0},
        "points": {"$ref": "#/components/schemas/Figure"},
        "route": {"type": ["string", "null"]},
        "share": {"anyOf": [{"$ref": "#/components/schemas/Figure"}, {"type": "null"}]},
        "status": {"enum": ["entitled", "notEntitled", "undetermined"]},
        "windowStarts": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]}
      },
      "required": ["months", "points", "route", "share", "status", "windowStarts"],
      "additionalProperties": false
    },
    "MonthsRange": {
      "description": "The months at the least and at the most, and what would settle it; only where not everything is known.",
      "type": "object",
      "properties": {
        "least": {"type": "integer", "minimum": 0},
        "most": {"type": "integer", "minimum": 0},
        "settledBy": {"type": "array", "items": {"$ref": "#/components/schemas/Message"}}
      },
      "required": ["least", "most", "settledBy"], "additionalProperties": false
    },
    "SchemeInResult": {
      "type": "object",
      "properties": {
        "checkedOn": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]},
        "id": {"type": "string"}, "sha256": {"$ref": "#/components/schemas/SHA256"},
        "status": {"$ref": "#/components/schemas/SchemeStatus"},
        "title": {"type": "string"},
        "variantOf": {
          "description": "What was changed; only for a variant.",
          "type": "object",
          "properties": {
            "changes": {"type": "integer", "minimum": 0},
            "sha256": {"$ref": "#/components/schemas/SHA256"}, "title": {"type": "string"}
          },
          "required": ["changes", "sha256", "title"], "additionalProperties": false
        },
        "version": {"type": "string"}
      },
      "required": ["checkedOn", "id", "sha256", "status", "title", "version"],
      "additionalProperties": false
    },
    "StatePension": {
      "type": "object",
      "properties": {
        "date": {"$ref": "#/components/schemas/Day"}, "provisional": {"type": "boolean"}
      },
      "required": ["date", "provisional"], "additionalProperties": false
    }
    """#
}
