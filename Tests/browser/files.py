"""The pages that take a file: a workforce, and the draft of a scheme; and what else there is."""

import http.client
import os
import tempfile
from urllib.parse import urlencode

from machine import ROOT

PEOPLE = """id;born;function;from;to
V001;14-02-1961;machinist;01-03-1988;31-08-2009
V001;14-02-1961;planner;01-09-2009;
V002;30-07-1964;"><script>document.title='broken'</script>;31-02-1990;
"""
BROKEN = '{ "heavywork": 1, "id": "x", "statuss": "agreed" }'


def kept(content, ending):
    path = os.path.join(tempfile.mkdtemp(), f"file.{ending}")
    with open(path, "w", encoding="utf-8") as file:
        file.write(content)
    return path


class FileWalk:
    """What a walk does on these pages; it is part of `Walk`."""

    def workforce(self):
        browser = self.browser
        browser.open(f"{self.address}/hr?lang={self.language}")
        self.look("hr")
        browser.press("look")
        self.has_faults("hr without a file", 1)
        self.look("hr with a fault")
        browser.upload("#file", kept("PK\x03\x04", "csv"))
        browser.press("look")
        self.has_faults("a file of a spreadsheet", 1)
        browser.upload("#file", kept(PEOPLE, "csv"))
        browser.date("asof", 31, 2, 2026)
        browser.press("look")
        self.has_faults("a day that is not there", 1)
        self.look("hr with a file and a fault")
        # The file that was chosen went with the page.
        browser.date("asof", 21, 11, 2026)
        browser.press("look")
        self.look("what the file holds")
        self.expect("‘;’" in browser.text("main"), "how the file was read is told")
        self.expect("V002" in browser.text("table"), "who has a wrong row is told")
        self.expect("broken" not in browser.title, "cells are only shown")
        for go, words in (("result", "V001"), ("rejects", "V002"), ("summary", "2026-11-21")):
            self.expect(words in self.file("/hr", go), f"{go} is a file to save")
        browser.reload()
        self.expect("V002" in browser.text("table"), "Reload gives the same page")
        browser.press("back")
        self.expect(browser.value("asof-year") == "2026", "back to the form, as it was")
        browser.press("look")
        self.expect(browser.count("table") == 1, "and again to what the file holds")

    def file(self, path, go):
        """What a button to download sends."""
        fields = self.browser.run(
            "return [...new FormData(document.getElementById('calculator'))]")
        connection = http.client.HTTPConnection(self.address.split("/")[2], timeout=60)
        connection.request(
            "POST", path, urlencode([tuple(field) for field in fields] + [("go", go)]),
            {"Content-Type": "application/x-www-form-urlencoded"})
        answer = connection.getresponse()
        self.expect(answer.status == 200 and "attachment" in
                    answer.getheader("Content-Disposition", ""), f"{go} gives a file")
        return answer.read().decode()

    def draft(self):
        browser = self.browser
        browser.open(f"{self.address}/schemes/check?lang={self.language}")
        self.look("a draft")
        browser.press("next")
        self.has_faults("no draft", 1)
        browser.upload("#file", kept(BROKEN, "json"))
        browser.press("next")
        self.has_faults("a broken draft")
        self.look("a broken draft")
        browser.upload("#file", os.path.join(ROOT, "samples/variants/nachtdienst-zwaarder.jsonc"))
        browser.press("next")
        self.look("what the draft says")
        self.expect("0,48" in browser.text("main") or "0.48" in browser.text("main"),
                    "what the draft changes is told")
        browser.press("try")
        self.has_faults("a trial without a career")
        self.look("a trial with faults")
        browser.date("born", 14, 2, 1961)
        browser.choose("function", "machinist")
        browser.date("from", "", "", 1988)
        browser.date("asof", 21, 11, 2026)
        browser.press("try")
        self.look("the trial")
        self.expect(browser.count(".answer") == 1, "the trial has an answer")
        browser.press("report")
        self.expect(browser.value("from-year") == "1988", "the trial stands in its fields still")
        browser.press("back")
        self.expect(browser.count("#file") == 1, "back to the form")

    def others(self):
        browser = self.browser
        for path in ("/schemes", "/schemes/spoor-illustratief", "/schemes/bouw-infra-uta",
                     "/paper/spoor-illustratief", "/privacy", "/accessibility", "/status",
                     "/schemes/none"):
            browser.open(f"{self.address}{path}?lang={self.language}")
            messages = browser.messages()
            if path == "/schemes/none":
                self.expect(all("404" in m["message"] for m in messages), f"{path}: {messages}")
            else:
                self.expect(not messages, f"{path}: {messages}")
            self.look(path)
