"""Documents that must be refused: a check that finds nothing wrong with these finds nothing at all."""

SMALL = """{ "heavywork": 1, "id": "klein", "version": "1", "status": "illustrative",
  "title": { "nl": "Klein", "en": "Small" }, "inForce": { "from": "2026-01-01" }, "sources": {},
  "conditions": { "jong": { "age": { "atLeast": { "years": 60 } }, "label": { "nl": "A", "en": "B" } } },
  "routes": [ { "id": "vast", "when": "jong", "months": 12 } ], "exit": { "maximumMonths": 12 } }"""

DOCUMENTS = {
    "a command that fails": "```sh\nhwcalc scheme show no-such-scheme\n```\n",
    "a command that does not fail as it says": "```sh\nhwcalc scheme list  # exit status 1\n```\n",
    "an output that differs": "```sh\necho one\n```\n\n```text\ntwo\n```\n",
    "an output in another order": "```sh\nprintf 'a\\nb\\n'\n```\n\n```text\n…\nb\na\n```\n",
    "an output that goes on": "```sh\nprintf 'a\\nb\\n'\n```\n\n```text\na\n```\n",
    "a block with no language": "```\nhwcalc\n```\n",
    "a language that is not known": "```yaml\na: 1\n```\n",
    "a block that is only indented": "Say:\n\n    hwcalc calc\n",
    "a block that is only indented, in a list": "1. Say:\n\n       hwcalc calc\n",
    "an output of nothing": "```text\na\n```\n",
    "a scheme file with a slip": "```jsonc\n" + SMALL.replace('"exit"', '"exti"') + "\n```\n",
    "a fragment with a slip": f"```jsonc\n{SMALL}\n```\n```jsonc\n// fragment\n"
    '"exit": { "maximumMonth": 24 }\n```\n',
    "a fragment of nothing": '```jsonc\n// fragment\n"exit": {}\n```\n',
    "a history with a slip": '```json\n{ "born": "1960-02-30", "history": [] }\n```\n',
    "a file of an unknown kind": '```json\n{ "a": 1 }\n```\n',
    "a wrong sum": "```calculation\nhalf a year: 0.5 x 1.3 = 0.64 points\n```\n",
    "no sum": "```calculation\nhalf a year\n```\n",
    "a type that is not there": "```diagram\nSchemeDocument -> NoSuchThing\n```\n",
    "a Swift program that does not compile": "```swift\nimport HeavyWork\nprint(Scheme.nothing)\n```\n",
    "a Swift program that prints something else": "```swift\nprint(1)\n```\n\n```text\n2\n```\n",
    "a file that is not there": "Look in `Sources/HeavyWork/Nothing.swift`.\n",
    "a link that leads nowhere": "See [this](../../no-such-file.md).\n",
    "a heading that is not there": "# One\n\nSee [two](#two).\n",
    "a command that is not there": "Say `hwcalc clac file.json`.\n",
    "an option that is not there": "Say `hwcalc calc file.json --formt json`.\n",
    "an option of nothing": "Say `--formt`.\n",
    "a marked block that names nothing": "```sh\n# not run: slow\nTests/nothing/run\n```\n",
}

# And what must pass, so that nothing is refused for another reason.
FINE = {
    "a list with paragraphs": "1. One.\n\n   More of one.\n\n   - Deeper.\n\n     More of it.\n\nAnd on.\n",
    "an output with lines left out": "```sh\nprintf 'a\\nb\\nc\\n'\n```\n\n```text\n…\nb\n…\n```\n",
    "a command that fails as it says": "```sh\nhwcalc calc nothing.json  # exit status 3\n```\n",
    "a small scheme and a fragment": f"```jsonc\n{SMALL}\n```\n```jsonc\n// fragment\n"
    '"exit": { "maximumMonths": 24 }\n```\n',
    "a sum": "```calculation\nhalf a year: 0.5 x 1.3 = 0.65 points\n```\n",
}
