"""What benchmarks have to say: a figure, what is asked of it, and whether it holds."""
import dataclasses
import json
import operator
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# How a figure is held against its bound, by the word that stands before the bound.
HOLDS = {"at least": operator.ge, "at most": operator.le, "under": operator.lt}


@dataclasses.dataclass
class Figure:
    """One figure; `beside` says what the same machine did with the same input otherwise."""

    what: str
    value: float
    unit: str
    sense: str
    bound: float
    beside: str = ""

    @property
    def holds(self):
        return HOLDS[self.sense](self.value, self.bound)

    @property
    def asked(self):
        return f"{self.sense} {number(self.bound)} {self.unit}".strip()

    @property
    def measured(self):
        return f"{number(self.value)} {self.unit}".strip()

    def __str__(self):
        beside = f"; {self.beside}" if self.beside else ""
        return (
            f"{self.what}: {self.measured} ({self.asked} is asked: "
            f"{'met' if self.holds else 'NOT met'}{beside})")


class Figures:
    """Tells figures one by one, and writes them to a file for whoever makes one table of all."""

    def __init__(self, path=None):
        self.path = path

    def tell(self, what, value, unit, sense, bound, beside=""):
        figure = Figure(what, value, unit, sense, bound, beside)
        print(figure, flush=True)
        self._write(dataclasses.asdict(figure))

    def skip(self, name, remedy):
        """Says that something is not compared with, for it is not on this machine."""
        print(f"{name} is skipped: it is not here ({remedy}).", flush=True)
        self._write({"skipped": name})

    def _write(self, record):
        if self.path:
            with open(self.path, "a", encoding="utf-8") as file:
                print(json.dumps(record), file=file)


def built(*products):
    """The folder of programs, built as they are given away: where `.ci/release` builds them too."""
    for product in products:
        subprocess.run(
            ["swift", "build", "-c", "release", "--scratch-path", ".build/static", "-Xswiftc",
             "-static-executable", "--product", product],
            cwd=ROOT, check=True, stdout=sys.stderr)
    return os.path.join(ROOT, ".build", "static", "release")


def compiled(source, target):
    """A small C program; Swift's toolchain has a compiler too."""
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        sys.exit("there is no C compiler (apt-get install gcc)")
    subprocess.run([compiler, "-O2", "-o", target, source], check=True)
    return target


def read(path):
    """The figures in a file, and the names of what was skipped."""
    with open(path, encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    skipped = [record["skipped"] for record in records if "skipped" in record]
    return [Figure(**record) for record in records if "skipped" not in record], skipped


def number(value):
    """Three digits, and no more than there are: 0.0123, 1.23, 12.3, 123, 123,000."""
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    text = f"{value:.3g}"
    return text if "e" not in text else f"{value:.6f}".rstrip("0")
