"""Writes a copy of the sources in which every mutant is there at once, and lies asleep.

An operator `<` at the twelfth place becomes an operator of its own, with the same precedence, which
does what `<` does unless mutant 12 is awake. So hundreds of mutants need one build; which of them is
awake, a variable of the environment says. `places.json` says where each stands and what it does.
"""
import json
import pathlib
import re
import sys

TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|(?P<text>#*"""(?:.|\n)*?"""#*|#"(?:[^"\\\n]|\\.|"(?!#))*"#|"(?:\\\((?:[^()"]|\([^()]*\)|"[^"\n]*")*\)|[^"\\\n]|\\.)*")'
    r'|(?P<number>\b[0-9][0-9_]*(?:\.[0-9]+)?(?:[xb][0-9A-Fa-f_]+)?\b)'
    r'|(?P<word>[A-Za-z_$`@#][A-Za-z0-9_$`]*)'
    r'|(?P<operator>[-+*/%<>=!&|^~?.]+)'
    r'|(?P<space>\s+)'
    r'|(?P<other>.)', re.S)

# What an operator is turned into, by operator: words for people, and the precedence.
SWAPS = {
    '<': (['<=', '>='], 'ComparisonPrecedence'),
    '<=': (['<', '>'], 'ComparisonPrecedence'),
    '>': (['>=', '<='], 'ComparisonPrecedence'),
    '>=': (['>', '<'], 'ComparisonPrecedence'),
    '==': (['!='], 'ComparisonPrecedence'),
    '!=': (['=='], 'ComparisonPrecedence'),
    '&&': (['||', 'left', 'right'], 'LogicalConjunctionPrecedence'),
    '||': (['&&', 'left', 'right'], 'LogicalDisjunctionPrecedence'),
    '+': (['-'], 'AdditionPrecedence'),
    '-': (['+'], 'AdditionPrecedence'),
    '*': (['left'], 'MultiplicationPrecedence'),
    '/': (['left'], 'MultiplicationPrecedence'),
    '+=': (['nothing'], 'AssignmentPrecedence'),
    '-=': (['nothing'], 'AssignmentPrecedence'),
}
# Signs that an operator's name may be made of: a place in base ten.
SIGNS = '∀∃∄∅∆∇∈∉∊∋'


def tokens(text):
    found = []
    for match in TOKEN.finditer(text):
        found.append((match.lastgroup, match.group(), match.start()))
    return found


class Copy:
    """Rewrites sources, and gathers the mutants."""

    def __init__(self):
        self.mutants = []
        self.operators = []

    def mutant(self, what, site=None):
        """Notes a mutant; several at one operator are one site, which tests reach or do not."""
        one = len(self.mutants) + 1
        self.mutants.append({'id': one, 'site': site or one, 'what': what, **self.place})
        return one

    def rewrite(self, name, text):
        found = tokens(text)
        out = []
        for index, (kind, token, start) in enumerate(found):
            line_start = text.rfind('\n', 0, start) + 1
            line_end = text.find('\n', start)
            line = text[line_start:line_end if line_end >= 0 else len(text)].strip()
            self.place = {'file': name, 'line': text.count('\n', 0, start) + 1, 'text': line}
            before = found[index - 1] if index else ('space', '\n', 0)
            after = found[index + 1] if index + 1 < len(found) else ('space', '\n', 0)
            spaced = before[0] == 'space' and after[0] == 'space'
            if DECLARATION.match(line) and '{' not in text[line_start:start]:
                out.append(token)
            elif kind == 'operator' and token in SWAPS and spaced and not re.search(
                    r'\bfunc\s*$', text[line_start:start]) and not declares_type(line, token):
                out.append(self.operator(token))
            elif kind == 'number' and re.fullmatch(r'[0-9][0-9_]*', token) and self.counts(
                    found, index, line):
                one = self.mutant(f'{token} -> {token} + 1')
                out.append(f'mutated({token}, {one})')
            elif kind == 'word' and token in ('true', 'false') and not line.startswith(('case', '#', 'while true')) \
                    and not re.search(r'(static )?let \w+(: Bool)? = (true|false)$', line):
                other = 'false' if token == 'true' else 'true'
                one = self.mutant(f'{token} -> {other}')
                out.append(f'mutated({token}, {one})')
            elif kind == 'word' and token in ('min', 'max') and after[1].startswith('(') \
                    and before[1] != '.' and not before[1].endswith('.'):
                other = 'max' if token == 'min' else 'min'
                one = self.mutant(f'{token} -> {other}')
                out.append(f'mutated_{token}')
                self.pending = one
                found[index + 1] = (after[0], f'({one}, ' + after[1][1:], after[2])
            else:
                out.append(found[index][1])
        return clauses(self, name, ''.join(out), text)

    def counts(self, found, index, line):
        """Whether a number stands where a value may be another."""
        before, after = found[index - 1], found[min(index + 1, len(found) - 1)]
        if before[1][-1:] in '.$_@' or after[1][:1] in '.':
            return before[1] in ('..<', '...') and after[1][:1] != '.'
        if re.search(r'\bcase\b', line) or line.startswith(('.init(unchecked', 'Row(', '#')):
            return False
        # Types, such as those of tables.
        return not re.match(r'(\[|private let \w+: \[)', line)

    def operator(self, token):
        site = len(self.mutants) + 1
        ids = [self.mutant(f'{token} -> {swap}', site) for swap in SWAPS[token][0]]
        name = '⊢' + ''.join(SIGNS[int(digit)] for digit in str(ids[0]))
        self.operators.append((name, token, ids))
        return name

    def declarations(self):
        lines = [SUPPORT]
        for name, token, ids in self.operators:
            swaps, precedence = SWAPS[token]
            lines.append(f'infix operator {name}: {precedence}')
            lines += functions(name, token, ids, swaps)
        return '\n'.join(lines)


def declares_type(line, token):
    return token in ('<', '>', '==') and re.search(r'\bwhere\b|\bfunc\b|\btypealias\b|\bextension\b', line)


def functions(name, token, ids, swaps):
    """What an operator does, awake or asleep, for every type that it is used with."""
    def body(asleep, outcomes):
        arms = '; '.join(f'case {one}: return {outcome}' for one, outcome in zip(ids, outcomes))
        return '{ reached(%d); switch awake { %s; default: return %s } }' % (ids[0], arms, asleep)
    if token in ('<', '<=', '>', '>='):
        return [
            f'func {name}<T: Comparable>(l: T, r: T) -> Bool '
            + body(f'l {token} r', [f'l {swap} r' for swap in swaps]),
            *[f'func {name}<{", ".join(f"{t}: Comparable" for t in types)}>'
              f'(l: ({", ".join(types)}), r: ({", ".join(types)})) -> Bool '
              + body(f'l {token} r', [f'l {swap} r' for swap in swaps])
              for types in ('AB', 'ABC', 'ABCDE')]]
    if token in ('==', '!='):
        return [
            f'func {name}<T: Equatable>(l: T, r: T) -> Bool '
            + body(f'l {token} r', [f'l {swap} r' for swap in swaps]),
            f'func {name}<T>(l: T?, r: _OptionalNilComparisonType) -> Bool '
            + body(f'l {token} r', [f'l {swap} r' for swap in swaps]),
            *[f'func {name}<{", ".join(f"{t}: Equatable" for t in types)}>'
              f'(l: ({", ".join(types)}), r: ({", ".join(types)})) -> Bool '
              + body(f'l {token} r', [f'l {swap} r' for swap in swaps])
              for types in ('AB', 'ABC', 'ABCDE')]]
    if token in ('&&', '||'):
        other = '||' if token == '&&' else '&&'
        return [
            f'func {name}(l: Bool, r: @autoclosure () throws -> Bool) rethrows -> Bool '
            + body(f'try l {token} r()', [f'try l {other} r()', 'l', 'try r()'])]
    if token in ('+', '-'):
        swap = swaps[0]
        made = [
            f'func {name}<T: AdditiveArithmetic>(l: T, r: T) -> T '
            + body(f'l {token} r', [f'l {swap} r']),
            f'func {name}<T: Summed>(l: T, r: T) -> T ' + body(f'l {token} r', [f'l {swap} r'])]
        if token == '+':
            made += [
                f'func {name}<C: RangeReplaceableCollection>(l: C, r: some Sequence<C.Element>) -> C '
                + body('l + r', ['l'])]
        return made
    if token in ('*', '/'):
        of = 'Numeric' if token == '*' else 'BinaryInteger'
        made = [f'func {name}<T: {of}>(l: T, r: T) -> T ' + body(f'l {token} r', ['l'])]
        return made
    arithmetic = [
        f'func {name}<T: AdditiveArithmetic>(l: inout T, r: T) '
        + '{ reached(%d); if awake != %d { l %s r } }' % (ids[0], ids[0], token)]
    if token == '+=':
        arithmetic += [
            f'func {name}<T: Summed>(l: inout T, r: T) '
            + '{ reached(%d); if awake != %d { l = l + r } }' % (ids[0], ids[0]),
            f'func {name}<C: RangeReplaceableCollection>(l: inout C, r: some Sequence<C.Element>) '
            + '{ reached(%d); if awake != %d { l += r } }' % (ids[0], ids[0])]
    return arithmetic


# A line that says what there is, up to the body that does something.
DECLARATION = re.compile(
    r'((public|package|private|fileprivate|static|mutating|prefix|consuming|borrowing) )*'
    r'(func|init|case|import|struct|extension|infix|@|#)')
CLAUSE = re.compile(r'^(\s*)(guard |if |\} else if |else if )(.*?)( else \{.*| \{)$')


def clauses(copy, name, mutated, original):
    """Wraps the clauses of one-line conditions, so that each can be taken for true or for false."""
    lines = mutated.split('\n')
    for number, line in enumerate(lines):
        match = CLAUSE.match(line)
        if not match:
            continue
        space, word, condition, rest = match.groups()
        source = original.split('\n')[number].strip() if number < original.count('\n') + 1 else ''
        copy.place = {'file': name, 'line': number + 1, 'text': source}
        parts = split(condition)
        if parts is None:
            continue
        made = []
        for part in parts:
            if re.match(r'\s*(let|var|case|#|_ =|unsafe)\b', part) or '{' in part:
                made.append(part)
                continue
            first = copy.mutant('clause -> true')
            copy.mutant('clause -> false', first)
            made.append(f' clause({first}, {part.strip()})')
        lines[number] = f'{space}{word}{",".join(made).strip()}{rest}'
    return '\n'.join(lines)


def split(condition):
    """The clauses between commas outside brackets; nothing where brackets do not close."""
    parts, depth, current = [], 0, ''
    for kind, token, _ in tokens(condition):
        if kind == 'other' and token in '([{':
            depth += 1
        elif kind == 'other' and token in ')]}':
            depth -= 1
        if depth < 0:
            return None
        if depth == 0 and token == ',':
            parts.append(current)
            current = ''
        else:
            current += token
    return parts + [current] if depth == 0 else None


SUPPORT = '''
import Glibc

/// The mutant that is awake; none is where nothing says so.
let awake: Int = unsafe getenv("MUTANT").flatMap { unsafe Int(String(cString: $0)) } ?? 0
nonisolated(unsafe) private let notes: UnsafeMutablePointer<UInt8>? = {
  guard unsafe getenv("MUTANT_NOTES") != nil else { return nil }
  let made = UnsafeMutablePointer<UInt8>.allocate(capacity: 100_000)
  unsafe made.initialize(repeating: 0, count: 100_000)
  atexit {
    guard let path = unsafe getenv("MUTANT_NOTES"), let file = unsafe fopen(path, "w") else { return }
    unsafe fwrite(notes, 1, 100_000, file)
    unsafe fclose(file)
  }
  return unsafe made
}()
/// What is added and subtracted beside the numbers of the standard library.
protocol Summed {
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
}
extension Exact: Summed {}
extension Money: Summed {}

/// Notes that tests come to a place.
func reached(_ place: Int) { unsafe notes?[place] = 1 }

func mutated<T: Numeric>(_ value: T, _ mutant: Int) -> T {
  reached(mutant)
  return awake == mutant ? value + 1 : value
}
func mutated(_ value: Bool, _ mutant: Int) -> Bool {
  reached(mutant)
  return awake == mutant ? !value : value
}
func mutated_min<T: Comparable>(_ mutant: Int, _ one: T, _ other: T) -> T {
  reached(mutant)
  return awake == mutant ? max(one, other) : min(one, other)
}
func mutated_max<T: Comparable>(_ mutant: Int, _ one: T, _ other: T) -> T {
  reached(mutant)
  return awake == mutant ? min(one, other) : max(one, other)
}
func mutated_min<T: Comparable>(_ mutant: Int, _ one: T, _ two: T, _ three: T) -> T {
  reached(mutant)
  return awake == mutant ? max(one, two, three) : min(one, two, three)
}
func mutated_max<T: Comparable>(_ mutant: Int, _ one: T, _ two: T, _ three: T) -> T {
  reached(mutant)
  return awake == mutant ? min(one, two, three) : max(one, two, three)
}
func clause(_ mutant: Int, _ value: Bool) -> Bool {
  reached(mutant)
  return awake == mutant ? true : awake == mutant + 1 ? false : value
}
'''


def main(root, target, folders):
    root, target = pathlib.Path(root), pathlib.Path(target)
    copy = Copy()
    library = target / 'Sources/HeavyWork'
    for folder in folders:
        # A folder with all in it, or some of its files: Population/Quick*
        whole = (root / 'Sources/HeavyWork' / folder).is_dir()
        pattern = f'{folder}/**/*.swift' if whole else f'{folder}.swift'
        paths = sorted((root / 'Sources/HeavyWork').glob(pattern))
        if not paths:
            sys.exit(f'no file of Sources/HeavyWork is in {folder}')
        for path in paths:
            name = str(path.relative_to(root))
            made = copy.rewrite(name, path.read_text())
            (target / name).write_text(made)
    (library / 'Mutants.swift').write_text(copy.declarations())
    (target / 'places.json').write_text(json.dumps(copy.mutants, indent=1, ensure_ascii=False))
    print(f'{len(copy.mutants)} mutants in {len(set(m["file"] for m in copy.mutants))} files')


main(sys.argv[1], sys.argv[2], sys.argv[3:])
