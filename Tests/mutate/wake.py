"""Wakes one mutant after another, and reports those that no test notices."""
import argparse
import concurrent.futures
import json
import os
import pathlib
import random
import re
import selectors
import subprocess
import sys
import time

# Suites that are about the folders that are usually changed, or read all of them in seconds.
QUICK = ('Calculation', 'Time', 'Numbers', 'History', 'Statutory', 'Scheme/Rules', 'Explanation')
SLOW = ('Agreement',)


def suites(tests, folders):
    """The names of the suites that stand in folders."""
    names = []
    for folder in folders:
        for path in sorted((tests / folder).rglob('*.swift')):
            outer = re.findall(r'^extension (\w+) \{', path.read_text(), re.M)
            for name in re.findall(r'@Suite(?:\(.*?\))?\s*struct (\w+)', path.read_text()):
                names.append((outer[0] + '/' if outer else '') + name)
    return names


class Runner:
    def __init__(self, copy):
        self.program = next((copy / '.build').glob('*/debug/*PackageTests.xctest'))
        self.copy = copy

    def run(self, names, mutant=0, limit=600, notes=None, long=False):
        """Whether all tests pass; ends with the first that does not."""
        environment = dict(os.environ, MUTANT=str(mutant), SWIFT_BACKTRACE='enable=no')
        if long:
            environment['HW_LONG'] = '1'
        if notes:
            environment['MUTANT_NOTES'] = str(notes)
        pattern = '|'.join(f'\\.{name}/' for name in names)
        started = time.monotonic()
        process = subprocess.Popen(
            [str(self.program), '--testing-library', 'swift-testing', '--filter', pattern],
            cwd=self.copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors='replace')
        passed, ended = 0, False
        with selectors.DefaultSelector() as selector:
            os.set_blocking(process.stdout.fileno(), False)
            selector.register(process.stdout, selectors.EVENT_READ)
            rest = ''
            while not ended:
                left = limit - (time.monotonic() - started)
                if left <= 0 or not selector.select(left):
                    process.kill()
                    process.wait()
                    return 'takes too long', 0
                piece = process.stdout.read()
                if piece == '':
                    ended = True
                rest += piece or ''
                *lines, rest = rest.split('\n')
                for line in lines:
                    if '✘' in line or 'Fatal error' in line:
                        process.kill()
                        process.wait()
                        return line[:160], passed
                    passed += 'passed after' in line
        status = process.wait()
        return (None if status == 0 else f'ended with {status}'), passed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('copy', type=pathlib.Path)
    parser.add_argument('--count', type=int)
    parser.add_argument('--seed', type=int)
    parser.add_argument('--quick', action='store_true', help='leaves the slow tests out')
    options = parser.parse_args()
    copy = options.copy.resolve()
    here = pathlib.Path(__file__).parent
    tests = copy / 'Tests/HeavyWorkTests'
    mutants = json.loads((copy / 'places.json').read_text())
    # What else is changed has tests of its own.
    changed = {pathlib.Path(one['file']).parts[2] for one in mutants} - {*QUICK, *SLOW}
    quick = suites(tests, [*QUICK, *sorted(changed)])
    slow = suites(tests, SLOW)
    runner = Runner(copy)

    started = time.monotonic()
    notes = copy / 'reached'
    failure, passed = runner.run(quick, notes=notes)
    quick_time = time.monotonic() - started
    if failure or passed < 50:
        sys.exit(f'the tests do not pass without a mutant: {failure}, {passed} passed')
    reached = notes.read_bytes()
    print(f'{passed} quick tests in {quick_time:.0f} s', flush=True)

    # An argument is about a line as it reads, not about its number.
    argued = {}
    for line in (here / 'equivalent.txt').read_text().splitlines():
        if line and not line.startswith('#'):
            file, what, rest = line.split(' | ', 2)
            text, why = rest.rsplit(' | ', 1)
            argued[file, what, text] = why
    chosen = mutants[:]
    if options.count:
        random.Random(options.seed).shuffle(chosen)
        chosen = sorted(chosen[:options.count], key=lambda one: one['id'])

    def judge(mutant):
        failure, _ = runner.run(quick, mutant['id'], limit=5 * quick_time + 30)
        if not failure and not options.quick:
            failure, _ = runner.run(slow, mutant['id'], limit=1800, long=True)
        return mutant, failure

    killed, survivors, known = 0, [], 0
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    for mutant, failure in pool.map(judge, chosen):
        key = (mutant['file'].removeprefix('Sources/HeavyWork/'), mutant['what'], mutant['text'])
        if failure:
            killed += 1
            if key in argued:
                print(f'noticed after all, so not to be argued: {key}')
        elif key in argued:
            known += 1
        else:
            survivors.append(mutant)
            where = '' if reached[mutant['site']] else ' (reached by no quick test)'
            print(f"survives: {mutant['file']}:{mutant['line']}: {mutant['what']}{where}\n"
                  f"    {mutant['text']}", flush=True)
    print(f'{len(chosen)} mutants: {killed} noticed, {known} argued, {len(survivors)} survive')
    sys.exit(1 if survivors else 0)


main()
