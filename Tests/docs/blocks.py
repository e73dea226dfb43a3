"""The fenced blocks of a Markdown document, and what the text around them says about them."""

import dataclasses
import pathlib
import re

FENCE = re.compile(r"^( *)(`{3,}|~{3,})\s*(.*?)\s*$")
SAVE_AS = re.compile(r"[Ss]ave this as\s+`([^`]+)`")
# The first line of a block that is not run or checked; a reader sees it too.
NOT_RUN = re.compile(r"^\s*(?:#|//) not run: (\S.*)$")
# The same before a block, where the reader is to copy the whole of it.
NOT_RUN_BEFORE = re.compile(r"^\s*<!-- not run: (\S.*?) -->\s*$")
FRAGMENT = re.compile(r"^\s*// fragment\b")


@dataclasses.dataclass
class Block:
    """One fenced block."""

    document: pathlib.Path
    line: int
    language: str
    text: str
    before: str
    previous: "Block | None" = None

    @property
    def place(self):
        return f"{self.document}:{self.line}"

    @property
    def first_line(self):
        return self.text.split("\n", 1)[0]

    @property
    def why_not_run(self):
        """The reason that the block itself gives for not being run; nothing where it is run."""
        last = self.before.rsplit("\n", 1)[-1]
        match = NOT_RUN.match(self.first_line) or NOT_RUN_BEFORE.match(last)
        return match.group(1) if match else None

    @property
    def is_fragment(self):
        return bool(FRAGMENT.match(self.first_line))

    @property
    def saved_as(self):
        """The name of the file that the paragraph before it says to save it as."""
        names = SAVE_AS.findall(self.before)
        return names[-1] if names else None

    @property
    def is_output(self):
        """Whether it is what the commands or the program before it print."""
        return (
            self.previous is not None
            and self.previous.language in ("sh", "swift")
            and self.language in ("text", "json", "csv")
            and self.saved_as is None
        )


def blocks(path, name):
    """All fenced blocks of a document; what is not closed is an error."""
    found, lines = [], path.read_text("utf-8").split("\n")
    index, before = 0, []
    while index < len(lines):
        match = FENCE.match(lines[index])
        if not match:
            before.append(lines[index])
            index += 1
            continue
        indent, fence, language = len(match.group(1)), match.group(2), match.group(3)
        begin, body = index, []
        index += 1
        while index < len(lines) and not re.match(rf"^ *{re.escape(fence)}\s*$", lines[index]):
            body.append(lines[index][indent:] if lines[index][:indent].isspace() else lines[index])
            index += 1
        if index == len(lines):
            raise SystemExit(f"{name}:{begin + 1}: this block is not closed")
        previous = found[-1] if found else None
        found.append(
            Block(name, begin + 1, language, "\n".join(body) + "\n", "\n".join(before), previous)
        )
        before = []
        index += 1
    return found


def indented(path):
    """The lines on which a block begins that is only indented: those carry no language."""
    content, blank = 0, True
    for number, line in prose(path):
        indent = len(line) - len(line.lstrip())
        if item := re.match(r" *(?:[-*]|\d+\.) +", line):
            content = item.end()
        elif line.strip() and blank:
            content = content if indent >= content else 0
            if indent >= content + 4:
                yield number
        blank = not line.strip()


def prose(path):
    """The lines of a document outside of its blocks, each with its number."""
    inside = None
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        match = FENCE.match(line)
        if inside is None and match:
            inside = match.group(2)
        elif inside is not None:
            if match and match.group(2) == inside and not match.group(3):
                inside = None
        else:
            yield number, line
