"""The rules of the rail example as tables, for the peers: read from the scheme file itself."""
import json
import os
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
TICKS = 13020
# Thousandths of a point a year x ten thousandths of a factor x ticks; a year has 156 240 ticks.
POINT = 1000 * 10_000 * 12 * TICKS


def jsonc(path):
    return read(open(path, encoding="utf-8").read())


def read(text):
    """JSON with comments and trailing commas."""
    text = re.sub(r'("(?:[^"\\]|\\.)*")|//[^\n]*', lambda match: match.group(1) or "", text)
    text = re.sub(r'("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])', lambda match: match.group(1) or "", text)
    return json.loads(text)


def functions():
    """(function, thousandths of a point a year, whether it is heavy)"""
    scheme = jsonc(os.path.join(ROOT, "schemes", "spoor-illustratief.jsonc"))
    weights = {element["id"]: element["weight"] for element in scheme["elements"]}
    rows = []
    for function in scheme["functions"]:
        rates = {
            element: round(weights[element] * scheme["levels"][level] * 1000)
            for element, level in function.get("exposure", {}).items()
        }
        for members in scheme.get("exclusive", []):
            here = [member for member in members if member in rates]
            heaviest = max(here, key=lambda name: rates[name], default=None)
            for member in here:
                if member != heaviest:
                    del rates[member]
        rows.append((function["id"], sum(rates.values()), "zwaar" in function.get("groups", [])))
    return rows


def statutory():
    """The statutory figures, as the file in the library says them."""
    path = os.path.join(ROOT, "Sources", "HeavyWork", "Statutory", "StatutoryData.swift")
    source = open(path, encoding="utf-8").read()
    return read(re.search(r'#"""\n(.*?)"""#', source, re.S).group(1))
