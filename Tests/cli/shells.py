#!/usr/bin/env python3
"""Holds what shells complete, and what manual pages show, against what the programs say in help.

usage: shells.py FOLDER     the folder has the programs in bin, and their scripts and pages
"""

import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import time

WORK = pathlib.Path(sys.argv[1])
failures = 0


def check(what, fine, detail=""):
    """Says what fails; what is fine is only counted."""
    global failures, checks
    checks += 1
    if not fine:
        failures += 1
        print(f"FAILED: {what} {detail}"[:400])


checks = 0


def output(*arguments, **more):
    return subprocess.run(arguments, capture_output=True, text=True, check=False, **more).stdout


def options_in(text):
    """The options of a help text: every long and short name that begins a line of it."""
    found = set()
    for line in text.splitlines():
        match = re.match(r"  (?:(-\w), |    )(--[\w-]+)", line)
        if match:
            found.update(name for name in match.groups() if name)
    return found


def commands():
    """The commands that `hwcalc help` lists, as lists of words."""
    lines = output("hwcalc", "help", "--lang", "en").split("Commands:\n")[1].split("\n\n")[0]
    names = []
    for line in lines.splitlines():
        words = re.match(r"  ([a-z]+(?: [a-z]+(?![a-z|]))?)", line).group(1).split()
        names.append(words)
    return names


def in_bash(program, words):
    """What bash offers for the last of these words."""
    script = f"""
        source {WORK}/{program}.en.bash
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        _{program} "$1" "${{COMP_WORDS[-1]}}" "${{COMP_WORDS[-2]}}"
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    run = subprocess.run(
        ["bash", "-c", script, "bash", program, *words], capture_output=True, text=True, check=False)
    check(f"bash {words}", run.returncode == 0 and run.stderr == "", run.stderr)
    return set(run.stdout.split())


def in_fish(program, words):
    """What fish offers for the last of these words."""
    line = " ".join([program, *words])
    script = f'source {WORK}/{program}.en.fish; complete -C "{line}"'
    run = subprocess.run(
        ["fish", "--no-config", "-c", script], capture_output=True, text=True, check=False,
        env={**os.environ, "HOME": str(WORK), "TERM": "xterm"})
    check(f"fish {words}", run.stderr == "", run.stderr)
    return {line.split("\t")[0] for line in run.stdout.splitlines()}


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, *arguments, **environment):
        self.text = ""
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            variables = {**os.environ, "TERM": "xterm", **environment}
            for name in [name for name, value in variables.items() if value is None]:
                del variables[name]
            os.execvpe(arguments[0], arguments, variables)

    def read(self, until=None, seconds=60):
        """Reads until a text comes, or to the end."""
        end = time.monotonic() + seconds
        while until is None or until not in self.text:
            ready, _, _ = select.select([self.descriptor], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise SystemExit(f"a terminal said nothing more: {self.text[-500:]!r}")
            try:
                piece = os.read(self.descriptor, 65536)
            except OSError:  # what the end looks like
                piece = b""
            if not piece:
                break
            self.text += piece.decode("utf-8", "replace")
        return self.text

    def type(self, text):
        self.text = ""
        os.write(self.descriptor, text.encode())

    def close(self):
        os.close(self.descriptor)
        os.waitpid(self.process, 0)


class Zsh:
    """An interactive zsh that completes, and can be asked again and again."""

    # Every word that completion adds is written down instead of shown.
    HOOK = r"""
        PROMPT= RPROMPT= PS2= ; unsetopt zle_bracketed_paste prompt_sp prompt_cr 2>/dev/null
        autoload -Uz compinit; compinit -u -D
        zstyle ':completion:*' verbose no
        compadd() {
          if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
          typeset -a __hits
          builtin compadd -A __hits "$@"
          builtin compadd "$@"
          local code=$?
          print -rl -- $__hits >> $HITS
          return $code
        }
        answer() { print -r -- "=end=" >> $HITS; zle kill-buffer; print -r -- READY; }
        zle -N answer
        bindkey '^I' complete-word
        bindkey '^X' answer
        setopt no_list_beep no_beep; LISTMAX=100000
    """

    def __init__(self):
        self.hits = WORK / "hits"
        self.terminal = Terminal("zsh", "-f", "-i", HITS=str(self.hits), HOME=str(WORK))
        hook = WORK / "hook.zsh"
        hook.write_text(
            self.HOOK + "".join(f"source {WORK}/{name}.en.zsh\n" for name in ("hwcalc", "hwserve")))
        self.terminal.type(f"source {hook}; print -r -- BE''GUN\n")
        self.terminal.read("BEGUN")

    def offers(self, program, words):
        self.hits.write_text("")
        self.terminal.type(" ".join([program, *words]) + "\t\x18")
        self.terminal.read("READY")
        return {word.rstrip("=") for word in self.hits.read_text().split("=end=")[0].split()}


def shells():
    """Every option of every command, in every shell, and values."""
    zsh = Zsh()
    asked = [("hwcalc", words) for words in commands()] + [("hwserve", [])]
    for program, words in asked:
        text = output(program, *(["help", *words] if words else ["--help"]), "--lang", "en")
        expected = options_in(text)
        if words not in (["help"],):
            check(f"help of {words}", "--help" in expected)
        for name, found in (
            ("bash", in_bash(program, [*words, "-"])),
            ("fish", in_fish(program, [*words, "-"]) | in_fish(program, [*words, "--"])),
            ("zsh", zsh.offers(program, [*words, "-"]) | zsh.offers(program, [*words, "--"])),
        ):
            missing = expected - found
            check(f"{name}: {program} {' '.join(words)}", not missing, f"lacks {sorted(missing)}")
        page = (WORK / ("hwcalc.en.1.txt" if words else "hwserve.en.8.txt")).read_text()
        plain = re.sub(r".\x08", "", page).replace("−", "-").replace("‐", "-")
        for option in expected:
            check(f"man: {program} {words} {option}", re.search(re.escape(option) + r"\b", plain))

    schemes = {path.name.split(".")[0] for path in pathlib.Path("schemes").glob("*.jsonc")}
    firsts = {words[0] for words in commands()}
    seconds = {words[1] for words in commands() if words[0] == "scheme" and len(words) > 1}
    values = [
        ([""], firsts), (["scheme", ""], seconds), (["sch"], {"scheme"}),
        (["calc", "x.json", "--format", ""], {"text", "json", "html"}),
        (["calc", "x.json", "--format", "j"], {"json"}),
        (["calc", "x.json", "--scheme", "sp"], {"spoor-illustratief"}),
        (["calc", "x.json", "-s", ""], schemes),
        (["scheme", "show", ""], schemes),
        (["scheme", "diff", "spoor-illustratief", "zu"], {"zuivel"}),
        (["calc", "READ"], {"README.md"}),
        (["calc", "samples/conducteur"], {"samples/conducteur-hele-loopbaan.json"}),
        (["completions", ""], {"bash", "zsh", "fish"}),
        (["help", ""], firsts),
    ]
    for words, expected in values:
        check(f"bash {words}", expected <= in_bash("hwcalc", words), in_bash("hwcalc", words))
        check(f"fish {words}", expected <= in_fish("hwcalc", words), in_fish("hwcalc", words))
        found = zsh.offers("hwcalc", words)
        # zsh offers the last part of a path.
        check(f"zsh {words}", expected <= found or {e.split("/")[-1] for e in expected} <= found, found)
    # A choice behind an equals sign, which bash cuts in three.
    check("bash =", in_bash("hwcalc", ["calc", "--format", "=", "j"]) == {"json"})
    check("bash =", in_bash("hwcalc", ["calc", "--format", "="]) == {"text", "json", "html"})
    # What cannot be guessed is not guessed.
    check("bash date", in_bash("hwcalc", ["calc", "--as-of", ""]) == set())
    check("bash command", in_bash("hwcalc", ["nonsense", ""]) == set())
    zsh.terminal.close()


COLOUR = "\x1b["


def terminals():
    """Colour and progress: where a person looks and wants them, and nowhere else."""
    wrong = ["hwcalc", "calc", "nowhere.json", "--lang", "en"]
    shown = Terminal(*wrong, NO_COLOR=None).read()
    check("colour on a terminal", COLOUR in shown and "cannot be read" in shown, repr(shown))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    for name, environment in (
        ("NO_COLOR", {"NO_COLOR": "1"}), ("TERM=dumb", {"TERM": "dumb"}),
        ("NO_COLOR before CLICOLOR_FORCE", {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}),
    ):
        other = Terminal(*wrong, **environment).read()
        check(f"no colour with {name}", other == plain, repr(other))
    for environment, expected in (({}, False), ({"CLICOLOR_FORCE": "1"}, True)):
        clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CLICOLOR_FORCE")}
        run = subprocess.run(
            wrong, capture_output=True, text=True, check=False, env={**clean, **environment})
        check(f"a pipe with {environment}", (COLOUR in run.stderr) == expected, repr(run.stderr))
        check("a result has no colour", COLOUR not in run.stdout)

    # Enough people to take more than half a second, also for a fast program.
    rows = WORK / "people.csv"
    head = "personeelsnummer,geboortedatum,functie,van,tot,deeltijdfactor,werkgever\n"
    row = "{},1962-05-01,machinist,1990-01-01,,0.8,Voorbeeldspoor\n"
    people = int(os.environ.get("HW_PEOPLE", "100000"))
    rows.write_text(head + "".join(row.format(index) for index in range(people)))
    bulk = [
        "hwcalc", "bulk", str(rows), "--scheme", "spoor-illustratief", "--as-of", "2026-11-21",
        "--known-from", "1980-01-01", "--lang", "en", "--jobs", "1", "-o"]
    line = "\r\x1b[K"
    for name, more, environment, expected in (
        ("a terminal", [], {"NO_COLOR": None}, True),
        ("--quiet", ["--quiet"], {"NO_COLOR": None}, False),
        ("NO_COLOR", [], {"NO_COLOR": "1"}, False), ("TERM=dumb", [], {"TERM": "dumb"}, False),
    ):
        target = WORK / f"out-{len(name)}.csv"
        text = Terminal(*bulk, str(target), *more, **environment).read(seconds=300)
        check(f"progress with {name}", (line in text) == expected, repr(text[-300:]))
        check("progress is taken away", not expected or text.rindex(line) >= text.rindex("%"), "")
    check(
        "results do not depend on it",
        len({path.read_bytes() for path in WORK.glob("out-*.csv")}) == 1)


shells()
terminals()
print(f"{checks} checks, {failures} failed")
sys.exit(1 if failures else 0)
