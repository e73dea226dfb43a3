#!/usr/bin/env python3
"""A population as arrays for the sweep of numpy and scipy: sweep_load.py CSV PREFIX ASOF

Per person the exposure in each function, in ticks x ten thousandths of a factor, as rows of a
sparse matrix; and whether there were 30 years in heavy functions.
"""
import csv
import sys
from datetime import date

import numpy as np

import rules


def tick(text, after=False):
    day = date.fromisoformat(text)
    per_day = {2: 465, 4: 434, 6: 434, 9: 434, 11: 434}.get(day.month, 420)
    month = day.year * 12 + day.month - 1
    return month * rules.TICKS + min((day.day - 1 + after) * per_day, rules.TICKS)


def main():
    source, prefix, as_of = sys.argv[1:4]
    places = {name: (index, heavy) for index, (name, _, heavy) in enumerate(rules.functions())}
    now = tick(as_of)
    starts, ends, factors = {}, {}, {}
    people, columns, amounts, pointers, long = None, [], [], [0], []
    work, service = {}, 0

    def finish():
        for column, amount in work.items():
            columns.append(column)
            amounts.append(amount)
        pointers.append(len(columns))
        long.append(service >= 360 * rules.TICKS)

    with open(source, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for person, _, function, begin, end, factor, _ in rows:
            if person != people:
                if people is not None:
                    finish()
                people, work, service = person, {}, 0
            start = starts.get(begin)
            if start is None:
                start = starts[begin] = tick(begin)
            if end:
                last = ends.get(end)
                if last is None:
                    last = ends[end] = tick(end, True)
                last = min(last, now)
            else:
                last = now
            if last <= start:
                continue
            units = factors.get(factor)
            if units is None:
                units = factors[factor] = round(float(factor) * 10_000)
            column, heavy = places[function]
            work[column] = work.get(column, 0) + (last - start) * units
            if heavy:
                service += last - start
        finish()
    np.save(prefix + ".columns.npy", np.array(columns, np.uint8))
    np.save(prefix + ".amounts.npy", np.array(amounts, np.int64))
    np.save(prefix + ".pointers.npy", np.array(pointers, np.int64))
    np.save(prefix + ".long.npy", np.array(long, bool))


main()
