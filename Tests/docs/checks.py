"""Holds blocks that are not commands against the programs: files, arithmetic, diagrams, Swift."""

import fractions
import json
import re
import subprocess

from strict import read

CAMEL = re.compile(r"\b[A-Z][a-z]+(?:[A-Z][a-z]*)+\b|\b(?:Scheme|Career|Assessment)\b")


def program(terminal, name, *words):
    """What a program says about files in the copy of the project; nothing where all is well."""
    done = subprocess.run(
        [terminal.work / "programs" / name, *words], cwd=terminal.work / "HeavyWork",
        env=terminal.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )
    return None if done.returncode == 0 else done.stderr + done.stdout


def merged(whole, part):
    """A scheme file with a fragment added: groups and lists grow, a value takes the old one's place."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return {**whole, **{key: merged(whole.get(key), value) for key, value in part.items()}}
    if is_entries(whole) and is_entries(part):
        names = {entry["id"] for entry in part}
        return [entry for entry in whole if entry["id"] not in names] + part
    return part


def is_entries(value):
    return isinstance(value, list) and bool(value) and all(
        isinstance(entry, dict) and "id" in entry for entry in value)


class Files:
    """The files that a document shows, of whatever kind."""

    def __init__(self, root, terminal):
        self.root, self.terminal, self.read = root, terminal, read
        self.scheme = None

    def check(self, block):
        """What is wrong with a JSON block; nothing where all is well."""
        text = block.text
        if block.is_fragment:
            if self.scheme is None:
                return "a fragment, but no whole scheme before it"
            part = self.read("{" + text.rstrip().rstrip(",") + "}")
            whole = merged(self.scheme, part)
            # The examples are those of the whole scheme; other rules, other outcomes.
            whole.pop("examples", None)
            return self.scheme_problem(json.dumps(whole))
        value = self.read(text)
        if not isinstance(value, dict):
            return "a kind of file that is not known"
        if "variantOf" in value:
            return self.scheme_problem(text)
        if "heavywork" in value and "routes" in value:
            self.scheme = value
            self.path = self.terminal.save("../scheme.jsonc", text)
            return self.scheme_problem(text)
        if "history" in value:
            path = self.terminal.save("../history.json", text)
            scheme = [str(self.path)] if self.scheme else ["spoor-illustratief"]
            return program(
                self.terminal, "hwcalc", "calc", str(path), "--scheme", *scheme,
                "--as-of", "2026-07-01", "--lang", "en")
        if "json.schemas" in value:
            return self.editor_problem(value["json.schemas"])
        return "a kind of file that is not known"

    def scheme_problem(self, text):
        path = self.terminal.save("../checked.jsonc", text)
        return program(
            self.terminal, "hwcalc", "scheme", "check", str(path), "--schemes", "schemes",
            "--quiet", "--lang", "en")

    def editor_problem(self, settings):
        """Whether the schemas that an editor is told about exist, and the files they are for."""
        for entry in settings:
            names = [entry["url"], *entry["fileMatch"]]
            for name in names:
                if not list(self.root.glob(name.removeprefix(".").lstrip("/"))):
                    return f"{name} is not there"
        return None


def wrong_sum(text):
    """The first line of a calculation whose arithmetic is wrong, or nothing; words do not count."""
    sums = 0
    for line in text.splitlines():
        if "=" not in line:
            continue
        # A label before a colon may hold numbers, as "15 years:", that are no part of the sum.
        left, right = re.sub(r"^[^=]*:", "", line).split("=", 1)
        tokens = re.findall(r"\d+(?:\.\d+)?|(?<!\w)[x*/+-](?!\w)", left)
        stated = re.search(r"\d+(?:\.\d+)?", right)
        if not stated or not tokens:
            return f"no sum: {line.strip()}"
        exact = re.sub(r"\d+(?:\.\d+)?", r"F('\g<0>')", " ".join(tokens)).replace("x", "*")
        try:
            value = eval(exact, {"F": fractions.Fraction, "__builtins__": {}})
        except (SyntaxError, TypeError, ZeroDivisionError):
            return f"no sum: {line.strip()}"
        if value != fractions.Fraction(stated.group(0)):
            return f"{line.strip()} (it is {float(value)})"
        sums += 1
    return None if sums else "there is no sum in it"


def unknown_types(root, text):
    """Types that a diagram names and the sources do not have."""
    sources = "\n".join(path.read_text("utf-8") for path in (root / "Sources").rglob("*.swift"))
    names = set(CAMEL.findall(text))
    return sorted(
        name for name in names
        if not re.search(rf"\b(?:struct|class|enum|protocol|typealias) {name}\b", sources)
    ) or (None if names else ["no type at all"])


def swift(root, bin_folder, folder, name, text):
    """Builds and runs a Swift file against the library, as it was built; what it prints, and a problem."""
    source, made = folder / f"{name}.swift", folder / name
    source.write_text(text, "utf-8")
    # By the sources there are: a folder that is built often has objects of files that are gone.
    sources = (root / "Sources/HeavyWork").rglob("*.swift")
    objects = sorted(str(bin_folder / "HeavyWork.build" / f"{path.name}.o") for path in sources)
    built = subprocess.run(
        ["swiftc", "-swift-version", "6", "-parse-as-library" if "@main" in text else "-Onone",
         "-I", str(bin_folder / "Modules"), str(source), *objects, "-o", str(made)],
        capture_output=True, text=True,
    )
    if built.returncode != 0:
        return "", built.stderr
    done = subprocess.run([made], cwd=root, capture_output=True, text=True, timeout=60)
    return done.stdout, None if done.returncode == 0 else f"exit status {done.returncode}\n{done.stderr}"
