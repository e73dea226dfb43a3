"""The page for the negotiating table, and the report that is taken from it."""

import base64
import os
import re
import tempfile

from files import kept
from machine import ROOT

HOSTILE = "\"><script>document.title='broken'</script>"
with open(os.path.join(ROOT, "samples/aannames-illustratief.jsonc"), encoding="utf-8") as sample:
    ASSUMPTIONS = sample.read()
# Fewer than ten people would not be shown.
PEOPLE = "id;born;function;from;to;team\n" + "".join(
    "V{0};{0}-02-1964;machinist;01-03-1990;;\"{1}\"\n".format(
        number, HOSTILE.replace('"', '""') if number < 20 else "zuid")
    for number in range(10, 28))


class VariantWalk:
    """What a walk does on this page; it is part of `Walk`."""

    def number(self, side, start):
        """The name of the field of a variant for the number that is called so."""
        return self.browser.run(
            """return [...document.querySelectorAll('.pair')].find(pair =>
              pair.querySelector('strong').innerText.startsWith(arguments[1]))
              .querySelector(`input[name^="${arguments[0]}-"]`).name""", side, start)

    def compare(self):
        browser, dutch = self.browser, self.language == "nl"
        browser.open(f"{self.address}/variants?lang={self.language}")
        self.expect(browser.count(".pair") > 25, "the numbers of the usual scheme stand there")
        self.look("variants")
        browser.press("compare")
        self.has_faults("nothing changed", 1)
        self.look("variants with a fault")
        night = self.number("a", "Nachtdienst" if dutch else "Night duty")
        other = self.number("b", "Nachtdienst" if dutch else "Night duty")
        if self.scripts:
            browser.type(night, "7")
            browser.reload()
            self.expect(browser.value(night) == "7", "Reload keeps what was typed")
        browser.type(night, "zwaar")
        browser.type(other, "1001")
        browser.type("count", "x")
        browser.date("asof", 31, 2, 2026)
        browser.press("compare")
        self.has_faults("four fields", 4)
        self.expect(browser.value(night) == "zwaar", "what was typed is kept with the fault")
        self.look("variants with many faults")
        browser.type(night, "0,48")
        browser.type(other, "0,48")
        browser.type("count", "60")
        browser.date("asof", 21, 11, 2026)
        browser.press("compare")
        self.has_faults("two alike", 1)
        browser.type(other, "0.30")
        browser.type("a-title", HOSTILE)
        switched = "en" if dutch else "nl"
        browser.press(f"lang-{switched}")
        self.expect(browser.value(night) == ("0.48" if dutch else "0,48"),
                    "the switch keeps the number, written as in its language")
        browser.press(f"lang-{self.language}")
        # Another scheme and back: nothing typed is lost.
        browser.choose("scheme", "banken")
        browser.press("show")
        self.look("the numbers of another scheme")
        browser.choose("scheme", "spoor-illustratief")
        browser.press("show")
        self.expect(browser.value(night) == ("0,48" if dutch else "0.48"), "and back")
        browser.press("compare")
        self.comparison("the comparison")
        self.expect(("verzonnen" if dutch else "invented") in browser.text("main"),
                    "that the people are invented is told")
        self.paper()
        browser.reload()
        self.expect(browser.count(".answer") == 1, "Reload gives the same page")
        browser.press(f"lang-{switched}")
        self.expect(browser.count(".answer") == 1
                    and browser.run("return document.documentElement.lang") == switched,
                    "the switch shows the comparison again")
        browser.press(f"lang-{self.language}")
        for go, words in (("json", '"headlines"'), ("csv", "section"),
                          ("variant-a", "elements/nachtdienst/weight")):
            self.expect(words in self.file("/variants", go), f"{go} is a file to save")
        report = self.file("/variants", "html")
        browser.back()
        browser.forward()
        browser.press("back")
        self.expect(browser.value(night) == ("0,48" if dutch else "0.48"),
                    "back to the form, as it was")
        self.people(night)
        self.cost(night)
        self.report(report)

    def comparison(self, where):
        browser = self.browser
        self.expect(browser.count(".answer") == 1, f"{where}: there is an answer")
        self.expect("broken" not in browser.title, f"{where}: names are only shown")
        self.look(where)
        self.black_and_white(where)

    def people(self, night):
        """People from a file."""
        browser = self.browser
        browser.choose("people", "file")
        browser.press("compare")
        self.has_faults("no file", 1)
        self.expect(browser.value("people") == "file", "the choice is kept")
        browser.upload("#file", kept(PEOPLE, "csv"))
        browser.type("groupby", "taem")
        browser.press("compare")
        self.has_faults("a column that is not there", 1)
        self.look("variants with a file and a fault")
        # The file that was chosen went with the page.
        browser.type("groupby", "team")
        browser.press("compare")
        self.comparison("the comparison for a file")
        browser.back()
        self.expect(browser.value("groupby") in ("team", "taem"), "Back shows the form again")
        browser.forward()
        self.expect(browser.count(".answer") == 1, "and Forward the comparison")

    def cost(self, night):
        """What the variants cost, by a file of assumptions."""
        browser, dutch = self.browser, self.language == "nl"
        browser.press("back")
        browser.choose("people", "sample")
        browser.type("count", "300")
        browser.type("groupby", "")
        broken = ASSUMPTIONS.replace('"low": 25,', '"low": 45,').replace('"horizon"', '"horzon"')
        browser.upload("#assumptions", kept(broken, "jsonc"))
        browser.press("compare")
        self.has_faults("a file of assumptions with faults", 3)
        self.expect(browser.value(night) == ("0,48" if dutch else "0.48"),
                    "what was typed is kept with the fault in the assumptions")
        self.look("variants with a fault in the assumptions")
        browser.upload("#assumptions", kept(ASSUMPTIONS, "jsonc"))
        browser.press("compare")
        self.comparison("the comparison with cost")
        self.expect("2027–2031" in browser.text(".answer"), "the headline says the cost")
        self.expect(browser.count("section:has(> #cost) .chart") > 0, "cost is drawn")
        words = "laag 25%, midden 40%, hoog 60%" if dutch else "low 25%, middle 40%, high 60%"
        self.expect(words in browser.text("main"), "every assumption is printed")
        self.paper(40)
        browser.reload()
        self.expect(browser.count("section:has(> #cost) table") > 3, "Reload gives the same page")
        self.expect("born_from" in self.file("/variants", "flows-csv"), "cash flows are a file to save")
        report = self.file("/variants", "html")
        browser.press("back")
        self.expect(browser.count('input[name="assumptions-none"]') == 1,
                    "the assumptions went with the page, and can be left out")
        self.look("variants with assumptions")
        self.report(report)
        browser.open(f"{self.address}/variants?lang={self.language}")

    def paper(self, most=30):
        """On paper stand the figures, and no button."""
        paper = base64.b64decode(self.browser.chrome(
            "Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
        sheets = len(re.findall(rb"/Type /Page\b(?!s)", paper))
        self.expect(1 <= sheets <= most, f"it prints on {sheets} sheets")
        self.browser.chrome("Emulation.setEmulatedMedia", media="print")
        shown = self.browser.run(
            "return [...document.querySelectorAll('main button, .site-head nav')]"
            ".filter(part => part.getClientRects().length).length")
        self.browser.chrome("Emulation.setEmulatedMedia", media="")
        self.expect(shown == 0, f"{shown} buttons stand on paper")

    def black_and_white(self, where):
        """Every drawing can be read without colour: bars beside each other differ in more than that.

        Each kind of bar has a fill of its own that is a pattern, or whose lightness differs from that
        of the others by a contrast of 3 to 1; what is drawn has words, and its table has its figures.
        """
        found = self.browser.run(
            """const light = color => {
              const parts = color.match(/[\\d.]+/g).slice(0, 3).map(Number).map(v => {
                v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
              return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]; };
            return [...document.querySelectorAll('figure.chart, .chart')].map(chart => {
              const fills = [...new Set([...chart.querySelectorAll('.key rect, .key svg rect')]
                .map(rect => getComputedStyle(rect).fill))];
              const plain = fills.filter(fill => !fill.includes('url')).map(light);
              plain.sort((a, b) => a - b);
              const near = plain.filter((one, place) => place > 0
                && (one + .05) / (plain[place - 1] + .05) < 3);
              const drawing = chart.querySelector('svg[role=img]');
              return { near: near.length, kinds: fills.length,
                keys: chart.querySelectorAll('.key li').length,
                named: Boolean(drawing && (drawing.getAttribute('aria-labelledby')
                  || drawing.getAttribute('aria-label'))),
                texts: chart.querySelectorAll('svg text').length }; });""")
        self.expect(bool(found), f"{where}: there are drawings")
        for chart in found:
            self.expect(chart["near"] == 0, f"{where}: fills differ by colour alone: {chart}")
            self.expect(chart["kinds"] == chart["keys"], f"{where}: a fill for each name: {chart}")
            self.expect(chart["named"] and chart["texts"] > 0, f"{where}: words are drawn: {chart}")

    def report(self, page):
        """The report as a file by itself, which loads and runs nothing."""
        browser = self.browser
        for fault in self.validator.faults(page):
            self.expect(False, f"the report: not valid HTML: {fault}")
        path = os.path.join(tempfile.mkdtemp(), "report.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(page)
        browser.open(f"file://{path}?lang={self.language}")
        self.comparison("the report")
        self.paper()
        browser.open(f"{self.address}/?lang={self.language}")
