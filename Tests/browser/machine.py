"""What the tests in a browser need beside the browser: axe-core, and a server of our own."""

import glob
import http.client
import http.server
import os
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

from webdriver import free_port

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
AXE_PACKAGE = "axe-playwright-python==0.1.8"
VALIDATOR_PACKAGE = "html5lib==1.1"


def axe_source():
    """The text of axe-core, from the package that holds it."""
    folder = os.path.join(tempfile.gettempdir(), "heavywork-axe")
    wheels = glob.glob(os.path.join(folder, "*.whl"))
    if not wheels:
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder,
             AXE_PACKAGE], check=True)
        wheels = glob.glob(os.path.join(folder, "*.whl"))
    with zipfile.ZipFile(wheels[0]) as wheel:
        name = next(n for n in wheel.namelist() if n.endswith("axe.min.js"))
        return wheel.read(name).decode()


class Validator:
    """Reads pages by the letter of the HTML standard; each different page once."""

    def __init__(self):
        folder = os.path.join(tempfile.gettempdir(), "heavywork-html5lib")
        if not os.path.isdir(os.path.join(folder, "html5lib")):
            subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder,
                            VALIDATOR_PACKAGE], check=True)
        sys.path.insert(0, folder)
        import html5lib  # only now is it there
        self.library = html5lib
        self.seen = set()
        self.lock = threading.Lock()

    @property
    def checked(self):
        return len(self.seen)

    def faults(self, page):
        """What is wrong with a page; nothing where it was looked at before."""
        with self.lock:
            if hash(page) in self.seen:
                return []
            self.seen.add(hash(page))
        parser = self.library.HTMLParser()
        document = parser.parse(page)
        faults = [f"line {line}: {code} {data}" for (line, _), code, data in parser.errors]
        ids = [element.get("id") for element in document.iter() if element.get("id")]
        return faults + [f"the id {name} stands twice" for name in set(ids) if ids.count(name) > 1]


class Recorder:
    """Stands between browser and server, and has every page validated as it was sent."""

    def __init__(self, server, validator, report):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):  # noqa: N802 - the library calls it so
                length = int(self.headers.get("Content-Length", 0))
                connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=120)
                fields = {k: v for k, v in self.headers.items() if k.lower() != "connection"}
                connection.request(self.command, self.path, self.rfile.read(length), fields)
                answer = connection.getresponse()
                body = answer.read()
                connection.close()
                self.send_response_only(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() != "connection":
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                if answer.getheader("Content-Type", "").startswith("text/html"):
                    for fault in validator.faults(body.decode()):
                        report(f"{self.command} {self.path}: not valid HTML: {fault}")

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.listener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.listener.daemon_threads = True
        threading.Thread(target=self.listener.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.listener.server_address[1]}"


class Server:
    """A server of our own, on a port that was free."""

    def __init__(self, program):
        self.port = free_port()
        self.process = subprocess.Popen(
            [program, "--port", str(self.port), "--schemes", os.path.join(ROOT, "schemes"),
             "--site", os.path.join(ROOT, "samples", "deploy", "site.json")],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.address = f"http://127.0.0.1:{self.port}"
        for _ in range(1200):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
                connection.request("GET", "/health")
                if connection.getresponse().status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server did not start")

    def close(self):
        self.process.terminate()
        self.process.wait()
        return self.process.stderr.read().decode()
