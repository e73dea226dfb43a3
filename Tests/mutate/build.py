"""Builds a copy with mutants in it; a line that the compiler refuses goes back to how it stands.

What is no number, such as the distance of two pointers, is told from one by the compiler alone.
"""
import json
import pathlib
import re
import subprocess
import sys

ROUNDS = 12


def main(root, copy):
    root, copy = pathlib.Path(root), pathlib.Path(copy).resolve()
    places, given_up = copy / 'places.json', set()
    for _ in range(ROUNDS):
        said = subprocess.run(
            ['swift', 'build', '--package-path', copy, '--build-tests', '-j', '2'],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
        refused = set(re.findall(rf'^{re.escape(str(copy))}/(\S+\.swift):(\d+):\d+: error', said, re.M))
        if not refused:
            break
        for name, line in refused:
            made, written = ((where / name).read_text().split('\n') for where in (copy, root))
            at = int(line) - 1
            # The fault may lie in a line beside it, where an expression goes on.
            lines = [at] if made[at] != written[at] else range(max(0, at - 4), min(at + 5, len(made)))
            for place in lines:
                made[place] = written[place]
                given_up.add((name, place + 1))
            (copy / name).write_text('\n'.join(made))
    if 'Build complete!' not in said:
        sys.exit(said[-4000:])
    mutants = [one for one in json.loads(places.read_text())
               if (one['file'], one['line']) not in given_up]
    places.write_text(json.dumps(mutants, indent=1, ensure_ascii=False))
    print(f'{len(mutants)} are built; {len(given_up)} lines went back to how they stand')


main(sys.argv[1], sys.argv[2])
