extension OpenAPI {
  /// What is sent: a work history with what is asked about it.
  static let requestSchemas = #"""
    "CalculationRequest": {
      "description": "A work history, the scheme it is asked about, and the days; no name and no citizen service number.",
      "type": "object",
      "properties": {
        "scheme": {
          "description": "The id of a scheme; where it is left out, the only one or the usual one of this service.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "asOf": {
          "description": "The reference date: what is worked before it counts; today where it is left out.",
          "anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]
        },
        "exit": {
          "description": "A day of stopping to try.",
          "anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]
        },
        "anyway": {
          "description": "Whether to go on where the scheme is not in force on the reference date.",
          "type": ["boolean", "null"]
        },
        "explain": {
          "description": "Whether to explain the answer; true where it is left out. With false the answer is a BareResult: for programs that show a figure, and much faster.",
          "type": ["boolean", "null"]
        },
        "born": {
          "description": "The birth date; decides the state pension date.",
          "$ref": "#/components/schemas/Day"
        },
        "attributes": {
          "description": "Named facts about the person that conditions ask for, such as a wage.",
          "type": ["object", "null"],
          "additionalProperties": {
            "anyOf": [{"$ref": "#/components/schemas/AttributeValue"}, {"type": "null"}]
          }
        },
        "knownFrom": {
          "description": "The day before which nothing is known of the career.",
          "anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]
        },
        "history": {
          "description": "The periods worked, in any order.", "type": "array",
          "items": {"$ref": "#/components/schemas/Spell"}, "minItems": 1, "maxItems": 500
        }
      },
      "required": ["born", "history"], "patternProperties": {"^x-": true},
      "additionalProperties": false
    },
    "Day": {
      "description": "A date yyyy-mm-dd from 1900 through 2199.", "type": "string",
      "format": "date",
      "pattern": "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    },
    "EnteredDay": {
      "description": "A day yyyy-mm-dd, or only a month yyyy-mm or a year yyyy where no more is known.",
      "type": "string",
      "pattern": "^(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    },
    "ShortText": {
      "description": "A text that is not blank, of at most 200 bytes.", "type": "string",
      "pattern": "\\S", "maxLength": 200
    },
    "AttributeValue": {
      "description": "A number (at most 6 decimals, which the loader checks), a text of at most 200 bytes, or true or false.",
      "anyOf": [
        {"type": "number", "minimum": -1000000000, "maximum": 1000000000},
        {"$ref": "#/components/schemas/ShortText"}, {"type": "boolean"}
      ]
    },
    "Spell": {
      "description": "One period in one function.", "type": "object",
      "properties": {
        "function": {
          "description": "The function by id, label or alias, capitals do not matter; \"other\" is work that does not count, null or \"unknown\" means not known.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "from": {
          "description": "The first day worked.", "$ref": "#/components/schemas/EnteredDay"
        },
        "to": {
          "description": "The last day worked; left out while it goes on.",
          "anyOf": [{"$ref": "#/components/schemas/EnteredDay"}, {"type": "null"}]
        },
        "fte": {
          "description": "The part-time factor, 0-1, at most 4 decimals, which the loader checks; 1 where left out.",
          "type": ["number", "null"], "minimum": 0, "maximum": 1
        },
        "hours": {
          "description": "Hours a week in place of fte, at most 2 decimals, which the loader checks; needs fullTimeHours in the scheme.",
          "type": ["number", "null"], "minimum": 0, "maximum": 168
        },
        "kind": {
          "description": "A kind of work from time.kinds of the scheme; \"employment\" where left out.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "employer": {
          "description": "The employer, needed where a rule asks for it.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "sector": {
          "description": "The sector, needed where a rule asks for it.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "exposure": {
          "description": "Element: level, in place of the function's; needs a reason.",
          "type": ["object", "null"],
          "additionalProperties": {"$ref": "#/components/schemas/ShortText"}
        },
        "reason": {
          "description": "Why the exposure differs from the function's.",
          "type": ["string", "null"], "pattern": "\\S", "maxLength": 200
        },
        "evidence": {
          "description": "What the period rests on; own (own statement) where left out.",
          "enum": ["payroll", "contract", "statement", "own", null]
        }
      },
      "patternProperties": {"^x-": true}, "additionalProperties": false,
      "required": ["function", "from"],
      "allOf": [
        {
          "$comment": "fte or hours, not both",
          "not": {
            "allOf": [
              {"required": ["fte"], "properties": {"fte": {"type": "number"}}},
              {"required": ["hours"], "properties": {"hours": {"type": "number"}}}
            ]
          }
        },
        {
          "$comment": "an exposure of its own has a reason",
          "if": {
            "required": ["exposure"],
            "properties": {"exposure": {"type": "object", "minProperties": 1}}
          },
          "then": {"required": ["reason"], "properties": {"reason": {"type": "string"}}}
        }
      ]
    }
    """#
}
