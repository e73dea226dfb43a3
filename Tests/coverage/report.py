"""Tells how many lines of the sources tests come to, and holds those that none comes to against a list.

A run of untested lines is known by its file, by what it stands in, and by how its first line reads:
none of these moves when something else is edited. In the list `*` stands for anything, and a reason
that begins with "sometimes" is for what a test may or may not come to, as it happens.
"""
import argparse
import collections
import fnmatch
import pathlib
import re
import sys

DECLARATION = re.compile(
    r'\b(?:func\s+(`?\w+`?|[-+*/%<>=!&|^~?.]+)|(init)\b|(deinit)\b|(subscript)\b'
    r'|(?:var|static let)\s+(\w+))')
NO_DECLARATION = ('if ', '} else', 'guard ', 'while ', 'for ', 'return ', 'let ', 'switch ', 'self')
# What ends or divides, and does nothing by itself.
EMPTY = re.compile(r'([\]\[{}(),;]|\s|else|default:|do\b)*(//.*)?')


def declared(line):
    """The name of what a line declares, if it can have lines of its own; nothing for a local variable."""
    text = line.strip()
    found = DECLARATION.search(text)
    if not found or text.startswith(NO_DECLARATION):
        return None
    local = found.group(5) and ' = ' in text and 'static' not in text
    return None if local else next(filter(None, found.groups()))


def standing_in(lines, number):
    """The name of the innermost declaration around the line of that number, counted from 0."""
    least, last = len(lines[number]), ''
    for back in range(number, -1, -1):
        text = lines[back].strip()
        depth = len(lines[back]) - len(lines[back].lstrip())
        # A head of several lines ends with the indent it began with.
        in_head = depth == least and last.startswith((')', 'where ', 'throws'))
        if not text or not (depth < least or in_head):
            continue
        if name := declared(lines[back]):
            return name
        least, last = depth, text
    return '-'


def counted(report):
    """By file: the count of every line that llvm-cov has one for, from its report in the form of lcov."""
    files, lines = {}, None
    for entry in report:
        if entry.startswith('SF:'):
            lines = files.setdefault(entry[3:].strip(), {})
        elif entry.startswith('DA:'):
            number, count = entry[3:].split(',')[:2]
            lines[int(number)] = max(lines.get(int(number), 0), int(count))
    return files


class Run:
    """Lines after one another that no test comes to."""

    def __init__(self, file, name, number, text):
        self.file, self.name, self.number, self.text, self.lines = file, name, number, text, 1

    def is_in(self, entry):
        file, name, text, _ = entry
        return (fnmatch.fnmatchcase(self.file, file) and fnmatch.fnmatchcase(self.name, name)
                and fnmatch.fnmatchcase(self.text, text))


def runs_of(file, source, counts):
    """The untested runs of a file, how many of its lines do something, and how many of them are tested."""
    runs, tested, of, open_run = [], 0, 0, None
    for number in sorted(counts):
        text = source[number - 1].strip()
        if counts[number]:
            open_run = None
        if EMPTY.fullmatch(text):
            continue
        of += 1
        if counts[number]:
            tested += 1
            continue
        name = standing_in(source, number - 1)
        if open_run and open_run.name == name:
            open_run.lines += 1
        else:
            open_run = Run(file, name, number, text)
            runs.append(open_run)
    return runs, tested, of


def folder_of(file):
    parts = file.split('/')
    return '/'.join(parts[:2]) if len(parts) > 2 and parts[0] == 'HeavyWork' else parts[0]


def listed(path):
    entries = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.strip() and not line.startswith('#'):
            file, name, rest = line.split(' | ', 2)
            text, why = rest.rsplit(' | ', 1)
            if not why.strip():
                sys.exit(f'{path}:{number}: there is no reason')
            # Brackets are themselves here: only * means something else.
            literal = [part.strip().replace('[', '[[]').replace('?', '[?]') for part in (file, name, text)]
            entries.append((*literal, line))
    return entries


def stands(root, entry):
    """Whether a line of the list is still one of the sources."""
    for path in root.rglob('*.swift'):
        if fnmatch.fnmatchcase(str(path.relative_to(root)), entry[0]):
            lines = path.read_text('utf-8').split('\n')
            if any(fnmatch.fnmatchcase(text.strip(), entry[2])
                   and fnmatch.fnmatchcase(standing_in(lines, number), entry[1])
                   for number, text in enumerate(lines)):
                return True
    return False


def main():
    options = argparse.ArgumentParser()
    options.add_argument('report', type=pathlib.Path)
    options.add_argument('--list', type=pathlib.Path, required=True)
    options.add_argument('--lines', help='name the untested lines of the files with this in their name')
    given = options.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2] / 'Sources'

    folders = collections.defaultdict(lambda: [0, 0])
    runs = []
    with open(given.report, encoding='utf-8') as report:
        for path, counts in sorted(counted(report).items()):
            if not path.startswith(f'{root}/'):
                continue
            file = path.removeprefix(f'{root}/')
            found, tested, of = runs_of(file, pathlib.Path(path).read_text('utf-8').split('\n'), counts)
            runs += found
            for folder in (folder_of(file), 'all'):
                folders[folder][0] += tested
                folders[folder][1] += of
    if given.lines:
        for run in runs:
            if given.lines in run.file:
                print(f'{run.file}:{run.number}: {run.name}: {run.text} ({run.lines} lines)')
        return 0
    if folders['all'][1] < 20_000:
        sys.exit(f"only {folders['all'][1]} lines were measured: the report is not of all sources")

    print(f"{'folder of Sources':24} {'tested':>8} {'of lines':>9}")
    for folder, (tested, of) in sorted(folders.items(), key=lambda one: (one[0] == 'all', one[0])):
        print(f'{folder:24} {100 * tested / of:6.1f} % {of:9}')

    entries = listed(given.list)
    used, new = set(), []
    for run in runs:
        mine = [entry for entry in entries if run.is_in(entry)]
        used.update(entry[3] for entry in mine)
        if not mine:
            new.append(run)
    for run in new:
        print(f'untested, and not in the list: Sources/{run.file}:{run.number} ({run.lines} lines)\n'
              f'    {run.file} | {run.name} | {run.text} | ')
    unused = [entry for entry in entries
              if entry[3] not in used and not entry[3].rsplit(' | ', 1)[1].startswith('sometimes')]
    gone = [entry for entry in unused if not stands(root, entry)]
    for entry in unused:
        what = 'in no source any more' if entry in gone else 'tested this time'
        print(f'in the list, but {what}:\n    {entry[3]}')
    untested = sum(run.lines for run in runs)
    print(f'{untested} lines untested, in {len(runs)} places; {len(runs) - len(new)} of them are argued')
    return 1 if new or gone else 0


if __name__ == '__main__':
    sys.exit(main())
