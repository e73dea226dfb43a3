#!/usr/bin/env python3
"""A population with invented people, the same for the same seed: generate.py PEOPLE [SEED] > file.csv

One to seven spells a person (four on average), one after the other, some with gaps, the last one
mostly still going on; functions of the rail example, sorted by person.
"""
import sys
from datetime import date, timedelta

FUNCTIONS = [
    "machinist", "conducteur", "monteur-baan", "monteur-werkplaats-elektronica", "rangeerder",
    "medewerker-bijsturing", "servicemedewerker", "schoonmaker-treinen", "treindienstleider",
    "teammanager", "planner", "kantoormedewerker",
]
FACTORS = [
    "1", "1", "1", "1.0", "1", "1.00", "0.8", "0.8", "0.9", "0.6", "0.5", "0.75", "0.875", "0.95",
    "0.7", "0.333",
]
MASK = (1 << 64) - 1


class Random:
    """SplitMix64, as in the tests."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
        return ((mixed ^ (mixed >> 31)) >> 32) * bound >> 32


def main():
    people, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 42
    random = Random(seed).below
    first_birth, last_birth = date(1956, 1, 1).toordinal(), date(2005, 1, 1).toordinal()
    today, horizon = date(2026, 3, 1).toordinal(), date(2027, 6, 1).toordinal()
    text = {day: date.fromordinal(day).isoformat() for day in range(first_birth, horizon)}
    lines = ["id,born,function,from,to,fte,employer\n"]
    for person in range(people):
        born = first_birth + random(last_birth - first_birth)
        count = 1 + random(7)
        begin = min(born + 365 * 16 + random(365 * 9), today - 200)
        home = random(len(FUNCTIONS))
        cuts = sorted([begin] + [begin + random(today - begin) for _ in range(count - 1)])
        # Two spells cannot begin on one day.
        cuts = sorted(set(cuts))
        name = f"E{person:08d},{text[born]},"
        for index, cut in enumerate(cuts):
            function = FUNCTIONS[home if random(100) < 60 else random(len(FUNCTIONS))]
            last = index == len(cuts) - 1
            end = (today if last else cuts[index + 1]) - 1
            if random(4) == 0:
                end = max(cut, end - random(120))
            going_on = last and random(10) < 7
            if last and not going_on and random(20) == 0:
                end = today + random(365)
            to = "" if going_on else text[max(cut, end)]
            lines.append(f"{name}{function},{text[cut]},{to},{FACTORS[random(len(FACTORS))]},Voorbeeldspoor\n")
        if len(lines) > 50_000:
            sys.stdout.write("".join(lines))
            lines = []
    sys.stdout.write("".join(lines))


main()
