extension OpenAPI {
  /// What else is answered: lists, figures, health and errors.
  static let otherSchemas = #"""
    "SchemeList": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "examples": {
            "type": "object",
            "properties": {
              "passed": {"type": "integer", "minimum": 0},
              "total": {"type": "integer", "minimum": 0}
            },
            "required": ["passed", "total"], "additionalProperties": false
          },
          "id": {"type": "string"},
          "inForce": {
            "type": "object",
            "properties": {
              "from": {"$ref": "#/components/schemas/Day"},
              "through": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]}
            },
            "required": ["from", "through"], "additionalProperties": false
          },
          "sha256": {"$ref": "#/components/schemas/SHA256"},
          "status": {"$ref": "#/components/schemas/SchemeStatus"}, "title": {"type": "string"},
          "variantOf": {
            "description": "The file of the scheme that a variant changes; only for a variant.",
            "$ref": "#/components/schemas/SHA256"
          },
          "version": {"type": "string"}
        },
        "required": ["examples", "id", "inForce", "sha256", "status", "title", "version"],
        "additionalProperties": false
      }
    },
    "Scheme": {
      "description": "What a scheme file says. schemes/README.md explains the keys, schemes/schema/scheme.schema.json is its JSON Schema.",
      "type": "object",
      "properties": {
        "alongside": true, "apply": true, "benefit": true, "checkedOn": true,
        "attributes": true, "conditions": true, "contacts": true, "elements": true, "examples": true,
        "exclusive": true, "exit": true, "fullTimeHours": true, "functions": true,
        "heavywork": {"const": 1}, "id": {"type": "string"}, "inForce": true, "levels": true,
        "notEncoded": true, "notes": true, "notices": true, "panel": true, "parties": true,
        "points": true, "routes": true, "sources": true,
        "status": {"$ref": "#/components/schemas/SchemeStatus"}, "time": true, "title": true,
        "unlistedFunction": true, "version": {"type": "string"}
      },
      "required": ["heavywork", "id", "version", "status"], "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "Variant": {
      "description": "What a variant file says: changes to a scheme. schemes/schema/variant.schema.json is its JSON Schema.",
      "type": "object",
      "properties": {
        "changes": {"type": "array", "items": {"type": "object"}},
        "heavywork": {"const": 1}, "title": true, "variantOf": {"type": "string"}
      },
      "required": ["changes", "heavywork", "title", "variantOf"], "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "SchemeFile": {
      "anyOf": [
        {"$ref": "#/components/schemas/Scheme"}, {"$ref": "#/components/schemas/Variant"}
      ]
    },
    "Statutory": {
      "type": "object",
      "properties": {
        "checkedOn": {"$ref": "#/components/schemas/Day"},
        "exemptThreshold": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "extra": {"$ref": "#/components/schemas/Money"},
              "perMonth": {"$ref": "#/components/schemas/Money"}, "source": {"type": "string"},
              "year": {"type": "integer"}
            },
            "required": ["extra", "perMonth", "source", "year"], "additionalProperties": false
          }
        },
        "levy": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "fromYear": {"type": "integer"}, "percent": {"type": "number"},
              "source": {"type": "string"}
            },
            "required": ["fromYear", "percent", "source"], "additionalProperties": false
          }
        },
        "sha256": {"$ref": "#/components/schemas/SHA256"},
        "sources": {
          "type": "object",
          "additionalProperties": {
            "type": "object",
            "properties": {
              "basis": {"anyOf": [{"$ref": "#/components/schemas/Basis"}, {"type": "null"}]},
              "title": {"type": "string"}, "url": {"type": ["string", "null"]}
            },
            "required": ["basis", "title", "url"], "additionalProperties": false
          }
        },
        "statePensionAge": {
          "type": "object",
          "properties": {
            "rows": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "bornFrom": {"$ref": "#/components/schemas/Day"},
                  "months": {"type": "integer", "minimum": 0}, "source": {"type": "string"},
                  "years": {"type": "integer"}
                },
                "required": ["bornFrom", "months", "source", "years"],
                "additionalProperties": false
              }
            },
            "setThrough": {"$ref": "#/components/schemas/Day"}
          },
          "required": ["rows", "setThrough"], "additionalProperties": false
        },
        "statePensionSingle": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "from": {"$ref": "#/components/schemas/Day"},
              "perMonth": {"$ref": "#/components/schemas/Money"}, "source": {"type": "string"}
            },
            "required": ["from", "perMonth", "source"], "additionalProperties": false
          }
        },
        "upkeep": {
          "description": "When each table has to be looked up: due in the month before new figures can hold, overdue once they can.",
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "checkedOn": {"$ref": "#/components/schemas/Day"},
              "dueFrom": {"$ref": "#/components/schemas/Day"},
              "overdueFrom": {"$ref": "#/components/schemas/Day"},
              "table": {
                "enum": ["statePensionAge", "exemptThreshold", "levy", "statePensionSingle"]
              },
              "url": {"type": "string"}
            },
            "required": ["checkedOn", "dueFrom", "overdueFrom", "table", "url"],
            "additionalProperties": false
          }
        },
        "version": {"type": "string"}
      },
      "required": [
        "checkedOn", "exemptThreshold", "levy", "sha256", "sources", "statePensionAge",
        "statePensionSingle", "upkeep", "version"
      ],
      "additionalProperties": false
    },
    "Health": {
      "type": "object",
      "properties": {
        "schemes": {
          "type": "object",
          "properties": {
            "broken": {
              "type": "array",
              "items": {
                "description": "A file that cannot be used as it is now, and whether what it said before is served.",
                "type": "object",
                "properties": {
                  "file": {"type": "string"}, "problems": {"type": ["integer", "null"]},
                  "servesLastGood": {"type": "boolean"}
                },
                "required": ["file", "problems", "servesLastGood"],
                "additionalProperties": false
              }
            },
            "loaded": {"type": "integer", "minimum": 0}
          },
          "required": ["broken", "loaded"], "additionalProperties": false
        },
        "status": {"const": "ok"}, "version": {"type": "string"}
      },
      "required": ["schemes", "status", "version"], "additionalProperties": false
    },
    "Problem": {
      "description": "An error (RFC 9457), with an entry for each problem.", "type": "object",
      "properties": {
        "errors": {
          "type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/ProblemEntry"}
        },
        "status": {"type": "integer"}, "title": {"type": "string"},
        "type": {"const": "about:blank"}
      },
      "required": ["errors", "status", "title", "type"], "additionalProperties": false
    },
    "ProblemEntry": {
      "type": "object",
      "properties": {
        "code": {"description": "Stable, for programs.", "type": "string"},
        "message": {"description": "What is wrong and how to mend it.", "type": "string"},
        "pointer": {
          "description": "Where in the content that was sent (RFC 6901); null where it is not about that.",
          "type": ["string", "null"]
        },
        "suggestion": {
          "description": "The known name that was probably meant.", "type": ["string", "null"]
        }
      },
      "required": ["code", "message", "pointer", "suggestion"], "additionalProperties": false
    }
    """#
}
