#!/usr/bin/env python3
"""compare.py HWCALC_RESULT PEER_RESULT: whether every row agrees in what the peer worked out."""
import csv
import sys

same = different = 0
with open(sys.argv[1], newline="") as ours, open(sys.argv[2], newline="") as theirs:
    for left, right in zip(csv.DictReader(ours), csv.DictReader(theirs), strict=True):
        whole, _, part = left["points"].partition(".")
        left["millionths"] = str(int(whole) * 1_000_000 + int(part.ljust(6, "0")))
        # On a tie the first route counts, which is the thirty years.
        wrong = [key for key in right if (left[key] or "") != (right[key] or "").strip('"')]
        same, different = same + (not wrong), different + bool(wrong)
        if wrong and different < 6:
            print({key: (left[key], right[key]) for key in wrong}, left["id"])
print(f"{same} rows agree, {different} differ")
sys.exit(different > 0)
