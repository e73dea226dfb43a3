"""Holds what the prose of documents names against what there is: links, files, commands, options."""

import itertools
import re
import subprocess

from blocks import prose

LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
PLACES = ("Sources/", "Tests/", "schemes/", "samples/", ".ci/")


def slug(heading):
    """The anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(path):
    return {slug(line.lstrip("#").replace("`", "")) for _, line in prose(path) if line.startswith("#")}


class Programs:
    """The commands and options that the programs say they have."""

    def __init__(self, bin_folder):
        self.bin = bin_folder
        self.known = {}
        overview = self.help("hwcalc", "help")
        # The words in small letters with which a line of the overview begins.
        lines = [line.split() for line in overview.split("\n") if re.match(r"  [a-z]", line)]
        lines = [list(itertools.takewhile(re.compile("[a-z]+$").match, line)) for line in lines]
        self.commands = sorted((" ".join(line) for line in lines if line and line[0] != "hwcalc"),
                               key=len, reverse=True)
        self.options = set(OPTION.findall(self.help("hwserve", "--help"))) | {"--version", "--help"}
        for command in self.commands:
            self.known[command] = set(OPTION.findall(self.help("hwcalc", "help", *command.split())))
            self.options |= self.known[command]

    def help(self, name, *words):
        done = subprocess.run(
            [self.bin / name, *words, "--lang", "en"], capture_output=True, text=True)
        return done.stdout

    def problem(self, words):
        """What is wrong with a command line that a document names; nothing where all is well."""
        if words.startswith("hwserve"):
            known = self.options
        else:
            rest = words.removeprefix("hwcalc").strip()
            command = next((c for c in self.commands if (rest + " ").startswith(c + " ")), None)
            if command is None:
                named = re.match(r"[a-z]", rest)
                return f"there is no such command: {words}" if named and not rest.startswith(
                    ("scheme", "help")) else None
            known = self.known[command] | {"--help", "--version"}
        for option in OPTION.findall(words):
            if option not in known:
                return f"{option} is no option of it: {words}"
        return None


def problems(root, path, programs, foreign):
    """Everything that the prose of a document names and that is not there.

    `foreign` are options of other programs that documents may name.
    """
    found, counted = [], {"links": 0, "commands": 0, "files": 0}
    for number, line in prose(path):
        for target in LINK.findall(line):
            if re.match(r"[a-z]+:", target):
                continue
            counted["links"] += 1
            name, _, anchor = target.partition("#")
            file = (path.parent / name).resolve() if name else path
            if not file.exists():
                found.append((number, f"the link leads nowhere: {target}"))
            elif anchor and anchor not in anchors(file):
                found.append((number, f"no heading for the link {target}"))
        for code in CODE.findall(line):
            if re.match(r"(hwcalc|hwserve) ", code):
                counted["commands"] += 1
                if problem := programs.problem(code):
                    found.append((number, problem))
            elif code.startswith("--"):
                counted["commands"] += 1
                for option in OPTION.findall(code):
                    if option not in programs.options | foreign:
                        found.append((number, f"no command has the option {option}"))
            elif code.startswith(PLACES) and f"ave this as `{code}`" not in line:
                counted["files"] += 1
                if not list(root.glob(re.sub(r"\s.*", "", code).rstrip("/"))):
                    found.append((number, f"there is no such file: {code}"))
    return found, counted
