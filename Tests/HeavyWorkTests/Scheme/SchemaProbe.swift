@testable import HeavyWork

/// Files with an unknown key in every object that a reader knows.
enum SchemaProbe {
  /// A key that is nearly the name of nothing.
  static let key = "qqqqqqqqqqqq"
  private static let odd = "\"\(key)\": 1"
  private static let label = "{ \"nl\": \"a\", \"en\": \"b\", \(odd) }"
  private static let any = "{ \"any\": true, \(odd) }"

  static let scheme = SchemeText([
    "inForce": "{ \"from\": \"2026-01-01\", \(odd) }",
    "title": label,
    "sources": "{ \"cao\": { \"title\": \"De cao\", \(odd) } }",
    "elements":
      #"[{ "id": "night", "category": "fysiek", "label": { "nl": "a", "en": "b" }, "weight": [{ "from": null, "value": 1, \#(odd) }, { "from": "2027-01-01", "value": 1, \#(odd) }], "source": { "id": "cao", \#(odd) }, \#(odd) }]"#,
    "functions":
      #"[{ "id": "guard", "label": { "nl": "a", "en": "b" }, "exposure": { "night": "full" }, \#(odd) }]"#,
    "levels": #"{ "full": { "factor": 1, \#(odd) } }"#,
    "attributes": #"{ "wage": { "label": { "nl": "a", "en": "b" }, \#(odd) } }"#,
    "time": #"{ "partTime": { "fullFrom": 1, \#(odd) }, "overlap": "sum", \#(odd) }"#,
    "points": #"{ "categoryMaximumPerYear": { \#(odd) }, \#(odd) }"#,
    "conditions": conditions,
    "routes": routes,
    "exit": #"{ "maximumMonths": 36, "before": { "age": 800, \#(odd) }, \#(odd) }"#,
    "benefit": #"{ "perMonth": 1, "partTime": { "average": 12, \#(odd) }, \#(odd) }"#,
    "apply": #"{ "latest": { "months": 1, \#(odd) }, \#(odd) }"#,
    "panel": "{ \(odd) }",
    "contacts": #"[{ "label": { "nl": "a", "en": "b" }, \#(odd) }]"#,
    "notes": #"[{ "nl": "a", "en": "b", \#(odd) }]"#,
    "examples":
      #"[{ "name": "a", "born": "1960-01-01", "asOf": "2026-01-01", "history": [{ "function": "guard", "from": "2000-01-01" }], "expect": { "earliestExit": { \#(odd) }, "benefit": { \#(odd) }, "apply": { \#(odd) }, \#(odd) }, \#(odd) }]"#,
    key: "1",
  ])

  private static let conditions = SchemeText.conditions(
    ("lower", #""points": { "atLeast": 1, \#(odd) }, \#(odd)"#),
    (
      "served",
      #""service": { "of": \#(any), "within": { "last": 12, \#(odd) }, "gaps": { "each": 1, \#(odd) }, \#(odd) }, "atLeast": { "years": 1, \#(odd) }"#
    ),
    ("unbroken", #""continuous": { "of": { "any": true }, \#(odd) }, "atLeast": 1"#),
    ("employed", #""employed": { "of": { "any": true }, "on": "exit", \#(odd) }"#),
    ("born", #""born": { "from": "1960-01-01", \#(odd) }"#),
    ("aged", #""age": { "atLeast": 1, \#(odd) }"#),
    ("paid", #""attribute": { "name": "wage", "atMost": 1, \#(odd) }"#))

  private static let routes = SchemeText.list(
    #"{ "id": "a", "when": { "not": "lower", \#(odd) }, "months": { "linear": { "full": 1, "maximum": 1, \#(odd) }, \#(odd) }, \#(odd) }"#,
    SchemeText.route(
      "b", when: #""lower""#,
      months:
        #"{ "table": { "service": { "of": { "any": true } }, "rows": [[1, 1]], \#(odd) }, "beyond": { "every": 1, "months": 1, \#(odd) } }"#
    ),
    #"{ "id": "c", "when": "lower", "months": 1, "inForce": { "from": "2026-01-01", \#(odd) } }"#)

  /// Where the unknown keys stand, and which part of the schema describes that object.
  static let schemePlaces = [
    "": "",
    "/inForce": "/properties/inForce",
    "/title": "/$defs/bilingual",
    "/sources/cao": "/$defs/sourceText",
    "/elements/0": "/$defs/element",
    "/elements/0/weight/0": "/$defs/datedList/prefixItems/0",
    "/elements/0/weight/1": "/$defs/datedList/items",
    "/elements/0/source": "/$defs/source/anyOf/1",
    "/functions/0": "/$defs/function",
    "/levels/full": "/$defs/level/anyOf/1",
    "/attributes/wage": "/$defs/personFact",
    "/time": "/$defs/time",
    "/time/partTime": "/$defs/time/properties/partTime/anyOf/1",
    "/points": "/$defs/points",
    "/points/categoryMaximumPerYear": "/$defs/points/properties/categoryMaximumPerYear/anyOf/0",
    "/conditions/lower": "/$defs/condition",
    "/conditions/lower/points": "/$defs/pointsRule",
    "/conditions/served/service": "/$defs/serviceRule",
    "/conditions/served/service/of": "/$defs/selector",
    "/conditions/served/service/within": "/$defs/serviceRule/properties/within/anyOf/0",
    "/conditions/served/service/gaps": "/$defs/gaps",
    "/conditions/served/atLeast": "/$defs/duration/anyOf/1",
    "/conditions/unbroken/continuous": "/$defs/continuousRule",
    "/conditions/employed/employed": "/$defs/employedRule",
    "/conditions/born/born": "/$defs/bornRule",
    "/conditions/aged/age": "/$defs/ageRule",
    "/conditions/paid/attribute": "/$defs/attributeRule",
    "/routes/0": "/$defs/route",
    "/routes/0/when": "/$defs/when/anyOf/1",
    "/routes/0/months": "/$defs/monthsRule/anyOf/2",
    "/routes/0/months/linear": "/$defs/monthsRule/anyOf/2/properties/linear/anyOf/0",
    "/routes/1/months/table": "/$defs/monthsRule/anyOf/2/properties/table/anyOf/0",
    "/routes/1/months/beyond": "/$defs/monthsRule/anyOf/2/properties/beyond/anyOf/0",
    "/routes/2/inForce": "/$defs/dayRange",
    "/exit": "/$defs/exit",
    "/exit/before": "/$defs/exit/properties/before/anyOf/1",
    "/benefit": "/$defs/benefit",
    "/benefit/partTime": "/$defs/benefit/properties/partTime/anyOf/1",
    "/apply": "/$defs/apply",
    "/apply/latest": "/$defs/durationOrDays/anyOf/1",
    "/panel": "/$defs/panel",
    "/contacts/0": "/$defs/contact",
    "/notes/0": "/$defs/remark",
    "/examples/0": "/$defs/example",
    "/examples/0/expect": "/$defs/expectation",
    "/examples/0/expect/earliestExit": "/$defs/expectation/properties/earliestExit/anyOf/0",
    "/examples/0/expect/benefit": "/$defs/expectation/properties/benefit/anyOf/0",
    "/examples/0/expect/apply": "/$defs/expectation/properties/apply/anyOf/0",
  ]

  static let statutory = StatutoryText([
    "statePensionAge":
      #"{ "rows": [{ "bornFrom": "1950-01-01", "years": 66, "months": 0, "source": "law", \#(odd) }], "setThrough": "1999-12-31", \#(odd) }"#,
    "exemptThreshold": #"[{ "year": 2022, "perMonth": 1, "source": "law", \#(odd) }]"#,
    "upkeep":
      #"{ "levy": { "changesIn": [1], "url": "u", "what": { "nl": "a", "en": "b" }, \#(odd) }, \#(odd) }"#,
    "levy": #"[{ "fromYear": 2011, "percent": 52, "source": "law", \#(odd) }]"#,
    "statePensionSingle":
      #"[{ "from": "2022-01-01", "perMonth": 1, "source": "law", \#(odd) }]"#,
    key: "1",
  ])

  static let assumptions = AssumptionsText([
    "population": #"{ "kind": "open", \#(odd) }"#,
    "horizon": #"{ "from": 2026, "through": 2027, \#(odd) }"#,
    "indexation":
      #"{ "benefit": [{ "fromYear": 2027, "percent": 0, \#(odd) }], "threshold": [{ "fromYear": 2027, "percent": 0 }], \#(odd) }"#,
    "leaving": #"[{ "fromAge": 0, "percent": 0, \#(odd) }]"#,
    "takeUp": #"[{ "low": 25, "middle": 50, "high": 100, \#(odd) }]"#,
    "discount": #"{ "percent": 2, \#(odd) }"#,
    "replacementCost": #"{ "perLeaver": 2, \#(odd) }"#,
    "avoidedAbsence": #"{ "perMonth": 2, \#(odd) }"#,
    "wageBill": #"[{ "fromYear": 2026, "perYear": 2, \#(odd) }]"#,
    key: "1",
  ])

  static let assumptionPlaces = [
    "": "",
    "/population": "/properties/population",
    "/horizon": "/properties/horizon",
    "/indexation": "/properties/indexation",
    "/indexation/benefit/0": "/$defs/rate",
    "/leaving/0": "/$defs/leaving",
    "/takeUp/0": "/$defs/takeUp",
    "/discount": "/properties/discount/anyOf/0",
    "/replacementCost": "/properties/replacementCost/anyOf/0",
    "/avoidedAbsence": "/properties/avoidedAbsence/anyOf/0",
    "/wageBill/0": "/$defs/wageBill",
  ]

  static let statutoryPlaces = [
    "": "",
    "/statePensionAge": "/properties/statePensionAge",
    "/statePensionAge/rows/0": "/properties/statePensionAge/properties/rows/items",
    "/exemptThreshold/0": "/properties/exemptThreshold/items",
    "/levy/0": "/properties/levy/items", "/upkeep": "/properties/upkeep",
    "/upkeep/levy": "/$defs/upkeep",
    "/statePensionSingle/0": "/properties/statePensionSingle/items",
  ]
}
