"""Runs the shell blocks of a document, one after the other, in a fresh copy of the project."""

import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import time

STATUS = re.compile(r"^(?P<command>.*\S)\s+# exit status (?P<status>\d+)$", re.MULTILINE)
ELLIPSIS = "…"
# Told beside a result by the day on which it is asked; no document depends on that day.
OLD_FIGURES = re.compile(r"^warning: the statutory figures were not looked up in time .*\n", re.MULTILINE)
SECONDS = 600

# `swift run hwcalc` means the program that was built already: all else goes to the real `swift`.
# Other packages are built in a folder that is kept, so that the library is not built anew each time;
# building and testing the project itself is done where it was built already.
SWIFT = """#!/usr/bin/env bash
words=("$@")
if [ "${1-}" = run ]; then
  for index in "${!words[@]}"; do
    case "${words[index]}" in
      hwcalc | hwserve) exec "$HW_BIN/${words[index]}" "${words[@]:index + 1}" ;;
    esac
  done
fi
case "${1-}" in
  run | build | test)
    if grep -q 'name: "HeavyWork",$' Package.swift 2> /dev/null; then
      # shellcheck disable=SC2086
      exec "$HW_SWIFT" "$1" --package-path "$HW_ROOT" $HW_BUILD "${@:2}"
    fi
    exec "$HW_SWIFT" "$1" --scratch-path "$HW_SCRATCH" "${@:2}" ;;
esac
exec "$HW_SWIFT" "$@"
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Terminal:
    """What a reader of one document has before them: a copy of the project, and a place in it."""

    def __init__(self, root, bin_folder, work, build=""):
        self.root, self.work = root, work
        shutil.rmtree(work, ignore_errors=True)
        self.folder = work / "HeavyWork"
        self.copy_project()
        self.port = free_port()
        self.groups = []
        programs = work / "programs"
        programs.mkdir()
        for name in ("hwcalc", "hwserve"):
            (programs / name).symlink_to(bin_folder / name)
        (programs / "swift").write_text(SWIFT)
        (programs / "swift").chmod(0o755)
        (work / "home").mkdir()
        self.environment = {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "HOME": str(work / "home"),
            "LANG": "C.UTF-8",
            "TZ": "Europe/Amsterdam",
            "SWIFT_BACKTRACE": "enable=no",
            "HW_BIN": str(bin_folder),
            "HW_BUILD": build,
            "HW_SWIFT": shutil.which("swift") or "swift",
            "HW_ROOT": str(root),
            "HW_SCRATCH": str(root / ".build/docs/packages"),
        }

    def copy_project(self):
        """The files that a clone would have, with what is not committed yet."""
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=self.root, check=True, capture_output=True,
        ).stdout.decode()
        for name in filter(None, listed.split("\0")):
            source, target = self.root / name, self.folder / name
            if source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)

    def save(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def ported(self, text):
        """Documents say 8080; a port that is free here takes its place."""
        return re.sub(r"\b8080\b", str(self.port), text)

    def run(self, block):
        """What a block prints, and what is wrong with how it ended; nothing where all is well."""
        script = STATUS.sub(
            r"status=0; { \g<command>; } || status=$?; "
            r'[ "$status" = \g<status> ] || { echo "(exit status $status)"; exit 99; }',
            self.ported(block.text).replace("\\\n", " "),
        )
        where, output = self.work / "where", self.work / "output"
        script = f"set -euo pipefail\ntrap 'pwd > {where}' EXIT\n{script}"
        with open(output, "wb") as out:
            process = subprocess.Popen(
                ["bash", "-c", script], cwd=self.folder, env=self.environment,
                stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            self.groups.append(process.pid)
            try:
                status = process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                self.close()
                return output.read_text("utf-8", "replace"), f"it took more than {SECONDS} seconds"
        self.folder = pathlib.Path(where.read_text().strip())
        if re.search(r"hwserve\b.*&\s*$", block.text, re.MULTILINE) and not self.wait_for_service():
            return output.read_text("utf-8", "replace"), "the service does not answer"
        printed = OLD_FIGURES.sub("", output.read_text("utf-8", "replace"))
        return printed, None if status == 0 else f"exit status {status}"

    def wait_for_service(self):
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return True
            except OSError:
                time.sleep(0.05)
        return False

    def close(self):
        """Ends what the blocks left running."""
        for group in self.groups:
            try:
                os.killpg(group, signal.SIGTERM)
            except OSError:
                pass
        self.groups = []


def difference(expected, printed):
    """What was printed and is not as shown; nothing where it is. A line `…` stands for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line.rstrip()) + r"[ \t]*\n"
        for line in expected.rstrip("\n").split("\n")
    )
    printed = printed if printed.endswith("\n") else printed + "\n"
    if re.fullmatch(pattern, printed):
        return None
    shown = [line.rstrip() for line in expected.split("\n") if line.strip() != ELLIPSIS]
    here = {line.rstrip() for line in printed.split("\n")}
    wrong = [line for line in shown if line not in here]
    lines = "\n".join(f"    not printed: {line}" for line in wrong) or "    the order differs"
    return f"{lines}\n--- printed:\n{printed}---"
