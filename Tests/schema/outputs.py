"""What the programs write for other programs, made anew to be held against its schemas."""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = ["comparison", "sweep", "solution", "weighing"]
BOUND = "conditions/ondergrens/points/atLeast"
WEIGHT = "elements/nachtdienst/weight"


def program():
    """The hwcalc that was named, else the newest that was built here; one is built where there is none."""
    named = [word for word in sys.argv[1:] if not word.startswith("--")]
    if named:
        return pathlib.Path(named[0]).resolve()
    built = [ROOT / ".build" / kind / "hwcalc" for kind in ("release", "debug")]
    built = [path for path in built if path.exists()]
    if not built:
        subprocess.run(["swift", "build", "--product", "hwcalc"], cwd=ROOT, check=True)
        built = [ROOT / ".build/debug/hwcalc"]
    return max(built, key=lambda path: path.stat().st_mtime)


def outputs():
    """Yields a schema, words for what was asked, and what was written."""
    hwcalc = program()
    with tempfile.TemporaryDirectory() as folder:
        def run(schema, words, *arguments, status=0):
            command = [hwcalc, *arguments, "--schemes", ROOT / "schemes", "--as-of", "2026-11-21"]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            if done.returncode != status:
                raise SystemExit(f"{words} ended with {done.returncode}:\n{done.stderr}")
            return schema, words, json.loads(done.stdout) if schema else None

        people = ["--population", "people.csv"]
        few = ["--population", "few.csv"]
        for name, count in (("people.csv", "400"), ("few.csv", "14")):
            run(None, "a sample", "sample", count, "--seed", "3", "--scheme", "spoor-illustratief",
                "-o", name)
        variant = ROOT / "samples/variants/nachtdienst-zwaarder.jsonc"
        for words, population in (("many people", people), ("a few people", few)):
            yield run("comparison", f"compare, {words}", "compare", "spoor-illustratief", variant,
                      *population, "--format", "json")
            yield run("sweep", f"sweep, {words}", "sweep", "spoor-illustratief", variant, *population,
                      "--vary", f"{BOUND}=5..50/5", "--vary", f"{WEIGHT}=0.2,0.6", "--group", "zwaar",
                      "--format", "json")
            yield run("solution", f"solve, {words}", "solve", "spoor-illustratief", *population,
                      "--vary", f"{BOUND}=15..25/1", "--target", "months>=0", "--format", "json")
        yield run("comparison", "compare with cost", "compare", "spoor-illustratief", variant, variant,
                  *people, "--assumptions", ROOT / "samples/aannames-illustratief.jsonc", "--format",
                  "json")
        yield run("sweep", "sweep with a variant that breaks the scheme", "sweep",
                  "spoor-illustratief", *people, "--vary", f"{BOUND}=15,2000000", "--no-tornado",
                  "--format", "json", status=1)
        yield run("solution", "solve without an answer", "solve", "spoor-illustratief", *people,
                  "--vary", f"{BOUND}=15..25/5", "--target", "share:zwaar>=2", "--format", "json",
                  status=1)
        panel = [ROOT / "samples/panel-illustratief.csv", "-s", "spoor-illustratief", "--function",
                 "machinist", "--replicates", "40", "--format", "json"]
        yield run("weighing", "weigh", "weigh", *panel)
        yield run("weighing", "weigh with a population", "weigh", *panel, *people, "--variants", "40")


def broken(value):
    """The same with a key too few, a key too many, or words for a number, at each place."""
    def places(node, path=()):
        if isinstance(node, dict):
            yield path
            for key, inner in node.items():
                yield from places(inner, (*path, key))
        elif isinstance(node, list) and node:
            yield from places(node[0], (*path, 0))

    for path in places(value):
        # Keys of these are names of their own: columns, elements, files.
        if path and path[-1] in ("cells", "weights", "receipt"):
            continue
        other = copy.deepcopy(value)
        node = other
        for key in path:
            node = node[key]
        node["qqqq"] = 1
        yield "/".join(map(str, path)) + "/qqqq", other
    for key in value:
        yield f"{key} as words", {**value, key: "words" if not isinstance(value[key], str) else 1}
