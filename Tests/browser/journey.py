#!/usr/bin/env python3
"""The journey of an employee in a real browser: with and without scripts, on a telephone and on a
desk, in Dutch and in English, with what accessibility checkers and the console say.

    Tests/browser/journey.py [PROGRAM]

It starts PROGRAM (a built hwserve) itself, or takes .build/release/hwserve, else .build/debug. The
hwcalc beside it makes pages that are looked at too. Of two languages, two widths, and scripts or none,
four walks see every two together; with HW_LONG in the environment it takes all eight. It
needs chromium, chromedriver, and two packages from PyPI: one that holds axe-core, and html5lib, which
reads every page, as it was sent, by the letter of the standard.
"""

import base64
import http.client
import os
import sys
import tempfile
import traceback
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import files
import keyboard
import made
import variants
from machine import ROOT, Recorder, Server, Validator, axe_source
from webdriver import Browser

HOSTILE = "\"><script>document.title='broken'</script>&amp;\u202e'"

TEXT = {
    "nl": {"error": "Fout: ", "answer": "17 maanden eerder stoppen", "born": "Over uzelf",
           "gap": "gat", "search": "2 functies"},
    "en": {"error": "Error: ", "answer": "17 months", "born": "About yourself", "gap": "gap",
           "search": "2 functions"},
}
faults = []
checked = 0


def expect(truth, what):
    global checked
    checked += 1
    if not truth:
        faults.append(what)
        print(f"  NOT: {what}", flush=True)


class Walk(files.FileWalk, variants.VariantWalk, made.MadeWalk):
    """One walk through the pages in one browser."""

    def __init__(self, address, pages, language, width, scripts, axe, validator, dark=False):
        self.pages = pages
        self.address, self.language, self.scripts, self.axe = address, language, scripts, axe
        self.width, self.validator = width, validator
        self.name = f"{language} {width} {'script' if scripts else 'no script'}"
        self.browser = Browser(width=width, scripts=scripts, dark=dark)
        self.words = TEXT[language]

    def expect(self, truth, what):
        expect(truth, f"[{self.name}] {what}")

    def look(self, where):
        """Holds a page against what every page must be."""
        browser = self.browser
        # The page was made without scripts; the checker needs them, and only afterwards.
        browser.allow_scripts(True)
        browser.run(self.axe + "; window.axe = axe;")
        result = browser.run_later(
            """const done = arguments[arguments.length - 1];
            window.axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
              "wcag22aa", "best-practice"]}).then(r => done(r.violations.map(v =>
              `${v.id}: ${v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | ')}`)),
              e => done(["axe failed: " + e]));""")
        browser.allow_scripts(self.scripts)
        self.expect(not result, f"{where}: axe finds {result}")
        wide = browser.run(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        self.expect(wide[0] <= wide[1], f"{where}: {wide[0]} wide on a screen of {wide[1]}")
        self.expect(browser.run("return document.documentElement.lang") == self.language,
                    f"{where}: the language is marked")
        self.expect(browser.count("h1") == 1, f"{where}: one heading of the first order")
        self.expect("lang" in browser.address or browser.address.endswith(
            ("/calculator", "/hr", "/schemes/check", "/variants")),
                    f"{where}: nothing personal in {browser.address}")
        self.quiet(where)

    def quiet(self, where):
        messages = [m["message"] for m in self.browser.messages()]
        self.expect(not messages, f"{where}: the console says {messages}")

    def has_faults(self, where, count=None):
        browser = self.browser
        self.expect(browser.title.startswith(self.words["error"]), f"{where}: the title says so")
        links = browser.run("return [...document.querySelectorAll('#faults a')]"
                            ".map(a => a.getAttribute('href').slice(1))")
        self.expect(bool(links), f"{where}: there is a list of faults")
        if count:
            self.expect(len(links) == count, f"{where}: {count} faults, not {links}")
        for target in links:
            self.expect(browser.count(f'[id="{target}"]') == 1, f"{where}: {target} is led to")
        if self.scripts:
            self.expect(browser.run("return document.activeElement.id") == "faults",
                        f"{where}: the list of faults has the focus")

    def start(self, scheme="spoor-illustratief"):
        browser = self.browser
        browser.open(f"{self.address}/?lang={self.language}")
        self.look("start")
        browser.press("next")
        self.has_faults("start", 1)
        self.look("start with a fault")
        browser.choose("scheme", scheme)
        if self.scripts:
            # Without a script it is up to the browser, and Chromium forgets.
            browser.reload()
            self.expect(browser.value("scheme") == scheme, "Reload keeps what was chosen")
        browser.press("next")
        self.expect(self.words["born"] in browser.title, "the second page")

    def person(self):
        browser = self.browser
        browser.date("born", 31, 2, 1961)
        browser.press("next")
        self.has_faults("birth date", 1)
        self.expect([browser.value(f"born-{p}") for p in ("day", "month", "year")]
                    == ["31", "2", "1961"], "what was typed is kept with the fault")
        self.look("person with a fault")
        browser.back()
        self.expect(browser.value("born-day") == "31", "Back keeps what was typed")
        browser.forward()
        self.has_faults("forward again")
        browser.type("born-day", "14")
        other = "en" if self.language == "nl" else "nl"
        browser.press(f"lang-{other}")
        self.expect(browser.run("return document.documentElement.lang") == other, "the switch")
        self.expect(browser.value("born-day") == "14", "the switch keeps what was typed")
        browser.press(f"lang-{self.language}")
        browser.press("back")
        self.expect(browser.value("scheme") == "spoor-illustratief", "the choice is kept")
        browser.press("next")
        self.expect(browser.value("born-year") == "1961", "the birth date is kept")
        self.look("person")
        browser.press("next")

    def jobs(self):
        browser = self.browser
        self.look("a new function")
        browser.press("next")
        self.has_faults("an empty function", 3)
        self.look("a function with faults")
        # Searching: at once with a script, with a button without.
        browser.type("search", "team")
        if not self.scripts:
            browser.press("search")
        names = browser.run("return [...document.querySelectorAll('#function option')]"
                            ".map(o => o.value)")
        self.expect("machinist" not in names and "teammanager" in names, f"searching: {names}")
        browser.type("search", "machinist")
        if not self.scripts:
            browser.press("search")
        browser.choose("function", "machinist")
        browser.date("from", 1, "maart" if self.language == "nl" else "March", 1988)
        browser.choose("until", "date")
        browser.date("to", 31, 8, 2009)
        browser.type("employer", HOSTILE)
        # Reload sends the same form again. What was typed since, only a script can put back.
        if not self.scripts:
            browser.type("part", "x")
            browser.press("next-add")
            self.has_faults("a part that is no number", 1)
            browser.type("part", "")
        browser.reload()
        self.expect(browser.value("from-year") == "1988", "Reload keeps what was typed")
        self.expect(browser.value("function") == "machinist", "Reload keeps what was chosen")
        self.expect(browser.value("until") == "date", "Reload keeps an answer")
        # A sign that turns text around is not written into a page; a script puts it back.
        kept = HOSTILE if self.scripts else HOSTILE.replace("\u202e", "\ufffd")
        self.expect(browser.value("employer") == kept, "Reload keeps foreign signs")
        browser.type("part", "")
        browser.press("next-add")
        self.expect([browser.value(f"from-{p}") for p in ("day", "month", "year")]
                    == ["1", "9", "2009"], "the next function begins where the last one ended")
        browser.back()
        self.expect(browser.value("from-year") == "1988", "Back shows the function as it was left")
        self.expect(browser.value("function") == "machinist", "Back keeps what was chosen")
        browser.forward()
        browser.choose("function", "teammanager")
        browser.choose("until", "date")
        browser.date("to", 31, 12, 2017)
        browser.press("next")
        self.expect(browser.count(".job") == 2, "two functions stand in the list")
        self.expect(browser.title.find("broken") < 0, "foreign text is only shown")
        self.look("the list")
        browser.press("add")
        browser.choose("function", "planner")
        browser.date("from", "", 2, 2018)
        browser.choose("until", "now")
        browser.type("part", "0,8")
        browser.press("next")
        self.has_faults("a part that is no percentage", 1)
        browser.type("part", "")
        browser.press("next")
        self.expect(browser.count(".job") == 3, "three functions stand in the list")
        browser.press("remove-1")
        self.look("asking before a function is removed")
        browser.press("back")
        self.expect(browser.count(".job") == 3, "nothing was removed")
        browser.press("next")
        # February 2018 leaves a month between the functions, which is pointed out.
        self.expect(self.words["gap"] in browser.text("main"), "the gap is told")
        self.look("the check")
        browser.press("change-2")
        browser.date("from", 1, 1, 2018)
        browser.press("next")
        browser.press("next")

    def result(self):
        browser = self.browser
        browser.date("asof", 21, 11, 2026)
        browser.date("exit", 1, 1, 1999)
        browser.press("next")
        self.has_faults("an exit in the past", 1)
        self.expect(browser.value("exit-year") == "1999", "the day is kept with the fault")
        browser.date("exit", "", "", "")
        browser.press("next")
        self.expect(self.words["answer"] in browser.text("h1"), f"the answer: {browser.text('h1')}")
        self.look("the result")
        self.expect(browser.count("svg[role=img]") == 2, "two drawings")
        browser.reload()
        self.expect(self.words["answer"] in browser.text("h1"), "Reload gives the same result")
        paper = base64.b64decode(browser.chrome("Page.printToPDF", paperWidth=8.27,
                                                paperHeight=11.69)["data"])
        self.expect(1 <= paper.count(b"/Type /Page\n") <= 8,
                    f"it prints on {paper.count(b'/Type /Page' + bytes([10]))} sheets")
        # Another day, and a day that cannot be.
        browser.date("exit", 14, 5, 2027)
        browser.press("next")
        self.look("the result for a day of one's own")
        browser.type("exit-year", "2099")
        browser.press("next")
        self.has_faults("a day after the pension", 1)
        self.expect(browser.value("exit-year") == "2099", "the day is kept beside the result")
        browser.press("to-list")
        self.expect(browser.count(".job") == 3, "from the result to the functions")
        browser.back()
        self.expect(browser.value("exit-year") == "2099", "and back to the result")
        # Away to another page of the site, and back.
        path = "/schemes/spoor-illustratief"
        browser.leave(lambda: browser.click(f'main a[href^="{path}"]'))
        self.look("the scheme, from the result")
        browser.back()
        self.expect(browser.value("exit-year") == "2099", "back from the scheme to the result")

    def keep(self):
        """What the buttons to keep it send, loaded again."""
        browser = self.browser
        heading = browser.text("h1")
        fields = browser.run("return [...new FormData(document.getElementById('calculator'))]")
        fields = [tuple(field) for field in fields]
        for go, ending in (("save-page", "html"), ("save-json", "json")):
            connection = http.client.HTTPConnection(self.address.split("/")[2], timeout=60)
            body = urlencode(fields + [("go", go)])
            connection.request("POST", "/calculator", body, {
                "Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            self.expect(answer.status == 200
                        and "attachment" in answer.getheader("Content-Disposition", ""),
                        f"{go} gives a file")
            path = os.path.join(tempfile.mkdtemp(), f"kept.{ending}")
            with open(path, "wb") as file:
                file.write(answer.read())
            browser.open(f"{self.address}/?lang={self.language}")
            browser.upload("#file", path)
            browser.leave(lambda: browser.click("form[enctype] button"))
            self.expect(browser.count(".job") == 3, f"{go}: the file brings back all functions")
            browser.press("next")
            self.expect(browser.value("asof-year") == "2026", f"{go}: and the days")
            browser.press("next")
            self.expect(browser.text("h1") == heading, f"{go}: and the answer")
        with open(path, "wb") as file:
            file.write(b'{ "born": 3, "history": [ { "from": "x" } ] }')
        browser.open(f"{self.address}/?lang={self.language}")
        browser.upload("#file", path)
        browser.leave(lambda: browser.click("form[enctype] button"))
        self.has_faults("a broken file")
        self.look("a broken file")

    def facts(self):
        """A scheme that asks for facts, and is no longer in force."""
        browser = self.browser
        self.start("afbouw")
        browser.date("born", 14, 2, 1961)
        self.look("facts of the person")
        browser.choose("fact-1", "yes")
        browser.press("next")
        browser.choose("function", "?other")
        browser.date("from", "", "", 1990)
        browser.choose("until", "now")
        browser.press("next")
        browser.press("next")
        browser.press("next")
        self.has_faults("a scheme that is not in force", 1)
        self.look("a scheme that is not in force")
        browser.click("#anyway")
        browser.press("next")
        self.look("the result of a scheme that is not in force")
        self.expect(browser.count(".answer") == 1, "it is worked out all the same")

    def walk(self):
        print(f"== {self.name}", flush=True)
        try:
            self.start()
            self.person()
            self.jobs()
            self.result()
            self.keep()
            self.others()
            self.facts()
            self.workforce()
            self.draft()
            self.compare()
            self.made()
        except Exception as error:  # noqa: BLE001 - a walk that stops is a fault like others
            self.expect(False, f"stopped: {error!r} at {self.browser.title}")
            traceback.print_exc()
        finally:
            self.browser.close()


def main():
    programs = sys.argv[1:] or [os.path.join(ROOT, ".build", mode, "hwserve")
                                for mode in ("release", "debug")]
    program = next(p for p in programs if os.path.exists(p))
    axe = axe_source()
    validator = Validator()
    pages = made.make(os.path.join(os.path.dirname(os.path.abspath(program)), "hwcalc"))
    server = Server(program)
    recorder = Recorder(server, validator, lambda fault: expect(False, fault))

    # Each language on each width, with and without scripts; likewise each width with and without.
    ways = [("nl", 320, True), ("en", 1280, True), ("nl", 1280, False), ("en", 320, False)]
    if os.environ.get("HW_LONG"):
        ways += [(language, width, not scripts) for language, width, scripts in ways]

    def walk(way):
        language, width, scripts = way
        # Half of the walks are on a dark screen, so that its colours are looked at too: one of each width.
        dark = (width == 320) == scripts
        Walk(recorder.address, pages, language, width, scripts, axe, validator, dark).walk()

    try:
        # Two browsers at once: most of the time one waits for the other's answer.
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(walk, ways))
        keyboard.walk(recorder.address, expect)
    finally:
        said = server.close()
    for mark in ("machinist", "1961", "broken"):
        expect(mark not in said, f"the log of the server holds {mark}")
    expect(validator.checked > 60, f"only {validator.checked} different pages were validated")
    print(f"{checked} things looked at, {len(faults)} not as they should be; "
          f"{validator.checked} different pages are valid HTML or told above")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
