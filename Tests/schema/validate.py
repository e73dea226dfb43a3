#!/usr/bin/env python3
"""Holds scheme files, samples, variants, assumptions, the shipped statutory figures, and what programs
write for programs, against their schemas.

    Tests/schema/validate.py [HWCALC]     the newest program that was built, unless given

Prints a line for each file and snippet; the exit status is 1 if one is not as it should be.
"""

import importlib.util
import pathlib
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "schemes" / "schema"
NAMES = ["scheme", "history", "statutory", "variant", "assumptions"]
PACKAGE = "jsonschema>=4.18"


def restart_with_jsonschema():
    """Runs this file again where jsonschema is, installing it into a passing venv first."""
    if "--again" in sys.argv:
        sys.exit("jsonschema was installed but cannot be imported")
    with tempfile.TemporaryDirectory() as folder:
        python = sys.executable
        install = [python, "-m", "pip", "install", "--quiet", PACKAGE]
        try:
            venv.create(folder, with_pip=True)
            python = str(pathlib.Path(folder, "bin", "python3"))
            subprocess.run([python, *install[1:]], check=True)
        except (OSError, subprocess.CalledProcessError):
            # No venv here: the user's own packages, also where the system guards them.
            python = sys.executable
            user = [*install, "--user"]
            if subprocess.run(user, stderr=subprocess.DEVNULL).returncode != 0:
                subprocess.run([*user, "--break-system-packages"], check=True)
        sys.exit(subprocess.run([python, __file__, "--again", *sys.argv[1:]]).returncode)


def has_jsonschema():
    """Whether a jsonschema is here that knows registries (4.18 and later bring `referencing`)."""
    return all(importlib.util.find_spec(name) for name in ["jsonschema", "referencing"])


if not has_jsonschema():
    restart_with_jsonschema()

from jsonschema import Draft202012Validator  # noqa: E402
from referencing import Registry, Resource  # noqa: E402

import outputs  # noqa: E402
from strict import read  # noqa: E402


def read_file(path):
    return read(path.read_text(encoding="utf-8-sig"))


def shipped_figures():
    """The statutory figures, which stand as a text in the source of the library."""
    source = (ROOT / "Sources/HeavyWork/Statutory/StatutoryData.swift").read_text("utf-8")
    return read(source.split('#"""', 1)[1].split('"""#', 1)[0])


def validators():
    """A validator for each schema; a schema refers to another by its file name."""
    contents = {name: read_file(SCHEMAS / f"{name}.schema.json") for name in NAMES + outputs.NAMES}
    base = "file:///schema/"
    registry = Registry().with_resources(
        (f"{base}{name}.schema.json", Resource.from_contents(content))
        for name, content in contents.items()
    )
    return contents, {
        name: Draft202012Validator({"$ref": f"{base}{name}.schema.json"}, registry=registry)
        for name in contents
    }


def deepest(error):
    """The error that says most: of several forms, the one that came furthest."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def complaint(validator, value):
    """What is wrong with a value, or nothing."""
    for error in validator.iter_errors(value):
        error = deepest(error)
        place = "/".join(str(part) for part in error.absolute_path)
        return f"/{place}: {error.message[:200]}"
    return None


LABEL = '{ "nl": "a", "en": "b" }'
SCHEME = {
    "heavywork": "1",
    "id": '"x"',
    "version": '"1"',
    "status": '"agreed"',
    "title": LABEL,
    "inForce": '{ "from": "2026-01-01" }',
    "sources": "{}",
    "routes": '[{ "id": "r", "when": "c", "months": 12 }]',
    "exit": '{ "maximumMonths": 24 }',
}
HISTORY = {"born": '"1960-01-15"', "history": '[{ "function": "a", "from": "2000-01-01" }]'}
STATUTORY = {
    "heavywork": "1",
    "version": '"1"',
    "checkedOn": '"2026-01-01"',
    "sources": '{ "law": { "title": "De wet" } }',
    "statePensionAge": '{ "rows": [{ "bornFrom": "1950-01-01", "years": 66, "months": 0, '
    '"source": "law" }], "setThrough": "1999-12-31" }',
    "exemptThreshold": '[{ "year": 2022, "perMonth": 1874, "source": "law" }]',
    "levy": '[{ "fromYear": 2011, "percent": 52, "source": "law" }]',
    "statePensionSingle": '[{ "from": "2022-01-01", "perMonth": 1200.5, "source": "law" }]',
}
VARIANT = {
    "heavywork": "1",
    "variantOf": '"spoor-illustratief"',
    "title": LABEL,
    "changes": '[{ "path": "exit/maximumMonths", "value": 24 }]',
}
ASSUMPTIONS = {
    "heavywork": "1",
    "id": '"x"',
    "title": LABEL,
    "sources": "{}",
    "population": '{ "kind": "closed" }',
    "horizon": '{ "from": 2027, "through": 2031 }',
    "indexation": '{ "benefit": [{ "fromYear": 2027, "percent": 2 }], "threshold": [{ "fromYear": 2027, "percent": 2 }] }',
    "leaving": '[{ "fromAge": 0, "percent": 2 }]',
    "takeUp": '[{ "low": 10, "middle": 20, "high": 30 }]',
}
WHOLE = {
    "scheme": SCHEME,
    "history": HISTORY,
    "statutory": STATUTORY,
    "variant": VARIANT,
    "assumptions": ASSUMPTIONS,
}


def condition(body):
    return '{ "c": { "label": %s, %s } }' % (LABEL, body)


def route(months, when='"c"'):
    return '[{ "id": "r", "when": %s, "months": %s }]' % (when, months)


def service(rest, atLeast='{ "years": 1 }'):
    return condition('"service": { %s }, "atLeast": %s' % (rest, atLeast))


ANY = '"of": { "any": true }'
ELEMENT = '"id": "e", "category": "fysiek", "label": %s, "weight": 1' % LABEL
FUNCTION = '"id": "f", "label": %s' % LABEL
SPELL = '"function": "a", "from": "2000-01-01"'

# What a schema must accept: which key of a small valid file is replaced, and by what.
FINE = [
    ("assumptions", "discount", '{ "percent": -0.5, "why": "a" }'),
    ("assumptions", "wageBill", "null"),
    ("assumptions", "takeUp", '[{ "fromAge": 64, "throughMonths": null, "low": 0, "middle": 0, "high": 100, "source": "s" }]'),
    ("scheme", "x-own", "[1]"),
    ("scheme", "time", "null"),
    ("scheme", "conditions", condition('"points": { "atLeast": 1 }, "service": null')),
    ("scheme", "conditions", service(ANY + ', "per": "calendarYear", "wholeFrom": { "days": 15 }')),
    ("scheme", "conditions", service('"of": { "any": false, "group": "g" }, "x-own": 1')),
    ("scheme", "routes", route('[{ "from": null, "value": 6 }, { "from": "2028-01-01", "value": 9 }]')),
    ("scheme", "routes", route('{ "steps": [{ "from": null, "value": [[1, 2]], "source": "s" }] }')),
    ("scheme", "routes", route('"maximum"')),
    ("scheme", "routes", route("12", '{ "all": ["c", { "not": { "any": ["d"] } }] }')),
    ("history", "history", '[{ "function": null, "from": "1998", "to": "2001-06" }]'),
    ("variant", "changes", '[{ "path": "levels/full", "remove": true, "why": "too high" }]'),
    ("variant", "changes", '[{ "path": "time/kinds/a~1b", "value": 0.5, "remove": null, "why": %s }]' % LABEL),
    ("statutory", "upkeep", '{ "levy": { "changesIn": [1, 7], "url": "u", "what": %s } }' % LABEL),
    ("history", "attributes", '{ "wage": 3800.5, "x-y": null, "night": true }'),
]

# What a schema must refuse.
BROKEN = [
    ("assumptions", "population", '{ "kind": "half" }'),
    ("assumptions", "leaving", "[]"),
    ("assumptions", "discount", '{ "rate": 2 }'),
    ("assumptions", "takeUp", '[{ "low": 10, "middle": 20 }]'),
    ("assumptions", "takeUp", '[{ "low": 10, "middle": 20, "high": 101 }]'),
    # An unknown key
    ("scheme", "statuss", "1"),
    ("scheme", "$schema", '"scheme.schema.json"'),
    ("scheme", "exit", '{ "maximumMonths": 24, "minimumMonth": 1 }'),
    ("scheme", "points", '{ "categoryMaximumPerYear": { "physical": 1 } }'),
    ("scheme", "conditions", condition('"points": { "atLeast": 1 }, "servise": 1')),
    ("scheme", "routes", route('{ "linear": { "full": 1, "maximum": 2, "most": 3 } }')),
    ("scheme", "routes", route('[{ "from": null, "value": 6, "until": "2027-01-01" }]')),
    ("history", "history", '[{ %s, "untill": "2001-01-01" }]' % SPELL),
    ("statutory", "levies", "[]"),
    ("statutory", "levy", '[{ "fromYear": 2011, "percent": 52, "source": "law", "per": 1 }]'),
    ("variant", "changes", '[{ "path": "levels/full", "valeu": 1 }]'),
    ("variant", "examples", "[]"),
    # A wrong type, word or range
    ("variant", "changes", '[{ "path": "elements//weight", "value": 1 }]'),
    ("variant", "changes", '[{ "path": "status", "value": "agreed" }]'),
    ("variant", "changes", '[{ "path": "levels/full", "remove": false }]'),
    ("variant", "changes", '[{ "path": "levels/full", "value": null }]'),
    ("scheme", "heavywork", "2"),
    ("scheme", "id", '"my scheme"'),
    ("scheme", "version", "1.0"),
    ("scheme", "status", '"agred"'),
    ("scheme", "title", '"Test"'),
    ("scheme", "checkedOn", '"2026-13-01"'),
    ("scheme", "levels", '{ "half full": 1 }'),
    ("scheme", "levels", '{ "full": "1" }'),
    ("scheme", "exit", '{ "maximumMonths": 36.5 }'),
    ("scheme", "exit", '{ "maximumMonths": 601 }'),
    ("scheme", "exit", '{ "maximumMonths": [] }'),
    ("scheme", "exclusive", '[["a"]]'),
    ("scheme", "routes", "[]"),
    ("scheme", "routes", route('"most"')),
    ("scheme", "routes", route('{ "steps": [[1, 2, 3]] }')),
    ("scheme", "routes", route('{ "steps": [{ "from": null, "value": 6 }] }')),
    ("scheme", "routes", route('{ "linear": { "full": 0, "maximum": 2 } }')),
    ("scheme", "routes", route('[{ "from": "2026-01-01", "value": 6 }, { "from": null, "value": 9 }]')),
    ("scheme", "time", '{ "kinds": { "employment": 0.5 } }'),
    ("scheme", "benefit", '{ "perMonth": "rvuTreshold" }'),
    ("history", "born", '"15-01-1960"'),
    ("history", "history", "[]"),
    ("history", "history", '[{ %s, "fte": 1.2 }]' % SPELL),
    ("history", "history", '[{ %s, "evidence": "mine" }]' % SPELL),
    ("statutory", "exemptThreshold", '[{ "year": 22, "perMonth": 1, "source": "law" }]'),
    ("statutory", "upkeep", '{ "levi": { "changesIn": [1], "url": "u", "what": %s } }' % LABEL),
    ("statutory", "upkeep", '{ "levy": { "changesIn": [13], "url": "u", "what": %s } }' % LABEL),
    ("statutory", "upkeep", '{ "levy": { "changesIn": [], "url": "u", "what": %s } }' % LABEL),
    # Something missing
    ("statutory", "upkeep", '{ "levy": { "url": "u", "what": %s } }' % LABEL),
    *[(schema, key, None) for schema, keys in WHOLE.items() for key in keys],
    ("scheme", "title", '{ "nl": "a" }'),
    ("scheme", "inForce", '{ "from": null }'),
    ("scheme", "elements", "[{ %s }]" % ELEMENT),  # then `time` is required
    ("scheme", "functions", '[{ %s, "pointsPerYear": 1 }]' % FUNCTION),
    ("scheme", "sources", '{ "cao": { "basis": "full" } }'),
    ("scheme", "conditions", '{ "c": { "points": { "atLeast": 1 } } }'),
    ("scheme", "conditions", '{ "c": { "label": %s } }' % LABEL),
    ("scheme", "conditions", condition('"service": { %s }' % ANY)),
    ("scheme", "conditions", service('"of": {}')),
    ("scheme", "conditions", service(ANY, "{}")),
    ("scheme", "conditions", service(ANY + ', "per": "calendarYear"')),
    ("scheme", "conditions", service(ANY + ', "wholeFrom": 6')),
    ("scheme", "conditions", service(ANY + ', "gaps": {}')),
    ("scheme", "routes", route("12", "{}")),
    ("scheme", "routes", route("12", '{ "all": [] }')),
    ("scheme", "routes", route("{}")),
    ("scheme", "examples", '[{ "name": "a", "asOf": "2026-01-01", "born": "1960-01-01", "history": [{ %s }] }]' % SPELL),
    ("history", "history", '[{ "from": "2000-01-01" }]'),
    ("history", "history", '[{ %s, "exposure": { "e": "full" } }]' % SPELL),
    ("statutory", "levy", '[{ "fromYear": 2011, "percent": 52 }]'),
    ("variant", "changes", '[{ "path": "levels/full" }]'),
    # Two where one may stand
    ("variant", "changes", '[{ "path": "levels/full", "value": 1, "remove": true }]'),
    ("scheme", "conditions", condition('"points": { "atLeast": 1 }, "born": { "from": "1960-01-01" }')),
    ("scheme", "conditions", condition('"points": { "atLeast": 1, "below": 2 }')),
    ("scheme", "conditions", condition('"points": { "atLeast": 1 }, "atLeast": 5')),
    ("scheme", "conditions", condition('"attribute": { "name": "w", "atMost": 1, "atLeast": 2 }')),
    ("scheme", "conditions", service('"of": { "any": true, "group": "g" }')),
    ("scheme", "conditions", service(ANY + ', "weighted": true, "gaps": { "each": 1 }')),
    ("scheme", "conditions", service(ANY + ', "gaps": { "each": { "months": 1, "weeks": 2 } }')),
    ("scheme", "functions", '[{ %s, "exposure": {}, "pointsPerYear": 1 }]' % FUNCTION),
    ("scheme", "routes", route("12", '{ "all": ["c"], "any": ["c"] }')),
    ("scheme", "routes", route('{ "steps": [[1, 2]], "round": "floor" }')),
    ("history", "history", '[{ %s, "fte": 1, "hours": 36 }]' % SPELL),
]

# A reader that took too much away would accept what the loader refuses.
TEXTS = [
    ('{ "a": "// no /* comment */ ,]", } // end', {"a": "// no /* comment */ ,]"}),
    ('["\\"//", 1, /* , */ 2 /* x */ , // y\n]', ['"//', 1, 2]),
    ("[1,,]", None),
    ("[,]", None),
    ('{ "a": 1, "a": 1 }', None),
]


def snippet(schema, key, value):
    """A small valid file with one key replaced; no value takes the key away."""
    parts = {**WHOLE[schema], key: value}
    return read("{" + ", ".join(f'"{k}": {v}' for k, v in parts.items() if v is not None) + "}")


def main():
    failures = 0

    def line(what, problem):
        nonlocal failures
        failures += problem is not None
        print(f"{what}: {'fine' if problem is None else 'FAILED: ' + problem}")

    for text, expected in TEXTS:
        try:
            value = read(text)
        except ValueError:
            value = None
        line(f"reading {text!r}", None if value == expected else f"read as {value!r}")

    contents, validator = validators()
    for name in contents:
        meta = Draft202012Validator(Draft202012Validator.META_SCHEMA)
        line(f"schemes/schema/{name}.schema.json", complaint(meta, contents[name]))

    files = [("scheme", path) for path in sorted((ROOT / "schemes").glob("*.jsonc"))]
    files += [("history", path) for path in sorted((ROOT / "samples").glob("*.json"))]
    files += [("variant", path) for path in sorted((ROOT / "samples/variants").glob("*.jsonc"))]
    files += [("assumptions", path) for path in sorted((ROOT / "samples").glob("aannames-*.jsonc"))]
    if {schema for schema, _ in files} != {"scheme", "history", "variant", "assumptions"}:
        line("files", "no scheme files, samples, variants or assumptions were found")
    for schema, path in files:
        try:
            problem = complaint(validator[schema], read_file(path))
        except ValueError as error:
            problem = str(error)
        line(str(path.relative_to(ROOT)), problem)
    line("the shipped statutory figures", complaint(validator["statutory"], shipped_figures()))

    for schema, parts in WHOLE.items():
        key = next(iter(parts))
        line(f"accepts a small {schema} file", complaint(validator[schema], snippet(schema, key, parts[key])))
    for schema, key, value in FINE:
        line(f"accepts {schema} {key} {value}", complaint(validator[schema], snippet(schema, key, value)))
    for schema, key, value in BROKEN:
        refused = complaint(validator[schema], snippet(schema, key, value))
        what = f"refuses {schema} " + (f"without {key}" if value is None else f"{key} {value}")
        line(what, None if refused else "it was accepted")

    asked = set()
    for schema, words, value in outputs.outputs():
        asked.add(schema)
        line(words, complaint(validator[schema], value))
        taken = [name for name, other in outputs.broken(value) if not complaint(validator[schema], other)]
        line(f"{words}, broken in many ways", f"accepted: {taken}" if taken else None)
    if asked != set(outputs.NAMES):
        line("what programs write", "some of it was not asked for")

    print(f"{failures} failed" if failures else "all fine")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
