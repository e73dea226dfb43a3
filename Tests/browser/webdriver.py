"""A browser that is driven over the WebDriver protocol, with nothing but Python's own library."""

import http.client
import json
import os
import socket
import subprocess
import time

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class BrowserError(Exception):
    """What the driver answered in place of a result."""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Browser:
    """One window of Chromium."""

    def __init__(self, width=1280, height=900, scripts=True, dark=False):
        self.port = free_port()
        self.driver = subprocess.Popen(
            ["chromedriver", f"--port={self.port}", "--silent"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.session = None
        for _ in range(100):
            try:
                if self.call("GET", "/status")["ready"]:
                    break
            except OSError:
                time.sleep(0.1)
        arguments = ["--headless=new", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
                     f"--window-size={width},{height}"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")
        answer = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "timeouts": {"script": 110_000},
            "goog:chromeOptions": {"args": arguments},
            "goog:loggingPrefs": {"browser": "ALL"}}}})
        self.session = answer["sessionId"]
        # Windows are never narrower than some 500 pixels; the screen that is emulated is.
        self.chrome("Emulation.setDeviceMetricsOverride", width=width, height=height,
                    deviceScaleFactor=1, mobile=False)
        if dark:
            self.chrome("Emulation.setEmulatedMedia",
                        features=[{"name": "prefers-color-scheme", "value": "dark"}])
        self.allow_scripts(scripts)

    def call(self, method, path, body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        data = None if body is None else json.dumps(body)
        connection.request(method, path, data, {"Content-Type": "application/json"})
        answer = json.loads(connection.getresponse().read())
        connection.close()
        value = answer.get("value")
        if isinstance(value, dict) and "error" in value:
            raise BrowserError(f"{value['error']}: {value['message'][:400]}")
        return value

    def ask(self, method, path, body=None):
        return self.call(method, f"/session/{self.session}{path}", body)

    def chrome(self, command, **parameters):
        return self.ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def allow_scripts(self, allowed):
        """Whether pages may run scripts; what this driver runs in them itself always may."""
        self.chrome("Emulation.setScriptExecutionDisabled", value=not allowed)

    def close(self):
        try:
            self.ask("DELETE", "")
        except (OSError, BrowserError):
            pass
        self.driver.terminate()
        self.driver.wait()

    # Going about

    def open(self, address):
        self.ask("POST", "/url", {"url": address})

    def back(self):
        self.ask("POST", "/back", {})

    def forward(self):
        self.ask("POST", "/forward", {})

    def reload(self):
        self.ask("POST", "/refresh", {})

    @property
    def address(self):
        return self.ask("GET", "/url")

    @property
    def title(self):
        return self.ask("GET", "/title")

    # Looking and typing

    def run(self, script, *arguments):
        return self.ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def run_later(self, script, *arguments):
        return self.ask("POST", "/execute/async", {"script": script, "args": list(arguments)})

    def find(self, selector):
        found = self.ask("POST", "/element", {"using": "css selector", "value": selector})
        return found[ELEMENT]

    def count(self, selector):
        return self.run("return document.querySelectorAll(arguments[0]).length", selector)

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).innerText", selector)

    def value(self, name):
        """What stands in a field: the text, the choice, or whether it is ticked."""
        return self.run(
            """const all = [...document.querySelectorAll(`[name="${arguments[0]}"]`)];
            const radio = all.find(field => field.type === "radio");
            if (radio) { const one = all.find(field => field.checked); return one ? one.value : ""; }
            if (all[0].type === "checkbox") { return all[0].checked; }
            return all[0].value;""", name)

    def click(self, selector):
        self.ask("POST", f"/element/{self.find(selector)}/click", {})

    def press(self, go):
        """Presses the button of the form that is called so, and waits for the next page."""
        self.leave(lambda: self.click(f'button[name="go"][value="{go}"]:not(.usual)'))

    def leave(self, action):
        """Does what leads to another page, and waits for it."""
        self.run("document.documentElement.dataset.old = 'yes'")
        action()
        for _ in range(200):
            try:
                if self.run("return !document.documentElement.dataset.old"
                            " && document.readyState === 'complete'"):
                    return
            except BrowserError:
                pass
            time.sleep(0.05)
        raise BrowserError("the page did not change")

    def type(self, name, text):
        element = self.find(f'[name="{name}"]')
        self.ask("POST", f"/element/{element}/clear", {})
        if text:
            self.ask("POST", f"/element/{element}/value", {"text": text})

    def choose(self, name, value):
        """Chooses one of several answers, or a line of a list."""
        is_list = self.run(
            "return document.querySelector(`[name=\"${arguments[0]}\"]`).tagName === 'SELECT'", name)
        if is_list:
            self.click(f'[name="{name}"] option[value="{value}"]')
        else:
            self.click(f'input[name="{name}"][value="{value}"]')

    def date(self, name, day, month, year):
        for part, text in (("day", day), ("month", month), ("year", year)):
            self.type(f"{name}-{part}", str(text))

    def upload(self, selector, path):
        self.ask("POST", f"/element/{self.find(selector)}/value", {"text": path})

    def keys(self, *keys):
        """Presses keys, one after the other, wherever the focus is."""
        actions = [step for key in keys
                   for step in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]
        self.ask("POST", "/actions", {"actions": [
            {"type": "key", "id": "keyboard", "actions": actions}]})

    def messages(self):
        """What the console said since it was last asked."""
        return self.ask("POST", "/se/log", {"type": "browser"})
