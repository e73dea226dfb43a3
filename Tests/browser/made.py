"""The pages that hwcalc makes: many variants, the weights of a panel, and a comparison."""

import os
import re
import subprocess
import tempfile

from machine import ROOT

BOUND = "conditions/ondergrens/points/atLeast"
WEIGHT = "elements/nachtdienst/weight"
HOSTILE = "\"><script>document.title='broken'</script>"
# A row for each page: its name, what makes it, and the tables and drawings that it has to have.
PAGES = [
    ("sweep", ["sweep", "spoor-illustratief", "hostile.jsonc", "--population", "people.csv",
               "--vary", f"{BOUND}=10..30/4", "--vary", f"{WEIGHT}=0.3..0.6/0.1", "--output"], 3, 2),
    ("sweep of a few", ["sweep", "spoor-illustratief", "--population", "few.csv", "--vary",
                        f"{BOUND}=10..30/10", "--output"], 3, 0),
    ("weigh", ["weigh", "panel.csv", "-s", "spoor-illustratief", "--function", "machinist",
               "--replicates", "100", "--population", "people.csv", "--variants", "40", "--report"],
     2, 1),
    ("compare", ["compare", "spoor-illustratief", "hostile.jsonc",
                 os.path.join(ROOT, "samples/variants/ondergrens-hoger.jsonc"), "--population",
                 "people.csv", "--assumptions", os.path.join(ROOT, "samples/aannames-illustratief.jsonc"),
                 "--output"], 15, 5),
]


def make(hwcalc):
    """Makes the pages in both languages; gives the folder they are in."""
    folder = tempfile.mkdtemp()

    def run(*arguments):
        done = subprocess.run([hwcalc, *arguments, "--schemes", os.path.join(ROOT, "schemes"),
                               "--as-of", "2026-11-21"], cwd=folder, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments[0]} ended with {done.returncode}: {done.stderr}")

    for name, count in (("people.csv", "500"), ("few.csv", "12")):
        run("sample", count, "--seed", "3", "--scheme", "spoor-illustratief", "-o", name)
    title = HOSTILE.replace('"', '\\"')
    with open(os.path.join(folder, "hostile.jsonc"), "w", encoding="utf-8") as file:
        file.write('{ "heavywork": 1, "variantOf": "spoor-illustratief", "title": { "nl": "%s", '
                   '"en": "%s" }, "changes": [{ "path": "%s", "value": 0.48 }] }'
                   % (title, title, WEIGHT))
    with open(os.path.join(ROOT, "samples/panel-illustratief.csv"), encoding="utf-8") as file:
        panel = file.read()
    with open(os.path.join(folder, "panel.csv"), "w", encoding="utf-8") as file:
        file.write(panel)
    for language in ("nl", "en"):
        for place, (_, arguments, _, _) in enumerate(PAGES):
            run(*arguments, f"{place}-{language}.html", "--lang", language)
    return folder


class MadeWalk:
    """What a walk does on these pages; it is part of `Walk`."""

    def made(self):
        browser = self.browser
        for place, (name, _, tables, drawings) in enumerate(PAGES):
            path = os.path.join(self.pages, f"{place}-{self.language}.html")
            with open(path, encoding="utf-8") as file:
                page = file.read()
            for fault in self.validator.faults(page):
                self.expect(False, f"{name}: not valid HTML: {fault}")
            self.expect(not re.search(r"<script|<link|<img|\ssrc=|@import|https?://", page),
                        f"{name}: it loads and runs nothing")
            browser.open(f"file://{path}?lang={self.language}")
            self.look(name)
            self.expect("broken" not in browser.title, f"{name}: names are only shown")
            self.expect(browser.count(".answer") == 1, f"{name}: there is an answer")
            self.expect(browser.count("table") >= tables, f"{name}: {browser.count('table')} tables")
            found = browser.count("figure.chart svg[role=img]")
            self.expect(found >= drawings if drawings else found == 0, f"{name}: {found} drawings")
            self.keys(name)
            self.paper()
        browser.open(f"{self.address}/?lang={self.language}")

    def keys(self, where):
        """What drawings mean can be told without colour.

        Each entry of a key has a mark unlike the others: another shape, a pattern, a dashed line or
        one of another width, or a fill that differs in lightness by 3 to 1. Each drawing has words, a
        name and a table that says the same.
        """
        found = self.browser.run(
            """const light = color => {
              const parts = (color.match(/[\\d.]+/g) || [0, 0, 0]).slice(0, 3).map(Number).map(v => {
                v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
              return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]; };
            return [...document.querySelectorAll('figure.chart')].map(chart => {
              const marks = [...chart.querySelectorAll('.key li')].map(entry => {
                const shape = entry.querySelector('svg > *');
                if (!shape) return { shape: entry.innerText.trim()[0], light: -1 };
                const style = getComputedStyle(shape);
                const plain = shape.tagName === 'rect' && !style.fill.includes('url');
                return { shape: [shape.tagName, plain ? '' : style.fill, style.strokeDasharray,
                    style.strokeWidth].join(' '), light: plain ? light(style.fill) : -1 }; });
              const alike = [];
              marks.forEach((one, place) => marks.slice(place + 1).forEach(other => {
                if (one.shape !== other.shape) return;
                const [low, high] = [one.light, other.light].sort((a, b) => a - b);
                if (low < 0 || (high + .05) / (low + .05) < 3) alike.push(one.shape); }));
              const drawing = chart.querySelector('svg[role=img]');
              const named = (drawing.getAttribute('aria-labelledby') || '').split(' ')
                .every(id => document.getElementById(id)?.textContent.trim());
              let next = chart.nextElementSibling;
              while (next && !next.matches('table, .scroll, div:has(table)')) next = next.nextElementSibling;
              return { alike, named, keys: marks.length, table: Boolean(next),
                texts: drawing.querySelectorAll('text').length }; });""")
        for chart in found:
            self.expect(not chart["alike"], f"{where}: marks differ by colour alone: {chart}")
            self.expect(chart["named"] and chart["texts"] > 0, f"{where}: words are drawn: {chart}")
            self.expect(chart["table"], f"{where}: a table says the same: {chart}")
